//! Answers and results as JSON has them, for the interfaces and for files alike: ids, no texts.
//!
//! Knows nothing of who asks: a line of `batch`, a page's script or a file that a person takes away.

mod answers;
mod result;

pub use answers::AnswersShape;
#[cfg(all(target_arch = "wasm32", feature = "js-api"))]
pub(crate) use answers::wanted;
pub use result::{CheckShape, LinkShape};
