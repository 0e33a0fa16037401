//! The app: one program, cut into what a first visit needs and the parts that are loaded later.

use std::fs;
use std::path::Path;

use super::joined::join;
use super::parts::{GROUPS, Parts};
use super::scripts::Pinned;
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
    pinned: &Pinned,
    build: &Path,
    site: &Path,
) -> Result<Program, Failure> {
    // The page for webmasters names the script that never changes.
    let told = [("EMBED_PINNED", [&*pinned.file, &pinned.integrity].join(" "))];
    // The tool needs to know what refers to what.
    let whole = program::compile(repository, "app", "split", &[], &["-Clink-arg=--emit-relocs"], &told)?;
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
    let script = read(&raw.join(LOADER))?;
    let parts =
        Parts::of(&script).ok_or_else(|| Failure::new(format!("`{LOADER}` has another shape than expected")))?;
    let loader = parts.script(&groups(&parts, &raw, site, environment)?, &files(&parts, &raw, site, environment)?);
    write(&bound.join(LOADER), &loader)?;
    short_names::shorten(&bound.join("app.js"), &wasm, Exports::Of(&loader))?;
    program::optimise(&wasm, "-Oz", environment)?;
    let wasm = names::write(site, "app", "wasm", &bytes(&wasm)?)?;
    let offline = scripts::offline(repository, environment, build, site)?;
    let start = start(&wasm, &offline, &bound, build, site, environment)?;
    Ok(Program { start, wasm })
}

/// Builds the app in one file and as quickly as can be: whole, not made small, with the folder of another policy.
pub fn build_whole(
    repository: &Repository,
    environment: &Environment,
    data: &Path,
    build: &Path,
    site: &Path,
) -> Result<Program, Failure> {
    // As the tests in the DOM are compiled, which leave what it stands on.
    Invocation::cargo(&["build", "--quiet", "--profile", "test", "--features", "browser", "--bin", "app"])
        .arguments(&["--target", "wasm32-unknown-unknown"])
        .variable("POLICY_DATA", data)
        .at(repository.root())
        .run()?;
    let bound = build.join("bound");
    renew(&bound)?;
    let whole = program::target_folder(repository).join("wasm32-unknown-unknown/debug/app.wasm");
    program::bind(&whole, "app", &["--no-typescript"], &bound, environment)?;
    let wasm = names::write(site, "app", "wasm", &bytes(&bound.join("app_bg.wasm"))?)?;
    let offline = scripts::offline(repository, environment, build, site)?;
    let start = start(&wasm, &offline, &bound, build, site, environment)?;
    Ok(Program { start, wasm })
}

/// Writes the script that starts the program, with the one beside the program in it, and returns its name.
fn start(
    wasm: &str,
    offline: &str,
    bound: &Path,
    build: &Path,
    site: &Path,
    environment: &Environment,
) -> Result<String, Failure> {
    let (script, small) = (bound.join("start.js"), build.join("start.js"));
    write(&script, &starter(wasm, offline))?;
    scripts::bundle(&script, &small, environment)?;
    names::write(site, "start", "js", read(&small)?.as_bytes())
}

/// The script that starts the app. Only a page in a frame loads what it needs there, and only one that stands alone, later
/// and where the browser saves no data, what it needs to work without a network.
fn starter(wasm: &str, offline: &str) -> String {
    format!(
        "import init from \"./app.js\";\n\
         const root = document.getElementById(\"app\");\n\
         root.dataset.below = new URL(\".\", import.meta.url).pathname.slice(0, -1);\n\
         if (self !== parent) import(root.dataset.frame);\n\
         else setTimeout(() => navigator.connection?.saveData || \
         import(new URL(\"./{offline}\", import.meta.url)).catch(() => {{}}), 3000);\n\
         init({{ module_or_path: new URL(\"./{wasm}\", import.meta.url) }}).catch((error) => {{\n  \
         root.dispatchEvent(new Event(\"missed\"));\n  console.warn(error);\n}});\n"
    )
}

/// Writes the groups of what the parts share, and returns their names; none for a group that has nothing.
fn groups(
    parts: &Parts<'_>,
    raw: &Path,
    site: &Path,
    environment: &Environment,
) -> Result<Vec<Option<String>>, Failure> {
    let group = |number: usize| {
        let shared = parts.shared.iter().filter(|it| it.group() == number);
        let programs = shared.map(|it| bytes(&raw.join(it.file))).collect::<Result<Vec<_>, _>>()?;
        if programs.is_empty() {
            return Ok(None);
        }
        let file = format!("shared-{number}.wasm");
        let joined = join(&programs).map_err(|why| Failure::new(format!("cannot join `{file}`: {why}")))?;
        fs::write(raw.join(&file), joined).during(|| format!("cannot write `{file}`"))?;
        part(raw, &file, site, environment).map(Some)
    };
    (0..GROUPS).map(group).collect()
}

/// Writes what each part alone needs, and returns the names.
fn files(parts: &Parts<'_>, raw: &Path, site: &Path, environment: &Environment) -> Result<Vec<String>, Failure> {
    let own = |name: &&str| {
        let file = format!("{name}.wasm");
        fs::rename(raw.join(format!("split_{file}")), raw.join(&file)).during(|| format!("cannot rename `{file}`"))?;
        part(raw, &file, site, environment)
    };
    parts.names.iter().map(own).collect()
}

/// Makes a part small and writes it under a name of its own.
fn part(raw: &Path, file: &str, site: &Path, environment: &Environment) -> Result<String, Failure> {
    program::optimise(&raw.join(file), "-Oz", environment)?;
    names::write(site, file.trim_end_matches(".wasm"), "wasm", &bytes(&raw.join(file))?)
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).during(|| format!("cannot read `{}`", path.display()))
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).during(|| format!("cannot read `{}`", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).during(|| format!("cannot write `{}`", path.display()))
}
