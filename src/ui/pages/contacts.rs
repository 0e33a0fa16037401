//! Parks and offices.

use yew::prelude::*;

use super::heading;
use crate::policy::POLICY;
use crate::ui::browser;
use crate::ui::components::{institution, park};
use crate::ui::state::Action;
use crate::ui::view::View;

/// The contact list.
pub fn contacts_page(view: &View) -> Html {
    let words = view.words;
    let district = view.state.district.as_str();
    let mut districts: Vec<&'static str> = Vec::new();
    for park in POLICY.parks {
        if !districts.contains(&park.district.en) {
            districts.push(park.district.en);
        }
    }
    let shown: Vec<_> =
        POLICY.parks.iter().filter(|park| district.is_empty() || district == park.district.en).collect();
    let state = view.state.clone();
    let onchange = Callback::from(move |event: Event| state.dispatch(Action::Filter(browser::value_of(&event))));
    let name = |en: &str| POLICY.parks.iter().find(|it| it.district.en == en).map_or("", |it| view.text(it.district));
    html! {
        <div class="contacts-page">
            { heading(words.page_contacts) }
            <p class="lead">{ words.contacts_lead }</p>
            <p class="notice">{ words.contacts_unknown }</p>
            <section>
                <h2>{ words.official_channels }</h2>
                <div class="contacts">{ for POLICY.institutions.iter().map(|it| institution(view, it)) }</div>
            </section>
            <section>
                <h2>{ words.parks_heading }{ " " }<small data-park-count={shown.len().to_string()}>{ (words.contacts_count)(POLICY.parks.len(), POLICY.parks_total) }</small></h2>
                <p class="filter no-print">
                    <label>{ words.district }{ " " }
                        <select {onchange} data-filter="district">
                            <option value="" selected={district.is_empty()}>{ words.all_districts }</option>
                            { for districts.iter().map(|it| html! { <option value={*it} selected={district == *it}>{ name(it) }</option> }) }
                        </select>
                    </label>
                </p>
                <div class="contacts" aria-live="polite">{ for shown.iter().map(|it| park(view, it)) }</div>
                if shown.is_empty() {
                    <p>{ words.no_park_found }</p>
                }
            </section>
        </div>
    }
}
