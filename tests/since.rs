//! What an older link is told: the difference between its version's frozen rules and the present ones, against brute force
//! over the frozen file, which shares nothing with the constants but the data folder.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use overseas_talent_check::api::AnswersShape;
use overseas_talent_check::policy::{DETAILS, Language, POLICY};
use overseas_talent_check::rules::{Answers, Check, Status, Subject, since};
use policy_source::frozen::freeze;
use policy_source::source::{Condition, Frozen, Policy, Step, Term};

const PROFILES: u64 = 20_000;

/// Question id to option id.
type Profile = BTreeMap<String, String>;

fn data() -> Policy {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    policy_source::load(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// What moved, as rows: version, answers, then what it is, its status then, its status now.
#[test]
fn one_row_for_each_that_moved() {
    let rows = [
        (r#"{"cscse":"yes","location":"abroad","plan":"neither"}"#, "direct_services", "unmet", "confirm"),
        (r#"{"cscse":"yes","plan":"start","company":"in_park"}"#, "advance_preparation", "matches", "confirm"),
        (r#"{"cscse":"yes","plan":"start","ip":"no","company":"in_park"}"#, "ip_early_warning", "unmet", "confirm"),
        (
            r#"{"cscse":"yes","plan":"start","first_venture":"no","ip":"yes","company":"in_park"}"#,
            "ip_early_warning",
            "matches",
            "confirm",
        ),
        (
            r#"{"cscse":"yes","technology":"frontier_or_disruptive","company":"none_yet"}"#,
            "frontier_technology_fund",
            "unmet",
            "confirm",
        ),
        (r#"{"cscse":"yes","company":"in_park"}"#, "industry_alliance", "matches", "confirm"),
        (r#"{"cscse":"yes","financing":"loan"}"#, "park_fundraising_funding", "unmet", "confirm"),
        (r#"{"cscse":"yes","company":"in_park","technology":"none"}"#, "major_projects", "none", "unmet"),
        ("{}", "one_plus_four_funds", "none", "matches"),
    ];
    for (given, id, then, now) in rows {
        let answers = serde_json::from_str::<AnswersShape>(given).unwrap().0;
        let all = since("2021-01.1", &answers);
        let moved = all.iter().find(|it| it.subject.id() == id).unwrap_or_else(|| panic!("`{id}` on {given}"));
        let word = |status: Option<Status>| status.map_or("none", Status::id);
        assert_eq!((word(moved.then), word(moved.now)), (then, now), "`{id}` on {given}");
        assert_eq!(moved.why.len(), 1, "`{id}` on {given}");
        for language in Language::ALL {
            assert!(!moved.why[0].get(language).is_empty(), "`{id}`: {language:?}");
        }
        assert!(since(POLICY.version, &answers).is_empty(), "nothing moves in the present version");
    }
    let shown: BTreeSet<&str> = rows.iter().map(|row| row.1).collect();
    let reasons = DETAILS.moves.iter().filter(|it| POLICY.versions[usize::from(it.version)] == "2021-01.2");
    assert_eq!(shown, reasons.map(|it| it.of).collect(), "a row for each reason");
}

#[test]
fn agrees_with_the_frozen_rules() {
    for frozen in &data().older {
        let mut moved = BTreeSet::new();
        let mut differences = 0;
        for seed in 0..PROFILES {
            let profile = random(frozen, seed);
            let answers = given(&profile);
            let check = Check::new(answers);
            let mut expected: Vec<(&str, Option<Status>, Option<Status>)> = Vec::new();
            let then = definition(frozen, &profile);
            expected.push(("definition", Some(shown(&then)), Some(check.definition())));
            for support in POLICY.supports {
                let old = frozen.supports.iter().find(|it| it.id == support.id);
                let then = old.map(|old| shown(&of(frozen, &old.all, &profile, &then)));
                expected.push((support.id, then, Some(check.support(support))));
            }
            for old in &frozen.supports {
                if !POLICY.supports.iter().any(|it| it.id == old.id) {
                    expected.push((&old.id, Some(shown(&of(frozen, &old.all, &profile, &then))), None));
                }
            }
            expected.retain(|(_, then, now)| then != now);
            let all = since(&frozen.version, &answers);
            let got: Vec<_> = all.iter().map(|it| (it.subject.id(), it.then, it.now)).collect();
            assert_eq!(got, expected, "{} on {answers:?}", frozen.version);
            for it in &all {
                assert!(!it.why.is_empty(), "`{}` moved since {} without a reason", it.subject.id(), frozen.version);
                let withdrawn = matches!(it.subject, Subject::Withdrawn(_));
                assert_eq!(withdrawn, it.now.is_none(), "`{}`", it.subject.id());
                moved.insert(it.subject.id().to_owned());
            }
            differences += all.len();
        }
        println!("since {}: {PROFILES} profiles, {differences} differences, {} moved", frozen.version, moved.len());
        let later = POLICY.versions.iter().position(|it| *it == frozen.version).unwrap() + 1;
        let reasons = DETAILS.moves.iter().filter(|it| usize::from(it.version) >= later);
        assert_eq!(
            moved,
            reasons.map(|it| it.of.to_owned()).collect(),
            "a reason for what moves, and for nothing else"
        );
    }
}

/// What is frozen is what the data says: the present rules, written and read again.
#[test]
fn freezing_loses_nothing() {
    let policy = data();
    let text = freeze(&policy);
    assert_eq!(text, freeze(&policy), "twice");
    for support in policy.measures.iter().flat_map(|measure| &measure.supports) {
        assert!(text.contains(&format!("[[support]]\nid = \"{}\"\n", support.id)), "{}", support.id);
        for term in &support.all {
            if let Term::Condition(it) = term {
                assert!(text.contains(&format!("{{ question = \"{}\", steps = {{ ", it.question)), "{}", support.id);
            }
        }
    }
    assert!(!text.contains(|letter: char| !letter.is_ascii()), "rules and ids alone, no texts");
    let folder = std::env::temp_dir().join(format!("frozen-{}", std::process::id()));
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), &folder);
    // The next version: the present one is left behind under the name it has.
    let next = |file: &str, from: &str, to: &str| {
        let path = folder.join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file}");
        std::fs::write(path, text.replacen(from, to, 1)).unwrap();
    };
    next("policy.toml", &format!("version = \"{}\"", policy.version), "version = \"next\"");
    next("published.toml", &format!("\"{}\"]", policy.version), &format!("\"{}\", \"next\"]", policy.version));
    std::fs::write(folder.join(policy_source::frozen::file_of(&policy.version)), &text).unwrap();
    let digest = format!("\n[frozen]\n\"{}\" = \"{}\"", policy.version, policy_source::frozen::digest(&text));
    next("published.toml", "\n[frozen]", &digest);
    let read = policy_source::load(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    std::fs::remove_dir_all(&folder).unwrap();
    let frozen = read.older.last().unwrap();
    let plain = |terms: &[Term]| terms.iter().map(plain).collect::<Vec<_>>();
    let now = policy.measures.iter().flat_map(|it| &it.supports).map(|it| (it.id.clone(), plain(&it.all)));
    let then = frozen.supports.iter().map(|it| (it.id.clone(), plain(&it.all)));
    assert_eq!(then.collect::<Vec<_>>(), now.collect::<Vec<_>>());
    let routes = |routes: &[policy_source::source::Route]| {
        let all = routes.iter().map(|it| (it.id.clone(), it.all.iter().map(condition).collect::<Vec<_>>()));
        all.collect::<Vec<_>>()
    };
    assert_eq!(routes(&frozen.routes), routes(&policy.definition.routes));
}

fn plain(term: &Term) -> String {
    match term {
        Term::Definition => "definition".to_owned(),
        Term::Standing(_) => "standing".to_owned(),
        Term::Condition(it) => condition(it),
    }
}

fn condition(it: &Condition) -> String {
    format!("{}: {:?}", it.question, it.steps)
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

/// Answers an older version could give, each question unanswered about as often as it has any one option.
fn random(frozen: &Frozen, seed: u64) -> Profile {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5EED;
    let mut below = |bound: usize| {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ state >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        usize::try_from((mixed ^ mixed >> 29) % bound as u64).unwrap()
    };
    let mut profile = Profile::new();
    for question in &frozen.questions {
        if let Some((option, _)) = question.options.get(below(question.options.len() + 1)) {
            profile.insert(question.id.clone(), option.clone());
        }
    }
    profile
}

fn given(profile: &Profile) -> Answers {
    profile.iter().fold(Answers::none(), |mut answers, (question, option)| {
        answers.insert(question, option).unwrap();
        answers
    })
}

/// Every step that some completion of the answers gives.
fn of(frozen: &Frozen, terms: &[Term], profile: &Profile, definition: &BTreeSet<Step>) -> BTreeSet<Step> {
    let each = terms.iter().map(|term| match term {
        Term::Definition => definition.clone(),
        Term::Standing(_) => BTreeSet::from([Step::Confirm]),
        Term::Condition(it) => steps(frozen, it, profile),
    });
    // Terms read different questions, so any step of one goes with any step of the others.
    each.fold(BTreeSet::from([Step::Matches]), |so_far, term| {
        so_far.iter().flat_map(|one| term.iter().map(move |other| *one.min(other))).collect()
    })
}

/// The routes share questions, so their questions are completed together.
fn definition(frozen: &Frozen, profile: &Profile) -> BTreeSet<Step> {
    let open: BTreeSet<&str> = frozen
        .routes
        .iter()
        .flat_map(|route| &route.all)
        .map(|it| it.question.as_str())
        .filter(|question| !profile.contains_key(*question))
        .collect();
    let mut completions = vec![profile.clone()];
    for question in open {
        let options = &frozen.questions.iter().find(|it| it.id == question).unwrap().options;
        completions = completions
            .into_iter()
            .flat_map(|so_far| {
                options.iter().map(move |(option, _)| {
                    let mut more = so_far.clone();
                    more.insert(question.to_owned(), option.clone());
                    more
                })
            })
            .collect();
    }
    let best = |person: &Profile| {
        let routes = frozen.routes.iter();
        let gives = routes.map(|route| route.all.iter().map(|it| step(it, &person[&it.question])).min().unwrap());
        gives.max().unwrap()
    };
    completions.iter().map(best).collect()
}

fn steps(frozen: &Frozen, it: &Condition, profile: &Profile) -> BTreeSet<Step> {
    match profile.get(&it.question) {
        Some(option) => BTreeSet::from([step(it, option)]),
        None => {
            let question = frozen.questions.iter().find(|question| question.id == it.question).unwrap();
            question.options.iter().map(|(option, _)| step(it, option)).collect()
        }
    }
}

fn step(it: &Condition, option: &str) -> Step {
    it.steps.iter().find(|(id, _)| id == option).map_or(Step::Unmet, |(_, step)| *step)
}

fn shown(steps: &BTreeSet<Step>) -> Status {
    match (steps.first(), steps.len()) {
        (Some(Step::Matches), 1) => Status::Matches,
        (Some(Step::Confirm), 1) => Status::Confirm,
        (Some(Step::Unmet), 1) => Status::Unmet,
        _ => Status::Open,
    }
}
