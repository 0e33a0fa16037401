//! `policy diff OLD NEW`: what is decided otherwise, what new options extend, what was added or removed.

use std::collections::BTreeMap;

use serde::Serialize;

use super::edition::Edition;
use super::json::{Entries, Shares};
use super::movement::{Example, Pair, Shared, Spans, Table, shared};
use super::rule::{Allowed, Rule, Span, Step, UNANSWERED, profiles};
use super::shares::shares;

/// What the command prints.
#[derive(Debug, Serialize)]
pub struct Report {
    pub old: Side,
    pub new: Side,
    /// Complete profiles that both can express.
    pub profiles: u128,
    /// What profiles that both can express move, the definition first.
    pub moved: Vec<Moved>,
    /// What nobody moves in, but answers that only the newer one has can reach.
    pub extended: Vec<Extended>,
    /// What nobody moves in, but answers that only the older one had could reach.
    pub narrowed: Vec<Extended>,
    pub added: Listed,
    pub removed: Listed,
}

/// One of the two.
#[derive(Debug, Serialize)]
pub struct Side {
    /// As it was named: a folder or a version.
    pub name: String,
    pub policy: String,
    /// All its complete profiles.
    pub profiles: u128,
}

/// The definition or a support that some profiles move in.
#[derive(Debug, Serialize)]
pub struct Moved {
    pub of: String,
    pub changes: Vec<Change>,
    /// Options that only the newer one has and that give more than `unmet` in it.
    pub new_options: Entries<Vec<String>>,
}

/// From one status to another.
#[derive(Debug, Serialize)]
pub struct Change {
    pub from: &'static str,
    pub to: &'static str,
    pub profiles: u128,
    /// The fewest answers that decide both, first in the order of questions and options.
    pub example: Entries<String>,
    /// The same as the fragment of a result link, of the older version.
    pub link: String,
}

/// A rule in which options that the other edition does not have give more than `unmet`.
#[derive(Debug, Serialize)]
pub struct Extended {
    pub of: String,
    pub options: Entries<Vec<String>>,
    /// How the profiles with an option that the other edition does not have fall.
    pub profiles: Shares,
}

/// What only one of the two has.
#[derive(Debug, Serialize)]
pub struct Listed {
    pub supports: Entries<Shares>,
    pub questions: Vec<String>,
    /// Options of questions that both have.
    pub options: Entries<Vec<String>>,
}

/// Compares two editions, each with the name it was asked for by.
pub fn report((old_name, old): (&str, &Edition), (new_name, new): (&str, &Edition)) -> Report {
    let shared = shared(old, new);
    let pair = Pair::new(&shared, old, new);
    let link = Links { shared: &shared, version: link_version(old, new) };
    let (mut moved, mut extended, mut narrowed) = (Vec::new(), Vec::new(), Vec::new());
    for (id, rule) in &new.rules {
        let Some(before) = old.rule(id) else { continue };
        let changes = link.changes(&pair, &pair.table([before, rule]));
        let grown = extension(id, rule, (new, old));
        if changes.is_empty() {
            extended.extend(grown);
            narrowed.extend(extension(id, before, (old, new)));
        } else {
            let new_options = grown.map_or_else(|| Entries(Vec::new()), |it| it.options);
            moved.push(Moved { of: id.clone(), changes, new_options });
        }
    }
    let side = |name: &str, edition: &Edition| Side {
        name: name.to_owned(),
        policy: edition.version.clone(),
        profiles: profiles(&edition.everything()),
    };
    Report {
        old: side(old_name, old),
        new: side(new_name, new),
        profiles: pair.profiles(),
        moved,
        extended,
        narrowed,
        added: only(new, old),
        removed: only(old, new),
    }
}

/// The number of the older version in result links, by the newer one's list; its own number if the older is not in it.
fn link_version(old: &Edition, new: &Edition) -> usize {
    let at = new.versions.iter().position(|version| *version == old.version);
    at.map_or(old.versions.len(), |at| at + 1)
}

struct Links<'a> {
    shared: &'a [Shared],
    version: usize,
}

