//! Loading a part. With the feature `split` each is a file of its own, which `wasm-split` cuts out of the program behind
//! the functions of `split`; without it, as in a development build, all are in one file and here at once.

#[cfg_attr(not(feature = "split"), path = "load/whole.rs")]
mod split;

use std::rc::Rc;

use super::{Part, PartId, contacts, details, entries, files, pick, plan, reply, result, views};
use crate::contacts::{ParkFile, Told};
pub use split::{load, read_parks};

/// The file of a part did not come.
#[derive(Debug)]
pub struct Missed;

/// A part, as far as its file has come.
type Loaded = Result<Rc<dyn Part>, Missed>;
/// The operator's list of parks as its reader tells it, as far as that has come.
type ParksRead = Result<Result<ParkFile, Told>, Missed>;

/// A part that is in this program.
pub fn here(part: PartId) -> Rc<dyn Part> {
    match part {
        PartId::Result => result::part(),
        PartId::Details => details::part(),
        PartId::Plan => plan::part(),
        PartId::Contacts => contacts::part(),
        PartId::Entries => entries::part(),
        PartId::Files => files::part(),
        PartId::Views => views::part(),
        PartId::Reply => reply::part(),
        PartId::Pick => pick::part(),
    }
}
