//! The plan for people in different places: who is back has nothing to do before a return.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use overseas_talent_check::api::AnswersShape;
use overseas_talent_check::plan::{Task, When, tasks};
use overseas_talent_check::policy::Phase;
use overseas_talent_check::rules::Check;

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
