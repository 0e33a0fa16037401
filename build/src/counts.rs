//! What the data holds, in numbers: texts, facts by grade and by year, citations, and facts that something followed.

use std::collections::{BTreeMap, BTreeSet};

use crate::bake::bake;
use crate::basis::resolve;
use crate::source::{Measure, Policy, Source, Support, Term};

/// One line for each count, then one for each fact whose source has a successor.
#[must_use]
pub fn counts(policy: &Policy) -> Vec<String> {
    let baked = bake(policy);
    let texts: usize = baked.texts.iter().map(|[en, _]| en.lines().count()).sum();
    let texts = texts + policy.sentences.len();
    let mut lines = vec![format!("texts: {texts} in each language")];
    let facts = facts(policy);
    let by = |name: &str, of: fn(&Source) -> String| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for fact in &facts {
            *counts.entry(of(fact.source)).or_default() += 1;
        }
        let counts: Vec<_> = counts.into_iter().map(|(what, count)| format!("{what} {count}")).collect();
        format!("facts by {name}: {}", counts.join(", "))
    };
    lines.push(format!("facts from outside the questions and answers: {}", facts.len()));
    lines.push(by("grade", |source| source.grade.clone()));
    lines.push(by("year", |source| year(source).to_owned()));
    lines.push(citations(policy));
    let followed = facts.iter().filter_map(|fact| {
        let by = policy.sources.iter().find(|it| Some(&it.id) == fact.source.successor.as_ref())?;
        let (source, date) = (fact.source, |it: &Source| it.date.clone().unwrap_or_else(|| "undated".to_owned()));
        let (of, later) = (date(source), date(by));
        Some(format!("{}: {} ({of}) was followed by {} ({later})", fact.place, source.id, by.id))
    });
    lines.extend(followed);
    lines
}

struct Fact<'a> {
    place: String,
    source: &'a Source,
}

/// Every dated fact beside a support, with its source.
fn facts(policy: &Policy) -> Vec<Fact<'_>> {
    let of = |measure: &Measure, support: &Support| {
        let place = |n: usize| format!("data/{}: `{}.background[{n}]`", measure.file, support.place);
        let facts = support.background.iter().enumerate().map(|(n, fact)| (place(n), fact.source.clone()));
        facts.collect::<Vec<_>>()
    };
    let all = policy.measures.iter().flat_map(|measure| measure.supports.iter().flat_map(move |it| of(measure, it)));
    all.filter_map(|(place, id)| Some(Fact { place, source: policy.sources.iter().find(|it| it.id == id)? })).collect()
}

fn year(source: &Source) -> &str {
    source.date.as_deref().and_then(|date| date.get(..4)).unwrap_or("undated")
}

/// How often sentences are cited, and how many of the sentences.
fn citations(policy: &Policy) -> String {
    let mut cited: Vec<u8> = policy.definition.faq.clone();
    cited.extend(policy.aspects.iter().flat_map(|it| &it.faq));
    let mut conditions = 0;
    for measure in &policy.measures {
        cited.extend(&measure.faq);
        for support in &measure.supports {
            cited.extend(&support.faq);
            for term in &support.all {
                if let Term::Condition(condition) = term {
                    cited.extend(resolve(policy, condition, &support.faq).faq);
                    conditions += 1;
                }
            }
        }
    }
    let different: BTreeSet<u8> = cited.iter().copied().collect();
    let (all, known) = (cited.len(), policy.sentences.len());
    format!("citations: {all}, of {} of {known} sentences, {conditions} conditions with their own", different.len())
}
