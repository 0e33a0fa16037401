//! Packages from npm, exactly those of a `package-lock.json` in the repository. It must not know what they are used for.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use super::announce;
use super::cache::{Cache, Package};
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation, NPM};
use crate::repository::Repository;

const MANIFEST: &str = "package.json";
const LOCK: &str = "package-lock.json";
/// npm writes this file last, so an interrupted installation does not have it.
const WRITTEN_LAST: &str = "node_modules/.package-lock.json";

/// The programs that the site is built with, esbuild and binaryen: in the cache, since every clone needs the same.
pub fn provide_programs(repository: &Repository, cache: &Cache) -> Result<Environment, Failure> {
    let wanted = repository.node_programs();
    let reading = |file: &str| {
        let path = wanted.join(file);
        fs::read(&path).during(|| format!("cannot read `{}`", path.display()))
    };
    let (manifest, lock) = (reading(MANIFEST)?, reading(LOCK)?);
    let digest = digest(&lock);
    let package = Package { name: "node-programs", version: &digest, duration: "about half a minute" };
    let folder = cache.installed(
        &package,
        |folder| folder.join(WRITTEN_LAST).is_file() && fs::read(folder.join(LOCK)).is_ok_and(|there| there == lock),
        |folder| {
            for (file, bytes) in [(MANIFEST, &manifest), (LOCK, &lock)] {
                let path = folder.join(file);
                fs::write(&path, bytes).during(|| format!("cannot write `{}`", path.display()))?;
            }
            install(folder)
        },
    )?;
    Ok(Environment::folder(folder.join("node_modules").join(".bin")))
}

/// What the journeys need: beside them, since Node.js looks for packages nowhere else.
pub fn provide_journeys(repository: &Repository) -> Result<Environment, Failure> {
    provide_beside(&repository.journeys(), "Playwright and what else the journeys use")
}

/// What the other browsers need, old ones with it.
pub fn provide_engines(repository: &Repository) -> Result<Environment, Failure> {
    provide_beside(&repository.engines(), "old browsers and what drives others")
}

/// What benchmarks compare with.
pub fn provide_peers(repository: &Repository) -> Result<Environment, Failure> {
    provide_beside(&repository.peers(), "other rule engines to compare with")
}

/// What judges the built site.
pub fn provide_judges(repository: &Repository) -> Result<Environment, Failure> {
    provide_beside(&repository.judges(), "Lighthouse, 190 MB")
}

fn provide_beside(folder: &Path, what: &str) -> Result<Environment, Failure> {
    let wanted = folder.join(LOCK);
    let wanted_since = modified(&wanted).ok_or_else(|| Failure::new(format!("`{}` is missing", wanted.display())))?;
    if modified(&folder.join(WRITTEN_LAST)).is_none_or(|installed| installed < wanted_since) {
        let place = folder.join("node_modules").display().to_string();
        announce(what, &place, "about half a minute");
        install(folder)?;
    }
    Ok(Environment::default())
}

/// No package runs a script of its own here: esbuild finds its program without, and Playwright is to use the system's
/// browser and not to download one.
fn install(folder: &Path) -> Result<(), Failure> {
    Invocation::new(NPM, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .at(folder)
        .run()
        .during(|| "npm, which comes with Node.js 20 or newer, did not succeed".to_owned())
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}

/// Tells lock files apart by name (FNV-1a). What is in the folder is compared byte by byte besides.
fn digest(bytes: &[u8]) -> String {
    let mixed = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, mixed))
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn digests() {
        for (text, expect) in [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")] {
            assert_eq!(digest(text.as_bytes()), expect, "{text}");
        }
    }
}
