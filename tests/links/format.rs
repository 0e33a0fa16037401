//! Links written a second time, from the description in `src/link.rs` alone, and chance that repeats.
//!
//! Tests need links that `encode` never makes, with a right checksum: other forms, newer versions, unknown numbers.
//! It must not call `encode`, `decode` or their checksum.

use overseas_talent_check::policy::{POLICY, QuestionId};
use overseas_talent_check::rules::Answers;

pub const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A link with a right checksum over whatever is given.
pub fn write(form: char, version: u8, digits: &[u8]) -> String {
    let count = u8::try_from(digits.len()).unwrap();
    let mut values = vec![value(form), version, count];
    values.extend(digits);
    let sum = checksum(&values, 6);
    values.extend([24, 18, 12, 6, 0].map(|shift| u8::try_from(sum >> shift & 63).unwrap()));
    values.iter().map(|value| char::from(ALPHABET[usize::from(*value)])).collect()
}

/// The answer digits: one number of three bits a question, the first question lowest.
pub fn digits(answers: &Answers) -> Vec<u8> {
    let number = answers.iter().fold(0_u128, |number, (question, option)| {
        let question = question.get();
        let wire = question.options[usize::from(option)].wire;
        number | u128::from(wire) << (3 * (question.wire - 1))
    });
    let used = (128 - number.leading_zeros()).div_ceil(6);
    (0..used).map(|at| u8::try_from(number >> (6 * at) & 63).unwrap()).collect()
}

/// How long a link is, from the highest question number in it: 8 characters and one for every two questions.
pub fn length(answers: &Answers) -> usize {
    let highest = answers.iter().map(|(question, _)| usize::from(question.get().wire)).max();
    8 + highest.unwrap_or(0).div_ceil(2)
}

/// CRC-30/CDMA as the remainder of a long division by the polynomial: the first 30 bits turned over, 30 zeros behind,
/// the remainder turned over.
pub fn checksum(values: &[u8], width: usize) -> u32 {
    const DIVISOR: u32 = 1 << 30 | 0x2030_B9C7;
    let message = values.iter().flat_map(|value| (0..width).rev().map(move |bit| u32::from(*value >> bit & 1)));
    let bits = message.chain([0; 30]).enumerate().map(|(at, bit)| if at < 30 { 1 - bit } else { bit });
    let rest = bits.fold(0_u32, |rest, bit| {
        let rest = rest << 1 | bit;
        if rest >> 30 == 1 { rest ^ DIVISOR } else { rest }
    });
    rest ^ ((1 << 30) - 1)
}

fn value(letter: char) -> u8 {
    let at = ALPHABET.iter().position(|known| char::from(*known) == letter).unwrap();
    u8::try_from(at).unwrap()
}

/// Every byte as a percent-escape.
pub fn escape(text: &str) -> String {
    let hex = |digit: u8| char::from(b"0123456789ABCDEF"[usize::from(digit)]);
    text.bytes().flat_map(|byte| ['%', hex(byte >> 4), hex(byte & 15)]).collect()
}

/// Every question with every option, by position.
pub fn every_answer() -> Vec<(QuestionId, u8)> {
    let options = |question: QuestionId| 0..u8::try_from(question.get().options.len()).unwrap();
    POLICY.question_ids().flat_map(|question| options(question).map(move |option| (question, option))).collect()
}

/// The same numbers for the same seed, for ever (splitmix64).
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    /// Below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap()
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// A letter of the alphabet.
    pub fn letter(&mut self) -> char {
        char::from(self.pick(ALPHABET))
    }

    /// Any partial profile, each as likely as any other.
    pub fn profile(&mut self) -> Answers {
        POLICY.question_ids().fold(Answers::none(), |answers, question| {
            let choice = self.below(question.get().options.len() + 1);
            match choice.checked_sub(1) {
                Some(option) => answers.with(question, u8::try_from(option).unwrap()),
                None => answers,
            }
        })
    }
}
