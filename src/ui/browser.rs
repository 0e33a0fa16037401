//! The browser. Nothing outside this folder touches `web_sys` or `gloo`.
//!
//! Every failure here is survivable (blocked storage, a page without history), so each function does what it can and
//! never reports an error.

mod ahead;
mod document;
mod fetch;
mod files;
mod frame;
mod history;
mod picture;
mod start;
mod storage;
mod style;
mod texts;

pub use ahead::{on_rest, on_search};
pub use document::{
    address, after_sign, can_share, copy, escape, focus, focus_again, focus_choice, is_open, is_plain, open_all,
    origin, print, reveal, share, show_place, text_of, today, value_of,
};
pub use fetch::fetch;
pub use files::{download, now, read_chosen};
pub use frame::{on_host, report_progress};
pub use history::{fragment, here, leave, linked, on_move, push, put_link, replace};
pub use picture::{Giving, can_send_picture, give_picture};
pub use start::start;
pub use storage::{erase, forget_kept, load, on_kept, on_return, save};
pub use style::style;
pub use texts::{texts, with_texts};
