//! English.

use super::AnnexWords;

/// The words of the annex.
pub const WORDS: AnnexWords = AnnexWords {
    contacts_lead: "The policy speaks of 45 parks (January 2021). No public list of all of them was found; these are the ones public sources name.",
    contacts_unknown: "For no park does a public source give a telephone number or an e-mail address, and we do not guess. Start with the official channels.",
    enquiry_heading: "A message to send",
    enquiry_hint: "Made from your result, in both languages. It names the supports only, none of your answers; change it as you like, then copy it. Nothing is sent from here.",
    enquiry_en: "The message in English",
    enquiry_zh: "The message in Chinese",
    official_channels: "Official channels",
    parks_heading: "Parks",
    district: "District",
    industry: "Industry",
    all_industries: "Any, also unknown",
    known_industries: "Known only",
    all_districts: "All districts",
    address: "Address",
    phone: "Telephone",
    email: "E-mail",
    website: "Website",
    operator: "Run by",
    industries: "Industries",
    name_basis: "Name",
    notes: "Notes",
    sources: "Seen in",
    unknown: "not known",
    website_of_host: "website of the surrounding science park",
    website_of_page: "page about the park",
    no_park_found: "No park known to us fits this filter.",
    contacts_count: |known, total| format!("{known} of {total} parks"),
    enquiry_greeting: "Hello, I am considering starting up in one of the overseas-talent entrepreneurship parks in Zhongguancun. Going by the published questions and answers on the Opinions, these supports may concern me. Could you tell me whether they are offered now, which papers you need, and whom I should contact?",
    enquiry_thanks: "Thank you.",
};
