//! The cache folder of this user, which all clones share. It must not know any tool.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::announce;
use crate::failure::{During, Failure};

const OWN_VARIABLE: &str = "OVERSEAS_TALENT_CHECK_CACHE";
const FOLDER: &str = "overseas-talent-check";

pub struct Cache {
    root: PathBuf,
}

/// One tool at one version, and how it is said to the person who waits.
pub struct Package<'a> {
    pub name: &'a str,
    pub version: &'a str,
    pub duration: &'a str,
}

impl Cache {
    pub fn find() -> Result<Self, Failure> {
        match root(|name| env::var_os(name).filter(|value| !value.is_empty())) {
            // Tools are installed from other working folders, where a relative path would mislead.
            Some(root) => std::path::absolute(&root)
                .map(|root| Self { root })
                .during(|| format!("cannot use the cache folder `{}`", root.display())),
            None => Err(Failure::new(format!(
                "no cache folder: neither `{OWN_VARIABLE}` nor `HOME` is set; set one of them"
            ))),
        }
    }

    /// The folder of the package, installed first when `complete` does not find it whole.
    ///
    /// The installation goes into a sibling folder that is renamed at the end: what was interrupted
    /// never passes for installed, and two clones that install at once do not meet half-way.
    pub fn installed(
        &self,
        package: &Package,
        complete: impl Fn(&Path) -> bool,
        install: impl FnOnce(&Path) -> Result<(), Failure>,
    ) -> Result<PathBuf, Failure> {
        let keyed = format!("{}-{}", package.name, package.version);
        let tools = self.root.join("tools");
        let folder = tools.join(&keyed);
        if complete(&folder) {
            return Ok(folder);
        }
        let what = format!("{} {}", package.name, package.version);
        announce(&what, &folder.display().to_string(), package.duration);
        let started = Instant::now();
        let unfinished = tools.join(format!(".unfinished-{keyed}-{}", std::process::id()));
        create(&unfinished)?;
        let outcome = install(&unfinished).and_then(|()| {
            if complete(&unfinished) {
                put_in_place(&unfinished, &folder, &complete)
            } else {
                Err(Failure::new(format!(
                    "`{what}` was installed but does not answer with its version; install it by \
                     hand and put it on `PATH`"
                )))
            }
        });
        if unfinished.exists() {
            remove(&unfinished)?;
        }
        outcome.during(|| format!("cannot install `{what}`"))?;
        println!("installed {what} in {} s", started.elapsed().as_secs());
        Ok(folder)
    }
}

fn put_in_place(unfinished: &Path, folder: &Path, complete: &impl Fn(&Path) -> bool) -> Result<(), Failure> {
    // Another clone may have finished in the meantime; its tool may be in use and stays.
    if complete(folder) {
        return Ok(());
    }
    if folder.exists() {
        remove(folder)?;
    }
    fs::rename(unfinished, folder).during(|| format!("cannot create `{}`", folder.display()))
}

fn create(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder)
        .during(|| format!("cannot create `{}`; set `{OWN_VARIABLE}` to a folder you own", folder.display()))
}

fn remove(folder: &Path) -> Result<(), Failure> {
    fs::remove_dir_all(folder).during(|| format!("cannot remove `{}`", folder.display()))
}

/// The first place that the environment names, by the customs of Linux, macOS and Windows.
fn root(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let below = |name, folder: &str| variable(name).map(|home| PathBuf::from(home).join(folder));
    variable(OWN_VARIABLE)
        .map(PathBuf::from)
        .or_else(|| below("XDG_CACHE_HOME", FOLDER))
        .or_else(|| below("LOCALAPPDATA", FOLDER))
        .or_else(|| below("HOME", &format!(".cache/{FOLDER}")))
}

#[cfg(test)]
mod tests {
    use super::{Cache, Package, root};
    use crate::failure::Failure;
    use std::fs;
    use std::path::PathBuf;

    #[test]
    fn places() {
        for (set, expect) in [
            (&[("HOME", "/h")][..], Some("/h/.cache/overseas-talent-check")),
            (&[("HOME", "/h"), ("XDG_CACHE_HOME", "/x")], Some("/x/overseas-talent-check")),
            (&[("XDG_CACHE_HOME", "/x"), ("OVERSEAS_TALENT_CHECK_CACHE", "/o")], Some("/o")),
            (&[], None),
        ] {
            let found = root(|name| set.iter().find(|(set_name, _)| *set_name == name).map(|(_, value)| value.into()));
            assert_eq!(found, expect.map(PathBuf::from), "{set:?}");
        }
    }

    #[test]
    fn only_a_whole_installation_counts() {
        let name = format!("xtask-cache-{}", std::process::id());
        let cache = Cache { root: std::env::temp_dir().join(name) };
        let package = Package { name: "tool", version: "1.0.0", duration: "no time" };
        let install = |file: &'static str| {
            cache.installed(
                &package,
                |folder| folder.join("whole").is_file(),
                |folder| fs::write(folder.join(file), "").map_err(|error| Failure::new(error.to_string())),
            )
        };
        let folder = cache.root.join("tools/tool-1.0.0");
        assert!(install("half").is_err());
        assert!(!folder.exists());
        assert_eq!(install("whole"), Ok(folder.clone()));
        assert_eq!(install("never written"), Ok(folder.clone()));
        assert!(!folder.join("never written").exists());
        assert!(fs::remove_dir_all(&cache.root).is_ok());
    }
}
