//! The road from now to growth says nothing that the rules do not say of the answers along it.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use overseas_talent_check::api::AnswersShape;
use overseas_talent_check::plan::road::{Light, Move, Stage, done, road, stages};
use overseas_talent_check::policy::POLICY;
use overseas_talent_check::rules::{Answers, Check, Status};

fn answers(given: &str) -> Answers {
    serde_json::from_str::<AnswersShape>(given).unwrap().0
}

fn told(moves: &[Move]) -> String {
    let options = |it: &Move| it.to.iter().map(|it| it.id).collect::<Vec<_>>().join("|");
    moves.iter().map(|it| [" ", it.question.get().id, "=", &options(it)].concat()).collect()
}

/// What the road of a founder abroad says of whatever is not simply within reach, stage by stage.
#[test]
fn what_comes_where() {
    let own = answers(FOUNDER);
    let rows: Vec<String> = stages(&own).map(|at| row(&own, at)).collect();
    assert_eq!(rows, FOUNDER_ROAD);
}

/// Answers, and the stages ahead.
#[test]
fn what_lies_behind_is_no_stage() {
    for (given, expected) in [
        ("{}", "now arrived registered growing"),
        (r#"{"location":"returned_earlier"}"#, "now registered growing"),
        (r#"{"location":"abroad","company":"elsewhere"}"#, "now arrived registered growing"),
        (r#"{"location":"abroad","company":"in_park"}"#, "now arrived growing"),
        (r#"{"location":"returned_within_3_years","company":"in_park"}"#, "now growing"),
    ] {
        let ahead: Vec<_> = stages(&answers(given)).map(Stage::id).collect();
        assert_eq!(ahead.join(" "), expected, "{given}");
    }
}

const FOUNDER: &str = r#"{"cscse":"yes","location":"abroad","plan":"start","team":"team","first_venture":"yes",
    "settle":"not_needed","company":"none_yet","technology":"frontier_or_disruptive","ip":"yes","financing":"equity"}"#;
const FOUNDER_ROAD: &[&str] = &[
    "now major_projects company=in_park|in_zone small_micro_rd_subsidy company=in_park \
     product_demonstration company=in_park pioneer_product_insurance company=in_park|in_zone \
     industry_alliance company=in_park saas_union company=in_park angel_risk_subsidy company=in_park \
     technology_credit company=in_park financing=loan|both work_residence_permit \
     settle=work_residence_permit settlement_channel settle=household_registration \
     international_cooperation company=in_park|in_zone",
    "arrived -direct_services major_projects company=in_park|in_zone small_micro_rd_subsidy \
     company=in_park product_demonstration company=in_park pioneer_product_insurance \
     company=in_park|in_zone industry_alliance company=in_park saas_union company=in_park \
     angel_risk_subsidy company=in_park technology_credit company=in_park financing=loan|both \
     work_residence_permit settle=work_residence_permit settlement_channel settle=household_registration \
     international_cooperation company=in_park|in_zone",
    "registered -direct_services -pre_incubation +major_projects ?small_micro_rd_subsidy \
     ?product_demonstration ?pioneer_product_insurance +industry_alliance +saas_union ?angel_risk_subsidy \
     technology_credit financing=loan|both work_residence_permit settle=work_residence_permit \
     settlement_channel settle=household_registration ?international_cooperation",
    "growing -direct_services -pre_incubation ?small_micro_rd_subsidy ?product_demonstration \
     ?pioneer_product_insurance ?angel_risk_subsidy technology_credit financing=loan|both \
     work_residence_permit settle=work_residence_permit settlement_channel settle=household_registration \
     ?international_cooperation",
];

fn row(own: &Answers, at: Stage) -> String {
    let told = road(own, at).into_iter().filter_map(|it| {
        let what = match it.light {
            Light::Still => return None,
            Light::New => "+",
            Light::Over => "-",
            Light::Open => "?",
            Light::Ahead => "",
        };
        Some(format!(" {what}{}{}", it.support.id, told(&it.through)))
    });
    at.id().to_owned() + &told.collect::<String>()
}

/// For random people: where they are the road says what the result says; what is ahead is what the person can act on, and
/// comes within reach by it; and nothing that the rules leave out is on it.
#[test]
fn the_rules_agree_all_along() {
    let mut state: u64 = 11;
    let mut below = |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % most
    };
    let mut seen = [0; 5];
    for _ in 0..3_000 {
        let mut own = Answers::none();
        for question in POLICY.question_ids() {
            let drawn = below(question.get().options.len() * 4 / 3 + 1);
            if drawn < question.get().options.len() {
                own.set(question, u8::try_from(drawn).unwrap());
            }
        }
        let mut lit_before: Vec<&str> = Vec::new();
        for at in stages(&own) {
            let mut there = own;
            for step in done(&own, at) {
                assert!(own.has(step.question), "an answer not given is not altered");
                there.set(step.question, step.question.get().option(step.to[0].id).unwrap());
            }
            assert!(at != Stage::Now || there == own);
            let check = Check::new(there);
            let found = road(&own, at);
            for support in POLICY.supports {
                let lit = found.iter().find(|it| it.support.id == support.id);
                let status = check.support(support);
                let ways = check.changes(support);
                let mut can = ways.iter().filter(|it| it.is_actionable());
                let was = lit_before.contains(&support.id);
                let expected = match status {
                    _ if support.is_general => None,
                    Status::Matches | Status::Confirm => {
                        Some(if was || at == Stage::Now { Light::Still } else { Light::New })
                    }
                    Status::Open => Some(Light::Open),
                    Status::Unmet if was => Some(Light::Over),
                    Status::Unmet => can.next().map(|_| Light::Ahead),
                };
                assert_eq!(lit.map(|it| it.light), expected, "{} at {} {own:?}", support.id, at.id());
                let Some(lit) = lit else { continue };
                assert_eq!(lit.status, status);
                assert_eq!(lit.through.is_empty(), lit.light != Light::Ahead);
                let mut after = there;
                for step in &lit.through {
                    assert!(step.to.iter().all(|it| it.change.is_some()), "what is past or given is nothing to do");
                    after.set(step.question, step.question.get().option(step.to[0].id).unwrap());
                }
                let reached = Check::new(after).support(support);
                assert_eq!(reached == Status::Unmet, lit.light == Light::Over, "{} {own:?}", support.id);
                seen[Light::ALL.iter().position(|it| *it == lit.light).unwrap()] += 1;
            }
            lit_before.extend(found.iter().filter(|it| it.status.is_within_reach()).map(|it| it.support.id));
        }
    }
    assert!(seen.iter().all(|it| *it > 500), "{seen:?}");
}
