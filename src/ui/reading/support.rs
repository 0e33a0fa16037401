//! A support as reading matter: its conditions in words, without anybody's answers.

use yew::prelude::*;

use crate::i18n::reading::words;
use crate::policy::bits::Fails;
use crate::policy::{Condition, POLICY, Rule, Step, Support};
use crate::rules::Goal;
use crate::site::Page;
use crate::ui::components::card::{other_name, particulars};
use crate::ui::components::conditions::{proof, rests_on};
use crate::ui::components::mark::receiver;
use crate::ui::state::Place;
use crate::ui::view::View;

/// Everything about one support.
pub fn reading(view: &View, support: &'static Support) -> Html {
    let words = view.words;
    html! {
        <section class="reading" id={support.id} data-reading={support.id} key={support.id}>
            <h3>{ view.text(support.name) }{ " " }{ other_name(view, support) }</h3>
            <p class="what">{ view.marked(view.text(support.details().what)) }</p>
            <p class="receives"><b>{ words.receiver }{ view.words.colon }{ receiver(view, support.receiver) }{ view.words.full_stop }</b>{ view.marked(view.text(support.details().receives)) }</p>
            if support.is_general {
                <p class="hint">{ words.general_hint }</p>
            } else {
                <h4>{ words.conditions }</h4>
                <ul class="conditions">{ for support.details().terms.iter().map(|term| self::term(view, term, POLICY.fails(support), support.details().faq)) }</ul>
            }
            { particulars(view, support) }
            if !support.is_general {
                <p class="no-print"><a data-for={support.id} href={asking(view, Page::Check, &[support])}>{ self::words(view.language).check_support }</a></p>
            }
        </section>
    }
}

/// The page that asks only what bears on some supports, or the one where they are picked.
pub fn asking(view: &View, page: Page, supports: &[&Support]) -> String {
    let ids: Vec<_> = supports.iter().map(|it| it.id).collect();
    Place { goal: Goal::of(&ids.join(",")), ..view.place(page) }.address()
}

/// One condition in words, with what fails the rule it is part of. `own`: the sentences of the support or the definition.
pub fn term(view: &View, term: &Rule, fails: Fails, own: &[u8]) -> Html {
    let cited = html! { <small class="cited">{ " " }{ rests_on(view, term, own) }</small> };
    match term {
        Rule::Condition(condition) => {
            self::condition(view, condition, fails, &html! { <>{ cited }{ proof(view, term) }</> })
        }
        Rule::Standing(why) => {
            html! { <li>{ view.words.standing_condition }{ view.words.colon }{ view.words.confirm }{ view.words.full_stop }{ view.text(*why) }{ cited }</li> }
        }
        Rule::Definition => html! { <li>{ view.words.definition_short }{ cited }</li> },
    }
}

fn condition(view: &View, condition: &Condition, fails: Fails, basis: &Html) -> Html {
    let question = condition.question.get();
    let named = |step: Step| {
        let options = (0..).zip(question.options).filter(|(at, _)| fails.step_of(condition.question, *at) == step);
        options.map(|(_, option)| view.text(option.label)).collect::<Vec<_>>().join(view.words.list_divider)
    };
    let (matches, confirm) = (named(Step::Matches), named(Step::Confirm));
    html! {
        <li>
            <b>{ view.text(question.short) }</b>
            if !matches.is_empty() {
                <span>{ format!(" · {}{}{matches}", view.words.matches_short, view.words.colon) }</span>
            }
            if !confirm.is_empty() {
                <span>{ format!(" · {}{}{confirm}", view.words.confirm_short, view.words.colon) }</span>
            }
            if let Some(why) = condition.confirm {
                <p class="why">{ view.text(why) }</p>
            }
            { basis.clone() }
            if let Some(judge) = condition.basis.judge {
                <p class="why">{ words(view.language).judge }{ view.words.colon }{ view.text(judge) }</p>
            }
        </li>
    }
}
