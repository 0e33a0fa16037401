//! What is known of a park or an institution and where it was seen. What is not known is said once, above the list.

use yew::prelude::*;

use crate::contacts::{Both, Call, Origin, ParkEntry, SourceEntry, Whose, addresses, calls, is_plain_host, may_link};
use crate::policy::{Institution, Language, Text};
use crate::ui::browser;
use crate::ui::components::grade;
use crate::ui::later::PartId;
use crate::ui::later::contacts::ParksAction;
use crate::ui::state::Copying;
use crate::ui::view::View;

/// The field that was copied last, and how it went.
pub type Copied<'a> = Option<&'a (String, Copying)>;

/// What is known of a park.
pub fn park(view: &View, copied: Copied<'_>, park: &ParkEntry) -> Html {
    let words = view.entry_words();
    let text = |label: &'static str, value: Option<&Both>| {
        known(label, value.map(|it| html! { it.get(view.language).to_owned() }))
    };
    let other = match view.language {
        Language::En => Some(&park.name.zh).filter(|zh| **zh != park.name.en),
        Language::Zh => None,
    };
    html! {
        <>
            if park.origin == Origin::Operator {
                <p class="given">{ words.given_by_operator }</p>
            }
            <dl>
                { text(words.name, Some(&park.name)) }
                { known(words.name_zh, other.map(|zh| html! { <span lang={Language::Zh.tag()}>{ zh }</span> })) }
                { known(words.phone, park.phone.as_deref().map(phones)) }
                { known(words.email, park.email.as_ref().map(|it| html! { <a href={format!("mailto:{it}")}>{ it }</a> })) }
                { known(words.address, park.address.as_ref().map(|it| places(view, copied, &park.id, it))) }
                { text(words.district, park.district.as_ref()) }
                { text(words.university, park.university.as_ref()) }
                { known(words.website, park.website.as_deref().map(|url| website(view, url, park.website_of.as_ref()))) }
                { text(words.operator, park.operator.as_ref()) }
                { text(words.industries, park.industries.as_ref()) }
                { known(words.recognised, park.recognised.as_deref().map(|it| html! { (view.words.say.date)(it) })) }
                if let Some(notes) = &park.notes {
                    <dt>{ words.notes }</dt><dd class="notes">{ notes.get(view.language).to_owned() }</dd>
                }
            </dl>
            { sources(view, &park.sources) }
        </>
    }
}

/// What is known of an institution.
pub fn institution(view: &View, institution: &'static Institution) -> Html {
    let words = view.entry_words();
    let site = |(url, label): &(&'static str, Text)| {
        html! { <span class="site"><a href={*url} rel="external noopener">{ view.text(*label) }</a></span> }
    };
    let sites = (!institution.websites.is_empty()).then(|| institution.websites.iter().map(site).collect::<Html>());
    html! {
        <>
            <p>{ view.text(institution.what) }</p>
            <dl>
                { known(words.phone, institution.phone.map(phones)) }
                { known(words.website, sites) }
                <dt>{ words.notes }</dt><dd>{ view.text(institution.notes) }</dd>
            </dl>
            { sources(view, &institution.sources.iter().map(SourceEntry::from).collect::<Vec<_>>()) }
        </>
    }
}

/// A fact with its label; nothing for what is not known.
fn known(label: &'static str, value: Option<Html>) -> Html {
    value.map_or_else(Html::default, |value| html! { <><dt>{ label }</dt><dd>{ value }</dd></> })
}

/// Every address by itself, as the sources have it, with a button that copies it in Chinese for a driver or a map.
fn places(view: &View, copied: Copied<'_>, park: &str, text: &Both) -> Html {
    let place = |(at, address): (usize, crate::contacts::Address)| {
        let id = format!("address-{park}-{at}");
        let said = match copied {
            Some((copied, Copying::Done)) if *copied == id => view.words.copied,
            Some((copied, Copying::ByHand)) if *copied == id => view.words.copy_by_hand,
            Some(_) | None => "",
        };
        let (to, field) = (view.clone(), id.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let (to, copied) = (to.clone(), field.clone());
            let done = move |how| to.tell(PartId::Contacts, ParksAction::Copied(copied.clone(), how));
            browser::copy(&field, Callback::from(done));
        });
        html! {
            <li>
                { address.shown.to_owned() }
                <textarea {id} class="copied" rows="1" readonly={true} lang={Language::Zh.tag()} aria-label={view.entry_words().address}
                    value={address.copied.to_owned()} />
                <span class="buttons no-print">
                    <button type="button" data-action="copy-address" {onclick}>{ view.entry_words().copy_address }</button>
                    <span role="status">{ said }</span>
                </span>
            </li>
        }
    };
    html! { <ul class="places">{ for addresses(text, view.language).into_iter().enumerate().map(place) }</ul> }
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

fn website(view: &View, url: &str, whose: Option<&Whose>) -> Html {
    let words = view.entry_words();
    let whose = match whose {
        None | Some(Whose::Park) => None,
        Some(Whose::Host) => Some(words.website_of_host),
        Some(Whose::Operator) => Some(words.website_of_operator),
        Some(Whose::Page) => Some(words.website_of_page),
        Some(Whose::Said(remark)) => Some(remark.as_str()),
    };
    let link = is_plain_host(url);
    html! {
        <>
            if link {
                <a href={url.to_owned()} rel="external noopener">{ url.to_owned() }</a>
            } else {
                { url.to_owned() }
            }
            for remark in [whose, (!link).then_some(words.not_linked)].into_iter().flatten() {
                { view.words.opening }{ remark }{ view.words.closing }
            }
        </>
    }
}

fn sources(view: &View, sources: &[SourceEntry]) -> Html {
    let words = view.entry_words();
    if sources.is_empty() {
        return Html::default();
    }
    let of = |text: &Both| text.get(view.language).to_owned();
    let source = |source: &SourceEntry| {
        let link = source.url.clone().filter(|_| may_link(source));
        let date = source.date.as_deref().map_or_else(|| view.words.undated.to_owned(), view.words.say.date);
        let graded = source.grade.map(|it| grade(view, it).to_owned());
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
                { for sources.iter().map(source) }
            </ul>
        </details>
    }
}
