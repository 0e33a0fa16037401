//! Checks a data folder, `data` unless another is named, and prints every problem with its file and field.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = env::args_os().nth(1).map_or_else(|| PathBuf::from("data"), PathBuf::from);
    match policy_source::load(&folder) {
        Ok(policy) => {
            let supports: usize = policy.measures.iter().map(|measure| measure.supports.len()).sum();
            println!(
                "{}: no fault in {} questions, {} measures and {supports} supports",
                folder.display(),
                policy.questions.len(),
                policy.measures.len(),
            );
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
