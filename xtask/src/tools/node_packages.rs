//! Playwright and axe, at the versions of `tests/e2e/package-lock.json`. They stand beside the
//! tests, since Node.js looks for them nowhere else.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use super::announce;
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation, NPM};
use crate::repository::Repository;

pub fn provide(repository: &Repository) -> Result<Environment, Failure> {
    let folder = repository.journeys();
    let wanted = folder.join("package-lock.json");
    let Some(wanted_since) = modified(&wanted) else {
        return Err(Failure::new(format!(
            "`{}` is missing; run `npm install` in its folder and commit it",
            wanted.display()
        )));
    };
    // npm writes this file last, so an interrupted installation does not have it.
    let installed = modified(&folder.join("node_modules/.package-lock.json"));
    if installed.is_none_or(|installed| installed < wanted_since) {
        let place = folder.join("node_modules").display().to_string();
        announce("Playwright and axe", &place, "less than a minute");
        Invocation::new(NPM, &["ci", "--no-audit", "--no-fund"])
            .at(&folder)
            // The system's Chromium is used; Playwright's own would be a large download.
            .variable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .run()
            .during(|| "npm, which comes with Node.js 20 or newer, did not succeed".to_owned())?;
    }
    Ok(Environment::default())
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}
