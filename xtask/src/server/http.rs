//! As much of HTTP as a browser on the same computer needs: one request a connection, answered and closed.
//!
//! Own code because the small servers there are keep connections alive in a shared set of threads, in which a request
//! could wait for an idle connection to end: now and then a page did not load for minutes.

use std::fmt::Write as _;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A browser opens connections in store; one that asks nothing is closed after this.
const PATIENCE: Duration = Duration::from_secs(10);
/// More than any browser sends in a head.
const LONGEST_HEAD: u64 = 64 * 1024;

/// What a request asks.
pub struct Asked {
    pub method: String,
    pub target: String,
}

/// Status, headers and body of an answer.
pub struct Answer {
    status: u16,
    headers: String,
    body: Vec<u8>,
}

impl Answer {
    pub fn new(status: u16, body: Vec<u8>) -> Self {
        Self { status, headers: String::new(), body }
    }

    /// Adds a header. A value never holds a line break: it is one of ours, or a path that was encoded.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        // Writing to a string does not fail.
        let _ = write!(self.headers, "{name}: {value}\r\n");
        self
    }
}

/// Reads one request, answers it and closes the connection.
pub fn answer(stream: &TcpStream, respond: impl FnOnce(&Asked) -> Answer) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let asked = read(BufReader::new(stream.take(LONGEST_HEAD)))?;
    let answer = respond(&asked);
    let mut head = format!("HTTP/1.1 {}\r\n{}", reason(answer.status), answer.headers);
    // Writing to a string does not fail.
    let _ = write!(head, "Content-Length: {}\r\nConnection: close\r\n\r\n", answer.body.len());
    let mut stream = stream;
    stream.write_all(head.as_bytes())?;
    if asked.method != "HEAD" {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

fn read(mut head: impl BufRead) -> io::Result<Asked> {
    let mut line = String::new();
    head.read_line(&mut line)?;
    let mut words = line.split_ascii_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "this is no request"));
    };
    let asked = Asked { method: method.to_owned(), target: target.to_owned() };
    // The headers say nothing this server acts on, but they have to be taken off the line.
    loop {
        line.clear();
        if head.read_line(&mut line)? == 0 || line.trim().is_empty() {
            return Ok(asked);
        }
    }
}

fn reason(status: u16) -> String {
    let words = match status {
        200 => "OK",
        301 => "Moved Permanently",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "",
    };
    format!("{status} {words}")
}
