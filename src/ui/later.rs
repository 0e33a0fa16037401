//! The parts of the app that are loaded when they are wanted.
//!
//! The program of a first visit has the start page and the questions. Everything else is in parts, each a file of wasm of
//! its own. A part draws pieces of pages, and keeps a state that only it knows; the app keeps it as a [`Part`] and tells
//! it what happens.

mod contacts;
mod files;
mod load;
mod result;
mod views;

pub use load::read_parks;

use std::any::Any;
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

use yew::prelude::*;

use super::browser;
use super::view::View;
use crate::policy::Language;
use crate::policy::text::TextSet;
use crate::site::Page;

/// Loads a part, unless it is `here`, together with the texts that it shows in a language.
pub async fn load(part: PartId, here: Option<Rc<dyn Part>>, language: Language) -> Loading {
    let file = async {
        match here {
            Some(here) => Some(here),
            None => load::load(part).await.ok(),
        }
    };
    // At once: the texts are as long on their way as the file.
    match both(browser::texts(language, TextSet::Later), file).await {
        (true, Some(here)) => Loading::Here(here),
        (false, _) | (true, None) => Loading::Missed,
    }
}

/// Waits for two things at once.
async fn both<A, B>(first: impl Future<Output = A>, second: impl Future<Output = B>) -> (A, B) {
    let (mut first, mut second) = (pin!(first), pin!(second));
    let (mut one, mut two) = (None, None);
    poll_fn(move |context| {
        if one.is_none()
            && let Poll::Ready(it) = first.as_mut().poll(context)
        {
            one = Some(it);
        }
        if two.is_none()
            && let Poll::Ready(it) = second.as_mut().poll(context)
        {
            two = Some(it);
        }
        match (one.take(), two.take()) {
            (Some(one), Some(two)) => Poll::Ready((one, two)),
            (left, right) => {
                (one, two) = (left, right);
                Poll::Pending
            }
        }
    })
    .await
}

/// A part of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartId {
    /// The result and the plan.
    Result,
    /// Parks and offices.
    Contacts,
    /// Files and codes to take along, and files brought back.
    Files,
    /// The adviser's view, comparing, the page for webmasters.
    Views,
}

/// A piece of a page that a part draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The page of this name.
    Page(Page),
    /// Ways to take a result along.
    TakeAway,
    /// Steps of the plan as a calendar.
    Calendar,
    /// Opening a file.
    BringBack,
}

/// A part that has come. It draws pieces and may keep a state.
pub trait Part {
    /// Draws one of its pieces.
    fn piece(&self, view: &View, piece: Piece) -> Html;

    /// Called whenever a page of its own has been drawn in the browser.
    fn shown(&self, view: &View) {
        let _ = view;
    }

    /// The part after something happened, if that changes it.
    fn after(&self, event: &Event<'_>) -> Option<Rc<dyn Part>> {
        let _ = event;
        None
    }
}

/// What a part is told of.
pub enum Event<'a> {
    /// A message from one of its own pieces. Only the part knows its type.
    Own(&'a dyn Any),
    /// The page has another language now, whose texts are there.
    Language(Language),
    /// Another link was opened.
    Opened,
    /// Everything entered is to be forgotten.
    Erased,
}

/// How far a part has come.
#[derive(Clone, Default)]
pub enum Loading {
    /// Nobody has asked for it.
    #[default]
    Away,
    /// It is on its way.
    Coming,
    /// It was asked for and did not come.
    Missed,
    /// It is here.
    Here(Rc<dyn Part>),
}

/// All parts, as far as they have come.
#[derive(Clone, Default)]
pub struct Parts([Loading; PartId::ALL.len()]);

impl PartId {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::Result, Self::Contacts, Self::Files, Self::Views];

    /// The part that draws a page; none for a page of the first program.
    pub const fn of(page: Page) -> Option<Self> {
        match page {
            Page::Result | Page::Plan => Some(Self::Result),
            Page::Contacts => Some(Self::Contacts),
            Page::Adviser | Page::Compare | Page::Embed => Some(Self::Views),
            #[cfg(not(target_arch = "wasm32"))]
            Page::Reading(_) => None,
            Page::Start | Page::Check | Page::Measures | Page::Measure(_) | Page::Sentences | Page::NotFound => None,
        }
    }

    /// Name of the part, as in the names of its files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Contacts => "contacts",
            Self::Files => "files",
            Self::Views => "views",
        }
    }
}

impl Piece {
    /// The part that draws the piece; none for a page of the first program.
    pub const fn part(self) -> Option<PartId> {
        match self {
            Self::Page(page) => PartId::of(page),
            Self::TakeAway | Self::Calendar | Self::BringBack => Some(PartId::Files),
        }
    }
}

impl Parts {
    /// Every part, for pages that are rendered without a browser.
    pub fn all() -> Self {
        Self(PartId::ALL.map(|part| Loading::Here(load::here(part))))
    }

    /// How far one part has come.
    pub fn get(&self, part: PartId) -> &Loading {
        let [result, contacts, files, views] = &self.0;
        match part {
            PartId::Result => result,
            PartId::Contacts => contacts,
            PartId::Files => files,
            PartId::Views => views,
        }
    }

    /// Notes how far one part has come.
    pub fn set(&mut self, part: PartId, loading: Loading) {
        let [result, contacts, files, views] = &mut self.0;
        let place = match part {
            PartId::Result => result,
            PartId::Contacts => contacts,
            PartId::Files => files,
            PartId::Views => views,
        };
        *place = loading;
    }

    /// Lets parts that were missed be asked for again.
    pub fn forgive(&mut self) {
        for loading in self.0.iter_mut().filter(|loading| matches!(loading, Loading::Missed)) {
            *loading = Loading::Away;
        }
    }

    /// Tells one part of a message from its own piece.
    pub fn tell(&mut self, part: PartId, message: &dyn Any) {
        if let Loading::Here(here) = self.get(part)
            && let Some(after) = here.after(&Event::Own(message))
        {
            self.set(part, Loading::Here(after));
        }
    }

    /// Tells every part that is here.
    pub fn tell_all(&mut self, event: &Event<'_>) {
        for loading in &mut self.0 {
            if let Loading::Here(here) = loading
                && let Some(after) = here.after(event)
            {
                *loading = Loading::Here(after);
            }
        }
    }
}

impl Loading {
    /// Whether the part is here.
    pub const fn is_here(&self) -> bool {
        matches!(self, Self::Here(_))
    }
}
