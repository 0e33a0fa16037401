//! The invented policy in `examples/policy/`, which shows that the checker is a tool and not one text.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

mod policy_program;

use std::path::Path;

use overseas_talent_check::i18n::Words;
use serde_json::Value;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/policy");

fn json(arguments: &[&str]) -> Value {
    policy_program::json(&[arguments, &["--data", DATA]].concat(), 0)
}

#[test]
fn it_is_read_counted_and_checked() {
    let policy = policy_source::load(Path::new(DATA)).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!((policy.questions.len(), policy.measures.len(), policy.points.len()), (3, 2, 3));
    let shares = json(&["shares"]);
    assert_eq!(shares["profiles"], 18);
    assert_eq!(shares["supports"]["instruments"], serde_json::json!({ "matches": 6, "confirm": 3, "unmet": 9 }));
    let report = json(&["check", "--json"]);
    assert_eq!(report["scenarios"]["passed"], 3);
    assert_eq!(report["examples"], serde_json::json!([]));
}

#[test]
fn the_words_it_says_otherwise_are_words_of_the_interface() {
    let policy = policy_source::load(Path::new(DATA)).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let names = Words::names();
    for (name, _) in policy.words {
        assert!(names.contains(&name.as_str()), "`{name}` is no word of src/i18n/words.rs");
    }
}
