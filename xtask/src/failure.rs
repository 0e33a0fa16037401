//! The one error of the development commands: a sentence for the person at the terminal. It must
//! not know which command it comes from.

use std::fmt;

/// What went wrong and what to do about it: lower case, the offender in backticks, no full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure(String);

impl Failure {
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Puts what was being done in front of a library's own message.
pub trait During<T> {
    fn during(self, action: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T, E: fmt::Display> During<T> for Result<T, E> {
    fn during(self, action: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|error| Failure(format!("{}: {error}", action())))
    }
}

#[cfg(test)]
mod tests {
    use super::{During, Failure};

    #[test]
    fn the_action_stands_before_the_cause() {
        let outcome: Result<(), &str> = Err("no such file");
        assert_eq!(outcome.during(|| "cannot read `a`".to_owned()), Err(Failure::new("cannot read `a`: no such file")));
    }
}
