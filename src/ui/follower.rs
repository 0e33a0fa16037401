//! What follows the state in the browser after each rendering: history and address, title and focus, storage, the host
//! page. It remembers what it has seen, so that each follows only what changed.

use yew::prelude::*;

use super::browser;
use super::later::PartId;
use super::state::{Action, MORE, Own, Place};
use super::view::View;
use crate::link;
use crate::rules::Answers;
use crate::site::Page;

/// What was seen at the last rendering.
#[derive(Default)]
pub struct Follower {
    place: Option<Place>,
    moves: usize,
    /// Whether the page's own part was here.
    ready: bool,
    /// Whether what was asked for besides was here.
    more: bool,
    /// Whether the title says that something is wrong.
    wrong: bool,
    own: Option<Own>,
    linked: Option<String>,
    progress: Option<Answers>,
}

impl Follower {
    /// Begins to hear what the browser says.
    pub fn start(view: &View) {
        let state = &view.state;
        browser::replace(state.place);
        let hearing = |to: fn(_) -> Action| {
            let state = state.clone();
            Callback::from(move |what| state.dispatch(to(what)))
        };
        let state = state.clone();
        // An entry of the history may have a language whose texts this visit has not asked for.
        browser::on_move(Callback::from(move |place: Place| {
            let state = state.clone();
            let there = Callback::from(move |()| state.dispatch(Action::Moved(browser::here(), browser::linked())));
            browser::with_texts(place.language, there, Callback::from(move |()| browser::leave(place)));
        }));
        browser::on_kept(hearing(Action::Kept));
        browser::on_return(hearing(Action::Returned));
        browser::on_search(view.acting(Action::UnfoldAll));
        let state = view.state.clone();
        browser::on_host(Callback::from(move |host| state.dispatch(Action::Host(host))));
    }

    /// Follows what changed.
    pub fn follow(&mut self, view: &View) {
        self.follow_link(view);
        self.follow_place(view);
        self.follow_own(view);
        if self.progress != Some(view.state.own.answers) {
            self.progress = Some(view.state.own.answers);
            browser::report_progress(&view.state.own.answers);
        }
    }

    /// Keeps the link that was opened in the address of every page that shows it, so that it is there after a reload, and
    /// takes it out when it is no longer shown.
    fn follow_link(&mut self, view: &View) {
        let (place, moves) = (view.state.place, view.state.moves);
        let of_result = place.page.shows_result();
        let linked = view.state.shown.linked.filter(|_| of_result).map(|link| link::encode(&link.answers));
        // With every move: going to the page that is shown makes an entry without the link.
        if self.place != Some(place) || self.moves != moves || self.linked != linked {
            if linked.is_some() || (self.linked.is_some() && of_result) {
                browser::put_link(place, linked.as_deref());
            }
            self.linked = linked;
        }
    }

    /// Keeps title and language of the document, and moves the focus: to the heading after each move, to what was asked
    /// for besides once it is there.
    fn follow_place(&mut self, view: &View) {
        let state = &view.state;
        let is_here = |part: PartId| state.parts.get(part).is_here();
        let ready = PartId::of(state.place.page).is_none_or(is_here);
        let more = state.page.more && is_here(PartId::Files);
        let wrong = state.is_answer_missing();
        // The name of a page may come with its part.
        if self.place != Some(state.place) || self.wrong != wrong || self.ready != ready {
            browser::show_place(state.place, wrong);
        }
        self.wrong = wrong;
        if more && !self.more {
            browser::focus(MORE);
        } else if state.moves > self.moves {
            browser::focus("heading");
        } else if ready && !self.ready && state.moves > 0 {
            browser::focus_again("heading");
        }
        if ready
            && matches!(state.place.page, Page::Result | Page::Contacts)
            && (!self.ready || self.place.is_none_or(|it| it.page != state.place.page))
        {
            browser::on_rest(view.acting(Action::Rest));
        }
        (self.place, self.moves, self.ready, self.more) = (Some(state.place), state.moves, ready, more);
    }

    /// Saves answers and ticks in this browser whenever they change.
    fn follow_own(&mut self, view: &View) {
        let own = &view.state.own;
        if self.own.as_ref() == Some(own) {
            return;
        }
        if self.own.as_ref().is_some_and(|before| before.keep) && !own.keep {
            browser::forget_kept();
        }
        self.own = Some(own.clone());
        if own.is_empty() && view.state.page.erased {
            browser::erase();
            return;
        }
        // What was just read is not written back: it may be more than this page can read.
        if browser::load().unwrap_or_default() == *own {
            return;
        }
        if !browser::save(own) {
            view.state.dispatch(Action::Unkept);
        }
    }
}
