//! The `policy` binary against counts and examples that the oracle finds by visiting every state.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

#[allow(dead_code, reason = "the tables are those of `exhaustive`, which looks at more than steps")]
mod oracle;
mod policy_program;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use oracle::Step::{self, Confirm, Matches, Unmet};
use oracle::table::Table;
use oracle::{QUESTIONS, RECOGNITION, SUPPORTS};
use overseas_talent_check::policy::POLICY;
use overseas_talent_check::rules::{Answers, Check};
use policy_program::{json, policy as run};
use serde_json::{Map, Value};

const PROFILES: u64 = 12_093_235_200;

/// What only the present version has.
const NEW_OPTIONS: [(&str, &str); 2] = [("plan", "undecided"), ("company", "abroad")];

/// The six that move, as version 2021-01.1 had them: questions with the options that match, those to confirm.
type Reading = (&'static str, &'static [&'static str], &'static [&'static str]);
const FORMER: [(&str, &[Reading]); 6] = [
    ("direct_services", &[("location", &["abroad"], &[]), ("plan", &["start", "join"], &[])]),
    ("advance_preparation", &[("plan", &["start"], &["join"]), ("company", &["none_yet", "in_park"], &[])]),
    (
        "ip_early_warning",
        &[("plan", &["start"], &[]), ("ip", &["yes"], &["unsure"]), ("company", &["none_yet", "in_park"], &[])],
    ),
    (
        "frontier_technology_fund",
        &[("company", &["in_park"], &["in_zone"]), ("technology", &[], &["frontier_or_disruptive", "unsure"])],
    ),
    ("industry_alliance", &[("company", &["in_park"], &[])]),
    ("park_fundraising_funding", &[("financing", &["equity", "both"], &["undecided"])]),
];

fn word(step: Step) -> &'static str {
    match step {
        Unmet => "unmet",
        Confirm => "confirm",
        Matches => "matches",
    }
}

/// The complete states of some questions as ids of options, by the oracle's list of questions.
fn complete(questions: &[usize], allowed: impl Fn(&str, &str) -> bool) -> Vec<BTreeMap<usize, &'static str>> {
    let mut all = vec![BTreeMap::new()];
    for at in questions {
        let (question, options) = QUESTIONS[*at];
        let options: Vec<&str> = options.iter().copied().filter(|option| allowed(question, option)).collect();
        let with = |state: &BTreeMap<usize, &'static str>, option: &'static str| {
            let mut next = state.clone();
            next.insert(*at, option);
            next
        };
        all = all.iter().flat_map(|state| options.iter().map(move |option| with(state, option))).collect();
    }
    all
}

fn is_old(question: &str, option: &str) -> bool {
    !NEW_OPTIONS.contains(&(question, option))
}

/// The digits of a state for the oracle's tables: 0 unanswered, else one more than the option's position.
fn digits(state: &BTreeMap<usize, &'static str>) -> Vec<usize> {
    let digit = |at: usize| state.get(&at).map_or(0, |id| QUESTIONS[at].1.iter().position(|it| it == id).unwrap() + 1);
    (0..QUESTIONS.len()).map(digit).collect()
}

#[test]
fn shares_are_those_of_every_state() {
    let shares = json(&["shares"], 0);
    assert_eq!(shares["policy"], POLICY.version);
    assert_eq!(shares["profiles"], PROFILES);
    assert_eq!(shares["supports"].as_object().unwrap().len(), SUPPORTS.len());
    let definition = Table::of((0..RECOGNITION).collect(), oracle::definition);
    let mut rows = vec![(&shares["definition"], "definition", definition)];
    for row in &SUPPORTS {
        rows.push((&shares["supports"][row.1], row.1, Table::of(row.questions(), |person| row.rule(person))));
    }
    for (found, id, table) in rows {
        let (mut counts, mut states) = (BTreeMap::from([("matches", 0_u64), ("confirm", 0), ("unmet", 0)]), 0);
        for state in (0..table.space.size).filter(|state| table.space.open(*state).next().is_none()) {
            *counts.get_mut(word(table.low(state))).unwrap() += 1;
            states += 1;
        }
        for (status, count) in counts {
            assert_eq!(found[status], count * (PROFILES / states), "{id}: {status}");
        }
    }
}

#[test]
fn the_update_moves_six_extends_eight_and_adds_two() {
    let diff = json(&["diff", "2021-01.1", "2021-01.2", "--json"], 1);
    let ids = |list: &Value| list.as_array().unwrap().iter().map(|it| it["of"].as_str().unwrap().to_owned()).collect();
    let moved: Vec<String> = ids(&diff["moved"]);
    assert_eq!(moved, FORMER.map(|(id, _)| id));
    let extended: Vec<String> = ids(&diff["extended"]);
    let expected = [
        "project_roadshow",
        "pre_incubation",
        "service_agent",
        "legal_risk_screening",
        "equity_financing",
        "work_residence_permit",
        "leading_talent_program",
        "eaglet_program",
    ];
    assert_eq!(extended, expected);
    let added: BTreeSet<&str> = diff["added"]["supports"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(added, BTreeSet::from(["major_projects", "one_plus_four_funds"]));
    let options = serde_json::json!({ "plan": ["undecided"], "company": ["abroad"] });
    assert_eq!(diff["added"]["options"], options);
    assert_eq!(diff["narrowed"], serde_json::json!([]));
    assert_eq!(diff["removed"], serde_json::json!({ "supports": {}, "questions": [], "options": {} }));
    assert_eq!([&diff["old"]["profiles"], &diff["profiles"]], [PROFILES * 3 / 5, PROFILES * 3 / 5]);
    // The frozen supports outside the six say today, for the answers there were, what they said.
    let shares = [json(&["shares", "2021-01.1"], 0), json(&["shares"], 0)];
    for it in diff["extended"].as_array().unwrap() {
        for status in ["matches", "confirm", "unmet"] {
            let [then, now] =
                [0, 1].map(|at: usize| shares[at]["supports"][it["of"].as_str().unwrap()][status].as_u64());
            assert_eq!(it["profiles"][status].as_u64(), Some(now.unwrap() - then.unwrap()), "{it}");
        }
    }
}

/// What the older version gave, from the definition's step and the options of its own questions.
fn former(readings: &[Reading], definition: Step, state: &BTreeMap<usize, &'static str>) -> Step {
    let step = |(question, matches, confirm): &Reading| {
        let answer = state[&oracle::position(question)];
        if matches.contains(&answer) {
            Matches
        } else if confirm.contains(&answer) {
            Confirm
        } else {
            Unmet
        }
    };
    readings.iter().map(step).min().unwrap().min(definition)
}

#[test]
fn movements_and_examples_are_those_of_every_state() {
    let diff = json(&["diff", "2021-01.1", "2021-01.2", "--json"], 1);
    let definition = Table::of((0..RECOGNITION).collect(), oracle::definition);
    for (moved, (id, readings)) in diff["moved"].as_array().unwrap().iter().zip(FORMER) {
        let row = SUPPORTS.iter().find(|row| row.1 == id).unwrap();
        let table = Table::of(row.questions(), |person| row.rule(person));
        let states = complete(&row.questions(), is_old);
        let both = |state: &BTreeMap<usize, &'static str>| {
            let digits = digits(state);
            let definition = definition.low(definition.space.state_of(&digits));
            (former(readings, definition, state), table.low(table.space.state_of(&digits)))
        };
        let mut counts: BTreeMap<(Step, Step), u64> = BTreeMap::new();
        states
            .iter()
            .map(both)
            .filter(|(from, to)| from != to)
            .for_each(|moves| *counts.entry(moves).or_default() += 1);
        let others = PROFILES * 3 / 5 / u64::try_from(states.len()).unwrap();
        let changes = moved["changes"].as_array().unwrap();
        assert_eq!(changes.len(), counts.len(), "{id}");
        for ((from, to), count) in counts {
            let sought = |it: &&Value| it["from"] == word(from) && it["to"] == word(to);
            let change = changes.iter().find(sought).unwrap();
            assert_eq!(change["profiles"], count * others, "{id}: {change}");
            let example = ids(change["example"].as_object().unwrap());
            // Whatever else somebody answers, of all that each version has, both statuses stay.
            assert!(decides(&row.questions(), &example, both, (from, to)), "{id}: {change}");
            assert_eq!(table.decided(table.space.state_of(&digits(&example))), Some(to), "{id}: {change}");
            let smaller = subsets(&states, example.len() - 1);
            let settles = |answers: &&BTreeMap<usize, &'static str>| {
                table.decided(table.space.state_of(&digits(answers))) == Some(to)
                    && decides(&row.questions(), answers, both, (from, to))
            };
            let found = smaller.iter().find(settles);
            assert_eq!(found, None, "{id}: fewer answers do than {change}");
            opens_as(change, &example, id, (from, to));
        }
    }
}

