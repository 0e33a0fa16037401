//! Whether a program is there and of the right version. It must not know which versions are right.

use std::path::{Path, PathBuf};

use crate::process::{Invocation, places_on_path};

/// Whether the program answers `--version` with that version.
pub fn answers(program: &Path, version: &str) -> bool {
    Invocation::new(program, &["--version"]).answer().is_ok_and(|answer| named_in(&answer) == Some(version))
}

/// Whether the program that `PATH` leads to has that version. Only the first place counts, since it
/// is the one that other programs will start.
pub fn on_path(program: &str, version: &str) -> bool {
    first_on_path(program).is_some_and(|place| answers(&place, version))
}

/// Where a program of that name is in a folder, whether or not it is there.
pub fn executable(folder: &Path, program: &str) -> PathBuf {
    folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
}

pub fn first_on_path(program: &str) -> Option<PathBuf> {
    places_on_path(program).into_iter().next()
}

/// The version in an answer such as `trunk 0.21.14` or `wasm-opt version 132 (version_132)`: the
/// first word that starts with a digit.
fn named_in(answer: &str) -> Option<&str> {
    answer.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::named_in;

    #[test]
    fn versions() {
        for (answer, expect) in [
            ("trunk 0.21.14", Some("0.21.14")),
            ("wasm-bindgen 0.2.130", Some("0.2.130")),
            ("wasm-bindgen 0.2.130 (0a1b2c3d4)", Some("0.2.130")),
            ("wasm-opt version 132 (version_132)", Some("132")),
            ("ChromeDriver 131.0.6778.85 (x)", Some("131.0.6778.85")),
            ("command not found", None),
            ("", None),
        ] {
            assert_eq!(named_in(answer), expect, "{answer}");
        }
    }
}
