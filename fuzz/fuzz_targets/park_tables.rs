//! A table of parks (CSV) as somebody saves it from a spreadsheet.
//!
//! What is accepted is the same list when it is written as a `parks.json` and read; what is refused names row or table.

#![no_main]

#[path = "../../src/bin/check_parks/command/headings.rs"]
#[allow(missing_docs, reason = "a module of a command")]
mod headings;
#[path = "../../src/bin/check_parks/command/table.rs"]
#[allow(missing_docs, reason = "a module of a command")]
mod table;
#[path = "parks/told.rs"]
mod told;

use libfuzzer_sys::fuzz_target;
use overseas_talent_check::contacts::read;

fuzz_target!(|data: &[u8]| match table::park_file(data) {
    Ok(file) => {
        told::is_harmless(&file);
        let written = table::written(&file.entries).unwrap_or_default();
        assert_eq!(read(written.as_bytes()).as_ref(), Ok(&file), "{written}");
    }
    Err(problems) => {
        assert!(!problems.is_empty());
        for problem in &problems {
            told::is_sentence(problem);
            assert!(["row ", "the table ", "park"].iter().any(|place| problem.starts_with(place)), "{problem}");
        }
    }
});
