//! Bakes the policy data into constants, or fails with every problem at once.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    let (Some(root), Some(out)) = (env::var_os("CARGO_MANIFEST_DIR"), env::var_os("OUT_DIR")) else {
        println!("cargo::error=cargo names neither the package's nor the output folder");
        return ExitCode::FAILURE;
    };
    match policy_source::load(&PathBuf::from(root).join("data")) {
        Ok(policy) => match fs::write(PathBuf::from(out).join("policy.rs"), policy_source::bake::bake(&policy)) {
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
