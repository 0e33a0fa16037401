//! Documents of answers: there and back, and every way they are refused.

use overseas_talent_check::export::{DocumentError, document, read_document};
use overseas_talent_check::link;
use overseas_talent_check::policy::{Language, POLICY};
use overseas_talent_check::rules::{Answers, Check};
use overseas_talent_check::shape::CheckShape;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::nasty::{answers, founder, person};

fn all() -> ProptestConfig {
    ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(all())]

    #[test]
    fn there_and_back(answers in answers()) {
        let text = document(&answers);
        // Twice as much can be read.
        prop_assert!(text.len() <= 32 * 1024, "{} bytes", text.len());
        prop_assert_eq!(read_document(&text), Ok(answers));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_read_by_halves(text in super::nasty::text()) {
        let stands = read_document(&text);
        prop_assert!(matches!(stands, Err(DocumentError::Empty | DocumentError::NotJson | DocumentError::Foreign)), "{stands:?}");
    }

    #[test]
    fn no_prefix_is_read(answers in answers(), share in 0.0..1.0) {
        let text = document(&answers);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a short text")]
        let cut = (text.trim_end().len() as f64 * share) as usize;
        let cut = text.get(..cut).unwrap_or_default();
        prop_assert!(matches!(read_document(cut), Err(DocumentError::Empty | DocumentError::NotJson)));
    }
}

#[test]
fn what_it_says() {
    for answers in [Answers::none(), founder(), person(&[("cscse", "yes")])] {
        let text = document(&answers);
        assert_eq!(text, document(&answers));
        let value: Value = serde_json::from_str(&text).unwrap();
        let keys: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, ["answers", "format", "link", "policy", "result"]);
        assert_eq!(value["format"], "overseas-talent-check/1");
        assert_eq!(value["policy"], POLICY.version);
        assert_eq!(link::decode(value["link"].as_str().unwrap()).unwrap().answers, answers);
        assert_eq!(value["answers"].as_object().unwrap().len(), answers.len());
        for (question, _) in answers.iter() {
            assert!(text.contains(&format!("\n    \"{}\": ", question.get().id)), "a line for each answer: {text}");
            assert_eq!(value["answers"][question.get().id], answers.choice(question).unwrap().id);
        }
        assert_eq!(value["result"], serde_json::to_value(CheckShape::from(&Check::new(answers))).unwrap());
    }
}

#[test]
fn what_is_forgiven() {
    let yes = person(&[("cscse", "yes")]);
    let rows = [
        ("{}", Answers::none()),
        (r#"{"cscse":"yes"}"#, yes),
        (r#"{"answers":{"cscse":"yes"}}"#, yes),
        (r#"{"policy":"2021-01.1","answers":{"cscse":"yes"},"link":7}"#, yes),
        ("\u{feff} \r\n{\"cscse\" : \"yes\"}\n\u{feff}\n", yes),
        (r#"{"\u0063scse":"\u0079es"}"#, yes),
        // The result is not believed, and what a later page may add is passed over.
        (r#"{"format":"overseas-talent-check/1","answers":{"cscse":"yes"},"result":{"definition":"no"}}"#, yes),
        (r#"{"more":[1,-2,3.5,true,null,{"a":[{}]}],"answers":{"cscse":"yes"},"more":1}"#, yes),
    ];
    for (text, expect) in rows {
        assert_eq!(read_document(text), Ok(expect), "{text}");
    }
}

#[test]
fn what_is_refused() {
    let long = format!("{{\"cscse\":\"yes\"{}}}", " ".repeat(64 * 1024));
    let id = format!("{{\"cscse\":\"yes\",\"{}\":\"yes\"}}", "x".repeat(60_000));
    let deep = "[".repeat(30_000);
    let rows = [
        ("too_long", long.as_str()),
        ("empty", ""),
        ("empty", "\u{feff} \n"),
        ("not_json", "{"),
        ("not_json", "cscse=yes"),
        ("not_json", r#"{"cscse":"yes"} {"cscse":"yes"}"#),
        ("not_json", r#"{"cscse":"yes",}"#),
        ("not_json", deep.as_str()),
        ("foreign", "[]"),
        ("foreign", "\"yes\""),
        ("foreign", "null"),
        ("foreign", "12"),
        ("foreign", r#"{"name":"something","version":"1.0.0"}"#),
        ("foreign", r#"{"format":"another/1","answers":{}}"#),
        ("foreign", r#"{"format":"overseas-talent-check/0","answers":{}}"#),
        ("foreign", r#"{"format":"overseas-talent-check/","answers":{}}"#),
        ("foreign", r#"{"format":1,"answers":{}}"#),
        ("foreign", r#"{"answers":[]}"#),
        ("foreign", r#"{"answers":{},"policy":3}"#),
        ("newer_format", r#"{"format":"overseas-talent-check/2","answers":{"other":"x"}}"#),
        ("newer_format", r#"{"format":"overseas-talent-check/10"}"#),
        ("newer_policy", r#"{"format":"overseas-talent-check/1","policy":"2099-01.1","answers":{"other":"x"}}"#),
        ("no_answers", r#"{"format":"overseas-talent-check/1"}"#),
        ("question", r#"{"cscse":"yes","cscs":"yes"}"#),
        ("question", r#"{"answers":{"cscs":"yes"}}"#),
        ("question", id.as_str()),
        ("option", r#"{"cscse":"Yes"}"#),
        ("option", r#"{"cscse":"two_years_or_more"}"#),
        ("not_text", r#"{"cscse":true}"#),
        ("not_text", r#"{"cscse":null}"#),
        ("not_text", r#"{"cscse":1}"#),
        ("not_text", r#"{"answers":{"cscse":["yes"]}}"#),
        ("twice", r#"{"cscse":"yes","cscse":"yes"}"#),
        ("twice", r#"{"answers":{"cscse":"yes","cscse":"no"}}"#),
        ("twice", r#"{"answers":{},"answers":{"cscse":"no"}}"#),
        ("twice", r#"{"format":"overseas-talent-check/1","format":"overseas-talent-check/2","answers":{}}"#),
    ];
    let mut sentences = Vec::new();
    for (expect, text) in rows {
        let start: String = text.chars().take(80).collect();
        let Err(error) = read_document(text) else { panic!("read: {start}") };
        assert_eq!(error.id(), expect, "{start}");
        for language in Language::ALL {
            let sentence = error.sentence(language);
            let end = if language == Language::En { '.' } else { '。' };
            assert!(sentence.ends_with(end) && sentence.chars().count() < 200, "{expect}: {sentence}");
            sentences.push((error.id(), sentence));
        }
        assert!(error.to_string().len() < 500, "{error}");
    }
    // Each kind of error is told in words of its own.
    for (id, sentence) in &sentences {
        assert!(sentences.iter().all(|(other, same)| id == other || sentence != same), "{id}: {sentence}");
    }
}

#[test]
fn an_error_names_the_offender() {
    let error = read_document(&json!({ "cscse": "per\u{202e}ha\u{200b}ps\n" }).to_string()).unwrap_err();
    assert_eq!(error.to_string(), "unknown option `perhaps` of question `cscse`, expected one of yes, no, unsure");
    assert!(error.sentence(Language::En).contains("“perhaps”"), "{}", error.sentence(Language::En));
}
