//! A piece of a page that a part of the app draws, or what stands in its place until the part has come.

use yew::prelude::*;

use super::components::{heading, waiting};
use super::later::{Loading, Piece};
use super::view::View;

/// The piece; until its part is here, what the person waits for.
pub fn piece(view: &View, piece: Piece<'_>) -> Html {
    let Some(part) = piece.part() else { return Html::default() };
    if let Loading::Here(part) = view.state.parts.get(part) {
        return part.piece(view, piece);
    }
    html! {
        <>
            if let Piece::Page(page) = piece {
                { heading(page.name(view.language)) }
            }
            { waiting(view, part) }
        </>
    }
}
