//! The parts of the site that others take by themselves, each with a budget of its own. It must not know what they do.

use std::fs;
use std::path::Path;

use super::compressed;
use crate::failure::{During, Failure};

/// Files below `dist` and the most bytes that they may take together after brotli 11, each compressed by itself.
struct Part {
    name: &'static str,
    files: &'static [&'static str],
    max: u64,
}

#[rustfmt::skip]
const PARTS: &[Part] = &[
    Part { name: "JavaScript interface", files: &["api/overseas_talent_check_bg.wasm", "api/overseas_talent_check.js"], max: 40_000 },
    Part { name: "loader for other websites", files: &["v1/embed.js"], max: 1_500 },
];

/// Prints the size of every part, and fails when one is above its budget or a file of it is missing.
pub fn run(dist: &Path) -> Result<(), Failure> {
    PARTS.iter().try_for_each(|part| {
        let mut total = 0;
        for file in part.files {
            let path = dist.join(file);
            let bytes = fs::read(&path).during(|| format!("cannot read `{}`", path.display()))?;
            let size = compressed::size(&bytes)?;
            println!("{size:>9} {:>9}  {file}", bytes.len());
            total += size;
        }
        within(part, total)
    })
}

fn within(part: &Part, total: u64) -> Result<(), Failure> {
    let Part { name, max, .. } = part;
    if total > *max {
        let above = total - max;
        return Err(Failure::new(format!(
            "the {name} is `{total}` bytes, {above} above its budget of {max}; make it smaller, or raise the budget \
             in `xtask/src/size/parts.rs` with a reason"
        )));
    }
    println!("{name}: {total} of {max} bytes, {} left", max - total);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{PARTS, Part, run, within};

    #[test]
    fn the_budget_itself_is_allowed() {
        let part = Part { name: "part", files: &[], max: 40 };
        for (total, expect) in [(39, true), (40, true), (41, false)] {
            assert_eq!(within(&part, total).is_ok(), expect, "{total}");
        }
    }

    #[test]
    fn a_missing_file_is_named() {
        let outcome = run("no-such-folder".as_ref());
        assert!(outcome.is_err_and(|failure| failure.to_string().contains(PARTS[0].files[0])));
    }
}
