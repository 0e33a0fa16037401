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
    let out = PathBuf::from(out);
    match policy_source::load(&PathBuf::from(root).join("data")) {
        Ok(policy) => {
            let baked = policy_source::bake::bake(&policy);
            let files = [("policy.rs", baked.constants), ("texts.en.txt", baked.en), ("texts.zh.txt", baked.zh)];
            match files.iter().try_for_each(|(name, text)| fs::write(out.join(name), text)) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    println!("cargo::error=the baked policy cannot be written: {error}");
                    ExitCode::FAILURE
                }
            }
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}
