//! The parts of the app that are loaded when they are wanted.
//!
//! The program of a first visit has the start page and the questions. Everything else is in parts, each a file of wasm of
//! its own. A part draws pieces of pages, and keeps a state that only it knows; the app keeps it as a [`Part`] and tells
//! it what happens.

mod code;
mod contacts;
mod details;
mod entries;
mod files;
mod load;
mod pick;
mod plan;
mod reply;
mod result;
mod views;

pub use load::read_parks;

use std::any::Any;
use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;

use yew::prelude::*;

use super::browser;
use super::state::{Copying, Fold};
use super::view::View;
use crate::contacts::{ParkEntry, ParkList};
use crate::policy::text::{self, TextSet};
use crate::policy::{Institution, Language, Support};
use crate::rules::Check;
use crate::site::Page;

/// Loads a part, unless it is `here`, together with the texts that it shows in a language and the style of later parts.
pub async fn load(part: PartId, here: Option<Rc<dyn Part>>, language: Language) -> Loading {
    let loaded = RefCell::new(here);
    let mut coming: Vec<Coming<'_>> = Vec::new();
    for at in 0..part.sheets() {
        coming.push(Box::pin(browser::style(at)));
    }
    for set in TextSet::ALL.into_iter().filter(|set| part.shows(*set)) {
        coming.push(Box::pin(browser::texts(language, set)));
    }
    if loaded.borrow().is_none() {
        coming.push(Box::pin(async {
            *loaded.borrow_mut() = load::load(part).await.ok();
            true
        }));
    }
    let is_whole = all(coming).await;
    match loaded.into_inner().filter(|_| is_whole) {
        Some(here) => Loading::Here(here),
        None => Loading::Missed,
    }
}

type Coming<'a> = Pin<Box<dyn Future<Output = bool> + 'a>>;

/// Waits for several things at once: they are as long on their way, each. Whether all came.
async fn all(mut coming: Vec<Coming<'_>>) -> bool {
    let mut all = true;
    poll_fn(move |context| {
        coming.retain_mut(|it| match it.as_mut().poll(context) {
            Poll::Ready(here) => {
                all &= here;
                false
            }
            Poll::Pending => true,
        });
        if coming.is_empty() { Poll::Ready(all) } else { Poll::Pending }
    })
    .await
}

/// A part of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartId {
    /// The result, as far as it shows before anything on it is opened.
    Result,
    /// What is folded on a result.
    Details,
    /// The plan.
    Plan,
    /// Parks and offices, a row each.
    Contacts,
    /// What is folded in that list.
    Entries,
    /// Files and codes to take along, and files brought back.
    Files,
    /// Comparing, the page for webmasters.
    Views,
    /// The adviser's view and its reply.
    Reply,
    /// Picking the help to be asked about.
    Pick,
}

/// A piece of a page that a part draws.
#[derive(Clone, Debug)]
pub enum Piece<'a> {
    /// The page of this name.
    Page(Page),
    /// What is folded on a result.
    Folded(Fold),
    /// What is decided otherwise since the version of a link.
    Since,
    /// What the answer tried would do.
    Trial,
    /// Ways to take a result along.
    TakeAway,
    /// Steps of the plan as a calendar.
    Calendar,
    /// Opening a file.
    BringBack,
    /// A message to a park.
    Enquiry,
    /// What is known of an entry of the contact list.
    Entry(Known<'a>, Copied<'a>),
    /// All of the contact list for an address book.
    AddressBook(&'a Rc<ParkList>),
    /// What an adviser's reply takes out of the plan; nothing where none was opened on its answers.
    Replied,
}

