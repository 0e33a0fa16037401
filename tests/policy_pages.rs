//! What pages say of the rules as a whole is what the `policy` binary says: shares and digests.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

mod policy_program;

use std::fs;
use std::path::Path;

use overseas_talent_check::policy::POLICY;
use overseas_talent_check::policy::bits::DEFINITION;
use overseas_talent_check::policy::office::{DATA_DIGEST, RULES_DIGEST};
use overseas_talent_check::rules::Shares;
use policy_program::json;
use policy_source::digest::of_folder;
use serde_json::Value;

#[test]
fn the_pages_count_like_the_command() {
    let shares = json(&["shares"], 0);
    let supports = POLICY.supports.iter().map(|it| (&shares["supports"][it.id], POLICY.fails(it)));
    for (found, fails) in supports.chain([(&shares["definition"], DEFINITION)]) {
        let counted = Shares::of(POLICY.rules, fails);
        let counts = [counted.matches, counted.confirm, counted.unmet()].map(|it| u64::try_from(it).unwrap());
        assert_eq!([&found["matches"], &found["confirm"], &found["unmet"]], counts.map(Value::from).each_ref());
    }
}

#[test]
fn the_digests_are_those_this_build_was_made_of() {
    let report = json(&["digest", "--json"], 0);
    assert_eq!(report["digests"], serde_json::json!({ "rules": RULES_DIGEST, "data": DATA_DIGEST }));
}

#[test]
fn a_byte_a_name_and_a_border_change_a_digest() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("digest");
    let of = |files: &[(&str, &str)]| {
        // What an earlier round left.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("inside")).unwrap();
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
        of_folder(&folder).unwrap()
    };
    let whole = [("a", "one"), ("inside/b", "two")];
    let others: [&[(&str, &str)]; 4] = [
        &[("a", "onf"), ("inside/b", "two")],
        &[("a", "one"), ("b", "two")],
        &[("a", "onet"), ("inside/b", "wo")],
        &[("a", "one")],
    ];
    assert_eq!(of(&whole), of(&whole));
    for other in others {
        assert_ne!(of(other), of(&whole), "{other:?}");
    }
}
