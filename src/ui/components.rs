//! Pieces of pages. A piece that keeps nothing is a function from the view to `Html`.

mod answers;
mod board;
mod card;
mod changes;
mod citation;
mod conditions;
mod definition;
mod folded;
mod heading;
mod host;
mod layout;
mod mark;
mod no_script;
#[cfg(feature = "ssr")]
mod reading;
mod reason;
mod restart;
mod share;
mod since;
mod verdict;
mod waiting;

pub use answers::{answers_list, trial_bar};
pub use board::board;
#[cfg(feature = "ssr")]
pub use card::named;
pub use card::{card, card_body, grade, phase};
pub use changes::changes;
pub use citation::citation;
pub use definition::{routes, why};
pub use folded::{folded, is_drawn, unfolding};
pub use heading::heading;
pub use host::give_to_host;
pub use layout::{footer, masthead};
pub use mark::mark;
#[cfg(feature = "ssr")]
pub use mark::sign;
pub use no_script::no_script;
#[cfg(feature = "ssr")]
pub use reading::{asking, reading, term};
pub use reason::reason;
pub use restart::restart;
pub use share::{address, address_of, error_text, link_error, linked, more, paste, share};
pub use since::since_then;
pub use verdict::{announcement, counts, verdict_panel, verdict_text};
pub use waiting::waiting;
