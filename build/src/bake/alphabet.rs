//! Writing a text in an alphabet of its own, so that Chinese takes a tenth less after brotli than in UTF-8.
//!
//! First the alphabet: its [`COMMON`] most frequent letters, then the others, both in the order of their code points.
//! Each letter is its distance from the one before, the first one from U+007F, in groups of seven bits, lowest first,
//! all but the last with the high bit set. A zero ends both parts. Then the text: ASCII as it is, a common letter as
//! 128 and its position, any other as 240 and its position's high part, then 128 and its low seven bits.
//! `src/api/alphabet.rs` reads it.

use std::collections::BTreeMap;

const COMMON: usize = 112;
const OTHERS: usize = 16 * 128;

/// The text with its alphabet.
///
/// # Errors
/// More different letters than there is room for.
pub fn encode(text: &str) -> Result<Vec<u8>, String> {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    text.chars().filter(|letter| !letter.is_ascii()).for_each(|letter| *counts.entry(letter).or_default() += 1);
    let mut by_count: Vec<(char, usize)> = counts.into_iter().collect();
    by_count.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut letters: Vec<char> = by_count.into_iter().map(|(letter, _)| letter).collect();
    if letters.len() > COMMON + OTHERS {
        return Err(format!(
            "the texts have `{}` different letters, expected {} at most",
            letters.len(),
            COMMON + OTHERS
        ));
    }
    let common = COMMON.min(letters.len());
    let (common, others) = letters.split_at_mut(common);
    let mut bytes = Vec::new();
    for part in [common, others] {
        part.sort_unstable();
        let mut before = 0x7f;
        for letter in part.iter() {
            push_number(u32::from(*letter) - before, &mut bytes);
            before = u32::from(*letter);
        }
        bytes.push(0);
    }
    let positions: BTreeMap<char, usize> = letters.iter().enumerate().map(|(at, letter)| (*letter, at)).collect();
    for letter in text.chars() {
        match positions.get(&letter) {
            None => bytes.extend(letter.to_string().bytes()),
            Some(at) if *at < COMMON => bytes.push(low_byte(128 + at)),
            Some(at) => bytes.extend([low_byte(240 + (at - COMMON) / 128), low_byte(128 + (at - COMMON) % 128)]),
        }
    }
    Ok(bytes)
}

fn push_number(mut number: u32, bytes: &mut Vec<u8>) {
    while number > 127 {
        bytes.push(low_byte((number & 127 | 128) as usize));
        number >>= 7;
    }
    bytes.push(low_byte(number as usize));
}

fn low_byte(number: usize) -> u8 {
    number.to_le_bytes()[0]
}
