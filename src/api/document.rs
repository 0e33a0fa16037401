//! The policy and the contacts as JSON texts, put together from the forms that the build script wrote.
//!
//! A form is JSON with `#` where a text belongs. The texts of a language stand in a file of their own, in the order of
//! the `#`. That is far less wasm than writing the constants out through serde, see `docs/adr`.

use super::alphabet::Texts;
use crate::contacts::district_base;
use crate::policy::Language;
use crate::rules::listed;

include!(concat!(env!("OUT_DIR"), "/interface.rs"));

/// The policy with `#` where a text belongs, for whoever wants ids alone.
pub const IDS: &str = POLICY_FORM;

/// The texts of the policy, then those of the contacts.
const EN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/interface.en.bin"));
const ZH: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/interface.zh.bin"));

/// The form of a park, and what it is found by.
struct ParkForm {
    id: &'static str,
    /// In English and in Chinese; empty where it is not known.
    districts: [&'static str; 2],
    form: &'static str,
}

/// Which parks are wanted; all of them by default.
#[derive(Clone, Debug, Default)]
pub struct ContactsFilter {
    /// Id of a park.
    pub id: Option<String>,
    /// Name of a district, in English or Chinese.
    pub district: Option<String>,
}

/// JSON text of the policy in one language, of the shape `Policy` in `types.d.ts`: what a page needs to draw its own
/// questionnaire and result.
pub fn policy(language: Language) -> String {
    let mut texts = Texts::new(match language {
        Language::En => EN,
        Language::Zh => ZH,
    });
    let mut document = String::new();
    fill(POLICY_FORM, &mut document, |document| quote(&mut texts, document));
    document
}

/// JSON text of the contacts, of the shape `Contacts` in `types.d.ts`: the parks that fit the filter, with all
/// institutions. What is unknown is null.
///
/// # Errors
/// An unknown id or district, with those that are known.
pub fn contacts(filter: &ContactsFilter) -> Result<String, String> {
    refuse_unknown(filter)?;
    let [mut en, mut zh] = [EN, ZH].map(Texts::new);
    let mut document = String::new();
    let mut text = |document: &mut String| {
        document.push_str("{\"en\":");
        quote(&mut en, document);
        document.push_str(",\"zh\":");
        quote(&mut zh, document);
        document.push('}');
    };
    // The texts of the policy come first.
    fill(POLICY_FORM, &mut document, &mut text);
    document.clear();
    fill(CONTACTS_BEGIN, &mut document, &mut text);
    let mut kept = document.len();
    for park in PARKS {
        // Written in any case, so that the next park finds its texts.
        let before = document.len();
        fill(park.form, &mut document, &mut text);
        if park.fits(filter) {
            kept = document.len();
            document.push(',');
        } else {
            document.truncate(before);
        }
    }
    document.truncate(kept);
    fill(CONTACTS_END, &mut document, &mut text);
    Ok(document)
}

impl ParkForm {
    fn is_in(&self, district: &str) -> bool {
        let name = district_base(district);
        !name.is_empty() && self.districts.contains(&name)
    }

    fn fits(&self, filter: &ContactsFilter) -> bool {
        filter.id.as_ref().is_none_or(|id| self.id == id)
            && filter.district.as_ref().is_none_or(|district| self.is_in(district))
    }
}

/// Refuses what fits no park.
fn refuse_unknown(filter: &ContactsFilter) -> Result<(), String> {
    if let Some(id) = &filter.id
        && !PARKS.iter().any(|park| park.id == id)
    {
        return Err(listed(&["unknown park `", id, "`, expected one of "], PARKS.iter().map(|park| park.id)));
    }
    if let Some(district) = &filter.district
        && !PARKS.iter().any(|park| park.is_in(district))
    {
        let mut known: Vec<&str> = Vec::new();
        for park in PARKS {
            let [name, _] = park.districts;
            if !name.is_empty() && !known.contains(&name) {
                known.push(name);
            }
        }
        return Err(listed(&["unknown district `", district, "`, expected one of "], known.into_iter()));
    }
    Ok(())
}

/// Copies a form with its blanks filled.
fn fill(form: &str, document: &mut String, mut text: impl FnMut(&mut String)) {
    for letter in form.chars() {
        if letter == BLANK {
            text(document);
        } else {
            document.push(letter);
        }
    }
}

/// The texts are escaped already.
fn quote(texts: &mut Texts, document: &mut String) {
    document.push('"');
    texts.write_next(document);
    document.push('"');
}
