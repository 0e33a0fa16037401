//! A `parks.json`, written by the operator of a site or put in its place by somebody else.
//!
//! What is accepted has only addresses of the web in it, is the same when it is written and read anew, and can be listed and
//! searched. What is refused is refused with a sentence for each problem, in both languages.

#![no_main]

#[path = "parks/told.rs"]
mod told;

use libfuzzer_sys::fuzz_target;
use overseas_talent_check::contacts::{Extent, MOST_ENTRIES, ParkFile, ParkList, Search, built_in, read};
use overseas_talent_check::policy::Language;

fuzz_target!(|data: &[u8]| {
    match read(data) {
        Ok(file) => {
            told::is_harmless(&file);
            same(&file);
            listed(&file);
        }
        Err(problems) => {
            assert!(!problems.is_empty() && problems.len() <= MOST_ENTRIES + 1);
            for problem in problems.iter().take(20) {
                Language::ALL.iter().for_each(|language| told::is_sentence(&problem.message(*language)));
            }
        }
    }
});

fn same(file: &ParkFile) {
    let complete = file.extent == Extent::Whole;
    let written = serde_json::json!({ "complete": complete, "parks": file.entries }).to_string();
    assert_eq!(read(written.as_bytes()).as_ref(), Ok(file), "{written}");
}

fn listed(file: &ParkFile) {
    let list = ParkList::new(built_in(), Some(file));
    assert!(list.total() >= list.entries().len() && list.entries().len() >= file.entries.len());
    for entry in &file.entries {
        assert_eq!(list.entry(&entry.id), Some(entry));
        let words = entry.name.zh.clone();
        let found = Search { district: None, words }.among(&list);
        assert!(found.contains(&entry), "{:?} is not found by its name", entry.name);
    }
}
