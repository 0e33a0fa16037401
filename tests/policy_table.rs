//! `policy table` and `policy check`: from the rules to a spreadsheet, an edit, what it moves, and back to the rules.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

mod policy_program;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use policy_program::{json, policy};
use policy_source::sheet::{Sheet, write};
use serde_json::Value;

/// A folder of its own for each test, with the tables of the data.
struct Desk(PathBuf);

impl Desk {
    fn new(name: &str) -> Self {
        let desk = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("desk-{name}")));
        // What an earlier run left.
        let _ = fs::remove_dir_all(&desk.0);
        assert!(policy(&["table", desk.at("")]).status.success());
        desk
    }

    fn at(&self, file: &str) -> &'static str {
        Box::leak(self.0.join(file).to_str().unwrap().to_owned().into_boxed_str())
    }

    /// Edits cells: the row by its first cell, the column by its heading. A row that is not there is added.
    fn edit(&self, file: &str, edits: &[(&str, &str, &str)]) {
        let sheet = Sheet::read(&fs::read(self.0.join(file)).unwrap()).unwrap();
        let mut rows: Vec<Vec<String>> = vec![sheet.headings.clone()];
        rows.extend(sheet.rows.iter().map(|row| (0..sheet.headings.len()).map(|at| row.cell(at).to_owned()).collect()));
        for (row, column, cell) in edits {
            let at = rows.iter().position(|known| known[0] == *row).unwrap_or_else(|| {
                rows.push(vec![String::new(); sheet.headings.len()]);
                let last = rows.len() - 1;
                (*row).clone_into(&mut rows[last][0]);
                last
            });
            let column = rows[0].iter().position(|heading| heading == column).unwrap_or_else(|| panic!("{column}"));
            (*cell).clone_into(&mut rows[at][column]);
        }
        fs::write(self.0.join(file), write(rows.iter().map(|row| row.iter().map(String::as_str)))).unwrap();
    }
}

#[test]
fn the_scenarios_hold_and_see_every_condition_on_both_sides() {
    let report = json(&["check", "--json"], 0);
    assert_eq!(report["scenarios"]["failed"], serde_json::json!([]));
    assert_eq!(report["scenarios"]["passed"], report["scenarios"]["scenarios"]);
    assert!(report["scenarios"]["scenarios"].as_u64().unwrap() >= 51);
    let coverage = report["coverage"].as_array().unwrap();
    assert!(coverage.len() >= 80, "{}", coverage.len());
    let unseen = |it: &&Value| it["met"]["scenarios"] == 0 || it["missed"]["scenarios"] == 0;
    assert_eq!(coverage.iter().find(unseen), None);
}

#[test]
fn a_condition_without_its_scenarios_is_named() {
    let desk = Desk::new("coverage");
    desk.edit("scenarios.csv", &[("one person alone with frontier technology", "disruptive_research", "")]);
    let output = policy(&["check", desk.at("scenarios.csv")]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("\n  disruptive_research: team is never missed\n"), "{text}");
}

#[test]
fn tables_as_they_were_written_change_nothing() {
    let desk = Desk::new("same");
    let report = json(&["check", desk.at(""), "-o", desk.at("made"), "--json"], 0);
    assert_eq!(report["texts"], serde_json::json!([]));
    let made = |file: &str| fs::read_to_string(desk.0.join("made").join(file)).unwrap();
    for file in ["definition.toml", "measures/05-service-system.toml", "scenarios.csv"] {
        let data = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(file)).unwrap();
        assert!(made(file) == data, "{file} is otherwise");
    }
}

#[test]
fn one_cell_is_edited_looked_at_and_written() {
    let desk = Desk::new("cell");
    desk.edit("rules.csv", &[("service_agent", "plan:join", "matches")]);
    let report = json(&["check", desk.at("rules.csv"), "-o", desk.at("made"), "--json"], 1);
    let moved = report["diff"]["moved"].as_array().unwrap();
    assert_eq!((moved.len(), &moved[0]["of"]), (1, &Value::from("service_agent")));
    let change = &moved[0]["changes"][0];
    assert_eq!([&change["from"], &change["to"]], ["confirm", "matches"]);
    assert_eq!(change["profiles"], 1_679_616_000_u64, "a quarter of the profiles that match the definition");
    assert_eq!(change["example"], serde_json::json!({ "cscse": "yes", "plan": "join" }));
    assert_eq!(report["examples"][0]["name"], "joining an existing company");
    assert_eq!(report["scenarios"]["failed"].as_array().unwrap().len(), 3);
    // One line of one file is otherwise, comments and all.
    let file = "measures/05-service-system.toml";
    let [before, after] = [Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), desk.0.join("made")]
        .map(|folder| fs::read_to_string(folder.join(file)).unwrap());
    let lines: Vec<_> = before.lines().zip(after.lines()).filter(|(before, after)| before != after).collect();
    assert_eq!((before.lines().count(), lines.len()), (after.lines().count(), 1));
    assert_eq!(lines[0].1, lines[0].0.replace("join = \"confirm\"", "join = \"matches\""));
    // The folder is read like any other, and holds what the table said.
    let shares = [json(&["shares"], 0), json(&["shares", desk.at("made")], 0)];
    let matches = shares.map(|it| it["supports"]["service_agent"]["matches"].as_u64().unwrap());
    assert_eq!(matches[1] - matches[0], 1_679_616_000);
    json(&["diff", "data", desk.at("made"), "--json"], 1);
}

