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
    pub contacts_count: fn(usize, u8) -> String,
    /// Opening of the enquiry.
    pub enquiry_greeting: &'static str,
    /// Close of the enquiry.
    pub enquiry_thanks: &'static str,
}

/// The words of one language.
pub const fn annex(language: Language) -> &'static AnnexWords {
    match language {
        Language::En => &en::WORDS,
        Language::Zh => &zh::WORDS,
    }
}
