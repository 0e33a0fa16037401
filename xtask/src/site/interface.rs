//! The JavaScript interface, as a package folder of the site. It must not know what the interface offers.

use std::fs;
use std::path::Path;

use super::short_names::{self, Exports};
use super::{program, scripts};
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation};
use crate::repository::Repository;
use crate::tools::ESBUILD;

/// Where the package is, below the site.
const FOLDER: &str = "api";
const NAME: &str = "overseas_talent_check";
/// The package is called for many people in a row: a third less time for each, for 400 bytes of it (`docs/benchmarks.md`).
const FAST: [&str; 2] = ["--config", "profile.wasm.package.overseas-talent-check.opt-level=2"];
/// What stands in the package beside the program, by its place in the repository.
const BESIDE: [&str; 5] = ["api/package.json", "api/README.md", "LICENSE", "LICENSE-APACHE", "LICENSE-MIT"];

/// Builds the package into `api/` of the site.
pub fn build(repository: &Repository, environment: &Environment, site: &Path) -> Result<(), Failure> {
    let folder = site.join(FOLDER);
    let wasm = program::compile(repository, "api", "js-api", &FAST, &[], &[])?;
    program::bind(&wasm, NAME, &[], &folder, environment)?;
    let (script, wasm) = (folder.join(format!("{NAME}.js")), folder.join(format!("{NAME}_bg.wasm")));
    let text = fs::read_to_string(&script).during(|| format!("cannot read `{}`", script.display()))?;
    let text =
        tells_when_early(&text).ok_or_else(|| Failure::new("wasm-bindgen writes its script otherwise".to_owned()))?;
    fs::write(&script, text).during(|| format!("cannot write `{}`", script.display()))?;
    join_scripts(&folder, environment)?;
    short_names::shorten(&script, &wasm, Exports::Kept)?;
    program::optimise(&wasm, "-O3", environment)?;
    scripts::minify(&script, environment)?;
    for file in BESIDE {
        let from = repository.root().join(file);
        let to = folder.join(file.rsplit('/').next().unwrap_or(file));
        fs::copy(&from, to).during(|| format!("cannot copy `{}`", from.display()))?;
    }
    Ok(())
}

/// A function that is called before the program is here says so: what stands in the program's place until then throws
/// whatever is asked of it.
fn tells_when_early(script: &str) -> Option<String> {
    let changes = [(", wasm;", ", wasm = early;", 1), ("wasm !== undefined", "wasm !== early", 2)];
    let mut changed = script.to_owned();
    for (from, to, times) in changes {
        if changed.matches(from).count() != times {
            return None;
        }
        changed = changed.replace(from, to);
    }
    let early = "const early = new Proxy({}, { get() { throw new Error('the interface is not ready: \
                 call `init()` and wait for it, or call `initSync()`, before anything else'); } });\n";
    Some(early.to_owned() + &changed)
}

/// Puts the scripts that the program brings along (`snippets/`) into its own, so that a page asks for one.
fn join_scripts(folder: &Path, environment: &Environment) -> Result<(), Failure> {
    let script = format!("{NAME}.js");
    Invocation::new(ESBUILD, &["--bundle", "--format=esm", "--log-level=error", "--allow-overwrite", "--drop:console"])
        .argument(&script)
        .argument(format!("--outfile={script}"))
        .at(folder)
        .within(environment)?
        .run()?;
    let snippets = folder.join("snippets");
    fs::remove_dir_all(&snippets).during(|| format!("cannot remove `{}`", snippets.display()))
}

#[cfg(test)]
mod tests {
    use super::tells_when_early;

    #[test]
    fn a_script_of_another_form_is_refused() {
        let script =
            "let wasmModule, wasm;\nif (wasm !== undefined) return wasm;\nif (wasm !== undefined) return wasm;";
        let changed = tells_when_early(script).unwrap_or_default();
        assert!(changed.contains("wasm = early;") && !changed.contains("undefined"), "{changed}");
        assert_eq!(tells_when_early("let wasm;"), None);
    }
}
