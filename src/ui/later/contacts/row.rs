//! Parks and institutions, a row each, with what is known of them folded.

use yew::prelude::*;

use super::parks::{Parks, ParksAction};
use crate::contacts::{Origin, ParkEntry, district_base};
use crate::policy::Institution;
use crate::ui::browser;
use crate::ui::later::{Known, PartId, Piece};
use crate::ui::piece;
use crate::ui::state::{Action, Fold};
use crate::ui::view::{PRERENDERED, View};

/// Whether a row stands open when the page is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    Open,
    Closed,
}

/// One park.
pub fn park(view: &View, parks: &Parks, park: &ParkEntry, row: Row) -> Html {
    let given = (park.origin == Origin::Operator).then_some("operator");
    let drawn = row == Row::Open || is_drawn(view, parks, &park.id);
    html! {
        <details class="entry" data-park={park.id.clone()} data-origin={given} open={row == Row::Open} key={park.id.clone()}
            ontoggle={unfolding(view, &park.id)}>
            <summary><h3>{ park.short_name(view.language).to_owned() }</h3><span class="line">{ line(view, park) }</span></summary>
            if drawn {
                { piece(view, Piece::Entry(Known::Park(park), parks.copied.as_ref())) }
            }
        </details>
    }
}

/// What stands under the name while the row is closed.
fn line(view: &View, park: &ParkEntry) -> String {
    let district = park.district.as_ref().map(|it| district_base(it.get(view.language)));
    let year = park.recognised.as_deref().and_then(|it| it.get(..4));
    let parts = [district, year, park.phone.as_deref(), park.email.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// One institution.
pub fn institution(view: &View, parks: &Parks, institution: &'static Institution) -> Html {
    let drawn = is_drawn(view, parks, institution.id);
    html! {
        <details class="entry" data-institution={institution.id} key={institution.id}
            ontoggle={unfolding(view, institution.id)}>
            <summary><h3>{ view.text(institution.name) }</h3></summary>
            if drawn {
                { piece(view, Piece::Entry(Known::Institution(institution), None)) }
            }
        </details>
    }
}

/// Whether what is known of an entry is drawn.
fn is_drawn(view: &View, parks: &Parks, id: &str) -> bool {
    PRERENDERED || view.state.page.folds.all || parks.opened.iter().any(|it| it == id)
}

/// A callback that draws an entry as it is opened, and asks for the part that does.
fn unfolding(view: &View, id: &str) -> Callback<Event> {
    let (view, id) = (view.clone(), id.to_owned());
    Callback::from(move |event: Event| {
        if browser::is_open(&event) {
            view.tell(PartId::Contacts, ParksAction::Opened(id.clone()));
            view.state.dispatch(Action::Unfold(Fold::Entries));
        }
    })
}
