//! English.

use super::Words;

/// The words.
pub static WORDS: Words = Words {
    measure: "Measure",
    measure_title: "Title of the measure",
    support_id: "Help (id)",
    support: "Help",
    receiver: "Who receives it",
    standing: "Result on the person's own answers",
    verify: "To verify",
    papers: "Papers to bring",
    next_steps: "What to do next",
    text: "Published text (sentence numbers are our own)",
    version: "Policy version",
    matches: "Fits your answers",
    confirm: "A person must confirm",
    unmet: "Does not fit your answers",
    open: "Still open",
    general: "For everyone or for the parks",
    to_you: "The person",
    to_enterprise: "The person's company",
    to_park: "The park",
    to_investor: "The investor",
    now: "Now",
    before_returning: "Before you return",
    on_arrival: "On arrival",
    company_registered: "Once the company is registered",
    growing: "As you grow",
    definition: "Overseas talent",
    colon: ": ",
    divider: "; ",
    list_divider: ", ",
    opening: " (",
    closing: ")",
    serves: "For",
    too_long: "The file is larger than 64 kB, so it is not one that was saved here.",
    empty: "The file is empty.",
    not_json: "The file cannot be read: it is damaged, or it is another kind of file. Download it again.",
    foreign: "This is not a file of answers made by this page.",
    newer_format: "The file was made by a newer version of this page. Reload the page, then open it again.",
    no_answers: "There are no answers in this file.",
    sentences: |numbers| format!("FAQ sentence {numbers}"),
    newer_policy: |version| {
        format!(
            "The file was made under policy version “{version}”, which this page does not know. Reload the page, then open it again."
        )
    },
    unknown_question: |id| format!("The file answers a question that this page does not have: “{id}”."),
    unknown_option: |question, option| {
        format!("The file gives an answer that this page does not have: “{option}” to “{question}”.")
    },
    not_text: |question| format!("The answer to “{question}” is not written as a text in this file."),
    twice: |key| format!("“{key}” stands in this file twice, so it is not clear which one holds."),
};
