//! One reader for each kind of file in the data folder.

use crate::read::Record;
use crate::rule::{conditions, examples, question_basis, terms};
use crate::source::{
    Aspect, Background, Choice, Definition, Institution, Judge, Measure, Move, NextStep, Paper, Person, Policy,
    Provenance, Question, Route, Section, Sentence, Source, Support, Text, Within,
};

/// The word that says a fact is not known.
pub const UNKNOWN: &str = "unknown";

/// `policy.toml`
pub fn policy(file: &Record<'_>, policy: &mut Policy) {
    policy.version = file.string("version");
    policy.name = file.text("name");
    policy.issuer = file.text("issuer");
    policy.released = file.string("released");
    policy.faq_published = file.string("faq_published");
    policy.source = file.string("source");
    policy.source_zh = file.string("source_zh");
    policy.source_zh_to = file.number("source_zh_to");
    policy.measures_total = file.number("measures");
    policy.sentences_total = file.number("sentences");
    file.cite_up_to(policy.sentences_total);
    policy.features = file.optional_citations("features").unwrap_or_default();
    policy.disclaimer = file.text("disclaimer");
    policy.age = file.text("age");
    policy.age_sources = file.ids("age_sources");
    policy.aspects = each(file, "aspect", |aspect| Aspect {
        id: aspect.string("id"),
        number: aspect.number("number"),
        faq: aspect.citations("faq"),
        title: aspect.text("title"),
    });
}

/// `questions.toml`
pub fn questions(file: &Record<'_>, policy: &mut Policy) {
    policy.sections =
        each(file, "section", |section| Section { id: section.string("id"), title: section.text("title") });
    policy.judges = each(file, "judge", |judge| Judge { id: judge.string("id"), name: judge.text("name") });
    policy.questions = each(file, "question", |question| Question {
        id: question.string("id"),
        wire: question.number("wire"),
        section: question.string("section"),
        short: question.text("short"),
        text: question.text("text"),
        why: question.text("why"),
        help: question.optional_text("help"),
        basis: question_basis(question),
        options: each(question, "option", |option| Choice {
            id: option.string("id"),
            wire: option.number("wire"),
            label: option.text("label"),
            change: option.optional_text("change"),
            change_from: option.optional_ids("change_from").unwrap_or_default(),
            sources: option.optional_ids("sources").unwrap_or_default(),
        }),
    });
}

/// `definition.toml`
pub fn definition(file: &Record<'_>, policy: &mut Policy) {
    policy.definition = Definition {
        faq: file.citations("faq"),
        title: file.text("title"),
        what: file.text("what"),
        reading: file.text("reading"),
        routes: each(file, "route", |route| Route {
            id: route.string("id"),
            faq: route.citations("faq"),
            name: route.text("name"),
            what: route.text("what"),
            papers: route.ids("papers"),
            all: conditions(route),
        }),
    };
}

/// `measures/NN-slug.toml`
pub fn measure(file: &Record<'_>, policy: &mut Policy) {
    policy.measures.push(Measure {
        file: file.file.to_owned(),
        number: file.number("number"),
        slug: file.string("slug"),
        aspect: file.string("aspect"),
        faq: file.citations("faq"),
        title: file.text("title"),
        summary: file.text("summary"),
        supports: each(file, "support", support),
    });
}

fn support(record: &Record<'_>) -> Support {
    Support {
        id: record.string("id"),
        receiver: record.string("receiver"),
        faq: record.citations("faq"),
        name: record.text("name"),
        what: record.text("what"),
        receives: record.text("receives"),
        papers: record.ids("papers"),
        all: terms(record),
        steps: each(record, "step", |step| NextStep { phase: step.string("phase"), text: step.text("do") }),
        within: record.optional_text("within").map(|text| Within { text, faq: record.citations("within_faq") }),
        background: if record.has("background") {
            each(record, "background", |fact| Background { fact: fact.text("fact"), source: fact.string("source") })
        } else {
            Vec::new()
        },
        examples: examples(record),
        place: record.place(""),
    }
}

