//! What an office looks at, as the Rust text of constants: people, scenarios, digests. It stands apart from the policy, so
//! that no program for browsers has it.

use super::write::{list, numbers, quoted};
use crate::source::Policy;

/// The constants. `digest` is that of the whole data folder.
#[must_use]
pub fn office(policy: &Policy, digest: &str) -> String {
    let people = list(&policy.people, |it| {
        let scenario = policy.scenarios.iter().find(|scenario| scenario.name == it.scenario);
        format!(
            "Person {{ id: {}, answers: {}, name: [{}, {}], what: [{}, {}] }}",
            quoted(&it.id),
            chosen(policy, scenario.map(|it| it.answers.as_slice()).unwrap_or_default()),
            quoted(&it.name.en),
            quoted(&it.name.zh),
            quoted(&it.what.en),
            quoted(&it.what.zh),
        )
    });
    let scenarios = list(&policy.scenarios, |it| {
        let expected = list(&it.expected, |(of, status)| format!("({}, {})", quoted(of), quoted(status)));
        format!(
            "Scenario {{ name: {}, answers: {}, expected: {expected} }}",
            quoted(&it.name),
            chosen(policy, &it.answers)
        )
    });
    let words =
        list(&policy.words, |(name, text)| format!("({}, {}, {})", quoted(name), quoted(&text.en), quoted(&text.zh)));
    format!(
        "/// Words of the interface that the data says otherwise: name, English, Chinese.\npub static WORDS: &[(&str, &str, &str)] = {words};\n\n\
         /// Typical people, in order.\npub static PEOPLE: &[Person] = {people};\n\n\
         /// The scenarios, in order.\npub static SCENARIOS: &[Scenario] = {scenarios};\n\n\
         /// Digest of the rules alone, as a version that is left behind is held by.\npub const RULES_DIGEST: &str = {};\n\n\
         /// SHA-256 of the data folder.\npub const DATA_DIGEST: &str = {};\n",
        quoted(&crate::frozen::digest(&crate::frozen::freeze(policy))),
        quoted(digest),
    )
}

/// The points that an adviser decides, as constants of their own: the view of an adviser alone needs them.
#[must_use]
pub fn points(policy: &Policy) -> String {
    let mut points = policy.points.clone();
    points.sort_by_key(|it| it.number);
    let papers = |ids: &[String]| {
        let at = |id: &String| policy.papers.iter().position(|it| it.id == *id);
        ids.iter().filter_map(|id| u8::try_from(at(id)?).ok()).collect::<Vec<u8>>()
    };
    let points = list(&points, |it| {
        format!("Point {{ number: {}, id: {}, papers: {} }}", it.number, quoted(&it.id), numbers(&papers(&it.papers)))
    });
    format!("/// The points, in the order of their numbers.\npub static POINTS: &[Point] = {points};\n")
}

/// Answers by position of their question: one more than that of the option, 0 where there is none.
fn chosen(policy: &Policy, answers: &[(String, String)]) -> String {
    let chosen = policy.questions.iter().map(|question| {
        let answer = answers.iter().find(|(id, _)| *id == question.id).map(|(_, option)| option);
        let at = answer.and_then(|option| question.options.iter().position(|it| it.id == *option));
        at.and_then(|at| u8::try_from(at + 1).ok()).unwrap_or_default()
    });
    numbers(&chosen.collect::<Vec<u8>>())
}
