//! What a program for people does in a browser: there is nothing to read there, but the tests there build every program.

use std::process::ExitCode;

pub fn main() -> ExitCode {
    ExitCode::FAILURE
}
