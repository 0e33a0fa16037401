//! `parks.json`: what may stand in it, every kind of mistake alone and all together, and what becomes of the list.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

#[path = "parks_file/any_json.rs"]
mod any_json;
#[path = "parks_file/built_in.rs"]
mod built_in_list;
#[path = "parks_file/tables.rs"]
mod tables;

use std::fs;
use std::process::Command;
use std::time::Instant;

use overseas_talent_check::contacts::{
    Both, Extent, Fault, LONGEST_FILE, MOST_ENTRIES, Origin, ParkFile, ParkList, Problem, Search, Spot, Whose,
    built_in, calls, may_link, read,
};
use overseas_talent_check::policy::Language;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use any_json::any_json;

fn cases() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/parks.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn rows<'a>(cases: &'a Value, name: &str) -> &'a [Value] {
    cases[name].as_array().unwrap()
}

/// The entry of a row: the base with its own id, altered as the row says. `长×301` stands for 301 characters.
fn entry(cases: &Value, row: &Value, id: &str) -> Value {
    let mut entry: Map<String, Value> = cases["base"].as_object().unwrap().clone();
    entry.insert("id".to_owned(), json!(id));
    for (name, value) in row["set"].as_object().into_iter().flatten() {
        entry.insert(name.clone(), value.clone());
    }
    if let Some(source) = row.get("source") {
        entry.insert("sources".to_owned(), json!([source]));
    }
    let text = serde_json::to_string(&entry).unwrap();
    let text = [301, 2001].iter().fold(text, |text, n| text.replace(&format!("长×{n}"), &"长".repeat(*n)));
    serde_json::from_str(&text).unwrap()
}

fn file(entries: &[Value]) -> String {
    json!({ "$schema": "/schemas/parks.json", "parks": entries }).to_string()
}

fn good(text: &str) -> ParkFile {
    read(text.as_bytes()).unwrap_or_else(|problems| panic!("{}", messages(&problems).join("\n")))
}

fn bad(text: impl AsRef<[u8]>) -> Vec<Problem> {
    read(text.as_ref()).expect_err("the file has a problem")
}

fn messages(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| problem.message(Language::En)).collect()
}

/// So many entries, each whole.
fn full(count: usize) -> Vec<Value> {
    (0..count).map(|n| entry(&cases(), &json!({}), &format!("park-{n}"))).collect()
}

#[test]
fn what_may_stand() {
    let cases = cases();
    for row in rows(&cases, "fine") {
        let text = file(&[entry(&cases, row, "row")]);
        assert!(read(text.as_bytes()).is_ok(), "{}: {:?}", row["what"], messages(&bad(&text)));
    }
}

#[test]
fn every_mistake_alone() {
    let cases = cases();
    let mistakes = rows(&cases, "mistakes");
    for row in mistakes {
        let problems = bad(file(&[entry(&cases, row, "row")]));
        let [problem] = problems.as_slice() else {
            panic!("{}: expected one problem: {:?}", row["what"], messages(&problems))
        };
        let Spot::Entry { number: 1, id, field } = &problem.spot else { panic!("{}: {problem:?}", row["what"]) };
        assert_eq!(field, row["field"].as_str().unwrap(), "{}: {problem:?}", row["what"]);
        if row["set"].get("id").is_none() {
            assert_eq!(id.as_deref(), Some("row"), "{}", row["what"]);
        }
        let message = problem.message(Language::En);
        for word in row["says"].as_array().unwrap() {
            assert!(message.contains(word.as_str().unwrap()), "{}: {message}\n  does not say {word}", row["what"]);
        }
        assert!(message.starts_with("entry 1") && !message.ends_with('.'), "{message}");
        let chinese = problem.message(Language::Zh);
        assert!(chinese.starts_with("第1条") && chinese.contains(field.as_str()) && chinese != message, "{chinese}");
    }
    assert!(mistakes.len() >= 50, "{} kinds of mistakes", mistakes.len());
}

