//! Counts what the rules say, exactly, over all complete profiles: their shares, what moves between two versions, and how
//! many questions are asked; writes them as tables, and reads edited ones. For those who write the rules.
//!
//! It reads the rules from data folders and decides by itself; of the library it takes
//! the form of result links and of large numbers alone.

#[cfg_attr(target_arch = "wasm32", path = "../nothing.rs")]
mod command;

fn main() -> std::process::ExitCode {
    command::main()
}
