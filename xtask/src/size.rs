//! The size of what others take by itself, against its budgets. What a visit costs, a browser is asked in
//! `tests/e2e/size.spec.ts`. It must not know what is on the pages.

mod compressed;
mod parts;

pub use compressed::brotli;

use crate::failure::Failure;
use crate::repository::Repository;
use crate::site;

/// Prints the compressed size of every file of the parts, and fails above a budget.
pub fn run(repository: &Repository) -> Result<(), Failure> {
    let dist = site::existing(repository)?;
    println!("{:>9} {:>9}  brotli 11 against bytes on disk, in bytes", "brotli", "plain");
    parts::run(&dist)
}
