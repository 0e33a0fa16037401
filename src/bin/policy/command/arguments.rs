//! The command line of `policy`.

use std::path::PathBuf;

use super::check::Output;
use super::edition::usual_data;

pub const HELP: &str = "\
policy: counts what the rules say, exactly, over all complete profiles

usage: policy shares [RULES] [--text]
       policy diff OLD NEW [--json]
       policy questions [RULES] [--json]
       policy digest [FOLDER] [--json]
       policy table FOLDER
       policy check [FILE...] [-o FOLDER | --write] [--json]

shares     how many complete profiles have which status, for the definition and each support, as JSON;
           shares of answer combinations, never of people
diff       how many profiles that both can express move from which status to which, with a smallest example each,
           as answers and as a result link (behind the # of a site's result page); what new options extend,
           what was added or removed
questions  how many questions the questionnaire asks: least, mean and most
digest     the version and digests of a data folder, which a site says of itself at /policy/ and in policy.json
table      writes the rules as tables for a spreadsheet: rules.csv, texts.csv and scenarios.csv
check      reads edited tables (or a folder of them), names every fault by row and column, shows what moves, runs the
           scenarios, and says which conditions no scenario sees on both sides; without FILE for the data as it is

RULES, OLD and NEW are each a data folder or the name of a published version, as in 2021-01.1; without RULES it is the
present version of the data folder.

options: --json         for programs
         --text         for people
         --data FOLDER  the data folder that names of versions are looked up in; otherwise `data`
         -o FOLDER      write the edited data as a folder of its own
         --write        write it into the data folder
         --help
exit status: 0 when all went well, and for diff and check when nothing moves; 1 when something moves, or an example or
scenario is not as expected; 2 on bad input";

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Shares(Option<String>),
    Diff(String, String),
    Questions(Option<String>),
    Digest(Option<String>),
    Table(String),
    Check(Vec<String>, Output),
}

/// For whom the output is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Json,
    Text,
}

/// The command line, read.
#[derive(Debug, PartialEq, Eq)]
pub struct Arguments {
    pub command: Command,
    pub format: Format,
    pub data: PathBuf,
}

/// Reads the arguments behind the program's name.
///
/// # Errors
/// What is wrong, and what is allowed.
pub fn read(arguments: impl IntoIterator<Item = String>) -> Result<Arguments, String> {
    let (mut words, mut format, mut data, mut output) = (Vec::new(), None, None, Output::Nowhere);
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => {
                return Ok(Arguments { command: Command::Help, format: Format::Text, data: usual_data() });
            }
            "--json" | "--text" => {
                let asked = if argument == "--json" { Format::Json } else { Format::Text };
                if format.is_some_and(|format| format != asked) {
                    return Err("`--json` and `--text` exclude each other, expected one of them".to_owned());
                }
                format = Some(asked);
            }
            "--data" => match arguments.next() {
                Some(folder) => data = Some(PathBuf::from(folder)),
                None => return Err("`--data` names no folder, expected a data folder behind it".to_owned()),
            },
            "-o" | "--write" => {
                if output != Output::Nowhere {
                    return Err("`-o` and `--write` say where to write, expected one of them once".to_owned());
                }
                output = match argument.as_str() {
                    "-o" => {
                        Output::Folder(arguments.next().ok_or("`-o` names no folder, expected one behind it")?.into())
                    }
                    _ => Output::InPlace,
                };
            }
            option if option.starts_with('-') => {
                return Err(format!(
                    "`{option}` is not an option, expected --json, --text, --data, -o, --write or --help"
                ));
            }
            _ => words.push(argument),
        }
    }
    let writes = output != Output::Nowhere;
    let (command, usual) = command(words, output)?;
    if writes && !matches!(command, Command::Check(..)) {
        return Err("only `check` writes, expected no `-o` and no `--write`".to_owned());
    }
    Ok(Arguments { command, format: format.unwrap_or(usual), data: data.unwrap_or_else(usual_data) })
}

/// The command with the format it has unless another is asked for.
fn command(words: Vec<String>, output: Output) -> Result<(Command, Format), String> {
    let mut words = words.into_iter();
    let name = words.next().ok_or("no command, expected shares, diff, questions, digest, table or check")?;
    let operands: Vec<String> = words.collect();
    match (name.as_str(), operands.as_slice()) {
        ("shares", []) => Ok((Command::Shares(None), Format::Json)),
        ("shares", [rules]) => Ok((Command::Shares(Some(rules.clone())), Format::Json)),
        ("questions", []) => Ok((Command::Questions(None), Format::Text)),
        ("questions", [rules]) => Ok((Command::Questions(Some(rules.clone())), Format::Text)),
        ("digest", []) => Ok((Command::Digest(None), Format::Text)),
        ("digest", [folder]) => Ok((Command::Digest(Some(folder.clone())), Format::Text)),
        ("table", [folder]) => Ok((Command::Table(folder.clone()), Format::Text)),
        ("table", _) => Err("`table` writes into a folder, expected FOLDER alone".to_owned()),
        ("check", files) => Ok((Command::Check(files.to_vec(), output), Format::Text)),
        ("diff", [old, new]) => Ok((Command::Diff(old.clone(), new.clone()), Format::Text)),
        ("diff", [] | [_]) => {
            Err("`diff` compares two, expected OLD and NEW, each a data folder or a version".to_owned())
        }
        ("diff", [_, _, more, ..]) => Err(format!("`{more}` is one too many, expected OLD and NEW alone")),
        ("shares" | "questions" | "digest", [_, more, ..]) => {
            Err(format!("`{more}` is one too many, expected a data folder or a version alone"))
        }
        _ => Err(format!("`{name}` is not a command, expected shares, diff, questions, digest, table or check")),
    }
}
