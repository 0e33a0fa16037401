//! Words of the parts that are loaded last. A first visit does not load them, so both languages are in the program, and each
//! part has its own, so that none brings those of another.

mod en;
mod zh;

use super::catalog::plain_catalog;
use crate::policy::Language;

plain_catalog! {
    /// The words of the contact list, in one language.
    ContactsWords:
    /// Lead.
    contacts_lead,
    /// What is not known, once for the whole list.
    contacts_unknown,
    /// That no park of the list can be called or written to.
    contacts_unreachable,
    /// Heading.
    enquiry_heading,
    /// Heading.
    official_channels,
    /// Heading.
    parks_heading,
    /// When the operator's list did not come.
    parks_missed,
    /// Label.
    district,
    /// Option.
    all_districts,
    /// Empty list.
    no_park_found,
    /// Lead, where the operator of the site gave the whole list.
    contacts_lead_given,
    /// What an entry of the operator's is.
    contacts_given,
    /// Heading.
    host_park,
    /// Label.
    search,
    /// Heading.
    address_book,
    ;
    /// How many of all.
    contacts_count: fn(usize, usize) -> String,
    /// What opens all of them.
    all_parks: fn(usize) -> String,
    /// So many are in no known district.
    parks_unplaced: fn(usize) -> String,
    /// How many fit the filter.
    parks_found: fn(usize) -> String,
    /// Button: so many more are not shown yet.
    more_parks: fn(usize) -> String,
    /// So many problems in the operator's file.
    parks_problems: fn(usize) -> String,
    /// So many more problems.
    more_problems: fn(usize) -> String,
}

plain_catalog! {
    /// The words of what is folded in the contact list, in one language.
    EntryWords:
    /// What a card says of itself.
    from_public_sources,
    /// After a label.
    colon,
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
    university,
    /// Label.
    name,
    /// Label of the name in Chinese, on a page in another language.
    name_zh,
    /// Label of the month.
    recognised,
    /// Button.
    copy_address,
    /// Why an address is shown as text.
    not_linked,
    /// Whose website it is.
    website_of_operator,
    /// Label.
    notes,
    /// Label.
    sources,
    /// Whose website it is.
    website_of_host,
    /// Whose website it is.
    website_of_page,
    /// Marks an entry of the operator's.
    given_by_operator,
    /// Hint.
    address_book_hint,
    /// Button.
    save_cards,
    /// Label.
    district,
    ;
}