#[test]
#[ignore = "compiles a program once more, which takes minutes: `cargo test --test policy_table -- --ignored`"]
fn what_was_written_is_what_a_program_built_of_it_says() {
    let desk = Desk::new("built");
    desk.edit("rules.csv", &[("service_agent", "plan:join", "matches")]);
    json(&["check", desk.at("rules.csv"), "-o", desk.at("made"), "--json"], 1);
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/rehearsal");
    let mut built = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["run", "--quiet", "--bin", "batch"])
        .env("CARGO_TARGET_DIR", target)
        .env("POLICY_DATA", desk.at("made"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    built.stdin.take().unwrap().write_all(b"{\"cscse\":\"yes\",\"plan\":\"join\"}\n").unwrap();
    let result: Value = serde_json::from_slice(&built.wait_with_output().unwrap().stdout).unwrap();
    let support = result["supports"].as_array().unwrap().iter().find(|it| it["id"] == "service_agent").unwrap();
    assert_eq!(support["status"], "matches");
}

#[test]
fn terms_come_and_go_and_texts_change() {
    let desk = Desk::new("terms");
    let name = "measures/05-service-system.service_agent";
    desk.edit(
        "rules.csv",
        &[
            ("service_agent", "plan:start", ""),
            ("service_agent", "plan:join", ""),
            ("service_agent", "plan:neither", ""),
            ("service_agent", "plan:undecided", ""),
            ("service_agent", "team:team", "matches"),
            ("service_agent", "team:solo", "confirm"),
            ("information_channels", "definition", "yes"),
            ("overseas_talent_home", "standing", "confirm"),
            ("association_services", "standing", ""),
        ],
    );
    let home = "measures/16-cultural-exchange.overseas_talent_home.standing.confirm";
    desk.edit(
        "texts.csv",
        &[
            (&format!("{name}.name"), "zh", "专人代办"),
            (&format!("{name}.team.confirm"), "en", "Ask, \"please\""),
            (&format!("{name}.team.confirm"), "zh", "询问"),
            (home, "en", "Ask"),
            (home, "zh", "询问"),
        ],
    );
    let report = json(&["check", desk.at("rules.csv"), desk.at("texts.csv"), "-o", desk.at("made"), "--json"], 1);
    let moved: Vec<_> = report["diff"]["moved"].as_array().unwrap().iter().map(|it| it["of"].as_str()).collect();
    let expected = ["service_agent", "information_channels", "overseas_talent_home", "association_services"];
    assert_eq!(moved, expected.map(Some));
    let texts: Vec<_> = report["texts"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    assert_eq!(texts, [format!("{name}.name"), format!("{name}.team.confirm"), home.to_owned()]);
    // Written again, the tables are those that were edited.
    assert!(policy(&["table", desk.at("again"), "--data", desk.at("made")]).status.success());
    assert!(fs::read(desk.at("again/rules.csv")).unwrap() == fs::read(desk.at("rules.csv")).unwrap());
}

#[test]
fn every_fault_is_named_by_row_and_column() {
    type Edit = (&'static str, &'static str, &'static str);
    let rows: [(&str, &[Edit], &str); 9] = [
        (
            "rules.csv",
            &[("direct_services", "plan:join", "matchs")],
            "row 10, column AB (`plan:join`): `matchs` is not a step",
        ),
        (
            "rules.csv",
            &[("definition/cscse", "standing", "confirm")],
            "row 2, column C (`standing`): has to stay empty",
        ),
        ("rules.csv", &[("invented", "plan:join", "matches")], "row 41, column A (`rule`): `invented` is not a rule"),
        ("rules.csv", &[("service_agent", "team:solo", "unmet")], "column AE (`team:team`): every option gives unmet"),
        (
            "rules.csv",
            &[("service_agent", "team:solo", "confirm")],
            "row 15, column AE (`team:team`): is missing: say in `en` and `zh`",
        ),
        ("rules.csv", &[("service_agent", "cscse:yes", "matches")], "row 15, column D (`cscse:yes`)"),
        ("texts.csv", &[("policy.name", "zh", "")], "column C (`zh`): is empty"),
        (
            "texts.csv",
            &[("policy.nome", "en", "Name"), ("policy.nome", "zh", "名")],
            "column A (`text`): is the name of no text",
        ),
        (
            "scenarios.csv",
            &[("only a no from CSCSE so far", "cscse", "maybe")],
            "row 17, column B (`cscse`): `maybe` is not an option, expected one of yes, no, unsure or nothing",
        ),
    ];
    for (at, (file, edits, expected)) in rows.into_iter().enumerate() {
        let desk = Desk::new(&format!("fault-{at}"));
        desk.edit(file, edits);
        let output = policy(&["check", desk.at(file)]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{edits:?}: {said}");
        assert!(said.contains(expected) && said.contains(file), "{edits:?}: {said}");
    }
}
