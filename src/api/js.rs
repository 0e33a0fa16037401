//! The JavaScript interface (design section 7): plain objects in and out, refusals as errors.

use js_sys::{Array, JSON};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::document::{self, ContactsFilter};
use crate::link;
use crate::policy::{Language, POLICY};
use crate::rules::{Answers, Check, Invalid};
use crate::shape::{CheckShape, LinkShape, wanted};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

// As in `js_sys`, but for what throws: a getter, or a proxy. An error that runs through wasm uncaught leaves a slot of its
// table of values taken for ever, and there are 1,024.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Object, js_name = entries)]
    fn entries_of(value: &JsValue) -> Result<Array, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Object, js_name = getPrototypeOf)]
    fn prototype_of(value: &JsValue) -> Result<JsValue, JsValue>;
}

/// The policy in one language: questions, definition, aspects, measures, supports, disclaimer.
///
/// # Errors
/// A language other than `en` and `zh`.
#[wasm_bindgen(skip_typescript)]
pub fn policy(lang: &JsValue) -> Result<JsValue, JsValue> {
    match lang.as_string().and_then(|id| Language::from_id(&id)) {
        Some(language) => JSON::parse(&document::policy(language)),
        None => Err(error(&["unknown language `", &shown(lang), "`, expected one of en, zh"])),
    }
}

/// Checks one person's answers.
///
/// # Errors
/// An unknown question or option, or a wrong type, with what is valid.
#[wasm_bindgen(skip_typescript)]
pub fn check(answers: &JsValue) -> Result<JsValue, JsValue> {
    write(&CheckShape::from(&Check::new(read(answers)?)))
}

/// The text of a result link's fragment, without `#`.
///
/// # Errors
/// As `check`.
#[wasm_bindgen(skip_typescript)]
pub fn encode_link(answers: &JsValue) -> Result<JsValue, JsValue> {
    Ok(link::encode(&read(answers)?).into())
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
    let mut wanted = ContactsFilter::default();
    if !filter.is_undefined() {
        for (key, value) in entries(filter, "a filter")? {
            let field = match key.as_str() {
                "id" => &mut wanted.id,
                "district" => &mut wanted.district,
                _ => return Err(error(&["unknown key `", &key, "` of the filter, expected one of id, district"])),
            };
            *field = value.as_string();
            if field.is_none() && !value.is_undefined() {
                return Err(unfit(&["a string as `", &key, "` of the filter"].concat(), &value));
            }
        }
    }
    JSON::parse(&document::contacts(&wanted).map_err(|problem| error(&[&problem]))?)
}

fn read(answers: &JsValue) -> Result<Answers, JsValue> {
    let mut read = Answers::none();
    for (id, value) in entries(answers, "answers")? {
        let question = POLICY.question(&id).ok_or_else(|| error(&[&Invalid::Question(id).message()]))?;
        let option = value.as_string().ok_or_else(|| unfit(&wanted(question), &value))?;
        let at = question.get().option(&option);
        let at = at.ok_or_else(|| error(&[&Invalid::Option { question, option }.message()]))?;
        read.set(question, at);
    }
    Ok(read)
}

/// The keys and values of a plain object. Anything else, as a list, a map or a promise nobody waited for, is refused: its
/// entries are not what was meant.
fn entries(value: &JsValue, what: &str) -> Result<impl Iterator<Item = (String, JsValue)>, JsValue> {
    if !value.is_object() || !is_plain(value)? {
        return Err(unfit(&[what, " as an object"].concat(), value));
    }
    Ok(entries_of(value)?.into_iter().map(|entry| {
        let entry = entry.unchecked_into::<Array>();
        (entry.get(0).as_string().unwrap_or_default(), entry.get(1))
    }))
}

/// Whether nothing stands between an object and the prototype of all objects, of this page or of a frame.
fn is_plain(value: &JsValue) -> Result<bool, JsValue> {
    let prototype = prototype_of(value)?;
    Ok(prototype.is_null() || prototype_of(&prototype)?.is_null())
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

/// A wrong value as a person would write it.
fn shown(value: &JsValue) -> String {
    let written = || JSON::stringify(value).ok().and_then(|text| JsValue::from(text).as_string());
    value.as_string().or_else(written).or_else(|| value.js_typeof().as_string()).unwrap_or_default()
}