/// An entry of the contact list.
#[derive(Clone, Copy, Debug)]
pub enum Known<'a> {
    Park(&'a ParkEntry),
    Institution(&'static Institution),
}

/// The field that was copied last, and how it went.
pub type Copied<'a> = Option<&'a (String, Copying)>;

/// A part that has come. It draws pieces and may keep a state.
pub trait Part {
    /// Draws one of its pieces.
    fn piece(&self, view: &View, piece: Piece<'_>) -> Html;

    /// Called whenever a page of its own has been drawn in the browser.
    fn shown(&self, view: &View) {
        let _ = view;
    }

    /// Whether a support, or without one the definition, is still worth steps of the plan, as far as this part knows.
    fn leaves(&self, check: &Check, support: Option<&Support>) -> bool {
        let _ = (check, support);
        true
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
    pub const ALL: [Self; 9] = [
        Self::Result,
        Self::Details,
        Self::Plan,
        Self::Contacts,
        Self::Entries,
        Self::Files,
        Self::Views,
        Self::Reply,
        Self::Pick,
    ];

    /// The part that draws a page; none for a page of the first program.
    pub const fn of(page: Page) -> Option<Self> {
        match page {
            Page::Result => Some(Self::Result),
            Page::Plan => Some(Self::Plan),
            Page::Contacts => Some(Self::Contacts),
            Page::Compare | Page::Embed => Some(Self::Views),
            Page::Adviser | Page::Reply => Some(Self::Reply),
            Page::Pick => Some(Self::Pick),
            Page::Start
            | Page::Check
            | Page::Measures
            | Page::Measure(_)
            | Page::Sentences
            | Page::Reading(_)
            | Page::NotFound => None,
        }
    }

    /// Whether texts of a set are shown by it.
    const fn shows(self, set: TextSet) -> bool {
        match (self, set) {
            (Self::Result, TextSet::Details) => false,
            (_, TextSet::First | TextSet::Result | TextSet::Details) => true,
        }
    }

    /// How many of the style sheets that are loaded later it needs.
    const fn sheets(self) -> usize {
        match self {
            Self::Result | Self::Plan => 1,
            Self::Details | Self::Contacts | Self::Entries | Self::Files | Self::Views | Self::Reply | Self::Pick => 2,
        }
    }

    /// Whether all texts that it shows are there in a language.
    pub fn has_texts(self, language: Language) -> bool {
        TextSet::ALL.into_iter().all(|set| !self.shows(set) || text::is_provided(language, set))
    }

    /// Its place in `ALL`, which has them in the order they are declared in.
    const fn position(self) -> usize {
        self as usize
    }

    /// Name of the part, as in the names of its files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Details => "details",
            Self::Plan => "plan",
            Self::Contacts => "contacts",
            Self::Entries => "entries",
            Self::Files => "files",
            Self::Views => "views",
            Self::Reply => "reply",
            Self::Pick => "pick",
        }
    }
}

impl Piece<'_> {
    /// The part that draws the piece; none for a page of the first program.
    pub const fn part(&self) -> Option<PartId> {
        match self {
            Self::Page(page) => PartId::of(*page),
            Self::Folded(_) | Self::Since | Self::Trial => Some(PartId::Details),
            Self::Entry(..) | Self::AddressBook(_) => Some(PartId::Entries),
            Self::Replied => Some(PartId::Reply),
            Self::TakeAway | Self::Calendar | Self::BringBack | Self::Enquiry => Some(PartId::Files),
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
        const AWAY: &Loading = &Loading::Away;
        self.0.get(part.position()).unwrap_or(AWAY)
    }

    /// Whether a support, or without one the definition, is still worth steps of the plan. An adviser's reply that was
    /// opened on the same answers may say that it is not.
    pub fn leaves(&self, check: &Check, support: Option<&Support>) -> bool {
        match self.get(PartId::Reply) {
            Loading::Here(reply) => reply.leaves(check, support),
            Loading::Away | Loading::Coming | Loading::Missed => true,
        }
    }

    /// Notes how far one part has come.
    pub fn set(&mut self, part: PartId, loading: Loading) {
        if let Some(place) = self.0.get_mut(part.position()) {
            *place = loading;
        }
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
