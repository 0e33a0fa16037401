//! Bakes the policy data into constants, or fails with every problem at once.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use policy_source::bake::{bake, interface, office, park_lines, parks, points, rules_only, sentences};
use policy_source::source::Policy;

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=POLICY_DATA");
    let (Some(root), Some(out)) = (env::var_os("CARGO_MANIFEST_DIR"), env::var_os("OUT_DIR")) else {
        println!("cargo::error=cargo names neither the package's nor the output folder");
        return ExitCode::FAILURE;
    };
    // Another folder is for rehearsals of an update.
    let data = env::var_os("POLICY_DATA").map_or_else(|| PathBuf::from(root).join("data"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", data.display());
    match policy_source::load(&data) {
        Ok(policy) => match write(&policy, &data, Path::new(&out)) {
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

fn write(policy: &Policy, data: &Path, out: &Path) -> Result<(), String> {
    let digest = policy_source::digest::of_folder(data).map_err(|error| error.to_string())?;
    let interface = interface(policy)?;
    let baked = if is_interface() { bake(&rules_only(policy)) } else { bake(policy) };
    let [[first_en, first_zh], [result_en, result_zh], [details_en, details_zh], [rest_en, rest_zh]] = baked.texts;
    let files = [
        ("policy.rs", baked.constants.into_bytes()),
        ("first.en.txt", first_en.into_bytes()),
        ("first.zh.txt", first_zh.into_bytes()),
        ("result.en.txt", result_en.into_bytes()),
        ("result.zh.txt", result_zh.into_bytes()),
        ("details.en.txt", details_en.into_bytes()),
        ("details.zh.txt", details_zh.into_bytes()),
        ("rest.en.txt", rest_en.into_bytes()),
        ("rest.zh.txt", rest_zh.into_bytes()),
        ("parks.txt", park_lines(policy).into_bytes()),
        ("parks.json", parks(policy).into_bytes()),
        ("office.rs", office(policy, &digest).into_bytes()),
        ("points.rs", points(policy).into_bytes()),
        ("sentences.rs", sentences(policy).into_bytes()),
        ("interface.rs", interface.constants.into_bytes()),
        ("interface.en.bin", interface.en),
        ("interface.zh.bin", interface.zh),
    ];
    files.iter().try_for_each(|(name, bytes)| fs::write(out.join(name), bytes)).map_err(|error| error.to_string())
}

/// Whether this is the JavaScript interface in wasm, whose texts are all in its forms.
fn is_interface() -> bool {
    env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") && env::var_os("CARGO_FEATURE_JS_API").is_some()
}
