//! Parks and institutions: what is known, where it was seen, and what is not known.

use yew::prelude::*;

use crate::contacts::{Both, Call, Origin, ParkEntry, SourceEntry, WebsiteEntry, Whose, calls, may_link};
use crate::policy::{Institution, Text};
use crate::ui::components::grade;
use crate::ui::view::View;

/// One park.
pub fn park(view: &View, park: &ParkEntry) -> Html {
    let words = view.annex();
    let of = |text: &Both| text.get(view.language).to_owned();
    let text = |value: &Option<Both>| fact(view, value.as_ref().map(|it| html! { of(it) }));
    let given = (park.origin == Origin::Operator).then_some("operator");
    html! {
        <article class="contact" data-park={park.id.clone()} data-origin={given} key={park.id.clone()}>
            <h3>{ of(&park.name) }</h3>
            if given.is_some() {
                <p class="given">{ words.given_by_operator }</p>
            }
            <dl>
                <dt>{ words.district }</dt><dd>{ of(&park.district) }</dd>
                <dt>{ words.address }</dt>{ text(&park.address) }
                <dt>{ words.phone }</dt>{ fact(view, park.phone.as_deref().map(phones)) }
                <dt>{ words.email }</dt>{ fact(view, park.email.as_ref().map(|it| html! { <a href={format!("mailto:{it}")}>{ it }</a> })) }
                <dt>{ words.website }</dt>{ fact(view, park.website.as_ref().map(|it| website(view, it))) }
                <dt>{ words.operator }</dt>{ text(&park.operator) }
                <dt>{ words.industries }</dt>{ text(&park.industries) }
                if let Some(notes) = &park.notes {
                    <dt>{ words.notes }</dt><dd class="notes">{ of(notes) }</dd>
                }
            </dl>
            { sources(view, &park.sources, park.name_basis.as_ref()) }
        </article>
    }
}

/// One institution.
pub fn institution(view: &View, institution: &'static Institution) -> Html {
    let words = view.annex();
    let site = |(url, label): &(&'static str, Text)| {
        html! { <span class="site"><a href={*url} rel="external noopener">{ view.text(*label) }</a></span> }
    };
    let sites = (!institution.websites.is_empty()).then(|| institution.websites.iter().map(site).collect::<Html>());
    html! {
        <article class="contact" data-institution={institution.id} key={institution.id}>
            <h3>{ view.text(institution.name) }</h3>
            <p>{ view.text(institution.what) }</p>
            <dl>
                <dt>{ words.phone }</dt>{ fact(view, institution.phone.map(phones)) }
                <dt>{ words.website }</dt>
                { fact(view, sites) }
                <dt>{ words.notes }</dt><dd>{ view.text(institution.notes) }</dd>
            </dl>
            { sources(view, &institution.sources.iter().map(SourceEntry::from).collect::<Vec<_>>(), None) }
        </article>
    }
}

fn fact(view: &View, value: Option<Html>) -> Html {
    match value {
        Some(value) => html! { <dd>{ value }</dd> },
        None => html! { <dd class="unknown">{ view.annex().unknown }</dd> },
    }
}

/// A printed number, or several; what can be dialled is a link.
fn phones(printed: &str) -> Html {
    let one = |(at, call): (usize, Call)| {
        html! {
            <>
                if at > 0 {
                    { " / " }
                }
                if let Some(dial) = call.dial {
                    <a href={format!("tel:{dial}")}>{ call.printed }</a>
                } else {
                    { call.printed }
                }
            </>
        }
    };
    calls(printed).into_iter().enumerate().map(one).collect()
}

fn website(view: &View, website: &WebsiteEntry) -> Html {
    let whose = match &website.whose {
        Whose::Park => None,
        Whose::Host => Some(view.annex().website_of_host),
        Whose::Page => Some(view.annex().website_of_page),
        Whose::Said(remark) => Some(remark.as_str()),
    };
    html! {
        <>
            <a href={website.url.clone()} rel="external noopener">{ &website.url }</a>
            if let Some(whose) = whose {
                { view.words.opening }{ whose }{ view.words.closing }
            }
        </>
    }
}

fn sources(view: &View, sources: &[SourceEntry], name_basis: Option<&Both>) -> Html {
    let words = view.annex();
    if sources.is_empty() && name_basis.is_none() {
        return Html::default();
    }
    let of = |text: &Both| text.get(view.language).to_owned();
    let source = |source: &SourceEntry| {
        let link = source.url.clone().filter(|_| may_link(source));
        let date = source.date.as_deref().unwrap_or(view.words.undated);
        let graded = source.grade.map(|it| grade(view, it));
        let details: Vec<_> = [Some(date), graded].into_iter().flatten().collect();
        html! {
            <li>
                if let Some(url) = link {
                    <a href={url} rel="external noopener">{ of(&source.what) }</a>
                } else {
                    { of(&source.what) }
                }
                { view.words.opening }{ details.join(view.words.list_divider) }{ view.words.closing }
            </li>
        }
    };
    html! {
        <details class="sources">
            <summary>{ words.sources }</summary>
            <ul>
                if let Some(basis) = name_basis {
                    <li>{ words.name_basis }{ view.words.colon }{ of(basis) }</li>
                }
                { for sources.iter().map(source) }
            </ul>
        </details>
    }
}
