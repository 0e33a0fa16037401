//! The pages, a function each from the view to `Html`. The app is the only component: its state is the only state, and
//! every further component would cost some 8 kB of wasm.

mod check;
mod plan;
mod result;
mod start;

pub use check::check_page;
pub use plan::plan_page;
pub use result::result_page;
pub use start::start_page;
