//! The app, the one component: the shell of every page, and the effects that tie the state to the browser.

use yew::prelude::*;

use super::browser::{self, Saved};
use super::components::{announcement, footer, masthead};
#[cfg(any(feature = "annex", feature = "ssr"))]
use super::later::use_parks;
use super::pages::{check_page, plan_page, press, result_page, start_page};
#[cfg(feature = "ssr")]
use super::pages::{measure_page, measures_page, not_found_page};
use super::pieces::annex_page;
use super::state::{Action, MORE, More, Place, State, StateContext};
use super::view::View;
use crate::link;
use crate::policy::QuestionId;
use crate::site::Page;

/// What the app starts from.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Where the person enters.
    pub place: Place,
    /// What the program before this one knew, if it handed over.
    pub carried: Option<AttrValue>,
    /// What the person chose before the app ran.
    pub chosen: Option<(QuestionId, u8)>,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let place = props.place;
    let state = use_reducer(|| match &props.carried {
        Some(carried) => State::resumed(place, carried),
        None => State::restored(place, browser::load()).having_chosen(props.chosen),
    });
    use_history(&state, props.carried.is_none());
    use_link(&state);
    use_annex(&state);
    use_parks(&state);
    use_place(&state);
    use_saving(&state);
    use_host(&state);
    let view = View::new(state);
    use_keys(&view);
    let spoken = use_memo(view.state.moves, |_| announcement(&view, &view.state.check()));

    let words = view.words;
    let page = view.state.place.page;
    let to_content = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus("main");
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={to_content}>{ words.skip }</a>
            { masthead(&view) }
            { view.landmark("main", &[("id", "main"), ("tabindex", "-1"), ("data-page", page_id(page))], content(&view, page)) }
            if page == Page::Check {
                <p class="visually-hidden" role="status">{ (*spoken).clone() }</p>
            }
            { footer(&view) }
        </>
    }
}

fn content(view: &View, page: Page) -> Html {
    match page {
        Page::Start => start_page(view),
        Page::Check => check_page(view),
        Page::Result => result_page(view),
        Page::Plan => plan_page(view),
        Page::Adviser | Page::Contacts | Page::Compare | Page::Embed => annex_page(view, page),
        Page::Measures | Page::Measure(_) | Page::NotFound => reading_page(view, page),
    }
}

/// Reading matter is prerendered and never shown by the app in the browser, so it is not part of the program there.
#[cfg(feature = "ssr")]
fn reading_page(view: &View, page: Page) -> Html {
    match page {
        Page::Measure(at) => measure_page(view, at),
        Page::NotFound => not_found_page(view),
        Page::Start
        | Page::Check
        | Page::Result
        | Page::Adviser
        | Page::Plan
        | Page::Contacts
        | Page::Compare
        | Page::Embed
        | Page::Measures => measures_page(view),
    }
}

#[cfg(not(feature = "ssr"))]
fn reading_page(_: &View, _: Page) -> Html {
    Html::default()
}

/// Name of a page for styles and tests.
fn page_id(page: Page) -> &'static str {
    match page {
        Page::Start => "start",
        Page::Check => "check",
        Page::Result => "result",
        Page::Plan => "plan",
        Page::Adviser => "adviser",
        Page::Contacts => "contacts",
        Page::Compare => "compare",
        Page::Embed => "embed",
        Page::Measures => "measures",
        Page::Measure(_) => "measure",
        Page::NotFound => "not-found",
    }
}

/// Follows the browser's back and forward. A link in the address is opened `at_once`, unless the program before this one
/// has done so.
#[hook]
fn use_history(state: &StateContext, at_once: bool) {
    let state = state.clone();
    use_effect_with((), move |()| {
        browser::replace(state.place);
        let linked = || browser::fragment().map(|fragment| link::decode(&fragment));
        if let Some(link) = linked().filter(|_| at_once) {
            state.dispatch(Action::Open(link));
        }
        browser::on_move(Callback::from(move |place| state.dispatch(Action::Moved(place, linked()))))
    });
}

/// Keeps the link that was opened in the address of every page that shows it, so that it is there after a reload, and
/// takes it out when it is no longer shown.
#[hook]
fn use_link(state: &StateContext) {
    let place = state.place;
    let linked = state.linked.filter(|_| place.page.is_of_result()).map(|link| link::encode(&link.answers));
    let before = use_mut_ref(|| None::<String>);
    // With every move: going to the page that is shown makes an entry without the link.
    use_effect_with((place, linked, state.moves), move |(place, linked, _)| {
        let before = before.replace(linked.clone());
        if linked.is_some() || (before.is_some() && place.page.is_of_result()) {
            browser::put_link(*place, linked.as_deref());
        }
    });
}

/// Hands over to the annex as soon as something of it is to be shown.
#[hook]
fn use_annex(state: &StateContext) {
    // Now and not in an effect: the annex may come between a change and its effects.
    browser::carry(|| state.carried());
    let state = state.clone();
    use_effect_with(state.needs_annex(), move |needed| {
        if *needed {
            let dispatcher = state.dispatcher();
            let failed = Callback::from(move |()| dispatcher.dispatch(Action::Strand));
            browser::hand_over(|| state.carried(), failed);
        }
    });
}

/// The program of a first visit has no contact list.
#[cfg(not(any(feature = "annex", feature = "ssr")))]
#[hook]
fn use_parks(state: &StateContext) {
    let _ = state;
}

/// Keeps title and language of the document, and moves the focus: to the heading after each move, to what was asked for
/// besides when it is there.
#[hook]
fn use_place(state: &StateContext) {
    use_effect_with(state.place, |place| browser::show_place(*place));
    let before = use_mut_ref(|| (0, More::Closed));
    use_effect_with((state.moves, state.more), move |(moves, more)| {
        let (moves_before, more_before) = before.replace((*moves, *more));
        if *more == More::Open && more_before != More::Open {
            browser::focus(MORE);
        } else if *moves > moves_before {
            browser::focus("heading");
        }
    });
}

/// Saves answers and ticks in this browser whenever they change, and follows what other tabs keep on the device.
#[hook]
fn use_saving(state: &StateContext) {
    let saved = Saved { answers: state.answers, ticks: state.ticks.clone(), keep: state.keep };
    let kept = use_mut_ref(|| state.keep);
    use_effect_with(saved, move |saved| {
        if kept.replace(saved.keep) && !saved.keep {
            browser::forget_kept();
        }
        // What was just read is not written back: it may be more than this page can read.
        if browser::load().unwrap_or_default() == *saved {
            return;
        }
        if saved.answers.is_empty() && saved.ticks.is_empty() { browser::erase() } else { browser::save(saved) }
    });
    let dispatcher = state.dispatcher();
    use_effect_with((), move |()| {
        browser::on_kept(Callback::from(move |kept| dispatcher.dispatch(Action::Kept(kept))));
    });
}

/// Follows what is known of the page around, and lets it know how far the person is.
#[hook]
fn use_host(state: &StateContext) {
    let dispatcher = state.dispatcher();
    use_effect_with((), move |()| {
        browser::on_host(Callback::from(move |host| dispatcher.dispatch(Action::Host(host))));
    });
    use_effect_with(state.answers, browser::tell);
}

/// Hears keys on the questionnaire.
#[hook]
fn use_keys(view: &View) {
    let listening = (view.state.place, view.state.answers);
    let view = view.clone();
    use_effect_with(listening, move |(place, _)| {
        let listening = place.page == Page::Check;
        let stop = listening.then(|| browser::on_key(Callback::from(move |key: String| press(&view, &key))));
        move || stop.map_or((), |stop| stop())
    });
}
