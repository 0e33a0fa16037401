//! The app: one program, cut into what a first visit needs and the parts that are loaded later.

use std::fs;
use std::path::{Path, PathBuf};

use super::short_names::{self, Exports};
use super::{names, program, renew, scripts};
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation};
use crate::repository::Repository;

/// Names of the files that every page of the app loads.
pub struct Program {
    /// The script that starts it.
    pub start: String,
    pub wasm: String,
}

/// The script that the tool writes to load parts.
const LOADER: &str = "__wasm_split.js";

/// Builds the app into the site. `build` is a folder for what is in between.
pub fn build(
    repository: &Repository,
    environment: &Environment,
    build: &Path,
    site: &Path,
) -> Result<Program, Failure> {
    // The tool needs to know what refers to what.
    let whole = program::compile(repository, "app", "split", &["-Clink-arg=--emit-relocs"])?;
    let (raw, bound) = (build.join("raw"), build.join("bound"));
    renew(&raw)?;
    renew(&bound)?;
    Invocation::new("wasm-split-cli", &["--target", "web", "--out-name", "app"])
        .argument(&whole)
        .argument(&raw)
        .within(environment)?
        .run()?;
    // The parts call the program's functions through its table, which would be dropped otherwise.
    let options = ["--no-typescript", "--keep-lld-exports"];
    program::bind(&raw.join("app.wasm"), "app", &options, &bound, environment)?;
    let wasm = bound.join("app_bg.wasm");
    // A part that does not come is said on the page, and asked for again there.
    let mut loader = read(&raw.join(LOADER))?.replace("console.error", "console.warn");
    short_names::shorten(&bound.join("app.js"), &wasm, Exports::Of(&loader))?;
    program::optimise(&wasm, environment)?;
    for part in parts(&raw)? {
        program::optimise(&raw.join(&part), environment)?;
        let content = fs::read(raw.join(&part)).during(|| format!("cannot read `{part}`"))?;
        let name = part.trim_end_matches(".wasm").trim_start_matches("split_").replace("chunk_", "shared-");
        let name = names::write(site, &name, "wasm", &content)?;
        loader = loader.replace(&format!("\"./{part}\""), &format!("\"./{name}\""));
    }
    write(&bound.join(LOADER), &loader)?;
    let content = fs::read(&wasm).during(|| format!("cannot read `{}`", wasm.display()))?;
    let wasm = names::write(site, "app", "wasm", &content)?;
    let (script, small) = (bound.join("start.js"), build.join("start.js"));
    write(&script, &starter(&wasm))?;
    scripts::bundle(&script, &small, environment)?;
    let start = names::write(site, "start", "js", read(&small)?.as_bytes())?;
    Ok(Program { start, wasm })
}

/// The script that starts the app. Only a page in a frame loads what it needs there.
fn starter(wasm: &str) -> String {
    format!(
        "import init from \"./app.js\";\n\
         const root = document.getElementById(\"app\");\n\
         root.dataset.below = new URL(\".\", import.meta.url).pathname.slice(0, -1);\n\
         if (self !== parent) import(root.dataset.frame);\n\
         init({{ module_or_path: new URL(\"./{wasm}\", import.meta.url) }}).catch((error) => {{\n  \
         root.dispatchEvent(new Event(\"missed\"));\n  console.warn(error);\n}});\n"
    )
}

/// Names of the parts that the tool wrote.
fn parts(raw: &Path) -> Result<Vec<String>, Failure> {
    let entries = fs::read_dir(raw).during(|| format!("cannot read `{}`", raw.display()))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let wasm = paths.filter(|path: &PathBuf| path.extension().is_some_and(|ending| ending == "wasm"));
    let names = wasm.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
    let mut parts: Vec<_> = names.filter(|name| name != "app.wasm").collect();
    parts.sort();
    Ok(parts)
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).during(|| format!("cannot read `{}`", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).during(|| format!("cannot write `{}`", path.display()))
}
