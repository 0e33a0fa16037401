//! More ways to take a result along: a QR code, files, comparing, the adviser's view.

use yew::prelude::*;

use super::best;
use crate::export::{SUMMARY_HEIGHT, SUMMARY_WIDTH, Sheet, Summary, csv, document, sheet, summary};
use crate::i18n::later::files;
use crate::plan::first_task;
use crate::policy::{Language, POLICY, Support};
use crate::rules::Check;
use crate::site::Page;
use crate::ui::browser::{self, Giving};
use crate::ui::components::{address, verdict_text};
use crate::ui::later::code::code;
use crate::ui::state::MORE;
use crate::ui::view::View;

/// The section that opens below the link.
pub fn take_away(view: &View) -> Html {
    let words = view.files_words();
    let check = view.state.check();
    let language = view.language;
    let as_document = Callback::from(move |_: MouseEvent| {
        browser::download("overseas-talent-check.json", "application/json", &document(check.answers()));
    });
    let as_table = Callback::from(move |_: MouseEvent| {
        browser::download("overseas-talent-check.csv", "text/csv;charset=utf-8", &csv(&check, language));
    });
    html! {
        <div class="take-away" data-take-away="">
            <section>
                <h3 id={MORE} tabindex="-1">{ words.qr_heading }</h3>
                <p class="hint">{ words.qr_hint }</p>
                { code(words.qr_label, &address(view)) }
            </section>
            { on_one_screen(view, &check) }
            { for_a_call(view, &check) }
            <section>
                <h3>{ words.files_heading }</h3>
                <p class="hint">{ words.files_hint }</p>
                <p class="buttons">
                    <button type="button" data-action="save-json" onclick={as_document}>{ words.save_document }</button>
                    <button type="button" data-action="save-csv" onclick={as_table}>{ words.save_table }</button>
                </p>
            </section>
            <section>
                <h3>{ words.views_heading }</h3>
                <p class="buttons">
                    { view.link(view.place(Page::Compare), "button", view.words.page_compare) }
                    { view.link(view.place(Page::Adviser), "button", view.words.page_adviser) }
                </p>
            </section>
        </div>
    }
}

/// The summary as a picture.
fn on_one_screen(view: &View, check: &Check) -> Html {
    let (words, address) = (view.files_words(), address(view));
    let task = first_task(check);
    let foot = [words.summary_foot, " ", view.words.linked_policy, view.words.colon, POLICY.version].concat();
    let picture = summary(&Summary {
        lang: view.language.tag(),
        product: view.words.product,
        verdict: verdict_text(view, check),
        best_heading: words.summary_best,
        best: best(check).map(|it| (view.text(it.name), view.status(check.support(it)))).collect(),
        next_heading: if view.state.shown.linked.is_some() { view.words.sender_now } else { view.words.do_now },
        next: task.map_or("", |it| view.text(it.step.text)),
        address: &address,
        code_hint: view.files_words().qr_hint,
        foot: &foot,
    });
    let shown = format!("data:image/svg+xml,{}", browser::escape(&picture));
    // Twice as many dots as it has units: sharp on a phone.
    let size = (2 * SUMMARY_WIDTH, 2 * SUMMARY_HEIGHT);
    let giving = |giving: Giving| {
        let picture = picture.clone();
        Callback::from(move |_: MouseEvent| browser::give_picture("overseas-talent-check", &picture, size, giving))
    };
    let (save, send) = (giving(Giving::Save), giving(Giving::Send));
    let as_drawing = Callback::from(move |_: MouseEvent| {
        browser::download("overseas-talent-check.svg", "image/svg+xml", &picture);
    });
    html! {
        <section>
            <h3>{ words.summary_heading }</h3>
            <p class="hint">{ words.summary_hint }</p>
            <img data-summary="" src={shown} alt={verdict_text(view, check)} width="360" height="540" />
            <p class="buttons">
                <button type="button" data-action="save-picture" onclick={save}>{ words.save_picture }</button>
                if browser::can_send_picture() {
                    <button type="button" data-action="send-picture" onclick={send}>{ words.send_picture }</button>
                }
                <button type="button" data-action="save-summary" onclick={as_drawing}>{ words.save_summary }</button>
            </p>
        </section>
    }
}

/// The sheet for a call, in both languages.
fn for_a_call(view: &View, check: &Check) -> Html {
    let words = view.files_words();
    let [en, zh] = Language::ALL.map(files);
    let names = |it: &Support| {
        let (own, other) = (view.text(it.name), view.text(it.details().other_name));
        match view.language {
            Language::En => [own, other],
            Language::Zh => [other, own],
        }
    };
    let page = sheet(&Sheet {
        title: [en.sheet_title, zh.sheet_title],
        whom: [en.sheet_whom, zh.sheet_whom],
        noted: [en.sheet_noted, zh.sheet_noted],
        about: [en.sheet_about, zh.sheet_about],
        supports: best(check).take(5).map(names).collect(),
        questions: [en.sheet_questions, zh.sheet_questions],
        boxes: [en.sheet_boxes, zh.sheet_boxes],
        notes: [en.sheet_notes, zh.sheet_notes],
    });
    let onclick = Callback::from(move |_: MouseEvent| {
        browser::download("overseas-talent-call.html", "text/html;charset=utf-8", &page);
    });
    html! {
        <section>
            <h3>{ words.sheet_heading }</h3>
            <p class="hint">{ words.sheet_hint }</p>
            <p class="buttons"><button type="button" data-action="save-sheet" {onclick}>{ words.save_sheet }</button></p>
        </section>
    }
}
