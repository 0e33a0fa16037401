//! `policy check`: edited tables against the data folder. Every fault by row and column; then what moves, which examples
//! and scenarios are otherwise, what the scenarios look at; and the TOML, where that is asked for.

use std::fs;
use std::path::{Path, PathBuf};

use policy_source::scenarios as table;
use policy_source::sheet::{Fault, Sheet};
use policy_source::source::Policy;
use serde::Serialize;

use super::blame::{Tables, kind};
use super::diff;
use super::edition::{Edition, load};
use super::scenarios::{Failed, Run, Seen, coverage, examples, run};
use super::sheets::apply::apply;
use super::sheets::{RULES, TEXTS, rules, scenario_file, texts};

/// Where the TOML goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Nowhere: the tables are looked at alone.
    Nowhere,
    /// A whole data folder, which is made.
    Folder(PathBuf),
    /// The data folder itself.
    InPlace,
}

/// What the command prints.
#[derive(Debug, Serialize)]
pub struct Report {
    pub diff: diff::Report,
    /// Names of the texts that are otherwise.
    pub texts: Vec<String>,
    /// Examples beside the rules that no longer hold.
    pub examples: Vec<Failed>,
    pub scenarios: Run,
    pub coverage: Vec<Seen>,
    /// The files that were written.
    pub written: Vec<String>,
}

impl Report {
    /// Whether everything is as it was and as it is expected.
    pub fn is_quiet(&self) -> bool {
        self.diff.moved.is_empty() && self.examples.is_empty() && self.scenarios.failed.is_empty()
    }
}

/// A folder that goes when it is no longer needed.
struct Passing(PathBuf);

impl Drop for Passing {
    fn drop(&mut self) {
        // What is left behind in a folder for passing things harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Checks the tables, and writes what they say.
///
/// # Errors
/// Every fault, a line each.
pub fn report(files: &[String], data: &Path, output: &Output) -> Result<Report, String> {
    let before = load(data)?;
    let (mut tables, mut people, mut faults) = (Tables::default(), None, Vec::new());
    for (name, bytes) in read(files)? {
        let mut blame = |found: Vec<Fault>| faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
        let sheet = match Sheet::read(&bytes) {
            Ok(sheet) => sheet,
            Err(found) => {
                blame(found);
                continue;
            }
        };
        match kind(&sheet) {
            Some(RULES) => match rules::read(&sheet, &before) {
                Ok(rows) => (tables.rows, tables.rules) = (rows, Some((name, sheet))),
                Err(found) => blame(found),
            },
            Some(TEXTS) => match texts::read(&sheet) {
                Ok(words) => (tables.words, tables.texts) = (words, Some((name, sheet))),
                Err(found) => blame(found),
            },
            Some(_) => match table::read(&bytes, &before) {
                Ok(read) => people = Some(read),
                Err(found) => blame(found),
            },
            None => blame(vec![sheet.at(
                1,
                0,
                "expected a table of rules, of texts or of scenarios, as `policy table` writes them",
            )]),
        }
    }
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    let copy = Passing(std::env::temp_dir().join(format!("policy-check-{}", std::process::id())));
    copy_folder(data, &copy.0)?;
    let mut applied = apply(&copy.0, &tables.rows, &tables.words)?;
    if let Some((name, sheet)) = &tables.texts {
        let lost = |row: &usize| {
            format!("{name}: {}", sheet.at(*row, 0, "is the name of no text, and of no condition that can say why"))
        };
        faults.extend(applied.lost.iter().map(lost));
    }
    if let Some(scenarios) = people {
        let (path, text) = (copy.0.join(table::FILE), scenario_file(&Policy { scenarios, ..before.clone() }));
        if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            fs::write(&path, text).map_err(|error| error.to_string())?;
            applied.files.push(table::FILE.to_owned());
        }
    }
    let after = match policy_source::load(&copy.0) {
        Ok(after) if faults.is_empty() => after,
        Ok(_) => return Err(faults.join("\n")),
        Err(problems) => {
            faults.extend(problems.iter().map(|problem| tables.blame(&copy.0, problem)));
            return Err(faults.join("\n"));
        }
    };
    let [old, new] = [Edition::present(&before)?, Edition::present(&after)?];
    let written = match output {
        Output::Nowhere => Vec::new(),
        Output::Folder(folder) => {
            if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
                return Err(format!("`{}` is not empty, expected a folder to be made", folder.display()));
            }
            copy_folder(&copy.0, folder)?;
            vec![folder.display().to_string()]
        }
        Output::InPlace => {
            let put = |file: &String| fs::copy(copy.0.join(file), data.join(file));
            applied.files.iter().try_for_each(|file| put(file).map(|_| ())).map_err(|error| error.to_string())?;
            applied.files.iter().map(|file| data.join(file).display().to_string()).collect()
        }
    };
    Ok(Report {
        diff: diff::report((&data.display().to_string(), &old), ("edited", &new)),
        texts: applied.texts,
        examples: examples(&new, &after),
        scenarios: run(&new, &after.scenarios),
        coverage: coverage(&new, &after.scenarios),
        written,
    })
}

/// The tables that are named, or that stand in a folder that is.
fn read(files: &[String]) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut tables = Vec::new();
    for name in files {
        let path = Path::new(name);
        let inside = [RULES, TEXTS, table::FILE].map(|file| path.join(file));
        let paths =
            if path.is_dir() { inside.into_iter().filter(|it| it.exists()).collect() } else { vec![path.to_owned()] };
        if paths.is_empty() {
            return Err(format!("`{name}` has none of {RULES}, {TEXTS} and {}", table::FILE));
        }
        for path in paths {
            let bytes = fs::read(&path).map_err(|error| format!("`{}`: {error}", path.display()))?;
            tables.push((path.display().to_string(), bytes));
        }
    }
    Ok(tables)
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), String> {
    let fault = |path: &Path, error: std::io::Error| format!("`{}`: {error}", path.display());
    fs::create_dir_all(to).map_err(|error| fault(to, error))?;
    for entry in fs::read_dir(from).map_err(|error| fault(from, error))? {
        let entry = entry.map_err(|error| fault(from, error))?;
        let (here, there) = (entry.path(), to.join(entry.file_name()));
        if here.is_dir() {
            copy_folder(&here, &there)?;
        } else {
            fs::copy(&here, &there).map_err(|error| fault(&here, error))?;
        }
    }
    Ok(())
}
