//! The policy and the contacts as JSON texts, put together from the forms that the build script wrote.
//!
//! A form is JSON with `#` where a text belongs. The texts of a language stand in a file of their own, in the order of
//! the `#`. That is far less wasm than writing the constants out through serde, see `docs/adr`.

use super::alphabet::Texts;
use crate::policy::Language;

include!(concat!(env!("OUT_DIR"), "/interface.rs"));

/// The policy with `#` where a text belongs, for whoever wants ids alone.
pub const IDS: &str = POLICY_FORM;

/// The texts of the policy, then those of its conditions, then those of the contacts.
const EN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/interface.en.bin"));
const ZH: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/interface.zh.bin"));

/// JSON text of the policy in one language, of the shape `Policy` in `types.d.ts`: what a page needs to draw its own
/// questionnaire and result.
pub fn policy(language: Language) -> String {
    in_one_language(&[POLICY_FORM], language)
}

/// JSON text of a list: the policy in one language, and for each condition of each support a list of why a person has to
/// judge it, the sentences it rests on and the titles of other documents.
pub fn words(language: Language) -> String {
    in_one_language(&["[", POLICY_FORM, ",", TERMS_FORM, "]"], language)
}

/// JSON text of the contacts, of the shape `Contacts` in `types.d.ts` without the districts. What is unknown is null.
pub fn contacts() -> String {
    let [mut en, mut zh] = [EN, ZH].map(Texts::new);
    let mut document = String::new();
    // The texts of the policy come first.
    for form in [POLICY_FORM, TERMS_FORM, CONTACTS_FORM] {
        document.clear();
        fill(form, &mut document, |document| {
            document.push_str("{\"en\":");
            quote(&mut en, document);
            document.push_str(",\"zh\":");
            quote(&mut zh, document);
            document.push('}');
        });
    }
    document
}

fn in_one_language(forms: &[&str], language: Language) -> String {
    let mut texts = Texts::new(language.of(EN, ZH));
    let mut document = String::new();
    for form in forms {
        fill(form, &mut document, |document| quote(&mut texts, document));
    }
    document
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
