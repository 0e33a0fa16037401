//! Counts what the rules say, exactly, over all complete profiles: their shares, what moves between two versions, and how
//! many questions are asked; writes them as tables, and reads edited ones. For those who write the rules.
//!
//! It reads the rules from data folders and decides by itself; of the library it takes
//! the form of result links and of large numbers alone.

#[cfg(not(target_arch = "wasm32"))]
mod command;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::main()
}

/// There is nothing to read in a browser; the tests there build every program all the same.
#[cfg(target_arch = "wasm32")]
fn main() {}
