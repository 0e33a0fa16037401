//! The plan for people in different places: who is back has nothing to do before a return.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use overseas_talent_check::api::AnswersShape;
use overseas_talent_check::plan::{Task, When, first_task, left, nearest, papers_left, tasks};
use overseas_talent_check::policy::sentence::SENTENCES;
use overseas_talent_check::policy::{Language, POLICY, Phase, Support};
use overseas_talent_check::rules::{Answers, Check};

fn plan(given: &str) -> [Vec<Task>; 4] {
    let check = Check::new(serde_json::from_str::<AnswersShape>(given).unwrap().0);
    Phase::ALL.map(|phase| tasks(&check, phase))
}

/// Answers, whether there is something to do before the return, when the steps around the arrival are to be done.
#[test]
fn before_the_return_is_for_those_who_have_not_returned() {
    let (ahead, now) = (When::Phase(Phase::OnArrival), When::Now);
    for (given, before, arrival) in [
        (r#"{"cscse":"yes","plan":"start"}"#, true, ahead),
        (r#"{"cscse":"yes","plan":"start","location":"abroad"}"#, true, ahead),
        (r#"{"cscse":"yes","plan":"start","location":"returned_within_3_years"}"#, false, now),
        (r#"{"cscse":"yes","plan":"start","location":"returned_earlier"}"#, false, now),
        (r#"{"cscse":"yes","plan":"undecided","location":"returned_earlier","company":"abroad"}"#, false, now),
        (r#"{"cscse":"yes","plan":"undecided","location":"abroad","company":"abroad"}"#, true, ahead),
    ] {
        let [before_returning, on_arrival, registered, growing] = plan(given);
        assert_eq!(!before_returning.is_empty(), before, "{given}");
        assert!(!on_arrival.is_empty(), "{given}");
        assert!(on_arrival.iter().all(|task| task.when == arrival), "{given}");
        for (tasks, phase) in [(registered, Phase::CompanyRegistered), (growing, Phase::Growing)] {
            assert!(tasks.iter().all(|task| task.when == When::Phase(phase)), "{given}");
        }
    }
}

/// Coming back moves steps and loses none that the supports within reach have; a step keeps its name, and its tick.
#[test]
fn nothing_is_lost_by_being_back() {
    for place in ["returned_within_3_years", "returned_earlier"] {
        let given = format!(r#"{{"cscse":"yes","plan":"start","location":"{place}","company":"in_park"}}"#);
        let check = Check::new(serde_json::from_str::<AnswersShape>(&given).unwrap().0);
        let [before, now, ..] = plan(&given);
        assert!(before.is_empty(), "{given}");
        let ids: Vec<&str> = now.iter().map(|task| task.id.as_str()).collect();
        for support in check.within_reach() {
            for step in support.steps().iter().filter(|it| it.phase <= Phase::OnArrival) {
                let task = now.iter().find(|task| task.step.text == step.text).unwrap();
                assert!(task.supports.iter().any(|it| it.id == support.id), "{} {ids:?}", support.id);
            }
        }
        let phases: Vec<Phase> = now.iter().map(|task| task.step.phase).collect();
        assert!(phases.is_sorted(), "what was to be done before stands first");
    }
}

/// What is done first is the first step of some support in its earliest phase, whatever is answered: those alone come with
/// the texts of a result. And a plan without what serves a support that is worth nothing has none of its steps alone.
#[test]
fn what_is_done_first_comes_with_the_result() {
    let mut state: u64 = 7;
    let mut below = |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % most
    };
    let mut first = 0;
    for _ in 0..20_000 {
        let mut answers = Answers::none();
        for question in POLICY.question_ids() {
            let drawn = below(2 * question.get().options.len());
            if drawn < question.get().options.len() {
                answers.set(question, u8::try_from(drawn).unwrap());
            }
        }
        let check = Check::new(answers);
        let Some(task) = first_task(&check) else { continue };
        let earliest = task.supports[0].steps().iter().min_by_key(|step| step.phase).unwrap();
        assert_eq!(task.step.text, earliest.text, "{answers:?}");
        first += 1;

        let out = task.supports[0];
        let leaves = |it: Option<&Support>| it.is_none_or(|it| it.id != out.id);
        for phase in Phase::ALL {
            let all = tasks(&check, phase);
            let gone = all.iter().filter(|it| it.supports.iter().all(|it| it.id == out.id)).count();
            let left = left(all, &leaves);
            assert_eq!(left.len() + gone, tasks(&check, phase).len());
            assert!(left.iter().flat_map(|it| &it.supports).all(|it| it.id != out.id));
        }
        let papers = papers_left(&check, &|it| it.is_some());
        assert!(papers.iter().all(|it| !it.definition && it.supports > 0));
    }
    assert!(first > 5_000, "{first}");
}

/// The plan says a term where the published text names one, with its sentence, and nowhere else.
#[test]
fn a_term_is_one_that_the_text_names() {
    let named: Vec<_> = POLICY.supports.iter().filter_map(|it| Some((it, it.details().within.as_ref()?))).collect();
    let ids: Vec<_> = named.iter().map(|(it, within)| (it.id, within.faq)).collect();
    // Years within which something has to be are in this sentence alone; the two years of sentence 45 are a condition.
    assert_eq!(ids, [("park_attraction_funding", [21].as_slice())]);
    let years = |text: &str| text.contains("within the last") || text.contains("within a");
    let numbers: Vec<_> = SENTENCES.iter().filter(|it| years(it.text(Language::En))).map(|it| it.number).collect();
    assert_eq!(numbers, [21]);
    for (support, within) in named {
        assert!(within.faq.iter().all(|it| support.details().faq.contains(it)));
        let given = r#"{"cscse":"yes","team":"team","location":"returned_within_3_years"}"#;
        assert!(plan(given).iter().flatten().any(|task| task.supports.iter().any(|it| it.id == support.id)));
    }
}

/// Answers, and what somebody whom the definition does not fit can do. Each step has a paper and makes the definition fit or be
/// for a person to confirm.
#[test]
fn who_fails_is_told_what_would_help() {
    let no = r#""beijing_center":"no","overseas_work":"none","overseas_chinese":"no","department":"no""#;
    for (given, expected) in [
        (format!(r#"{{"cscse":"no",{no}}}"#), vec!["cscse", "beijing_center"]),
        (format!(r#"{{"cscse":"yes",{no}}}"#), vec![]),
        ("{}".to_owned(), vec![]),
    ] {
        let check = Check::new(serde_json::from_str::<AnswersShape>(&given).unwrap().0);
        let steps = nearest(&check);
        let texts: Vec<_> = steps.iter().map(|(choice, _)| choice.change.unwrap()).collect();
        let wanted: Vec<_> = expected
            .iter()
            .map(|id| POLICY.question(id).unwrap().get().options.iter().find_map(|it| it.change).unwrap())
            .collect();
        assert_eq!(texts, wanted, "{given}");
        assert!(steps.iter().all(|(_, papers)| !papers.is_empty()), "{given}");
    }
}
