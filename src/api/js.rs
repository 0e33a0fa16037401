//! The JavaScript interface (design section 7): plain objects in and out, refusals as errors.

use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::compact;
use super::document::{self, IDS};
use crate::link;
use crate::policy::Language;
use crate::rules::{Answers, Check};
use crate::shape::LinkShape;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

// What can throw, a getter or a proxy, is caught: an error that runs through wasm uncaught leaves a slot of its table of
// values taken for ever, and there are 1,024.
#[wasm_bindgen(module = "/src/api/result.js")]
extern "C" {
    fn prepare(form: &str);
    #[wasm_bindgen(catch)]
    fn read(answers: &JsValue) -> Result<Vec<u8>, JsValue>;
    #[wasm_bindgen(catch)]
    fn language(lang: &JsValue) -> Result<usize, JsValue>;
    #[wasm_bindgen(catch)]
    fn wanted(options: &JsValue) -> Result<usize, JsValue>;
    fn learn(words: &str);
    fn shown(value: &JsValue) -> String;
    fn result(bytes: &[u8]) -> JsValue;
    #[wasm_bindgen(js_name = statuses)]
    fn statuses_of(bytes: &[u8]) -> JsValue;
    #[wasm_bindgen(catch)]
    fn found(contacts: &str, filter: &JsValue) -> Result<JsValue, JsValue>;
}

/// Runs once the wasm is there.
#[wasm_bindgen(start)]
pub fn start() {
    prepare(IDS);
}

/// The policy in one language: questions, definition, aspects, measures, supports, disclaimer.
///
/// # Errors
/// A language other than `en` and `zh`.
#[wasm_bindgen(skip_typescript)]
pub fn policy(lang: &JsValue) -> Result<JsValue, JsValue> {
    JSON::parse(&language_at(language(lang)?).map_or_else(String::new, document::policy))
}

/// Checks one person's answers; with the option `lang` each reason has its words.
///
/// # Errors
/// An unknown question, option, key or language, or a wrong type, with what is valid.
#[wasm_bindgen(skip_typescript)]
pub fn check(answers: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let bytes = compact::result(&Check::new(answers_of(answers)?));
    // Written once, and known from then on.
    if let Some(language) = language_at(wanted(options)?) {
        learn(&document::words(language));
    }
    Ok(result(&bytes))
}

/// The statuses alone.
///
/// # Errors
/// As `check`.
#[wasm_bindgen(skip_typescript)]
pub fn statuses(answers: &JsValue) -> Result<JsValue, JsValue> {
    Ok(statuses_of(&compact::statuses(&Check::new(answers_of(answers)?))))
}

/// The text of a result link's fragment, without `#`.
///
/// # Errors
/// As `check`.
#[wasm_bindgen(skip_typescript)]
pub fn encode_link(answers: &JsValue) -> Result<JsValue, JsValue> {
    Ok(link::encode(&answers_of(answers)?).into())
}

/// The answers and the policy version that a link speaks of.
///
/// # Errors
/// What is wrong with the link.
#[wasm_bindgen(skip_typescript)]
pub fn decode_link(text: &JsValue) -> Result<JsValue, JsValue> {
    let link = text.as_string().ok_or_else(|| unfit("the text of a link", text))?;
    let link = link::decode(&link).map_err(|problem| error(&[problem.message()]))?;
    write(&LinkShape { answers: link.answers, policy: link.policy })
}

/// The contact list, all of it or the parks that fit `{ id }`, `{ district }` or both.
///
/// # Errors
/// An unknown key, id or district, with what is valid.
#[wasm_bindgen(skip_typescript)]
pub fn parks(filter: &JsValue) -> Result<JsValue, JsValue> {
    found(&document::contacts(), filter)
}

fn language_at(position: usize) -> Option<Language> {
    Language::ALL.get(position).copied()
}

/// The answers, or what is wrong with them.
fn answers_of(value: &JsValue) -> Result<Answers, JsValue> {
    Ok(Answers::from_chosen(read(value)?))
}

fn write(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// A value of the wrong type.
fn unfit(expected: &str, found: &JsValue) -> JsValue {
    error(&["expected ", expected, ", found `", &shown(found), "`"])
}

fn error(message: &[&str]) -> JsValue {
    JsError::new(&message.concat()).into()
}
