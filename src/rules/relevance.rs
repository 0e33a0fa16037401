//! Relevance: which unanswered questions can still make a difference.
//!
//! Two steps differ if, for `confirm` or for `matches`, one reaches it and the other does not. Seen from one such mark,
//! an option serves a list of conditions or fails it. The other conditions leave the decision to one question if they can
//! all be fulfilled, so if no answer given fails the list. Then the questions that decide are those with a possible option
//! that fails: had a question no option that serves, the list would fail by [`NEVER`], which counts as given.
//!
//! [`NEVER`]: crate::policy::bits::NEVER

use std::iter::once;

use super::{Goal, Known};
use crate::policy::bits::{Bits, Fails, NO_CONFIRM, NO_MATCHES, Rules};
use crate::policy::{POLICY, QuestionSet, Step};

/// The steps that can be reached or missed; every rule reaches `unmet`.
const MARKS: [Step; 2] = [Step::Confirm, Step::Matches];

/// The unanswered questions for which some completion of the other unanswered ones exists in which two options give
/// a support of the goal a different status; where the goal is everything, or the definition.
pub fn relevant(rules: &Rules, known: &Known, goal: Goal) -> QuestionSet {
    let wanted = rules.supports.iter().enumerate().filter(|(at, _)| goal.has(*at));
    deciding(rules, known, wanted.map(|(_, fails)| *fails), goal.is_everything())
}

/// The questions relevant to one support alone, those of the definition included.
pub fn relevant_to(rules: &Rules, known: &Known, fails: Fails) -> QuestionSet {
    deciding(rules, known, once(fails), false)
}

/// The questions that decide some of these supports. `definition`: whether what decides the definition is wanted anyway,
/// and not only where one of them rests on it.
fn deciding(
    rules: &Rules,
    known: &Known,
    supports: impl Iterator<Item = Fails> + Clone,
    definition: bool,
) -> QuestionSet {
    let mut decide = Bits::default();
    for (mark, rests_on) in MARKS.into_iter().zip([NO_CONFIRM, NO_MATCHES]) {
        // The definition's own bits may come in here; its questions are there already.
        let own = supports.clone().fold(0, |bits, fails| bits | decide_support(fails, known, mark));
        decide.supports |= own;
        if definition || own & rests_on != 0 {
            decide.definition |= decide_definition(rules, known, mark);
        }
    }
    questions(decide)
}

/// The options that fail one list of conditions, where they can decide it.
const fn decide(fails: u64, given: u64, possible: u64) -> u64 {
    if given & fails == 0 { possible & fails } else { 0 }
}

fn decide_support(fails: Fails, known: &Known, mark: Step) -> u64 {
    decide(fails.below(mark), known.given.supports, known.possible.supports)
}

/// The same for the definition: all routes but one have to be able to fail together, and they can, as no question is in
/// two of them. A route that is sure has nothing to decide itself, so one sure route leaves nothing to decide at all.
fn decide_definition(rules: &Rules, known: &Known, mark: Step) -> u64 {
    let fails = || rules.definition.iter().map(|route| route.below(mark));
    if fails().any(|fails| known.possible.definition & fails == 0) {
        return 0;
    }
    fails().fold(0, |bits, fails| bits | decide(fails, known.given.definition, known.possible.definition))
}

/// The questions of which an option is among these bits.
fn questions(bits: Bits) -> QuestionSet {
    let mut set = QuestionSet::default();
    for (question, id) in POLICY.questions.iter().zip(POLICY.question_ids()) {
        if bits.of(question.field.word) & question.field.options != 0 {
            set.insert(id);
        }
    }
    set
}
