//! Scripts made small by esbuild. It must not know what they do.

use std::path::Path;

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha384};

use super::names;
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation};
use crate::repository::Repository;
use crate::tools::ESBUILD;

/// The oldest browsers that the whole app runs in.
const BROWSERS: &str = "--target=chrome97,firefox115,safari16.4";

/// The script for other websites that never changes.
pub struct Pinned {
    /// Its path below the site.
    pub file: String,
    /// Its digest, as browsers compare it.
    pub integrity: String,
}

/// What makes a module of a script, and of all it imports one.
const MODULE: [&str; 2] = ["--format=esm", BROWSERS];
const BUNDLE: [&str; 2] = ["--bundle", "--external:*.svg"];

/// Makes a script or style sheet small, as the options say.
fn small(options: &[&str], from: &Path, to: &Path, environment: &Environment) -> Result<(), Failure> {
    Invocation::new(ESBUILD, &[&["--minify", "--log-level=error", "--allow-overwrite"], options].concat())
        .argument(from)
        .argument(format!("--outfile={}", to.display()))
        .at(from.parent().unwrap_or(Path::new(".")))
        .within(environment)?
        .run()
}

/// Bundles a script or style sheet with all it imports into one small file.
pub fn bundle(from: &Path, to: &Path, environment: &Environment) -> Result<(), Failure> {
    small(&[BUNDLE, MODULE].concat(), from, to, environment)
}

/// Takes the white space and long names out of a script, in place.
pub fn minify(script: &Path, environment: &Environment) -> Result<(), Failure> {
    small(&MODULE, script, script, environment)
}

/// Takes the white space and long names out of a script that is no module.
pub fn plain(from: &Path, to: &Path, environment: &Environment) -> Result<(), Failure> {
    small(&[BROWSERS], from, to, environment)
}

/// Writes the frame's side of embedding under a name of its own, and returns the name.
pub fn frame(repository: &Repository, environment: &Environment, build: &Path, site: &Path) -> Result<String, Failure> {
    module(&repository.root().join("embed/frame.js"), "frame", environment, build, site)
}

/// Writes the page's side of working without a network under a name of its own, and returns the name.
pub fn offline(
    repository: &Repository,
    environment: &Environment,
    build: &Path,
    site: &Path,
) -> Result<String, Failure> {
    module(&repository.root().join("offline/offline.js"), "offline", environment, build, site)
}

/// Writes a module made small under a name of its own, and returns the name.
fn module(from: &Path, name: &str, environment: &Environment, build: &Path, site: &Path) -> Result<String, Failure> {
    let to = build.join(format!("{name}.js"));
    bundle(from, &to, environment)?;
    named(&to, name, site)
}

/// Writes what was made small under a name of its own, and returns the name.
fn named(small: &Path, name: &str, site: &Path) -> Result<String, Failure> {
    let content = std::fs::read(small).during(|| format!("cannot read `{}`", small.display()))?;
    names::write(site, name, "js", &content)
}

/// Writes the script that runs in every browser under a name of its own, and returns the name.
pub fn boot(repository: &Repository, environment: &Environment, build: &Path, site: &Path) -> Result<String, Failure> {
    let to = build.join("boot.js");
    // Browsers that know no module take it, so it is shortened in words of their time.
    small(&["--target=es5"], &repository.root().join("boot/boot.js"), &to, environment)?;
    named(&to, "boot", site)
}

/// Writes what pages that embed the checker load. These names stay: they stand in pages of others. Returns the file that
/// never changes, below the site, and its digest for `integrity`.
pub fn embed(repository: &Repository, environment: &Environment, site: &Path) -> Result<Pinned, Failure> {
    let embed = repository.root().join("embed");
    let lasting = site.join("v1");
    std::fs::create_dir_all(&lasting).during(|| format!("cannot create `{}`", lasting.display()))?;
    for (folder, up) in [(site, "."), (&lasting, "..")] {
        let options = [&*format!("--define:UP=\"{up}\""), "--bundle", MODULE[0], MODULE[1]];
        small(&options, &embed.join("embed.js"), &folder.join("embed.js"), environment)?;
    }
    let path = lasting.join("embed.js");
    let content = std::fs::read(&path).during(|| format!("cannot read `{}`", path.display()))?;
    let file = names::write(&lasting, "embed", "js", &content)?;
    let integrity = format!("sha384-{}", Base64::encode_string(&Sha384::digest(&content)));
    let told = lasting.join("integrity.json");
    std::fs::write(&told, format!("{{\n  \"file\": \"{file}\",\n  \"integrity\": \"{integrity}\"\n}}\n"))
        .during(|| format!("cannot write `{}`", told.display()))?;
    let types = embed.join("messages.d.ts");
    std::fs::copy(&types, site.join("embed.d.ts")).during(|| format!("cannot copy `{}`", types.display()))?;
    Ok(Pinned { file: format!("v1/{file}"), integrity })
}
