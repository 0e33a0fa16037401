//! Contacts for an address book, as vCards.
//!
//! Version 3.0 (RFC 2426) and not 4.0: Outlook and the address books of older Android phones, on which the phones sold
//! in China build, read 3.0, while those that read 4.0 read 3.0 too. No `LANGUAGE` beside the values: Android's reader
//! refuses the whole card over a language without a region, as `en` is.

use std::borrow::Cow;

use super::lines::{Lines, escaped};
use crate::contacts::{Both, Origin, ParkEntry, Whose, calls, is_plain_host};
use crate::i18n::later::entries;
use crate::policy::{DETAILS, Institution, Language};

/// What is known of one contact. What is not known is left out of the card, never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card<'a> {
    /// Name; a card without one is left out.
    pub name: &'a str,
    /// The name in the other language.
    pub other_name: Option<&'a str>,
    /// Telephone numbers, each to be dialled by itself.
    pub phones: Vec<String>,
    /// E-mail.
    pub email: Option<&'a str>,
    /// Websites of its own. One that is not `http` or `https` is left out.
    pub websites: Vec<&'a str>,
    /// A postal address. One that names an area alone belongs in the note, since a phone offers the way to an address.
    pub address: Option<&'a str>,
    /// Everything else, line by line.
    pub note: Cow<'a, str>,
}

/// The cards one after another in one file.
pub fn vcard(cards: &[Card<'_>]) -> String {
    let mut lines = Lines::default();
    cards.iter().filter(|it| !it.name.trim().is_empty()).for_each(|it| card(&mut lines, it));
    lines.into_text()
}

/// Cards of the public bodies, and of parks in the order given.
pub fn cards<'a>(parks: impl IntoIterator<Item = &'a ParkEntry>, language: Language) -> Vec<Card<'a>> {
    let institutions = DETAILS.institutions.iter().map(|it| institution_card(it, language));
    institutions.chain(parks.into_iter().map(|it| park_card(it, language))).collect()
}

/// The card of a public body.
pub fn institution_card(it: &'static Institution, language: Language) -> Card<'static> {
    let note = [it.what.get(language), it.notes.get(language), entries(language).from_public_sources];
    Card {
        name: it.name.get(language),
        other_name: Some(it.name.get(other(language))),
        phones: it.phone.map(phones).unwrap_or_default(),
        websites: it.websites.iter().map(|(url, _)| *url).collect(),
        note: note.join("\n").into(),
        ..Card::default()
    }
}

/// The card of a park. A published address is that of a site, and a website may be another's: both are told in the note,
/// unless the site's operator gave them.
pub fn park_card(it: &ParkEntry, language: Language) -> Card<'_> {
    let words = entries(language);
    let labelled = |label: &str, value: &str| format!("{label}{}{value}", words.colon);
    let fact = |label: &str, text: Option<&Both>| text.map(|it| labelled(label, it.get(language)));
    let (own, others) = match it.website.as_deref().map(|url| (it.website_of.as_ref().unwrap_or(&Whose::Park), url)) {
        None => (None, None),
        Some((Whose::Park, url)) => (Some(url), None),
        Some((Whose::Host, url)) => (None, Some(labelled(words.website_of_host, url))),
        Some((Whose::Operator, url)) => (None, Some(labelled(words.website_of_operator, url))),
        Some((Whose::Page, url)) => (None, Some(labelled(words.website_of_page, url))),
        Some((Whose::Said(whose), url)) => (None, Some(labelled(whose, url))),
    };
    let (address, area, source) = match it.origin {
        Origin::BuiltIn => (None, it.address.as_ref(), Some(words.from_public_sources)),
        Origin::Operator => (it.address.as_ref(), None, None),
    };
    let several = it.phone.as_deref().filter(|phone| calls(phone).len() > 1);
    let note = [
        fact(words.district, it.district.as_ref()),
        fact(words.address, area),
        several.map(|printed| labelled(words.phone, printed)),
        fact(words.operator, it.operator.as_ref()),
        fact(words.industries, it.industries.as_ref()),
        others,
        it.notes.as_ref().map(|notes| notes.get(language).to_owned()),
        source.map(str::to_owned),
    ];
    Card {
        name: it.name.get(language),
        other_name: Some(it.name.get(other(language))),
        phones: it.phone.as_deref().map(phones).unwrap_or_default(),
        email: it.email.as_deref(),
        websites: own.into_iter().collect(),
        address: address.map(|it| it.get(language)),
        note: note.into_iter().flatten().collect::<Vec<_>>().join("\n").into(),
    }
}

fn card(lines: &mut Lines, card: &Card<'_>) {
    lines.plain("BEGIN", "VCARD");
    lines.plain("VERSION", "3.0");
    lines.plain("PRODID", "-//overseas-talent-check//contacts//EN");
    lines.text("FN", card.name);
    // Required, and empty for what is no person. Apple shows a company by the line after next; others go by `FN`.
    lines.plain("N", ";;;;");
    lines.text("ORG", card.name);
    lines.plain("X-ABShowAs", "COMPANY");
    let mut known = |name: &str, value: Option<&str>| {
        value.filter(|it| !it.trim().is_empty()).into_iter().for_each(|it| lines.text(name, it));
    };
    known("NICKNAME", card.other_name.filter(|it| *it != card.name));
    card.phones.iter().for_each(|phone| known("TEL;TYPE=WORK", Some(phone)));
    known("EMAIL;TYPE=INTERNET", card.email);
    known("NOTE", Some(&card.note));
    if let Some(address) = card.address.filter(|it| !it.trim().is_empty()) {
        // All in the field of the street: what stands where in a free text is not known.
        lines.plain("ADR;TYPE=WORK", &format!(";;{};;;;", escaped(address)));
    }
    for url in card.websites.iter().filter(|it| is_web(it)) {
        lines.plain("URL", url);
    }
    lines.plain("END", "VCARD");
}

/// The numbers in a printed one that can be dialled; all of it where none can.
fn phones(printed: &str) -> Vec<String> {
    let whole: Vec<_> = calls(printed).into_iter().filter(|it| it.dial.is_some()).map(|it| it.printed).collect();
    if whole.is_empty() { vec![printed.to_owned()] } else { whole }
}

/// Whether it is the address of a page and can be written as it is.
fn is_web(url: &str) -> bool {
    let web = (url.starts_with("https://") || url.starts_with("http://")) && is_plain_host(url);
    web && !url.contains(|letter: char| letter.is_whitespace() || letter.is_control() || letter == '\\')
}

const fn other(language: Language) -> Language {
    match language {
        Language::En => Language::Zh,
        Language::Zh => Language::En,
    }
}
