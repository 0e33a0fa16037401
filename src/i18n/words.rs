//! The shape of the catalog: plain words, which a page loads with its texts, and what has to be put together.

macro_rules! catalog {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Every text of the interface in one language.
        #[derive(Debug)]
        pub struct Words {
            /// Sentences put together from parts.
            pub say: Say,
            $($(#[$doc])* pub $name: &'static str,)*
        }

        impl Words {
            /// The words in the order of their lines; a line that is missing is empty.
            pub fn from_lines(lines: &[&'static str], say: Say) -> Self {
                let mut lines = lines.iter().copied();
                let mut next = || lines.next().unwrap_or_default();
                Self { say, $($name: next(),)* }
            }

            /// The lines of the words, in order.
            pub fn lines(&self) -> Vec<&'static str> {
                vec![$(self.$name,)*]
            }
        }
    };
}

catalog! {
    /// Name of the product.
    product,
    /// Title of the start page.
    site_title,
    /// Between page name and product name.
    title_divider,
    /// After a label.
    colon,
    /// After a sentence made of parts.
    full_stop,
    /// Between items of a list in one line.
    list_divider,
    /// Skip link.
    skip,
    /// Label of the navigation.
    navigation,
    /// Page name.
    page_check,
    /// Page name.
    page_result,
    /// Page name.
    page_plan,
    /// Page name.
    page_contacts,
    /// Page name.
    page_measures,
    /// Page name.
    page_not_found,
    /// Text of the page that is not there.
    not_found_text,
    /// Name of the other language, in that language.
    other_language,
    /// Label of the language link, in the language it leads to is not possible for both, so it stands in the present language.
    switch_language,
    /// Description.
    describe_start,
    /// Description.
    describe_check,
    /// Description.
    describe_result,
    /// Description.
    describe_plan,
    /// Description.
    describe_contacts,
    /// Description.
    describe_measures,
    /// Status.
    matches,
    /// Status.
    confirm,
    /// Status.
    unmet,
    /// Status.
    open,
    /// Status after a number.
    matches_short,
    /// Status after a number.
    confirm_short,
    /// Status after a number.
    unmet_short,
    /// Status after a number.
    open_short,
    /// Label of a general support.
    general,
    /// Explains a general support.
    general_hint,
    /// Label.
    receiver,
    /// Receiver.
    to_you,
    /// Receiver.
    to_enterprise,
    /// Receiver.
    to_park,
    /// Receiver.
    to_investor,
    /// Heading.
    start_heading,
    /// Lead.
    start_lead,
    /// Button.
    start_button,
    /// Button.
    continue_button,
    /// Button.
    see_result,
    /// Hint under the button.
    start_time,
    /// Heading.
    is_heading,
    /// Point.
    is_1,
    /// Point.
    is_2,
    /// Point.
    is_3,
    /// Heading.
    is_not_heading,
    /// Point.
    is_not_1,
    /// Point.
    is_not_2,
    /// Point.
    is_not_3,
    /// Heading.
    private_heading,
    /// Text.
    private_text,
    /// Heading.
    paste_heading,
    /// Label.
    paste_label,
    /// Button.
    paste_open,
    /// Heading.
    definition_heading,
    /// Link.
    read_measures,
    /// Link.
    read_contacts,
    /// Label.
    why_we_ask,
    /// Label.
    what_it_means,
    /// Button.
    next,
    /// Button.
    back,
    /// Button.
    skip_question,
    /// Message.
    choose_first,
    /// Hint.
    keys_hint,
    /// Heading.
    done_heading,
    /// Text.
    done_text,
    /// Heading.
    answers_heading,
    /// An unanswered question.
    unanswered,
    /// Link to change an answer.
    edit,
    /// Link to answer a skipped question.
    answer_it,
    /// Button.
    restart,
    /// Hint.
    restart_hint,
    /// Heading.
    verdict_heading,
    /// Label.
    definition_short,
    /// Heading of the supports on a measure's page.
    supports_heading,
    /// Label.
    supports_short,
    /// Verdict.
    verdict_matches,
    /// Verdict.
    verdict_confirm,
    /// Verdict.
    verdict_unmet,
    /// Verdict.
    verdict_open,
    /// Text.
    verdict_unmet_text,
    /// Heading.
    routes_heading,
    /// Label.
    would_change,
    /// Label.
    can_do,
    /// Label.
    given,
    /// Before alternatives.
    one_of_these,
    /// Joins changes of one alternative.
    together,
    /// Joins options.
    or,
    /// Heading.
    board_heading,
    /// Heading.
    cards_heading,
    /// Heading.
    group_personal,
    /// Heading.
    group_park,
    /// Text.
    group_park_text,
    /// Heading.
    group_general,
    /// Label.
    conditions,
    /// Label.
    your_answer,
    /// Label of a standing condition.
    standing_condition,
    /// Label.
    next_steps,
    /// Label.
    papers,
    /// Label.
    background,
    /// Hint.
    background_hint,
    /// Label of cited sentences.
    text_sentences,
    /// Link.
    official_page,
    /// Hint.
    by_reading,
    /// No date known.
    undated,
    /// Why an unsure answer leaves it to a person.
    why_confirm_unsure,
    /// Why the definition leaves it to a person.
    why_definition_confirm,
    /// Button.
    open_all,
    /// Button.
    close_all,
    /// Button.
    print,
    /// Link.
    edit_answers,
    /// Button.
    answer_more,
    /// Text.
    result_empty,
    /// Label.
    what_if,
    /// A trial without effect.
    trial_none,
    /// Button.
    trial_keep,
    /// Button.
    trial_drop,
    /// Heading.
    share_heading,
    /// Hint.
    share_hint,
    /// Label.
    share_label,
    /// Link.
    share_mail,
    /// Heading.
    linked_heading,
    /// Button.
    linked_continue,
    /// Button.
    linked_own,
    /// Button.
    linked_start,
    /// Heading.
    link_error_heading,
    /// Link error.
    link_cut_short,
    /// Link error.
    link_damaged,
    /// Link error.
    link_foreign,
    /// Link error.
    link_newer,
    /// Text after a link error.
    link_error_text,
    /// Lead.
    plan_lead,
    /// Text.
    plan_empty,
    /// Phase.
    before_returning,
    /// Phase.
    on_arrival,
    /// Phase.
    company_registered,
    /// Phase.
    growing,
    /// Heading.
    papers_heading,
    /// Lead.
    papers_lead,
    /// What a paper of a route serves.
    for_definition,
    /// Heading.
    whom_heading,
    /// Text.
    whom_park,
    /// Lead.
    contacts_lead,
    /// Text.
    contacts_unknown,
    /// Heading.
    enquiry_heading,
    /// Hint.
    enquiry_hint,
    /// Button.
    copy,
    /// Message.
    copied,
    /// Label.
    enquiry_en,
    /// Label.
    enquiry_zh,
    /// Heading.
    official_channels,
    /// Heading.
    parks_heading,
    /// Label.
    district,
    /// Label.
    industry,
    /// Option.
    all_industries,
    /// Option.
    known_industries,
    /// Option.
    all_districts,
    /// Label.
    address,
    /// Label.
    phone,
    /// Label.
    email,
    /// Label.
    website,
    /// Label.
    operator,
    /// Label.
    industries,
    /// Label.
    name_basis,
    /// Label.
    notes,
    /// Label.
    sources,
    /// A fact nobody published.
    unknown,
    /// Whose website it is.
    website_of_host,
    /// Whose website it is.
    website_of_page,
    /// Empty list.
    no_park_found,
    /// Grade.
    grade_official,
    /// Grade.
    grade_state,
    /// Grade.
    grade_own,
    /// Grade.
    grade_copy,
    /// Grade.
    grade_secondary,
    /// Link.
    official_zh,
    /// Link.
    official_en,
    /// Button.
    erase,
    /// Message.
    erased,
    /// Checkbox.
    keep,
    /// Hint.
    keep_hint,
    /// Notice without scripting.
    no_script,
}

/// Sentences put together from parts, in one language.
#[derive(Clone, Copy, Debug)]
pub struct Say {
    /// Answered questions and those that still matter.
    pub progress: fn(usize, usize) -> String,
    /// Questions that a changed answer opened.
    pub reopened: fn(&str) -> String,
    /// Questions that a changed answer made irrelevant.
    pub closed: fn(&str) -> String,
    /// A fact that would have to be different.
    pub other_fact: fn(&str, &str) -> String,
    /// Cited sentences of the FAQ.
    pub sentences: fn(&[u8]) -> String,
    /// Number and title of a measure.
    pub measure_title: fn(u8, &str) -> String,
    /// Short label of a measure.
    pub measure_label: fn(u8) -> String,
    /// Short label of an aspect.
    pub aspect_label: fn(u8) -> String,
    /// Heading of a trial.
    pub trial_heading: fn(&str, &str) -> String,
    /// Counts of a trial.
    pub trial_counts: fn(usize, usize) -> String,
    /// Text.
    pub linked_text: fn(&str) -> String,
    /// How many supports a paper serves.
    pub serves: fn(usize) -> String,
    /// How many of all.
    pub contacts_count: fn(usize, u8) -> String,
    /// Opening of the enquiry.
    pub enquiry_greeting: &'static str,
    /// Close of the enquiry.
    pub enquiry_thanks: &'static str,
    /// Line on every print.
    pub printed: fn(&str, &str, &str) -> String,
    /// Versions and dates.
    pub policy_line: fn(&str, &str, &str) -> String,
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
