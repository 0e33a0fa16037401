//! A drawing as a picture of dots, to save or to hand to the system's sheet. The browser draws it, with the fonts of the
//! device, from an address that holds it; nothing is sent.
//!
//! Names are looked up as the script runs: each function of the browser that is known before costs every first visit bytes.

use gloo::utils::{document, window};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use yew::platform::spawn_local;

use super::files;

const KIND: &str = "image/png";

/// What becomes of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Giving {
    /// It is saved.
    Save,
    /// It is handed to the system's sheet.
    Send,
}

/// Whether the system's sheet takes a picture.
pub fn can_send_picture() -> bool {
    let sent = || {
        let blob = made("Blob", &[])?;
        call(&window().navigator(), "canShare", &[&with_file(&blob, "a.png")?])
    };
    sent().is_ok_and(|it| it.is_truthy())
}

/// Makes a picture of a drawing and gives it to the person, with the ending of its kind behind `name`. Where a browser does
/// not draw it, the drawing itself is saved.
///
/// `size`: width and height of the picture in dots.
pub fn give_picture(name: &'static str, svg: &str, size: (u32, u32), giving: Giving) {
    let svg = svg.to_owned();
    spawn_local(async move {
        let name = |ending| format!("{name}.{ending}");
        match (picture(&svg, size).await, giving) {
            (Ok(blob), Giving::Save) => files::give_blob(&name("png"), &blob.unchecked_into()).unwrap_or_default(),
            (Ok(blob), Giving::Send) => {
                // Closing the sheet is a refusal too; there is nothing to say about it.
                let _ = send(&blob, &name("png")).await;
            }
            (Err(_), _) => files::download(&name("svg"), "image/svg+xml", &svg),
        }
    });
}

async fn picture(svg: &str, (width, height): (u32, u32)) -> Result<JsValue, JsValue> {
    let image = document().create_element("img")?;
    image.set_attribute("src", &format!("data:image/svg+xml,{}", js_sys::encode_uri_component(svg)))?;
    wait(call(&image, "decode", &[])?).await?;
    let canvas = document().create_element("canvas")?;
    let (width, height) = (width.into(), height.into());
    Reflect::set(&canvas, &"width".into(), &width)?;
    Reflect::set(&canvas, &"height".into(), &height)?;
    let canvas = call(&canvas, "transferControlToOffscreen", &[])?;
    let context = call(&canvas, "getContext", &[&"2d".into()])?;
    call(&context, "drawImage", &[&image, &0.into(), &0.into(), &width, &height])?;
    // A picture of dots without loss is what is made where no kind is named.
    wait(call(&canvas, "convertToBlob", &[])?).await
}

async fn send(blob: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    wait(call(&window().navigator(), "share", &[&with_file(blob, name)?])?).await
}

/// What the system's sheet is given.
fn with_file(blob: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    let kind = Object::new();
    Reflect::set(&kind, &"type".into(), &KIND.into())?;
    let file = made("File", &[&list(&[blob])?.into(), &name.into(), &kind])?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &list(&[&file])?.into())?;
    Ok(data.into())
}

async fn wait(promise: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(promise.unchecked_into::<js_sys::Promise>()).await
}

/// Calls what a thing has under this name.
pub fn call(it: &JsValue, name: &str, given: &[&JsValue]) -> Result<JsValue, JsValue> {
    Reflect::apply(&of(it, name)?.dyn_into::<Function>()?, it, &list(given)?)
}

/// Makes a thing of a kind that the browser has.
fn made(kind: &str, given: &[&JsValue]) -> Result<JsValue, JsValue> {
    let kind: Function = of(&window(), kind)?.dyn_into()?;
    Reflect::construct(&kind, &list(given)?)
}

fn of(it: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(it, &name.into())
}

fn list(all: &[&JsValue]) -> Result<Array, JsValue> {
    let list = Array::new();
    for (at, it) in all.iter().enumerate() {
        Reflect::set(&list, &at.to_string().into(), it)?;
    }
    Ok(list)
}
