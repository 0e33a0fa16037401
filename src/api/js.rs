//! The JavaScript interface (design section 7): plain objects in and out, refusals as errors.

use js_sys::{Array, Error, JSON, Object};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::{AnswersShape, CheckShape, ContactsShape, PolicyShape};
use crate::link;
use crate::policy::Language;
use crate::rules::{Answers, Check};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[derive(Serialize)]
struct LinkShape {
    answers: AnswersShape,
    policy: &'static str,
}

/// The policy in one language: questions, definition, aspects, measures, supports, disclaimer.
///
/// # Errors
/// A language other than `en` and `zh`.
#[wasm_bindgen(skip_typescript)]
pub fn policy(lang: &JsValue) -> Result<JsValue, JsValue> {
    let language = lang.as_string().and_then(|id| Language::from_id(&id));
    let language =
        language.ok_or_else(|| error(&format!("unknown language `{}`, expected one of en, zh", shown(lang))))?;
    write(&PolicyShape(language))
}

/// Checks one person's answers.
///
/// # Errors
/// An unknown question or option, or a wrong type, with what is valid.
#[wasm_bindgen(skip_typescript)]
pub fn check(answers: JsValue) -> Result<JsValue, JsValue> {
    write(&CheckShape::from(&Check::new(read(answers)?)))
}

/// The text of a result link's fragment, without `#`.
///
/// # Errors
/// As `check`.
#[wasm_bindgen(skip_typescript)]
pub fn encode_link(answers: JsValue) -> Result<String, JsValue> {
    Ok(link::encode(&read(answers)?))
}

/// The answers and the policy version that a link speaks of.
///
/// # Errors
/// What is wrong with the link.
#[wasm_bindgen(skip_typescript)]
pub fn decode_link(text: &JsValue) -> Result<JsValue, JsValue> {
    let text =
        text.as_string().ok_or_else(|| error(&format!("expected the text of a link, found `{}`", shown(text))))?;
    let link = link::decode(&text).map_err(|problem| error(&problem.to_string()))?;
    write(&LinkShape { answers: AnswersShape(link.answers), policy: link.policy })
}

/// The contact list, all of it or the parks that fit `{ id }`, `{ district }` or both.
///
/// # Errors
/// An unknown key, id or district, with what is valid.
#[wasm_bindgen(skip_typescript)]
pub fn parks(filter: JsValue) -> Result<JsValue, JsValue> {
    if filter.is_undefined() || filter.is_null() {
        return write(&ContactsShape::all());
    }
    let filter = object(filter, "a filter")?;
    // Reading into a shape takes the known keys and would pass over the others.
    for key in Object::keys(filter.unchecked_ref::<Object>()).iter().filter_map(|key| key.as_string()) {
        if !["id", "district"].contains(&key.as_str()) {
            return Err(error(&format!("unknown key `{key}` of the filter, expected one of id, district")));
        }
    }
    let filter = serde_wasm_bindgen::from_value(filter)?;
    write(&ContactsShape::filtered(&filter).map_err(|problem| error(&problem))?)
}

fn read(answers: JsValue) -> Result<Answers, JsValue> {
    let answers: AnswersShape = serde_wasm_bindgen::from_value(object(answers, "answers")?)?;
    Ok(answers.0)
}

fn object(value: JsValue, what: &str) -> Result<JsValue, JsValue> {
    if value.is_object() && !Array::is_array(&value) {
        Ok(value)
    } else {
        Err(error(&format!("expected {what} as an object, found `{}`", shown(&value))))
    }
}

fn write(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

fn error(message: &str) -> JsValue {
    Error::new(message).into()
}

/// A wrong value as a person would write it.
fn shown(value: &JsValue) -> String {
    let written = || JSON::stringify(value).ok().and_then(|text| JsValue::from(text).as_string());
    value.as_string().or_else(written).unwrap_or_else(|| "undefined".to_owned())
}
