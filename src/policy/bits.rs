//! The rules as bits: every option of every question is one bit, and a rule is the options that fail it.
//!
//! The options of the definition's questions share one word, those of all other questions the other. The build script
//! lays them out in the order of the questions and writes the rules from `data/`; see `build/src/bake/masks.rs`.

use super::{QuestionId, Step};

/// Set in every word of answers, so that a condition which no answer can fulfil, or a standing one, fails by it.
pub const NEVER: u64 = 1 << 63;
/// In the word of the supports: the definition does not reach `confirm`.
pub const NO_CONFIRM: u64 = 1 << 62;
/// In the word of the supports: the definition does not reach `matches`.
pub const NO_MATCHES: u64 = 1 << 61;
/// The bits that stand for the definition as one of a support's conditions.
pub const DEFINITION: Fails = Fails { confirm: NO_CONFIRM, matches: NO_MATCHES };

/// The options that fail a list of conditions which must all hold, each question read at most once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fails {
    /// The options that do not reach `confirm`.
    pub confirm: u64,
    /// The options that do not reach `matches`; those above are among them.
    pub matches: u64,
}

/// A rule set: all that decides a status.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// The options that the rules know; an unanswered question stands for those of its options that are among them.
    pub options: Bits,
    /// The definition: any of these, no question in two of them.
    pub definition: &'static [Fails],
    /// The supports, in the order of the policy.
    pub supports: &'static [Fails],
}

/// A set of options of all questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    /// Options of the definition's questions.
    pub definition: u64,
    /// Options of all other questions.
    pub supports: u64,
}

/// A word of [`Bits`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The definition's.
    Definition,
    /// That of the supports.
    Supports,
}

/// Where the options of a question stand.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The word.
    pub word: Word,
    /// The bit of the first option; the others follow.
    pub shift: u8,
    /// The bits of all options.
    pub options: u64,
}

/// What belongs to the bits whatever the rules are.
#[derive(Debug)]
pub struct Layout {
    /// The question of each bit of the definition's word, as far as there are any.
    pub definition: &'static [QuestionId],
    /// The question of each bit of the supports' word.
    pub supports: &'static [QuestionId],
    /// The options that a person can still act on, whatever the answer is now.
    pub can_act: Bits,
    /// Those that a person can act on from some present answers alone.
    pub can_act_from: &'static [CanActFrom],
}

/// Options of one question that can be acted on from some present answers.
#[derive(Debug)]
pub struct CanActFrom {
    /// The present answers, of which one is enough.
    pub from: Bits,
    /// The options.
    pub to: Bits,
}

impl Fails {
    /// The options that do not reach a step.
    pub const fn below(self, step: Step) -> u64 {
        match step {
            Step::Unmet => 0,
            Step::Confirm => self.confirm,
            Step::Matches => self.matches,
        }
    }

    /// The step of a person who has all of these options at once: the highest that none of them fails.
    pub const fn step(self, options: u64) -> Step {
        match (options & self.confirm != 0, options & self.matches != 0) {
            (true, true | false) => Step::Unmet,
            (false, true) => Step::Confirm,
            (false, false) => Step::Matches,
        }
    }

    /// The step that one option gives, seen alone.
    pub fn step_of(self, question: QuestionId, option: u8) -> Step {
        self.step(question.get().field.bit(option))
    }
}

impl Field {
    /// The bit of one option.
    pub const fn bit(self, option: u8) -> u64 {
        1 << (self.shift + option)
    }

    /// Which of the options are among these bits, as a bit each from the first on; a question has seven at most.
    pub const fn positions(self, bits: u64) -> u8 {
        ((bits & self.options) >> self.shift).to_le_bytes()[0]
    }
}

impl Bits {
    /// One word.
    pub const fn of(self, word: Word) -> u64 {
        match word {
            Word::Definition => self.definition,
            Word::Supports => self.supports,
        }
    }

    /// Adds options to one word.
    pub const fn insert(&mut self, word: Word, options: u64) {
        match word {
            Word::Definition => self.definition |= options,
            Word::Supports => self.supports |= options,
        }
    }

    /// The options in one set or the other.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self { definition: self.definition | other.definition, supports: self.supports | other.supports }
    }

    /// The options in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { definition: self.definition & other.definition, supports: self.supports & other.supports }
    }

    /// Whether no option is in the set.
    pub const fn is_empty(self) -> bool {
        self.definition | self.supports == 0
    }
}
