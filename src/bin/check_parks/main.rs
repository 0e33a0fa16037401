//! Checks a `parks.json` as the page does, and names every problem in it.

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::process::ExitCode;

use overseas_talent_check::api::ContactsShape;
use overseas_talent_check::contacts::{Extent, LONGEST_FILE, ParkFile, Problem, built_in, read};
use overseas_talent_check::policy::Language;

const HELP: &str = "\
check_parks: checks a parks.json as the page does

usage: check_parks FILE          name every problem in the file
       check_parks --built-in    print the built-in parks in the file's shape, to copy entries from

exit status: 0 when the file can be used, 1 when it has problems, 2 when it cannot be read
options: --help";

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(file), None) = (arguments.next(), arguments.next()) else {
        eprintln!("check_parks: expected one file, --built-in or --help");
        return ExitCode::from(2);
    };
    let result = match file.to_str() {
        Some("--help" | "-h") => writeln!(io::stdout(), "{HELP}").map(|()| ExitCode::SUCCESS),
        Some("--built-in") => print_built_in().map(|()| ExitCode::SUCCESS),
        Some(_) | None => bytes(&file).and_then(|bytes| tell(&file.to_string_lossy(), read(&bytes))),
    };
    result.unwrap_or_else(|error| {
        eprintln!("check_parks: {}: {error}", file.display());
        ExitCode::from(2)
    })
}

/// The file, or as much of it as shows that it is too large.
fn bytes(file: &std::ffi::OsStr) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(LONGEST_FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn tell(name: &str, result: Result<ParkFile, Vec<Problem>>) -> io::Result<ExitCode> {
    let mut output = BufWriter::new(io::stdout().lock());
    let code = match result {
        Ok(file) => {
            writeln!(output, "{name}: {}", summary(&file))?;
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in &problems {
                writeln!(output, "{name}: {}", problem.message(Language::En))?;
            }
            let count = counted(problems.len(), ["problem", "problems"]);
            writeln!(output, "{name}: {count}; the page would keep its built-in list")?;
            ExitCode::FAILURE
        }
    };
    output.flush()?;
    Ok(code)
}

fn summary(file: &ParkFile) -> String {
    let count = counted(file.entries.len(), ["entry", "entries"]);
    match file.extent {
        Extent::Whole => format!("{count}, the whole list: it takes the place of the built-in one"),
        Extent::Additions => {
            let known = built_in();
            let corrects = |id: &str| known.iter().any(|park| park.id == id);
            let (corrected, new): (Vec<_>, Vec<_>) = file.entries.iter().partition(|park| corrects(&park.id));
            let (corrected, new, known) =
                (corrected.len(), new.len(), counted(known.len(), ["built-in park", "built-in parks"]));
            format!("{count} to merge with {known}: {corrected} corrected, {new} new")
        }
    }
}

fn counted(count: usize, [one, many]: [&str; 2]) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The list as the JavaScript interface's `parks()` gives it, which is a file that can be used.
fn print_built_in() -> io::Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    serde_json::to_writer_pretty(&mut output, &ContactsShape::all())?;
    output.write_all(b"\n")?;
    output.flush()
}
