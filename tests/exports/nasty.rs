//! Texts that break careless writers, random ones, and random answers.

use overseas_talent_check::policy::POLICY;
use overseas_talent_check::rules::Answers;
use proptest::prelude::*;

/// Texts that break careless writers.
pub const NASTY: [&str; 28] = [
    "望京留创园（望京留学人员创业园）",
    "Smith, Müller; & Söhne \\ Co.",
    "say \"hello\", 'world'",
    "one\ntwo\r\nthree\rfour",
    "\\n is not a line break, \\\\n neither, \\, \\; \\",
    "ends in a backslash \\",
    "👩‍🔬 🇨🇳 𠮷野家 é e\u{301}",
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    "END:VCARD\nBEGIN:VCARD",
    "a:b;c=d,e",
    "tab\there",
    "null\0bell\u{7}escape\u{1b}c1\u{85}",
    "\u{feff}mark",
    "   spaces around   ",
    "=1+1",
    "+8610",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u{3000}＝1",
    "＋1",
    "－1",
    "＠1",
    "\u{200b}=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://example.org\",\"点这里\")",
];

/// Any text, more often of the signs that mean something.
pub fn text() -> impl Strategy<Value = String> {
    let sign =
        proptest::sample::select("\\;,:\"'\r\n\t =+-@＝＋－＠nN,;园👩\u{301}\u{3000}\0".chars().collect::<Vec<_>>());
    let letter = prop_oneof![3 => sign, 1 => any::<char>()];
    proptest::collection::vec(letter, 0..120).prop_map(|letters| letters.into_iter().collect())
}

/// Any partial profile, every answer as likely as none.
pub fn answers() -> impl Strategy<Value = Answers> {
    proptest::collection::vec(0..=u8::MAX, POLICY.questions.len()).prop_map(|numbers| {
        POLICY.question_ids().zip(numbers).fold(Answers::none(), |answers, (question, number)| {
            let options = u8::try_from(question.get().options.len()).unwrap();
            match number % (options + 1) {
                0 => answers,
                option => answers.with(question, option - 1),
            }
        })
    })
}

/// Answers by ids.
pub fn person(answers: &[(&str, &str)]) -> Answers {
    let mut person = Answers::none();
    for (question, option) in answers {
        person.insert(question, option).unwrap();
    }
    person
}

/// Somebody for whom much matches and much needs confirmation.
pub fn founder() -> Answers {
    person(&[
        ("cscse", "unsure"),
        ("beijing_center", "no"),
        ("overseas_work", "two_years_or_more"),
        ("overseas_employer", "well_known_overseas"),
        ("overseas_chinese", "no"),
        ("department", "no"),
        ("location", "abroad"),
        ("plan", "start"),
        ("team", "team"),
        ("first_venture", "unsure"),
        ("settle", "household_registration"),
        ("company", "none_yet"),
        ("technology", "frontier_or_disruptive"),
        ("financing", "equity"),
    ])
}

/// What a line-based file keeps of a text: line breaks as one sign, no control characters but tabs.
pub fn in_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect()
}

/// A text without the spaces and tabs, of which the independent parser loses some.
pub fn squeezed(text: &str) -> String {
    text.replace([' ', '\t'], "")
}

/// The lines of a file, joined where they were folded, as name and value. They are ended by CRLF alone, have at most 75
/// octets, and are folded before a space only.
pub fn lines(text: &str) -> Vec<(String, String)> {
    let body = text.strip_suffix("\r\n").expect("an end of the last line");
    for line in body.split("\r\n") {
        assert!((1..=75).contains(&line.len()), "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "a bare line break: {line:?}");
        let escapes = line.bytes().rev().take_while(|byte| *byte == b'\\').count();
        assert!(escapes % 2 == 0, "broken behind a backslash: {line:?}");
    }
    let joined = body.replace("\r\n ", "");
    let pair = |line: &str| {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no name: {line:?}"));
        assert!(name.bytes().all(|it| it.is_ascii_alphanumeric() || b"-;=".contains(&it)), "{name:?}");
        (name.to_owned(), value.to_owned())
    };
    joined.split("\r\n").map(pair).collect()
}

/// The texts of all lines of a name, read as the standards say: `\\`, `\;`, `\,` and `\n`, and none of these signs bare.
pub fn texts(file: &str, name: &str) -> Vec<String> {
    let read = |value: String| {
        let mut letters = value.chars();
        let mut text = String::new();
        while let Some(letter) = letters.next() {
            assert!(!matches!(letter, ';' | ','), "a bare {letter}: {value}");
            text.push(match letter {
                '\\' => match letters.next() {
                    Some('n') => '\n',
                    Some(sign @ ('\\' | ';' | ',')) => sign,
                    other => panic!("{other:?} behind a backslash: {value}"),
                },
                letter => letter,
            });
        }
        text
    };
    lines(file).into_iter().filter(|(own, _)| own == name).map(|(_, value)| read(value)).collect()
}
