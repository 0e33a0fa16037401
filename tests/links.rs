//! Result links: what was published decodes for ever, every answer survives, nothing damaged is taken for another answer.
//!
//! # Why this covers every profile
//!
//! There are 1.8 trillion partial profiles. `every_answer_and_every_pair` shows that each answer sets three bits of its
//! own, which no other answer touches and which alone bring it back; a link is the union of those bits, its checksum and
//! its length, and the length depends on the highest question number only. `random_profiles` checks this joining on a
//! sample, each profile as likely as any other. A round trip that gives the answers back also shows that no two of the
//! sample share a text.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

#[path = "links/format.rs"]
mod format;
#[path = "links/hostile.rs"]
mod hostile;
#[path = "links/rows.rs"]
mod rows;

use std::collections::BTreeSet;
use std::thread;

use format::{ALPHABET, Random};
use overseas_talent_check::link::{decode, encode};
use overseas_talent_check::policy::POLICY;
use overseas_talent_check::rules::Answers;
use serde_json::{Map, Value};

/// Every line is a policy version, a link published under it, and the answers it stands for. Lines are added, never
/// changed. The first were written by a program outside this repository, from the description of the format.
const GOLDEN: &str = include_str!("links/golden.txt");

/// Random answers under the first version, each a link that its own program wrote and the wire numbers of the options, a
/// digit for each question from number 1; 0 is unanswered.
const FIRST_VERSION: &str = include_str!("links/2021-01.1.txt");

/// For every publication the number of lines of `golden.txt` there were, and the digest of those lines. Publishing adds
/// lines at the end of the file and a row here; no row is ever changed.
const PUBLICATIONS: [(usize, u64); 2] = [(120, 0x55C0_345F_A5B0_D5A4), (235, 0xB537_3E1A_0DBE_9310)];

const LONGEST: usize = 24;
const PROFILES: usize = if cfg!(debug_assertions) { 100_000 } else { 10_000_000 };

/// The workers of a test that tries a great many texts.
const WORKERS: usize = 2;

fn golden() -> Vec<(&'static str, &'static str, Answers)> {
    let parse = |line: &'static str| {
        let [version, link, answers] = line.splitn(3, ' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let answers: Map<String, Value> =
            serde_json::from_str(answers).unwrap_or_else(|error| panic!("{error}: {line}"));
        let mut parsed = Answers::none();
        for (question, option) in &answers {
            parsed.insert(question, option.as_str().unwrap()).unwrap_or_else(|error| panic!("{error}: {line}"));
        }
        (version, link, parsed)
    };
    GOLDEN.lines().map(parse).collect()
}