#[test]
fn every_mistake_together() {
    let cases = cases();
    let mistakes = rows(&cases, "mistakes");
    let mut entries: Vec<_> =
        mistakes.iter().enumerate().map(|(n, row)| entry(&cases, row, &format!("row-{n}"))).collect();
    entries.push(entry(&cases, &json!({}), "row-6"));
    let problems = bad(file(&entries));
    assert_eq!(problems.len(), mistakes.len() + 1, "{}", messages(&problems).join("\n"));
    for (n, problem) in problems.iter().enumerate() {
        assert!(matches!(&problem.spot, Spot::Entry { number, .. } if *number == n + 1), "{problem:?}");
    }
    let last = problems.last().unwrap();
    assert_eq!(last.fault, Fault::DuplicateId { id: "row-6".to_owned(), first: 7 });
}

#[test]
fn files_as_a_whole() {
    let cases = cases();
    for row in rows(&cases, "files") {
        let problems = bad(row["text"].as_str().unwrap());
        assert_eq!(problems.len(), 1, "{}: {problems:?}", row["what"]);
        let message = problems[0].message(Language::En);
        assert!(message.contains(row["says"].as_str().unwrap()), "{}: {message}", row["what"]);
        assert_ne!(message, problems[0].message(Language::Zh), "{}", row["what"]);
    }
    // (bytes, what is said)
    let deep = "[".repeat(100_000);
    let rows: [(Vec<u8>, &str); 5] = [
        (b"[{\"id\": \"\xc3\xc0\"}]".to_vec(), "not in UTF-8 (byte 9)"),
        (b"\xff\xfe[\0]\0".to_vec(), "not in UTF-8 (byte 0)"),
        (vec![b' '; LONGEST_FILE + 1], "8388609 bytes, at most 8388608"),
        (deep.into_bytes(), "recursion limit"),
        (b"[{\"id\": 1e999}]".to_vec(), "not JSON"),
    ];
    for (bytes, says) in rows {
        let message = messages(&bad(bytes)).join("\n");
        assert!(message.contains(says), "{message}");
    }
    assert_eq!(good("\u{feff}{\"parks\": []}").entries, []);
}

#[test]
fn bounds() {
    let sources = |count: usize| vec![json!({ "what": "A" }); count];
    let with = |count| file(&[entry(&cases(), &json!({ "set": { "sources": sources(count) } }), "row")]);
    assert_eq!(good(&with(50)).entries[0].sources.len(), 50);
    assert_eq!(bad(with(51))[0].fault, Fault::TooMany { count: 51, most: 50 });

    let small = |count: usize| -> Vec<_> {
        (0..count).map(|n| json!({ "id": format!("p{n}"), "name": "A", "district": "B" })).collect()
    };
    assert_eq!(good(&file(&small(MOST_ENTRIES))).entries.len(), MOST_ENTRIES);
    let problems = bad(file(&small(MOST_ENTRIES + 1)));
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].fault, Fault::TooMany { count: MOST_ENTRIES + 1, most: MOST_ENTRIES });

    // So many problems that not all are kept: the rest is counted.
    let fields: Map<String, Value> = (0..20_000).map(|n| (format!("f{n}"), Value::Null)).collect();
    let problems = bad(json!([fields]).to_string());
    assert_eq!(problems.len(), 10_001);
    assert_eq!(problems.last().unwrap().fault, Fault::More { count: 10_002 });
}

#[test]
fn a_bare_list_and_the_published_shape() {
    assert_eq!(good(&json!(full(2)).to_string()).entries.len(), 2);
    let published = json!({
        "about": "what it is", "total_parks": 45, "total_parks_as_of": "2021-01", "institutions": [{ "phone": "12345" }],
        "parks": [{
            "id": "a", "name_en": "A", "name_zh": "甲", "name_basis": "a report", "district": "Haidian (inferred)",
            "operator": null, "address_en": null, "address_zh": "某街", "phone": null, "email": null,
            "website": "http://example.cn (host zone)", "industries": "software", "notes": "one text",
            "sources": [{ "url": "http://example.cn/a", "date": "2014-12-31 (from URL)", "what": "a page" }],
        }],
    });
    let file = good(&published.to_string());
    let park = &file.entries[0];
    assert_eq!((park.name.en.as_str(), park.name.zh.as_str()), ("A", "甲"));
    let district = park.district.as_ref().unwrap();
    assert_eq!((district.en.as_str(), district.zh.as_str()), ("Haidian (inferred)", "海淀区"));
    assert_eq!(park.address.as_ref().map(|it| it.en.as_str()), Some("某街"));
    assert_eq!(park.website.as_deref(), Some("http://example.cn"));
    assert_eq!(park.website_of, Some(Whose::Said("host zone".to_owned())));
    assert_eq!(park.sources[0].what, Both { en: "a report".to_owned(), zh: "a report".to_owned() });
    assert!(park.sources[1].url.is_some() && !may_link(&park.sources[1]), "without a grade it is not linked");
    assert_eq!(file.extent, Extent::Additions);
}

