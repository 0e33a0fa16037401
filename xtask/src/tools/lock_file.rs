//! Versions in `Cargo.lock`. It must not know why they are asked for.

use std::fs;
use std::path::Path;

use toml::Table;

use crate::failure::{During, Failure};

/// The one locked version of a crate.
pub fn version_of(name: &str, lock_file: &Path) -> Result<String, Failure> {
    let text = fs::read_to_string(lock_file).during(|| format!("cannot read `{}`", lock_file.display()))?;
    locked_version(name, &text)
}

fn locked_version(name: &str, text: &str) -> Result<String, Failure> {
    let lock: Table = text.parse().during(|| "cannot read `Cargo.lock`".to_owned())?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let versions: Vec<_> = packages
        .into_iter()
        .flatten()
        .filter(|package| field(package, "name") == Some(name))
        .filter_map(|package| field(package, "version"))
        .collect();
    match versions.as_slice() {
        [version] => Ok((*version).to_owned()),
        [] => Err(Failure::new(format!("`{name}` is not in `Cargo.lock`; add it to the dependencies of the site"))),
        several => Err(Failure::new(format!(
            "`{name}` is in `Cargo.lock` at {}; run `cargo tree --invert {name}` and keep one",
            several.join(" and ")
        ))),
    }
}

fn field<'a>(package: &'a toml::Value, name: &str) -> Option<&'a str> {
    package.get(name).and_then(toml::Value::as_str)
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    fn check(packages: &[(&str, &str)], expect: Result<&str, &str>) {
        let blocks =
            packages.iter().map(|(name, version)| format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n"));
        let text = blocks.fold("version = 4\n".to_owned(), |text, block| text + &block);
        match (locked_version("wasm-bindgen", &text), expect) {
            (Ok(found), expect) => assert_eq!(Ok(found.as_str()), expect),
            (Err(failure), Ok(expect)) => assert_eq!(failure.to_string(), expect),
            (Err(failure), Err(part)) => {
                assert!(failure.to_string().contains(part), "{failure}");
            }
        }
    }

    #[test]
    fn locked_versions() {
        let macros = ("wasm-bindgen-macro", "0.2.130");
        check(&[macros, ("wasm-bindgen", "0.2.130")], Ok("0.2.130"));
        check(&[macros], Err("is not in `Cargo.lock`"));
        check(&[("wasm-bindgen", "0.2.9"), ("wasm-bindgen", "0.3.0")], Err("0.2.9 and 0.3.0"));
        check(&[], Err("is not in `Cargo.lock`"));
    }
}
