//! Scenarios: people by the statuses that are expected for them, a row each. Staff write them, as they know their cases.

use crate::sheet::{Fault, Sheet};
use crate::source::Policy;

/// The file of a data folder that holds them, if any.
pub const FILE: &str = "scenarios.csv";
/// Heading of the names.
pub const NAME: &str = "scenario";
/// The definition among the subjects.
pub const DEFINITION: &str = "definition";
/// What can be expected.
pub const STATUSES: [&str; 4] = ["matches", "confirm", "unmet", "open"];

/// One person with what is expected.
#[derive(Clone, Debug, Default)]
pub struct Scenario {
    /// The row, as a spreadsheet shows it.
    pub row: usize,
    /// Its name, which no other has.
    pub name: String,
    /// Questions with options; what is left empty is unanswered.
    pub answers: Vec<(String, String)>,
    /// `definition` and ids of supports with statuses; what is left empty is not looked at.
    pub expected: Vec<(String, String)>,
}

/// What a column holds.
enum Column<'a> {
    Name,
    Question(&'a [crate::source::Choice]),
    Expected,
    /// Of a support that was withdrawn.
    Past,
    Unknown,
}

/// Reads the scenarios of a policy.
///
/// # Errors
/// Every fault with its row and column.
pub fn read(bytes: &[u8], policy: &Policy) -> Result<Vec<Scenario>, Vec<Fault>> {
    let sheet = Sheet::read(bytes)?;
    let columns: Vec<_> = sheet.headings.iter().map(|heading| column(heading, policy)).collect();
    let mut faults: Vec<Fault> = columns
        .iter()
        .enumerate()
        .filter(|(at, column)| matches!(column, Column::Unknown) && !sheet.headings[*at].is_empty())
        .map(|(at, _)| {
            sheet.at(1, at, format!("is neither `{NAME}` nor a question, `{DEFINITION}` or the id of a support"))
        })
        .collect();
    if sheet.column(NAME).is_none() {
        faults.push(sheet.at(1, 0, format!("a column `{NAME}` with a name for each row is missing")));
    }
    let mut scenarios: Vec<Scenario> = Vec::new();
    for row in &sheet.rows {
        let mut scenario = Scenario { row: row.number, ..Scenario::default() };
        for (at, column) in columns.iter().enumerate() {
            let (heading, cell) = (sheet.headings[at].clone(), row.cell(at).to_owned());
            match column {
                Column::Name if cell.is_empty() => faults.push(sheet.at(row.number, at, "has no name")),
                Column::Name => {
                    if let Some(other) = scenarios.iter().find(|other| other.name == cell) {
                        faults.push(sheet.at(row.number, at, format!("`{cell}` is the name of row {}", other.row)));
                    }
                    scenario.name = cell;
                }
                Column::Past | Column::Unknown => {}
                Column::Question(_) | Column::Expected if cell.is_empty() => {}
                Column::Question(options) if options.iter().any(|option| option.id == cell) => {
                    scenario.answers.push((heading, cell));
                }
                Column::Question(options) => {
                    let ids: Vec<_> = options.iter().map(|option| option.id.as_str()).collect();
                    let message = format!("`{cell}` is not an option, expected one of {} or nothing", ids.join(", "));
                    faults.push(sheet.at(row.number, at, message));
                }
                Column::Expected if STATUSES.contains(&cell.as_str()) => scenario.expected.push((heading, cell)),
                Column::Expected => {
                    let message =
                        format!("`{cell}` is not a status, expected one of {} or nothing", STATUSES.join(", "));
                    faults.push(sheet.at(row.number, at, message));
                }
            }
        }
        scenarios.push(scenario);
    }
    if faults.is_empty() { Ok(scenarios) } else { Err(faults) }
}

fn column<'a>(heading: &str, policy: &'a Policy) -> Column<'a> {
    let support = || policy.measures.iter().flat_map(|measure| &measure.supports).any(|it| it.id == heading);
    match policy.questions.iter().find(|question| question.id == heading) {
        Some(question) => Column::Question(&question.options),
        None if heading == NAME => Column::Name,
        None if heading == DEFINITION || support() => Column::Expected,
        None if policy.withdrawn.iter().any(|id| id == heading) => Column::Past,
        None => Column::Unknown,
    }
}
