//! The app in a real browser: what a person does to the page, and what the page shows then.
//!
//! Runs in headless Chromium through `wasm-bindgen-test`. Texts are stand-ins by number, because the app in the
//! browser loads the real ones; the journeys in `tests/e2e` see those.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test that cannot find its element has failed")]

use overseas_talent_check::policy::text::{self, TextSet};
use overseas_talent_check::policy::{Language, POLICY};
use overseas_talent_check::rules::{Answers, Check};
use overseas_talent_check::site::Page;
use overseas_talent_check::ui::{App, AppProps, Place};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A fresh app at a page, with nothing answered.
async fn app(page: Page) -> Element {
    let texts = (0..2000).map(|at| at.to_string()).collect::<Vec<_>>().join("\n");
    let texts: &'static str = Box::leak(texts.into_boxed_str());
    for set in TextSet::ALL {
        text::provide(Language::En, set, texts);
    }
    let storage = gloo::utils::window().session_storage().unwrap().unwrap();
    storage.clear().unwrap();
    let root = gloo::utils::document().create_element("div").unwrap();
    gloo::utils::body().append_child(&root).unwrap();
    let place =
        Place { language: Language::En, page, question: None, goal: overseas_talent_check::rules::Goal::default() };
    yew::Renderer::<App>::with_root_and_props(root.clone(), AppProps::at(place)).render();
    settle().await;
    root
}

/// Lets the app render what it has to.
async fn settle() {
    gloo::timers::future::TimeoutFuture::new(30).await;
}

async fn click(root: &Element, selector: &str) {
    root.query_selector(selector).unwrap().unwrap().dyn_into::<HtmlElement>().unwrap().click();
    settle().await;
}

fn attribute(root: &Element, selector: &str, name: &str) -> Option<String> {
    root.query_selector(selector).unwrap()?.get_attribute(name)
}

#[wasm_bindgen_test]
async fn an_answer_shows_at_once_and_the_question_stays_until_the_person_goes_on() {
    let root = app(Page::Check).await;
    assert_eq!(attribute(&root, "form", "data-question").as_deref(), Some("cscse"));
    assert_eq!(attribute(&root, "[data-definition]", "data-definition").as_deref(), Some("open"));
    click(&root, "input[value=yes]").await;
    assert_eq!(attribute(&root, "[data-definition]", "data-definition").as_deref(), Some("matches"));
    assert_eq!(attribute(&root, "form", "data-question").as_deref(), Some("cscse"));
    click(&root, "[data-action=next]").await;
    // With recognition by CSCSE the rest of its section cannot matter any more.
    assert_eq!(attribute(&root, "form", "data-question").as_deref(), Some("location"));
    let focused = gloo::utils::document().active_element().unwrap();
    assert_eq!(focused.id(), "heading");
    root.remove();
}

#[wasm_bindgen_test]
async fn going_on_without_an_answer_says_what_is_missing_and_stays() {
    let root = app(Page::Check).await;
    click(&root, "[data-action=next]").await;
    assert!(root.query_selector("[role=alert]").unwrap().is_some());
    assert_eq!(attribute(&root, "form", "data-question").as_deref(), Some("cscse"));
    click(&root, "[data-action=skip]").await;
    assert_eq!(attribute(&root, "form", "data-question").as_deref(), Some("beijing_center"));
    root.remove();
}

#[wasm_bindgen_test]
async fn the_result_shows_every_support_with_the_status_of_the_core() {
    let root = app(Page::Check).await;
    let mut answers = Answers::none();
    for (question, option) in [("cscse", "yes"), ("location", "abroad"), ("plan", "start"), ("team", "team")] {
        assert_eq!(attribute(&root, "form", "data-question").as_deref(), Some(question));
        click(&root, &format!("input[value={option}]")).await;
        click(&root, "[data-action=next]").await;
        answers.insert(question, option).unwrap();
    }
    while root.query_selector("form[data-question]").unwrap().is_some() {
        click(&root, "[data-action=skip]").await;
    }
    let check = Check::new(answers);
    for support in POLICY.supports {
        let shown = attribute(&root, &format!("[data-support={}]", support.id), "data-status");
        assert_eq!(shown.as_deref(), Some(check.support(support).id()), "{}", support.id);
    }
    root.remove();
}

#[wasm_bindgen_test]
async fn erasing_leaves_nothing_in_the_browser() {
    let root = app(Page::Check).await;
    click(&root, "input[value=yes]").await;
    let storage = gloo::utils::window().session_storage().unwrap().unwrap();
    assert!(storage.length().unwrap() > 0);
    click(&root, "[data-action=erase]").await;
    assert_eq!(storage.length().unwrap(), 0);
    root.remove();
}
