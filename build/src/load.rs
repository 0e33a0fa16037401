//! Reading the data folder as a whole.

use std::fs;
use std::path::Path;

use toml::Table;

use crate::check::check;
use crate::frozen;
use crate::read::{Problem, Problems, Record};
use crate::source::Policy;
use crate::{parks, points, scenarios, tables};

type Reader = fn(&Record<'_>, &mut Policy);

/// The files every data folder has, with the reader of each.
const FILES: [(&str, Reader); 9] = [
    ("policy.toml", tables::policy),
    ("questions.toml", tables::questions),
    ("definition.toml", tables::definition),
    ("sources.toml", tables::sources),
    ("papers.toml", tables::papers),
    ("sentences.toml", tables::sentences),
    ("parks.toml", parks::parks),
    ("institutions.toml", tables::institutions),
    ("versions.toml", tables::versions),
];

/// Words of the interface that a policy says otherwise, if any.
const WORDS: &str = "words.toml";
/// Typical people, if any.
const PEOPLE: &str = "people.toml";

/// The register of ids that were published once and stay for ever.
const PUBLISHED: &str = "published.toml";

/// Reads the data folder.
///
/// # Errors
/// Every problem of every file, sorted by file and field.
pub fn load(folder: &Path) -> Result<Policy, Vec<Problem>> {
    let problems = Problems::default();
    let mut policy = Policy::default();
    for (name, reader) in FILES {
        read(folder, name, &problems, |record| reader(record, &mut policy));
    }
    for name in measure_files(folder, &problems) {
        read(folder, &name, &problems, |record| tables::measure(record, &mut policy));
    }
    policy.measures.sort_by_key(|measure| measure.number);
    check(&policy, &problems);
    let mut digests = Vec::new();
    read(folder, PUBLISHED, &problems, |record| {
        policy.versions = record.ids("versions");
        policy.withdrawn = record.ids("withdrawn");
        digests = record.record("frozen").map(|frozen| frozen.entries()).unwrap_or_default();
        policy.points = points::read(record, &policy, &problems);
        crate::check::published(record, &policy, &problems);
    });
    older(folder, &mut policy, &digests, &problems);
    read_scenarios(folder, &mut policy, &problems);
    if folder.join(WORDS).exists() {
        read(folder, WORDS, &problems, |record| tables::words(record, &mut policy));
    }
    if folder.join(PEOPLE).exists() {
        read(folder, PEOPLE, &problems, |record| tables::people(record, &mut policy));
        crate::check::people(&policy, PEOPLE, &problems);
    }
    crate::check::versions(&policy, &problems);
    let problems = problems.into_sorted();
    if problems.is_empty() { Ok(policy) } else { Err(problems) }
}

/// Reads the table of scenarios, if there is one.
fn read_scenarios(folder: &Path, policy: &mut Policy, problems: &Problems) {
    let Ok(bytes) = fs::read(folder.join(scenarios::FILE)) else { return };
    match scenarios::read(&bytes, policy) {
        Ok(read) => policy.scenarios = read,
        Err(faults) => faults.iter().for_each(|fault| problems.add(scenarios::FILE, "", fault.to_string())),
    }
}

/// Reads the frozen rules of every version that was left behind.
fn older(folder: &Path, policy: &mut Policy, digests: &[(String, String)], problems: &Problems) {
    let versions = policy.versions.clone();
    for version in versions.split_last().map_or(&[][..], |(_, older)| older) {
        let name = frozen::file_of(version);
        read(folder, &name, problems, |record| policy.older.push(frozen::frozen(record)));
        let Ok(text) = fs::read_to_string(folder.join(&name)) else { continue };
        let now = frozen::digest(&text);
        match digests.iter().find(|(of, _)| of == version) {
            Some((_, digest)) if *digest == now => {}
            Some(_) => problems.add(&name, "", "was changed: a published version's rules stay, put the file back"),
            None => {
                let message = format!("`\"{version}\" = \"{now}\"` is missing, the digest of data/{name}");
                problems.add(PUBLISHED, "frozen", message);
            }
        }
    }
}

fn read(folder: &Path, name: &str, problems: &Problems, reader: impl FnOnce(&Record<'_>)) {
    let text = match fs::read_to_string(folder.join(name)) {
        Ok(text) => text,
        Err(error) => return problems.add(name, "", format!("cannot be read: {error}")),
    };
    match text.parse::<Table>() {
        Ok(table) => {
            let record = Record::file(name, &table, problems);
            reader(&record);
            record.finish();
        }
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start).min(text.len());
            let before = text.get(..at).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            let field = text.lines().nth(line - 1).and_then(|line| line.split('=').next()).unwrap_or_default().trim();
            problems.add(name, field, format!("line {line} is not valid TOML: {}", error.message()));
        }
    }
}

fn measure_files(folder: &Path, problems: &Problems) -> Vec<String> {
    let entries = match fs::read_dir(folder.join("measures")) {
        Ok(entries) => entries,
        Err(error) => {
            problems.add("measures", "", format!("cannot be read: {error}"));
            return Vec::new();
        }
    };
    let mut names: Vec<_> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "toml"))
        .map(|name| format!("measures/{name}"))
        .collect();
    names.sort();
    names
}
