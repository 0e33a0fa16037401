//! The boundary: the functions that JavaScript calls, and the documents they give out.

mod alphabet;
pub mod compact;
mod contacts;
pub mod document;
#[cfg(all(target_arch = "wasm32", feature = "js-api"))]
pub mod js;

pub use contacts::ContactsShape;

pub use crate::shape::{AnswersShape, CheckShape};