/// The link opens under the present version as one of the older, with the example's answers and the same statuses.
fn opens_as(change: &Value, example: &BTreeMap<usize, &'static str>, id: &str, (from, to): (Step, Step)) {
    let link = overseas_talent_check::link::decode(change["link"].as_str().unwrap()).unwrap();
    assert_eq!(link.policy, "2021-01.1");
    let mut answers = Answers::none();
    for (at, option) in example {
        answers.insert(QUESTIONS[*at].0, option).unwrap();
    }
    assert_eq!(link.answers, answers, "{change}");
    let moved = overseas_talent_check::rules::since("2021-01.1", &answers);
    let moved = moved.iter().find(|it| it.subject.id() == id).unwrap();
    let status = |status: Option<overseas_talent_check::rules::Status>| format!("{:?}", status.unwrap()).to_lowercase();
    assert_eq!([status(moved.then), status(moved.now)], [word(from), word(to)], "{change}");
}

fn ids(example: &Map<String, Value>) -> BTreeMap<usize, &'static str> {
    let answer = |(question, option): (&String, &Value)| {
        let at = oracle::position(question);
        (at, *QUESTIONS[at].1.iter().find(|id| *option == **id).unwrap())
    };
    example.iter().map(answer).collect()
}

/// Whether every completion of some answers, over the options that both versions have, moves in this way.
fn decides(
    questions: &[usize],
    answers: &BTreeMap<usize, &'static str>,
    both: impl Fn(&BTreeMap<usize, &'static str>) -> (Step, Step),
    moves: (Step, Step),
) -> bool {
    let allowed = |question: &str, option: &str| {
        is_old(question, option) && answers.get(&oracle::position(question)).is_none_or(|given| *given == option)
    };
    complete(questions, allowed).iter().all(|state| both(state) == moves)
}

/// All sets of this many answers that some state has.
fn subsets(states: &[BTreeMap<usize, &'static str>], size: usize) -> BTreeSet<BTreeMap<usize, &'static str>> {
    let mut all = BTreeSet::from([BTreeMap::new()]);
    let answers: BTreeSet<(usize, &'static str)> =
        states.iter().flat_map(|state| state.iter().map(|(at, option)| (*at, *option))).collect();
    for _ in 0..size {
        let grown = all.iter().flat_map(|known| {
            let last = known.keys().next_back().copied();
            let later = answers.iter().filter(move |(at, _)| last.is_none_or(|last| *at > last));
            later.map(|(at, option)| {
                let mut next = known.clone();
                next.insert(*at, *option);
                next
            })
        });
        all = grown.collect();
    }
    all
}

#[test]
fn nothing_moves_between_a_version_and_itself() {
    for (old, new) in [("2021-01.1", "2021-01.1"), ("2021-01.2", "2021-01.2"), ("data", "2021-01.2")] {
        let diff = json(&["diff", old, new, "--json"], 0);
        for list in ["moved", "extended", "narrowed"] {
            assert_eq!(diff[list], serde_json::json!([]), "{old} {new}");
        }
    }
    let back = json(&["diff", "2021-01.2", "2021-01.1", "--json"], 1);
    assert_eq!(back["narrowed"].as_array().unwrap().len(), 8);
    assert_eq!(back["removed"]["supports"].as_object().unwrap().len(), 2);
}

#[test]
fn an_edited_folder_shows_what_moves() {
    let folder = copy_of_data("moved");
    let file = folder.join("measures/16-cultural-exchange.toml");
    let text = fs::read_to_string(&file).unwrap();
    let rule = "all = [\"definition\"]";
    assert!(text.contains(rule), "the only term of `overseas_talent_home`");
    let standing = "all = [\"definition\", { standing = \"confirm\", confirm = { en = \"Ask\", zh = \"询问\" } }]";
    fs::write(&file, text.replace(rule, standing)).unwrap();
    let diff = json(&["diff", "data", folder.to_str().unwrap(), "--json"], 1);
    assert_eq!(diff["moved"].as_array().unwrap().len(), 1);
    let change = &diff["moved"][0];
    assert_eq!(change["of"], "overseas_talent_home");
    assert_eq!(change["changes"][0]["profiles"], json(&["shares"], 0)["definition"]["matches"]);
    assert_eq!(change["changes"][0]["example"], serde_json::json!({ "cscse": "yes" }));
}

#[test]
fn the_questionnaire_is_as_long_as_the_core_makes_it() {
    let report = json(&["questions", "--json"], 0);
    let rows = report["distribution"].as_array().unwrap();
    let number = |row: &Value, field: &str| row[field].as_u64().unwrap();
    assert_eq!(rows.iter().map(|row| number(row, "profiles")).sum::<u64>(), PROFILES);
    assert_eq!([&report["least"], &report["most"]], [&rows[0]["questions"], &rows[rows.len() - 1]["questions"]]);
    let asked: u64 = rows.iter().map(|row| number(row, "questions") * number(row, "profiles")).sum();
    assert_eq!(report["asked"], asked);
    // The core's questionnaire, for profiles at even distances through all of them: a share of each length.
    let sample = 20_000_u64;
    let mut lengths: BTreeMap<u64, u64> = BTreeMap::new();
    for n in 0..sample {
        *lengths.entry(length(n.wrapping_mul(7_919_317_213) % PROFILES)).or_default() += 1;
    }
    let lengths_of: Vec<u64> = rows.iter().map(|row| number(row, "questions")).collect();
    assert!(lengths.keys().all(|length| lengths_of.contains(length)), "{lengths:?}");
    for row in rows {
        let expected = u32::try_from(number(row, "profiles") * sample / PROFILES).unwrap();
        let found = u32::try_from(lengths.get(&number(row, "questions")).copied().unwrap_or_default()).unwrap();
        let slack = 5.0 * f64::from(expected.max(4)).sqrt();
        assert!((f64::from(expected) - f64::from(found)).abs() <= slack, "{row}: {found} instead of {expected}");
    }
}

/// How many questions the core asks the profile of this number.
fn length(mut number: u64) -> u64 {
    let mut profile = Answers::none();
    for question in POLICY.question_ids() {
        let options = u64::try_from(question.get().options.len()).unwrap();
        profile.set(question, u8::try_from(number % options).unwrap());
        number /= options;
    }
    let (mut answers, mut asked) = (Answers::none(), 0);
    while let Some(next) = Check::new(answers).next() {
        answers.set(next, profile.get(next).unwrap());
        asked += 1;
    }
    asked
}

#[test]
fn bad_input_is_named() {
    let broken = copy_of_data("broken");
    fs::write(broken.join("definition.toml"), "").unwrap();
    #[rustfmt::skip]
    let rows: [(&[&str], &[&str]); 12] = [
        (&[], &["no command, expected shares, diff, questions, digest, table or check"]),
        (&["share"], &["`share` is not a command, expected shares, diff, questions, digest, table or check"]),
        (&["diff"], &["expected OLD and NEW"]),
        (&["diff", "2021-01.1"], &["expected OLD and NEW"]),
        (&["diff", "2021-01.1", "2021-01.2", "data"], &["`data` is one too many"]),
        (&["diff", "2021-01.1", "2020"], &["`2020` is neither a data folder nor a published version", "2021-01.1, 2021-01.2"]),
        (&["diff", "tests", "2021-01.2"], &["`tests/policy.toml`"]),
        (&["shares", broken.to_str().unwrap()], &["definition.toml`: `faq`: is missing"]),
        (&["shares", "--csv"], &["`--csv` is not an option, expected --json, --text, --data, -o, --write or --help"]),
        (&["shares", "--json", "--text"], &["`--json` and `--text` exclude each other"]),
        (&["shares", "--data"], &["`--data` names no folder"]),
        (&["questions", "--data", "nowhere"], &["`nowhere/policy.toml`"]),
    ];
    for (arguments, messages) in rows {
        let output = run(arguments);
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(error.lines().all(|line| line.starts_with("policy: ")), "{arguments:?}: {error}");
        let missing = messages.iter().find(|message| !error.contains(**message));
        assert_eq!(missing, None, "{arguments:?}: {error}");
    }
}

#[test]
fn text_is_for_people_and_quick() {
    let rows: [(&[&str], &str); 4] = [
        (&["--help"], "usage: policy shares"),
        (&["shares", "--text"], "12,093,235,200 complete profiles"),
        (&["questions"], "at most"),
        (&["diff", "2021-01.1", "2021-01.2"], "cscse=yes company=in_park"),
    ];
    for (arguments, words) in rows {
        let started = Instant::now();
        let output = run(arguments);
        // A second on a machine of its own; this one may be busy.
        assert!(started.elapsed() < Duration::from_secs(10), "{arguments:?}: {:?}", started.elapsed());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(words) && text.ends_with('\n'), "{arguments:?}: {text}");
    }
}

fn copy_of_data(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("policy_command").join(name);
    let _ = fs::remove_dir_all(&folder);
    copy(Path::new("data"), &folder);
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
