//! Which rules the site runs, for an office that signed them off.

use yew::prelude::*;

use crate::i18n::grouped;
use crate::i18n::office::words;
use crate::policy::POLICY;
use crate::policy::bits::DEFINITION;
use crate::policy::office::{DATA_DIGEST, RULES_DIGEST, SCENARIOS};
use crate::rules::{Shares, scenarios_passed};
use crate::ui::components::heading;
use crate::ui::view::View;

/// Stands for the day the site is built on, which the program that writes the pages fills in: pages have no clock.
pub const BUILT_ON: &str = "{built-on}";

/// The page.
pub fn version(view: &View) -> Html {
    let own = words(view.language);
    let row = |id: &'static str, name: &'static str, value: String| html! { <div data-sign={id}><dt>{ name }</dt><dd>{ value }</dd></div> };
    html! {
        <article class="measure">
            { heading(own.rules) }
            <p class="lead">{ own.rules_lead }</p>
            <dl class="answers signed">
                { row("version", own.version, POLICY.version.to_owned()) }
                { row("rules", own.rules_digest, RULES_DIGEST.to_owned()) }
                { row("data", own.data_digest, DATA_DIGEST.to_owned()) }
                { row("built", own.built, BUILT_ON.to_owned()) }
                { row("released", own.released, POLICY.released.to_owned()) }
                { row("published", own.published, POLICY.faq_published.to_owned()) }
                { row("measures", own.measures, POLICY.measures.len().to_string()) }
                { row("supports", own.supports, POLICY.supports.len().to_string()) }
                { row("questions", own.questions, POLICY.questions.len().to_string()) }
                { row("profiles", own.profiles, grouped(Shares::of(POLICY.rules, DEFINITION).all)) }
                { row("scenarios", own.scenarios, (own.of)(scenarios_passed(), SCENARIOS.len())) }
            </dl>
            <p>{ own.compare }</p>
            <p><code>{ "cargo run --bin policy -- digest data" }</code></p>
            <p><a href="/policy.json">{ own.rules_file }</a></p>
        </article>
    }
}
