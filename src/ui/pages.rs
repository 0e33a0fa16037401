//! The pages, a function each from the view to `Html`. The app is the only component: its state is the only state, and
//! every further component would cost some 8 kB of wasm.

mod check;
#[cfg(feature = "ssr")]
mod measures;
#[cfg(feature = "ssr")]
mod not_found;
mod plan;
mod result;
#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
mod sentences;
mod start;

pub use check::check_page;
#[cfg(feature = "ssr")]
pub use measures::{measure_page, measures_page};
#[cfg(feature = "ssr")]
pub use not_found::not_found_page;
pub use plan::plan_page;
pub use result::result_page;
#[cfg(feature = "ssr")]
pub use rules::{BUILT_ON, rules_page};
#[cfg(feature = "ssr")]
pub use sentences::sentences_page;
pub use start::start_page;
