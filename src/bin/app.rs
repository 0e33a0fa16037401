//! The app in the browser.

fn main() {
    overseas_talent_check::ui::start();
}
