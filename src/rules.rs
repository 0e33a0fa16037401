//! Deciding: what every completion of the answers gives, why, which questions still matter and what would change it.
//!
//! All functions are total and pure. Every option is a bit, and a rule is the options that fail it; as a rule reads every
//! question at most once, what follows from a few ands over them is exact.

mod answers;
mod change;
mod check;
mod goal;
mod known;
mod reason;
mod relevance;
mod scenario;
mod shares;
mod shortest;
mod since;
mod status;

pub(crate) use answers::listed;
pub use answers::{Answers, Invalid};
pub use change::{Alternative, Change, Changes, Options};
pub use check::{Check, Tally};
pub use goal::Goal;
pub use known::Known;
pub use reason::{Read, Reason, reasons};
pub use relevance::{relevant, relevant_to};
pub use scenario::scenarios_passed;
pub use shares::Shares;
pub use shortest::{Deciding, reads, shortest};
pub use since::{Moved, Subject, since};
pub use status::Status;
