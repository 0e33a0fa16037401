//! What belongs to the page that is shown, and goes with it.

use crate::link::LinkError;
use crate::policy::{QuestionId, QuestionSet};
use crate::rules::Answers;

/// What is known of the page shown. Going to another page begins with the default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnPage {
    /// What belongs to the question shown, and goes with it.
    pub step: Step,
    /// The answers before the last one was given, for saying what it changed.
    pub before: Option<Answers>,
    /// Status of the last copy: the field, and how it went.
    pub copied: Option<(&'static str, Copying)>,
    /// Whether everything was just erased.
    pub erased: bool,
    /// Whether the browser did not keep what it was to keep.
    pub unkept: bool,
    /// How far what is folded was opened.
    pub folds: Folds,
    /// Whether more was asked for: more ways to take the result along, the calendar, opening a file.
    pub more: bool,
}

/// How far what is folded on a page was opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Folds {
    /// What was opened.
    pub opened: Vec<Fold>,
    /// Whether everything is drawn, opened or not.
    pub all: bool,
    /// Whether the person has had the page for a while, so that what may be opened next is loaded.
    pub rested: bool,
}

impl Folds {
    /// Whether a fold is drawn.
    pub fn has(&self, fold: Fold) -> bool {
        self.all || self.opened.contains(&fold)
    }

    /// Whether any is.
    pub const fn is_any(&self) -> bool {
        self.all || !self.opened.is_empty()
    }
}

/// What is folded until it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Why the verdict is as it is.
    Why,
    /// All measures at a glance.
    Board,
    /// The answers given.
    Answers,
    /// The road from now to growth.
    Road,
    /// The card of the support in this position.
    Card(u8),
    /// Entries of the contact list. Which of them are open is for the list to know.
    Entries,
    /// The contact list for an address book.
    AddressBook,
}

/// What belongs to one question, or to one visit of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// Why a link was not opened.
    pub link_error: Option<LinkError>,
    /// Unanswered questions that the last change of an answer opened.
    pub opened: QuestionSet,
    /// Unanswered questions that it made irrelevant.
    pub closed: QuestionSet,
    /// The question that was left without an answer.
    pub missing: Option<QuestionId>,
}

/// How copying a field went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "nothing is copied where there is no browser")]
pub enum Copying {
    /// It is in the clipboard.
    Done,
    /// There is no clipboard here, or it is blocked; the text is selected.
    ByHand,
}

/// Why a file that was asked for is not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "nothing is asked for where there is no browser")]
pub enum Unfetched {
    /// It has so many bytes, which is more than wanted.
    TooLarge(usize),
    /// There may be such a file, but it did not come, or not whole.
    Failed,
}
