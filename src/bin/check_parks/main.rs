//! Checks a `parks.json` as the page does, and names every problem in it. A table of parks is checked too, and written as
//! a `parks.json`.

#[cfg(not(target_arch = "wasm32"))]
mod command;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::main()
}

/// There is nothing to read in a browser; the tests there build every program all the same.
#[cfg(target_arch = "wasm32")]
fn main() {}
