//! The JavaScript interface as a program: its exports are those of the library.

// Nothing is to be done at the start, and the beginnings of a program with a `main` take wasm too.
#![cfg_attr(target_arch = "wasm32", no_main)]

use overseas_talent_check as _;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
