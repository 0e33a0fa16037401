//! Deciding: what every completion of the answers gives, why, which questions still matter and what would change it.
//!
//! All functions are total and pure. A rule reads every question at most once, so the lowest and the highest step
//! over all completions are computed part by part and are exact.

mod answers;
mod change;
mod check;
mod reason;
mod relevance;
mod since;
mod status;

pub(crate) use answers::listed;
pub use answers::{Answers, Invalid};
pub use change::{Alternative, Change, changes};
pub use check::{Check, Tally};
pub use reason::{Read, Reason, reasons};
pub use relevance::{relevant, relevant_to};
pub use since::{Moved, Subject, since};
pub use status::{Span, Status, evaluate};
