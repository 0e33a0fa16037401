//! What a person's answers leave possible, as bits.
//!
//! An answered question has the bit of its option, an unanswered one the bits of all of its options. A rule reaches a
//! step for *some* completion exactly if no answer given fails it, and for *every* completion if no option that is still
//! possible fails it: no question is read twice, so what one condition needs never stands in the way of another.

use super::{Answers, Status};
use crate::policy::bits::{Bits, DEFINITION, Fails, NEVER, NO_CONFIRM, NO_MATCHES, Rules};
use crate::policy::{POLICY, Step};

/// The answers under a rule set, from which everything else follows by a few ands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The options given. What they fail, every completion fails.
    pub(super) given: Bits,
    /// The options given and those of all unanswered questions. What they fail, some completion fails.
    pub(super) possible: Bits,
}

impl Known {
    /// Works out what these answers leave possible.
    pub fn new(rules: &Rules, answers: &Answers) -> Self {
        let never = Bits { definition: NEVER, supports: NEVER };
        let (mut given, mut open) = (never, Bits::default());
        for (question, id) in POLICY.questions.iter().zip(POLICY.question_ids()) {
            let (field, option) = (question.field, answers.get(id));
            given.insert(field.word, option.map_or(0, |option| field.bit(option)));
            open.insert(field.word, if option.is_none() { field.options } else { 0 });
        }
        let mut possible = given.or(open.and(rules.options));
        given.supports |= definition_as_bits(rules, given.definition);
        possible.supports |= definition_as_bits(rules, possible.definition);
        Self { given, possible }
    }

    /// The definition's status.
    pub const fn definition(&self) -> Status {
        self.support(DEFINITION)
    }

    /// Whether every completion gives the definition at least a person's confirmation.
    pub const fn definition_reaches_confirm(&self) -> bool {
        self.possible.supports & DEFINITION.confirm == 0
    }

    /// The status of a support.
    pub const fn support(&self, fails: Fails) -> Status {
        Status::of_all(fails, self.given.supports, self.possible.supports)
    }

    /// The status of one route into the definition.
    pub const fn route(&self, fails: Fails) -> Status {
        Status::of_all(fails, self.given.definition, self.possible.definition)
    }
}

/// The definition as conditions of a support: the only `any` there is. The routes depend on different questions, so their
/// lowest steps come about together, and their highest ones too.
pub(super) fn definition_as_bits(rules: &Rules, options: u64) -> u64 {
    match rules.definition.iter().map(|route| route.step(options)).max() {
        None | Some(Step::Unmet) => NO_CONFIRM | NO_MATCHES,
        Some(Step::Confirm) => NO_MATCHES,
        Some(Step::Matches) => 0,
    }
}
