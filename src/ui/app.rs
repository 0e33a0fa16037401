//! The app, the one component: the shell of every page. It holds the state, and [`Follower`] ties that to the browser.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::components::{announcement, footer, masthead};
use super::follower::Follower;
use super::later::{Loading, PartId, Parts, Piece, load};
use super::pages::{check_page, start_page};
use super::reading::reading_page;
use super::state::{Action, Host, Own, Place, State, StateHandle};
use super::view::View;
use super::{browser, piece};
use crate::policy::QuestionId;
use crate::site::Page;

/// What the app starts from. It is given once and never compared.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// Where the person enters.
    pub place: Place,
    /// What an earlier visit left in this browser.
    pub own: Own,
    /// What the person chose before the app ran.
    pub chosen: Option<(QuestionId, u8)>,
    /// The host page.
    pub host: Option<Rc<Host>>,
    /// The parts that are here.
    pub parts: Parts,
}

impl AppProps {
    /// A first visit of a place.
    pub fn at(place: Place) -> Self {
        Self { place, own: Own::default(), chosen: None, host: None, parts: Parts::default() }
    }
}

impl PartialEq for AppProps {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The whole app.
pub struct App {
    state: Rc<State>,
    follower: Follower,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let AppProps { place, own, chosen, host, parts } = context.props().clone();
        let mut state = State::restored(place, own, host, parts).having_chosen(chosen);
        // Before anything is drawn, so that nobody sees another result first.
        if let Some(link) = browser::linked() {
            state.act(Action::Open(link));
        }
        let mut app = Self { state: Rc::new(state), follower: Follower::default() };
        app.load_wanted(context);
        app
    }

    fn update(&mut self, context: &Context<Self>, action: Action) -> bool {
        // What is open already is drawn already. A browser tells of each fold, of all of them where all are opened.
        if matches!(&action, Action::Unfold(fold) if self.state.page.folds.has(*fold)) {
            return false;
        }
        Rc::make_mut(&mut self.state).act(action);
        self.load_wanted(context);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let view = View::new(self.handle(context));
        let words = view.words;
        let page = view.state.place.page;
        let to_content = Callback::from(|event: MouseEvent| {
            event.prevent_default();
            browser::focus("main");
        });
        html! {
            <>
                <a class="skip" href="#main" onclick={to_content}>{ words.skip }</a>
                { masthead(&view) }
                { view.main(content(&view, page)) }
                if page == Page::Check {
                    <p class="visually-hidden" role="status">{ announcement(&view, view.state.page.before) }</p>
                }
                { footer(&view) }
            </>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let view = View::new(self.handle(context));
        if first {
            Follower::start(&view);
        }
        self.follower.follow(&view);
        if let Some(part) = PartId::of(view.state.place.page)
            && let Loading::Here(here) = view.state.parts.get(part)
        {
            here.shown(&view);
        }
    }
}

impl App {
    fn handle(&self, context: &Context<Self>) -> StateHandle {
        StateHandle::new(self.state.clone(), context.link().callback(|action| action))
    }

    /// Asks for the parts that are wanted and that nobody has asked for.
    fn load_wanted(&mut self, context: &Context<Self>) {
        let language = self.state.place.language;
        for part in PartId::ALL {
            if !self.state.wants(part) {
                continue;
            }
            let here = match self.state.parts.get(part) {
                Loading::Away => None,
                // It came while the page had the other language.
                Loading::Here(here) if !part.has_texts(language) => Some(here.clone()),
                Loading::Here(_) | Loading::Coming | Loading::Missed => continue,
            };
            Rc::make_mut(&mut self.state).parts.set(part, Loading::Coming);
            let link = context.link().clone();
            spawn_local(async move {
                link.send_message(Action::Load(part, load(part, here, language).await));
            });
        }
    }
}

fn content(view: &View, page: Page) -> Html {
    match page {
        Page::Start => start_page(view),
        Page::Check => check_page(view),
        Page::Pick
        | Page::Result
        | Page::Plan
        | Page::Adviser
        | Page::Reply
        | Page::Contacts
        | Page::Compare
        | Page::Embed => piece(view, Piece::Page(page)),
        Page::Reading(_) | Page::Measures | Page::Measure(_) | Page::Sentences | Page::NotFound => {
            reading_page(view, page)
        }
    }
}
