//! Words of the pages that only the annex has (see `ui::annex`). A first visit does not load them, so both languages
//! are part of that program.

mod en;
mod zh;

use crate::policy::Language;

/// The words of the annex in one language.
#[derive(Debug)]
pub struct AnnexWords {
    /// Lead.
    pub contacts_lead: &'static str,
    /// Text.
    pub contacts_unknown: &'static str,
    /// Heading.
    pub enquiry_heading: &'static str,
    /// Hint.
    pub enquiry_hint: &'static str,
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
    /// How many of all.
    pub contacts_count: fn(usize, usize) -> String,
    /// Lead, where the operator of the site gave the whole list.
    pub contacts_lead_given: &'static str,
    /// What an entry of the operator's is.
    pub contacts_given: &'static str,
    /// Marks an entry of the operator's.
    pub given_by_operator: &'static str,
    /// Heading.
    pub host_park: &'static str,
    /// Label.
    pub search: &'static str,
    /// How many fit the filter.
    pub parks_found: fn(usize) -> String,
    /// Button: so many more are not shown yet.
    pub more_parks: fn(usize) -> String,
    /// So many problems in the operator's file.
    pub parks_problems: fn(usize) -> String,
    /// So many more problems.
    pub more_problems: fn(usize) -> String,
    /// Opening of the enquiry.
    pub enquiry_greeting: &'static str,
    /// Close of the enquiry.
    pub enquiry_thanks: &'static str,
    /// Where a part of the review is empty.
    pub review_none: &'static str,
    /// Lead.
    pub adviser_lead: &'static str,
    /// Link.
    pub ordinary_view: &'static str,
    /// Heading.
    pub decisions_heading: &'static str,
    /// Hint.
    pub decisions_hint: &'static str,
    /// Heading.
    pub unsure_heading: &'static str,
    /// Hint.
    pub unsure_hint: &'static str,
    /// Heading.
    pub open_heading: &'static str,
    /// Hint.
    pub open_hint: &'static str,
    /// Heading.
    pub verify_heading: &'static str,
    /// Hint.
    pub verify_hint: &'static str,
    /// Heading.
    pub papers_heading: &'static str,
    /// Hint.
    pub papers_hint: &'static str,
    /// Heading.
    pub unmet_heading: &'static str,
    /// Hint.
    pub unmet_hint: &'static str,
    /// Label.
    pub bears_on: &'static str,
    /// Lead.
    pub compare_lead: &'static str,
    /// Label.
    pub compare_first: &'static str,
    /// Label.
    pub compare_second: &'static str,
    /// Button.
    pub compare_button: &'static str,
    /// Message.
    pub compare_empty: &'static str,
    /// Text.
    pub compare_same: &'static str,
    /// Column.
    pub compare_what: &'static str,
    /// Heading.
    pub compare_answers: &'static str,
    /// Column.
    pub compare_question: &'static str,
    /// Lead.
    pub embed_lead: &'static str,
    /// Heading.
    pub embed_choose: &'static str,
    /// Label.
    pub embed_park: &'static str,
    /// Option.
    pub embed_no_park: &'static str,
    /// Label.
    pub embed_language: &'static str,
    /// Label.
    pub embed_theme: &'static str,
    /// Label.
    pub embed_accent: &'static str,
    /// Hint.
    pub embed_accent_hint: &'static str,
    /// Label.
    pub embed_start: &'static str,
    /// Label.
    pub embed_share_base: &'static str,
    /// Hint.
    pub embed_share_base_hint: &'static str,
    /// Heading.
    pub embed_snippet: &'static str,
    /// Hint.
    pub embed_hint: &'static str,
    /// Link.
    pub embed_fallback: &'static str,
    /// Heading.
    pub embed_preview: &'static str,
    /// Label.
    pub embed_phone: &'static str,
    /// Label.
    pub embed_desktop: &'static str,
    /// Heading.
    pub embed_promises: &'static str,
    /// How many of all statuses differ.
    pub compare_count: fn(usize, usize) -> String,
    /// Names of the themes: as the device has it, light, dark.
    pub embed_themes: [&'static str; 3],
    /// What it opens with: the start page, the first question.
    pub embed_starts: [&'static str; 2],
    /// What holds for everybody who is embedded.
    pub embed_promise: [&'static str; 4],
    /// Heading.
    pub qr_heading: &'static str,
    /// Hint.
    pub qr_hint: &'static str,
    /// Label.
    pub qr_label: &'static str,
    /// Heading.
    pub files_heading: &'static str,
    /// Hint.
    pub files_hint: &'static str,
    /// Button.
    pub save_document: &'static str,
    /// Button.
    pub save_table: &'static str,
    /// Heading.
    pub views_heading: &'static str,
    /// Label.
    pub open_file: &'static str,
    /// Hint.
    pub open_file_hint: &'static str,
    /// Heading.
    pub calendar_heading: &'static str,
    /// Hint.
    pub calendar_hint: &'static str,
    /// Button: how many steps have a day.
    pub save_calendar: fn(usize) -> String,
    /// Heading.
    pub address_book: &'static str,
    /// Hint.
    pub address_book_hint: &'static str,
    /// Button.
    pub save_cards: &'static str,
}

/// The words of one language.
pub const fn annex(language: Language) -> &'static AnnexWords {
    match language {
        Language::En => &en::WORDS,
        Language::Zh => &zh::WORDS,
    }
}
