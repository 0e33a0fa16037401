//! Which status moves to which between two editions, exactly, with a smallest example.
//!
//! A rule is cut into the parts that must all hold, and parts of the two editions that read a common question are put
//! together. Such a group is enumerated; groups read different questions, so their tables are then joined by
//! multiplication, and the smallest example of the whole is made of smallest examples of the groups.

use std::collections::{BTreeMap, BTreeSet};

use super::edition::Edition;
use super::rule::{Rule, Span, UNANSWERED};

/// A question with the options that both editions have.
#[derive(Debug)]
pub struct Shared {
    pub id: String,
    pub wire: u8,
    /// Its position in the older and the newer edition.
    pub places: [usize; 2],
    pub options: Vec<SharedOption>,
}

/// An option that both editions have.
#[derive(Debug)]
pub struct SharedOption {
    pub id: String,
    pub wire: u8,
    places: [u8; 2],
}

/// What both editions can express, in the order of the newer one. A question without a common option is left out: it
/// stays unanswered on both sides, and a status can be open there.
pub fn shared(old: &Edition, new: &Edition) -> Vec<Shared> {
    let mut all = Vec::new();
    for (at, question) in new.questions.iter().enumerate() {
        let Some(before) = old.questions.iter().position(|it| it.id == question.id) else { continue };
        let known = old.questions.get(before).map(|it| it.options.as_slice()).unwrap_or_default();
        let options = (0..).zip(&question.options).filter_map(|(now, (id, wire))| {
            let then = (0..).zip(known).find(|(_, (known, _))| known == id).map(|(then, _)| then)?;
            Some(SharedOption { id: id.clone(), wire: *wire, places: [then, now] })
        });
        let options: Vec<_> = options.collect();
        if !options.is_empty() {
            all.push(Shared { id: question.id.clone(), wire: question.wire, places: [before, at], options });
        }
    }
    all
}

/// What the older and the newer edition make of the same answers.
pub type Spans = [Span; 2];

/// Fewest answers first, then in the order of questions and options: their number, and for each shared question the
/// position of a shared option or `UNANSWERED`.
pub type Example = (usize, Vec<u8>);

/// Everything that some answers can give.
#[derive(Clone, Debug)]
pub struct Table {
    /// For complete answers to the questions read: how many, and the first of them.
    pub complete: BTreeMap<Spans, (u128, Example)>,
    /// For any answers: the smallest.
    pub partial: BTreeMap<Spans, Example>,
}

/// Two editions being compared.
#[derive(Debug)]
pub struct Pair<'a> {
    pub shared: &'a [Shared],
    /// Numbers of questions.
    sizes: [usize; 2],
    /// The table of both definitions, which most supports need.
    definitions: Option<Table>,
}

/// A part of a rule: of which edition, 0 or 1, and the shared questions it reads.
struct Part<'a> {
    side: usize,
    rule: &'a Rule,
    reads: BTreeSet<usize>,
}

impl<'a> Pair<'a> {
    /// Prepares the comparison.
    pub fn new(shared: &'a [Shared], old: &Edition, new: &Edition) -> Self {
        let mut pair = Self { shared, sizes: [old.questions.len(), new.questions.len()], definitions: None };
        if let [Some((_, before)), Some((_, now))] = [old.rules.first(), new.rules.first()] {
            pair.definitions = Some(pair.table([before, now]));
        }
        pair
    }

    /// What a rule of the older edition and one of the newer make of the same answers.
    pub fn table(&self, rules: [&Rule; 2]) -> Table {
        let mut groups: Vec<Vec<Part>> = Vec::new();
        for (side, rule) in rules.into_iter().enumerate() {
            let parts = match rule {
                Rule::All(parts) => parts.iter().collect(),
                Rule::Condition { .. } | Rule::Standing | Rule::Definition(_) | Rule::Any(_) => vec![rule],
            };
            for rule in parts {
                let reads = self.reads(side, rule);
                let (mut joined, others): (Vec<_>, Vec<_>) =
                    groups.into_iter().partition(|group| group.iter().any(|part| !part.reads.is_disjoint(&reads)));
                joined.push(vec![Part { side, rule, reads }]);
                groups = others;
                groups.push(joined.into_iter().flatten().collect());
            }
        }
        groups.iter().map(|group| self.group(group)).fold(self.nothing(), |one, other| joined(&one, &other))
    }

    /// How many profiles both can express.
    pub fn profiles(&self) -> u128 {
        self.shared.iter().map(|question| question.options.iter().map(|_| 1_u128).sum::<u128>()).product()
    }

