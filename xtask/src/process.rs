//! Starting other programs. It must not know what they are for.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{During, Failure};

/// npm and npx are scripts, and Windows starts scripts only by their full file name.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
pub const NPX: &str = if cfg!(windows) { "npx.cmd" } else { "npx" };

/// What a tool adds to the environment of the programs that use it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    folders: Vec<PathBuf>,
    variables: Vec<(&'static str, OsString)>,
}

impl Environment {
    /// Puts a folder of programs before `PATH`.
    pub fn folder(folder: PathBuf) -> Self {
        Self { folders: vec![folder], variables: Vec::new() }
    }

    pub fn variable(name: &'static str, value: impl Into<OsString>) -> Self {
        Self { folders: Vec::new(), variables: vec![(name, value.into())] }
    }

    pub fn extend(&mut self, other: &Self) {
        self.folders.extend_from_slice(&other.folders);
        self.variables.extend_from_slice(&other.variables);
    }

    fn search_path(&self) -> Result<OsString, Failure> {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&inherited));
        env::join_paths(folders).during(|| "cannot put the tools on `PATH`".to_owned())
    }
}

/// Every place on `PATH` that holds the program, in order.
pub fn places_on_path(program: &str) -> Vec<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).map(|folder| folder.join(&file)).filter(|place| place.is_file()).collect()
}

/// A program with its arguments, about to be started.
pub struct Invocation {
    command: Command,
    shown: String,
}

/// What a program printed on its standard output, and whether it succeeded.
pub struct Transcript {
    pub output: String,
    pub outcome: Result<(), Failure>,
}

impl Invocation {
    pub fn new<A: AsRef<OsStr>>(program: impl AsRef<OsStr>, arguments: &[A]) -> Self {
        let program = program.as_ref();
        let mut command = Command::new(program);
        command.args(arguments);
        // Cargo describes this package to the program it runs. Passed on, the description would make
        // build scripts believe that something changed, and rebuild at every second command.
        for (name, _) in env::vars_os() {
            if describes_this_package(&name.to_string_lossy()) {
                command.env_remove(name);
            }
        }
        let words = std::iter::once(program).chain(arguments.iter().map(AsRef::as_ref));
        let shown: Vec<_> = words.map(|word| word.to_string_lossy().into_owned()).collect();
        Self { command, shown: shown.join(" ") }
    }

    pub fn cargo<A: AsRef<OsStr>>(arguments: &[A]) -> Self {
        Self::new("cargo", arguments)
    }

    pub fn at(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    pub fn within(mut self, environment: &Environment) -> Result<Self, Failure> {
        self.command.env("PATH", environment.search_path()?);
        self.command.envs(environment.variables.iter().map(|(name, value)| (name, value)));
        Ok(self)
    }

    pub fn argument(mut self, argument: impl AsRef<OsStr>) -> Self {
        let argument = argument.as_ref();
        self.command.arg(argument);
        self.shown = format!("{} {}", self.shown, argument.to_string_lossy());
        self
    }

    pub fn arguments<A: AsRef<OsStr>>(self, arguments: &[A]) -> Self {
        arguments.iter().fold(self, Invocation::argument)
    }

    pub fn variable(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn without_variable(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs the program, its output going to the terminal.
    pub fn run(mut self) -> Result<(), Failure> {
        let status = self.command.status().during(|| format!("cannot start `{}`", self.shown))?;
        finished(&self.shown, status)
    }

    /// Runs the program, showing its output and keeping it as well.
    pub fn run_and_read(mut self) -> Result<Transcript, Failure> {
        let mut child =
            self.command.stdout(Stdio::piped()).spawn().during(|| format!("cannot start `{}`", self.shown))?;
        let mut output = String::new();
        if let Some(stdout) = child.stdout.take() {
            // Bytes, since a program may print what is not UTF-8 and must still be read to the end.
            for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                output.push_str(&line);
                output.push('\n');
            }
            std::io::stdout().flush().during(|| "cannot write to the terminal".to_owned())?;
        }
        let status = child.wait().during(|| format!("cannot wait for `{}`", self.shown))?;
        Ok(Transcript { output, outcome: finished(&self.shown, status) })
    }

    /// Runs the program out of sight and returns what it printed, without the white space around it.
    pub fn answer(mut self) -> Result<String, Failure> {
        let output = self.command.output().during(|| format!("cannot start `{}`", self.shown))?;
        finished(&self.shown, output.status)?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

fn describes_this_package(variable: &str) -> bool {
    variable.starts_with("CARGO_PKG_")
        || variable.starts_with("CARGO_MANIFEST_")
        || matches!(variable, "CARGO_BIN_NAME" | "CARGO_CRATE_NAME" | "CARGO_PRIMARY_PACKAGE")
}

fn finished(shown: &str, status: std::process::ExitStatus) -> Result<(), Failure> {
    if status.success() { Ok(()) } else { Err(Failure::new(format!("`{shown}` ended with {status}"))) }
}

#[cfg(test)]
mod tests {
    use super::describes_this_package;

    #[test]
    fn only_the_description_of_this_package_is_withheld() {
        for (variable, expect) in [
            ("CARGO_PKG_NAME", true),
            ("CARGO_MANIFEST_DIR", true),
            ("CARGO_HOME", false),
            ("CARGO_TARGET_DIR", false),
            ("PATH", false),
        ] {
            assert_eq!(describes_this_package(variable), expect, "{variable}");
        }
    }
}
