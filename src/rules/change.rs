//! Changes: the smallest sets of given answers to alter so that the best a rule can give becomes possible again.
//!
//! Unanswered questions cost nothing, and every answer given that fails a list of conditions has to be altered: there is
//! one smallest set, the failing answers themselves. Only the definition offers a choice, its routes; those with the fewest
//! failing answers win. They are worked out once for a person, and joined to the failing answers of each support.

use super::known::definition_as_bits;
use super::{Known, Status};
use crate::policy::bits::{Bits, DEFINITION, Fails, NEVER, NO_CONFIRM, NO_MATCHES, Rules, Word};
use crate::policy::{POLICY, QuestionId, Step};

/// One answer to alter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The answered question.
    pub question: QuestionId,
    /// The options that serve.
    pub to: Options,
    /// Whether the person can still act on one of them.
    pub actionable: bool,
}

/// Options of one question, a bit each from the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options(u8);

/// Answers to alter together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    alter: Bits,
    serve: Bits,
    can_act: Bits,
    actionable: bool,
}

/// What would raise the statuses of one person.
#[derive(Clone, Copy, Debug)]
pub struct Changes<'a> {
    rules: &'a Rules,
    known: &'a Known,
    /// What the person can act on.
    can_act: Bits,
    /// The supports' word where nothing is answered: what fails by that, nobody can mend.
    unanswered: u64,
    to_confirm: Routes,
    to_matches: Routes,
}

/// The definition may have as many routes that stand apart; the build refuses more.
const ROUTES: usize = 8;

/// The routes that need the fewest changes, in the order of their questions.
#[derive(Clone, Copy, Debug)]
struct Routes {
    list: [Route; ROUTES],
    len: usize,
}

/// One of them.
#[derive(Clone, Copy, Debug)]
struct Route {
    alter: u64,
    fails: u64,
    actionable: bool,
}

impl Options {
    /// A bit each, from the first.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Their positions, in order.
    pub fn iter(self) -> impl Iterator<Item = u8> + Clone {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let at = left.trailing_zeros();
            left &= left.checked_sub(1)?;
            u8::try_from(at).ok()
        })
    }
}

impl Alternative {
    /// Whether the person can act on all of it.
    pub const fn is_actionable(&self) -> bool {
        self.actionable
    }

    /// The changes, in question order.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = Change> + use<> {
        let (all, mut left) = (*self, self.alter);
        std::iter::from_fn(move || {
            let question = first(&mut left)?;
            let field = question.get().field;
            let to = Options(field.positions(all.serve.of(field.word)));
            Some(Change { question, to, actionable: to.0 & field.positions(all.can_act.of(field.word)) != 0 })
        })
    }
}

impl<'a> Changes<'a> {
    /// Works out what all rules have in common.
    pub fn new(rules: &'a Rules, known: &'a Known) -> Self {
        let mut can_act = POLICY.layout.can_act;
        for option in POLICY.layout.can_act_from {
            if !option.from.and(known.given).is_empty() {
                can_act = can_act.or(option.to);
            }
        }
        let routes = |step, missed: u64| {
            let wanted = known.given.supports & missed != 0;
            if wanted { Routes::new(rules, known, step, can_act.definition) } else { Routes::NONE }
        };
        Self {
            rules,
            known,
            can_act,
            unanswered: NEVER | definition_as_bits(rules, NEVER),
            to_confirm: routes(Step::Confirm, NO_CONFIRM),
            to_matches: routes(Step::Matches, NO_MATCHES),
        }
    }

    /// All smallest alternatives for the definition, those the person can fully act on first, then in question order.
    /// None when the status is `matches` or `open`, or the best there can be is reached.
    pub fn definition(&self) -> impl Iterator<Item = Alternative> + use<'_> {
        self.support(DEFINITION)
    }

    /// The same for a support.
    #[inline]
    pub fn support(&self, fails: Fails) -> impl Iterator<Item = Alternative> + use<'_> {
        let best = fails.step(self.unanswered);
        let routes = match best {
            Step::Unmet | Step::Confirm => &self.to_confirm,
            Step::Matches => &self.to_matches,
        };
        let below = fails.below(best);
        let failing = self.known.given.supports & below;
        let own = failing & !(NO_CONFIRM | NO_MATCHES);
        let decided = match self.known.support(fails) {
            Status::Confirm | Status::Unmet => true,
            Status::Matches | Status::Open => false,
        };
        let found: &[Route] = if !decided || failing == 0 {
            &[]
        } else if failing == own {
            &[Route::NONE_NEEDED]
        } else {
            routes.list.get(..routes.len).unwrap_or_default()
        };
        let actionable = !found.is_empty() && can_act_on_all(Word::Supports, own, !below & self.can_act.supports);
        let first = found.iter().filter(move |route| actionable && route.actionable);
        let then = found.iter().filter(move |route| !(actionable && route.actionable));
        first.chain(then).map(move |route| Alternative {
            alter: Bits { definition: route.alter, supports: own },
            serve: Bits { definition: !route.fails, supports: !below }.and(self.rules.options),
            can_act: self.can_act,
            actionable: actionable && route.actionable,
        })
    }
}

impl Route {
    /// For a support that does not wait for the definition.
    const NONE_NEEDED: Self = Self { alter: 0, fails: 0, actionable: true };
}

impl Routes {
    /// Where the definition reaches the step as things are.
    const NONE: Self = Self { list: [Route::NONE_NEEDED; ROUTES], len: 0 };

    fn new(rules: &Rules, known: &Known, step: Step, can_act: u64) -> Self {
        let mut routes = Self::NONE;
        let mut fewest = u32::MAX;
        for route in rules.definition {
            let fails = route.below(step);
            let alter = known.given.definition & fails;
            let count = alter.count_ones();
            if alter & NEVER != 0 || count > fewest {
                continue;
            }
            if count < fewest {
                fewest = count;
                routes.len = 0;
            }
            let actionable = can_act_on_all(Word::Definition, alter, !fails & can_act);
            routes.insert(Route { alter, fails, actionable });
        }
        routes
    }

    /// Sorted by insertion: the route whose first question comes first.
    fn insert(&mut self, route: Route) {
        let mut carried = route;
        for (at, known) in self.list.iter_mut().take(self.len + 1).enumerate() {
            if at >= self.len || known.alter.reverse_bits() < carried.alter.reverse_bits() {
                std::mem::swap(known, &mut carried);
            }
        }
        self.len = (self.len + 1).min(ROUTES);
    }
}

/// Whether each of the questions to alter has an option that serves and that the person can act on.
#[inline]
fn can_act_on_all(word: Word, alter: u64, serve: u64) -> bool {
    let mut left = match word {
        Word::Definition => Bits { definition: alter, supports: 0 },
        Word::Supports => Bits { definition: 0, supports: alter },
    };
    std::iter::from_fn(|| first(&mut left)).all(|question| question.get().field.options & serve != 0)
}

/// Takes out the answer to the first question.
#[inline]
fn first(left: &mut Bits) -> Option<QuestionId> {
    let question = |word: &[QuestionId], bits: u64| word.get(bits.trailing_zeros() as usize).copied();
    let definition = question(POLICY.layout.definition, left.definition);
    let supports = question(POLICY.layout.supports, left.supports);
    match (definition, supports) {
        (Some(question), other) if other.is_none_or(|other| question < other) => {
            left.definition &= left.definition - 1;
            Some(question)
        }
        (Some(_) | None, question) => {
            left.supports &= left.supports.saturating_sub(1);
            question
        }
    }
}