impl Links<'_> {
    fn changes(&self, pair: &Pair, table: &Table) -> Vec<Change> {
        let read: u128 = table.complete.values().map(|(count, _)| *count).sum();
        let others = pair.profiles().checked_div(read).unwrap_or_default();
        let mut moves: BTreeMap<(Status, Status), (u128, Example)> = BTreeMap::new();
        for (spans, (count, example)) in &table.complete {
            let [from, to] = statuses(*spans);
            if from != to {
                let known = moves.entry((from, to)).or_insert_with(|| (0, example.clone()));
                known.0 += count;
                known.1 = example.clone().min(std::mem::take(&mut known.1));
            }
        }
        // Where an answer is missing, open says nothing of the rule, so those examples stay complete.
        for (spans, example) in &table.partial {
            let [from, to] = statuses(*spans);
            if let Some(known) = moves.get_mut(&(from, to))
                && from != Status::Open
                && to != Status::Open
                && *example < known.1
            {
                known.1.clone_from(example);
            }
        }
        let change = |((from, to), (count, example)): ((Status, Status), (u128, Example))| Change {
            from: from.word(),
            to: to.word(),
            profiles: count * others,
            example: self.answers(&example),
            link: self.link(&example),
        };
        moves.into_iter().map(change).collect()
    }

    fn answers(&self, (_, answers): &Example) -> Entries<String> {
        let answer = |(question, answer): (&Shared, &u8)| {
            Some((question.id.clone(), question.options.get(usize::from(*answer))?.id.clone()))
        };
        Entries(self.shared.iter().zip(answers).filter_map(answer).collect())
    }

    fn link(&self, (_, answers): &Example) -> String {
        let wires = self.shared.iter().zip(answers).filter(|(_, answer)| **answer != UNANSWERED);
        let wires = wires
            .filter_map(|(question, answer)| Some((question.wire, question.options.get(usize::from(*answer))?.wire)));
        overseas_talent_check::link::write(self.version, wires)
    }
}

/// Open is possible where only one edition has a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    Unmet,
    Confirm,
    Matches,
    Open,
}

impl Status {
    const fn word(self) -> &'static str {
        match self {
            Self::Unmet => "unmet",
            Self::Confirm => "confirm",
            Self::Matches => "matches",
            Self::Open => "open",
        }
    }
}

fn statuses(spans: Spans) -> [Status; 2] {
    spans.map(|span: Span| match span.decided() {
        Some(Step::Unmet) => Status::Unmet,
        Some(Step::Confirm) => Status::Confirm,
        Some(Step::Matches) => Status::Matches,
        None => Status::Open,
    })
}

/// What the options of one edition that the other does not have bring a rule, if any of them can give more than `unmet`.
fn extension(id: &str, rule: &Rule, (edition, other): (&Edition, &Edition)) -> Option<Extended> {
    let mut options = Vec::new();
    for (at, (question, own)) in own_options(edition, other).into_iter().enumerate() {
        let reaches = |option: &usize| {
            let mut allowed = edition.everything();
            if let Some(row) = allowed.get_mut(at) {
                (0..).zip(row.iter_mut()).for_each(|(here, allowed)| *allowed = here == *option);
            }
            let [_, confirm, matches] = rule.counts(&allowed);
            rule.conditions().iter().any(|(read, _)| *read == at) && confirm + matches > 0
        };
        let named = own.into_iter().filter(reaches).filter_map(|option| question.options.get(option));
        let named: Vec<String> = named.map(|(id, _)| id.clone()).collect();
        if !named.is_empty() {
            options.push((question.id.clone(), named));
        }
    }
    let (all, common) = (shares(rule, &edition.everything()), shares(rule, &common(edition, other)));
    (!options.is_empty()).then(|| Extended {
        of: id.to_owned(),
        options: Entries(options),
        profiles: Shares {
            matches: all.matches - common.matches,
            confirm: all.confirm - common.confirm,
            unmet: all.unmet - common.unmet,
        },
    })
}

/// For each question, the positions of options that the other edition does not have although it has the question.
fn own_options<'a>(edition: &'a Edition, other: &Edition) -> Vec<(&'a super::edition::Question, Vec<usize>)> {
    let own = edition.questions.iter().zip(common(edition, other)).map(|(question, common)| {
        (question, (0..).zip(common).filter(|(_, common)| !common).map(|(at, _)| at).collect())
    });
    own.collect()
}

/// The options that the other edition has too; all of a question that it does not have.
fn common(edition: &Edition, other: &Edition) -> Allowed {
    let row = |question: &super::edition::Question| {
        let known = other.questions.iter().find(|it| it.id == question.id);
        let is_known = |id: &str| known.is_none_or(|known| known.options.iter().any(|(it, _)| it == id));
        question.options.iter().map(|(id, _)| is_known(id)).collect()
    };
    edition.questions.iter().map(row).collect()
}

fn only(edition: &Edition, other: &Edition) -> Listed {
    let everything = edition.everything();
    let supports = edition.rules.iter().filter(|(id, _)| other.rule(id).is_none());
    let questions = edition.questions.iter().filter(|it| !other.questions.iter().any(|known| known.id == it.id));
    let options = own_options(edition, other).into_iter().filter(|(_, own)| !own.is_empty());
    let options = options.map(|(question, own)| {
        let ids = own.into_iter().filter_map(|at| question.options.get(at)).map(|(id, _)| id.clone());
        (question.id.clone(), ids.collect())
    });
    Listed {
        supports: Entries(supports.map(|(id, rule)| (id.clone(), shares(rule, &everything))).collect()),
        questions: questions.map(|it| it.id.clone()).collect(),
        options: Entries(options.collect()),
    }
}
