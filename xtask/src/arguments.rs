//! The command line, parsed once into a `Command`. It must not know how a command is carried out.

use std::ffi::OsString;
use std::fmt::Display;
use std::path::PathBuf;
use std::str::FromStr;

use pico_args::Arguments;

use crate::bench::Recording;
use crate::failure::{During, Failure};
use crate::fuzz;
use crate::site::Freshness;

pub const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--port 8080] [--no-build]   build the site and serve it on this computer
  serve --dev [--port 8080]          serve it without optimisation, rebuild and reload at every change
  build                              build the site into dist/
  test                               every check
  test --fast                        format, lints and native tests: what to run before a commit
  test --only STEP [--only STEP]     the named steps; --list names them
  test --only STEP -- ARGUMENTS      one step, its runner given the arguments, such as `e2e -- links.spec.ts`
  size                               sizes of the interface and the loader against their budgets
  screenshots [--no-build]           take the screenshots
  bench [--no-build]                 time the core, natively and beside other rule engines
  perf [--no-build] [--record]       time what a person does on the page, in a slowed browser, and ask Lighthouse;
                                     --record keeps the figures for the next run to be compared with
  fuzz [TARGET] [--runs N] [--seed N]   hostile input for whatever reads what others wrote
  soak [--journeys N] [--no-build]   10,000 journeys in one browser, and what grows meanwhile
  twice                              build the site twice, in two places, and name every file that differs
  materials [-o FILE]                what the site is made of, as CycloneDX: bom.cdx.json
  check-data                         check the policy data without building the site
  check-embed ADDRESS                open a page that embeds the checker, and say what is wrong with it
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
    /// Serve, rebuild and reload.
    Develop {
        port: u16,
    },
    Build,
    Test {
        steps: Steps,
        /// What the runner of the one step is given besides.
        arguments: Vec<OsString>,
    },
    ListSteps,
    Size,
    Screenshots {
        freshness: Freshness,
    },
    Bench {
        freshness: Freshness,
    },
    Perf {
        freshness: Freshness,
        recording: Recording,
    },
    Fuzz(fuzz::Asked),
    Soak {
        freshness: Freshness,
        journeys: Option<u32>,
    },
    Twice,
    Materials {
        output: Option<PathBuf>,
    },
    CheckData,
    CheckEmbed {
        address: String,
    },
    CheckParks {
        file: PathBuf,
        output: Option<PathBuf>,
    },
}

/// Which steps of the test run are wanted.
#[derive(Debug, PartialEq, Eq)]
pub enum Steps {
    All,
    Fast,
    Named(Vec<String>),
}

/// Reads the arguments after the program's name.
pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Command, Failure> {
    let mut words: Vec<OsString> = arguments.collect();
    let handed_on = words.iter().position(|word| word == "--").map(|at| {
        let rest = words.split_off(at + 1);
        words.pop();
        rest
    });
    let mut options = Arguments::from_vec(words);
    if options.contains(["-h", "--help"]) {
        return Ok(Command::Help);
    }
    let name = options.subcommand().during(|| "cannot read the command".to_owned())?;
    let command = match name.as_deref() {
        None | Some("help") => Command::Help,
        Some("serve") => serve(&mut options)?,
        Some("build") => Command::Build,
        Some("test") => return test(options, handed_on),
        Some("size") => Command::Size,
        Some("screenshots") => Command::Screenshots { freshness: freshness(&mut options) },
        Some("bench") => Command::Bench { freshness: freshness(&mut options) },
        Some("perf") => Command::Perf { freshness: freshness(&mut options), recording: recording(&mut options) },
        Some("fuzz") => Command::Fuzz(fuzz(&mut options)?),
        Some("soak") => {
            Command::Soak { freshness: freshness(&mut options), journeys: number(&mut options, "--journeys")? }
        }
        Some("twice") => Command::Twice,
        Some("materials") => Command::Materials { output: output(&mut options)? },
        Some("check-data") => Command::CheckData,
        Some("check-embed") => Command::CheckEmbed {
            address: options
                .free_from_str()
                .during(|| "`cargo xtask check-embed` needs the address of a page after it".to_owned())?,
        },
        Some("check-parks") => Command::CheckParks {
            file: options
                .free_from_os_str(|file| Ok::<_, String>(PathBuf::from(file)))
                .during(|| "`cargo xtask check-parks` needs a file after it".to_owned())?,
            output: output(&mut options)?,
        },
        Some(unknown) => return Err(Failure::new(format!("unknown command `{unknown}`\n\n{USAGE}"))),
    };
    nothing_left(options, handed_on).map(|()| command)
}

fn serve(options: &mut Arguments) -> Result<Command, Failure> {
    let port = options.opt_value_from_str("--port").during(|| "`--port` needs a port, 0 to 65535".to_owned())?;
    let port = port.unwrap_or(DEFAULT_PORT);
    Ok(if options.contains("--dev") {
        Command::Develop { port }
    } else {
        Command::Serve { port, freshness: freshness(options) }
    })
}

