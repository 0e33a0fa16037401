//! Input in lines, some at a time. It must not know what a line says.

use std::io::{self, BufRead, Read};

/// No honest line is longer; a longer one is refused without being kept in memory.
pub const LONGEST_LINE: u64 = 64 * 1024;

/// What makes a block: enough that threads have something to do, and not so much that memory grows, as a result has nine
/// thousand bytes.
const BYTES: usize = 16 * 1024;
const LINES: usize = 128;

/// Some lines that follow each other.
#[derive(Debug, Default)]
pub struct Block {
    bytes: Vec<u8>,
    lines: Vec<Line>,
}

#[derive(Debug)]
enum Line {
    /// Where it ends.
    Read(usize),
    TooLong,
}

impl Block {
    /// The next lines; `None` at the end of the input.
    pub fn read(input: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut block = Self::default();
        while block.bytes.len() < BYTES && block.lines.len() < LINES {
            let start = block.bytes.len();
            match next(input, &mut block.bytes)? {
                None => break,
                Some(true) => {
                    block.bytes.truncate(start);
                    block.lines.push(Line::TooLong);
                }
                Some(false) => block.lines.push(Line::Read(block.bytes.len())),
            }
        }
        Ok((!block.lines.is_empty()).then_some(block))
    }

    /// Number of lines.
    pub fn len(&self) -> u64 {
        self.lines.len() as u64
    }

    /// The lines with their ends, or what is wrong with them.
    pub fn lines(&self) -> impl Iterator<Item = Result<&[u8], String>> {
        let mut start = 0;
        self.lines.iter().map(move |line| match line {
            Line::Read(end) => {
                let line = self.bytes.get(start..*end).unwrap_or_default();
                start = *end;
                Ok(line)
            }
            Line::TooLong => Err(format!("the line is longer than {LONGEST_LINE} bytes")),
        })
    }
}

/// Adds the next line to what is there; `None` at the end of the input, `Some(true)` for one that was too long, of which
/// the beginning is there.
pub fn next(input: &mut impl BufRead, bytes: &mut Vec<u8>) -> io::Result<Option<bool>> {
    let read = input.by_ref().take(LONGEST_LINE + 1).read_until(b'\n', bytes)?;
    if read == 0 {
        return Ok(None);
    }
    let too_long = bytes.last() != Some(&b'\n') && read as u64 > LONGEST_LINE;
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
