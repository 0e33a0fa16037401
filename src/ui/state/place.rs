//! Where in the app a person is.

use crate::policy::{Language, QuestionId};
use crate::rules::{Answers, Check, Goal};
use crate::site::{FOR, Page};

/// Where in the app a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Language of the page.
    pub language: Language,
    /// The page.
    pub page: Page,
    /// The question shown, on the page `Check`.
    pub question: Option<QuestionId>,
    /// What the questions are asked for, on the pages `Check` and `Pick`.
    pub goal: Goal,
}

impl Place {
    /// A page as it is entered.
    pub fn of(language: Language, page: Page) -> Self {
        Self { language, page, question: None, goal: Goal::default() }
    }

    /// The address, with what is asked for behind the `#`.
    pub fn address(self) -> String {
        let mut address = self.page.path(self.language);
        if !self.goal.is_everything() {
            address += FOR;
            address += &self.goal.ids();
        }
        address
    }

    /// The same place with the question settled: on the questionnaire, the first one that matters, unless one is named.
    /// It stays when it is answered, so that a person leaves a question only by going on.
    #[must_use]
    pub fn settled(self, answers: &Answers) -> Self {
        if self.page != Page::Check {
            return self;
        }
        Self { question: self.question.or_else(|| Check::new(*answers).relevant_for(self.goal).first()), ..self }
    }
}
