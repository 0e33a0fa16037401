//! Ids: each once, each reference to one that exists; links only where a reader may be sent.

use super::{one_of, unique};
use crate::read::Problems;
use crate::source::{Basis, PHASES, Policy, Provenance, Support};

const RECEIVERS: [&str; 4] = ["you", "enterprise", "park", "investor"];
const GRADES: [&str; 4] = ["OFF", "STATE", "MIR", "SEC"];
/// Contacts may also rest on a park's or university's own page.
const CONTACT_GRADES: [&str; 5] = ["OFF", "STATE", "OWN", "MIR", "SEC"];

/// Reports ids that stand twice, references that lead nowhere and links that must not be given.
pub fn check(policy: &Policy, problems: &Problems) {
    questions(policy, problems);
    measures(policy, problems);
    let routes = policy.definition.routes.iter().enumerate();
    unique(routes.clone().map(|(n, it)| (&it.id, format!("route[{n}].id"))), "definition.toml", "the id", problems);
    for (n, route) in routes {
        papers(policy, &route.papers, "definition.toml", &format!("route[{n}].papers"), problems);
    }
    let ids = policy.aspects.iter().enumerate().map(|(n, it)| (&it.id, format!("aspect[{n}].id")));
    unique(ids, "policy.toml", "the id", problems);
    for (field, source) in [("source", &policy.source), ("source_zh", &policy.source_zh)] {
        one_of(source, source_ids(policy), ("policy.toml", field), "source", problems);
    }
    for (n, source) in policy.age_sources.iter().enumerate() {
        one_of(source, source_ids(policy), ("policy.toml", &format!("age_sources[{n}]")), "source", problems);
    }
    sources(policy, problems);
    contacts(policy, problems);
}

/// Where a condition departs from its question, or what its question says.
pub fn basis(policy: &Policy, basis: &Basis, file: &str, place: &str, problems: &Problems) {
    for id in basis.sources.iter().flatten() {
        one_of(id, source_ids(policy), (file, &format!("{place}.sources")), "source", problems);
    }
    papers(policy, basis.papers.as_deref().unwrap_or_default(), file, &format!("{place}.papers"), problems);
    if let Some(judge) = &basis.judge {
        let judges = policy.judges.iter().map(|judge| judge.id.as_str());
        one_of(judge, judges, (file, &format!("{place}.judge")), "judge", problems);
    }
}

fn questions(policy: &Policy, problems: &Problems) {
    let file = "questions.toml";
    let all = policy.questions.iter().enumerate();
    unique(all.clone().map(|(n, it)| (&it.id, format!("question[{n}].id"))), file, "the id", problems);
    unique(all.clone().map(|(n, it)| (it.wire, format!("question[{n}].wire"))), file, "the wire number", problems);
    let judges = policy.judges.iter().enumerate().map(|(n, it)| (&it.id, format!("judge[{n}].id")));
    unique(judges, file, "the id", problems);
    let sections: Vec<_> = policy.sections.iter().map(|section| section.id.as_str()).collect();
    for (n, question) in all {
        let place = format!("question[{n}]");
        one_of(&question.section, sections.iter().copied(), (file, &format!("{place}.section")), "section", problems);
        basis(policy, &question.basis, file, &place, problems);
        let options = question.options.iter().enumerate();
        unique(options.clone().map(|(o, it)| (&it.id, format!("{place}.option[{o}].id"))), file, "the id", problems);
        let wires = options.clone().map(|(o, it)| (it.wire, format!("{place}.option[{o}].wire")));
        unique(wires, file, "the wire number", problems);
        for (o, option) in options {
            let at = format!("{place}.option[{o}]");
            if option.wire > 7 {
                problems.add(file, &format!("{at}.wire"), "is above 7, and a link keeps three bits for an option");
            }
            for id in &option.sources {
                one_of(id, source_ids(policy), (file, &format!("{at}.sources")), "source", problems);
            }
            for from in &option.change_from {
                let ids = question.options.iter().map(|option| option.id.as_str());
                one_of(from, ids, (file, &format!("{at}.change_from")), "option of this question", problems);
            }
            if !option.change_from.is_empty() && option.change.is_none() {
                problems.add(file, &format!("{at}.change_from"), "stands without a `change`");
            }
        }
    }
    // The questionnaire walks the sections in order, so a section must not be split.
    let order: Vec<_> = policy.questions.iter().map(|it| sections.iter().position(|id| *id == it.section)).collect();
    if !order.is_sorted() {
        problems.add(file, "question", "questions do not follow the order of the sections");
    }
}

fn measures(policy: &Policy, problems: &Problems) {
    let total = policy.measures_total;
    for number in 1..=total {
        let found: Vec<_> = policy.measures.iter().filter(|measure| measure.number == number).collect();
        match found.as_slice() {
            [] => problems.add("measures", "number", format!("measure {number} of {total} is missing")),
            [_] => {}
            [first, again @ ..] => again.iter().for_each(|it| {
                problems.add(&it.file, "number", format!("measure {number} is already in data/{}", first.file));
            }),
        }
    }
    for measure in &policy.measures {
        if measure.number > total {
            problems.add(&measure.file, "number", format!("expected a number from 1 to {total}"));
        }
        let expected = format!("measures/{:02}-{}.toml", measure.number, measure.slug);
        if measure.file != expected {
            problems.add(&measure.file, "slug", format!("number and slug ask for the file name data/{expected}"));
        }
        let aspects = policy.aspects.iter().map(|aspect| aspect.id.as_str());
        one_of(&measure.aspect, aspects, (&measure.file, "aspect"), "aspect", problems);
        for one in &measure.supports {
            support(policy, &measure.file, one, problems);
        }
    }
    let mut seen: Vec<(&str, &str)> = Vec::new();
    for (file, one) in policy.measures.iter().flat_map(|it| it.supports.iter().map(|one| (it.file.as_str(), one))) {
        match seen.iter().find(|(id, _)| *id == one.id) {
            Some((id, first)) => {
                problems.add(
                    file,
                    &format!("{}.id", one.place),
                    format!("the id `{id}` is already used in data/{first}"),
                );
            }
            None => seen.push((&one.id, file)),
        }
    }
}

