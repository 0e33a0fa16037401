//! Parks and offices.

use yew::prelude::*;

use super::contact::{institution, park};
use super::enquiry::enquiry;
use crate::policy::{POLICY, Park, Text};
use crate::ui::browser;
use crate::ui::pages::heading;
use crate::ui::state::Action;
use crate::ui::view::View;

/// The contact list.
pub fn contacts_page(view: &View) -> Html {
    let words = view.annex();
    let district = view.state.district;
    let mut districts: Vec<Text> = Vec::new();
    for park in POLICY.parks {
        if !districts.contains(&park.district) {
            districts.push(park.district);
        }
    }
    let known = view.state.known_industries;
    let fits = |park: &&Park| district.is_none_or(|it| it == park.district) && (!known || park.industries.is_some());
    let shown: Vec<_> = POLICY.parks.iter().filter(fits).collect();
    let (state, all) = (view.state.clone(), districts.clone());
    let onchange = Callback::from(move |event: Event| {
        let chosen = browser::value_of(&event).parse::<usize>().ok();
        state.dispatch(Action::Filter(chosen.and_then(|at| all.get(at)).copied()));
    });
    let state = view.state.clone();
    let by_industry = Callback::from(move |event: Event| {
        state.dispatch(Action::KnownIndustries(!browser::value_of(&event).is_empty()));
    });
    html! {
        <div class="contacts-page">
            { heading(view.words.page_contacts) }
            <p class="lead">{ words.contacts_lead }</p>
            <p class="notice">{ words.contacts_unknown }</p>
            <section>
                <h2>{ words.official_channels }</h2>
                <div class="contacts">{ for POLICY.institutions.iter().map(|it| institution(view, it)) }</div>
            </section>
            { enquiry(view) }
            <section>
                <h2>{ words.parks_heading }{ " " }<small data-park-count={shown.len().to_string()}>{ (words.contacts_count)(POLICY.parks.len(), POLICY.parks_total) }</small></h2>
                <p class="filter no-print">
                    <label>{ words.district }{ " " }
                        <select {onchange} data-filter="district">
                            <option value="" selected={district.is_none()}>{ words.all_districts }</option>
                            { for districts.iter().enumerate().map(|(at, it)| html! { <option value={at.to_string()} selected={district == Some(*it)}>{ view.text(*it) }</option> }) }
                        </select>
                    </label>
                    { " " }
                    <label>{ words.industry }{ " " }
                        <select onchange={by_industry} data-filter="industry">
                            <option value="" selected={!known}>{ words.all_industries }</option>
                            <option value="known" selected={known}>{ words.known_industries }</option>
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
