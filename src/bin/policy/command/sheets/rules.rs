//! The table of the rules: a row for each route and each support, a column for each option of each question.
//!
//! A rule reads a question if any of the question's cells is filled. What is left empty then gives `unmet`.

use policy_source::sheet::{Fault, Sheet};
use policy_source::source::{Condition, Policy, Step, Term};

/// Heading of the names of rules.
pub const RULE: &str = "rule";
const DEFINITION: &str = "definition";
const STANDING: &str = "standing";
/// Before the id of a route.
const ROUTE: &str = "definition/";

/// A rule as a row says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleRow {
    /// The route or the support.
    pub of: Of,
    /// Whether the definition has to hold.
    pub definition: bool,
    /// Whether a person has to confirm it in any case.
    pub standing: bool,
    /// Questions with the options that give more than `unmet`, in order.
    pub conditions: Vec<(String, Vec<(String, Step)>)>,
}

/// What a rule is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    Route(String),
    Support(String),
}

impl Of {
    /// Its name in the table.
    pub fn name(&self) -> String {
        match self {
            Self::Route(id) => format!("{ROUTE}{id}"),
            Self::Support(id) => id.clone(),
        }
    }
}

/// The rules of a policy, routes first.
pub fn rules(policy: &Policy) -> Vec<RuleRow> {
    let routes = policy.definition.routes.iter().map(|it| RuleRow {
        of: Of::Route(it.id.clone()),
        definition: false,
        standing: false,
        conditions: it.all.iter().map(|condition| steps(policy, condition)).collect(),
    });
    let supports = policy.measures.iter().flat_map(|it| &it.supports).map(|it| RuleRow {
        of: Of::Support(it.id.clone()),
        definition: it.all.iter().any(|term| matches!(term, Term::Definition)),
        standing: it.all.iter().any(|term| matches!(term, Term::Standing(_))),
        conditions: it
            .all
            .iter()
            .filter_map(|term| match term {
                Term::Condition(condition) => Some(steps(policy, condition)),
                Term::Definition | Term::Standing(_) => None,
            })
            .collect(),
    });
    let mut rules: Vec<RuleRow> = routes.chain(supports).collect();
    for rule in &mut rules {
        rule.conditions.sort_by_key(|(id, _)| policy.questions.iter().position(|it| it.id == *id));
    }
    rules
}

/// The steps of a condition in the order of the question's options.
fn steps(policy: &Policy, condition: &Condition) -> (String, Vec<(String, Step)>) {
    let question = policy.questions.iter().find(|it| it.id == condition.question);
    let step = |id: &String| condition.steps.iter().find(|(known, _)| known == id).cloned();
    let options = question.map(|it| it.options.as_slice()).unwrap_or_default();
    (condition.question.clone(), options.iter().filter_map(|option| step(&option.id)).collect())
}

/// Every column for an option: question, option and heading.
fn columns(policy: &Policy) -> Vec<(&str, &str, String)> {
    let options = policy.questions.iter().flat_map(|it| it.options.iter().map(move |option| (&it.id, &option.id)));
    options.map(|(question, option)| (question.as_str(), option.as_str(), format!("{question}:{option}"))).collect()
}

/// The table, headings first.
pub fn table(policy: &Policy) -> Vec<Vec<String>> {
    let columns = columns(policy);
    let fixed = [RULE, DEFINITION, STANDING].map(str::to_owned);
    let mut rows = vec![fixed.into_iter().chain(columns.iter().map(|(.., heading)| heading.clone())).collect()];
    for rule in rules(policy) {
        let said = |it: bool, word: &str| if it { word.to_owned() } else { String::new() };
        let mut row = vec![rule.of.name(), said(rule.definition, "yes"), said(rule.standing, "confirm")];
        row.extend(columns.iter().map(|(question, option, _)| {
            let read = rule.conditions.iter().find(|(id, _)| id == question);
            let step = |(_, steps): &(String, Vec<(String, Step)>)| {
                steps.iter().find(|(id, _)| id == option).map_or(Step::Unmet, |(_, step)| *step)
            };
            read.map_or("", |read| word(step(read))).to_owned()
        }));
        rows.push(row);
    }
    rows
}

