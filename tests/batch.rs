//! The `batch` binary: results line by line, every kind of bad line, exit statuses, and memory that does not grow.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

#[path = "batch/tables.rs"]
mod tables;

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write;
use std::process::{Child, Command, Output, Stdio};

use overseas_talent_check::api::{AnswersShape, CheckShape};
use overseas_talent_check::policy::POLICY;
use overseas_talent_check::rules::{Answers, Check};
use serde_json::Value;

/// The longest line `batch` takes, its end included.
const LONGEST: usize = 64 * 1024;

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_batch"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs over an input; the writer is a thread of its own, as neither pipe holds everything.
fn run(input: impl Into<Vec<u8>>) -> Output {
    run_with(&[], input)
}

fn run_with(arguments: &[&str], input: impl Into<Vec<u8>>) -> Output {
    let (mut child, input): (Child, Vec<u8>) = (command(arguments).spawn().unwrap(), input.into());
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    output
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'), "the last line ends");
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

/// Cuts a long line for messages.
fn short(line: &[u8]) -> String {
    String::from_utf8_lossy(&line[..line.len().min(120)]).into_owned()
}

#[test]
fn good_lines() {
    let padded = |length: usize| {
        let line = r#"{"cscse":"yes"}"#;
        format!("{line}{}", " ".repeat(length - line.len()))
    };
    // (input, how many lines it has)
    let rows: [(String, usize); 13] = [
        (String::new(), 0),
        ("{}\n".to_owned(), 1),
        ("{}".to_owned(), 1),
        ("{}\n{}\n{}".to_owned(), 3),
        ("{}\r\n{\"cscse\":\"yes\"}\r\n".to_owned(), 2),
        ("\u{feff}{}\n".to_owned(), 1),
        ("  { \"cscse\" : \"yes\" , \"plan\" : \"start\" }  \n".to_owned(), 1),
        (r#"{"cscse":"yes"}"#.to_owned(), 1),
        (r#"{"cscse":"\u0079es"}"#.to_owned(), 1),
        (format!("{}\n", padded(LONGEST - 1)), 1),
        (format!("{}\r\n", padded(LONGEST - 2)), 1),
        (padded(LONGEST - 1), 1),
        (format!("{}\n{}\n", padded(LONGEST - 1), padded(LONGEST - 1)), 2),
    ];
    for (input, expected) in rows {
        let output = run(input.clone());
        let results = lines(&output);
        assert_eq!(output.status.code(), Some(0), "exit status on {}", short(input.as_bytes()));
        assert_eq!(results.len(), expected, "results on {}", short(input.as_bytes()));
        for result in results {
            let fields: BTreeSet<&str> = result.as_object().unwrap().keys().map(String::as_str).collect();
            let expected = BTreeSet::from(["policy", "definition", "supports", "relevant", "next"]);
            assert_eq!(fields, expected, "fields on {}", short(input.as_bytes()));
        }
        assert!(output.stderr.is_empty(), "{}", short(&output.stderr));
    }
}

#[test]
fn bad_lines() {
    let too_long = format!(r#"{{"cscse":"yes"{}}}"#, " ".repeat(LONGEST));
    let much_too_long = "[".repeat(5 * LONGEST + 17);
    let options = "expected one of yes, no, unsure";
    // (line, fragments of the message)
    let rows: [(&[u8], &[&str]); 28] = [
        (b"not json", &["expected"]),
        (b"{", &["EOF"]),
        (br#"{"cscse":"yes""#, &["EOF"]),
        (br#"{"cscse":"yes"} {}"#, &["trailing characters"]),
        (br#"{"cscse":"yes",}"#, &["trailing comma"]),
        (b"[]", &["invalid type: sequence", "an object from question id to option id"]),
        (br#"["cscse","yes"]"#, &["invalid type: sequence", "an object from question id to option id"]),
        (b"17", &["invalid type: integer `17`", "an object"]),
        (b"1.5", &["invalid type: floating point `1.5`", "an object"]),
        (br#""cscse""#, &["invalid type: string \"cscse\"", "an object"]),
        (b"true", &["invalid type: boolean `true`", "an object"]),
        (b"null", &["invalid type: null", "an object"]),
        (b"", &["empty"]),
        (b"   \t", &["empty"]),
        (b"\r", &["empty"]),
        (
            br#"{"passport":"yes"}"#,
            &["unknown question `passport`", "expected one of cscse, beijing_center, ", ", angel"],
        ),
        (br#"{"CSCSE":"yes"}"#, &["unknown question `CSCSE`"]),
        (br#"{"":"yes"}"#, &["unknown question ``"]),
        (br#"{"cscse":"maybe"}"#, &["unknown option `maybe` of question `cscse`", options]),
        (br#"{"plan":"start","cscse":""}"#, &["unknown option `` of question `cscse`", options]),
        (br#"{"cscse":true}"#, &["invalid type: boolean `true`", "`cscse`", "one of yes, no, unsure"]),
        (br#"{"cscse":1}"#, &["invalid type: integer `1`", "`cscse`", "one of yes, no, unsure"]),
        (br#"{"cscse":null}"#, &["invalid type: null", "`cscse`", "one of yes, no, unsure"]),
        (br#"{"cscse":["yes"]}"#, &["invalid type: sequence", "`cscse`"]),
        (br#"{"cscse":"yes","plan":"start","cscse":"yes"}"#, &["`cscse` is answered twice"]),
        (b"{\"cscse\":\"y\xffs\"}", &["invalid unicode"]),
        (too_long.as_bytes(), &["longer than 65536 bytes"]),
        (much_too_long.as_bytes(), &["longer than 65536 bytes"]),
    ];
    for (line, fragments) in &rows {
        // Between two good lines: the bad one gives its number and the run goes on.
        let output = run([b"{}\n".as_slice(), line, b"\n{\"cscse\":\"yes\"}\n"].concat());
        let results = lines(&output);
        assert_eq!(output.status.code(), Some(1), "exit status on {}", short(line));
        assert_eq!(results.len(), 3, "results on {}", short(line));
        assert_eq!(results[0]["definition"]["status"], "open", "line before {}", short(line));
        assert_eq!(results[2]["definition"]["status"], "matches", "line after {}", short(line));
        assert_eq!(results[1].as_object().unwrap().len(), 2, "`line` and `error` alone on {}", short(line));
        assert_eq!(results[1]["line"], 2, "line number of {}", short(line));
        let error = results[1]["error"].as_str().unwrap();
        for fragment in *fragments {
            assert!(error.contains(fragment), "{error}\n  says nothing of {fragment:?} on {}", short(line));
        }
        assert!(!error.contains(" at line "), "the message counts its own lines: {error}");
        assert!(!error.contains("column 0"), "columns count from 1: {error}");
    }
    // All of them in one run, the last one without an end.
    let every: Vec<&[u8]> = rows.iter().map(|(line, _)| *line).collect();
    let output = run(every.join(&b'\n'));
    let numbers: Vec<_> = lines(&output).iter().map(|result| result["line"].as_u64().unwrap()).collect();
    assert_eq!(numbers, (1..=rows.len() as u64).collect::<Vec<_>>(), "numbers of bad lines in a row");
    println!("{} kinds of bad lines", rows.len());
}

#[test]
fn exit_statuses() {
    for arguments in [["--help"], ["-h"]] {
        let output = command(&arguments).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        for word in ["usage: batch", "exit status", "--help", "--statuses", "--csv", "unanswered"] {
            assert!(text.contains(word), "the help does not say {word:?}");
        }
    }
    for arguments in [&["--fast"][..], &["--statuses", "--fast"], &["results.csv"]] {
        assert_eq!(command(arguments).output().unwrap().status.code(), Some(2), "{arguments:?}");
    }
    let output = command(&["--fast"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8(output.stderr).unwrap().contains("`--fast` is not an option"));
}

/// What is written at speed is what serde writes, for everybody and in order; so are the statuses.
#[test]
fn the_same_bytes_as_serde() {
    let people: Vec<Answers> = (0..3_000).map(somebody).collect();
    let lines: Vec<String> = people.iter().map(|it| serde_json::to_string(&AnswersShape(*it)).unwrap()).collect();
    let output = run(lines.join("\n"));
    let results = String::from_utf8(output.stdout).unwrap();
    assert_eq!(results.lines().count(), people.len());
    let statuses = String::from_utf8(run_with(&["--statuses"], lines.join("\n")).stdout).unwrap();
    assert_eq!(statuses.lines().count(), people.len());
    for ((answers, result), statuses) in people.iter().zip(results.lines()).zip(statuses.lines()) {
        let shape = CheckShape::from(&Check::new(*answers));
        assert_eq!(result, serde_json::to_string(&shape).unwrap(), "{answers:?}");
        let shape = serde_json::to_value(shape).unwrap();
        let supports = shape["supports"].as_array().unwrap().iter().map(|it| (&it["id"], &it["status"]));
        let expected = supports
            .fold(format!("{{\"definition\":{}", shape["definition"]["status"]), |text, (id, status)| {
                format!("{text},{id}:{status}")
            });
        assert_eq!(statuses, expected + "}", "{answers:?}");
    }
}

/// Answers at random, a number for each person.
fn somebody(number: u64) -> Answers {
    let mut mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(0x1234_5678_9abc_def1);
    Answers::from_chosen(POLICY.questions.iter().map(|question| {
        mixed ^= mixed >> 12;
        mixed ^= mixed << 25;
        mixed ^= mixed >> 27;
        u8::try_from((mixed >> 33) % (question.options.len() as u64 + 1)).unwrap()
    }))
}

/// Whether a line is read at once or by serde, the same answers come of it, and the same refusals.
#[test]
fn unusual_lines() {
    let rows = [
        r#"{"cscse":"yes","plan":"start"}"#,
        "\t{ \"cscse\" :\r \"yes\"\t,\"plan\":\"start\" } ",
        r#"{"cscse":"\u0079es","plan":"start"}"#,
        r#"{"\u0063scse":"yes","plan":"start"}"#,
    ];
    let expected = run(rows[0]).stdout;
    for row in rows {
        assert_eq!(run(row).stdout, expected, "{row}");
    }
    for row in
        ["\u{c}{}", "{}\u{c}", "{\u{b}}", "{\"cscse\"\u{c}:\"yes\"}", "{,}", "{\"cscse\":\"yes\" \"plan\":\"start\"}"]
    {
        assert_eq!(run(row).status.code(), Some(1), "{row:?}");
    }
}

#[cfg(unix)]
#[test]
fn input_that_cannot_be_read() {
    let folder = File::open(env!("CARGO_MANIFEST_DIR")).unwrap();
    let output = command(&[]).stdin(folder).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("batch: "));
}

#[cfg(target_os = "linux")]
mod linux {
    //! What only Linux can show: a full disk, a reader that leaves, the peak of memory.

    use super::{File, Stdio, Write, command};
    use std::fs;
    use std::io::{BufRead, BufReader};

    const LINES: u64 = 200_000;
    const PEAK_KILOBYTES: u64 = 20 * 1024;

    #[test]
    fn output_that_cannot_be_written() {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let mut child = command(&[]).stdout(full).spawn().unwrap();
        child.stdin.take().unwrap().write_all(b"{}\n").unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8(output.stderr).unwrap().starts_with("batch: "));
    }

    #[test]
    fn a_reader_that_has_seen_enough() {
        let mut child = command(&[]).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        drop(child.stdout.take());
        let writer = std::thread::spawn(move || {
            // The pipe breaks sooner or later; until then there is more to read.
            while stdin.write_all(&b"{}\n".repeat(1_000)).is_ok() {}
        });
        assert_eq!(child.wait().unwrap().code(), Some(0));
        writer.join().unwrap();
    }

    #[test]
    fn memory_does_not_grow() {
        let mut child = command(&[]).stderr(Stdio::inherit()).spawn().unwrap();
        let (mut stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let status = format!("/proc/{}/status", child.id());
        // Nine bad lines to a good one, as an error is short; now and then one that is far too long.
        let writer = std::thread::spawn(move || {
            let long = " ".repeat(super::LONGEST * 4);
            for n in 0..LINES {
                match n {
                    _ if n % 10_000 == 0 => writeln!(stdin, "{long}"),
                    _ if n % 10 == 0 => writeln!(stdin, r#"{{"cscse":"unsure","plan":"start","angel":"no"}}"#),
                    _ => writeln!(stdin, r#"{{"question {n}":"yes"}}"#),
                }
                .unwrap();
            }
            stdin
        });
        let reader = std::thread::spawn(move || BufReader::new(stdout).split(b'\n').map(Result::unwrap).count() as u64);
        // Every line is written, so all but what still waits in the pipe was checked: the peak is reached.
        let stdin = writer.join().unwrap();
        let peak = fs::read_to_string(status).unwrap();
        drop(stdin);
        assert_eq!((reader.join().unwrap(), child.wait().unwrap().code()), (LINES, Some(1)));
        let peak = peak.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        let kilobytes: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
        println!("{LINES} lines, peak {kilobytes} kB");
        assert!(kilobytes < PEAK_KILOBYTES, "{kilobytes} kB, expected less than {PEAK_KILOBYTES}");
    }
}
