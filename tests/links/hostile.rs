//! Texts that are no links: whatever is thrown at `decode`, it answers, and what it accepts it accepts rightly.
//!
//! A text that was not made by `encode` passes a checksum of 30 bits once in 2^30 tries; changes within five
//! neighbouring characters never pass.

use std::panic;
use std::thread;

use overseas_talent_check::link::{Link, LinkError, decode, encode};
use overseas_talent_check::policy::POLICY;

use crate::format::{self, ALPHABET, Random};
use crate::{GOLDEN, WORKERS};

const TEXTS: usize = if cfg!(debug_assertions) { 100_000 } else { 10_000_000 };
const WINDOWS: usize = TEXTS / 10;
/// Ten million tries in 2^30: one stroke of luck has odds of 1 in 107, two have 1 in 23,000.
const LUCKY: usize = 1;

/// Punctuation, spaces, things nobody sees, escapes, letters of elsewhere.
const NOISE: [&str; 26] = [
    " ",
    "\n",
    "\r\n",
    "\t",
    "\u{200b}",
    "\u{feff}",
    "\u{a0}",
    ".",
    ",",
    ")",
    "\"",
    "'",
    "#",
    "/",
    "?",
    "%",
    "%2",
    "%25",
    "%0A",
    "%E5%A5%BD",
    "%ff",
    "%+1",
    "，",
    "好",
    "Ａ",
    "é",
];
const BETWEEN: [&str; 6] = ["", " ", "\n", "#", "，", "%23"];

#[derive(Default)]
struct Tally {
    refused: [usize; ERRORS.len()],
    same: usize,
    other: Vec<String>,
}

#[test]
fn hostile_texts() {
    let work = |worker: usize| {
        let mut random = Random(1_000 + worker as u64);
        let mut tally = Tally::default();
        for _ in 0..TEXTS / WORKERS {
            try_one(&mut random, &mut tally);
        }
        tally
    };
    let tallies = thread::scope(|scope| {
        let workers = [0, 1].map(|worker| scope.spawn(move || work(worker)));
        workers.map(|worker| worker.join().unwrap())
    });
    let same: usize = tallies.iter().map(|tally| tally.same).sum();
    let other: Vec<&String> = tallies.iter().flat_map(|tally| &tally.other).collect();
    for (at, error) in ERRORS.iter().enumerate() {
        let count: usize = tallies.iter().map(|tally| tally.refused[at]).sum();
        println!("{count:>9} refused as {}", error.id());
    }
    println!("{same:>9} repaired to the link they were made from");
    println!("{:>9} of {TEXTS} taken for other answers; odds of each: 1 in 2^30 = {}", other.len(), 1 << 30);
    assert!(other.len() <= LUCKY, "more than chance allows: {other:?}");
}

pub const ERRORS: [LinkError; 8] = [
    LinkError::Empty,
    LinkError::Foreign,
    LinkError::CutShort,
    LinkError::Damaged,
    LinkError::Reply,
    LinkError::NewerForm,
    LinkError::NewerPolicy,
    LinkError::UnknownAnswer,
];

fn try_one(random: &mut Random, tally: &mut Tally) {
    let links = [encode(&random.profile()), encode(&random.profile())];
    let text = hostile(random, &links);
    match decode_or_tell(&text) {
        Err(error) => tally.refused[ERRORS.iter().position(|it| *it == error).unwrap()] += 1,
        Ok(link) => {
            let canonical = encode(&link.answers);
            // One letter in the place of the version makes no link of an older one: the checksum knows.
            assert_eq!(link.policy, POLICY.version, "{text:?}");
            assert!(holds(&text, &canonical), "{text:?} was taken for {canonical}, which does not stand in it");
            if links.contains(&canonical) {
                tally.same += 1;
            } else {
                tally.other.push(format!("{text:?} as {canonical}"));
            }
        }
    }
}

fn decode_or_tell(text: &str) -> Result<Link, LinkError> {
    panic::catch_unwind(|| decode(text)).unwrap_or_else(|_| panic!("panicked at {text:?}"))
}

/// Whether a text, without its escapes and foreign characters, begins with this link, or does so behind a `#`.
fn holds(text: &str, link: &str) -> bool {
    let hex = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..3 {
        let mut at = 0;
        while at + 2 < bytes.len() {
            if bytes[at] == b'%'
                && let (Some(high), Some(low)) = (hex(bytes[at + 1]), hex(bytes[at + 2]))
            {
                bytes.splice(at..at + 3, [high << 4 | low]);
            }
            at += 1;
        }
    }
    let mut parts = bytes.split(|byte| *byte == b'#');
    parts.any(|part| part.iter().filter(|byte| ALPHABET.contains(byte)).copied().take(link.len()).eq(link.bytes()))
}

