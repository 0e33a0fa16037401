//! The fewest answers that decide a status: what a person would have to say, and nothing else. For pages that tell of the
//! rules; no program for browsers looks for them.

use super::{Answers, Known, Status};
use crate::policy::bits::{Fails, NO_CONFIRM, NO_MATCHES, Rules, Word};
use crate::policy::{POLICY, QuestionId, Step};

/// Answers that decide a status together: each question with the options of which any one serves, by position.
pub type Deciding = Vec<(QuestionId, Vec<u8>)>;

/// The questions that a support reads, those of the definition with them; of the definition itself for `DEFINITION`.
pub fn reads(rules: &Rules, fails: Fails) -> Vec<QuestionId> {
    let own = fails.confirm | fails.matches;
    let definition = rules.definition.iter().fold(0, |bits, route| bits | route.confirm | route.matches);
    let definition = if own & (NO_CONFIRM | NO_MATCHES) == 0 { 0 } else { definition };
    let is_read = |question: &QuestionId| {
        let field = question.get().field;
        let bits = match field.word {
            Word::Definition => definition,
            Word::Supports => own,
        };
        field.options & bits != 0
    };
    POLICY.question_ids().filter(is_read).collect()
}

/// Every set of that smallest size for which answers decide the status; none where no answers do. Sets that differ in
/// one question alone are joined.
pub fn shortest(rules: &Rules, fails: Fails, sought: Status) -> Vec<Deciding> {
    let questions: Vec<_> = reads(rules, fails).into_iter().map(|it| (it, alike(rules, fails, it))).collect();
    for size in 0..=questions.len() {
        let mut found = Vec::new();
        extend(&Search { rules, fails, sought }, &questions, size, &mut Vec::new(), &mut found);
        if !found.is_empty() {
            return joined(found);
        }
    }
    Vec::new()
}

/// The options of a question, those together that no rule tells apart: to try one of them is to try all.
fn alike(rules: &Rules, fails: Fails, question: QuestionId) -> Vec<Vec<u8>> {
    let mut groups: Vec<(Vec<Step>, Vec<u8>)> = Vec::new();
    for option in (0..question.get().options.len()).filter_map(|at| u8::try_from(at).ok()) {
        let read_by = match question.get().field.word {
            Word::Definition => rules.definition,
            Word::Supports => &[fails],
        };
        let steps: Vec<_> = read_by.iter().map(|it| it.step_of(question, option)).collect();
        match groups.iter_mut().find(|(of, _)| *of == steps) {
            Some((_, options)) => options.push(option),
            None => groups.push((steps, vec![option])),
        }
    }
    groups.into_iter().map(|(_, options)| options).collect()
}

/// What is looked for.
struct Search<'a> {
    rules: &'a Rules,
    fails: Fails,
    sought: Status,
}

type Choices = (QuestionId, Vec<Vec<u8>>);

fn extend(search: &Search<'_>, left: &[Choices], size: usize, chosen: &mut Deciding, found: &mut Vec<Deciding>) {
    let Some(size) = size.checked_sub(1) else {
        let first = chosen.iter().filter_map(|(question, options)| options.first().map(|option| (*question, *option)));
        let answers = first.fold(Answers::none(), |answers, (question, option)| answers.with(question, option));
        if Known::new(search.rules, &answers).support(search.fails) == search.sought {
            found.push(chosen.clone());
        }
        return;
    };
    for (at, (question, groups)) in left.iter().enumerate() {
        let rest = left.get(at + 1..).unwrap_or_default();
        if rest.len() < size {
            break;
        }
        for options in groups {
            chosen.push((*question, options.clone()));
            extend(search, rest, size, chosen, found);
            chosen.pop();
        }
    }
}

/// Joins sets until none is left that differs from another in the options of one question alone.
fn joined(mut sets: Vec<Deciding>) -> Vec<Deciding> {
    let mut at = 0;
    while let Some(set) = sets.get(at) {
        let partner = (at + 1..sets.len()).find(|other| sets.get(*other).is_some_and(|it| differs_once(set, it)));
        let Some(partner) = partner else {
            at += 1;
            continue;
        };
        let other = sets.remove(partner);
        if let Some(set) = sets.get_mut(at) {
            for ((_, options), (_, more)) in set.iter_mut().zip(other) {
                options.extend(more);
                options.sort_unstable();
                options.dedup();
            }
        }
        // What was passed over may go with the joined one.
        at = 0;
    }
    sets
}

fn differs_once(one: &Deciding, other: &Deciding) -> bool {
    let same_questions = one.len() == other.len() && one.iter().zip(other).all(|((one, _), (other, _))| one == other);
    same_questions && one.iter().zip(other).filter(|((_, one), (_, other))| one != other).count() == 1
}
