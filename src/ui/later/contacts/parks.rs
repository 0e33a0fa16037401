//! The contact list as a state: the built-in parks at once, the operator's file as soon as it has come, and what the
//! list is narrowed to.

use std::cell::Cell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::contacts::{LONGEST_FILE, ParkEntry, ParkFile, ParkList, Search, Told, built_in};
use crate::policy::Language;
use crate::ui::browser;
use crate::ui::later::{PartId, read_parks};
use crate::ui::state::{Copying, Unfetched};
use crate::ui::view::View;

/// The operator's file, beside the start page.
const FILE: &str = "parks.json";
/// The file as it is shipped, which says nothing.
const SHIPPED: &[u8] = include_bytes!("../../../../static/parks.json");
/// So many parks are shown at first, and more at each wish: a page of thousands would be slow.
const STEP: usize = 50;

/// The contact list.
#[derive(Clone)]
pub struct Parks {
    /// The parks.
    pub list: Rc<ParkList>,
    /// What is wrong with the operator's file.
    pub problems: Option<Rc<Told>>,
    /// Whether there may be such a file, but it did not come.
    pub missed: bool,
    /// What the list is narrowed to.
    pub search: Search,
    /// How many parks are shown at most.
    pub most: usize,
    /// Ids of the entries that were opened.
    pub opened: Vec<String>,
    /// Which address was copied last, and what came of it.
    pub copied: Option<(String, Copying)>,
    /// Whether the operator's file was asked for.
    asked: Rc<Cell<bool>>,
}

/// What can happen to the contact list.
#[derive(Clone, Debug)]
pub enum ParksAction {
    /// The operator's file was read.
    Read(Result<ParkFile, Told>),
    /// It did not come, or could not be read.
    Missed,
    /// Narrow the list.
    Search(Search),
    /// Show more of it.
    More,
    /// An entry was opened, by its id.
    Opened(String),
    /// An address was copied, by the id of its field.
    Copied(String, Copying),
}

impl Default for Parks {
    fn default() -> Self {
        Self {
            list: Rc::new(ParkList::new(built_in(), None)),
            problems: None,
            missed: false,
            search: Search::default(),
            most: STEP,
            opened: Vec::new(),
            copied: None,
            asked: Rc::default(),
        }
    }
}

impl Parks {
    /// What the list is after something has happened.
    pub fn reduce(&mut self, action: ParksAction) {
        match action {
            ParksAction::Missed => self.missed = true,
            ParksAction::Read(Ok(file)) => self.list = Rc::new(ParkList::new(built_in(), Some(&file))),
            ParksAction::Read(Err(problems)) => self.problems = Some(Rc::new(problems)),
            ParksAction::Search(search) => (self.search, self.most) = (search, STEP),
            ParksAction::More => self.most += STEP,
            ParksAction::Opened(id) if self.opened.contains(&id) => {}
            ParksAction::Opened(id) => self.opened.push(id),
            ParksAction::Copied(field, how) => self.copied = Some((field, how)),
        }
    }

    /// Goes over to another language.
    pub fn translate(&mut self, language: Language) {
        let district = self.search.district.take();
        self.search.district = district.and_then(|name| self.list.district_in(language, &name)).map(str::to_owned);
    }

    /// The parks that fit what the list is narrowed to.
    pub fn found(&self) -> Vec<&ParkEntry> {
        self.search.among(&self.list)
    }

    /// Asks for the operator's file when the list is shown for the first time.
    pub fn ask(&self, view: &View) {
        if !self.asked.replace(true) {
            let view = view.clone();
            browser::fetch(FILE, LONGEST_FILE, Callback::from(move |file| take(&view, file)));
        }
    }
}

/// Has the operator's file read, unless it says nothing.
fn take(view: &View, file: Result<Vec<u8>, Unfetched>) {
    let file = match file {
        Ok(bytes) if bytes == SHIPPED => return,
        Ok(bytes) => Ok(bytes),
        Err(Unfetched::TooLarge(bytes)) => Err(bytes),
        Err(Unfetched::Failed) => return view.tell(PartId::Contacts, ParksAction::Missed),
    };
    let view = view.clone();
    spawn_local(async move {
        let read = read_parks(file).await.map_or(ParksAction::Missed, ParksAction::Read);
        view.tell(PartId::Contacts, read);
    });
}
