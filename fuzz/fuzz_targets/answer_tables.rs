//! A table of answers (CSV) for the command `batch`.
//!
//! Every row gives a row with as many cells as there are headings, whatever stood in it; what is refused names its row.

#![no_main]

#[path = "../../src/bin/batch/csv.rs"]
#[allow(missing_docs, reason = "a module of a command")]
mod csv;
#[path = "../../src/bin/batch/lines.rs"]
#[allow(missing_docs, reason = "a module of a command")]
mod lines;
#[path = "../../src/bin/batch/work.rs"]
#[allow(dead_code, missing_docs, reason = "a module of a command, whose threads are not wanted here")]
mod work;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use policy_source::cells::rows;

use csv::Table;
use lines::{Block, next};
use work::Work;

static WIDTH: LazyLock<usize> = LazyLock::new(|| Table::headings().split(',').count());

fuzz_target!(|data: &[u8]| {
    let (mut input, mut first) = (data, Vec::new());
    if !matches!(next(&mut input, &mut first), Ok(Some(false))) {
        return;
    }
    let table = match Table::new(&first) {
        Ok(table) => table,
        Err(problem) => {
            assert!(problem.starts_with("row 1"), "{problem}");
            return;
        }
    };
    let mut number = 0;
    while let Ok(Some(block)) = Block::read(&mut input) {
        for line in block.lines() {
            number += 1;
            one(&table, number, line);
        }
    }
});

fn one(table: &Table, number: u64, line: Result<&[u8], String>) {
    let mut out = Vec::new();
    let good = table.line(number, line, &mut out);
    let text = String::from_utf8_lossy(&out);
    let written = rows(&text).unwrap_or_default();
    assert_eq!(written.len(), 1, "{text:?}");
    let cells = &written[0];
    assert_eq!(cells.len(), *WIDTH, "{text:?}");
    assert_eq!(cells[0], (number + 1).to_string());
    let problem = &cells[*WIDTH - 1];
    assert_eq!(problem.is_empty(), good, "{text:?}");
    assert!(good || problem.starts_with(&format!("row {}, ", number + 1)), "{problem}");
}
