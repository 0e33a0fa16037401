//! The size of the first visit, and of what others take by itself, against their budgets. It must not know what is on the pages.

mod budget;
mod compressed;
mod first_visit;
mod markup;
mod parts;

use std::fs;

use crate::failure::{During, Failure};
use crate::repository::Repository;
use crate::site;
use budget::{Budget, Sizes};
use first_visit::Kind;

/// What a run does with the sizes of the last recorded one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Baseline {
    Compare,
    Write,
}

/// Prints the compressed size of every file of the first visit and of the parts, and fails above a budget.
pub fn run(repository: &Repository, baseline: Baseline) -> Result<(), Failure> {
    let dist = site::existing(repository)?;
    let path = repository.size_budget();
    let text = fs::read_to_string(&path).during(|| format!("cannot read `{}`", path.display()))?;
    let budget = Budget::parse(&text)?;
    let mut sizes = Sizes::default();
    println!("{:>9} {:>9}  brotli 11 against bytes on disk, in bytes", "brotli", "plain");
    for path in first_visit::files(&dist)? {
        let file = dist.join(&path);
        let bytes = fs::read(&file).during(|| format!("cannot read `{}`", file.display()))?;
        let size = compressed::size(&bytes)?;
        println!("{size:>9} {:>9}  {}", bytes.len(), path.display());
        sizes.add(Kind::of(&path), size);
    }
    print_changes(&sizes, &budget.last);
    if baseline == Baseline::Write {
        fs::write(&path, budget::with_last(&text, &sizes)).during(|| format!("cannot write `{}`", path.display()))?;
        println!("recorded in {}", path.display());
    }
    within(sizes.total, budget.first_visit_max)?;
    parts::run(&dist)
}

fn print_changes(sizes: &Sizes, last: &Sizes) {
    println!("{:>9} {:>9}  against the last recorded size", "now", "change");
    for ((name, now), (_, last)) in sizes.named().into_iter().zip(last.named()) {
        println!("{now:>9} {:>9}  {name}", change(now, last));
    }
}

fn change(now: u64, last: u64) -> String {
    if now < last { format!("-{}", last - now) } else { format!("+{}", now - last) }
}

fn within(total: u64, max: u64) -> Result<(), Failure> {
    if total > max {
        return Err(Failure::new(format!(
            "the first visit is `{total}` bytes, {} above `first_visit_max = {max}`; make it \
             smaller, or raise the budget with a reason",
            total - max
        )));
    }
    println!("first visit: {total} of {max} bytes, {} left", max - total);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{change, within};

    #[test]
    fn the_budget_itself_is_allowed() {
        for (total, max, expect) in [(119, 120, true), (120, 120, true), (121, 120, false)] {
            assert_eq!(within(total, max).is_ok(), expect, "{total} of {max}");
        }
    }

    #[test]
    fn changes_have_a_sign() {
        for (now, last, expect) in [(5, 3, "+2"), (3, 5, "-2"), (3, 3, "+0")] {
            assert_eq!(change(now, last), expect);
        }
    }
}
