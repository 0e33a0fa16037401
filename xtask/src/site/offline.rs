//! The worker that keeps the site on the device: the script, with the list of files and the digest of each in front of it.
//! It must not know what the files are for.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

use super::{collect, scripts};
use crate::failure::{During, Failure};
use crate::process::Environment;
use crate::repository::Repository;

/// Where the worker stands. Its folder is what it may serve, and its name stays.
pub const WORKER: &str = "service-worker.js";
/// What begins the path of a file that no page shows or leads to: what programs, servers and other websites take. The list
/// of parks and the page for a wrong address are written by the operator.
const LEFT: [&str; 11] = [
    WORKER,
    "api/",
    "embed",
    "v1/",
    "preview-",
    "icon-",
    "schemas/",
    "robots.txt",
    "sitemap.xml",
    "parks.json",
    "404.html",
];
const PAGE: &str = "index.html";

/// Writes the worker for the files that the site has by now.
pub fn write(repository: &Repository, environment: &Environment, build: &Path, site: &Path) -> Result<(), Failure> {
    let small = build.join(WORKER);
    scripts::plain(&repository.root().join("offline/worker.js"), &small, environment)?;
    let script = fs::read_to_string(&small).during(|| format!("cannot read `{}`", small.display()))?;
    let path = site.join(WORKER);
    fs::write(&path, worker(&digests(site)?, &script)).during(|| format!("cannot write `{}`", path.display()))
}

/// The files to keep, each by its address below the worker's, with its digest in the form that browsers compare.
fn digests(site: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let mut files = Vec::new();
    collect(site, &mut files)?;
    let mut digests = BTreeMap::new();
    for file in files {
        if let Some(address) = address(&file.strip_prefix(site).unwrap_or(&file).to_string_lossy().replace('\\', "/")) {
            let content = fs::read(&file).during(|| format!("cannot read `{}`", file.display()))?;
            digests.insert(address, format!("sha256-{}", Base64::encode_string(&Sha256::digest(content))));
        }
    }
    Ok(digests)
}

/// The address of a file, where it is one to keep.
fn address(path: &str) -> Option<String> {
    // All that is embedding stands beside the start page under names that begin alike, but for the page of that name.
    let left = LEFT.iter().any(|start| path.starts_with(start)) && !path.ends_with(PAGE);
    (!left).then(|| path.strip_suffix(PAGE).filter(|it| it.is_empty() || it.ends_with('/')).unwrap_or(path).to_owned())
}

/// The script behind its list. Both are in the version: whatever changes, it is another one.
fn worker(files: &BTreeMap<String, String>, script: &str) -> String {
    let lines: Vec<_> = files.iter().map(|(address, digest)| format!("\"{address}\":\"{digest}\"")).collect();
    let files = format!("{{{}}}", lines.join(",\n"));
    let mut version = String::new();
    for byte in Sha256::digest([&files, script].concat()).iter().take(8) {
        // A String takes whatever is written.
        let _ = write!(version, "{byte:02x}");
    }
    format!("const SITE={{version:\"{version}\",files:{files}}};\n{script}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{address, worker};

    #[test]
    fn what_is_kept() {
        for (path, expect) in [
            ("index.html", Some("")),
            ("zh/check/index.html", Some("zh/check/")),
            ("embed/index.html", Some("embed/")),
            ("app-0.wasm", Some("app-0.wasm")),
            ("icon.svg", Some("icon.svg")),
            ("icon-192.png", None),
            ("zh/manifest.json", Some("zh/manifest.json")),
            ("service-worker.js", None),
            ("embed.js", None),
            ("v1/embed.js", None),
            ("api/overseas_talent_check.js", None),
            ("parks.json", None),
            ("404.html", None),
        ] {
            assert_eq!(address(path).as_deref(), expect, "{path}");
        }
    }

    #[test]
    fn whatever_changes_is_another_version() {
        let of = |digest: &str, script: &str| {
            let files = BTreeMap::from([("a/".to_owned(), digest.to_owned())]);
            worker(&files, script).split('"').nth(1).map(str::to_owned)
        };
        let version = of("x", "f()");
        assert_eq!(version.as_deref().map(str::len), Some(16));
        assert_eq!(of("x", "f()"), version);
        assert_ne!(of("y", "f()"), version);
        assert_ne!(of("x", "g()"), version);
    }
}
