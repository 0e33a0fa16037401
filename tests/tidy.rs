//! Rules about the repository itself: sizes of files, what may use what, and what must never be written down.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use std::fs;
use std::path::Path;

const LONGEST_FILE: usize = 400;
const MOST_CFG: usize = 25;
/// Made by tools, not by people.
const SKIPPED: [&str; 7] = [".git", "target", "dist", "node_modules", "test-results", "playwright-report", "pkg"];
const LOCKS: [&str; 2] = ["Cargo.lock", "package-lock.json"];

/// Everything that neither shows anything nor is called by anybody from outside.
const CORE: &[&str] = &[
    "src/policy",
    "src/rules",
    "src/plan",
    "src/review",
    "src/shape",
    "src/link",
    "src/reply",
    "src/export",
    "src/contacts",
    "src/i18n",
    "src/site",
    "src/api",
];

/// Where a word must not stand: folders or files it is forbidden in, and those excepted.
struct Forbidden {
    what: &'static str,
    inside: &'static [&'static str],
    except: &'static [&'static str],
    words: &'static [&'static str],
}

#[rustfmt::skip]
const FORBIDDEN: [Forbidden; 15] = [
    Forbidden { what: "only src/ui/browser/ touches the browser", inside: &["src/"], except: &["src/ui/browser/", "src/ui/browser.rs"],
        words: &["web_sys", "gloo"] },
    Forbidden { what: "the core's policy, rules and plan are plain Rust", inside: &["src/policy", "src/rules", "src/plan", "src/review"], except: &[],
        words: &["serde", "yew", "wasm_bindgen", "js_sys"] },
    Forbidden { what: "the core has no clock, no input and no output", inside: CORE, except: &[],
        words: &["std::time", "std::fs", "std::env", "std::io", "std::net", "std::process", "println!"] },
    Forbidden { what: "the core does not panic", inside: CORE, except: &[],
        words: &[".unwrap()", ".expect(", "panic!", "unreachable!", "todo!", "unimplemented!"] },
    Forbidden { what: "policy knows nothing of rules or what is above them", inside: &["src/policy"], except: &[],
        words: &["crate::rules", "crate::plan", "crate::review", "crate::shape", "crate::link", "crate::contacts", "crate::api", "crate::ui", "crate::export", "crate::i18n", "crate::site"] },
    Forbidden { what: "rules know nothing of what is above them", inside: &["src/rules"], except: &[],
        words: &["crate::plan", "crate::review", "crate::shape", "crate::link", "crate::contacts", "crate::api", "crate::ui", "crate::export", "crate::i18n", "crate::site"] },
    Forbidden { what: "plan and shapes know nothing of what is above them", inside: &["src/plan", "src/review", "src/shape"], except: &[],
        words: &["crate::link", "crate::contacts", "crate::api", "crate::ui", "crate::export", "crate::i18n", "crate::site"] },
    Forbidden { what: "links, words and addresses know nothing of files and contacts", inside: &["src/link", "src/i18n", "src/site"], except: &[],
        words: &["crate::export", "crate::contacts"] },
    Forbidden { what: "links and exports know neither the interfaces nor the pages", inside: &["src/link", "src/export", "src/i18n", "src/site"],
        except: &[], words: &["crate::api", "crate::ui"] },
    Forbidden { what: "the JavaScript interface has no pages and no Yew", inside: &["src/api"], except: &[],
        words: &["crate::ui", "yew"] },
    Forbidden { what: "shapes and exports have no pages and no browser", inside: &["src/shape", "src/export"], except: &[],
        words: &["yew", "wasm_bindgen", "js_sys"] },
    Forbidden { what: "contacts know the policy and JSON alone", inside: &["src/contacts"], except: &[],
        words: &["crate::rules", "crate::link", "crate::api", "crate::ui", "crate::export", "crate::i18n", "crate::site", "crate::shape::{", "Shape"] },
    Forbidden { what: "no rule or answer is ever wildly matched", inside: &["src/rules/", "src/policy/", "src/plan", "src/review", "src/shape"], except: &[],
        words: &["_ =>"] },
    Forbidden { what: "nothing is unsafe", inside: &["src/", "build/", "xtask/"], except: &[], words: &["unsafe {", "unsafe fn"] },
    Forbidden { what: "the oracle does not read what it judges", inside: &["tests/oracle/"], except: &[],
        words: &["overseas_talent_check", "policy_source", "POLICY."] },
];

