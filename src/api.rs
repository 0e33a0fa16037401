//! The boundary: the shapes that cross it as JSON or JavaScript values, apart from the core's own types.

mod answers;
mod result;

pub use answers::AnswersShape;
pub use result::CheckShape;