    /// Positions of the shared questions that a rule of one edition reads.
    fn reads(&self, side: usize, rule: &Rule) -> BTreeSet<usize> {
        let read: Vec<usize> = rule.conditions().into_iter().map(|(question, _)| question).collect();
        let is_read = |question: &Shared| question.places.get(side).is_some_and(|place| read.contains(place));
        (0..).zip(self.shared).filter(|(_, question)| is_read(question)).map(|(at, _)| at).collect()
    }

    fn nothing(&self) -> Table {
        let (spans, example) = ([Span::MATCHES; 2], (0, vec![UNANSWERED; self.shared.len()]));
        Table { complete: BTreeMap::from([(spans, (1, example.clone()))]), partial: BTreeMap::from([(spans, example)]) }
    }

    fn group(&self, group: &[Part]) -> Table {
        let is_definition = |part: &Part| matches!(part.rule, Rule::Definition(_));
        match (group, &self.definitions) {
            ([one, other], Some(table)) if is_definition(one) && is_definition(other) => table.clone(),
            _ => self.enumerated(group),
        }
    }

    /// Every state of the questions that a group reads.
    fn enumerated(&self, group: &[Part]) -> Table {
        let questions: BTreeSet<usize> = group.iter().flat_map(|part| part.reads.iter().copied()).collect();
        let questions: Vec<usize> = questions.into_iter().collect();
        let mut table = Table { complete: BTreeMap::new(), partial: BTreeMap::new() };
        let mut state = vec![UNANSWERED; self.shared.len()];
        loop {
            let spans = self.spans(group, &state);
            let answered = state.iter().filter(|answer| **answer != UNANSWERED).count();
            let example = (answered, state.clone());
            if answered == questions.len() {
                let entry = table.complete.entry(spans).or_insert_with(|| (0, example.clone()));
                entry.0 += 1;
                entry.1 = example.clone().min(std::mem::take(&mut entry.1));
            }
            smaller(&mut table.partial, spans, example);
            if !self.next(&mut state, &questions) {
                return table;
            }
        }
    }

    /// The next state: like counting, with unanswered before the first option.
    fn next(&self, state: &mut [u8], questions: &[usize]) -> bool {
        for at in questions {
            let Some(answer) = state.get_mut(*at) else { return false };
            // Unanswered is the highest number, so that the first option follows it.
            *answer = answer.wrapping_add(1);
            let options = self.shared.get(*at).map_or(0, |question| question.options.len());
            if usize::from(*answer) < options {
                return true;
            }
            *answer = UNANSWERED;
        }
        false
    }

    fn spans(&self, group: &[Part], state: &[u8]) -> Spans {
        let mut answers = self.sizes.map(|size| vec![UNANSWERED; size]);
        for (question, answer) in self.shared.iter().zip(state) {
            let Some(option) = question.options.get(usize::from(*answer)) else { continue };
            for ((answers, place), option) in answers.iter_mut().zip(question.places).zip(option.places) {
                if let Some(answer) = answers.get_mut(place) {
                    *answer = option;
                }
            }
        }
        let mut spans = [Span::MATCHES; 2];
        for part in group {
            if let (Some(span), Some(answers)) = (spans.get_mut(part.side), answers.get(part.side)) {
                *span = span.and(part.rule.span(answers));
            }
        }
        spans
    }
}

/// Two tables of different questions, both of which must hold.
fn joined(one: &Table, other: &Table) -> Table {
    let and = |[old, new]: &Spans, [and_old, and_new]: &Spans| [old.and(*and_old), new.and(*and_new)];
    let mut table = Table { complete: BTreeMap::new(), partial: BTreeMap::new() };
    for (spans, (count, example)) in &one.complete {
        for (and_spans, (and_count, and_example)) in &other.complete {
            let example = merged(example, and_example);
            let entry = table.complete.entry(and(spans, and_spans)).or_insert_with(|| (0, example.clone()));
            entry.0 += count * and_count;
            entry.1 = example.min(std::mem::take(&mut entry.1));
        }
    }
    for (spans, example) in &one.partial {
        for (and_spans, and_example) in &other.partial {
            smaller(&mut table.partial, and(spans, and_spans), merged(example, and_example));
        }
    }
    table
}

/// No question is answered in both, and unanswered is the highest number.
fn merged((one, left): &Example, (other, right): &Example) -> Example {
    (one + other, left.iter().zip(right).map(|(left, right)| *left.min(right)).collect())
}

fn smaller(examples: &mut BTreeMap<Spans, Example>, spans: Spans, example: Example) {
    let known = examples.entry(spans).or_insert_with(|| example.clone());
    if example < *known {
        *known = example;
    }
}
