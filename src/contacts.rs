//! The contact list that a site shows: the built-in parks, and those that its operator adds or corrects with a
//! `parks.json` (`docs/parks.md`). Both are read by the same reader.
//!
//! Pure: bytes in, entries or problems out. It must not know pages, the browser, or where the bytes come from. Every
//! text stays a text; only what was read as a website, a source or an e-mail address is ever made into a link.

mod address;
mod built_in;
mod date;
mod district;
mod entry;
mod fields;
mod link;
mod list;
mod phone;
mod problem;
mod read;
mod say;
mod search;
mod text;
mod told;
mod visible;

pub use address::{Address, addresses};
pub use built_in::built_in;
pub use district::base as district_base;
pub use entry::{Both, Origin, ParkEntry, SourceEntry, Whose};
pub use link::{is_plain_host, may_link};
pub use list::{Extent, ParkFile, ParkList};
pub use phone::{Call, calls};
pub use problem::{Expected, Fault, Kind, Problem, Spot, shown};
pub use read::{LONGEST_FILE, MOST_ENTRIES, read};
pub use search::Search;
pub use told::{Told, told};
