//! Checks a data folder, `data` unless another is named, and prints every problem with its file and field, or else what
//! the folder holds, in numbers. With `freeze` it writes the rules of the present version into the folder, for the links
//! that are made under it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use policy_source::counts::counts;
use policy_source::frozen::{digest, file_of, freeze};
use policy_source::source::Policy;

fn main() -> ExitCode {
    let mut arguments: Vec<_> = env::args_os().skip(1).collect();
    let freezes = arguments.first().is_some_and(|first| first == "freeze");
    if freezes {
        arguments.remove(0);
    }
    let folder = arguments.first().map_or_else(|| PathBuf::from("data"), PathBuf::from);
    match policy_source::load(&folder) {
        Ok(policy) if freezes => write(&folder, &policy),
        Ok(policy) => {
            let supports: usize = policy.measures.iter().map(|measure| measure.supports.len()).sum();
            println!(
                "{}: no fault in {} questions, {} measures and {supports} supports",
                folder.display(),
                policy.questions.len(),
                policy.measures.len(),
            );
            for line in counts(&policy) {
                println!("{line}");
            }
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            let what = if problems.len() == 1 { "problem" } else { "problems" };
            eprintln!("{}: {} {what}", folder.display(), problems.len());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, policy: &Policy) -> ExitCode {
    let (path, text) = (folder.join(file_of(&policy.version)), freeze(policy));
    let known = fs::read_to_string(&path).ok();
    if known.is_some_and(|known| known != text) {
        eprintln!("{}: holds other rules, and a published version's rules stay", path.display());
        return ExitCode::FAILURE;
    }
    match path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, &text)) {
        Ok(()) => {
            println!("{}: written; register it under [frozen] in published.toml:", path.display());
            println!("\"{}\" = \"{}\"", policy.version, digest(&text));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}: {error}", path.display());
            ExitCode::FAILURE
        }
    }
}
