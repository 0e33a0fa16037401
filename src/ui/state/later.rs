//! What the pages of the annex know, and what can happen there.

use crate::ui::snippet::Snippet;

/// What the pages of the annex know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnnexState {
    /// The texts typed in the two fields for links.
    pub typed: Option<[String; 2]>,
    /// The texts of the two links that were compared.
    pub compared: Option<[String; 2]>,
    /// What a webmaster has chosen.
    pub snippet: Option<Snippet>,
    /// Days chosen for steps of the plan: the id of the task, and the day as `YYYY-MM-DD`.
    pub days: Vec<(String, String)>,
    /// Why a file was not opened.
    pub file_error: Option<String>,
}

/// What can happen in the annex.
#[derive(Clone, Debug)]
#[cfg_attr(not(any(feature = "annex", feature = "ssr")), allow(dead_code, reason = "it happens in the annex only"))]
pub enum AnnexAction {
    /// The texts in the two fields for links are others now.
    Type([String; 2]),
    /// Two links are compared.
    Compare([String; 2]),
    /// A webmaster chose something.
    Snippet(Snippet),
    /// A step of the plan gets a day, or none.
    Day(String, String),
    /// A file could not be opened.
    FileError(String),
}

impl AnnexState {
    /// Forgets what belongs to what was shown before: another link was opened.
    pub fn forget_compared(&mut self) {
        (self.typed, self.compared, self.file_error) = (None, None, None);
    }

    /// Erases what a person entered; what a webmaster chose says nothing of anybody.
    pub fn erase(&mut self) {
        *self = Self { snippet: self.snippet.take(), ..Self::default() };
    }

    /// What is known after something happened.
    pub fn reduce(&mut self, action: AnnexAction) {
        match action {
            AnnexAction::Type(texts) => self.typed = Some(texts),
            AnnexAction::Compare(texts) => (self.typed, self.compared) = (Some(texts.clone()), Some(texts)),
            AnnexAction::Snippet(snippet) => self.snippet = Some(snippet),
            AnnexAction::Day(task, day) => {
                self.days.retain(|(known, _)| *known != task);
                if !day.is_empty() {
                    self.days.push((task, day));
                }
            }
            AnnexAction::FileError(why) => self.file_error = Some(why),
        }
    }
}
