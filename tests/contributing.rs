//! The worked examples of CONTRIBUTING do what they say: each change, made in a copy of `data/`, is read without a problem and
//! arrives where it is to be seen.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use std::fs;
use std::path::{Path, PathBuf};

use policy_source::source::{Fact, Policy};

const CONTRIBUTING: &str = include_str!("../CONTRIBUTING.md");

/// The changes of an example: its file, and the lines of its `diff`.
fn example(heading: &str) -> (&'static str, &'static str) {
    let (_, section) =
        CONTRIBUTING.split_once(&format!("\n### {heading}\n")).unwrap_or_else(|| panic!("no `{heading}`"));
    let (before, block) = section.split_once("```diff\n").unwrap();
    let file = before.split('`').find(|part| part.starts_with("data/")).unwrap();
    (file, block.split_once("```").unwrap().0)
}

/// A copy of the data, in a folder of its own, with an example's change made in it.
fn changed(name: &str, heading: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), &folder.join("data"));
    let (file, diff) = example(heading);
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    // What stays and what goes stands in the file line by line, once, perhaps with other lines between its parts.
    let mut at = 0;
    let mut made = String::new();
    for part in diff.split("@@\n") {
        let of = |signs: &[char]| {
            let chosen = part.lines().filter(|line| line.starts_with(signs));
            chosen.map(|line| line[1..].to_owned() + "\n").collect::<String>()
        };
        let (before, after) = (of(&[' ', '-']), of(&[' ', '+']));
        let found = text[at..].find(&before).unwrap_or_else(|| panic!("`{file}` has not, in this order:\n{before}"));
        made += &text[at..at + found];
        made += &after;
        at += found + before.len();
    }
    made += &text[at..];
    assert_ne!(made, text, "the example changes nothing");
    fs::write(path, made).unwrap();
    folder.join("data")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).map(drop).unwrap();
        }
    }
}

fn read(folder: &Path) -> Policy {
    policy_source::load(folder).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn a_parks_number_with_its_source() {
    let policy = read(&changed("park-number", "A park's telephone number"));
    let park = policy.parks.iter().find(|it| it.id == "wangjing").unwrap();
    let fact = |name: &str| park.facts.iter().find(|(known, _)| known == name).map(|(_, fact)| fact);
    assert!(matches!(fact("phone"), Some(Fact::String(number)) if number == "010-0000 0000"));
    let source = park.sources.first().unwrap();
    assert_eq!((source.grade.as_str(), source.date.as_deref()), ("OWN", Some("2026-01-15")));
}

#[test]
fn a_help_text() {
    let policy = read(&changed("help-text", "A help text"));
    let question = policy.questions.iter().find(|it| it.id == "ip").unwrap();
    let help = question.help.as_ref().unwrap();
    assert!(help.en.starts_with("Rights that you have") && help.zh.starts_with("已有的"));
}
