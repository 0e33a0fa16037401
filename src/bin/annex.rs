//! The app with the pages that a first visit does not need.

fn main() {
    overseas_talent_check::ui::start();
}
