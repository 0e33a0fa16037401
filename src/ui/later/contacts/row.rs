//! Parks and institutions, a row each, with what is known of them folded.

use std::rc::Rc;

use yew::prelude::*;

use crate::contacts::{Origin, ParkEntry, district_base};
use crate::policy::Institution;
use crate::ui::components::{is_drawn, unfolding};
use crate::ui::later::{Copied, Known, Piece};
use crate::ui::piece;
use crate::ui::state::Fold;
use crate::ui::view::View;

/// Whether a row stands open when the page is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    Open,
    Closed,
}

/// One park.
pub fn park(view: &View, copied: Copied<'_>, park: &ParkEntry, row: Row) -> Html {
    let fold = Fold::Entry(Rc::from(park.id.as_str()));
    let given = (park.origin == Origin::Operator).then_some("operator");
    let drawn = row == Row::Open || is_drawn(view, &fold);
    html! {
        <details class="entry" data-park={park.id.clone()} data-origin={given} open={row == Row::Open} key={park.id.clone()}
            ontoggle={unfolding(view, fold)}>
            <summary><h3>{ park.short_name(view.language).to_owned() }</h3><span class="line">{ line(view, park) }</span></summary>
            if drawn {
                { piece(view, Piece::Entry(Known::Park(park), copied)) }
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
pub fn institution(view: &View, institution: &'static Institution) -> Html {
    let fold = Fold::Entry(Rc::from(institution.id));
    let drawn = is_drawn(view, &fold);
    html! {
        <details class="entry" data-institution={institution.id} key={institution.id} ontoggle={unfolding(view, fold)}>
            <summary><h3>{ view.text(institution.name) }</h3></summary>
            if drawn {
                { piece(view, Piece::Entry(Known::Institution(institution), None)) }
            }
        </details>
    }
}