const fn word(step: Step) -> &'static str {
    match step {
        Step::Unmet => "unmet",
        Step::Confirm => "confirm",
        Step::Matches => "matches",
    }
}

/// Reads an edited table: every rule with the number of its row.
///
/// # Errors
/// Every fault with its row and column.
pub fn read(sheet: &Sheet, policy: &Policy) -> Result<Vec<(usize, RuleRow)>, Vec<Fault>> {
    let (columns, known) = (columns(policy), rules(policy));
    let fixed = [RULE, DEFINITION, STANDING];
    let mut faults = Vec::new();
    for (at, heading) in sheet.headings.iter().enumerate().filter(|(_, heading)| !heading.is_empty()) {
        if !fixed.contains(&heading.as_str()) && !columns.iter().any(|(.., known)| known == heading) {
            faults.push(sheet.at(
                1,
                at,
                "is no column of this table, expected question:option as `policy table` writes it",
            ));
        }
    }
    let missing = fixed.into_iter().chain(columns.iter().map(|(.., heading)| heading.as_str()));
    for heading in missing.filter(|heading| sheet.column(heading).is_none()) {
        faults.push(whole(1, format!("the column `{heading}` is missing")));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut rows: Vec<(usize, RuleRow)> = Vec::new();
    for row in &sheet.rows {
        let cell = |heading: &str| sheet.column(heading).map_or((0, ""), |at| (at, row.cell(at)));
        let (at, name) = cell(RULE);
        let Some(of) = known.iter().map(|rule| &rule.of).find(|of| of.name() == name) else {
            faults.push(sheet.at(
                row.number,
                at,
                format!("`{name}` is not a rule; a new one begins in the data folder, see CONTRIBUTING.md"),
            ));
            continue;
        };
        if let Some((earlier, _)) = rows.iter().find(|(_, it)| it.of == *of) {
            faults.push(sheet.at(row.number, at, format!("`{name}` stands in row {earlier} already")));
        }
        let mut said = |heading: &str, word: &str| {
            let (at, found) = cell(heading);
            let fault = match of {
                _ if found.is_empty() => return false,
                Of::Route(_) => "has to stay empty: a route is part of the definition".to_owned(),
                Of::Support(_) if found == word => return true,
                Of::Support(_) => format!("`{found}` is not allowed here, expected `{word}` or nothing"),
            };
            faults.push(sheet.at(row.number, at, fault));
            false
        };
        let (definition, standing) = (said(DEFINITION, "yes"), said(STANDING, "confirm"));
        let mut conditions: Vec<(String, Vec<(String, Step)>)> = Vec::new();
        for (question, option, heading) in &columns {
            let (at, found) = cell(heading);
            let step = match found {
                "" => continue,
                "unmet" => None,
                "confirm" => Some(Step::Confirm),
                "matches" => Some(Step::Matches),
                other => {
                    let message = format!("`{other}` is not a step, expected matches, confirm, unmet or nothing");
                    faults.push(sheet.at(row.number, at, message));
                    continue;
                }
            };
            if conditions.last().is_none_or(|(id, _)| id != question) {
                conditions.push(((*question).to_owned(), Vec::new()));
            }
            if let (Some(step), Some((_, steps))) = (step, conditions.last_mut()) {
                steps.push(((*option).to_owned(), step));
            }
        }
        for (question, _) in conditions.iter().filter(|(_, steps)| steps.is_empty()) {
            let first = columns.iter().find(|(id, ..)| id == question).map_or("", |(.., heading)| heading);
            faults.push(sheet.at(row.number, cell(first).0, "every option gives unmet, so nobody could ever match"));
        }
        rows.push((row.number, RuleRow { of: of.clone(), definition, standing, conditions }));
    }
    for rule in known.iter().filter(|rule| !rows.iter().any(|(_, row)| row.of == rule.of)) {
        faults.push(whole(
            1,
            format!("the row of `{}` is missing; a support is withdrawn in the data folder", rule.of.name()),
        ));
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

fn whole(row: usize, message: String) -> Fault {
    Fault { row, column: None, message }
}
