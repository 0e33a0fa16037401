//! Parks and offices.

use yew::prelude::*;

use super::parks::{Parks, ParksAction};
use super::row::{Row, institution, park};
use crate::contacts::{Origin, ParkEntry, Search};
use crate::policy::DETAILS;
use crate::ui::browser;
use crate::ui::components::{heading, is_drawn, linked, more, unfolding};
use crate::ui::later::{PartId, Piece};
use crate::ui::piece;
use crate::ui::state::Fold;
use crate::ui::view::View;

/// So many parks stand in the page before the others are opened; a list that was narrowed is shown at once.
const FIRST: usize = 3;

/// The contact list.
pub fn contacts_page(view: &View, parks: &Parks) -> Html {
    let words = view.contacts_words();
    let entries = parks.list.entries();
    let is_given = |entry: &ParkEntry| entry.origin == Origin::Operator;
    let lead = if entries.iter().all(is_given) { words.contacts_lead_given } else { words.contacts_lead };
    html! {
        <div class="contacts-page">
            { heading(view.words.page_contacts) }
            { linked(view) }
            <p class="lead">{ lead }</p>
            <p class="notice">
                if !entries.iter().any(ParkEntry::is_reachable) {
                    { words.contacts_unreachable }{ " " }
                }
                { words.contacts_unknown }
            </p>
            if entries.iter().any(is_given) {
                <p class="notice" data-parks-given="">{ words.contacts_given }</p>
            }
            { problems(view, parks) }
            { host(view, parks) }
            <section>
                <h2>{ words.official_channels }</h2>
                <div class="entries">{ for DETAILS.institutions.iter().map(|it| institution(view, parks, it)) }</div>
            </section>
            { list(view, parks) }
            { more(view, words.enquiry_heading, Piece::Enquiry) }
            { address_book(view, parks) }
        </div>
    }
}

/// All contacts as a file for an address book.
fn address_book(view: &View, parks: &Parks) -> Html {
    html! {
        <details class="fold message no-print" ontoggle={unfolding(view, Fold::AddressBook)}>
            <summary><h2>{ view.contacts_words().address_book }</h2></summary>
            if is_drawn(view, Fold::AddressBook) {
                { piece(view, Piece::AddressBook(&parks.list)) }
            }
        </details>
    }
}

/// The park on whose website the page is shown, if it is in the list.
fn host_park<'a>(view: &View, parks: &'a Parks) -> Option<&'a ParkEntry> {
    let id = view.state.host.as_ref()?.park.as_deref()?;
    parks.list.entry(id)
}

fn host(view: &View, parks: &Parks) -> Html {
    let Some(entry) = host_park(view, parks) else { return Html::default() };
    html! {
        <section data-host-park={entry.id.clone()}>
            <h2>{ view.contacts_words().host_park }</h2>
            <div class="entries">{ park(view, parks, entry, Row::Open) }</div>
        </section>
    }
}

fn list(view: &View, parks: &Parks) -> Html {
    let words = view.contacts_words();
    let host = host_park(view, parks).map(|entry| entry.id.as_str());
    let mut found = parks.found();
    let count = found.len();
    // The host park stands above, under a heading of its own.
    found.retain(|entry| Some(entry.id.as_str()) != host);
    let more = {
        let view = view.clone();
        Callback::from(move |_: MouseEvent| view.tell(PartId::Contacts, ParksAction::More))
    };
    let rest = found.len().saturating_sub(parks.most);
    let shown = found.get(..parks.most).unwrap_or(&found);
    let first = if parks.search.is_open() { FIRST } else { shown.len() };
    let (first, others) = shown.split_at_checked(first).unwrap_or((shown, &[]));
    let rows = |entries: &[&ParkEntry]| entries.iter().map(|it| park(view, parks, it, Row::Closed)).collect::<Html>();
    let unplaced = parks.search.district.as_ref().map_or(0, |_| parks.list.without_district());
    html! {
        <section>
            <h2>{ words.parks_heading }{ " " }<small>{ (words.contacts_count)(parks.list.entries().len(), parks.list.total()) }</small></h2>
            { filter(view, parks) }
            <p role="status" data-park-count={count.to_string()}>
                { (words.parks_found)(count) }
                if unplaced > 0 {
                    { (words.parks_unplaced)(unplaced) }
                }
            </p>
            <div class="entries">{ rows(first) }</div>
            if !others.is_empty() {
                <details class="more-parks">
                    <summary>{ (words.all_parks)(count) }</summary>
                    <div class="entries">{ rows(others) }</div>
                </details>
            }
            if count == 0 {
                <p>{ words.no_park_found }</p>
            }
            if rest > 0 {
                <p class="buttons no-print">
                    <button type="button" data-action="more-parks" onclick={more}>
                        { (words.more_parks)(rest) }
                    </button>
                </p>
            }
        </section>
    }
}

fn filter(view: &View, parks: &Parks) -> Html {
    let words = view.contacts_words();
    let search = &parks.search;
    let districts = parks.list.districts(view.language);
    let narrowed = |to: fn(&Search, String) -> Search| {
        let (view, search) = (view.clone(), search.clone());
        move |value: String| view.tell(PartId::Contacts, ParksAction::Search(to(&search, value)))
    };
    let by_district =
        narrowed(|search, name| Search { district: Some(name).filter(|name| !name.is_empty()), ..search.clone() });
    let by_words = narrowed(|search, words| Search { words, ..search.clone() });
    html! {
        <p class="filter no-print">
            <label>{ words.search }{ " " }
                <input type="search" value={search.words.clone()} data-filter="words"
                    oninput={move |event: InputEvent| by_words(browser::value_of(&event))} />
            </label>
            { " " }
            <label>{ words.district }{ " " }
                <select onchange={move |event: Event| by_district(browser::value_of(&event))} data-filter="district">
                    <option value="" selected={search.district.is_none()}>{ words.all_districts }</option>
                    { for districts.into_iter().map(|it| html! {
                        <option value={it.to_owned()} selected={search.district.as_deref() == Some(it)}>{ it }</option>
                    }) }
                </select>
            </label>
        </p>
    }
}

/// What is wrong with the operator's file. The place for it is always there, so that it is read out when it fills.
fn problems(view: &View, parks: &Parks) -> Html {
    let words = view.contacts_words();
    html! {
        <div role="status">
            if parks.missed {
                <p class="notice" data-parks-missed="">{ words.parks_missed }</p>
            }
            if let Some(problems) = &parks.problems {
                <details class="notice problems" open={true} data-parks-problems={problems.count.to_string()}>
                    <summary>{ (words.parks_problems)(problems.count) }</summary>
                    <ol>{ for problems.first.iter().map(|it| html! { <li>{ it.get(view.language).to_owned() }</li> }) }</ol>
                    if problems.count > problems.first.len() {
                        <p>{ (words.more_problems)(problems.count - problems.first.len()) }</p>
                    }
                </details>
            }
        </div>
    }
}
