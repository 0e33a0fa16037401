//! The points that only a person can judge, by permanent numbers: an adviser's reply speaks of them.
//!
//! A point is a question the person may be unsure of, by its id, or a condition that says why a person has to judge it, as in
//! `service_agent.plan`; `standing` stands for what no answer bears on. Published once, a number stays for ever.

use crate::basis::resolve;
use crate::read::{Problems, Record};
use crate::source::{Condition, Point, Policy, Term};

const FILE: &str = "published.toml";
/// Three bits a point: undecided, confirmed, not confirmed, and a paper to bring.
pub const MOST_PAPERS: usize = 5;
/// What a reply of 64 characters has room for beside the answers.
pub const MOST_POINTS: u8 = 90;

/// Every point of the policy with the papers that may decide it.
#[must_use]
pub fn present(policy: &Policy) -> Vec<(String, Vec<String>)> {
    let unsure = |it: &&crate::source::Question| {
        it.options.iter().any(|option| ["unsure", "undecided"].contains(&option.id.as_str()))
    };
    let questions = policy.questions.iter().filter(unsure);
    let mut points: Vec<_> = questions.map(|it| (it.id.clone(), it.basis.papers.clone().unwrap_or_default())).collect();
    let mut condition = |of: &str, it: &Condition, own: &[u8]| {
        if it.confirm.is_some() {
            points.push((format!("{of}.{}", it.question), resolve(policy, it, own).papers.to_vec()));
        }
    };
    for route in &policy.definition.routes {
        route.all.iter().for_each(|it| condition(&route.id, it, &policy.definition.faq));
    }
    for support in policy.measures.iter().flat_map(|it| &it.supports) {
        for term in &support.all {
            if let Term::Condition(it) = term {
                condition(&support.id, it, &support.faq);
            }
        }
    }
    for support in policy.measures.iter().flat_map(|it| &it.supports) {
        if support.all.iter().any(|term| matches!(term, Term::Standing(_))) {
            points.push((format!("{}.standing", support.id), support.papers.clone()));
        }
    }
    for (_, papers) in &mut points {
        papers.truncate(MOST_PAPERS);
    }
    points
}

/// Reads the register: numbers once each, papers that are known. That every point is there, a test sees to: a rule can be
/// tried out before its points have numbers.
pub fn read(register: &Record<'_>, policy: &Policy, problems: &Problems) -> Vec<Point> {
    let lines = if register.has("points") { register.record("points") } else { None };
    let mut points: Vec<Point> = Vec::new();
    for (id, line) in lines.map(|it| it.entries()).unwrap_or_default() {
        let place = format!("points.{id}");
        let (number, papers) = line.split_once(':').unwrap_or((&line, ""));
        let papers: Vec<String> = papers.split_whitespace().map(str::to_owned).collect();
        match number.trim().parse::<u8>() {
            Ok(number) if (1..=MOST_POINTS).contains(&number) && papers.len() <= MOST_PAPERS => {
                if let Some(other) = points.iter().find(|it| it.number == number) {
                    problems.add(FILE, &place, format!("the number {number} is that of `{}`", other.id));
                }
                if let Some(paper) = papers.iter().find(|id| !policy.papers.iter().any(|it| it.id == **id)) {
                    problems.add(FILE, &place, format!("`{paper}` is not a known paper"));
                }
                points.push(Point { id, number, papers });
            }
            Ok(_) | Err(_) => {
                let message =
                    format!("expected a number from 1 to {MOST_POINTS}, a colon and at most {MOST_PAPERS} papers");
                problems.add(FILE, &place, message);
            }
        }
    }
    points
}

/// The lines that the register lacks: points without a number, or without a paper of theirs.
#[must_use]
pub fn missing(policy: &Policy) -> Vec<String> {
    let known = |id: &str| policy.points.iter().find(|it| it.id == id);
    let mut next = policy.points.iter().map(|it| it.number).max().unwrap_or_default();
    let mut lines = Vec::new();
    for (id, papers) in present(policy) {
        let papers_of = |point: &Point| papers.iter().all(|paper| point.papers.contains(paper));
        if known(&id).is_some_and(papers_of) {
            continue;
        }
        let number = known(&id).map_or_else(
            || {
                next += 1;
                next
            },
            |point| point.number,
        );
        let papers = papers.iter().fold(String::new(), |all, paper| all + " " + paper);
        lines.push(format!("\"{id}\" = \"{number}:{papers}\""));
    }
    lines
}
