//! How one program takes over from the other in the same page: the annex from the app of a first visit.
//!
//! What is carried over is written on the root, an attribute of this very page, so it works where storage is blocked.

#[cfg(feature = "annex")]
mod annex;
#[cfg(not(feature = "annex"))]
mod first;
#[cfg(feature = "annex")]
mod page_state;
#[cfg(feature = "annex")]
mod released;

use web_sys::{Element, Event};

#[cfg(feature = "annex")]
pub use annex::{carry, hand_over, render};
#[cfg(not(feature = "annex"))]
pub use first::{carry, hand_over, render};

/// What the program before this one knew.
const CARRIED: &str = "data-carried";
/// Said on the root when the annex cannot be started: by the script that starts it, or by itself without its texts.
const MISSED: &str = "missed";
/// Tells the program before to end.
const TAKEOVER: &str = "takeover";

/// Says that this program cannot start after all.
pub fn miss(root: &Element) {
    tell(root, MISSED);
}

fn tell(root: &Element, what: &str) {
    if let Ok(event) = Event::new(what) {
        let _ = root.dispatch_event(&event);
    }
}