/// `sources.toml`
pub fn sources(file: &Record<'_>, policy: &mut Policy) {
    policy.sources = each(file, "source", |source| Source {
        id: source.string("id"),
        grade: source.string("grade"),
        date: source.optional_string("date"),
        dated_by_address: source.has("dated_by_address") && source.truth("dated_by_address"),
        title: source.text("title"),
        document: source.optional_string("document"),
        successor: source.optional_string("successor"),
        url: source.optional_string("url"),
    });
}

/// `papers.toml`
pub fn papers(file: &Record<'_>, policy: &mut Policy) {
    policy.papers = each(file, "paper", |paper| Paper {
        id: paper.string("id"),
        name: paper.text("name"),
        issuer: paper.optional_text("issuer"),
        note: paper.optional_text("note"),
        sources: paper.ids("sources"),
    });
}

/// `versions.toml`
pub fn versions(file: &Record<'_>, policy: &mut Policy) {
    if file.has("move") {
        policy.moves =
            each(file, "move", |it| Move { version: it.string("version"), of: it.string("of"), why: it.text("why") });
    }
}

/// `sentences.toml`
pub fn sentences(file: &Record<'_>, policy: &mut Policy) {
    policy.sentences = each(file, "sentence", |sentence| Sentence {
        number: sentence.number("number"),
        gives: sentence.truth("gives"),
        text: sentence.text("text"),
    });
}

/// `words.toml`
pub fn words(file: &Record<'_>, policy: &mut Policy) {
    policy.words = file.fields().into_iter().map(|name| (name.clone(), file.text(&name))).collect();
}

/// `people.toml`
pub fn people(file: &Record<'_>, policy: &mut Policy) {
    policy.people = each(file, "person", |person| Person {
        id: person.string("id"),
        scenario: person.string("scenario"),
        name: person.text("name"),
        what: person.text("what"),
    });
}

/// `institutions.toml`
pub fn institutions(file: &Record<'_>, policy: &mut Policy) {
    policy.institutions = each(file, "institution", |institution| Institution {
        id: institution.string("id"),
        name: institution.text("name"),
        phone: known_string(institution, "phone"),
        websites: if institution.has("websites") {
            institution
                .records("websites")
                .iter()
                .map(|site| {
                    let read = (site.string("url"), site.text("label"));
                    site.finish();
                    read
                })
                .collect()
        } else {
            institution.problem("websites", "is missing, expected a list, empty when none is known");
            Vec::new()
        },
        what: institution.text("what"),
        notes: institution.text("notes"),
        sources: each(institution, "sources", provenance),
    });
}

/// Where one fact was seen.
pub fn provenance(source: &Record<'_>) -> Provenance {
    Provenance {
        what: source.text("what"),
        date: source.optional_string("date"),
        grade: source.string("grade"),
        url: source.optional_string("url"),
    }
}

/// Whether a field is `"unknown"`; a field left out is a fault.
pub fn is_unknown(record: &Record<'_>, field: &str) -> bool {
    if !record.has(field) {
        record.problem(field, format!("is missing, expected the fact or \"{UNKNOWN}\""));
        return true;
    }
    record.raw(field).and_then(toml::Value::as_str) == Some(UNKNOWN)
}

/// A text, or none where it is `"unknown"`.
pub fn known_text(record: &Record<'_>, field: &str) -> Option<Text> {
    if is_unknown(record, field) { None } else { record.optional_text(field) }
}

/// A string, or none where it is `"unknown"`.
pub fn known_string(record: &Record<'_>, field: &str) -> Option<String> {
    if is_unknown(record, field) {
        return None;
    }
    let known = record.optional_string(field);
    if known.is_none() {
        record.problem(field, format!("is empty, expected the fact or \"{UNKNOWN}\""));
    }
    known
}

/// Every table of a list, which has at least one.
pub fn each<T>(record: &Record<'_>, field: &str, read: impl Fn(&Record<'_>) -> T) -> Vec<T> {
    let items = record.records(field);
    if items.is_empty() {
        record.problem(field, "expected one or more entries");
    }
    items
        .iter()
        .map(|item| {
            let value = read(item);
            item.finish();
            value
        })
        .collect()
}
