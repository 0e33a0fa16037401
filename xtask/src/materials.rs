//! `cargo xtask materials`: what the programs of the site are made of, as `CycloneDX` has it. It must not know what a crate is
//! for.
//!
//! What is listed gets into the wasm: no crate that only builds, tests or writes code. The same commit gives the same bytes,
//! so there is no time and no number drawn by chance in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use toml::{Table, Value};

use crate::failure::{During, Failure};
use crate::process::Invocation;
use crate::repository::Repository;

/// Where it is written unless told otherwise: beside the site.
const FILE: &str = "bom.cdx.json";
/// The features of the programs: the app, and the JavaScript interface.
const PROGRAMS: [&str; 2] = ["split", "js-api"];

/// A crate, or the standard library.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    version: String,
    licence: String,
    /// What a package manager calls it.
    address: String,
    /// SHA-256 of its archive; a part of this repository has none.
    digest: Option<String>,
}

/// Writes the file.
pub fn run(repository: &Repository, output: Option<&Path>) -> Result<(), Failure> {
    let parts = parts(repository)?;
    let path = output.map_or_else(|| repository.root().join(FILE), Path::to_owned);
    fs::write(&path, text(repository, &parts)?).during(|| format!("cannot write `{}`", path.display()))?;
    println!("{}: {} parts", path.display(), parts.len());
    Ok(())
}

fn parts(repository: &Repository) -> Result<BTreeSet<Part>, Failure> {
    let digests = digests(&table(repository, "Cargo.lock")?);
    let mut parts = BTreeSet::from([standard_library(repository)?]);
    for features in PROGRAMS {
        let target = ["--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro"];
        let shape = ["--prefix", "none", "--locked", "--features", features, "--format", "{p}\t{l}"];
        let tree = Invocation::cargo(&[&["tree"], &target[..], &shape].concat()).at(repository.root()).answer()?;
        // The first is the program itself.
        parts.extend(tree.lines().skip(1).filter_map(|line| part(line, &digests)));
    }
    Ok(parts)
}

/// Reads `name vVERSION<tab>LICENCE`, behind which may stand that it was told before.
fn part(line: &str, digests: &BTreeMap<(String, String), String>) -> Option<Part> {
    let (crate_, licence) = line.split_once('\t')?;
    let mut words = crate_.split_whitespace();
    let (name, version) = (words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned());
    Some(Part {
        licence: licence.trim_end_matches(" (*)").split('/').map(str::trim).collect::<Vec<_>>().join(" OR "),
        address: format!("pkg:cargo/{name}@{version}"),
        digest: digests.get(&(name.clone(), version.clone())).cloned(),
        name,
        version,
    })
}

/// It is compiled along, with the crates that its own lock file names.
fn standard_library(repository: &Repository) -> Result<Part, Failure> {
    let toolchain = table(repository, "rust-toolchain.toml")?;
    let version = toolchain.get("toolchain").and_then(|it| it.get("channel")).and_then(Value::as_str);
    let version = version.ok_or_else(|| Failure::new("`rust-toolchain.toml` names no `channel`"))?.to_owned();
    Ok(Part {
        name: "rust-std".to_owned(),
        licence: "MIT OR Apache-2.0".to_owned(),
        address: format!("pkg:generic/rust-std@{version}"),
        digest: None,
        version,
    })
}

fn digests(lock: &Table) -> BTreeMap<(String, String), String> {
    let packages = lock.get("package").and_then(Value::as_array).into_iter().flatten();
    let digest = |package: &Value| {
        let field = |name| package.get(name).and_then(Value::as_str).map(str::to_owned);
        Some(((field("name")?, field("version")?), field("checksum")?))
    };
    packages.filter_map(digest).collect()
}

fn table(repository: &Repository, file: &str) -> Result<Table, Failure> {
    let text = fs::read_to_string(repository.root().join(file)).during(|| format!("cannot read `{file}`"))?;
    text.parse().during(|| format!("cannot read `{file}`"))
}