fn test(mut options: Arguments, handed_on: Option<Vec<OsString>>) -> Result<Command, Failure> {
    if options.contains("--list") {
        return nothing_left(options, handed_on).map(|()| Command::ListSteps);
    }
    let named: Vec<String> =
        options.values_from_str("--only").during(|| "`--only` needs the name of a step after it".to_owned())?;
    let steps = match (options.contains("--fast"), named.is_empty()) {
        (true, true) => Steps::Fast,
        (false, true) => Steps::All,
        (false, false) => Steps::Named(named),
        (true, false) => return Err(Failure::new("`--fast` and `--only` exclude each other")),
    };
    match &steps {
        Steps::Named(names) if names.len() == 1 => {
            nothing_left(options, None)?;
            Ok(Command::Test { steps, arguments: handed_on.unwrap_or_default() })
        }
        Steps::All | Steps::Fast | Steps::Named(_) => {
            nothing_left(options, handed_on)?;
            Ok(Command::Test { steps, arguments: Vec::new() })
        }
    }
}

fn fuzz(options: &mut Arguments) -> Result<fuzz::Asked, Failure> {
    let (runs, seed) = (number(options, "--runs")?, number(options, "--seed")?);
    let target = options.opt_free_from_str().during(|| "cannot read the target".to_owned())?;
    Ok(fuzz::Asked { target, runs, seed })
}

fn number<T: FromStr<Err: Display>>(options: &mut Arguments, name: &'static str) -> Result<Option<T>, Failure> {
    options.opt_value_from_str(name).during(|| format!("`{name}` needs a number after it"))
}

fn output(options: &mut Arguments) -> Result<Option<PathBuf>, Failure> {
    let file = options.opt_value_from_os_str("-o", |file| Ok::<_, String>(PathBuf::from(file)));
    file.during(|| "`-o` needs a file after it".to_owned())
}

fn freshness(options: &mut Arguments) -> Freshness {
    if options.contains("--no-build") { Freshness::AsItIs } else { Freshness::Build }
}

fn recording(options: &mut Arguments) -> Recording {
    if options.contains("--record") { Recording::Written } else { Recording::Left }
}

fn nothing_left(options: Arguments, handed_on: Option<Vec<OsString>>) -> Result<(), Failure> {
    let unknown = options.finish().into_iter().next().or(handed_on.map(|_| OsString::from("--")));
    match unknown {
        None => Ok(()),
        Some(unknown) => Err(Failure::new(format!(
            "`{}` does not belong to this command; see `cargo xtask help`",
            unknown.to_string_lossy()
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Command, Freshness, Recording, Steps, fuzz, parse};

    fn check(line: &str, expect: impl Into<Option<Command>>) {
        let parsed = parse(line.split_whitespace().map(Into::into)).ok();
        assert_eq!(parsed, expect.into(), "{line}");
    }

    #[test]
    fn command_lines() {
        let serve = |port, freshness| Command::Serve { port, freshness };
        let test = |steps| Command::Test { steps, arguments: Vec::new() };
        let named = |names: &[&str]| Steps::Named(names.iter().map(ToString::to_string).collect());
        check("", Command::Help);
        check("help", Command::Help);
        check("serve --help", Command::Help);
        check("serve", serve(8080, Freshness::Build));
        check("serve --port 9000 --no-build", serve(9000, Freshness::AsItIs));
        check("serve --port", None);
        check("serve --port 70000", None);
        check("serve --dev --port 9000", Command::Develop { port: 9000 });
        check("serve --dev --no-build", None);
        check("build", Command::Build);
        check("build --fast", None);
        check("build -- --fast", None);
        check("test", test(Steps::All));
        check("test --fast", test(Steps::Fast));
        check("test --fast --only size", None);
        check("test --only size --only e2e", test(named(&["size", "e2e"])));
        check("test --only", None);
        let arguments = ["links.spec.ts", "--headed"].map(Into::into).to_vec();
        let one = || Command::Test { steps: named(&["e2e"]), arguments };
        check("test --only e2e -- links.spec.ts --headed", one());
        check("test --only size --only e2e -- links.spec.ts", None);
        check("test -- links.spec.ts", None);
        check("test links.spec.ts", None);
        check("test --list", Command::ListSteps);
        check("size", Command::Size);
        check("size --write", None);
        check("screenshots", Command::Screenshots { freshness: Freshness::Build });
        let asked = |target: Option<&str>, runs, seed| {
            Command::Fuzz(fuzz::Asked { target: target.map(str::to_owned), runs, seed })
        };
        check("fuzz", asked(None, None, None));
        check("fuzz links --runs 10 --seed 7", asked(Some("links"), Some(10), Some(7)));
        check("fuzz --runs many", None);
        check("fuzz links parks", None);
        check("soak --no-build", Command::Soak { freshness: Freshness::AsItIs, journeys: None });
        check("soak --journeys 50", Command::Soak { freshness: Freshness::Build, journeys: Some(50) });
        check("twice", Command::Twice);
        check("materials -o a.json", Command::Materials { output: Some("a.json".into()) });
        let perf = |recording| Command::Perf { freshness: Freshness::AsItIs, recording };
        check("perf --no-build", perf(Recording::Left));
        check("perf --record --no-build", perf(Recording::Written));
        check("bench --record", None);
        check("check-data", Command::CheckData);
        check("check-embed https://a.example/", Command::CheckEmbed { address: "https://a.example/".into() });
        check("check-embed", None);
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
