//! What is forgiven, and how what is not is told apart: one row for every way a link comes back from people.

use overseas_talent_check::link::{LinkError, decode};
use overseas_talent_check::policy::POLICY;

use crate::format::{self, ALPHABET};
use crate::golden;
use crate::hostile::ERRORS;

/// A published link with both signs, both cases and figures in it.
const LINK: &str = "1BKJSaaQQbkqB_y8-N";
const OK: Result<(), LinkError> = Ok(());
/// Number of the present policy version.
#[allow(clippy::cast_possible_truncation, reason = "a link has room for 63")]
const PRESENT: u8 = POLICY.versions.len() as u8;

fn check(input: &str, expect: Result<(), LinkError>) {
    let (_, _, answers) = golden().into_iter().find(|it| it.1 == LINK).unwrap();
    let found = decode(input);
    assert_eq!(found.map(|_| ()), expect, "{input:?}");
    if let Ok(link) = found {
        assert_eq!((link.answers, link.policy), (answers, POLICY.versions[0]), "{input:?}");
    }
}

/// The link with something put in at a place.
fn with(at: usize, what: &str) -> String {
    let (head, tail) = LINK.split_at(at);
    format!("{head}{what}{tail}")
}

#[test]
fn harmless_additions_are_forgiven() {
    for around in [
        "@",
        "#@",
        " @ ",
        "\n@\r\n",
        "\t@",
        "\u{3000}@\u{a0}",
        "\u{feff}@",
        "\u{200b}@\u{200b}",
        "\u{2068}@\u{2069}",
        "@.",
        "@,",
        "@;",
        "@:",
        "@!",
        "@?",
        "@...",
        "@'",
        "@\"",
        "@)",
        "@]",
        "@>",
        "@/",
        "@&",
        "@=",
        "@*",
        "@%",
        "@#",
        "@。",
        "@，",
        "@、",
        "@；",
        "@！",
        "@？",
        "@）",
        "@】",
        "@》",
        "@…",
        "\"@\"",
        "'@'",
        "(@)",
        "<@>",
        "[@]",
        "`@`",
        "**@**",
        "“@”",
        "‘@’",
        "「@」",
        "『@』",
        "（@）",
        "【@】",
        "《@》",
        "«@»",
        "\"@\".",
        "（@）。",
        "@ 👍",
        "@👍🏽",
        // A sentence that goes on directly behind; a hashtag.
        "@这是我的结果",
        "@，请看",
        "@。你也来测一下：",
        "@（我的结果）",
        "@é",
        "@ 谢谢!",
        "@ #海归",
        // Words behind a space, even such as could be part of a link; another address.
        "@ and so on",
        "@\r\nSee you\u{a0}soon -- Li",
        "@ A",
        "@ @",
        "@%20AAAAA",
        "@ https://host/",
        "https://host/result/#@ https://other/?a=1",
        "https://host/result/#@\n2026-11-24 see you",
        "@#海归创业#",
        // Hashtags and numbers that begin as a link does.
        "@ #2026",
        "My result: https://host/result/#@ #1",
        "@ #13800138000",
        "https://host/result/#@ see point #3 below",
        "@ #Beijing",
        // A whole address, bare or in a message.
        "https://host/zh/result/#@",
        "http://localhost:8080/#@",
        "host/#@",
        "https://host/zh/result/?view=adviser#@",
        "https://host/a%20b/#@",
        "https://host/zh/result/#@。",
        "My result: https://host/result/#@",
        "#海归# https://host/#@",
        "我的结果：https://host/zh/result/#@，请看",
        "<a href=\"https://host/result/#@\">",
        "[result](https://host/#@)",
        "https://host/zh/result/#\u{feff}@\r\n",
        // Escapes of what stands around, as an address bar writes them.
        "%23@",
        "https%3A%2F%2Fhost%2F%23@",
        "https%253A%252F%252Fhost%252F%2523@",
        "@%20",
        "@%0D%0A",
        "@%2E",
        "@%EF%BC%8C",
        "@%E5%A5%BD",
        "@%25E5%25A5%25BD",
        "@%E3%80%82",
        "@%C4%E3%BA%C3",
        "%E2%80%9C@%E2%80%9D",
        "https://host/#%E2%80%8B@",
        "@%",
        "@%E",
        "@%zz",
    ] {
        check(&around.replace('@', LINK), OK);
    }
    for inside in [
        " ",
        "  ",
        "\n",
        "\r\n",
        "\n  ",
        "\t",
        "\u{a0}",
        "\u{3000}",
        "\u{2028}",
        "\u{85}",
        "\u{200b}",
        "\u{200c}",
        "\u{200d}",
        "\u{200e}",
        "\u{ad}",
        "\u{2060}",
        "\u{2066}",
        "\u{202c}",
        "\u{feff}",
        "\0",
        "%20",
        "%0A",
        "%0D%0A",
        "%2520",
        "%E2%80%8B",
        "%EF%BB%BF",
        "%C2%AD",
    ] {
        (1..LINK.len()).for_each(|at| check(&with(at, inside), OK));
    }
    // Chat programs escape a link, and the next one escapes its percent signs.
    let once = format::escape(LINK);
    let twice = once.replace('%', "%25");
    let thrice = twice.replace('%', "%25");
    for input in [&once, &once.to_lowercase(), &twice, &thrice, &format!("https://host/result/#{twice}")] {
        check(input, OK);
    }
    check(&LINK.replace('-', "%2D").replace('_', "%5f"), OK);
    check(&LINK.replace('-', "%252D").replace('_', "%255f"), OK);
    assert!(decode(&thrice.replace('%', "%25")).is_err(), "three rounds are the bound");
}

