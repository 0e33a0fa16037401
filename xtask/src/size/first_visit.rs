//! The files that a first visit loads: the start page and all that it refers to, directly or
//! through a script or a style sheet. It must not know the names that the build gives them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::markup;
use crate::failure::{During, Failure};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Html,
    Css,
    Js,
    Wasm,
    /// Icons, fonts.
    Other,
}

impl Kind {
    pub fn of(path: &Path) -> Self {
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("html") => Self::Html,
            Some("css") => Self::Css,
            Some("js") => Self::Js,
            Some("wasm") => Self::Wasm,
            _ => Self::Other,
        }
    }
}

/// Whose name is looked for, which decides what a name without a file means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mention {
    /// The page or a style sheet loads it, so it must be there.
    Loaded,
    /// A script names it; the name may be a default that the page overrides.
    InScript,
}

const START: &str = "index.html";

/// The paths below `dist`, in order.
pub fn files(dist: &Path) -> Result<BTreeSet<PathBuf>, Failure> {
    let mut found = BTreeSet::new();
    let mut open = vec![PathBuf::from(START)];
    while let Some(path) = open.pop() {
        if !found.insert(path.clone()) {
            continue;
        }
        for (mention, address) in mentioned(dist, &path)? {
            let Some(named) = below(&path, &address) else {
                continue;
            };
            if dist.join(&named).is_file() {
                open.push(named);
            } else if mention == Mention::Loaded {
                return Err(Failure::new(format!(
                    "`{}` refers to `{address}`, which is not in `dist`; correct the reference",
                    path.display()
                )));
            }
        }
    }
    // Were the search to miss what it is for, the budget would be kept without being measured.
    for (kind, name) in [(Kind::Wasm, "wasm"), (Kind::Js, "script"), (Kind::Css, "style sheet")] {
        if !found.iter().any(|path| Kind::of(path) == kind) {
            return Err(Failure::new(format!(
                "`dist/{START}` refers to no {name} file; build the site, or correct \
                 `xtask/src/size/markup.rs` when it refers to it in a new way"
            )));
        }
    }
    Ok(found)
}

fn mentioned(dist: &Path, path: &Path) -> Result<Vec<(Mention, String)>, Failure> {
    let file = dist.join(path);
    let text = || fs::read_to_string(&file).during(|| format!("cannot read `{}`", file.display()));
    let (mention, addresses) = match Kind::of(path) {
        Kind::Html => (Mention::Loaded, markup::in_page(&text()?)),
        Kind::Css => (Mention::Loaded, markup::in_style(&text()?)),
        Kind::Js => (Mention::InScript, markup::in_script(&text()?)),
        Kind::Wasm | Kind::Other => return Ok(Vec::new()),
    };
    Ok(addresses.into_iter().map(|address| (mention, address)).collect())
}

/// The path below `dist` of an address that stands in `referrer`; `None` for what is no file of
/// this site, and for other pages, which a first visit does not load.
fn below(referrer: &Path, address: &str) -> Option<PathBuf> {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    if address.contains(':') || address.starts_with("//") || address.is_empty() {
        return None;
    }
    let joined = match address.strip_prefix('/') {
        Some(from_start) => PathBuf::from(from_start),
        None => referrer.parent().unwrap_or(Path::new("")).join(address),
    };
    let mut path = PathBuf::new();
    for component in joined.components() {
        match component {
            Component::Normal(part) => path.push(part),
            Component::CurDir => {}
            Component::ParentDir => {
                if !path.pop() {
                    return None;
                }
            }
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    let is_page = path.extension().is_none() || Kind::of(&path) == Kind::Html;
    (!is_page).then_some(path)
}

#[cfg(test)]
mod tests;
