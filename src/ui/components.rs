//! Pieces of pages. A piece that keeps nothing is a function from the view to `Html`.

mod answers;
mod board;
mod card;
mod changes;
mod citation;
mod conditions;
mod definition;
mod host;
mod layout;
mod mark;
#[cfg(feature = "ssr")]
mod reading;
mod share;
mod since;
mod verdict;

pub use answers::{answers_list, trial_bar};
pub use board::board;
#[cfg(any(feature = "annex", feature = "ssr"))]
pub use card::grade;
pub use card::{card, phase};
pub use changes::changes;
pub use citation::citation;
pub use definition::routes;
pub use host::give_to_host;
pub use layout::{footer, masthead};
pub use mark::mark;
#[cfg(feature = "ssr")]
pub use reading::{reading, term};
#[cfg(any(feature = "annex", feature = "ssr"))]
pub use share::{address, error_text};
pub use share::{link_error, linked, more, paste, share};
pub use since::since_then;
pub use verdict::{announcement, counts, verdict_panel, verdict_text};
