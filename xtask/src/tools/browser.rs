//! Chromium and its driver, which belong to the system. It must not know what is tested in them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::{announce, version};
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation, places_on_path};

const DEBIAN_PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];
const MACOS_PLACES: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Names the browser in `CHROMIUM`. A value that is already set is kept, for a browser elsewhere.
pub fn provide_chromium() -> Result<Environment, Failure> {
    provide("CHROMIUM", "Chromium", || {
        let names = ["chromium", "chromium-browser", "google-chrome"];
        let on_path = names.iter().flat_map(|name| places_on_path(name));
        let mut places = on_path.chain(MACOS_PLACES.map(PathBuf::from));
        places.find(|place| starts(place))
    })
}

/// Names the driver in `CHROMEDRIVER`, which the runner of the wasm tests reads.
pub fn provide_chromedriver() -> Result<Environment, Failure> {
    provide("CHROMEDRIVER", "chromedriver", || version::first_on_path("chromedriver").filter(|place| starts(place)))
}

fn provide(variable: &'static str, name: &str, find: impl Fn() -> Option<PathBuf>) -> Result<Environment, Failure> {
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
    install(name)?;
    find().map(|found| Environment::variable(variable, found)).ok_or_else(|| missing(name))
}

/// Some systems have a file of that name that only tells how to install the browser.
fn starts(program: &Path) -> bool {
    program.is_file() && Invocation::new(program, &["--version"]).answer().is_ok()
}

fn install(name: &str) -> Result<(), Failure> {
    if !(is_debian() && is_root()) {
        return Err(missing(name));
    }
    announce(&DEBIAN_PACKAGES.join(", "), "the system", "1 to 3 minutes");
    let install = ["install", "-y", "--no-install-recommends"];
    for arguments in [&["update"][..], &[&install[..], &DEBIAN_PACKAGES].concat()] {
        Invocation::new("apt-get", arguments)
            .variable("DEBIAN_FRONTEND", "noninteractive")
            .run()
            .during(|| format!("cannot install `{name}`"))?;
    }
    Ok(())
}

fn missing(name: &str) -> Failure {
    Failure::new(format!(
        "`{name}` is missing; install Chromium (or Chrome) and the chromedriver of the same version \
         (on Debian, as root: `apt-get install {}`), or name it in `{}`",
        DEBIAN_PACKAGES.join(" "),
        name.to_uppercase()
    ))
}

/// Debian itself and not its descendants, whose packages have other names.
fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

fn is_root() -> bool {
    Invocation::new("id", &["-u"]).answer().is_ok_and(|user| user == "0")
}
