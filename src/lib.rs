//! Checks what Beijing's Opinions on overseas-talent entrepreneurship parks say about a person.
//!
//! Without features this is the core: the policy as constants, the rules, result links, texts and exports.
//! It has no clock, no input or output, no randomness, no panic and no browser.

pub mod api;
pub mod contacts;
pub mod export;
pub mod link;
pub mod plan;
pub mod policy;
pub mod reply;
pub mod review;
pub mod rules;
pub mod shape;

pub mod i18n;
pub mod site;

#[cfg(any(feature = "ssr", feature = "browser"))]
pub mod ui;

/// Smaller and faster in wasm than the allocator of the standard library.
#[cfg(all(target_arch = "wasm32", any(feature = "browser", feature = "js-api")))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
