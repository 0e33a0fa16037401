//! The contact list as a state: the built-in parks at once, the operator's file as soon as it has come, and what the
//! list is narrowed to.

use std::rc::Rc;

use yew::prelude::*;

use crate::contacts::{Fault, LONGEST_FILE, ParkEntry, ParkFile, ParkList, Problem, Search, Spot, built_in, read};
use crate::policy::Language;
use crate::site::Page;
use crate::ui::browser;
use crate::ui::state::{Action, Copying, StateContext};

/// Where the operator's file is.
const FILE: &str = "/parks.json";
/// So many parks are shown at first, and more at each wish: a page of thousands would be slow.
const STEP: usize = 50;

/// The contact list.
#[derive(Clone, Debug, PartialEq)]
pub struct Parks {
    /// The parks.
    pub list: Rc<ParkList>,
    /// What is wrong with the operator's file.
    pub problems: Rc<[Problem]>,
    /// What the list is narrowed to.
    pub search: Search,
    /// How many parks are shown at most.
    pub most: usize,
    /// Which address was copied last, and what came of it.
    pub copied: Option<(String, Copying)>,
    file: Option<Rc<ParkFile>>,
}

/// What can happen to the contact list.
#[derive(Clone, Debug)]
pub enum ParksAction {
    /// The operator's file has come, or only its size because it is too large.
    Fetched(Result<Vec<u8>, usize>),
    /// Narrow the list.
    Search(Search),
    /// Show more of it.
    More,
    /// An address was copied, by the id of its field.
    Copied(String, Copying),
}

impl Default for Parks {
    fn default() -> Self {
        Self {
            list: Rc::new(ParkList::new(built_in(), None)),
            problems: Rc::new([]),
            search: Search::default(),
            most: STEP,
            copied: None,
            file: None,
        }
    }
}

impl Parks {
    /// What the list is after something has happened.
    pub fn reduce(&mut self, action: ParksAction) {
        match action {
            ParksAction::Fetched(Err(bytes)) => {
                self.problems = Rc::new([Problem { spot: Spot::File, fault: Fault::TooLarge { bytes } }]);
            }
            ParksAction::Fetched(Ok(bytes)) => match read(&bytes) {
                Ok(file) => {
                    self.file = Some(Rc::new(file));
                    self.renew();
                }
                Err(problems) => self.problems = problems.into(),
            },
            ParksAction::Search(search) => (self.search, self.most) = (search, STEP),
            ParksAction::More => self.most += STEP,
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

    fn renew(&mut self) {
        self.list = Rc::new(ParkList::new(built_in(), self.file.as_deref()));
    }
}

/// Asks for the operator's file when the contact list is opened for the first time.
#[hook]
pub fn use_parks(state: &StateContext) {
    let asked = use_mut_ref(|| false);
    let state = state.clone();
    use_effect_with(state.place.page == Page::Contacts, move |open| {
        if *open && !asked.replace(true) {
            let fetched = Callback::from(move |file| state.dispatch(Action::Parks(ParksAction::Fetched(file))));
            browser::fetch(FILE, LONGEST_FILE, fetched);
        }
    });
}