#[test]
fn published_links_decode_for_ever() {
    let all = golden();
    for (version, text, answers) in &all {
        let link = decode(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!((link.policy, link.answers), (*version, *answers), "{text}");
        // Under a newer policy the same answers get a link of that version.
        if *version == POLICY.version {
            assert_eq!(encode(answers), *text, "{answers:?}");
        }
    }
    assert!(all.len() >= 40, "{} published links", all.len());
    println!("{} published links", all.len());
}

#[test]
fn links_of_the_first_version_give_the_same_answers() {
    for line in FIRST_VERSION.lines() {
        let (text, digits) = line.split_once(' ').unwrap();
        let link = decode(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(link.policy, "2021-01.1", "{text}");
        for (wire, digit) in (1..).zip(digits.bytes()) {
            let question = POLICY.question_ids().find(|it| it.get().wire == wire).unwrap();
            let chosen = link.answers.choice(question).map_or(0, |it| it.wire);
            assert_eq!(chosen, digit - b'0', "`{}` of {text}", question.get().id);
        }
        let given = digits.bytes().filter(|digit| *digit != b'0').count();
        assert_eq!(link.answers.len(), given, "no other question of {text}");
    }
    let count = FIRST_VERSION.lines().count();
    assert!(count >= 400, "{count} links");
    assert_eq!(fnv(FIRST_VERSION.bytes()), 0x6B11_AE8A_C404_934E, "the links were changed: put them back");
    println!("{count} links of the first version");
}

#[test]
fn published_links_are_never_changed() {
    let lines: Vec<&str> = GOLDEN.lines().collect();
    for (count, digest) in PUBLICATIONS {
        assert!(lines.len() >= count, "golden.txt has {} lines, and {count} were published", lines.len());
        let found = fnv(lines[..count].iter().flat_map(|line| line.bytes().chain(*b"\n")));
        assert_eq!(
            found, digest,
            "the first {count} lines of golden.txt were changed, now {found:#018x}: put them back"
        );
    }
    let (last, _) = PUBLICATIONS[PUBLICATIONS.len() - 1];
    let all = fnv(GOLDEN.bytes());
    assert_eq!(last, lines.len(), "lines were added to golden.txt: add the row ({}, {all:#018x})", lines.len());
}

#[test]
fn published_links_show_everything() {
    let all: Vec<Answers> = golden().into_iter().filter(|it| it.0 == POLICY.version).map(|it| it.2).collect();
    for (question, option) in format::every_answer() {
        let (id, options) = (question.get().id, question.get().options);
        let shown = all.iter().any(|answers| answers.get(question) == Some(option));
        assert!(shown, "no published link of {} has `{id}` = `{}`", POLICY.version, options[usize::from(option)].id);
    }
    let every = |at: fn(usize) -> usize| {
        POLICY.question_ids().fold(Answers::none(), |answers, question| {
            answers.with(question, u8::try_from(at(question.get().options.len())).unwrap())
        })
    };
    for wanted in [Answers::none(), every(|_| 0), every(|count| count - 1)] {
        assert!(all.contains(&wanted), "no published link of {} for {wanted:?}", POLICY.version);
    }
    let versions: Vec<&str> = golden().into_iter().map(|it| it.0).collect();
    for version in POLICY.versions {
        assert!(versions.contains(version), "no published link of {version}");
    }
}

/// FNV-1a: enough against a slip of the hand.
fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xCBF2_9CE4_8422_2325, |digest, byte| (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

#[test]
fn the_second_checksum_is_the_published_one() {
    assert_eq!(format::checksum(b"123456789", 8), 0x04C3_4ABF);
}

/// Encodes, holds the text against the second writer, decodes. Gives the text.
fn round_trip(answers: &Answers) -> String {
    let text = encode(answers);
    assert_eq!(encode(answers), text, "{answers:?} twice");
    let version = u8::try_from(POLICY.versions.len()).unwrap();
    assert_eq!(text, format::write('1', version, &format::digits(answers)), "{answers:?}");
    assert_eq!(text.len(), format::length(answers), "{answers:?}: {text}");
    assert!(text.bytes().all(|byte| ALPHABET.contains(&byte)), "{answers:?}: {text}");
    let link = decode(&text).unwrap_or_else(|error| panic!("{answers:?}: {text}: {error}"));
    assert_eq!((link.answers, link.policy), (*answers, POLICY.version), "{text}");
    text
}

#[test]
fn every_answer_and_every_pair() {
    let every = format::every_answer();
    let mut texts = BTreeSet::from([round_trip(&Answers::none())]);
    let mut longest = 0;
    for (at, (question, option)) in every.iter().enumerate() {
        let one = Answers::none().with(*question, *option);
        let text = round_trip(&one);
        longest = longest.max(text.len());
        assert!(texts.insert(text), "{one:?} has the text of other answers");
        for (other, second) in every[at + 1..].iter().filter(|(other, _)| other != question) {
            let two = one.with(*other, *second);
            let text = round_trip(&two);
            assert!(texts.insert(text.clone()), "{two:?} has the text of other answers");
            // The answer characters of two answers are the union of those of each, with no bit in common.
            let [first, second] = [one, Answers::none().with(*other, *second)].map(|it| answer_bits(&encode(&it)));
            assert_eq!((first & second, first | second), (0, answer_bits(&text)), "{two:?}");
        }
    }
    // The length depends on the highest number alone, so one answer to that question shows the longest of all links.
    let highest = POLICY.questions.iter().map(|question| usize::from(question.wire)).max().unwrap();
    assert_eq!(longest, 8 + highest.div_ceil(2));
    assert!(longest <= LONGEST, "{longest} characters");
    println!("{} texts of one and two answers, all distinct; longest link {longest} of {LONGEST}", texts.len());
}

/// The answer characters of a link as one number.
fn answer_bits(text: &str) -> u128 {
    let value = |byte: u8| ALPHABET.iter().position(|letter| *letter == byte).unwrap() as u128;
    text.bytes().skip(3).take(text.len() - 8).enumerate().fold(0, |bits, (at, byte)| bits | value(byte) << (6 * at))
}

#[test]
fn random_profiles() {
    let work = |worker: usize| {
        let mut random = Random(worker as u64);
        let mut lengths = [0_usize; LONGEST + 1];
        for _ in 0..PROFILES / WORKERS {
            lengths[round_trip(&random.profile()).len()] += 1;
        }
        lengths
    };
    let lengths = thread::scope(|scope| {
        let workers = [0, 1].map(|worker| scope.spawn(move || work(worker)));
        workers.map(|worker| worker.join().unwrap()).into_iter().reduce(|mut all, part| {
            all.iter_mut().zip(part).for_each(|(sum, count)| *sum += count);
            all
        })
    });
    let lengths = lengths.unwrap();
    assert_eq!(lengths.iter().sum::<usize>(), PROFILES);
    let found: Vec<_> = lengths.iter().enumerate().filter(|(_, count)| **count > 0).collect();
    println!("{PROFILES} random profiles came back; (length, links): {found:?}");
}
