//! The checklist as a spreadsheet reads it.

use csv::ReaderBuilder;
use overseas_talent_check::export::csv::{csv, table};
use overseas_talent_check::export::words;
use overseas_talent_check::policy::{DETAILS, Language, POLICY, Rule};
use overseas_talent_check::rules::{Answers, Check, Status};
use proptest::prelude::*;

use super::nasty::{NASTY, answers, founder, person, text};

/// The cells as a parser finds them.
fn parse(text: &str) -> Vec<Vec<String>> {
    let body = text.strip_prefix('\u{feff}').expect("a byte order mark");
    assert!(body.ends_with("\r\n"));
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(false).from_reader(body.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn check_cell(text: &str) {
    let rows = parse(&table([["left".to_owned(), text.to_owned(), "right".to_owned()]]));
    assert_eq!(rows.len(), 1, "{text:?}");
    let [left, cell, right] = &rows[0][..] else { panic!("{rows:?}") };
    assert_eq!((left.as_str(), right.as_str()), ("left", "right"));
    assert_eq!(cell.strip_prefix('\'').filter(|it| *it == text).unwrap_or(cell), text);
    // What a spreadsheet takes for the beginning.
    let begins = cell.trim_start_matches(|letter: char| !letter.is_ascii_graphic() && !"＝＋－＠园'".contains(letter));
    assert!(!begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || cell.contains(is_other), "{cell:?}");
    assert!(!cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']), "{cell:?}");
}

/// A letter that is seen, other than those of ASCII, and so may stand in front of a sign.
fn is_other(letter: char) -> bool {
    !letter.is_ascii() && !letter.is_whitespace() && !"\u{200b}\u{feff}＝＋－＠".contains(letter)
}

#[test]
fn nasty_cells() {
    NASTY.into_iter().for_each(check_cell);
}

#[test]
fn formulas_are_defused_and_nothing_else() {
    let rows = [
        ("=1+1", "'=1+1"),
        ("+86 10", "'+86 10"),
        ("-1", "'-1"),
        ("@A1", "'@A1"),
        ("\t1", "'\t1"),
        ("\r1", "'\r1"),
        ("\n=1", "'\n=1"),
        ("  =1", "'  =1"),
        ("\u{3000}＝1", "'\u{3000}＝1"),
        ("＋", "'＋"),
        ("－", "'－"),
        ("＠", "'＠"),
        ("\u{200b}\u{feff}=1", "'\u{200b}\u{feff}=1"),
        ("a=1", "a=1"),
        ("1-2", "1-2"),
        ("'quoted'", "'quoted'"),
        ("（=1）", "（=1）"),
        ("", ""),
    ];
    for (text, expect) in rows {
        assert_eq!(parse(&table([[text.to_owned()]]))[0][0], expect);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_cell(text in text()) {
        check_cell(&text);
    }

    #[test]
    fn any_answers(answers in answers(), zh in any::<bool>()) {
        check_list(&Check::new(answers), if zh { Language::Zh } else { Language::En });
    }
}

#[test]
fn every_support_has_its_row() {
    for answers in [Answers::none(), founder(), person(&[("cscse", "no")])] {
        for language in Language::ALL {
            check_list(&Check::new(answers), language);
        }
    }
}

fn check_list(check: &Check, language: Language) {
    let text = csv(check, language);
    assert_eq!(text, csv(check, language));
    let rows = parse(&text);
    let words = words(language);
    assert_eq!(rows[0], words.headings());
    assert_eq!(rows.len(), POLICY.supports.len() + 1);
    for (row, support) in rows[1..].iter().zip(POLICY.supports) {
        let measure = &POLICY.measures[usize::from(support.measure)];
        assert_eq!(row[0], measure.number.to_string());
        assert_eq!(row[1], measure.title.get(language));
        assert_eq!(row[2], support.id);
        assert_eq!(row[3], support.name.get(language));
        assert_eq!(row[4], words.receiver_of(support.receiver));
        let status = check.support(support);
        assert_eq!(row[5], if support.is_general { words.general } else { words.status(status) });
        assert!(status != Status::Confirm || !row[6].is_empty(), "{}: nothing to verify", support.id);
        let items = check.reasons(support).filter(|it| it.status == Status::Confirm).count();
        let items = if matches!(status, Status::Confirm | Status::Open) { items } else { 0 };
        assert_eq!(row[6].lines().count(), items, "{}: {}", support.id, row[6]);
        for paper in support.details().papers {
            assert!(row[7].contains(DETAILS.papers[usize::from(*paper)].name.get(language)));
        }
        assert!(support.steps().iter().all(|step| row[8].contains(step.text.get(language))), "{}", row[8]);
        let numbers = row[9].split(|letter: char| !letter.is_ascii_digit()).filter_map(|it| it.parse().ok());
        assert_eq!(numbers.collect::<Vec<u8>>(), support.details().faq, "{}", row[9]);
        assert_eq!(row[10], POLICY.version);
    }
}

/// The text an adviser finds where a person has to judge: that of the data, with the answer given.
#[test]
fn what_to_verify() {
    let check = Check::new(founder());
    let cell = |support: &str, language: Language| {
        parse(&csv(&check, language)).into_iter().find(|row| row[2] == support).unwrap()[6].clone()
    };
    let why = |support: &str, language: Language| {
        let support = POLICY.supports.iter().find(|it| it.id == support).unwrap();
        let found = support.details().terms.iter().find_map(|term| match term {
            Rule::Condition(condition) => condition.confirm,
            Rule::Standing(why) => Some(*why),
            Rule::Definition => None,
        });
        found.unwrap().get(language)
    };
    for language in Language::ALL {
        for support in ["disruptive_research", "association_services"] {
            let cell = cell(support, language);
            assert!(cell.contains(why(support, language)), "{cell}");
        }
        let home = cell("overseas_talent_home", language);
        for (route, expect) in [("cscse", true), ("overseas_enterprise", true), ("chinese_branch", false)] {
            let route = POLICY.definition.routes.iter().find(|it| it.id == route).unwrap();
            assert_eq!(home.contains(route.name.get(language)), expect, "{home}");
        }
    }
    assert!(cell("disruptive_research", Language::Zh).contains("（"), "the answer stands behind the question");
}