#[test]
fn layers() {
    let files = files();
    let mut broken = Vec::new();
    for rule in FORBIDDEN {
        let concerned = |path: &&(String, String)| {
            let stands = |list: &[&str]| list.iter().any(|start| path.0.starts_with(start));
            is(&path.0, "rs") && stands(rule.inside) && !stands(rule.except)
        };
        for (path, text) in files.iter().filter(concerned) {
            for (n, line) in code(text) {
                let words = rule.words.iter().filter(|word| line.contains(**word));
                words.for_each(|word| broken.push(format!("{path}:{n}: `{word}`: {}", rule.what)));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn files_are_short() {
    let by_hand = |path: &str| {
        let code = ["rs", "ts", "css", "js", "mjs"].iter().any(|ending| is(path, ending));
        code && ["src/", "build/", "xtask/", "tests/", "style/", "embed/", "offline/", "deploy/", "fuzz/"]
            .iter()
            .any(|start| path.starts_with(start))
    };
    let long = files().into_iter().filter(|(path, text)| by_hand(path) && text.lines().count() > LONGEST_FILE);
    let long: Vec<String> = long.map(|(path, text)| format!("{path} has {} lines", text.lines().count())).collect();
    assert!(long.is_empty(), "more than {LONGEST_FILE} lines:\n{}", long.join("\n"));
}

/// What a build leaves out is for the linker to find. Lines that say so by hand are few, so that every build is one to read.
#[test]
fn few_lines_depend_on_the_build() {
    let asks =
        |line: &str| ["cfg(", "cfg_attr(", "cfg!("].iter().any(|word| line.contains(word)) && !line.contains("test");
    let mut found = Vec::new();
    for (path, text) in files().iter().filter(|(path, _)| path.starts_with("src/") && is(path, "rs")) {
        found.extend(code(text).filter(|(_, line)| asks(line)).map(|(n, line)| format!("{path}:{n}: {}", line.trim())));
    }
    assert!((1..=MOST_CFG).contains(&found.len()), "{} of {MOST_CFG} lines:\n{}", found.len(), found.join("\n"));
}

#[test]
fn modules_say_what_they_are_for() {
    let silent = files().into_iter().filter(|(path, text)| is(path, "rs") && !text.starts_with("//! "));
    let silent: Vec<String> = silent.map(|(path, _)| path).collect();
    assert!(silent.is_empty(), "a module opens with `//!`:\n{}", silent.join("\n"));
}

#[test]
fn no_machine_and_no_registry() {
    // In pieces, so that this file does not break its own rule.
    let paths =
        [["/wo", "rk/"], ["/ro", "ot/"], ["/tm", "p/"], ["/ho", "me/"], ["/Us", "ers/"]].map(|parts| parts.concat());
    let hosts = [
        ["registry.", "npmjs.org"],
        ["index.", "crates.io"],
        ["static.", "crates.io"],
        ["npm", "mirror"],
        ["rs", "proxy."],
    ];
    let hosts = hosts.map(|parts| parts.concat());
    let mut broken = Vec::new();
    for (path, text) in files() {
        let lock = LOCKS.iter().any(|lock| path.ends_with(lock));
        for (n, line) in text.lines().enumerate() {
            let words = paths
                .iter()
                .filter(|word| names_path(line, word))
                .chain(hosts.iter().filter(|host| !lock && line.contains(*host)));
            words.for_each(|word| broken.push(format!("{path}:{}: mentions `{word}`", n + 1)));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn locks_name_public_registries_only() {
    let npm = ["https://registry.", "npmjs.org/"].concat();
    for (path, text) in files().iter().filter(|(path, _)| LOCKS.iter().any(|lock| path.ends_with(lock))) {
        for (n, line) in text.lines().enumerate() {
            let Some((_, address)) = line.split_once("\"resolved\": \"").or_else(|| line.split_once("source = \""))
            else {
                continue;
            };
            let public = address.starts_with(&npm)
                || address.starts_with("registry+https://github.com/rust-lang/crates.io-index");
            assert!(public, "{path}:{}: {line}", n + 1);
        }
    }
}

#[test]
fn text_files_are_clean() {
    let mut broken = Vec::new();
    // What programs are to stumble over is as it is.
    let by_people = |path: &str| !path.starts_with("fuzz/corpus/") && !LOCKS.iter().any(|lock| path.ends_with(lock));
    for (path, text) in files().iter().filter(|(path, _)| by_people(path)) {
        if !text.is_empty() && !text.ends_with('\n') && !is(path, "svg") {
            broken.push(format!("{path}: the last line has no end"));
        }
        let spaced = text.lines().position(|line| line.ends_with([' ', '\t', '\r']));
        broken.extend(spaced.map(|n| format!("{path}:{}: ends in a space", n + 1)));
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Whether a line names a path from the root of a machine, not one that merely has a folder of that name.
fn names_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || "._-/}>".contains(letter))
    })
}

/// Whether a path has this ending.
fn is(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|own| own == ending)
}

/// The lines that are not comments, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(n, line)| (n + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Every text file of the repository, by its path from the root.
fn files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    walk(Path::new(env!("CARGO_MANIFEST_DIR")), "", &mut found);
    assert!(found.len() > 60, "only {} files found", found.len());
    found.sort();
    found
}

fn walk(folder: &Path, inside: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{inside}{name}");
        let kind = entry.file_type().unwrap();
        if SKIPPED.contains(&name.as_str()) || kind.is_symlink() {
            continue;
        }
        if kind.is_dir() {
            walk(&entry.path(), &format!("{path}/"), found);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            found.push((path, text));
        }
    }
}