fn support(policy: &Policy, file: &str, support: &Support, problems: &Problems) {
    let at = |field: &str| format!("{}.{field}", support.place);
    one_of(&support.receiver, RECEIVERS.into_iter(), (file, &at("receiver")), "receiver", problems);
    papers(policy, &support.papers, file, &at("papers"), problems);
    for (n, step) in support.steps.iter().enumerate() {
        one_of(&step.phase, PHASES.into_iter(), (file, &at(&format!("step[{n}].phase"))), "phase", problems);
    }
    for sentence in support.within.iter().flat_map(|it| &it.faq).filter(|it| !support.faq.contains(it)) {
        problems.add(file, &at("within_faq"), format!("sentence {sentence} is none of those of the support"));
    }
    for (n, background) in support.background.iter().enumerate() {
        let place = at(&format!("background[{n}].source"));
        one_of(&background.source, source_ids(policy), (file, &place), "source", problems);
    }
    for (n, example) in support.examples.iter().enumerate() {
        for (id, option) in &example.answers {
            let place = at(&format!("example[{n}].answers.{id}"));
            match policy.questions.iter().find(|question| question.id == *id) {
                None => problems.add(file, &place, format!("`{id}` is not a known question")),
                Some(question) => {
                    let options = question.options.iter().map(|option| option.id.as_str());
                    one_of(option, options, (file, &place), "option of this question", problems);
                }
            }
        }
    }
}

fn papers(policy: &Policy, named: &[String], file: &str, place: &str, problems: &Problems) {
    for id in named {
        one_of(id, policy.papers.iter().map(|paper| paper.id.as_str()), (file, place), "paper", problems);
    }
}

fn source_ids(policy: &Policy) -> impl Iterator<Item = &str> {
    policy.sources.iter().map(|source| source.id.as_str())
}

fn sources(policy: &Policy, problems: &Problems) {
    let file = "sources.toml";
    let all = policy.sources.iter().enumerate();
    unique(all.clone().map(|(n, it)| (&it.id, format!("source[{n}].id"))), file, "the id", problems);
    for (n, source) in all {
        one_of(&source.grade, GRADES.into_iter(), (file, &format!("source[{n}].grade")), "grade", problems);
        if source.url.is_some() && source.grade != "OFF" {
            let message = format!("a source of grade {} is cited, not linked: remove the url", source.grade);
            problems.add(file, &format!("source[{n}].url"), message);
        }
        web_address(source.url.as_deref(), file, &format!("source[{n}].url"), problems);
        if let Some(successor) = &source.successor {
            let place = format!("source[{n}].successor");
            one_of(successor, source_ids(policy), (file, &place), "source", problems);
            let later = policy.sources.iter().find(|it| it.id == *successor).and_then(|it| it.date.as_ref());
            if later.is_some_and(|later| source.date.as_ref().is_some_and(|date| date >= later)) {
                problems.add(file, &place, format!("`{successor}` is not later than `{}`", source.id));
            }
        }
    }
    let papers = policy.papers.iter().enumerate();
    unique(papers.clone().map(|(n, it)| (&it.id, format!("paper[{n}].id"))), "papers.toml", "the id", problems);
    for (n, paper) in papers {
        for id in &paper.sources {
            one_of(id, source_ids(policy), ("papers.toml", &format!("paper[{n}].sources")), "source", problems);
        }
    }
}

fn contacts(policy: &Policy, problems: &Problems) {
    let parks = policy.parks.iter().enumerate();
    unique(parks.clone().map(|(n, it)| (&it.id, format!("park[{n}].id"))), "parks.toml", "the id", problems);
    for (n, park) in parks {
        provenance(&park.sources, "parks.toml", &format!("park[{n}]"), problems);
        web_address(park.string("website"), "parks.toml", &format!("park[{n}].website.url"), problems);
    }
    let file = "institutions.toml";
    let institutions = policy.institutions.iter().enumerate();
    unique(institutions.clone().map(|(n, it)| (&it.id, format!("institution[{n}].id"))), file, "the id", problems);
    for (n, institution) in institutions {
        provenance(&institution.sources, file, &format!("institution[{n}]"), problems);
        for (url, _) in &institution.websites {
            web_address(Some(url), file, &format!("institution[{n}].websites"), problems);
        }
    }
}

fn provenance(sources: &[Provenance], file: &str, place: &str, problems: &Problems) {
    for (n, source) in sources.iter().enumerate() {
        let at = format!("{place}.sources[{n}]");
        one_of(&source.grade, CONTACT_GRADES.into_iter(), (file, &format!("{at}.grade")), "grade", problems);
        if source.url.is_some() && ["MIR", "SEC"].contains(&source.grade.as_str()) {
            let message = format!("a source of grade {} is cited, not linked: remove the url", source.grade);
            problems.add(file, &format!("{at}.url"), message);
        }
        web_address(source.url.as_deref(), file, &format!("{at}.url"), problems);
    }
}

fn web_address(url: Option<&str>, file: &str, place: &str, problems: &Problems) {
    let plain = |url: &str| {
        (url.starts_with("https://") || url.starts_with("http://")) && !url.contains([' ', '"', '<', '>', '(', ')'])
    };
    if let Some(url) = url.filter(|url| !plain(url)) {
        problems.add(file, place, format!("`{url}` is not a plain http or https address"));
    }
}
