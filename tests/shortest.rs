//! The fewest answers that decide: sizes by hand for some rules, and for every rule that each answer of a set is needed
//! and any option it names serves.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use overseas_talent_check::policy::bits::{DEFINITION, Fails};
use overseas_talent_check::policy::{POLICY, QuestionId};
use overseas_talent_check::rules::{Answers, Deciding, Known, Status, shortest};

const STATUSES: [Status; 3] = [Status::Matches, Status::Confirm, Status::Unmet];

fn fails(id: &str) -> Fails {
    POLICY.supports.iter().find(|it| it.id == id).map_or(DEFINITION, |it| POLICY.fails(it))
}

fn sets(id: &str, status: Status) -> Vec<Deciding> {
    shortest(POLICY.rules, fails(id), status)
}

fn told(set: &Deciding) -> String {
    let answers = set.iter().map(|(question, options)| {
        let options = options.iter().map(|at| question.get().options[usize::from(*at)].id);
        format!("{}={}", question.get().id, options.collect::<Vec<_>>().join("|"))
    });
    answers.collect::<Vec<_>>().join(" ")
}

#[test]
fn rows_by_hand() {
    let rows: [(&str, Status, &[&str]); 9] = [
        ("definition", Status::Matches, &["cscse=yes", "beijing_center=yes"]),
        ("service_agent", Status::Matches, &["cscse=yes plan=start", "beijing_center=yes plan=start"]),
        ("service_agent", Status::Unmet, &["plan=neither"]),
        ("park_functions", Status::Matches, &[""]),
        ("park_functions", Status::Unmet, &[]),
        ("disruptive_research", Status::Matches, &[]),
        ("overseas_talent_home", Status::Matches, &["cscse=yes", "beijing_center=yes"]),
        (
            "legal_risk_screening",
            Status::Unmet,
            &["plan=join|neither", "first_venture=no", "company=in_zone|elsewhere"],
        ),
        ("association_services", Status::Matches, &[]),
    ];
    for (id, status, expected) in rows {
        assert_eq!(sets(id, status).iter().map(told).collect::<Vec<_>>(), expected, "{id} {status:?}");
    }
    // Nothing but every way closed refuses the definition: five answers at least, as one closes both work routes.
    assert!(sets("definition", Status::Unmet).iter().all(|set| set.len() == 5));
}

#[test]
fn every_answer_of_every_set_is_needed_and_every_option_serves() {
    let ids = POLICY.supports.iter().map(|it| it.id).chain(["definition"]);
    for (id, status) in ids.flat_map(|id| STATUSES.map(|status| (id, status))) {
        let decides = |answers: &Answers| Known::new(POLICY.rules, answers).support(fails(id)) == status;
        for set in sets(id, status) {
            for answers in combinations(&set) {
                assert!(decides(&answers), "{id} {status:?}: {}", told(&set));
                for (question, _) in &set {
                    let mut fewer = answers;
                    fewer.clear(*question);
                    assert!(!decides(&fewer), "{id} {status:?}: {} without {}", told(&set), question.get().id);
                }
            }
        }
    }
}

fn combinations(set: &[(QuestionId, Vec<u8>)]) -> Vec<Answers> {
    set.iter().fold(vec![Answers::none()], |all, (question, options)| {
        all.iter().flat_map(|answers| options.iter().map(|option| answers.with(*question, *option))).collect()
    })
}