#[test]
fn what_is_no_link() {
    use LinkError::{CutShort, Damaged, Empty, Foreign};
    for empty in [
        "",
        " ",
        "\n",
        "\u{200b}",
        "#",
        "##",
        "https://host/zh/result/#",
        "https://host/#%20",
        "...",
        "“”",
        "%",
        "%20",
        "%ff",
    ] {
        check(empty, Err(Empty));
    }
    for foreign in [
        "你好",
        "好",
        "é",
        "Ａ",
        "👍 hello",
        "hello",
        "result",
        "#main",
        "https://host/zh/result/",
        "?a=1",
        "0",
        "A",
        "-",
        "_",
        "host",
        "我的结果：",
        "%E4%BD%A0%E5%A5%BD",
        "١BA",
        "１",
        "%zz",
    ] {
        check(foreign, Err(Foreign));
    }
    // Characters of a full width are other characters; from where they begin the link is missing.
    let wide = |letter: char| char::from_u32(u32::from(letter) + 0xFEE0).unwrap();
    check(&LINK.chars().map(wide).collect::<String>(), Err(Foreign));
    check(&format!("https://host/#{}", LINK.chars().map(wide).collect::<String>()), Err(Foreign));
    check(&LINK.chars().take(6).chain(LINK.chars().skip(6).map(wide)).collect::<String>(), Err(CutShort));
    // The other base 64 has other signs, and stops where they stand.
    check(&LINK.replace('-', "+").replace('_', "/"), Err(CutShort));
    // A program that changes the case, or a hand that types it.
    check(&LINK.to_uppercase(), Err(Damaged));
    // Not an escape, though some read it as one.
    check(&with(4, "%+1"), Err(CutShort));
    // A part of the link in other letters that look alike.
    check(&with(4, "а"), Err(CutShort));
}

#[test]
fn cut_short_and_grown() {
    for (_, link, _) in golden() {
        check(&link[..0], Err(LinkError::Empty));
        for end in 1..link.len() {
            check(&link[..end], Err(LinkError::CutShort));
            check(&format!("https://host/zh/result/#{}", &link[..end]), Err(LinkError::CutShort));
            check(&format!("{}…", &link[..end]), Err(LinkError::CutShort));
        }
        for more in ALPHABET.map(char::from) {
            check(&format!("{link}{more}"), Err(LinkError::Damaged));
        }
        for more in ["AAAAA", "and so on", "See\nyou", link, &format!("A {link}"), &format!("{link} A")] {
            check(&format!("{link}{more}"), Err(LinkError::Damaged));
        }
        // Without its beginning it is another text.
        check(&link[1..], Err(LinkError::Foreign));
    }
}

