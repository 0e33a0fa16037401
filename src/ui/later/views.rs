//! Two results side by side, and the page for webmasters.

mod compare;
mod embed;
mod own_park;
mod snippet;

use std::rc::Rc;

use yew::prelude::*;

use super::{Event, Part, Piece};
use crate::contacts::{Both, ParkEntry, built_in};
use crate::site::Page;
use crate::ui::view::View;
use compare::compare_page;
use embed::embed_page;
use own_park::Filled;
use snippet::Snippet;

/// What was entered here.
#[derive(Clone, Default)]
struct Views {
    /// The texts typed in the two fields for links.
    typed: Option<[String; 2]>,
    /// The texts of the two links that were compared.
    compared: Option<[String; 2]>,
    /// The built-in parks, to choose from.
    parks: Rc<[ParkEntry]>,
    /// What a webmaster has chosen.
    snippet: Option<Snippet>,
    /// What a park has filled in of itself.
    filled: Filled,
}

/// What can happen here.
enum ViewsAction {
    /// The texts in the two fields for links are others now.
    Type([String; 2]),
    /// Two links are compared.
    Compare([String; 2]),
    /// A webmaster chose something.
    Snippet(Snippet),
    /// A park filled something in.
    Fill(Filled),
    /// What was filled in has been read as a file, and this is wrong with it.
    Read(Rc<[Both]>),
}

/// The part.
pub fn part() -> Rc<dyn Part> {
    Rc::new(Views { parks: built_in().into(), ..Views::default() })
}

impl Part for Views {
    fn piece(&self, view: &View, piece: Piece<'_>) -> Html {
        if matches!(piece, Piece::Page(Page::Compare)) { compare_page(view, self) } else { embed_page(view, self) }
    }

    fn after(&self, event: &Event<'_>) -> Option<Rc<dyn Part>> {
        let mut after = self.clone();
        match event {
            Event::Own(message) => match message.downcast_ref::<ViewsAction>()? {
                ViewsAction::Type(texts) => after.typed = Some(texts.clone()),
                ViewsAction::Compare(texts) => {
                    (after.typed, after.compared) = (Some(texts.clone()), Some(texts.clone()));
                }
                ViewsAction::Snippet(snippet) => after.snippet = Some(snippet.clone()),
                ViewsAction::Fill(filled) => after.filled = filled.clone(),
                ViewsAction::Read(problems) => after.filled.problems = problems.clone(),
            },
            Event::Opened => (after.typed, after.compared) = (None, None),
            // What a webmaster chose says nothing of anybody.
            Event::Erased => {
                after = Self { parks: after.parks, snippet: after.snippet, filled: after.filled, ..Self::default() };
            }
            Event::Language(_) => return None,
        }
        Some(Rc::new(after))
    }
}
