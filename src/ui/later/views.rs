//! The result as others look at it: an adviser, two results side by side, and the page for webmasters.

mod adviser;
mod compare;
mod embed;

pub use adviser::adviser_page;
pub use compare::compare_page;
pub use embed::embed_page;
