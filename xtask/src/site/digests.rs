//! The digests that wasm-bindgen ends the names of imports in, made short. It must not know which program they are of.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::failure::{During, Failure};

/// Puts numbers in the place of the digests: 16 digits of no meaning, which stand in the script as well as in the wasm
/// and which nothing compresses.
pub fn shorten(script: &Path, wasm: &Path) -> Result<(), Failure> {
    let reading = |path: &Path| format!("cannot read `{}`", path.display());
    let writing = |path: &Path| format!("cannot write `{}`", path.display());
    let mut text = fs::read_to_string(script).during(|| reading(script))?;
    let mut bytes = fs::read(wasm).during(|| reading(wasm))?;
    for (number, digest) in (1..).zip(digests(&text)) {
        // As long as the digest, so that no length in the wasm changes.
        let name = format!("{number:016}");
        replace(&mut bytes, digest.as_bytes(), name.as_bytes());
        text = text.replace(&digest, &name);
    }
    fs::write(script, text).during(|| writing(script))?;
    fs::write(wasm, bytes).during(|| writing(wasm))
}

/// The different ends of names that are 16 hexadecimal digits, without those that are numbers already.
fn digests(script: &str) -> BTreeSet<String> {
    let words = script.split(|letter: char| !letter.is_ascii_alphanumeric());
    let is_digest = |word: &&str| {
        let hexadecimal = |letter: char| letter.is_ascii_digit() || ('a'..='f').contains(&letter);
        word.len() == 16 && word.chars().all(hexadecimal) && !word.starts_with("00000000")
    };
    words.filter(is_digest).map(str::to_owned).collect()
}

fn replace(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    let places = bytes.windows(from.len()).enumerate().filter(|(_, window)| *window == from);
    let places: Vec<usize> = places.map(|(at, _)| at).collect();
    for at in places {
        bytes[at..at + to.len()].copy_from_slice(to);
    }
}

#[cfg(test)]
mod tests {
    use super::{digests, replace};

    #[test]
    fn digests_are_told_from_names() {
        for (script, expect) in [
            ("__wbg_new_37eb45aaf5eeb820: function() {}", &["37eb45aaf5eeb820"][..]),
            ("wasm.__wbg_set_d2d33b52458e984a(); __wbg_set_d2d33b52458e984a", &["d2d33b52458e984a"]),
            ("__wbindgen_generic_0000000000000001", &[]),
            ("getStringFromWasm0; deadbeefdeadbee; 37EB45AAF5EEB820", &[]),
        ] {
            assert!(digests(script).iter().eq(expect), "{script}");
        }
    }

    #[test]
    fn every_place_is_replaced() {
        let mut bytes = *b"\x05a_feed\x05b_feed";
        replace(&mut bytes, b"feed", b"0001");
        assert_eq!(&bytes, b"\x05a_0001\x05b_0001");
    }
}
