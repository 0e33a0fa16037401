//! People as data: every line of `cases/personas.jsonl` gives exactly the result that stands beside it, through the
//! boundary's shapes and through the `batch` binary. The expected results were computed outside this repository.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

use overseas_talent_check::api::{AnswersShape, CheckShape};
use overseas_talent_check::rules::Check;
use serde::Deserialize;
use serde_json::Value;

const CASES: &str = include_str!("cases/personas.jsonl");
const AT_LEAST: usize = 25;

fn personas() -> Vec<Value> {
    CASES.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error} in {line}"))).collect()
}

#[test]
fn enough_and_distinct() {
    let all = personas();
    let names: BTreeSet<&str> = all.iter().map(|persona| persona["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), all.len(), "every persona has a name of its own");
    let answers: BTreeSet<String> = all.iter().map(|persona| persona["answers"].to_string()).collect();
    assert_eq!(answers.len(), all.len(), "no two personas give the same answers");
    assert!(all.len() >= AT_LEAST, "{} personas, expected at least {AT_LEAST}", all.len());
    println!("{} personas", all.len());
}

#[test]
fn through_the_library() {
    for persona in personas() {
        let answers = AnswersShape::deserialize(&persona["answers"]).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(serde_json::to_value(answers).unwrap(), persona["answers"], "answers of {}", persona["name"]);
        let got = serde_json::to_value(CheckShape::from(&Check::new(answers.0))).unwrap();
        same(&persona, &got);
    }
}

#[test]
fn through_batch() {
    let all = personas();
    let batch = Command::new(env!("CARGO_BIN_EXE_batch")).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut batch = batch.unwrap();
    let mut input = batch.stdin.take().unwrap();
    let lines = all.iter().map(|persona| persona["answers"].to_string()).collect::<Vec<_>>().join("\n");
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = batch.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{}", output.status);
    let results = String::from_utf8(output.stdout).unwrap();
    assert_eq!(results.lines().count(), all.len(), "one result a line");
    for (persona, line) in all.iter().zip(results.lines()) {
        same(persona, &serde_json::from_str(line).unwrap());
    }
    // The same order of fields too, as people read these lines: each case ends with the very text of its result.
    for (case, result) in CASES.lines().zip(results.lines()) {
        assert!(case.ends_with(&format!("\"expect\":{result}}}")), "order of fields of {result}");
    }
}

/// Compares field by field, so that a failure names what differs and not ten thousand characters.
fn same(persona: &Value, got: &Value) {
    let (name, expect) = (&persona["name"], &persona["expect"]);
    for part in ["policy", "definition", "relevant", "next"] {
        assert_eq!(got[part], expect[part], "`{part}` of {name}");
    }
    let supports = |result: &Value| result["supports"].as_array().unwrap().clone();
    for (got, expect) in supports(got).iter().zip(&supports(expect)) {
        assert_eq!(got, expect, "support `{}` of {name}", expect["id"]);
    }
    assert_eq!(got, expect, "{name}");
}
