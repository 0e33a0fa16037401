//! The `policy` binary as the tests call it.

use std::process::{Command, Output};

use serde_json::Value;

/// What comes of a call.
pub fn policy(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_policy")).args(arguments).output().unwrap()
}

/// What a call prints as JSON, which must end with this status.
pub fn json(arguments: &[&str], status: i32) -> Value {
    let output = policy(arguments);
    assert_eq!(output.status.code(), Some(status), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}
