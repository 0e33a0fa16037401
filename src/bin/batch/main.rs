//! Checks many people at once: answers on each line in, a result on each line out.

mod csv;
mod json;
mod lines;
mod work;

use std::io::{self, BufReader, BufWriter, Write};
use std::process::ExitCode;

use csv::Table;
use json::Json;

const HELP: &str = "\
batch: checks many people at once

usage: batch [--statuses] < answers.jsonl > results.jsonl
       batch --csv < answers.csv > statuses.csv

Reads one JSON object of answers a line, as in
  {\"cscse\": \"yes\", \"location\": \"abroad\"}
and writes one JSON result a line, in the same order. A question left out is unanswered.
A line that cannot be read gives a line {\"line\": N, \"error\": \"...\"} in its place, and the run goes on.

--statuses  writes the statuses alone: {\"definition\": \"matches\", \"<id of a support>\": \"confirm\", ...}
--csv       reads a table, as spreadsheets save it: question ids as headings, option ids in the cells, an empty cell is
            unanswered. Writes a table: the row, the status of the definition and of each support, the next question,
            and in the last column what is wrong with the row, which names row and column. Commas, UTF-8.
--help      prints this

Work is shared out to all processors; memory does not grow with the input.
exit status: 0 when every line was read, 1 when any was not, 2 when input, output or the headings are at fault";

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Help,
    Results,
    Statuses,
    Csv,
}

fn main() -> ExitCode {
    let order = match order(std::env::args().skip(1)) {
        Ok(order) => order,
        Err(message) => {
            eprintln!("batch: {message}");
            return ExitCode::from(2);
        }
    };
    let outcome = match order {
        Order::Help => {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Order::Results => work::run(input(), output(), Json::results()),
        Order::Statuses => work::run(input(), output(), Json::statuses()),
        Order::Csv => table(),
    };
    match outcome {
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

fn order(arguments: impl Iterator<Item = String>) -> Result<Order, String> {
    let mut order = Order::Results;
    for argument in arguments {
        let asked = match argument.as_str() {
            "--help" | "-h" => return Ok(Order::Help),
            "--statuses" => Order::Statuses,
            "--csv" => Order::Csv,
            other => {
                return Err(format!("`{other}` is not an option, expected --statuses, --csv, --help or none"));
            }
        };
        // A table has statuses alone in any case.
        if order != Order::Csv {
            order = asked;
        }
    }
    Ok(order)
}

fn table() -> io::Result<u64> {
    let (mut input, mut output) = (input(), output());
    let mut headings = Vec::new();
    lines::next(&mut input, &mut headings)?;
    let table = Table::new(&headings).map_err(|problem| io::Error::new(io::ErrorKind::InvalidData, problem))?;
    output.write_all(Table::headings().as_bytes())?;
    work::run(input, output, table)
}

fn input() -> BufReader<io::Stdin> {
    BufReader::with_capacity(1 << 16, io::stdin())
}

fn output() -> BufWriter<io::Stdout> {
    BufWriter::with_capacity(1 << 16, io::stdout())
}
