//! A file of the operator as the contact list takes it: its parks, or what is wrong with it in words.

use super::entry::Both;
use super::list::ParkFile;
use super::problem::{Fault, Problem, Spot};
use super::read::read;
use crate::policy::Language;

/// So many problems of a file are told one by one.
const MOST: usize = 50;

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// How many problems there are.
    pub count: usize,
    /// The first of them, each a sentence without full stop.
    pub first: Vec<Both>,
}

/// The parks in a file, of which only the length in bytes is there if it is too large to be taken in.
///
/// # Errors
/// Its problems.
pub fn told(file: Result<Vec<u8>, usize>) -> Result<ParkFile, Told> {
    let problems = match file {
        Ok(bytes) => match read(&bytes) {
            Ok(file) => return Ok(file),
            Err(problems) => problems,
        },
        Err(bytes) => vec![Problem { spot: Spot::File, fault: Fault::TooLarge { bytes } }],
    };
    let message = |it: &Problem| Both { en: it.message(Language::En), zh: it.message(Language::Zh) };
    Err(Told { count: problems.len(), first: problems.iter().take(MOST).map(message).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_counted_and_the_first_is_told() {
        let entries = |count: usize| format!("{{ \"parks\": [{}] }}", vec!["1"; count].join(",")).into_bytes();
        for (file, count, first) in [(Err(9_000_000), 1, 1), (Ok(b"{".to_vec()), 1, 1), (Ok(entries(60)), 60, MOST)] {
            let found = told(file).expect_err("problems");
            assert_eq!((found.count, found.first.len()), (count, first));
            assert!(found.first.iter().all(|it| !it.en.is_empty() && !it.zh.is_empty()), "{found:?}");
        }
        assert_eq!(told(Ok(b"[]".to_vec())).map(|file| file.entries.len()), Ok(0));
    }
}
