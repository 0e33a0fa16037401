//! Checks a `parks.json` as the page does, and names every problem in it. A table of parks is checked too, and written as
//! a `parks.json`.

#[cfg_attr(target_arch = "wasm32", path = "../nothing.rs")]
mod command;

fn main() -> std::process::ExitCode {
    command::main()
}
