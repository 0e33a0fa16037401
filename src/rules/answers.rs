//! Answers: for each question the chosen option, or none.

use std::fmt;

use crate::policy::{Choice, POLICY, QuestionId};

/// Room for the questions of any policy version; a question is one of at most 32 (see `QuestionSet`).
const ROOM: usize = 32;

/// What a person has answered so far. An absent answer is *unanswered* and stands for every option.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Answers {
    /// One more than the position of the chosen option; 0 is unanswered.
    chosen: [u8; ROOM],
}

/// Why an answer was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// No question has this id.
    Question(String),
    /// The question has no option with this id.
    Option {
        /// The question.
        question: QuestionId,
        /// What was given.
        option: String,
    },
}

impl Answers {
    /// Nothing answered.
    pub const fn none() -> Self {
        Self { chosen: [0; ROOM] }
    }

    /// Answers by position of their question: one more than that of the option, 0 where unanswered. What no question has
    /// is left out.
    pub fn from_chosen(chosen: impl IntoIterator<Item = u8>) -> Self {
        let mut answers = Self::none();
        for (question, option) in POLICY.question_ids().zip(chosen) {
            if let Some(option) = option.checked_sub(1) {
                answers.set(question, option);
            }
        }
        answers
    }

    /// Position of the chosen option, if the question is answered.
    #[inline]
    pub fn get(&self, question: QuestionId) -> Option<u8> {
        self.chosen.get(question.position()).and_then(|chosen| chosen.checked_sub(1))
    }

    /// The chosen option, if the question is answered.
    pub fn choice(&self, question: QuestionId) -> Option<&'static Choice> {
        self.get(question).and_then(|option| question.get().options.get(usize::from(option)))
    }

    /// Whether a question is answered.
    pub fn has(&self, question: QuestionId) -> bool {
        self.get(question).is_some()
    }

    /// Sets the answer by position; a position the question does not have is ignored.
    pub fn set(&mut self, question: QuestionId, option: u8) {
        if usize::from(option) < question.get().options.len()
            && let Some(chosen) = self.chosen.get_mut(question.position())
        {
            *chosen = option + 1;
        }
    }

    /// The same answers with one set.
    #[must_use]
    pub fn with(mut self, question: QuestionId, option: u8) -> Self {
        self.set(question, option);
        self
    }

    /// Takes an answer back.
    pub fn clear(&mut self, question: QuestionId) {
        if let Some(chosen) = self.chosen.get_mut(question.position()) {
            *chosen = 0;
        }
    }

    /// Sets the answer by ids.
    ///
    /// # Errors
    /// The id that the policy does not know.
    pub fn insert(&mut self, question: &str, option: &str) -> Result<(), Invalid> {
        let id = POLICY.question(question).ok_or_else(|| Invalid::Question(question.to_owned()))?;
        let position =
            id.get().option(option).ok_or_else(|| Invalid::Option { question: id, option: option.to_owned() })?;
        self.set(id, position);
        Ok(())
    }

    /// The answered questions with the position of the chosen option, in order.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, u8)> + '_ {
        POLICY.question_ids().filter_map(|question| Some((question, self.get(question)?)))
    }

    /// Number of answered questions.
    pub fn len(&self) -> usize {
        self.chosen.iter().filter(|chosen| **chosen > 0).count()
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = self.iter().map(|(question, _)| (question.get().id, self.choice(question).map_or("", |it| it.id)));
        f.debug_map().entries(ids).finish()
    }
}

impl Invalid {
    /// What is wrong and what is valid. Joined from strings: the wasm of the JavaScript interface has no use for the
    /// formatting machinery then.
    pub fn message(&self) -> String {
        match self {
            Self::Question(id) => listed(
                &["unknown question `", id, "`, expected one of "],
                POLICY.questions.iter().map(|question| question.id),
            ),
            Self::Option { question, option } => {
                let question = question.get();
                let ids = question.options.iter().map(|option| option.id);
                listed(&["unknown option `", option, "` of question `", question.id, "`, expected one of "], ids)
            }
        }
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for Invalid {}

/// A message that ends in a list.
pub(crate) fn listed<'a>(message: &[&str], ids: impl Iterator<Item = &'a str>) -> String {
    let mut text = message.concat();
    for (n, id) in ids.enumerate() {
        if n > 0 {
            text.push_str(", ");
        }
        text.push_str(id);
    }
    text
}
