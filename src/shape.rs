//! Answers and results as JSON has them, for the interfaces and for files alike: ids, no texts. And JSON itself, for the
//! readers of files that people have had in their hands.
//!
//! Knows nothing of who asks: a line of `batch`, a page's script or a file that a person takes away.

mod answers;
mod json;
mod line;
mod pieces;
mod result;

pub use answers::AnswersShape;
pub use json::Json;
pub use line::usual;
pub use pieces::Pieces;
pub use result::{CheckShape, LinkShape};
