//! The board: six aspects and 17 measures, every support a shape.

use yew::prelude::*;

use super::mark::mark;
use crate::policy::{Measure, POLICY, Support};
use crate::rules::Check;
use crate::ui::browser;
use crate::ui::view::View;

/// All measures at a glance; each leads to its first card.
pub fn board(view: &View, check: &Check) -> Html {
    html! {
        <div class="board">
            { for POLICY.aspects.iter().enumerate().map(|(at, aspect)| html! {
                <section class="aspect" aria-labelledby={format!("aspect-{}", aspect.number)}>
                    <h3 id={format!("aspect-{}", aspect.number)}>{ view.text(aspect.title) }</h3>
                    <ul>
                        { for POLICY.measures.iter().filter(|it| usize::from(it.aspect) == at).map(|it| measure(view, check, it)) }
                    </ul>
                </section>
            }) }
        </div>
    }
}

fn measure(view: &View, check: &Check, measure: &'static Measure) -> Html {
    let supports = POLICY.supports_of(measure);
    let Some(first) = supports.first() else { return Html::default() };
    let reveal = Callback::from(|_: MouseEvent| browser::reveal(&format!("support-{}", first.id)));
    html! {
        <li data-measure={measure.number.to_string()}>
            <button type="button" onclick={reveal}>
                <span class="number">{ measure.number }</span>
                <span class="title">{ view.text(measure.title) }</span>
                <span class="marks">{ for supports.iter().map(|it| shape(view, check, it)) }</span>
            </button>
        </li>
    }
}

fn shape(view: &View, check: &Check, support: &Support) -> Html {
    let (mark, label) = if support.is_general {
        (
            html! {
                <svg class="mark" data-status="general" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M8 8h8v8H8z" /></svg>
            },
            view.words.general,
        )
    } else {
        let status = check.support(support);
        (mark(status), view.status(status))
    };
    let hint = format!("{}{}{label}", view.text(support.name), view.words.colon);
    html! { <span title={hint.clone()}>{ mark }<span class="visually-hidden">{ hint }{ view.words.list_divider }</span></span> }
}
