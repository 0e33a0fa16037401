//! Programs that belong to the system: found where they stand, and installed by `apt-get` on Debian
//! as root. It must not know what they are for.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::announce;
use super::service_policy::ServicePolicy;
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation};

pub struct SystemProgram {
    pub name: &'static str,
    /// The environment variable that hands it on, and in which another one can be named.
    pub variable: &'static str,
    /// What Debian calls it, with what it needs beside it.
    pub packages: &'static [&'static str],
    /// A service of these packages that Debian would start by itself.
    pub service: Option<&'static str>,
    /// What to install elsewhere.
    pub advice: &'static str,
    /// How long the installation takes.
    pub duration: &'static str,
}

impl SystemProgram {
    /// Names the program in its variable. A value that is already set is kept, for a program elsewhere.
    pub fn provide(&self, find: impl Fn() -> Option<PathBuf>) -> Result<Environment, Failure> {
        let Self { variable, .. } = *self;
        if let Some(chosen) = env::var_os(variable).filter(|chosen| !chosen.is_empty()) {
            return if Path::new(&chosen).is_file() {
                Ok(Environment::variable(variable, chosen))
            } else {
                Err(Failure::new(format!(
                    "`{variable}` names `{}`, which is no file; correct it or unset it",
                    chosen.to_string_lossy()
                )))
            };
        }
        if let Some(found) = find() {
            return Ok(Environment::variable(variable, found));
        }
        let installed = self.install();
        // What counts is that the program is there: a package also fails when its service cannot start.
        match find() {
            Some(found) => Ok(Environment::variable(variable, found)),
            None => Err(installed.err().unwrap_or_else(|| self.missing())),
        }
    }

    fn install(&self) -> Result<(), Failure> {
        if !(is_debian() && is_root()) {
            return Err(self.missing());
        }
        announce(&self.packages.join(", "), "the system", self.duration);
        let _policy = self.service.map(ServicePolicy::without);
        let install = ["install", "-y", "--no-install-recommends"];
        for arguments in [&["update"][..], &[&install[..], self.packages].concat()] {
            Invocation::new("apt-get", arguments)
                .variable("DEBIAN_FRONTEND", "noninteractive")
                .run()
                .during(|| format!("cannot install `{}`", self.name))?;
        }
        Ok(())
    }

    fn missing(&self) -> Failure {
        Failure::new(format!(
            "`{}` is missing; install {} (on Debian, as root: `apt-get install {}`), or name it in `{}`",
            self.name,
            self.advice,
            self.packages.join(" "),
            self.variable
        ))
    }
}

/// Debian itself and not its descendants, whose packages have other names.
fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

fn is_root() -> bool {
    Invocation::new("id", &["-u"]).answer().is_ok_and(|user| user == "0")
}
