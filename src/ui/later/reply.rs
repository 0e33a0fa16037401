//! The adviser's view, where each open point is decided with a press, and the reply that comes of it, as its reader sees it.

mod adviser;
mod beside;
mod decide;
mod earlier;
mod page;
mod send;

use std::rc::Rc;

use yew::prelude::*;

use super::{Event, Part, Piece};
use crate::i18n::{ReplyWords, reply_words};
use crate::policy::{Language, Support};
use crate::reply::{Decisions, Point, Reply, bare, decode, is_reply};
use crate::rules::{Answers, Check};
use crate::site::Page;
use crate::ui::browser;
use crate::ui::later::PartId;
use crate::ui::view::View;
use adviser::adviser_page;
use beside::replied;
use decide::Press;
use page::reply_page;

/// What was decided and read here.
#[derive(Clone, Default)]
struct Desk {
    /// What was decided, and on which answers: those of another link take nothing of it over.
    decided: Option<(Answers, Decisions)>,
    /// The text of the reply that was opened.
    opened: Option<String>,
    /// The text of an earlier one.
    earlier: Option<String>,
    /// Whether the plan is shown without the reply.
    aside: bool,
}

/// What can happen here.
enum DeskAction {
    /// Points are decided together, or the decision is taken back.
    Press(Answers, Rc<Vec<&'static Point>>, Option<Press>),
    /// The decisions of a reply are to be changed.
    Amend(Reply),
    /// A reply is opened.
    Open(String),
    /// An earlier reply is compared.
    Compare(String),
    /// The plan is shown without the reply, or with it again.
    Aside(bool),
}

/// The part.
pub fn part() -> Rc<dyn Part> {
    Rc::new(Desk::default())
}

impl Desk {
    /// What was decided on these answers.
    fn decisions(&self, answers: &Answers) -> Decisions {
        self.decided.filter(|(on, _)| on == answers).map(|(_, decisions)| decisions).unwrap_or_default()
    }

    /// The reply that was opened, if it was given on these answers.
    fn on(&self, answers: &Answers) -> Option<Reply> {
        decode(self.opened.as_ref()?).ok().filter(|reply| reply.link.answers == *answers)
    }
}

impl Part for Desk {
    fn piece(&self, view: &View, piece: Piece<'_>) -> Html {
        match piece {
            Piece::Page(Page::Reply) => reply_page(view, self),
            Piece::Replied => {
                self.on(&view.state.answers()).map_or_else(Html::default, |it| replied(view, &it, self.aside))
            }
            _ => adviser_page(view, self),
        }
    }

    fn leaves(&self, check: &Check, support: Option<&Support>) -> bool {
        self.aside || self.on(check.answers()).is_none_or(|reply| beside::leaves(check, &reply, support))
    }

    /// Reads the reply in the address, and keeps it there as long as it is shown.
    fn shown(&self, view: &View) {
        let place = view.state.place;
        if place.page != Page::Reply {
            return;
        }
        let text = browser::fragment().filter(|it| is_reply(it)).map(|it| bare(&it));
        if view.state.page.erased {
            browser::put_link(place, None);
        } else if text.is_some() && text.as_deref() != self.opened.as_deref() {
            view.tell(PartId::Reply, DeskAction::Open(text.unwrap_or_default()));
        } else {
            put(view, self.opened.as_deref());
        }
    }

    fn after(&self, event: &Event<'_>) -> Option<Rc<dyn Part>> {
        let mut after = self.clone();
        match event {
            Event::Own(message) => match message.downcast_ref::<DeskAction>()? {
                DeskAction::Press(answers, points, press) => {
                    let mut decisions = self.decisions(answers);
                    for point in points.iter() {
                        decisions.set(point, press.and_then(|it| it.on(point)));
                    }
                    after.decided = Some((*answers, decisions));
                }
                DeskAction::Amend(reply) => after.decided = Some((reply.link.answers, reply.decisions)),
                DeskAction::Open(text) => {
                    // What was open until now is the earlier one.
                    if self.opened.is_some() {
                        after.earlier.clone_from(&self.opened);
                    }
                    (after.opened, after.aside) = (Some(bare(text)), false);
                }
                DeskAction::Compare(text) => after.earlier = Some(text.clone()),
                DeskAction::Aside(aside) => after.aside = *aside,
            },
            Event::Erased => after = Self::default(),
            Event::Opened | Event::Language(_) => return None,
        }
        Some(Rc::new(after))
    }
}

/// Puts a reply into the address of its page; nothing else stands there.
fn put(view: &View, text: Option<&str>) {
    browser::put_link(view.state.place, text.filter(|it| is_reply(it)));
}

/// The words of this part.
const fn words(language: Language) -> &'static ReplyWords {
    reply_words(language)
}