#[test]
fn the_built_in_list_is_a_file() {
    let output = Command::new(env!("CARGO_BIN_EXE_check_parks")).arg("--built-in").output().unwrap();
    let mut file = read(&output.stdout).unwrap();
    assert_eq!((file.entries.len(), file.extent), (45, Extent::Whole));
    assert!(file.entries.iter().all(|entry| entry.origin == Origin::Operator));
    file.entries.iter_mut().for_each(|entry| entry.origin = Origin::BuiltIn);
    assert_eq!(file.entries, built_in());
}

#[test]
fn what_becomes_of_the_list() {
    let known = built_in();
    let with = |text: &str| ParkList::new(built_in(), Some(&good(text)));
    let ids = |list: &ParkList| list.entries().iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    let before: Vec<_> = known.iter().map(|it| it.id.clone()).collect();

    let none = ParkList::new(built_in(), None);
    assert_eq!((ids(&none), none.total()), (before.clone(), 45));
    assert_eq!(with(r#"{"parks": []}"#), none);

    // A known id corrects in its place, a new one follows.
    let wangjing = json!({ "id": "wangjing", "name": "W", "district": "朝阳", "phone": "12345" });
    let merged = with(&json!([{ "id": "new", "name": "N", "district": "B" }, wangjing]).to_string());
    assert_eq!(ids(&merged), [before.clone(), vec!["new".to_owned()]].concat());
    let corrected = merged.entry("wangjing").unwrap();
    assert_eq!((corrected.phone.as_deref(), corrected.origin), (Some("12345"), Origin::Operator));
    assert_eq!(corrected.district, Some(Both { en: "Chaoyang".to_owned(), zh: "朝阳".to_owned() }));
    assert_eq!((merged.entry("haidian"), merged.total()), (known.iter().find(|it| it.id == "haidian"), 46));

    // The whole list: by saying so, or by the number of parks that was published; never when it says otherwise.
    let (few, many) = (full(3), full(45));
    assert_eq!(with(&file(&full(44))).entries().len(), 44 + before.len());
    assert_eq!((with(&file(&many)).entries().len(), with(&file(&many)).total()), (45, 45));
    let whole = with(&json!({ "complete": true, "parks": few }).to_string());
    assert_eq!((whole.entries().len(), whole.total()), (3, 3));
    let added = with(&json!({ "complete": false, "parks": many }).to_string());
    assert_eq!((added.entries().len(), added.total()), (45 + before.len(), 45 + before.len()));
}

#[test]
fn narrowing() {
    let list = ParkList::new(built_in(), None);
    let count = |search: &Search| search.among(&list).len();
    assert_eq!(count(&Search::default()), 45);
    for (language, first) in Language::ALL.into_iter().zip([["Haidian", "Chaoyang"], ["海淀区", "朝阳区"]]) {
        let districts = list.districts(language);
        assert_eq!(districts[..2], first);
        let in_district = |name: &&str| Search { district: Some((*name).to_owned()), ..Search::default() };
        let sum = districts.iter().map(|name| count(&in_district(name))).sum::<usize>();
        assert_eq!((sum, list.without_district()), (28, 17), "each park is in one district of the list, or in none");
    }
    assert_eq!(list.district_in(Language::Zh, "Haidian"), Some("海淀区"));
    // (words, how many, the first of them)
    for (words, expected, first) in [
        ("", 45, "haidian"),
        ("  ", 45, "haidian"),
        ("WANGJING", 1, "wangjing"),
        ("望京留创园", 1, "wangjing"),
        ("北航", 1, "beihang"),
        ("buaa", 1, "beihang"),
        ("人大", 1, "ruc"),
        // Those of the university come before those that mention it.
        ("北大", 2, "pku"),
        ("haidian shangdi", 2, "haidian"),
        ("haidian nowhere", 0, ""),
        ("生物医药", 5, "daxing-biomedicine"),
        ("轨道交通", 2, "fengtai"),
    ] {
        let search = Search { words: words.to_owned(), ..Search::default() };
        let found = search.among(&list);
        let ids: Vec<_> = found.iter().map(|it| it.id.as_str()).collect();
        assert_eq!((ids.len(), ids.first().copied().unwrap_or_default()), (expected, first), "{words:?}: {ids:?}");
    }
    // A park that can be called stands before those that cannot.
    let file = good(r#"[{"id": "cnu", "name": "A", "phone": "12345"}]"#);
    let list = ParkList::new(built_in(), Some(&file));
    assert_eq!(Search::default().among(&list)[0].id, "cnu");
}

#[test]
fn numbers_to_dial() {
    // (printed, what is dialled)
    for (printed, expected) in [
        ("+86 10 1234 5678", vec![Some("+861012345678")]),
        ("(010) 1234-5678 ext. 9", vec![Some("01012345678;ext=9")]),
        ("010-12345678转801、12345", vec![Some("01012345678;ext=801"), Some("12345")]),
        ("010-12345678/79", vec![Some("01012345678"), None]),
    ] {
        let dialled: Vec<_> = calls(printed).into_iter().map(|call| call.dial).collect();
        assert_eq!(dialled, expected.into_iter().map(|it| it.map(str::to_owned)).collect::<Vec<_>>(), "{printed}");
    }
}

#[test]
fn five_thousand_entries() {
    let text = file(&full(5000));
    let started = Instant::now();
    let list = ParkList::new(built_in(), Some(&good(&text)));
    println!("5000 entries, {} bytes, read in {:?}", text.len(), started.elapsed());
    assert_eq!((list.entries().len(), list.total()), (5000, 5000));
    let started = Instant::now();
    let search = Search { words: "park 测试街".to_owned(), ..Search::default() };
    assert_eq!(search.among(&list).len(), 5000);
    println!("searched in {:?}", started.elapsed());
}

#[test]
fn the_command() {
    let check = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_check_parks")).args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let written = |name: &str, text: &str| {
        fs::write(folder.join(name), text).unwrap();
        folder.join(name).to_str().unwrap().to_owned()
    };
    let whole = written("whole.json", &file(&full(45)));
    assert_eq!(
        check(&[&whole]),
        (Some(0), format!("{whole}: 45 entries, the whole list: it takes the place of the built-in one\n"))
    );
    let wrong = written("wrong.json", r#"[{"id": "A", "name": "", "district": "B"}]"#);
    let (code, said) = check(&[&wrong]);
    assert_eq!((code, said.lines().count()), (Some(1), 3), "{said}");
    assert!(said.contains(": entry 1 (`A`), `name`: is empty") && said.contains(": 2 problems;"), "{said}");
    assert_eq!(check(&["no-such-file.json"]).0, Some(2));
    assert_eq!(check(&[]).0, Some(2));
    assert_eq!(check(&["--help"]).0, Some(0));
}

#[test]
fn files_of_this_repository() {
    // (file, entries)
    for (path, expected) in [("static/parks.json", 0), ("examples/parks.json", 1)] {
        let text = fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
        let file = read(&text).unwrap_or_else(|problems| panic!("{path}: {:?}", messages(&problems)));
        assert_eq!((file.entries.len(), file.extent), (expected, Extent::Additions), "{path}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn no_json_is_too_much(value in any_json(), as_entry in any::<bool>()) {
        let value = if as_entry { json!([value]) } else { value };
        match read(value.to_string().as_bytes()) {
            Ok(file) => drop(ParkList::new(built_in(), Some(&file)).districts(Language::Zh).len()),
            Err(problems) => for problem in problems {
                for language in Language::ALL {
                    prop_assert!(!problem.message(language).contains(char::is_control));
                }
            },
        }
    }

    #[test]
    fn no_text_is_too_much(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_field_makes_a_foreign_link(text in "(https?|javascript|data|HTTPS):/{0,2}[ -~é园\\PC]{0,40}") {
        let file = json!([{ "id": "a", "name": "A", "district": "B", "website": text }]);
        if let Ok(file) = read(file.to_string().as_bytes()) {
            let url = file.entries[0].website.as_ref().unwrap().to_ascii_lowercase();
            prop_assert!(url.starts_with("http://") || url.starts_with("https://"));
            prop_assert!(!url.contains(|letter: char| letter.is_whitespace() || "<>\"'\\".contains(letter)));
        }
    }
}
