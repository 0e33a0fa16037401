//! The boundary: the shapes that cross it as JSON or JavaScript values, apart from the core's own types.

mod answers;
mod contacts;
#[cfg(all(target_arch = "wasm32", feature = "js-api"))]
pub mod js;
mod policy;
mod result;

pub use answers::AnswersShape;
pub use contacts::{ContactsFilter, ContactsShape};
pub use policy::PolicyShape;
pub use result::CheckShape;