/// The file: <https://cyclonedx.org/docs/1.5/json/>.
fn text(repository: &Repository, parts: &BTreeSet<Part>) -> Result<String, Failure> {
    let manifest = table(repository, "Cargo.toml")?;
    let at = |path: [&str; 2]| manifest.get(path[0]).and_then(|it| it.get(path[1]));
    let licence = at(["workspace", "package"]).and_then(|it| it.get("license")).and_then(Value::as_str);
    let own =
        [at(["package", "name"]).and_then(Value::as_str), at(["package", "version"]).and_then(Value::as_str), licence];
    let [Some(name), Some(version), Some(licence)] = own else {
        return Err(Failure::new("`Cargo.toml` lacks a name, a version or a licence"));
    };
    let own = Part {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: licence.to_owned(),
        address: format!("pkg:cargo/{name}@{version}"),
        digest: None,
    };
    let components: Vec<_> = parts.iter().map(|part| format!("    {}", component(part, "library"))).collect();
    Ok(format!(
        "{{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.5\",\n  \"version\": 1,\n  \"metadata\": {{ \"component\": {} }},\n  \"components\": [\n{}\n  ]\n}}\n",
        component(&own, "application"),
        components.join(",\n")
    ))
}

fn component(part: &Part, kind: &str) -> String {
    let Part { name, version, licence, address, digest } = part;
    let mut text = format!("{{ \"type\": {}, \"bom-ref\": {}", quoted(kind), quoted(address));
    for (key, value) in [("name", name), ("version", version), ("purl", address)] {
        // A String takes whatever is written.
        let _ = write!(text, ", \"{key}\": {}", quoted(value));
    }
    let _ = write!(text, ", \"licenses\": [{{ \"expression\": {} }}]", quoted(licence));
    if let Some(digest) = digest {
        let _ = write!(text, ", \"hashes\": [{{ \"alg\": \"SHA-256\", \"content\": {} }}]", quoted(digest));
    }
    text.push_str(" }");
    text
}

fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|letter| match letter {
        '"' | '\\' => format!("\\{letter}"),
        '\0'..=' ' if letter != ' ' => format!("\\u{:04x}", u32::from(letter)),
        _ => letter.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::{parts, quoted, text};
    use crate::repository::Repository;

    /// What `CycloneDX` requires, and what makes a list of use: version, licence and digest of everything that was fetched.
    #[test]
    fn the_bill_is_whole() {
        let repository = Repository::find().expect("the repository");
        let write = || text(&repository, &parts(&repository).expect("the parts")).expect("a text");
        let written = write();
        assert_eq!(written, write(), "the same bytes at every time");
        let bill: Value = serde_json::from_str(&written).expect("JSON");
        assert_eq!(
            (&bill["bomFormat"], &bill["specVersion"], &bill["version"]),
            (&"CycloneDX".into(), &"1.5".into(), &1.into())
        );
        let own = &bill["metadata"]["component"];
        assert_eq!((&own["type"], &own["name"]), (&"application".into(), &"overseas-talent-check".into()));
        let components = bill["components"].as_array().expect("a list");
        let mut names = BTreeSet::new();
        for component in components.iter().chain([own]) {
            let field = |name: &str| component[name].as_str().unwrap_or_default();
            assert!(["library", "application"].contains(&field("type")), "{component}");
            assert!(field("version").starts_with(|it: char| it.is_ascii_digit()), "{component}");
            assert!(field("purl").ends_with(&format!("/{}@{}", field("name"), field("version"))), "{component}");
            assert!(names.insert(field("bom-ref")) && field("bom-ref") == field("purl"), "{component}");
            let licence = component["licenses"][0]["expression"].as_str().unwrap_or_default();
            assert!(!licence.is_empty() && !licence.contains('/'), "{component}");
            let hash = &component["hashes"][0];
            let digest = hash["content"].as_str().unwrap_or_default();
            let fetched = field("purl").starts_with("pkg:cargo/") && component != own;
            assert!(!fetched || hash["alg"] == "SHA-256" && digest.len() == 64, "{component}");
        }
        let has = |name: &str| components.iter().any(|it| it["name"] == name);
        for name in ["yew", "wasm-bindgen", "serde", "talc", "qrcodegen", "rust-std", "serde-wasm-bindgen"] {
            assert!(has(name), "{name} is missing");
        }
        for name in ["syn", "toml", "proptest", "criterion", "brotli", "serde_derive", "libfuzzer-sys", "pollster"] {
            assert!(!has(name), "{name} does not get into a program");
        }
    }

    #[test]
    fn texts_are_quoted() {
        assert_eq!(quoted("a \"b\" \\ \n"), "\"a \\\"b\\\" \\\\ \\u000a\"");
    }
}
