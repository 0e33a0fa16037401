//! Picking the help to be asked about. What is picked stands in the address, behind the `#`, and the part remembers it.

use std::rc::Rc;

use yew::prelude::*;

use super::{Event, Part, Piece};
use crate::i18n::later::pick;
use crate::policy::{POLICY, Support};
use crate::rules::{Check, Goal};
use crate::site::{FOR, Page};
use crate::ui::browser;
use crate::ui::components::{heading, no_script, receiver};
use crate::ui::later::PartId;
use crate::ui::state::Place;
use crate::ui::view::{PRERENDERED, View};

/// What is picked.
struct Picked(Goal);

/// The part.
pub fn part() -> Rc<dyn Part> {
    Rc::new(Picked(Goal::default()))
}

impl Part for Picked {
    fn piece(&self, view: &View, _: Piece<'_>) -> Html {
        pick_page(view, self.0)
    }

    /// Reads what is picked from the address, or writes it there.
    fn shown(&self, view: &View) {
        let told = browser::fragment().and_then(|it| it.strip_prefix(FOR).map(Goal::of));
        match told {
            Some(goal) if goal != self.0 && !view.state.page.erased => view.tell(PartId::Pick, goal),
            Some(_) | None => put(view, self.0),
        }
    }

    fn after(&self, event: &Event<'_>) -> Option<Rc<dyn Part>> {
        match event {
            Event::Own(message) => message.downcast_ref::<Goal>().map(|goal| -> Rc<dyn Part> { Rc::new(Self(*goal)) }),
            Event::Erased => Some(part()),
            Event::Language(_) | Event::Opened => None,
        }
    }
}

/// Puts what is picked into the address.
fn put(view: &View, goal: Goal) {
    let address = Place { goal, ..view.place(Page::Pick) }.address();
    browser::put_link(view.state.place, address.split_once('#').map(|(_, picked)| picked));
}

/// Everything that depends on answers, to be ticked, and how many answers what is ticked needs.
fn pick_page(view: &View, goal: Goal) -> Html {
    let words = pick(view.language);
    let personal = |aspect: usize| {
        POLICY
            .measures
            .iter()
            .filter(move |it| usize::from(it.aspect) == aspect)
            .flat_map(|it| POLICY.supports_of(it).iter().filter(|it| !it.is_general))
    };
    let aspects = POLICY.aspects.iter().enumerate().filter(|(at, _)| personal(*at).next().is_some());
    html! {
        <div class="pick">
            { heading(view.words.page_pick) }
            { no_script(view) }
            <p class="lead">{ words.pick_lead }</p>
            { for aspects.map(|(at, aspect)| html! {
                <fieldset key={aspect.id}>
                    <legend><h2>{ view.text(aspect.title) }</h2></legend>
                    <ul class="options">{ for personal(at).map(|it| support(view, goal, it)) }</ul>
                </fieldset>
            }) }
            { asked(view, goal) }
        </div>
    }
}

fn support(view: &View, goal: Goal, support: &'static Support) -> Html {
    let name = view.text(support.name);
    let at = usize::from(support.position);
    let is_picked = !goal.is_everything() && goal.has(at);
    let alone = Place { goal: Goal::of(support.id), ..view.place(Page::Check) };
    let to = view.clone();
    let onchange = Callback::from(move |_| {
        let goal = goal.toggled(at);
        // The address is read after each rendering.
        put(&to, goal);
        to.tell(PartId::Pick, goal);
    });
    let only = html! { <>{ pick(view.language).pick_only }<span class="visually-hidden">{ view.words.colon }{ name }</span></> };
    html! {
        <li key={support.id}>
            <label class="option">
                <input type="checkbox" value={support.id} checked={is_picked} disabled={PRERENDERED} {onchange} />
                <span class="option-label">{ name }</span>
            </label>
            <p class="hint">{ receiver(view, support.receiver) }{ view.words.title_divider }{ view.link(alone, "", only) }</p>
        </li>
    }
}

/// How many are picked, how many answers they need, and the way to these.
fn asked(view: &View, goal: Goal) -> Html {
    let (words, colon) = (pick(view.language), view.words.colon);
    let left = Check::new(view.state.own.answers).relevant_for(goal).len();
    let begun = !view.state.own.answers.is_empty();
    let go = if begun { view.words.continue_button } else { view.words.start_button };
    html! {
        <div class="asked">
            <p role="status" data-picked={goal.count().to_string()} data-left={left.to_string()}>
                if goal.is_everything() {
                    { words.pick_none }
                } else {
                    { format!("{}{colon}{}{}{}{colon}{left}", words.pick_count, goal.count(), view.words.title_divider, view.words.goal_left) }
                }
            </p>
            <p class="buttons">{ view.link(Place { goal, ..view.place(Page::Check) }, "button primary", go) }</p>
        </div>
    }
}
