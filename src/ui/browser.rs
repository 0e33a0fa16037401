//! The browser. Nothing outside this folder touches `web_sys` or `gloo`.
//!
//! Every failure here is survivable (blocked storage, a page without history), so each function does what it can and
//! never reports an error.

mod document;
#[cfg(feature = "annex")]
mod fetch;
#[cfg(feature = "annex")]
mod files;
mod frame;
mod history;
mod start;
mod storage;
mod takeover;
mod texts;

pub use document::{
    address, can_share, copy, escape, focus, focus_choice, is_plain, on_key, open_all, origin, print, reveal, share,
    show_place, text_of, today, value_of,
};
#[cfg(feature = "annex")]
pub use fetch::fetch;
#[cfg(feature = "annex")]
pub use files::{download, now, read_chosen};
pub use frame::{host, on_host, tell};
pub use history::{fragment, here, leave, on_move, push, put_link, reload, replace};
pub use start::start;
pub use storage::{Saved, erase, forget_kept, load, on_kept, save};
pub use takeover::{carry, hand_over};
pub use texts::with_texts;
