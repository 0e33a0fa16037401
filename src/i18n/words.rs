//! The shape of the catalog.

/// Every text of the interface in one language.
#[derive(Debug)]
pub struct Words {
    /// Name of the product.
    pub product: &'static str,
    /// Title of the start page.
    pub site_title: &'static str,
    /// Between page name and product name.
    pub title_divider: &'static str,
    /// Between items of a list in one line.
    pub list_divider: &'static str,
    /// Skip link.
    pub skip: &'static str,
    /// Label of the navigation.
    pub navigation: &'static str,
    /// Page name.
    pub page_check: &'static str,
    /// Page name.
    pub page_result: &'static str,
    /// Page name.
    pub page_plan: &'static str,
    /// Page name.
    pub page_contacts: &'static str,
    /// Page name.
    pub page_measures: &'static str,
    /// Page name.
    pub page_not_found: &'static str,
    /// Text of the page that is not there.
    pub not_found_text: &'static str,
    /// Name of the other language, in that language.
    pub other_language: &'static str,
    /// Label of the language link, in the language it leads to is not possible for both, so it stands in the present language.
    pub switch_language: &'static str,
    /// Description.
    pub describe_start: &'static str,
    /// Description.
    pub describe_check: &'static str,
    /// Description.
    pub describe_result: &'static str,
    /// Description.
    pub describe_plan: &'static str,
    /// Description.
    pub describe_contacts: &'static str,
    /// Description.
    pub describe_measures: &'static str,
    /// Status.
    pub matches: &'static str,
    /// Status.
    pub confirm: &'static str,
    /// Status.
    pub unmet: &'static str,
    /// Status.
    pub open: &'static str,
    /// Status after a number.
    pub matches_short: &'static str,
    /// Status after a number.
    pub confirm_short: &'static str,
    /// Status after a number.
    pub unmet_short: &'static str,
    /// Status after a number.
    pub open_short: &'static str,
    /// Label of a general support.
    pub general: &'static str,
    /// Explains a general support.
    pub general_hint: &'static str,
    /// Label.
    pub receiver: &'static str,
    /// Receiver.
    pub to_you: &'static str,
    /// Receiver.
    pub to_enterprise: &'static str,
    /// Receiver.
    pub to_park: &'static str,
    /// Receiver.
    pub to_investor: &'static str,
    /// Heading.
    pub start_heading: &'static str,
    /// Lead.
    pub start_lead: &'static str,
    /// Button.
    pub start_button: &'static str,
    /// Button.
    pub continue_button: &'static str,
    /// Button.
    pub see_result: &'static str,
    /// Hint under the button.
    pub start_time: &'static str,
    /// Heading.
    pub is_heading: &'static str,
    /// Point.
    pub is_1: &'static str,
    /// Point.
    pub is_2: &'static str,
    /// Point.
    pub is_3: &'static str,
    /// Heading.
    pub is_not_heading: &'static str,
    /// Point.
    pub is_not_1: &'static str,
    /// Point.
    pub is_not_2: &'static str,
    /// Point.
    pub is_not_3: &'static str,
    /// Heading.
    pub private_heading: &'static str,
    /// Text.
    pub private_text: &'static str,
    /// Heading.
    pub definition_heading: &'static str,
    /// Link.
    pub read_measures: &'static str,
    /// Link.
    pub read_contacts: &'static str,
    /// Label.
    pub why_we_ask: &'static str,
    /// Label.
    pub what_it_means: &'static str,
    /// Button.
    pub next: &'static str,
    /// Button.
    pub back: &'static str,
    /// Button.
    pub skip_question: &'static str,
    /// Message.
    pub choose_first: &'static str,
    /// Hint.
    pub keys_hint: &'static str,
    /// Answered questions and those that still matter.
    pub progress: fn(usize, usize) -> String,
    /// Questions that a changed answer opened.
    pub reopened: fn(&str) -> String,
    /// Questions that a changed answer made irrelevant.
    pub closed: fn(&str) -> String,
    /// Heading.
    pub done_heading: &'static str,
    /// Text.
    pub done_text: &'static str,
    /// Heading.
    pub answers_heading: &'static str,
    /// An unanswered question.
    pub unanswered: &'static str,
    /// Link to change an answer.
    pub edit: &'static str,
    /// Link to answer a skipped question.
    pub answer_it: &'static str,
    /// Button.
    pub restart: &'static str,
    /// Hint.
    pub restart_hint: &'static str,
    /// Heading.
    pub verdict_heading: &'static str,
    /// Label.
    pub definition_short: &'static str,
    /// Heading of the supports on a measure's page.
    pub supports_heading: &'static str,
    /// Label.
    pub supports_short: &'static str,
    /// Verdict.
    pub verdict_matches: &'static str,
    /// Verdict.
    pub verdict_confirm: &'static str,
    /// Verdict.
    pub verdict_unmet: &'static str,
    /// Verdict.
    pub verdict_open: &'static str,
    /// Text.
    pub verdict_unmet_text: &'static str,
    /// Heading.
    pub routes_heading: &'static str,
    /// Label.
    pub would_change: &'static str,
    /// Label.
    pub can_do: &'static str,
    /// Label.
    pub given: &'static str,
    /// Before alternatives.
    pub one_of_these: &'static str,
    /// Joins changes of one alternative.
    pub together: &'static str,
    /// Joins options.
    pub or: &'static str,
    /// A fact that would have to be different.
    pub other_fact: fn(&str, &str) -> String,
    /// Heading.
    pub board_heading: &'static str,
    /// Heading.
    pub cards_heading: &'static str,
    /// Heading.
    pub group_personal: &'static str,
    /// Heading.
    pub group_park: &'static str,
    /// Text.
    pub group_park_text: &'static str,
    /// Heading.
    pub group_general: &'static str,
    /// Label.
    pub conditions: &'static str,
    /// Label.
    pub your_answer: &'static str,
    /// Label of a standing condition.
    pub standing_condition: &'static str,
    /// Label.
    pub next_steps: &'static str,
    /// Label.
    pub papers: &'static str,
    /// Label.
    pub background: &'static str,
    /// Hint.
    pub background_hint: &'static str,
    /// Label of cited sentences.
    pub text_sentences: &'static str,
    /// Cited sentences of the FAQ.
    pub sentences: fn(&[u8]) -> String,
    /// Link.
    pub official_page: &'static str,
    /// Hint.
    pub by_reading: &'static str,
    /// Number and title of a measure.
    pub measure_title: fn(u8, &str) -> String,
    /// Short label of a measure.
    pub measure_label: fn(u8) -> String,
    /// Short label of an aspect.
    pub aspect_label: fn(u8) -> String,
    /// No date known.
    pub undated: &'static str,
    /// Why an unsure answer leaves it to a person.
    pub why_confirm_unsure: &'static str,
    /// Why the definition leaves it to a person.
    pub why_definition_confirm: &'static str,
    /// Button.
    pub open_all: &'static str,
    /// Button.
    pub close_all: &'static str,
    /// Button.
    pub print: &'static str,
    /// Link.
    pub edit_answers: &'static str,
    /// Button.
    pub answer_more: &'static str,
    /// Text.
    pub result_empty: &'static str,
    /// Label.
    pub what_if: &'static str,
    /// Heading of a trial.
    pub trial_heading: fn(&str, &str) -> String,
    /// Counts of a trial.
    pub trial_counts: fn(usize, usize) -> String,
    /// A trial without effect.
    pub trial_none: &'static str,
    /// Button.
    pub trial_keep: &'static str,
    /// Button.
    pub trial_drop: &'static str,
    /// Lead.
    pub plan_lead: &'static str,
    /// Text.
    pub plan_empty: &'static str,
    /// Phase.
    pub before_returning: &'static str,
    /// Phase.
    pub on_arrival: &'static str,
    /// Phase.
    pub company_registered: &'static str,
    /// Phase.
    pub growing: &'static str,
    /// Heading.
    pub papers_heading: &'static str,
    /// Lead.
    pub papers_lead: &'static str,
    /// How many supports a paper serves.
    pub serves: fn(usize) -> String,
    /// What a paper of a route serves.
    pub for_definition: &'static str,
    /// Heading.
    pub whom_heading: &'static str,
    /// Text.
    pub whom_park: &'static str,
    /// Lead.
    pub contacts_lead: &'static str,
    /// How many of all.
    pub contacts_count: fn(usize, u8) -> String,
    /// Text.
    pub contacts_unknown: &'static str,
    /// Heading.
    pub enquiry_heading: &'static str,
    /// Hint.
    pub enquiry_hint: &'static str,
    /// Button.
    pub copy: &'static str,
    /// Message.
    pub copied: &'static str,
    /// Opening of the enquiry.
    pub enquiry_greeting: &'static str,
    /// Close of the enquiry.
    pub enquiry_thanks: &'static str,
    /// Label.
    pub enquiry_en: &'static str,
    /// Label.
    pub enquiry_zh: &'static str,
    /// Heading.
    pub official_channels: &'static str,
    /// Heading.
    pub parks_heading: &'static str,
    /// Label.
    pub district: &'static str,
    /// Label.
    pub industry: &'static str,
    /// Option.
    pub all_industries: &'static str,
    /// Option.
    pub known_industries: &'static str,
    /// Option.
    pub all_districts: &'static str,
    /// Label.
    pub address: &'static str,
    /// Label.
    pub phone: &'static str,
    /// Label.
    pub email: &'static str,
    /// Label.
    pub website: &'static str,
    /// Label.
    pub operator: &'static str,
    /// Label.
    pub industries: &'static str,
    /// Label.
    pub name_basis: &'static str,
    /// Label.
    pub notes: &'static str,
    /// Label.
    pub sources: &'static str,
    /// A fact nobody published.
    pub unknown: &'static str,
    /// Whose website it is.
    pub website_of_host: &'static str,
    /// Whose website it is.
    pub website_of_page: &'static str,
    /// Empty list.
    pub no_park_found: &'static str,
    /// Grade.
    pub grade_official: &'static str,
    /// Grade.
    pub grade_state: &'static str,
    /// Grade.
    pub grade_own: &'static str,
    /// Grade.
    pub grade_copy: &'static str,
    /// Grade.
    pub grade_secondary: &'static str,
    /// Line on every print.
    pub printed: fn(&str, &str, &str) -> String,
    /// Versions and dates.
    pub policy_line: fn(&str, &str, &str) -> String,
    /// Link.
    pub official_zh: &'static str,
    /// Link.
    pub official_en: &'static str,
    /// Button.
    pub erase: &'static str,
    /// Message.
    pub erased: &'static str,
    /// Checkbox.
    pub keep: &'static str,
    /// Hint.
    pub keep_hint: &'static str,
    /// Notice without scripting.
    pub no_script: &'static str,
}

/// Rising numbers with runs drawn together, as in `6, 41-43`.
pub(super) fn ranges(numbers: &[u8]) -> String {
    let mut text = String::new();
    let mut rest = numbers;
    while let [first, ..] = rest {
        let run = rest.iter().zip(*first..).take_while(|(number, expected)| **number == *expected).count();
        let last = rest.get(run - 1).unwrap_or(first);
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(&first.to_string());
        if last > first {
            text.push(if run == 2 { ',' } else { '-' });
            if run == 2 {
                text.push(' ');
            }
            text.push_str(&last.to_string());
        }
        rest = rest.get(run..).unwrap_or_default();
    }
    text
}
