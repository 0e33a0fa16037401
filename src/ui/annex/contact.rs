//! Parks and institutions: what is known, where it was seen, and what is not known.

use yew::prelude::*;

use crate::policy::{Institution, Park, Provenance, Text, Website, WebsiteOf};
use crate::ui::components::grade;
use crate::ui::view::View;

/// One park.
pub fn park(view: &View, park: &'static Park) -> Html {
    let words = view.annex();
    let text = |value: Option<Text>| fact(view, value.map(|it| html! { view.text(it) }));
    html! {
        <article class="contact" data-park={park.id} key={park.id}>
            <h3>{ view.text(park.name) }</h3>
            <dl>
                <dt>{ words.district }</dt><dd>{ view.text(park.district) }</dd>
                <dt>{ words.address }</dt>{ text(park.address) }
                <dt>{ words.phone }</dt>{ fact(view, park.phone.map(phone)) }
                <dt>{ words.email }</dt>{ fact(view, park.email.map(|it| html! { <a href={format!("mailto:{it}")}>{ it }</a> })) }
                <dt>{ words.website }</dt>{ fact(view, park.website.as_ref().map(|it| website(view, it))) }
                <dt>{ words.operator }</dt>{ text(park.operator) }
                <dt>{ words.industries }</dt>{ text(park.industries) }
                if let Some(notes) = park.notes {
                    <dt>{ words.notes }</dt><dd>{ view.text(notes) }</dd>
                }
            </dl>
            { sources(view, park.sources, Some(view.text(park.name_basis))) }
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
                <dt>{ words.phone }</dt>{ fact(view, institution.phone.map(phone)) }
                <dt>{ words.website }</dt>
                { fact(view, sites) }
                <dt>{ words.notes }</dt><dd>{ view.text(institution.notes) }</dd>
            </dl>
            { sources(view, institution.sources, None) }
        </article>
    }
}

fn fact(view: &View, value: Option<Html>) -> Html {
    match value {
        Some(value) => html! { <dd>{ value }</dd> },
        None => html! { <dd class="unknown">{ view.annex().unknown }</dd> },
    }
}

fn phone(number: &'static str) -> Html {
    html! { <a href={format!("tel:{number}")}>{ number }</a> }
}

fn website(view: &View, website: &'static Website) -> Html {
    let whose = match website.of {
        WebsiteOf::Park => None,
        WebsiteOf::Host => Some(view.annex().website_of_host),
        WebsiteOf::Page => Some(view.annex().website_of_page),
    };
    html! {
        <>
            <a href={website.url} rel="external noopener">{ website.url }</a>
            if let Some(whose) = whose {
                { format!(" ({whose})") }
            }
        </>
    }
}

fn sources(view: &View, sources: &'static [Provenance], name_basis: Option<&'static str>) -> Html {
    let words = view.annex();
    html! {
        <details class="sources">
            <summary>{ words.sources }</summary>
            <ul>
                if let Some(basis) = name_basis {
                    <li>{ words.name_basis }{ view.words.colon }{ basis }</li>
                }
                { for sources.iter().map(|source| html! {
                    <li>
                        if let Some(url) = source.url {
                            <a href={url} rel="external noopener">{ view.text(source.what) }</a>
                        } else {
                            { view.text(source.what) }
                        }
                        { format!(" ({}, {})", source.date.unwrap_or(view.words.undated), grade(view, source.grade)) }
                    </li>
                }) }
            </ul>
        </details>
    }
}
