//! The six routes into the definition.

use yew::prelude::*;

use super::citation::citation;
use super::mark::status_word;
use crate::policy::POLICY;
use crate::rules::Check;
use crate::ui::view::View;

/// Why the verdict is as it is: the definition, and where each route stands.
pub fn why(view: &View, check: &Check) -> Html {
    html! {
        <>
            <p>{ view.marked(view.text(POLICY.definition.what)) }</p>
            { routes(view, check) }
            <p class="hint">{ view.text(POLICY.definition.reading) }</p>
            { citation(view, POLICY.definition.faq) }
        </>
    }
}

/// The routes with their standing.
pub fn routes(view: &View, check: &Check) -> Html {
    html! {
        <ul class="routes">
            { for POLICY.definition.routes.iter().map(|route| html! {
                <li data-route={route.id} data-status={check.route(route).id()}>
                    <span class="subject">{ view.text(route.name) }</span>
                    { status_word(view, check.route(route)) }
                </li>
            }) }
        </ul>
    }
}
