//! The app: a library of components that render in the browser or, for prerendered pages, to a string.
//!
//! Only `browser` touches the browser; without it, `browser/absent.rs` stands in with the same functions doing nothing.

mod app;
#[cfg_attr(not(feature = "browser"), path = "ui/browser/absent.rs")]
mod browser;
mod components;
mod follower;
mod later;
mod pages;
mod piece;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg_attr(not(feature = "ssr"), path = "ui/reading/absent.rs")]
mod reading;
mod state;
mod view;

pub use app::{App, AppProps};
#[cfg(feature = "browser")]
pub use browser::start;
pub use later::Parts;
use piece::piece;
pub use state::Place;
