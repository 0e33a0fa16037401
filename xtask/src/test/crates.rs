//! Licences, sources and versions of the crates, by the rules of `deny.toml`. It must not know which crates there are.
//!
//! cargo-deny reads the same file and knows more, such as published weaknesses. It takes minutes to build, so the workflow
//! runs it; this finds in a second what a new dependency most likely breaks.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use toml::{Table, Value};

use crate::failure::{During, Failure};
use crate::process::Invocation;
use crate::repository::Repository;

/// The lock file and the manifest of the repository, and of what is fuzzed apart from it.
const WORKSPACES: [(&str, &str); 2] = [("Cargo.lock", "Cargo.toml"), ("fuzz/Cargo.lock", "fuzz/Cargo.toml")];

/// Fails with every crate that breaks a rule.
pub fn check(repository: &Repository) -> Result<(), Failure> {
    let rules = Rules::parse(&read(repository, "deny.toml")?)?;
    let mut problems = Vec::new();
    for (lock, manifest) in WORKSPACES {
        let lock: Table = read(repository, lock)?.parse().during(|| format!("cannot read `{lock}`"))?;
        let tree = ["tree", "--workspace", "--all-features", "--locked", "--prefix", "none", "--format", "{p}\t{l}"];
        let tree = Invocation::cargo(&[&tree[..], &["--manifest-path", manifest]].concat());
        let tree = tree.at(repository.root()).answer()?;
        problems.extend([rules.licences(&tree), rules.duplicates(&tree), sources(&lock)].concat());
    }
    if problems.is_empty() { Ok(()) } else { Err(Failure::new(problems.join("\n"))) }
}

fn read(repository: &Repository, file: &str) -> Result<String, Failure> {
    fs::read_to_string(repository.root().join(file)).during(|| format!("cannot read `{file}`"))
}

struct Rules {
    licences: BTreeSet<String>,
    /// Crates that may be there in several versions.
    several: BTreeSet<String>,
}

impl Rules {
    fn parse(text: &str) -> Result<Self, Failure> {
        let file: Table = text.parse().during(|| "cannot read `deny.toml`".to_owned())?;
        let list = |section: &str, key: &str| {
            let list = file.get(section).and_then(|section| section.get(key)).and_then(Value::as_array);
            list.ok_or_else(|| Failure::new(format!("`deny.toml` has no list `{key}` in `{section}`")))
        };
        let words = |list: &[Value]| list.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        let skipped = list("bans", "skip")?.iter().filter_map(|row| row.get("crate")?.as_str()).map(str::to_owned);
        Ok(Self {
            licences: words(list("licenses", "allow")?),
            several: skipped.map(|name| name.split('@').next().unwrap_or_default().to_owned()).collect(),
        })
    }

    fn licences(&self, tree: &str) -> Vec<String> {
        let lines: BTreeSet<_> = tree.lines().collect();
        let refused = lines.into_iter().filter_map(|line| {
            let (crate_, licence) = line.split_once('\t')?;
            let licence = licence.trim_end_matches(" (*)");
            // Parts of this workspace stand there with their path.
            let foreign = !crate_.contains(" (/") && !crate_.contains(":\\");
            (foreign && !self.allows(licence))
                .then(|| format!("`{crate_}` has the licence `{licence}`, not in `deny.toml`"))
        });
        refused.collect()
    }

    /// Whether an expression is met: one side of an `OR`, both of an `AND`. The old `/` stands for `OR`.
    fn allows(&self, expression: &str) -> bool {
        let plain = expression.replace('/', " OR ").replace(['(', ')'], " ");
        plain.split(" AND ").all(|part| part.split(" OR ").any(|licence| self.licences.contains(licence.trim())))
    }

    fn duplicates(&self, tree: &str) -> Vec<String> {
        let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for line in tree.lines() {
            let mut words = line.split_whitespace();
            if let (Some(name), Some(version)) = (words.next(), words.next()) {
                versions.entry(name).or_default().insert(version);
            }
        }
        let several = versions.into_iter().filter(|(name, there)| there.len() > 1 && !self.several.contains(*name));
        several
            .map(|(name, there)| {
                let there: Vec<_> = there.into_iter().collect();
                format!(
                    "`{name}` is there as {}; keep one, or name it under `skip` in `deny.toml`",
                    there.join(" and ")
                )
            })
            .collect()
    }
}

/// Crates come from the registry or are part of this workspace.
fn sources(lock: &Table) -> Vec<String> {
    let packages = lock.get("package").and_then(Value::as_array).into_iter().flatten();
    let foreign = packages.filter_map(|package| {
        let source = package.get("source")?.as_str().filter(|source| !source.starts_with("registry+"))?;
        let name = package.get("name").and_then(Value::as_str).unwrap_or_default();
        Some(format!("`{name}` comes from `{source}` and not from the registry"))
    });
    foreign.collect()
}

#[cfg(test)]
mod tests {
    use super::{Failure, Rules, sources};

    const RULES: &str = r#"
        licenses.allow = ["MIT", "Zlib"]
        bans.skip = [{ crate = "old@1", reason = "two users" }]
    "#;

    #[test]
    fn expressions() -> Result<(), Failure> {
        let rules = Rules::parse(RULES)?;
        for (licence, expect) in [
            ("MIT", true),
            ("MIT OR Apache-2.0", true),
            ("Apache-2.0/MIT", true),
            ("(MIT OR Apache-2.0) AND Zlib", true),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", false),
            ("GPL-3.0", false),
            ("", false),
        ] {
            assert_eq!(rules.allows(licence), expect, "{licence}");
        }
        Ok(())
    }

    #[test]
    fn what_breaks_a_rule_is_named() -> Result<(), Failure> {
        let rules = Rules::parse(RULES)?;
        let tree = "own v0.1.0 (/own)\t\na v1.0.0\tMIT\na v2.0.0\tMIT (*)\nold v1.0.0\tMIT\nold v2.0.0\tMIT\nb v1.0.0\tGPL-3.0";
        assert_eq!(rules.licences(tree), ["`b v1.0.0` has the licence `GPL-3.0`, not in `deny.toml`"]);
        let duplicates = rules.duplicates(tree);
        assert_eq!(duplicates.len(), 1);
        assert!(duplicates[0].starts_with("`a` is there as v1.0.0 and v2.0.0;"), "{duplicates:?}");
        let lock = "[[package]]\nname = \"a\"\nsource = \"registry+https://registry\"\n[[package]]\nname = \"b\"\nsource = \"git+https://b\"\n[[package]]\nname = \"own\"\n";
        assert_eq!(
            sources(&lock.parse().unwrap_or_default()),
            ["`b` comes from `git+https://b` and not from the registry"]
        );
        Ok(())
    }
}
