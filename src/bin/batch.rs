//! Checks many people at once: a JSON object of answers on each line in, a JSON result on each line out.

use std::io::{self, BufRead, BufWriter, Read, Write};
use std::process::ExitCode;

use overseas_talent_check::api::{AnswersShape, CheckShape};
use overseas_talent_check::rules::Check;

/// No honest line is longer; a longer one is refused without being kept in memory.
const LONGEST_LINE: u64 = 64 * 1024;

const HELP: &str = "\
batch: checks many people at once

usage: batch < answers.jsonl > results.jsonl

Reads one JSON object of answers a line, as in
  {\"cscse\": \"yes\", \"location\": \"abroad\"}
and writes one JSON result a line, in the same order. A question left out is unanswered.
A line that cannot be read gives a line {\"line\": N, \"error\": \"...\"} in its place, and the run goes on.

exit status: 0 when every line was read, 1 when any was not, 2 when input or output failed
options: --help";

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        None => {}
        Some("--help" | "-h") => {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Some(other) => {
            eprintln!("batch: `{other}` is not an option, expected none or --help");
            return ExitCode::from(2);
        }
    }
    match run(io::stdin().lock(), BufWriter::with_capacity(1 << 16, io::stdout().lock())) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        // A reader that has seen enough, as in `batch | head`, is no fault of the run.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("batch: {error}");
            ExitCode::from(2)
        }
    }
}

/// Checks every line; gives the number of lines that could not be read.
fn run(mut input: impl BufRead, mut output: impl Write) -> io::Result<u64> {
    let (mut number, mut bad) = (0_u64, 0_u64);
    let mut line = Vec::new();
    while let Some(too_long) = next_line(&mut input, &mut line)? {
        number += 1;
        let result = if too_long { Err(format!("the line is longer than {LONGEST_LINE} bytes")) } else { check(&line) };
        match result {
            Ok(result) => serde_json::to_writer(&mut output, &result)?,
            Err(error) => {
                bad += 1;
                serde_json::to_writer(&mut output, &serde_json::json!({ "line": number, "error": error }))?;
            }
        }
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(bad)
}

fn check(line: &[u8]) -> Result<CheckShape, String> {
    // A byte order mark is what some editors write, and joined files have one in the middle; it is no part of the answers.
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    if line.trim_ascii().is_empty() {
        return Err("the line is empty, expected an object from question id to option id".to_owned());
    }
    let answers: AnswersShape = serde_json::from_slice(line).map_err(|error| message(&error))?;
    Ok(CheckShape::from(&Check::new(answers.0)))
}

/// The message with the column; its line would always be 1, as every line is a document of its own.
fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(text, _)| text);
    format!("{text} (column {})", error.column())
}

/// Reads the next line without its end; `None` at the end of the input, `Some(true)` for one that was too long.
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Option<bool>> {
    line.clear();
    let read = input.by_ref().take(LONGEST_LINE + 1).read_until(b'\n', line)?;
    if read == 0 {
        return Ok(None);
    }
    let too_long = line.last() != Some(&b'\n') && line.len() as u64 > LONGEST_LINE;
    if too_long {
        skip_line(input)?;
    }
    Ok(Some(too_long))
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(buffer.len(), |end| end + 1);
        if used == 0 {
            return Ok(());
        }
        input.consume(used);
        if end.is_some() {
            return Ok(());
        }
    }
}
