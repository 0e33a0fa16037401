//! What is the person's own, and what of it outlives the page.

use crate::rules::Answers;

/// What a person entered: all that is ever saved in the browser.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    /// The answers.
    pub answers: Answers,
    /// Ticked steps of the plan.
    pub ticks: Vec<String>,
    /// Whether both outlive the tab.
    pub keep: bool,
}

impl Own {
    /// Whether there is nothing to save.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.ticks.is_empty()
    }

    /// Ticks a step of the plan, or takes the tick back.
    pub fn tick(&mut self, step: String) {
        match self.ticks.iter().position(|it| *it == step) {
            Some(at) => drop(self.ticks.remove(at)),
            None => self.ticks.push(step),
        }
    }
}
