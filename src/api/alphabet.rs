//! Reading texts that are written in an alphabet of their own; `build/src/bake/alphabet.rs` says how, and why.

use std::slice::Iter;

const COMMON: usize = 112;

/// Texts, a line each, from the first to the last.
pub struct Texts {
    letters: Vec<char>,
    rest: Iter<'static, u8>,
}

impl Texts {
    /// All of them.
    pub fn new(written: &'static [u8]) -> Self {
        let mut texts = Self { letters: Vec::new(), rest: written.iter() };
        for _ in 0..2 {
            let mut code = 0x7f;
            while let distance @ 1.. = texts.number() {
                code += distance;
                texts.letters.extend(char::from_u32(code));
            }
        }
        texts
    }

    /// Writes the next text behind what is there already.
    pub fn write_next(&mut self, document: &mut String) {
        while let Some(letter) = self.letter() {
            if letter == '\n' {
                break;
            }
            document.push(letter);
        }
    }

    fn letter(&mut self) -> Option<char> {
        let byte = self.byte()?;
        match byte {
            ..128 => char::from_u32(byte),
            128..240 => self.letters.get(byte as usize - 128).copied(),
            240.. => {
                let low = self.byte()?;
                self.letters.get(((byte - 240) * 128 + low - 128) as usize + COMMON).copied()
            }
        }
    }

    /// A number in groups of seven bits, lowest first.
    fn number(&mut self) -> u32 {
        let (mut number, mut shift) = (0, 0);
        while let Some(byte) = self.byte() {
            number |= (byte & 127) << shift;
            if byte < 128 {
                break;
            }
            shift += 7;
        }
        number
    }

    fn byte(&mut self) -> Option<u32> {
        self.rest.next().map(|byte| u32::from(*byte))
    }
}
