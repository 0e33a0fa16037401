//! For webmasters: choosing, seeing and copying the lines that put the checker on a page.

use yew::prelude::*;

use super::own_park::own_park;
use super::snippet::{Snippet, Theme};
use super::{Views, ViewsAction};
use crate::policy::Language;
use crate::ui::browser;
use crate::ui::components::heading;
use crate::ui::later::PartId;
use crate::ui::view::View;

/// Id of the field that holds the lines.
const FIELD: &str = "snippet";

/// The choices, the lines, the preview.
pub fn embed_page(view: &View, views: &Views) -> Html {
    let words = view.views_words();
    let snippet = views.snippet.clone().unwrap_or_else(|| Snippet::new(view.language));
    let html = snippet.html(&browser::origin(), words.embed_fallback);
    let onclick = view.copying(FIELD);
    html! {
        <div class="embed">
            { heading(view.words.page_embed) }
            <p class="lead">{ words.embed_lead }</p>
            <section>
                <h2>{ words.embed_choose }</h2>
                { choices(view, views, &snippet) }
            </section>
            <section class="message">
                <h2><label for={FIELD}>{ words.embed_snippet }</label></h2>
                <p class="hint">{ words.embed_hint }</p>
                <textarea id={FIELD} rows="6" readonly={true} spellcheck="false" value={html} />
                <p class="buttons">
                    <button type="button" class="primary" data-action="copy-snippet" {onclick}>{ view.words.copy }</button>
                    <span role="status">{ view.copied(FIELD) }</span>
                </p>
            </section>
            <section>
                <h2>{ words.embed_preview }</h2>
                <div class="previews">
                    { preview(words.embed_phone, "phone", &snippet) }
                    { preview(words.embed_desktop, "desktop", &snippet) }
                </div>
            </section>
            { own_park(view, views, &snippet) }
            <section>
                <h2>{ words.embed_promises }</h2>
                <ul class="ticks">{ for words.embed_promise.map(|it| html! { <li>{ it }</li> }) }</ul>
            </section>
        </div>
    }
}

fn choices(view: &View, views: &Views, snippet: &Snippet) -> Html {
    let words = view.views_words();
    let change = |with: fn(&mut Snippet, String)| {
        let (to, snippet) = (view.clone(), snippet.clone());
        Callback::from(move |event: Event| {
            let mut changed = snippet.clone();
            with(&mut changed, browser::value_of(&event));
            to.tell(PartId::Views, ViewsAction::Snippet(changed));
        })
    };
    let parks = views.parks.iter().map(|it| (it.id.as_str(), it.name.get(view.language)));
    let parks = std::iter::once(("", words.embed_no_park)).chain(parks);
    let languages = [(Language::En.id(), "English"), (Language::Zh.id(), "中文")].into_iter();
    let themes = Theme::ALL.into_iter().zip(words.embed_themes).map(|(it, label)| (it.id(), label));
    let backgrounds = [("", words.embed_backgrounds[0]), ("none", words.embed_backgrounds[1])].into_iter();
    let starts = [("", words.embed_starts[0]), ("check", words.embed_starts[1])].into_iter();
    let loads = [("", words.embed_loads[0]), ("click", words.embed_loads[1])].into_iter();
    let scripts = [("", words.embed_scripts[0]), ("pinned", words.embed_scripts[1])].into_iter();
    html! {
        <div class="choices">
            { select(words.embed_park, "park", snippet.park.as_deref().unwrap_or_default(), parks, change(|it, value| {
                it.park = Some(value).filter(|id| !id.is_empty());
            })) }
            { select(words.embed_language, "lang", snippet.language.id(), languages, change(|it, value| {
                it.language = Language::from_id(&value).unwrap_or(it.language);
            })) }
            { select(words.embed_theme, "theme", snippet.theme.id(), themes, change(|it, value| {
                it.theme = Theme::ALL.into_iter().find(|theme| theme.id() == value).unwrap_or_default();
            })) }
            <label>{ words.embed_accent }
                <input type="color" data-choice="accent" value={snippet.accent.clone()} onchange={change(|it, value| it.accent = value)} />
            </label>
            { select(words.embed_background, "background", if snippet.see_through { "none" } else { "" }, backgrounds, change(|it, value| it.see_through = !value.is_empty())) }
            { select(words.embed_start, "start", if snippet.at_once { "check" } else { "" }, starts, change(|it, value| it.at_once = !value.is_empty())) }
            { select(words.embed_load, "load", if snippet.on_press { "click" } else { "" }, loads, change(|it, value| it.on_press = !value.is_empty())) }
            { select(words.embed_script, "script", if snippet.pinned { "pinned" } else { "" }, scripts, change(|it, value| it.pinned = !value.is_empty())) }
            <label>{ words.embed_share_base }
                <input type="url" data-choice="share-base" placeholder="https://" value={snippet.share_base.clone()}
                    aria-describedby="share-base-error"
                    onchange={change(|it, value| value.trim().clone_into(&mut it.share_base))} />
            </label>
            <p id="share-base-error" class="error" role="alert">{ if snippet.base().is_err() { words.embed_share_base_bad } else { "" } }</p>
            <p class="hint">{ words.embed_accent_hint }{ " " }{ words.embed_share_base_hint }</p>
        </div>
    }
}

fn select<'a>(
    label: &'static str,
    name: &'static str,
    chosen: &str,
    options: impl Iterator<Item = (&'a str, &'a str)>,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label>{ label }
            <select data-choice={name} {onchange}>
                { for options.map(|(id, label)| html! { <option value={id.to_owned()} selected={id == chosen}>{ label }</option> }) }
            </select>
        </label>
    }
}

/// The page as a visitor would see it. A new choice is a new frame, so that the way back is not filled with previews.
fn preview(label: &'static str, device: &'static str, snippet: &Snippet) -> Html {
    let address = snippet.preview();
    html! {
        <figure data-preview={device}>
            <figcaption>{ label }</figcaption>
            <div class="device"><iframe key={address.clone()} title={label} src={address} loading="lazy" /></div>
        </figure>
    }
}
