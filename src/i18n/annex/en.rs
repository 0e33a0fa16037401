//! English.

use super::{ContactsWords, FilesWords, ViewsWords};

/// The words of the contact list.
pub static CONTACTS: ContactsWords = ContactsWords {
    from_public_sources: "From public sources, not an official entry: check before you rely on it.",
    colon: ": ",
    contacts_lead: "The policy speaks of 45 overseas talent entrepreneurship parks (January 2021). The city's open data lists 45 names, recognised from 1997 to 2019. The list carries no date of its own, and being listed is no proof of today's standing.",
    contacts_unknown: "What an entry leaves out, we do not know. Addresses are those of a site: confirm before you go. English names are our own.",
    contacts_unreachable: "45 of 45 are named, none with a telephone number or an e-mail address in any public source we found. Start with the official channels.",
    enquiry_heading: "A message to send",
    official_channels: "Official channels",
    parks_heading: "Parks",
    parks_missed: "The list of parks given by this site's operator (parks.json) could not be loaded. What is built in is shown.",
    district: "District",
    all_districts: "All districts",
    address: "Address",
    phone: "Telephone",
    email: "E-mail",
    website: "Website",
    operator: "Run by",
    industries: "Industries",
    university: "University",
    name: "Name",
    name_zh: "In Chinese",
    recognised: "Recognised",
    copy_address: "Copy the address in Chinese",
    not_linked: "not linked: its letters may be mistaken for others",
    notes: "Notes",
    sources: "Seen in",
    website_of_host: "website of the surrounding science park",
    website_of_operator: "website of the operator",
    website_of_page: "page about the park",
    no_park_found: "No park of the list fits.",
    contacts_count: |known, total| format!("{known} of {total} parks"),
    contacts_lead_given: "The policy speaks of 45 parks (January 2021). The list below was given by the operator of this site.",
    contacts_given: "Entries marked “given by this site's operator” come from whoever runs this site, with their own sources. We have not checked them.",
    given_by_operator: "given by this site's operator",
    host_park: "The park this page belongs to",
    search: "Name, university, industry",
    month,
    all_parks: |count| format!("Show all {count} parks"),
    parks_unplaced: |count| format!(" The district of {count} is not known."),
    parks_found: |count| if count == 1 { "1 park fits.".to_owned() } else { format!("{count} parks fit.") },
    more_parks: |rest| format!("Show more parks ({rest} left)"),
    parks_problems: |count| {
        let problems = if count == 1 { "1 problem".to_owned() } else { format!("{count} problems") };
        format!(
            "The list of parks given by this site's operator (parks.json) has {problems} and is not used. What is built in is shown."
        )
    },
    more_problems: |count| format!("and {count} more"),
    address_book: "For your address book",
    address_book_hint: "Every office and park of this list, with what is known of each. The file is made on this device.",
    save_cards: "Save all contacts (vCard)",
};

/// The words of what is taken along and brought back.
pub static FILES: FilesWords = FilesWords {
    qr_heading: "QR code",
    qr_hint: "It holds the very same link: your answers and nothing else. Scan it with WeChat or a camera.",
    qr_label: "QR code of the result link",
    files_heading: "Files",
    files_hint: "They are made on this device and hold your answers or your result; give them only to people you trust.",
    save_document: "Answers and result (JSON)",
    save_table: "Checklist for an adviser (CSV)",
    views_heading: "Other views",
    open_file: "A result saved as a file",
    open_file_hint: "The JSON file you saved here. It is read in your browser and sent nowhere.",
    calendar_heading: "Steps in your calendar",
    calendar_hint: "Choose a day for the steps you want to be reminded of. The days are yours: the policy names none.",
    save_calendar: |count| {
        if count == 1 { "Save 1 step (ICS)".to_owned() } else { format!("Save {count} steps (ICS)") }
    },
};

/// The words of comparing and of the page for webmasters.
pub static VIEWS: ViewsWords = ViewsWords {
    compare_lead: "Paste two result links, yours and somebody else's, or one from before and one from now. Both are read here, in your browser.",
    compare_first: "First result",
    compare_second: "Second result",
    compare_button: "Compare",
    compare_empty: "Paste a result link here.",
    compare_same: "All results are the same.",
    compare_what: "What differs",
    compare_answers: "Answers that differ",
    compare_question: "Question",
    embed_lead: "A few lines of HTML put the checker on your website. It runs in the visitor's browser; you host nothing, and you learn no answer unless the visitor agrees to send it to you.",
    embed_choose: "Choose",
    embed_park: "Park",
    embed_no_park: "No park in particular",
    embed_language: "Language",
    embed_theme: "Theme",
    embed_accent: "Accent colour",
    embed_accent_hint: "A colour too weak to read is made darker or lighter on the page.",
    embed_start: "Opens with",
    embed_share_base: "Result links lead to (optional)",
    embed_share_base_hint: "Give the address of the page that holds the checker, and links that visitors send will open there.",
    embed_share_base_bad: "This is no web address. Give the whole address of a page; until then, links lead to the checker itself.",
    embed_snippet: "Copy these lines",
    embed_hint: "Put them where the checker is to stand. The link inside is for visitors whose browser blocks scripts.",
    embed_fallback: "Check the overseas-talent park policy",
    embed_preview: "Preview",
    embed_phone: "On a phone",
    embed_desktop: "On a desktop",
    embed_promises: "What you can rely on",
    compare_count: |differing, all| format!("{differing} of {all} results differ"),
    embed_themes: ["As the visitor's device", "Light", "Dark"],
    embed_starts: ["The start page", "The first question"],
    embed_promise: [
        "No answer leaves the browser. Answers reach you only after the visitor agreed in a dialogue that names your website.",
        "The checker works where the browser blocks storage in frames; answers then last until the page is closed.",
        "The park you chose comes first in the contact list, with its contact.",
        "Without scripts or frames a plain link stands in its place.",
    ],
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(date: &str) -> String {
    let mut parts = date.splitn(3, '-');
    let year = parts.next().unwrap_or_default();
    let month =
        parts.next().and_then(|month| month.parse::<usize>().ok()).and_then(|month| MONTHS.get(month.checked_sub(1)?));
    month.map_or_else(|| date.to_owned(), |month| format!("{month} {year}"))
}
