//! The command line, parsed once into a `Command`. It must not know how a command is carried out.
//!
//! Plain `std::env::args`: there are eight commands with five options among them, and every crate
//! here delays the first command after a clone.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::site::Freshness;
use crate::size::Baseline;

pub const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--port 8080] [--no-build]   build the site and serve it on this computer
  build                              build the site into dist/
  test [--only STEP]... [--list]     every check, or the named steps; --list names them
  size [--write]                     first-visit size against size-budget.toml; --write records it
  screenshots [--no-build]           take the screenshots
  check-data                         check the policy data without building the site
  check-parks FILE [-o FILE]         check a parks.json and name every problem in it; a table (CSV) is written as one

Missing tools are installed into $OVERSEAS_TALENT_CHECK_CACHE, or else the user's cache folder.";

const DEFAULT_PORT: u16 = 8080;

#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Serve {
        port: u16,
        freshness: Freshness,
    },
    Build,
    /// An empty list stands for every step.
    Test {
        only: Vec<String>,
    },
    ListSteps,
    Size {
        baseline: Baseline,
    },
    Screenshots {
        freshness: Freshness,
    },
    CheckData,
    CheckParks {
        file: PathBuf,
        output: Option<PathBuf>,
    },
}

/// Reads the arguments after the program's name.
pub fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Command, Failure> {
    let Some(name) = arguments.next() else {
        return Ok(Command::Help);
    };
    let mut options = Options { command: name.clone(), arguments };
    match name.as_str() {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "serve" => options.serve(),
        "build" => options.none(Command::Build),
        "test" => options.test(),
        "size" => options.size(),
        "screenshots" => options.screenshots(),
        "check-data" => options.none(Command::CheckData),
        "check-parks" => options.check_parks(),
        unknown => Err(Failure::new(format!("unknown command `{unknown}`\n\n{USAGE}"))),
    }
}

struct Options<I> {
    command: String,
    arguments: I,
}

impl<I: Iterator<Item = String>> Options<I> {
    fn serve(&mut self) -> Result<Command, Failure> {
        let mut port = DEFAULT_PORT;
        let mut freshness = Freshness::Build;
        while let Some(option) = self.next_option() {
            match option.as_str() {
                "--port" => port = parse_port(&self.value("--port")?)?,
                "--no-build" => freshness = Freshness::AsItIs,
                _ => return Err(self.unknown(&option)),
            }
        }
        Ok(Command::Serve { port, freshness })
    }

    fn test(&mut self) -> Result<Command, Failure> {
        let mut only = Vec::new();
        while let Some(option) = self.next_option() {
            match option.as_str() {
                "--only" => only.push(self.value("--only")?),
                "--list" => return self.none(Command::ListSteps),
                _ => return Err(self.unknown(&option)),
            }
        }
        Ok(Command::Test { only })
    }

    fn size(&mut self) -> Result<Command, Failure> {
        let mut baseline = Baseline::Compare;
        while let Some(option) = self.next_option() {
            match option.as_str() {
                "--write" => baseline = Baseline::Write,
                _ => return Err(self.unknown(&option)),
            }
        }
        Ok(Command::Size { baseline })
    }

    fn screenshots(&mut self) -> Result<Command, Failure> {
        let mut freshness = Freshness::Build;
        while let Some(option) = self.next_option() {
            match option.as_str() {
                "--no-build" => freshness = Freshness::AsItIs,
                _ => return Err(self.unknown(&option)),
            }
        }
        Ok(Command::Screenshots { freshness })
    }

    fn check_parks(&mut self) -> Result<Command, Failure> {
        let file = self.next_option().ok_or_else(|| Failure::new("`cargo xtask check-parks` needs a file after it"))?;
        let output = match self.next_option().as_deref() {
            None => None,
            Some("-o") => Some(PathBuf::from(self.value("-o")?)),
            Some(option) => return Err(self.unknown(option)),
        };
        self.none(Command::CheckParks { file: PathBuf::from(file), output })
    }

    fn none(&mut self, command: Command) -> Result<Command, Failure> {
        match self.next_option() {
            None => Ok(command),
            Some(option) => Err(self.unknown(&option)),
        }
    }

    fn next_option(&mut self) -> Option<String> {
        self.arguments.next()
    }

    fn value(&mut self, option: &str) -> Result<String, Failure> {
        self.arguments.next().ok_or_else(|| Failure::new(format!("`{option}` needs a value after it")))
    }

    fn unknown(&self, option: &str) -> Failure {
        Failure::new(format!("`cargo xtask {}` does not know `{option}`; see `cargo xtask help`", self.command))
    }
}

fn parse_port(text: &str) -> Result<u16, Failure> {
    text.parse().map_err(|_| Failure::new(format!("`--port {text}` is not a port; give 0 to 65535")))
}

#[cfg(test)]
mod tests {
    use super::{Baseline, Command, Freshness, parse};

    fn check(line: &str, expect: impl Into<Option<Command>>) {
        let parsed = parse(line.split_whitespace().map(str::to_owned)).ok();
        assert_eq!(parsed, expect.into(), "{line}");
    }

    #[test]
    fn command_lines() {
        let serve = |port, freshness| Command::Serve { port, freshness };
        let test = |only: &[&str]| Command::Test { only: only.iter().map(ToString::to_string).collect() };
        check("", Command::Help);
        check("serve", serve(8080, Freshness::Build));
        check("serve --port 9000 --no-build", serve(9000, Freshness::AsItIs));
        check("serve --port", None);
        check("serve --port 70000", None);
        check("build", Command::Build);
        check("build --fast", None);
        check("test", test(&[]));
        check("test --only size --only e2e", test(&["size", "e2e"]));
        check("test --list", Command::ListSteps);
        check("size", Command::Size { baseline: Baseline::Compare });
        check("size --write", Command::Size { baseline: Baseline::Write });
        check("screenshots", Command::Screenshots { freshness: Freshness::Build });
        check("check-data", Command::CheckData);
        check("check-parks parks.json", Command::CheckParks { file: "parks.json".into(), output: None });
        check(
            "check-parks parks.csv -o parks.json",
            Command::CheckParks { file: "parks.csv".into(), output: Some("parks.json".into()) },
        );
        check("check-parks parks.csv -o", None);
        check("check-parks", None);
        check("check-parks one.json two.json", None);
        check("deploy", None);
    }
}
