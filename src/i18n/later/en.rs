//! English.

use super::super::en::MONTHS;
use super::{ContactsWords, EntryWords, FilesWords, ViewsWords};

/// The words of the contact list.
pub static CONTACTS: ContactsWords = ContactsWords {
    contacts_lead: "The text speaks of 45 overseas talent entrepreneurship parks (January 2021). The city's open data lists 45 names, recognised from 1997 to 2019. The list carries no date of its own, and being listed is no proof of today's standing.",
    contacts_unknown: "What an entry leaves out, we do not know. Addresses are those of a site: confirm before you go. English names are our own.",
    contacts_unreachable: "45 of 45 are named, none with a telephone number or an e-mail address in any public source we found. Start with the official channels.",
    enquiry_heading: "A message to send",
    official_channels: "Official channels",
    parks_heading: "Parks",
    parks_missed: "The list of parks given by this site's operator (parks.json) could not be loaded. What is built in is shown.",
    district: "District",
    all_districts: "All districts",
    no_park_found: "No park of the list fits.",
    contacts_count: |known, total| format!("{known} of {total} parks"),
    contacts_lead_given: "The text speaks of 45 parks (January 2021). The list below was given by the operator of this site.",
    contacts_given: "Entries marked “given by this site's operator” come from whoever runs this site, with their own sources. We have not checked them.",
    host_park: "The park this page belongs to",
    search: "Name, university, industry",
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
};

/// The words of what is folded in it.
pub static ENTRIES: EntryWords = EntryWords {
    from_public_sources: "From public sources, not an official entry: check before you rely on it.",
    colon: ": ",
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
    given_by_operator: "given by this site's operator",
    month,
    address_book_hint: "Every office and park of this list, with what is known of each. The file is made on this device.",
    save_cards: "Save all contacts (vCard)",
    district: "District",
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
    calendar_hint: "Choose a day for the steps you want to be reminded of. The days are yours: the text names none.",
    save_calendar: |count| {
        if count == 1 { "Save 1 step (ICS)".to_owned() } else { format!("Save {count} steps (ICS)") }
    },
    summary_heading: "On one screen",
    summary_hint: "A picture to keep and to show: the verdict, three points, the next step and the code. The code holds your answers; the picture is made on this device.",
    summary_best: "What concerns me most",
    summary_foot: "A comparison with published text, not a decision and not legal advice.",
    save_summary: "Save the picture (SVG)",
    sheet_heading: "For a call",
    sheet_hint: "One page to print, in both languages side by side, with five questions and boxes to tick. It names the help only, none of your answers.",
    save_sheet: "Save the sheet (HTML)",
    sheet_title: "Notes for a call",
    sheet_whom: "To a park, or to 12345, which says which office is in charge and whose operators speak Chinese or English",
    sheet_about: "What I ask about:",
    sheet_notes: "Answer:",
    enquiry_hint: "Made from your result, in both languages. It names the help and none of your answers, unless you add the link. Nothing is sent from here.",
    enquiry_en: "The message in English",
    enquiry_zh: "The message in Chinese",
    enquiry_subject: "Question on Zhongguancun's overseas-talent parks",
    enquiry_by: "Answer wished by",
    enquiry_link: "With the link of my result and my answers",
    enquiry_mail: "Draft a mail",
    enquiry_to_confirm: "(a person has to confirm)",
    letter: [
        "Hello, I am considering one of the overseas-talent entrepreneurship parks in Zhongguancun.",
        "My name:",
        "What I do:",
        "Where I am, and when I may come:",
        "How to reach me:",
        "Going by the published questions and answers on the Opinions, these points concern me most:",
        "Could you tell me whether it is offered now, which papers you need, and whom I should contact?",
        "I would be glad of an answer by:",
        "My answers and the whole result:",
        "Thank you.",
    ],
    sheet_questions: [
        "Who decides whether I count as overseas talent, and by which paper?",
        "Which of this help is open now, and until when?",
        "Which papers do you need? Originals or copies, with a translation?",
        "Can I begin while I am abroad, or must I be in Beijing?",
        "Who handles it, how do I reach them, and when do I hear back?",
    ],
    sheet_noted: ["Day", "Number called", "Who answered"],
    sheet_boxes: ["answered", "in part", "ask elsewhere"],
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
    embed_background: "Background",
    own_heading: "Your park's contact",
    own_hint: "Fill in what you publish yourselves; leave out what you do not. It is checked here and stays in this page. Give the file to whoever runs this site: it lies beside index.html, and the lines above then show your contact.",
    own_which: "The park chosen above is filled in; without one, a new entry is made under this id:",
    own_source: "The park's own statement",
    own_entry: "The file, parks.json",
    own_save: "Save parks.json",
    own_fine: "Nothing is wrong with it.",
    embed_backgrounds: ["Its own", "The page around shows through"],
    own_fields: [
        "Id",
        "Name in English",
        "Name in Chinese",
        "Telephone",
        "E-mail",
        "Website",
        "Address in English",
        "Address in Chinese",
    ],
};

fn month(date: &str) -> String {
    let mut parts = date.splitn(3, '-');
    let year = parts.next().unwrap_or_default();
    let month =
        parts.next().and_then(|month| month.parse::<usize>().ok()).and_then(|month| MONTHS.get(month.checked_sub(1)?));
    month.map_or_else(|| date.to_owned(), |month| format!("{month} {year}"))
}
