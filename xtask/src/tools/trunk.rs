//! Trunk, which builds the site. It must not know the site.

use super::cache::{Cache, Package};
use super::version;
use crate::failure::Failure;
use crate::process::{Environment, Invocation};

/// 0.22 needs a newer compiler than the one that `rust-toolchain.toml` names.
const VERSION: &str = "0.21.14";

pub fn provide(cache: &Cache) -> Result<Environment, Failure> {
    if version::on_path("trunk", VERSION) {
        return Ok(Environment::default());
    }
    let package = Package { name: "trunk", version: VERSION, duration: "10 to 20 minutes on two cores" };
    let folder = cache.installed(
        &package,
        |folder| version::answers(&folder.join("bin/trunk"), VERSION),
        |folder| {
            let arguments = ["install", "trunk", "--version", VERSION, "--locked", "--root"];
            let mut arguments = arguments.map(std::ffi::OsStr::new).to_vec();
            arguments.push(folder.as_os_str());
            // From the new folder, so that the repository's Cargo settings stay out of it.
            Invocation::cargo(&arguments).at(folder).run()
        },
    )?;
    Ok(Environment::folder(folder.join("bin")))
}
