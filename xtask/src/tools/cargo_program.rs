//! Programs of other crates, built here. It must not know what they are used for.

use std::ffi::OsStr;

use super::cache::{Cache, Package};
use super::version;
use crate::failure::Failure;
use crate::process::{Environment, Invocation};

/// One crate at one version, with the programs wanted of it.
pub struct CargoProgram<'a> {
    pub name: &'a str,
    pub version: &'a str,
    pub programs: &'a [&'a str],
    /// What decides how much of it is built.
    pub options: &'a [&'a str],
    pub duration: &'a str,
    /// Whether the programs answer `--version`, so that those on `PATH` can be judged.
    pub answers: Answers,
}

pub enum Answers {
    Version,
    Nothing,
}

/// A build that is soon done: these programs run for a second at a time, so that their own speed hardly counts. What
/// was measured is in `docs/adr/0013-tools-that-are-there-soon.md`.
const SOON_DONE: [&str; 6] =
    ["--debug", "--no-default-features", "--config", "profile.dev.opt-level=0", "--config", "profile.dev.debug=0"];

impl CargoProgram<'_> {
    pub fn provide(&self, cache: &Cache) -> Result<Environment, Failure> {
        if self.programs.iter().all(|program| self.is_on_path(program)) {
            return Ok(Environment::default());
        }
        let package = Package { name: self.name, version: self.version, duration: self.duration };
        let folder = cache.installed(
            &package,
            |folder| self.programs.iter().all(|program| version::executable(&folder.join("bin"), program).is_file()),
            |folder| {
                let arguments = ["install", self.name, "--version", self.version, "--root"];
                let mut arguments = arguments.map(OsStr::new).to_vec();
                arguments.push(folder.as_os_str());
                arguments.extend(SOON_DONE.iter().chain(self.options).map(OsStr::new));
                for program in self.programs {
                    arguments.extend(["--bin", *program].map(OsStr::new));
                }
                // From the new folder, so that the repository's Cargo settings stay out of it. Others may be installed
                // at the same time: lines of progress would be written over each other.
                Invocation::cargo(&arguments).at(folder).variable("CARGO_TERM_PROGRESS_WHEN", "never").run()
            },
        )?;
        Ok(Environment::folder(folder.join("bin")))
    }

    fn is_on_path(&self, program: &str) -> bool {
        match self.answers {
            Answers::Version => version::on_path(program, self.version),
            Answers::Nothing => false,
        }
    }
}
