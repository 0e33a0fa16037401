//! Ids and wire numbers that were published once: they may gain company, never vanish or change.

use crate::read::{Problems, Record};
use crate::source::Policy;

/// An id in the data, with its file and field.
type Present<'a> = (&'a str, &'a str, String);

/// Compares the policy with the register `published.toml`, both ways; a fault is named where the id should stand.
pub fn published(register: &Record<'_>, policy: &Policy, problems: &Problems) {
    if policy.versions.last() != Some(&policy.version) {
        let message = format!("`{}` is not the last of the versions registered in data/published.toml", policy.version);
        problems.add("policy.toml", "version", message);
    }
    questions(register, policy, problems);
    let at = |file: &'static str, list: &str, n: usize| (file, format!("{list}[{n}].id"));
    macro_rules! compare {
        ($field:literal, $items:expr, $file:literal, $list:literal) => {
            let present = $items.iter().enumerate().map(|(n, it)| {
                let (file, place) = at($file, $list, n);
                (it.id.as_str(), file, place)
            });
            list(register, $field, $file, present.collect(), &[], problems);
        };
    }
    compare!("routes", policy.definition.routes, "definition.toml", "route");
    compare!("aspects", policy.aspects, "policy.toml", "aspect");
    compare!("parks", policy.parks, "parks.toml", "park");
    compare!("institutions", policy.institutions, "institutions.toml", "institution");
    let slugs = policy.measures.iter().map(|it| (it.slug.as_str(), it.file.as_str(), "slug".to_owned()));
    list(register, "measures", "measures", slugs.collect(), &[], problems);
    let supports = policy
        .measures
        .iter()
        .flat_map(|measure| measure.supports.iter().map(move |it| (measure, it)))
        .map(|(measure, it)| (it.id.as_str(), measure.file.as_str(), format!("{}.id", it.place)));
    list(register, "supports", "measures", supports.collect(), &policy.withdrawn, problems);
}

fn questions(register: &Record<'_>, policy: &Policy, problems: &Problems) {
    let file = "questions.toml";
    let Some(questions) = register.record("questions") else { return };
    for (n, question) in policy.questions.iter().enumerate() {
        let options: Vec<_> = question.options.iter().map(|it| format!("{}={}", it.id, it.wire)).collect();
        let now = format!("{}: {}", question.wire, options.join(" "));
        let known = questions.has(&question.id).then(|| questions.string(&question.id));
        let place = format!("question[{n}]");
        match known {
            None => problems.add(
                file,
                &format!("{place}.id"),
                format!("`{}` is not registered, add `{now}` to data/published.toml", question.id),
            ),
            Some(known) if known == now => {}
            Some(known) => problems.add(
                file,
                &format!("{place}.option"),
                format!(
                    "`{}` was published as `{known}` and now reads `{now}`: what was published stays, \
                     what is new is added at the end and registered in data/published.toml",
                    question.id
                ),
            ),
        }
    }
    for id in questions.fields() {
        if questions.raw(&id).is_some() && !policy.questions.iter().any(|question| question.id == id) {
            problems.add(file, "question", gone(&id));
        }
    }
    questions.finish();
}

fn list(
    register: &Record<'_>,
    field: &str,
    home: &str,
    present: Vec<Present<'_>>,
    withdrawn: &[String],
    problems: &Problems,
) {
    let registered = register.ids(field);
    let gone_for_good = |id: &&String| withdrawn.contains(id);
    for id in registered.iter().filter(|id| !gone_for_good(id) && !present.iter().any(|(here, ..)| here == id)) {
        problems.add(home, field, gone(id));
    }
    for (id, file, place) in present {
        if !registered.iter().any(|known| known == id) {
            let message =
                format!("`{id}` is not registered, published ids are permanent: add new ones to data/published.toml");
            problems.add(file, &place, message);
        }
    }
}

fn gone(id: &str) -> String {
    format!("`{id}` was published and is missing here, published ids are permanent")
}
