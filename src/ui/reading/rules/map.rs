//! How one support, or the definition, is decided.

use yew::prelude::*;

use super::address;
use super::picture::{of_routes, of_support, picture, status};
use crate::i18n::office::words;
use crate::i18n::{grouped, percent};
use crate::policy::bits::{DEFINITION, Fails};
use crate::policy::{POLICY, Rule, Step, Support};
use crate::rules::{Deciding, Shares, shortest};
use crate::site::{Page, ReadingPage};
use crate::ui::components::{citation, heading, mark};
use crate::ui::reading::support::term;
use crate::ui::view::View;

/// More sets than these are told by their number.
const MOST_SETS: usize = 8;

/// The map of a support.
pub fn map(view: &View, support: &'static Support) -> Html {
    let own = words(view.language);
    let fails = POLICY.fails(support);
    let page = Page::Measure(support.measure);
    let measure = format!("{}#{}", page.path(view.language), support.id);
    html! {
        <article class="measure" data-map={support.id}>
            { heading((own.map)(view.text(support.name))) }
            <p class="lead">{ view.marked(view.text(support.details().what)) }</p>
            <p><a href={measure}>{ page.name(view.language) }</a></p>
            if support.is_general {
                <p class="hint">{ view.words.general_hint }</p>
                { citation(view, support.details().faq) }
            } else {
                { best(view, support, fails) }
                <section>
                    <h2>{ own.picture }</h2>
                    <p class="hint">{ own.picture_text }</p>
                    <div class="mapped">
                        { picture(&[of_support(support)]) }
                        <ol class="conditions">{ for support.details().terms.iter().map(|it| told(view, it, fails, support.details().faq)) }</ol>
                    </div>
                    { citation(view, support.details().faq) }
                </section>
                { decided(view, fails) }
            }
            { around(view) }
        </article>
    }
}

/// The map of the definition.
pub fn definition_map(view: &View) -> Html {
    let own = words(view.language);
    let definition = &POLICY.definition;
    let terms = POLICY.routes_in_detail().flat_map(|(route, details)| details.terms.iter().map(move |it| (route, it)));
    html! {
        <article class="measure" data-map="definition">
            { heading((own.map)(view.text(definition.title))) }
            <p class="lead">{ view.marked(view.text(definition.what)) }</p>
            <p class="hint">{ view.text(definition.reading) }</p>
            <section>
                <h2>{ own.picture }</h2>
                <p class="hint">{ own.picture_routes }</p>
                <div class="mapped">
                    { picture(&of_routes()) }
                    <ol class="conditions">{ for terms.map(|(route, it)| term(view, it, route.fails, definition.faq)) }</ol>
                </div>
                { citation(view, definition.faq) }
            </section>
            { decided(view, DEFINITION) }
            { around(view) }
        </article>
    }
}

/// A condition in words; the definition with a link to its own map.
fn told(view: &View, it: &Rule, fails: Fails, faq: &[u8]) -> Html {
    match it {
        Rule::Definition => {
            let there = address(view, ReadingPage::DefinitionMap);
            html! { <li><a href={there}>{ view.words.definition_short }</a>{ citation(view, POLICY.definition.faq) }</li> }
        }
        Rule::Condition(_) | Rule::Standing(_) => term(view, it, fails, faq),
    }
}

/// Whether it can ever match, and if not, what stands in the way.
fn best(view: &View, support: &Support, fails: Fails) -> Html {
    let own = words(view.language);
    if Shares::of(POLICY.rules, fails).matches > 0 {
        return html! { <p data-best="matches">{ mark(status(Step::Matches)) }{ " " }{ own.can_match }</p> };
    }
    let why = support.details().terms.iter().filter_map(|it| match it {
        Rule::Standing(why) => Some(view.text(*why)),
        Rule::Condition(it) => {
            let options = (0..).zip(it.question.get().options);
            let best = options.map(|(at, _)| fails.step_of(it.question, at)).max();
            if best == Some(Step::Matches) { None } else { it.confirm.map(|why| view.text(why)) }
        }
        Rule::Definition => None,
    });
    html! {
        <section data-best="confirm">
            <p>{ mark(status(Step::Confirm)) }{ " " }{ own.can_confirm }</p>
            <ul>{ for why.map(|why| html! { <li>{ why }</li> }) }</ul>
        </section>
    }
}

/// The fewest answers that decide each status, and how many combinations of answers have it.
fn decided(view: &View, fails: Fails) -> Html {
    let own = words(view.language);
    let shares = Shares::of(POLICY.rules, fails);
    let steps = [Step::Matches, Step::Confirm, Step::Unmet];
    html! {
        <>
            <section>
                <h2>{ own.shortest }</h2>
                <p class="hint">{ own.shortest_text }</p>
                { for steps.map(|step| sets(view, step, shortest(POLICY.rules, fails, status(step)))) }
            </section>
            <section>
                <h2>{ own.shares }</h2>
                <p class="hint">{ (own.shares_text)(&grouped(shares.all)) }</p>
                <ul class="shares">{ for steps.map(|step| html! {
                    <li data-share={status(step).id()} data-count={shares.step(step).to_string()}>
                        { mark(status(step)) }{ " " }{ view.status(status(step)) }{ view.words.colon }
                        { grouped(shares.step(step)) }{ view.words.opening }{ percent(shares.step(step), shares.all) }{ view.words.closing }
                    </li>
                }) }</ul>
            </section>
        </>
    }
}

fn sets(view: &View, step: Step, sets: Vec<Deciding>) -> Html {
    let own = words(view.language);
    let name = view.status(status(step));
    let count = sets.first().map_or(0, Vec::len);
    let more = sets.len().saturating_sub(MOST_SETS);
    let title = if count == 0 { name.to_owned() } else { (own.with_answers)(name, count) };
    html! {
        <div class="sets" data-sets={status(step).id()}>
            <h3>{ mark(status(step)) }{ " " }{ title }</h3>
            if sets.is_empty() {
                <p>{ own.never }</p>
            } else if count == 0 {
                <p>{ own.always }</p>
            } else {
                if sets.len() > 1 {
                    <p>{ own.one_of }</p>
                }
                <ul>{ for sets.iter().take(MOST_SETS).map(|set| html! { <li>{ in_words(view, set) }</li> }) }</ul>
                if more > 0 {
                    <p>{ (own.more_sets)(more) }</p>
                }
            }
        </div>
    }
}

fn in_words(view: &View, set: &Deciding) -> String {
    let answers = set.iter().map(|(question, options)| {
        let question = question.get();
        let labels = options.iter().filter_map(|at| question.options.get(usize::from(*at)));
        let labels: Vec<_> = labels.map(|option| view.text(option.label)).collect();
        format!("{}{}{}", view.text(question.short), view.words.colon, labels.join(words(view.language).or))
    });
    answers.collect::<Vec<_>>().join(if view.words.colon == "：" { "；" } else { "; " })
}

fn around(view: &View) -> Html {
    html! {
        <p class="buttons no-print">
            { view.link(view.place(Page::Check), "button primary", view.words.start_button) }
            <a class="button" href={address(view, ReadingPage::Maps)}>{ words(view.language).maps }</a>
        </p>
    }
}
