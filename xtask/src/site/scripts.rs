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

/// Bundles a script or style sheet with all it imports into one small file.
pub fn bundle(from: &Path, to: &Path, environment: &Environment) -> Result<(), Failure> {
    let folder = from.parent().unwrap_or(Path::new("."));
    Invocation::new(
        ESBUILD,
        &[
            "--bundle",
            "--external:*.svg",
            "--minify",
            "--format=esm",
            BROWSERS,
            "--log-level=error",
            "--allow-overwrite",
        ],
    )
    .argument(from)
    .argument(format!("--outfile={}", to.display()))
    .at(folder)
    .within(environment)?
    .run()
}

/// Takes the white space and long names out of a script, in place.
pub fn minify(script: &Path, environment: &Environment) -> Result<(), Failure> {
    Invocation::new(ESBUILD, &["--minify", "--format=esm", BROWSERS, "--log-level=error", "--allow-overwrite"])
        .argument(script)
        .argument(format!("--outfile={}", script.display()))
        .within(environment)?
        .run()
}

/// Takes the white space and long names out of a script that is no module.
pub fn plain(from: &Path, to: &Path, environment: &Environment) -> Result<(), Failure> {
    Invocation::new(ESBUILD, &["--minify", BROWSERS, "--log-level=error", "--allow-overwrite"])
        .argument(from)
        .argument(format!("--outfile={}", to.display()))
        .within(environment)?
        .run()
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
    let small = build.join(format!("{name}.js"));
    bundle(from, &small, environment)?;
    let content = std::fs::read(&small).during(|| format!("cannot read `{}`", small.display()))?;
    names::write(site, name, "js", &content)
}

/// Writes the script that runs in every browser under a name of its own, and returns the name.
pub fn boot(repository: &Repository, environment: &Environment, build: &Path, site: &Path) -> Result<String, Failure> {
    let small = build.join("boot.js");
    // Browsers that know no module take it, so it is shortened in words of their time.
    Invocation::new(ESBUILD, &["--minify", "--target=es5", "--log-level=error", "--allow-overwrite"])
        .argument(repository.root().join("boot/boot.js"))
        .argument(format!("--outfile={}", small.display()))
        .within(environment)?
        .run()?;
    let content = std::fs::read(&small).during(|| format!("cannot read `{}`", small.display()))?;
    names::write(site, "boot", "js", &content)
}

/// Writes what pages that embed the checker load. These names stay: they stand in pages of others. Returns the file that
/// never changes, below the site, and its digest for `integrity`.
pub fn embed(repository: &Repository, environment: &Environment, site: &Path) -> Result<Pinned, Failure> {
    let embed = repository.root().join("embed");
    let lasting = site.join("v1");
    std::fs::create_dir_all(&lasting).during(|| format!("cannot create `{}`", lasting.display()))?;
    for (folder, up) in [(site, "."), (&lasting, "..")] {
        Invocation::new(ESBUILD, &["--bundle", "--minify", "--format=esm", BROWSERS, "--log-level=error"])
            .argument(format!("--define:UP=\"{up}\""))
            .argument(embed.join("embed.js"))
            .argument(format!("--outfile={}", folder.join("embed.js").display()))
            .within(environment)?
            .run()?;
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
