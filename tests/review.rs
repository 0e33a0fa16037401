//! The adviser's view: what is to be decided, cleared up and verified, for people who need different things.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use overseas_talent_check::api::AnswersShape;
use overseas_talent_check::policy::{Language, POLICY};
use overseas_talent_check::review::{Bearing, Review, Statement};
use overseas_talent_check::rules::{Answers, Check, Status};

fn answers(json: &str) -> Answers {
    serde_json::from_str::<AnswersShape>(json).unwrap().0
}

/// Questions of a list with what each bears on, as text.
fn list(statements: &[Statement]) -> Vec<String> {
    statements.iter().map(|it| format!("{}: {}", it.question.get().id, bears(&it.bearing))).collect()
}

fn bears(bearing: &Bearing) -> String {
    let supports = bearing.supports.iter().map(|support| support.id);
    bearing.definition.then_some("definition").into_iter().chain(supports).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(given: &str, verify: &[&str], unsure: &[&str], decisions: &[(&str, &str)]) {
    let review = Review::new(&Check::new(answers(given)));
    assert_eq!(list(&review.verify), verify, "to verify, {given}");
    assert_eq!(list(&review.unsure), unsure, "unsure, {given}");
    let found: Vec<_> = review.decisions.iter().map(|it| (it.why.get(Language::En), bears(&it.bearing))).collect();
    assert_eq!(found.len(), decisions.len(), "{found:#?}");
    for ((why, bearing), (word, expected)) in found.iter().zip(decisions) {
        assert!(why.contains(word), "`{why}` says nothing of `{word}`");
        assert_eq!(bearing, expected, "{why}");
    }
}

#[test]
fn nothing_answered_leaves_nothing_to_do() {
    check("{}", &[], &[], &[]);
}

#[test]
fn a_recognised_person_has_a_paper_to_show_and_a_standing_doubt() {
    check(r#"{"cscse":"yes"}"#, &["cscse: definition"], &[], &[("association", "association_services")]);
}

#[test]
fn an_undefined_term_is_a_decision_and_still_to_be_verified() {
    check(
        r#"{"cscse":"no","beijing_center":"no","overseas_work":"two_years_or_more","overseas_employer":"well_known_overseas","overseas_chinese":"no","department":"no"}"#,
        &["overseas_work: definition", "overseas_employer: definition"],
        &[],
        &[("well-known", "definition"), ("association", "association_services")],
    );
}

#[test]
fn what_a_person_does_not_know_is_no_decision_of_the_text() {
    check(
        r#"{"cscse":"unsure","beijing_center":"no","overseas_work":"none","overseas_chinese":"no","department":"no"}"#,
        &[],
        &["cscse: definition"],
        &[("association", "association_services")],
    );
}

/// While the definition is open, what was said of a route that may still decide is not lost.
#[test]
fn an_open_definition_is_reviewed_too() {
    check(
        r#"{"overseas_work":"two_years_or_more","overseas_employer":"well_known_overseas"}"#,
        &["overseas_work: definition", "overseas_employer: definition"],
        &[],
        &[("well-known", "definition"), ("association", "association_services")],
    );
    check(
        r#"{"cscse":"unsure","location":"abroad"}"#,
        &[],
        &["cscse: definition"],
        &[("association", "association_services")],
    );
    check(r#"{"cscse":"no","location":"abroad"}"#, &[], &[], &[]);
}

#[test]
fn one_doubt_that_bears_on_several_supports_stands_once() {
    let review = Review::new(&Check::new(answers(
        r#"{"cscse":"yes","company":"in_zone","company_size":"small_or_micro","technology":"research_and_development","financing":"loan","angel":"yes"}"#,
    )));
    let zone = review.decisions.iter().filter(|it| it.why.get(Language::En).contains("1+4")).collect::<Vec<_>>();
    let together: Vec<_> = zone.iter().map(|it| bears(&it.bearing)).collect();
    assert_eq!(together, ["major_projects small_micro_rd_subsidy angel_risk_subsidy technology_credit"]);
}

/// Whatever is answered: a support needs confirmation exactly if something in the review says why.
#[test]
fn every_confirmation_has_its_entry() {
    let mut state = 20_261_123_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    for _ in 0..20_000 {
        let mut answers = Answers::none();
        for question in POLICY.question_ids() {
            let options = question.get().options.len() as u64;
            let at = next() % (options + 1);
            if at < options {
                answers.set(question, u8::try_from(at).unwrap());
            }
        }
        let check = Check::new(answers);
        let review = Review::new(&check);
        let bearings =
            || review.decisions.iter().map(|it| &it.bearing).chain(review.unsure.iter().map(|it| &it.bearing));
        let doubted = bearings().any(|it| it.definition);
        match check.definition() {
            Status::Confirm => assert!(doubted, "{answers:?}"),
            Status::Matches | Status::Unmet => assert!(!doubted, "{answers:?}"),
            Status::Open => {}
        }
        for support in POLICY.supports.iter().filter(|it| !it.is_general) {
            let named = bearings().any(|it| it.supports.iter().any(|known| known.id == support.id));
            match check.support(support) {
                // The definition may be all that is in doubt.
                Status::Confirm => {
                    assert!(named || check.definition() == Status::Confirm, "{}: {answers:?}", support.id);
                }
                Status::Matches | Status::Unmet | Status::Open => assert!(!named, "{}: {answers:?}", support.id),
            }
        }
    }
}
