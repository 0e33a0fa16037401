//! Every promise in `docs/promises.md` stands in both languages and names tests that are there.

use std::fs;
use std::path::Path;

/// The rows of the table of promises: promise, 承诺, held by.
fn rows(text: &str) -> Vec<[&str; 3]> {
    let table = text.lines().skip_while(|line| !line.contains("held by")).skip(2);
    let rows = table.take_while(|line| line.starts_with('|'));
    rows.map(|line| {
        let mut cells = line.trim_matches('|').split('|').map(str::trim);
        [(); 3].map(|()| cells.next().unwrap_or_default())
    })
    .collect()
}

/// What is wrong with a row; nothing where all is well.
fn complaint([promise, chinese, held]: [&str; 3], read: impl Fn(&str) -> Option<String>) -> Option<String> {
    if promise.is_empty() || !chinese.chars().any(|letter| ('\u{3400}'..='\u{9fff}').contains(&letter)) {
        return Some(format!("`{promise}` is not in both languages"));
    }
    let tests: Vec<_> = held.split(", `").map(|it| it.trim_matches('`')).filter(|it| !it.is_empty()).collect();
    if tests.is_empty() {
        return Some(format!("`{promise}` names no test"));
    }
    tests.into_iter().find_map(|test| {
        let (file, name) = test.split_once("` › `").unwrap_or((test, ""));
        match read(file) {
            None => Some(format!("`{promise}` names `{file}`, which is not there")),
            Some(text) if name.is_empty() || !text.contains(name) => {
                Some(format!("`{promise}` names `{name}`, which is not in `{file}`"))
            }
            Some(_) => None,
        }
    })
}

#[test]
fn every_promise_is_held_by_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("docs/promises.md")).unwrap_or_default();
    let rows = rows(&text);
    assert!(rows.len() > 15, "docs/promises.md has {} promises", rows.len());
    let read = |file: &str| fs::read_to_string(root.join(file)).ok().filter(|_| file.starts_with("tests/"));
    let complaints: Vec<_> = rows.into_iter().filter_map(|row| complaint(row, read)).collect();
    assert!(complaints.is_empty(), "docs/promises.md:\n{}", complaints.join("\n"));
}

#[test]
fn what_is_no_promise() {
    let read = |file: &str| (file == "tests/a.rs").then(|| "fn held() {}".to_owned());
    for (row, fine) in [
        (["It holds.", "属实。", "`tests/a.rs` › `held`"], true),
        (["It holds.", "属实。", "`tests/a.rs` › `held`, `tests/a.rs` › `fn held`"], true),
        (["It holds.", "", "`tests/a.rs` › `held`"], false),
        (["It holds.", "属实。", ""], false),
        (["It holds.", "属实。", "`tests/a.rs` › `gone`"], false),
        (["It holds.", "属实。", "`tests/a.rs` › `held`, `tests/b.rs` › `held`"], false),
        (["It holds.", "属实。", "`tests/a.rs`"], false),
    ] {
        assert_eq!(complaint(row, read).is_none(), fine, "{row:?}");
    }
}