#[test]
fn other_forms_and_versions() {
    let digits = [0o11, 0o21];
    for form in ALPHABET.map(char::from) {
        let expect = match form {
            '1' => continue,
            '2' => LinkError::Reply,
            '3'..='9' => LinkError::NewerForm,
            _ => LinkError::Foreign,
        };
        check(&format::write(form, 1, &digits), Err(expect));
        check(&form.to_string(), Err(expect));
        check(&format!("{form}{}", &LINK[1..]), Err(expect));
    }
    let known = u8::try_from(POLICY.versions.len()).unwrap();
    for version in known + 1..64 {
        // With answers this version has, without any, and with a question only the newer one has.
        for digits in [&digits[..], &[], &[0; 31].map(|_| 0o77)] {
            check(&format::write('1', version, digits), Err(LinkError::NewerPolicy));
        }
        let mut damaged = format::write('1', version, &digits);
        damaged.replace_range(4..5, if damaged[4..].starts_with('A') { "B" } else { "A" });
        check(&damaged, Err(LinkError::Damaged));
    }
    // Versions are counted from 1; waiting for a newer page would not help.
    check(&format::write('1', 0, &digits), Err(LinkError::Damaged));
}

/// Every question number there is room for with every option number, the checksum right, as the present version writes
/// it. An older version with an answer that came later is no link any page made.
#[test]
fn unknown_questions_and_options() {
    let mut unknown = 0;
    for wire in 1..=126_u8 {
        let question = POLICY.questions.iter().find(|question| question.wire == wire);
        for choice in 1..8_u8 {
            let mut digits = vec![0; usize::from(wire).div_ceil(2)];
            *digits.last_mut().unwrap() = choice << ((wire - 1) % 2 * 3);
            let found = decode(&format::write('1', PRESENT, &digits));
            for (at, older) in (1..).zip(POLICY.older) {
                let had = POLICY.question_ids().find(|it| it.get().wire == wire).is_some_and(|it| {
                    let had = usize::from(older.options[it.position()]);
                    it.get().options[..had].iter().any(|option| option.wire == choice)
                });
                let known = question.is_some_and(|it| it.options.iter().any(|option| option.wire == choice));
                let expect = match (had, known) {
                    (true, _) => Ok(1),
                    (false, true) => Err(LinkError::Damaged),
                    (false, false) => Err(LinkError::UnknownAnswer),
                };
                let found = decode(&format::write('1', at, &digits)).map(|link| link.answers.len());
                assert_eq!(found, expect, "{wire} = {choice} under {}", older.version);
            }
            if question.is_some_and(|question| question.options.iter().any(|option| option.wire == choice)) {
                assert_eq!(found.map(|link| link.answers.len()), Ok(1), "{wire} = {choice}");
            } else {
                assert_eq!(found, Err(LinkError::UnknownAnswer), "{wire} = {choice}");
                unknown += 1;
            }
            // The same answer with zeros behind it would be a second text for it.
            for zeros in 1..=63 - digits.len() {
                let longer = [&digits[..], &vec![0; zeros]].concat();
                let found = decode(&format::write('1', PRESENT, &longer));
                assert_eq!(found, Err(LinkError::Damaged), "{wire} = {choice} and {zeros} zeros");
            }
        }
    }
    // One unknown answer refuses the whole link.
    assert_eq!(decode(&format::write('1', 1, &[0o11, 0o71])), Err(LinkError::UnknownAnswer));
    (1..64).for_each(|zeros| check(&format::write('1', 1, &vec![0; zeros]), Err(LinkError::Damaged)));
    println!("{unknown} unknown answers with a right checksum, all refused");
}

#[test]
fn every_error_says_what_to_do() {
    for error in ERRORS {
        let advice = match error {
            LinkError::Empty | LinkError::Foreign => "expected ",
            LinkError::CutShort => "copy the whole link again",
            LinkError::Damaged => "copy it again or ask for a new one",
            LinkError::Reply => "open it as an address",
            LinkError::NewerForm | LinkError::NewerPolicy | LinkError::UnknownAnswer => "reload the page",
        };
        let text = error.to_string();
        assert!(text.contains(advice), "`{text}` does not say `{advice}`");
        assert_eq!(text, text.to_lowercase(), "lower case");
        assert!(!text.ends_with(['.', '!', ' ']), "`{text}` ends in a full stop");
        assert!(error.id().bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{}", error.id());
        let alike = ERRORS.iter().filter(|other| other.id() == error.id() || other.to_string() == text);
        assert_eq!(alike.count(), 1, "`{text}` stands for two faults");
    }
}
