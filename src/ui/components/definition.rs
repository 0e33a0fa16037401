//! The six routes into the definition.

use yew::prelude::*;

use super::mark::status_word;
use crate::policy::POLICY;
use crate::rules::Check;
use crate::ui::view::View;

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
