//! Waiting until nothing is being pressed: what is replaced between press and release is never clicked.

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

/// How often, in milliseconds, one looks whether what is pressed was let go.
const LOOK_EVERY: u32 = 20;
/// How often one looks at most: 2 seconds. A press that ends outside the window is not always told of.
const LOOK_AT_MOST: u32 = 100;

/// Goes on when nothing below the root is being pressed.
pub fn when_released(root: Element, then: Callback<()>) {
    look(root, then, LOOK_AT_MOST);
}

fn look(root: Element, then: Callback<()>, left: u32) {
    let pressed = root.query_selector(":active").ok().flatten().is_some();
    if pressed && left > 0 {
        Timeout::new(LOOK_EVERY, move || look(root, then, left - 1)).forget();
    } else {
        then.emit(());
    }
}
