//! Bakes the policy data into constants, or fails with every problem at once.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use policy_source::bake::{bake, interface, rules_only};
use policy_source::source::Policy;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    let (Some(root), Some(out)) = (env::var_os("CARGO_MANIFEST_DIR"), env::var_os("OUT_DIR")) else {
        println!("cargo::error=cargo names neither the package's nor the output folder");
        return ExitCode::FAILURE;
    };
    match policy_source::load(&PathBuf::from(root).join("data")) {
        Ok(policy) => match write(&policy, Path::new(&out)) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                println!("cargo::error=the baked policy cannot be written: {error}");
                ExitCode::FAILURE
            }
        },
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn write(policy: &Policy, out: &Path) -> Result<(), String> {
    let interface = interface(policy)?;
    let baked = if is_interface() { bake(&rules_only(policy)) } else { bake(policy) };
    let files = [
        ("policy.rs", baked.constants.into_bytes()),
        ("texts.en.txt", baked.en.into_bytes()),
        ("texts.zh.txt", baked.zh.into_bytes()),
        ("interface.rs", interface.constants.into_bytes()),
        ("interface.en.bin", interface.en),
        ("interface.zh.bin", interface.zh),
    ];
    files.iter().try_for_each(|(name, bytes)| fs::write(out.join(name), bytes)).map_err(|error| error.to_string())
}

/// Whether this is the wasm of the JavaScript interface alone, where bytes count and all texts are in its forms.
fn is_interface() -> bool {
    let has = |feature: &str| env::var_os(format!("CARGO_FEATURE_{feature}")).is_some();
    env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") && has("JS_API") && !has("BROWSER")
}
