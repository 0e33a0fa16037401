//! What every piece of a page needs to render: the state, the language and the words.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

use super::browser;
use super::later::PartId;
use super::state::{Action, Copying, Place, StateHandle};
use crate::i18n::later::{self, ContactsWords, EntryWords, FilesWords, ViewsWords};
use crate::i18n::{SayLater, Words, say_later, words};
use crate::policy::{Language, QuestionId, Text};
use crate::rules::Status;
use crate::site::Page;

/// A prerendered form waits for the app; until then it must not submit anything.
pub const PRERENDERED: bool = cfg!(not(feature = "browser"));

/// The state as the pieces of a page see it.
#[derive(Clone)]
pub struct View {
    /// The state with a way to act on it.
    pub state: StateHandle,
    /// Language of the page.
    pub language: Language,
    /// The interface's texts in that language.
    pub words: &'static Words,
}

impl View {
    /// The view of a state.
    pub fn new(state: StateHandle) -> Self {
        let language = state.place.language;
        Self { state, language, words: words(language) }
    }

    /// A landmark. In a frame it is none, because the page around has its own, and two sets of them would mislead.
    ///
    /// `label`: what a landmark of its kind is called where there are several.
    #[allow(clippy::ignored_unit_patterns, reason = "the macro writes one for a tag that is not known before")]
    pub fn landmark(&self, tag: &'static str, class: &'static str, label: Option<&'static str>, content: Html) -> Html {
        html! { <@{self.landmark_tag(tag)} {class} aria-label={label.filter(|_| self.is_alone())}>{ content }</@> }
    }

    /// The landmark that holds the page.
    #[allow(clippy::ignored_unit_patterns, reason = "the macro writes one for a tag that is not known before")]
    pub fn main(&self, content: Html) -> Html {
        let page = self.state.place.page.id();
        html! { <@{self.landmark_tag("main")} id="main" tabindex="-1" data-page={page}>{ content }</@> }
    }

    fn landmark_tag(&self, tag: &'static str) -> &'static str {
        if self.is_alone() { tag } else { "div" }
    }

    fn is_alone(&self) -> bool {
        self.state.host.is_none()
    }

    /// The sentences of what is loaded later.
    pub fn say(&self) -> &'static SayLater {
        say_later(self.language)
    }

    /// The words of the contact list.
    pub fn contacts_words(&self) -> &'static ContactsWords {
        later::contacts(self.language)
    }

    /// The words of what is folded in the contact list.
    pub fn entry_words(&self) -> &'static EntryWords {
        later::entries(self.language)
    }

    /// The words of what is taken along and brought back.
    pub fn files_words(&self) -> &'static FilesWords {
        later::files(self.language)
    }

    /// The words of comparing and of the page for webmasters.
    pub fn views_words(&self) -> &'static ViewsWords {
        later::views(self.language)
    }

    /// What came of copying a field, in words; nothing before.
    pub fn copied(&self, field: &'static str) -> &'static str {
        match self.state.page.copied {
            Some((copied, Copying::Done)) if copied == field => self.words.copied,
            Some((copied, Copying::ByHand)) if copied == field => self.words.copy_by_hand,
            Some(_) | None => "",
        }
    }

    /// A callback that copies a field and says what came of it.
    pub fn copying(&self, field: &'static str) -> Callback<MouseEvent> {
        let state = self.state.clone();
        let done = Callback::from(move |how| state.dispatch(Action::Copied(field, how)));
        Callback::from(move |_| browser::copy(field, done.clone()))
    }

    /// A text of the policy in the language of the page.
    pub fn text(&self, text: Text) -> &'static str {
        text.get(self.language)
    }

    /// A text in which Chinese names on an English page are marked as Chinese, for those who hear it.
    pub fn marked(&self, text: &str) -> Html {
        let is_chinese = |letter: char| matches!(letter, '\u{3400}'..='\u{9fff}');
        if self.language == Language::Zh || !text.contains(is_chinese) {
            return text.to_owned().into();
        }
        let mut parts: Vec<Html> = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find(is_chinese) {
            let (before, from) = rest.split_at(at);
            let (name, after) = from.split_at(from.find(|letter| !is_chinese(letter)).unwrap_or(from.len()));
            parts.push(html! { <>{ before.to_owned() }<span lang="zh-Hans">{ name.to_owned() }</span></> });
            rest = after;
        }
        parts.push(rest.to_owned().into());
        parts.into_iter().collect()
    }

    /// The status in words.
    pub fn status(&self, status: Status) -> &'static str {
        match status {
            Status::Matches => self.words.matches,
            Status::Confirm => self.words.confirm,
            Status::Unmet => self.words.unmet,
            Status::Open => self.words.open,
        }
    }

    /// A page in the present language.
    pub fn place(&self, page: Page) -> Place {
        Place::of(self.language, page)
    }

    /// The questionnaire at one question.
    pub fn question(&self, question: QuestionId) -> Place {
        Place { question: Some(question), goal: self.state.place.goal, ..self.place(Page::Check) }
    }

    /// Goes somewhere, with an entry in the history.
    pub fn go(&self, place: Place) {
        let place = place.settled(&self.state.own.answers);
        browser::push(place);
        self.state.dispatch(Action::Go(place));
    }

    /// Changes the language as soon as its texts are there, or else loads its prerendered page. The person goes on
    /// meanwhile, and stays where they are by then.
    fn switch(&self, language: Language) {
        let view = self.clone();
        let there = move || Place { language, ..browser::here() };
        let otherwise = Callback::from(move |()| browser::leave(there()));
        browser::with_texts(language, Callback::from(move |()| view.go(there())), otherwise);
    }

    /// A callback that acts on the state.
    pub fn acting<E: 'static>(&self, action: Action) -> Callback<E> {
        let state = self.state.clone();
        Callback::from(move |_| state.dispatch(action.clone()))
    }

    /// A callback for a button that acts on the state once it is seen to be pressed. Not for what is saved: whoever leaves in
    /// between would lose it.
    pub fn pressing(&self, action: Action) -> Callback<MouseEvent> {
        let act = self.acting(action);
        Callback::from(move |event| browser::after_sign(&event, act.clone()))
    }

    /// Tells a part of the app something, as its own pieces do.
    pub fn tell(&self, part: PartId, message: impl Any) {
        self.state.dispatch(Action::Tell(part, Rc::new(message)));
    }

    /// A link inside the site. It is a real link, so it opens in a new tab too; a plain click stays in the app.
    pub fn link(&self, place: Place, class: &'static str, label: impl Into<Html>) -> Html {
        let view = self.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            if browser::is_plain(&event) && !place.page.is_reading() {
                event.prevent_default();
                if place.language == view.language {
                    view.go(place);
                } else {
                    view.switch(place.language);
                }
            }
        });
        let current =
            (place.page == self.state.place.page && place.question == self.state.place.question).then_some("page");
        html! { <a href={place.address()} {class} {onclick} aria-current={current}>{ label.into() }</a> }
    }
}
