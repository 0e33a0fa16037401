//! The rules as tables that a spreadsheet opens, and back: which step every option gives in every rule, and the texts.

pub mod apply;
pub mod rules;
pub mod texts;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use policy_source::scenarios;
use policy_source::sheet;
use policy_source::source::Policy;

/// The file of the rules.
pub const RULES: &str = "rules.csv";
/// The file of the texts.
pub const TEXTS: &str = "texts.csv";

/// Writes the tables of a data folder into another folder, which is made if need be.
///
/// # Errors
/// What cannot be read or written, or is there already.
pub fn write(data: &Path, policy: &Policy, folder: &Path) -> Result<String, String> {
    let texts = texts::read_all(data)?;
    let texts = texts.iter().map(|(name, text)| [name.as_str(), &text.en, &text.zh]);
    let rules = rules::table(policy);
    let mut tables = vec![
        (RULES, sheet::write(rules.iter().map(|row| row.iter().map(String::as_str)))),
        (TEXTS, sheet::write(std::iter::once(texts::HEADINGS).chain(texts))),
    ];
    let people = scenario_table(policy);
    tables.push((scenarios::FILE, sheet::write(people.iter().map(|row| row.iter().map(String::as_str)))));
    let fault = |path: &Path, error: std::io::Error| format!("`{}`: {error}", path.display());
    fs::create_dir_all(folder).map_err(|error| fault(folder, error))?;
    let mut written = String::new();
    for (name, text) in tables {
        let path = folder.join(name);
        if path.exists() {
            return Err(format!("`{}` is there already and is not written over", path.display()));
        }
        fs::write(&path, text).map_err(|error| fault(&path, error))?;
        let _ = writeln!(written, "{}", path.display());
    }
    Ok(written)
}

/// The scenarios as the data folder has them.
pub fn scenario_file(policy: &Policy) -> String {
    sheet::write_plain(&scenario_table(policy))
}

/// The scenarios with a column for everything that can be answered or expected.
fn scenario_table(policy: &Policy) -> Vec<Vec<String>> {
    let questions: Vec<&String> = policy.questions.iter().map(|it| &it.id).collect();
    let supports = policy.measures.iter().flat_map(|it| &it.supports).map(|it| it.id.as_str());
    let subjects: Vec<&str> = std::iter::once(scenarios::DEFINITION).chain(supports).collect();
    let mut rows = vec![std::iter::once(scenarios::NAME).map(str::to_owned).collect::<Vec<_>>()];
    rows[0].extend(questions.iter().map(|it| (*it).clone()));
    rows[0].extend(subjects.iter().map(|it| (*it).to_owned()));
    for it in &policy.scenarios {
        let find = |list: &[(String, String)], id: &str| {
            list.iter().find(|(known, _)| known == id).map_or_else(String::new, |(_, value)| value.clone())
        };
        let mut row = vec![it.name.clone()];
        row.extend(questions.iter().map(|id| find(&it.answers, id)));
        row.extend(subjects.iter().map(|id| find(&it.expected, id)));
        rows.push(row);
    }
    rows
}
