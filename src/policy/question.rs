//! Questions, their options and sets of questions.

use std::cmp::Ordering;

use super::bits::Field;
use super::{POLICY, Text};

/// Position of a question in the policy, 0 to 31.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub(crate) u8);

impl QuestionId {
    /// The question itself.
    #[inline]
    pub fn get(self) -> &'static Question {
        // The build has checked that every position exists; the first question is a harmless stand-in.
        POLICY.questions.get(self.position()).unwrap_or(const { &POLICY.questions[0] })
    }

    /// Position in the policy's list of questions.
    pub const fn position(self) -> usize {
        self.0 as usize
    }
}

/// A section of the questionnaire.
#[derive(Debug)]
pub struct Section {
    /// Permanent id.
    pub id: &'static str,
    /// Heading.
    pub title: Text,
}

/// A single-choice question.
#[derive(Debug)]
pub struct Question {
    /// Permanent id.
    pub id: &'static str,
    /// Permanent number in result links, from 1.
    pub wire: u8,
    /// Position of its section.
    pub section: u8,
    /// Where its options stand among the bits.
    pub field: Field,
    /// Label of a few words.
    pub short: Text,
    /// The question as asked.
    pub text: Text,
    /// Why it is asked.
    pub why: Text,
    /// What a term in it means.
    pub help: Option<Text>,
    /// Options, in order.
    pub options: &'static [Choice],
}

/// An option of a question.
#[derive(Debug)]
pub struct Choice {
    /// Permanent id.
    pub id: &'static str,
    /// Permanent number in result links, 1 to 7.
    pub wire: u8,
    /// Label.
    pub label: Text,
    /// What a person can still do to be able to give this answer; absent for what is past or given.
    pub change: Option<Text>,
    /// Positions of the present answers from which `change` is possible; empty: from any.
    pub change_from: &'static [u8],
}

impl Choice {
    /// Whether it says that the person does not know, or has not made up their mind.
    pub fn is_unsure(&self) -> bool {
        ["unsure", "undecided"].contains(&self.id)
    }
}

impl Question {
    /// Position of the option with this id.
    pub fn option(&self, id: &str) -> Option<u8> {
        self.options.iter().position(|option| option.id == id).and_then(|at| u8::try_from(at).ok())
    }
}

/// A set of questions. Sets of one size are ordered as their questions are, one after the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuestionSet(u32);

impl PartialOrd for QuestionSet {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for QuestionSet {
    fn cmp(&self, other: &Self) -> Ordering {
        // The set that has the first question the other has not comes first.
        other.0.reverse_bits().cmp(&self.0.reverse_bits())
    }
}

impl QuestionSet {
    /// One question.
    pub const fn of(question: QuestionId) -> Self {
        Self(1 << question.0)
    }

    /// The questions that are in one set or the other.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Adds a question.
    pub fn insert(&mut self, question: QuestionId) {
        self.0 |= 1 << question.0;
    }

    /// The questions that are in this set and not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether a question is in the set.
    pub const fn contains(self, question: QuestionId) -> bool {
        self.0 & (1 << question.0) != 0
    }

    /// Number of questions.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether no question is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The questions in order.
    pub fn iter(self) -> impl Iterator<Item = QuestionId> + Clone {
        (0..32).map(QuestionId).filter(move |question| self.contains(*question))
    }

    /// The first question in order.
    pub fn first(self) -> Option<QuestionId> {
        self.iter().next()
    }
}
