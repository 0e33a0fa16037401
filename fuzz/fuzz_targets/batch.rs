//! Lines of answers for the command `batch`.
//!
//! Every line gives a line of JSON; what the quick reader takes is what serde reads; a result is what serde writes of it;
//! what is refused names its line.

#![no_main]

#[path = "../../src/bin/batch/json.rs"]
#[allow(missing_docs, reason = "a module of a command")]
mod json;
#[path = "../../src/bin/batch/lines.rs"]
#[allow(missing_docs, reason = "a module of a command")]
mod lines;
#[path = "../../src/bin/batch/work.rs"]
#[allow(dead_code, missing_docs, reason = "a module of a command, whose threads are not wanted here")]
mod work;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use overseas_talent_check::api::{AnswersShape, CheckShape};
use overseas_talent_check::rules::Check;
use overseas_talent_check::shape::usual;

use json::Json;
use lines::Block;
use work::Work;

static RESULTS: LazyLock<Json> = LazyLock::new(Json::results);
static STATUSES: LazyLock<Json> = LazyLock::new(Json::statuses);

fuzz_target!(|data: &[u8]| {
    let (mut input, mut number) = (data, 0);
    while let Ok(Some(block)) = Block::read(&mut input) {
        for line in block.lines() {
            number += 1;
            one(number, line);
        }
    }
    let ends = data.iter().filter(|byte| **byte == b'\n').count() as u64;
    assert_eq!(number, ends + u64::from(!data.is_empty() && !data.ends_with(b"\n")));
});

fn one(number: u64, line: Result<&[u8], String>) {
    let (mut result, mut statuses) = (Vec::new(), Vec::new());
    let good = RESULTS.line(number, line.clone(), &mut result);
    assert_eq!(STATUSES.line(number, line.clone(), &mut statuses), good);
    for out in [&result, &statuses] {
        assert!(out.ends_with(b"\n") && out.iter().filter(|byte| **byte == b'\n').count() == 1);
    }
    let line = line.unwrap_or_default();
    let bare = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    let slow = serde_json::from_slice::<AnswersShape>(bare).ok();
    assert_eq!(slow.is_some(), good, "{:?}", line.escape_ascii().to_string());
    if let Some(quick) = usual(bare) {
        assert_eq!(slow, Some(AnswersShape(quick)));
    }
    match slow {
        Some(AnswersShape(answers)) => {
            let expected = serde_json::to_vec(&CheckShape::from(&Check::new(answers))).unwrap_or_default();
            assert!(result.trim_ascii_end() == expected);
        }
        None => {
            let told: serde_json::Value = serde_json::from_slice(&result).unwrap_or_default();
            assert_eq!(told["line"], number);
            assert!(told["error"].as_str().is_some_and(|error| !error.is_empty()), "{told}");
        }
    }
}
