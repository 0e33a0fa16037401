//! `cargo xtask twice`: the site built from nothing in two places, compared byte by byte. It must not know what is in it.
//!
//! The two differ in what a build must not depend on: the folder and its length, the one that Cargo builds into, the time
//! zone, the language, and how many things are compiled at once.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::failure::{During, Failure};
use crate::process::Invocation;
use crate::repository::Repository;
use crate::site::{collect, renew};

/// What is not copied: what is built, installed or kept by tools. Of each folder, or of the first one alone.
const LEFT: [&str; 3] = ["node_modules", "test-results", "playwright-report"];
const LEFT_AT_TOP: [&str; 3] = ["target", "dist", ".git"];

struct Place {
    /// Below the repository's `target`.
    folder: &'static str,
    told: [(&'static str, &'static str); 3],
}

const PLACES: [Place; 2] = [
    Place { folder: "a", told: [("TZ", "UTC"), ("LC_ALL", "C"), ("CARGO_BUILD_JOBS", "2")] },
    Place {
        folder: "somewhere else/with a longer name",
        told: [("TZ", "Asia/Shanghai"), ("LC_ALL", "C.UTF-8"), ("CARGO_BUILD_JOBS", "3")],
    },
];

/// Builds twice and compares; fails with the name of every file that differs.
pub fn run(repository: &Repository) -> Result<(), Failure> {
    let scratch = repository.root().join("target").join("twice");
    renew(&scratch)?;
    // Both before the first is built: somebody may be working meanwhile.
    for place in &PLACES {
        copy(repository.root(), &scratch.join(place.folder), &LEFT_AT_TOP)?;
    }
    let sites = PLACES.iter().map(|place| build(&scratch, place)).collect::<Result<Vec<_>, _>>()?;
    let [one, other] = &sites[..] else { return Err(Failure::new("two sites are compared")) };
    let (differing, files, bytes) = compare(one, other)?;
    if !differing.is_empty() {
        return Err(Failure::new(format!(
            "{} of {files} files differ between `{}` and `{}`:\n{}",
            differing.len(),
            one.display(),
            other.display(),
            differing.join("\n")
        )));
    }
    println!("two builds have equal bytes: {files} files, {bytes} bytes");
    // Each is a gigabyte with what it was made from.
    fs::remove_dir_all(&scratch).during(|| format!("cannot remove `{}`", scratch.display()))
}

/// Builds a copy with its own command. Returns the folder of the site.
fn build(scratch: &Path, place: &Place) -> Result<PathBuf, Failure> {
    let root = scratch.join(place.folder);
    println!("building in `{}`", root.display());
    let started = Instant::now();
    let cargo = Invocation::cargo(&["run", "--quiet", "--locked", "--package", "xtask", "--", "build"]).at(&root);
    let cargo = cargo.variable("CARGO_TARGET_DIR", root.join("target")).without_variable("SITE_ORIGIN");
    place.told.iter().fold(cargo, |cargo, (name, value)| cargo.variable(name, value)).run()?;
    println!("built in {} s", started.elapsed().as_secs());
    Ok(root.join("dist"))
}

fn copy(from: &Path, to: &Path, left: &[&str]) -> Result<(), Failure> {
    fs::create_dir_all(to).during(|| format!("cannot create `{}`", to.display()))?;
    let entries = fs::read_dir(from).during(|| format!("cannot read `{}`", from.display()))?;
    for entry in entries.filter_map(Result::ok) {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let name = entry.file_name();
        let named = |names: &[&str]| names.iter().any(|it| name == *it);
        if named(left) || named(&LEFT) {
            continue;
        }
        if source.is_dir() {
            copy(&source, &target, &[])?;
        } else {
            fs::copy(&source, &target).during(|| format!("cannot copy `{}`", source.display()))?;
        }
    }
    Ok(())
}

/// The files that are not the same in both folders, how many there are in all, and how many bytes they have.
fn compare(one: &Path, other: &Path) -> Result<(Vec<String>, usize, u64), Failure> {
    let (mut differing, mut bytes) = (Vec::new(), 0);
    let names = [names(one)?, names(other)?].concat().into_iter().collect::<BTreeSet<_>>();
    for name in &names {
        let [first, second] = [one, other].map(|folder| fs::read(folder.join(name)).ok());
        bytes += first.as_ref().map_or(0, |content| content.len() as u64);
        let at = match (first, second) {
            (Some(first), Some(second)) if first == second => continue,
            (Some(first), Some(second)) => {
                let at = first.iter().zip(&second).position(|(a, b)| a != b);
                format!("from byte {}", at.unwrap_or_else(|| first.len().min(second.len())))
            }
            (Some(_), None) => "in the first alone".to_owned(),
            (None, Some(_) | None) => "in the second alone".to_owned(),
        };
        differing.push(format!("{}: {at}", name.display()));
    }
    Ok((differing, names.len(), bytes))
}

fn names(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    let below = |file: &PathBuf| file.strip_prefix(folder).unwrap_or(file).to_owned();
    Ok(files.iter().map(below).collect())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{compare, copy};

    #[test]
    fn every_difference_is_named() {
        let folder = std::env::temp_dir().join(format!("xtask-twice-{}", std::process::id()));
        let write = |path: &str, content: &str| {
            let path = folder.join(path);
            assert!(path.parent().is_some_and(|parent| fs::create_dir_all(parent).is_ok()));
            assert!(fs::write(path, content).is_ok());
        };
        write("one/same", "x");
        write("one/deep/other", "abc");
        write("one/longer", "ab");
        write("one/gone", "");
        write("one/target/left", "");
        write("one/deep/node_modules/left", "");
        let other = folder.join("other");
        assert_eq!(copy(&folder.join("one"), &other, &["target"]), Ok(()));
        assert!(!other.join("target").exists() && !other.join("deep/node_modules").exists());
        write("other/deep/other", "abd");
        write("other/longer", "abc");
        write("other/new", "");
        assert!(fs::remove_file(other.join("gone")).is_ok());
        assert!(fs::remove_dir_all(folder.join("one/target")).is_ok());
        assert!(fs::remove_dir_all(folder.join("one/deep/node_modules")).is_ok());
        let deep = Path::new("deep").join("other");
        let expect = [
            format!("{}: from byte 2", deep.display()),
            "gone: in the first alone".to_owned(),
            "longer: from byte 2".to_owned(),
            "new: in the second alone".to_owned(),
        ];
        assert_eq!(compare(&folder.join("one"), &other), Ok((expect.to_vec(), 5, 6)));
        assert!(fs::remove_dir_all(&folder).is_ok());
    }
}
