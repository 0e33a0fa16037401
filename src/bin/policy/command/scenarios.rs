//! Scenarios run against the rules, the examples beside the rules likewise, and what the scenarios look at.

use policy_source::scenarios::Scenario;
use policy_source::source::{Policy, Step};
use serde::Serialize;

use super::edition::Edition;
use super::rule::{Rule, Span, UNANSWERED};

/// How the scenarios fared.
#[derive(Debug, Default, Serialize)]
pub struct Run {
    /// How many people.
    pub scenarios: usize,
    /// How many statuses are expected for them.
    pub expectations: usize,
    /// How many people have every status that is expected.
    pub passed: usize,
    pub failed: Vec<Failed>,
}

/// A status that is not the expected one.
#[derive(Debug, Serialize)]
pub struct Failed {
    /// Where it stands: the row of a scenario; none for an example beside a rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    pub name: String,
    pub of: String,
    pub expected: String,
    pub found: &'static str,
}

/// A condition of a rule, with the first scenario that sees each side of it and how many do.
#[derive(Debug, Serialize)]
pub struct Seen {
    pub rule: String,
    /// The question, or `definition`.
    pub condition: String,
    pub met: Side,
    pub missed: Side,
}

#[derive(Debug, Default, Serialize)]
pub struct Side {
    pub scenarios: usize,
    pub first: Option<String>,
}

impl Seen {
    /// Whether both sides are seen.
    pub fn is_whole(&self) -> bool {
        self.met.scenarios > 0 && self.missed.scenarios > 0
    }
}

/// Runs the scenarios.
pub fn run(edition: &Edition, scenarios: &[Scenario]) -> Run {
    let mut run = Run { scenarios: scenarios.len(), ..Run::default() };
    for it in scenarios {
        let answers = answers(edition, &it.answers);
        let before = run.failed.len();
        for (of, expected) in &it.expected {
            run.expectations += 1;
            run.failed.extend(compare(edition, &answers, of, expected, &it.name, Some(it.row)));
        }
        run.passed += usize::from(run.failed.len() == before);
    }
    run
}

/// Runs the examples beside the rules.
pub fn examples(edition: &Edition, policy: &Policy) -> Vec<Failed> {
    let supports = policy.measures.iter().flat_map(|measure| &measure.supports);
    let examples = supports.flat_map(|support| support.examples.iter().map(move |it| (&support.id, it)));
    let run = |(of, it): (&String, &policy_source::source::Example)| {
        compare(edition, &answers(edition, &it.answers), of, &it.status, &it.name, None)
    };
    examples.filter_map(run).collect()
}

fn compare(
    edition: &Edition,
    answers: &[u8],
    of: &str,
    expected: &str,
    name: &str,
    row: Option<usize>,
) -> Option<Failed> {
    let found = edition.rule(of).map_or("unmet", |rule| status(rule.span(answers)));
    let (name, of) = (name.to_owned(), of.to_owned());
    (found != expected).then(|| Failed { row, name, of, expected: expected.to_owned(), found })
}

fn answers(edition: &Edition, given: &[(String, String)]) -> Vec<u8> {
    let answer = |question: &super::edition::Question| {
        let option = given.iter().find(|(id, _)| *id == question.id).map(|(_, option)| option);
        let at = option.and_then(|option| question.options.iter().position(|(id, _)| id == option));
        at.and_then(|at| u8::try_from(at).ok()).unwrap_or(UNANSWERED)
    };
    edition.questions.iter().map(answer).collect()
}

const fn word(step: Step) -> &'static str {
    match step {
        Step::Unmet => "unmet",
        Step::Confirm => "confirm",
        Step::Matches => "matches",
    }
}

fn status(span: Span) -> &'static str {
    span.decided().map_or("open", word)
}

/// For every condition that can fall two ways, which scenarios see it on which side. A scenario sees a side only where
/// the condition decides: were it otherwise, and nothing else, the status expected of this person would be another.
pub fn coverage(edition: &Edition, scenarios: &[Scenario]) -> Vec<Seen> {
    let mut all = Vec::new();
    for (id, rule) in &edition.rules {
        let mut seen: Vec<Seen> = Vec::new();
        let people = scenarios.iter().filter(|it| it.expected.iter().any(|(of, _)| of == id));
        let people: Vec<_> = people.map(|it| (it.name.as_str(), answers(edition, &it.answers))).collect();
        for part in parts(edition, rule) {
            let mut entry = Seen {
                rule: id.clone(),
                condition: part.condition.clone(),
                met: Side::default(),
                missed: Side::default(),
            };
            for (name, answers) in &people {
                let side = match part.side(rule, answers) {
                    Some(true) => &mut entry.met,
                    Some(false) => &mut entry.missed,
                    None => continue,
                };
                side.scenarios += 1;
                side.first.get_or_insert_with(|| (*name).to_owned());
            }
            seen.push(entry);
        }
        all.append(&mut seen);
    }
    all
}

/// A condition that can fall two ways.
struct Part {
    condition: String,
    kind: Kind,
}

enum Kind {
    /// A question, with the steps of its options.
    Question(usize, Vec<Step>),
    /// The definition, as the part of a support at this position.
    Definition(usize),
}

fn parts(edition: &Edition, rule: &Rule) -> Vec<Part> {
    let question = |(at, steps): (usize, &[Step])| {
        let id = edition.questions.get(at)?.id.clone();
        let varies = steps.iter().min() != steps.iter().max();
        varies.then(|| Part { condition: id, kind: Kind::Question(at, steps.to_vec()) })
    };
    let Rule::All(terms) = rule else { return rule.conditions().into_iter().filter_map(question).collect() };
    let part = |(at, term): (usize, &Rule)| match term {
        Rule::Definition(_) => Some(Part { condition: "definition".to_owned(), kind: Kind::Definition(at) }),
        Rule::Condition { question: at, steps } => question((*at, steps)),
        Rule::Standing | Rule::All(_) | Rule::Any(_) => None,
    };
    terms.iter().enumerate().filter_map(part).collect()
}

impl Part {
    /// Whether these answers fulfil it, if that decides.
    fn side(&self, rule: &Rule, answers: &[u8]) -> Option<bool> {
        let now = rule.span(answers).decided()?;
        let (own, worst, best) = match &self.kind {
            Kind::Question(question, steps) => {
                let at = |step: Option<&Step>| {
                    let option = u8::try_from(steps.iter().position(|it| Some(it) == step)?).ok()?;
                    let mut other = answers.to_vec();
                    *other.get_mut(*question)? = option;
                    rule.span(&other).decided()
                };
                let own = *steps.get(usize::from(*answers.get(*question)?))?;
                (steps.iter().max() == Some(&own), at(steps.iter().min()), at(steps.iter().max()))
            }
            Kind::Definition(place) => {
                let Rule::All(terms) = rule else { return None };
                let others = terms.iter().enumerate().filter(|(at, _)| at != place);
                let others = others.fold(Span::MATCHES, |span, (_, term)| span.and(term.span(answers)));
                let definition = terms.get(*place)?;
                let possible = definition.span(&[]);
                let with = |step| others.and(Span::exactly(step)).decided();
                let own = definition.span(answers).decided()?;
                (own == possible.high, with(possible.low), with(possible.high))
            }
        };
        if own { (worst? < now).then_some(true) } else { (best? > now).then_some(false) }
    }
}
