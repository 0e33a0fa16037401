//! How many complete answers give which step: exact, by multiplication, since no rule reads a question twice. For pages
//! that tell of the rules; no program for browsers counts.

use crate::policy::bits::{Fails, NEVER, NO_CONFIRM, NO_MATCHES, Rules, Word};
use crate::policy::{POLICY, Question, Step};

/// Numbers of complete answers. They are shares of combinations of answers, never of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// All there are.
    pub all: u128,
    /// Of these, how many match.
    pub matches: u128,
    /// How many a person has to confirm.
    pub confirm: u128,
}

impl Shares {
    /// The shares of a support, or of the definition as `bits::DEFINITION`.
    pub fn of(rules: &Rules, fails: Fails) -> Self {
        let matches = reach(rules, fails, Step::Matches);
        Self {
            all: all(Word::Definition) * all(Word::Supports),
            matches,
            confirm: reach(rules, fails, Step::Confirm) - matches,
        }
    }

    /// How many are not met.
    pub const fn unmet(self) -> u128 {
        self.all - self.matches - self.confirm
    }

    /// How many give a step.
    pub const fn step(self, step: Step) -> u128 {
        match step {
            Step::Unmet => self.unmet(),
            Step::Confirm => self.confirm,
            Step::Matches => self.matches,
        }
    }
}

/// How many complete answers reach a step.
fn reach(rules: &Rules, fails: Fails, step: Step) -> u128 {
    let below = fails.below(step);
    let definition = match (below & NO_CONFIRM != 0, below & NO_MATCHES != 0) {
        (_, true) => definition(rules, Step::Matches),
        (true, false) => definition(rules, Step::Confirm),
        (false, false) => all(Word::Definition),
    };
    definition * serving(Word::Supports, below)
}

/// The same for the definition. All routes miss a step together in as many ways as the product of those of each, since no
/// question is in two of them.
fn definition(rules: &Rules, step: Step) -> u128 {
    let (mut missing, mut read) = (1, 0);
    for route in rules.definition {
        let own = route.confirm | route.matches;
        read |= own;
        let total: u128 = of(Word::Definition).filter(|it| it.field.options & own != 0).map(options).product();
        let others: u128 = of(Word::Definition).filter(|it| it.field.options & own == 0).map(options).product();
        missing *= total - serving(Word::Definition, route.below(step)).checked_div(others).unwrap_or_default();
    }
    let unread: u128 = of(Word::Definition).filter(|it| it.field.options & read == 0).map(options).product();
    all(Word::Definition) - missing * unread
}

/// How many complete answers to the questions of a word have no option among these.
fn serving(word: Word, below: u64) -> u128 {
    if below & NEVER != 0 {
        return 0;
    }
    of(word).map(|it| u128::from((it.field.options & !below).count_ones())).product()
}

fn all(word: Word) -> u128 {
    of(word).map(options).product()
}

fn options(question: &Question) -> u128 {
    u128::from(question.field.options.count_ones())
}

fn of(word: Word) -> impl Iterator<Item = &'static Question> {
    POLICY.questions.iter().filter(move |it| it.field.word == word)
}