/// A text made from one or two links, or from nothing.
fn hostile(random: &mut Random, links: &[String; 2]) -> String {
    let mut letters: Vec<char> = links[0].chars().collect();
    match random.below(14) {
        0 | 1 => (0..=random.below(3)).for_each(|_| {
            let at = random.below(letters.len());
            letters[at] = random.letter();
        }),
        2 => {
            let at = random.below(letters.len());
            letters[at] = any_char(random);
        }
        3 => {
            let (from, to) = (random.below(letters.len()), random.below(letters.len()));
            letters.swap(from, to);
        }
        4 => (0..=random.below(3)).for_each(|_| {
            letters.remove(random.below(letters.len()));
        }),
        5 => (0..=random.below(3)).for_each(|_| letters.insert(random.below(letters.len() + 1), random.letter())),
        6 => (0..=random.below(3)).for_each(|_| {
            let at = random.below(letters.len() + 1);
            letters.splice(at..at, random.pick(&NOISE).chars());
        }),
        7 => letters.truncate(random.below(letters.len())),
        8 => drop(letters.drain(..random.below(letters.len()))),
        9 => {
            letters.extend(random.pick(&BETWEEN).chars());
            letters.extend(links[1].chars());
        }
        // The head of one and the tail of the other.
        10 => {
            letters.truncate(random.below(letters.len()));
            letters.extend(links[1].chars().skip(random.below(links[1].len())));
        }
        11 => letters = (0..random.below(31)).map(|_| random.letter()).collect(),
        // All right but the answers and the checksum.
        12 => {
            let used = random.below(11);
            letters = vec!['1', 'B', char::from(ALPHABET[used])];
            letters.extend((0..used + 5).map(|_| random.letter()));
        }
        _ => letters = (0..random.below(31)).map(|_| any_char(random)).collect(),
    }
    if random.below(8) == 0 { escaped(random, &letters) } else { letters.into_iter().collect() }
}

/// Any character of Unicode; half of them from where people write.
fn any_char(random: &mut Random) -> char {
    let bound = random.pick(&[0x80, 0x80, 0x3000, 0x1_0000, 0x11_0000]);
    u32::try_from(random.below(bound)).ok().and_then(char::from_u32).unwrap_or('\u{fffd}')
}

/// Some characters as percent-escapes, of escapes at times.
fn escaped(random: &mut Random, letters: &[char]) -> String {
    let one = |letter: &char| match random.below(4) {
        0 => format::escape(&letter.to_string()),
        1 => format::escape(&letter.to_string()).replace('%', "%25"),
        _ => letter.to_string(),
    };
    letters.iter().map(one).collect()
}

#[test]
fn no_change_of_one_or_two_characters_is_accepted() {
    // The longest of the published links: the most places to change.
    let link = GOLDEN.lines().filter_map(|line| line.split(' ').nth(1)).max_by_key(|link| link.len()).unwrap();
    let original: Vec<u8> = link.bytes().collect();
    let mut tried = 0;
    for first in 0..original.len() {
        for letter in others(original[first]) {
            let mut changed = original.clone();
            changed[first] = letter;
            refused(&changed, &mut tried);
            for second in first + 1..original.len() {
                for letter in others(original[second]) {
                    changed[second] = letter;
                    refused(&changed, &mut tried);
                }
                changed[second] = original[second];
            }
        }
    }
    let places = original.len();
    assert_eq!(tried, places * 63 + places * (places - 1) / 2 * 63 * 63);
    println!("{tried} changes of one or two characters of {link}, wherever they stand: all refused");
}

#[test]
fn no_change_within_five_characters_is_accepted() {
    let mut random = Random(5);
    let mut tried = 0;
    while tried < WINDOWS {
        let original = encode(&random.profile()).into_bytes();
        let from = random.below(original.len() - 4);
        let mut changed = original.clone();
        changed[from..from + 5].iter_mut().for_each(|byte| *byte = random.pick(ALPHABET));
        if changed != original {
            refused(&changed, &mut tried);
        }
    }
    println!("{tried} changes within five neighbouring characters: all refused");
}

fn others(letter: u8) -> impl Iterator<Item = u8> {
    ALPHABET.iter().copied().filter(move |other| *other != letter)
}

fn refused(changed: &[u8], tried: &mut usize) {
    let text = str::from_utf8(changed).unwrap();
    assert!(decode(text).is_err(), "{text} was accepted");
    *tried += 1;
}

#[test]
fn long_texts_take_no_longer_than_they_are_long() {
    let link = encode(&Random(3).profile());
    for (part, harmless) in
        [("%25", true), ("%", true), ("#", true), ("\u{200b}", true), ("好", true), ("1BA", false), ("#1", true)]
    {
        let text = part.repeat(1_000_000);
        assert!(decode_or_tell(&text).is_err(), "{part} again and again");
        assert_eq!(decode_or_tell(&format!("{link}{text}")).is_ok(), harmless, "{part} again and again behind a link");
    }
}
