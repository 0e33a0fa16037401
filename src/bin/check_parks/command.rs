//! What the program does, from its command line to its exit status.

mod headings;
mod table;

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use overseas_talent_check::api::ContactsShape;
use overseas_talent_check::contacts::{Extent, LONGEST_FILE, ParkFile, built_in, read};
use overseas_talent_check::policy::Language;

const HELP: &str = "\
check_parks: checks a parks.json as the page does

usage: check_parks FILE                  name every problem in the file
       check_parks TABLE.csv             the same for a table, and print it as a parks.json
       check_parks TABLE.csv -o FILE     write it into FILE instead
       check_parks --built-in            print the built-in parks in the file's shape, to copy entries from

exit status: 0 when the file can be used, 1 when it has problems, 2 when it cannot be read or written
options: --csv, for a table whose name does not end in .csv; --help";

/// What was asked for.
#[derive(Default)]
struct Asked {
    file: Option<OsString>,
    output: Option<OsString>,
    is_table: bool,
}

/// Runs the command line.
pub fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let done = match arguments.as_slice() {
        [one] if one == "--help" || one == "-h" => writeln!(io::stdout(), "{HELP}").map(|()| ExitCode::SUCCESS),
        [one] if one == "--built-in" => print_built_in().map(|()| ExitCode::SUCCESS),
        _ => match asked(arguments) {
            Some(Asked { file: Some(file), output, is_table: false }) if output.is_none() => check(&file),
            Some(Asked { file: Some(file), output, is_table: true }) => convert(&file, output.as_deref()),
            Some(_) | None => {
                eprintln!("check_parks: expected one file, with -o FILE for a table alone, --built-in or --help");
                return ExitCode::from(2);
            }
        },
    };
    done.unwrap_or_else(|error| {
        eprintln!("check_parks: {error}");
        ExitCode::from(2)
    })
}

fn asked(arguments: Vec<OsString>) -> Option<Asked> {
    let mut asked = Asked::default();
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--csv") => asked.is_table = true,
            Some("-o") if asked.output.is_none() => asked.output = Some(arguments.next()?),
            Some(option) if option.starts_with('-') => return None,
            Some(_) | None if asked.file.is_none() => asked.file = Some(argument),
            Some(_) | None => return None,
        }
    }
    let ending = asked.file.as_ref().and_then(|file| Path::new(file).extension());
    asked.is_table |= ending.is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    Some(asked)
}

/// The file, or as much of it as shows that it is too large.
fn bytes(file: &OsStr) -> io::Result<Vec<u8>> {
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", file.display()));
    let mut bytes = Vec::new();
    File::open(file).map_err(named)?.take(LONGEST_FILE as u64 + 1).read_to_end(&mut bytes).map_err(named)?;
    Ok(bytes)
}

fn check(file: &OsStr) -> io::Result<ExitCode> {
    let (name, bytes) = (file.to_string_lossy(), bytes(file)?);
    match read(&bytes) {
        Ok(file) => writeln!(io::stdout(), "{name}: {}", summary(&file)).map(|()| ExitCode::SUCCESS),
        Err(problems) => {
            let problems: Vec<_> = problems.iter().map(|it| it.message(Language::En)).collect();
            tell(&mut io::stdout().lock(), &name, &problems, "the page would keep its built-in list")
        }
    }
}

/// Standard output may be the file, so everything else is said on the other one.
fn convert(table: &OsStr, output: Option<&OsStr>) -> io::Result<ExitCode> {
    let (name, bytes) = (table.to_string_lossy(), bytes(table)?);
    match table::park_file(&bytes) {
        Ok(file) => {
            let text = table::written(&file.entries)?;
            match output {
                Some(output) => fs::write(output, text)
                    .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", output.display())))?,
                None => io::stdout().lock().write_all(text.as_bytes())?,
            }
            eprintln!("{name}: {}", summary(&file));
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => tell(&mut io::stderr().lock(), &name, &problems, "nothing is written"),
    }
}

fn tell(output: &mut dyn Write, name: &str, problems: &[String], so: &str) -> io::Result<ExitCode> {
    let mut output = BufWriter::new(output);
    for problem in problems {
        writeln!(output, "{name}: {problem}")?;
    }
    writeln!(output, "{name}: {}; {so}", counted(problems.len(), ["problem", "problems"]))?;
    output.flush()?;
    Ok(ExitCode::FAILURE)
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