plain_catalog! {
    /// The words of what is taken along and brought back, in one language.
    FilesWords:
    /// Heading.
    qr_heading,
    /// Hint.
    qr_hint,
    /// Label.
    qr_label,
    /// Heading.
    files_heading,
    /// Hint.
    files_hint,
    /// Button.
    save_document,
    /// Button.
    save_table,
    /// Heading.
    views_heading,
    /// Label.
    open_file,
    /// Hint.
    open_file_hint,
    /// Heading.
    calendar_heading,
    /// Hint.
    calendar_hint,
    /// Heading.
    summary_heading,
    /// Hint.
    summary_hint,
    /// Label in the picture.
    summary_best,
    /// What the picture is not.
    summary_foot,
    /// Button.
    save_summary,
    /// Button.
    save_picture,
    /// Button.
    send_picture,
    /// Heading.
    sheet_heading,
    /// Hint.
    sheet_hint,
    /// Button.
    save_sheet,
    /// Title of the sheet.
    sheet_title,
    /// Whom to call.
    sheet_whom,
    /// What the call is about.
    sheet_about,
    /// Label of a line to write on.
    sheet_notes,
    /// Hint.
    enquiry_hint,
    /// Label.
    enquiry_en,
    /// Label.
    enquiry_zh,
    /// Subject of the message.
    enquiry_subject,
    /// Label of a day.
    enquiry_by,
    /// Label of a box.
    enquiry_link,
    /// Link.
    enquiry_mail,
    /// Behind a support that a person has to confirm.
    enquiry_to_confirm,
    ;
    /// Button: how many steps have a day.
    save_calendar: fn(usize) -> String,
    /// A message, in parts: greeting; labels of name, work, place and contact; points, question, day, link, thanks.
    letter: [&'static str; 10],
    /// The questions of a call.
    sheet_questions: [&'static str; 5],
    /// What is noted first: day, number, who answered.
    sheet_noted: [&'static str; 3],
    /// Boxes to tick.
    sheet_boxes: [&'static str; 3],
}

plain_catalog! {
    /// The words of comparing and of the page for webmasters, in one language.
    ViewsWords:
    /// Lead.
    compare_lead,
    /// Label.
    compare_first,
    /// Label.
    compare_second,
    /// Button.
    compare_button,
    /// Message.
    compare_empty,
    /// Text.
    compare_same,
    /// Column.
    compare_what,
    /// Heading.
    compare_answers,
    /// Column.
    compare_question,
    /// Lead.
    embed_lead,
    /// Heading.
    embed_choose,
    /// Label.
    embed_park,
    /// Option.
    embed_no_park,
    /// Label.
    embed_language,
    /// Label.
    embed_theme,
    /// Label.
    embed_accent,
    /// Hint.
    embed_accent_hint,
    /// Label.
    embed_start,
    /// Label: when the checker is loaded.
    embed_load,
    /// Label: which script.
    embed_script,
    /// Label.
    embed_share_base,
    /// Hint.
    embed_share_base_hint,
    /// What is wrong with the address given.
    embed_share_base_bad,
    /// Heading.
    embed_snippet,
    /// Hint.
    embed_hint,
    /// Link.
    embed_fallback,
    /// Heading.
    embed_preview,
    /// Label.
    embed_phone,
    /// Label.
    embed_desktop,
    /// Heading.
    embed_promises,
    /// Label.
    embed_background,
    /// Heading.
    own_heading,
    /// Hint.
    own_hint,
    /// What is chosen above.
    own_which,
    /// What an entry says of where it comes from.
    own_source,
    /// Label.
    own_entry,
    /// Button.
    own_save,
    /// Where nothing is wrong.
    own_fine,
    ;
    /// How many of all statuses differ.
    compare_count: fn(usize, usize) -> String,
    /// Names of the themes: as the device has it, light, dark.
    embed_themes: [&'static str; 3],
    /// What it opens with: the start page, the first question.
    embed_starts: [&'static str; 2],
    /// With the page; when the visitor presses a button.
    embed_loads: [&'static str; 2],
    /// The newest; the one that never changes.
    embed_scripts: [&'static str; 2],
    /// What holds for everybody who is embedded.
    embed_promise: [&'static str; 4],
    /// What stands behind it: a ground of its own, the page around.
    embed_backgrounds: [&'static str; 2],
    /// Fields of a park: names, telephone, e-mail, website, addresses; with the language where there are two.
    own_fields: [&'static str; 8],
}

plain_catalog! {
    /// The words of picking the help to be asked about, in one language.
    PickWords:
    /// Lead.
    pick_lead,
    /// Link: one kind of help alone.
    pick_only,
    /// Before how many are picked.
    pick_count,
    /// Where none is picked.
    pick_none,
    ;
}

/// The words of the contact list.
pub const fn contacts(language: Language) -> &'static ContactsWords {
    language.of(&en::CONTACTS, &zh::CONTACTS)
}

/// The words of what is folded in the contact list.
pub const fn entries(language: Language) -> &'static EntryWords {
    language.of(&en::ENTRIES, &zh::ENTRIES)
}

/// The words of what is taken along and brought back.
pub const fn files(language: Language) -> &'static FilesWords {
    language.of(&en::FILES, &zh::FILES)
}

/// The words of comparing and of the page for webmasters.
pub const fn views(language: Language) -> &'static ViewsWords {
    language.of(&en::VIEWS, &zh::VIEWS)
}

/// The words of picking the help to be asked about.
pub const fn pick(language: Language) -> &'static PickWords {
    language.of(&en::PICK, &zh::PICK)
}
