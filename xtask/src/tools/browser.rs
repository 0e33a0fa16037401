//! Chromium and its driver, which belong to the system. It must not know what is tested in them.

use std::path::{Path, PathBuf};

use super::system::SystemProgram;
use super::version;
use crate::failure::Failure;
use crate::process::{Environment, Invocation, places_on_path};

const CHROMIUM: SystemProgram = SystemProgram {
    name: "Chromium",
    variable: "CHROMIUM",
    packages: &["chromium", "chromium-driver", "fonts-noto-cjk"],
    service: None,
    advice: "Chromium (or Chrome) and the chromedriver of the same version",
    duration: "1 to 3 minutes",
};
const CHROMEDRIVER: SystemProgram = SystemProgram { name: "chromedriver", variable: "CHROMEDRIVER", ..CHROMIUM };
/// Chromium without windows.
const HEADLESS_SHELL: SystemProgram = SystemProgram {
    name: "Chromium's headless shell",
    variable: "HEADLESS_SHELL",
    packages: &["chromium-headless-shell"],
    advice: "Chromium's headless shell",
    ..CHROMIUM
};
const MACOS_PLACES: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Names the browser in `CHROMIUM`.
pub fn provide_chromium() -> Result<Environment, Failure> {
    CHROMIUM.provide(|| {
        let names = ["chromium", "chromium-browser", "google-chrome"];
        let on_path = names.iter().flat_map(|name| places_on_path(name));
        let mut places = on_path.chain(MACOS_PLACES.map(PathBuf::from));
        places.find(|place| starts(place))
    })
}

/// Names the headless shell in `HEADLESS_SHELL`. Where there is none nothing is named, and the whole browser serves.
pub fn provide_headless_shell() -> Result<Environment, Failure> {
    let names = ["chromium-headless-shell", "chrome-headless-shell"];
    let provided = HEADLESS_SHELL.provide(|| {
        let mut places = names.iter().flat_map(|name| places_on_path(name));
        places.find(|place| starts(place))
    });
    if std::env::var_os(HEADLESS_SHELL.variable).is_some() { provided } else { Ok(provided.unwrap_or_default()) }
}

/// Names the driver in `CHROMEDRIVER`, which the runner of the wasm tests reads.
pub fn provide_chromedriver() -> Result<Environment, Failure> {
    CHROMEDRIVER.provide(|| version::first_on_path("chromedriver").filter(|place| starts(place)))
}

/// Some systems have a file of that name that only tells how to install the browser.
fn starts(program: &Path) -> bool {
    program.is_file() && Invocation::new(program, &["--version"]).answer().is_ok()
}
