//! The boundary: the shapes that cross it as JSON or JavaScript values, apart from the core's own types.

mod contacts;
#[cfg(all(target_arch = "wasm32", feature = "js-api"))]
pub mod js;
mod policy;

pub use crate::shape::{AnswersShape, CheckShape};
pub use contacts::{ContactsFilter, ContactsShape};
pub use policy::PolicyShape;
