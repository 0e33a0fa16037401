//! Checks what Beijing's Opinions on overseas-talent entrepreneurship parks say about a person.
//!
//! Without features this is the core: the policy as constants, the rules, result links, texts and exports.
//! It has no clock, no input or output, no randomness, no panic and no browser.

pub mod api;
pub mod link;
pub mod policy;
pub mod rules;
