//! What the state is after what happened, a row each: the steps, and how the state differs from that of a first visit.

use std::rc::Rc;

use super::{Action, Copying, Fold, Own, PartId, Parts, Place, State};
use crate::link::{self, Link};
use crate::policy::{Language, POLICY, QuestionId};
use crate::rules::Answers;
use crate::site::Page;
use crate::ui::later::Loading;

/// What happened, from the first question of a first visit on, and what is different from then.
const ROWS: &[(&str, &str)] = &[
    ("", "at check, cscse"),
    // A question stays when it is answered; going on leads to the next one that matters.
    ("answer cscse=yes", "at check, cscse; own cscse=yes; wants result"),
    ("answer cscse=yes / go check", "at check, location; moves 1; own cscse=yes; wants result"),
    ("answer cscse=yes / clear cscse", "at check, cscse"),
    (
        "answer cscse=no / answer cscse=yes",
        "at check, cscse; own cscse=yes; closed beijing_center,overseas_work,overseas_employer,overseas_chinese,department; wants result",
    ),
    ("missing cscse", "at check, cscse; missing cscse; answer missing"),
    ("missing cscse / answer cscse=no", "at check, cscse; own cscse=no; missing cscse; wants result"),
    ("missing cscse / go start", "at start; moves 1"),
    // The parts are wanted where they are shown, or soon will be.
    ("go contacts", "at contacts; moves 1; wants contacts"),
    ("go contacts / rest", "at contacts; moves 1; rested; wants contacts,entries"),
    ("go contacts / unfold entries", "at contacts; moves 1; open entries; wants contacts,entries"),
    ("go result", "at result; moves 1; wants result"),
    ("go result / rest", "at result; moves 1; rested; wants result,details"),
    ("go result / rest / here details", "at result; moves 1; rested; wants result,details,plan"),
    ("go result / unfold why / go plan", "at plan; moves 2; wants plan"),
    ("go plan / unfold road", "at plan; moves 1; open road; wants details,plan"),
    ("go result / unfold all", "at result; moves 1; all open; wants result,details"),
    ("answer cscse=yes / unfold answers", "at check, cscse; own cscse=yes; open answers; wants result,details"),
    ("go result / more", "at result; moves 1; more; wants result,files"),
    // What did not come is asked for again after the next move.
    ("go contacts / missed contacts", "at contacts; moves 1; missed contacts; wants contacts"),
    ("go contacts / missed contacts / go contacts", "at contacts; moves 2; wants contacts"),
    // An answer is tried beside the answers, and kept or dropped.
    (
        "answer cscse=no / go result / try cscse=yes",
        "at result; moves 1; own cscse=no; tried cscse=yes; wants result,details",
    ),
    ("answer cscse=no / go result / try cscse=no", "at result; moves 1; own cscse=no; wants result"),
    ("answer cscse=no / go result / try cscse=yes / keep trial", "at result; moves 1; own cscse=yes; wants result"),
    ("answer cscse=no / go result / try cscse=yes / drop trial", "at result; moves 1; own cscse=no; wants result"),
    ("answer cscse=no / go result / try cscse=yes / go plan", "at plan; moves 2; own cscse=no; wants result,plan"),
    // A link stands beside the person's own answers.
    ("answer cscse=no / open cscse=yes", "at result; moves 1; own cscse=no; link cscse=yes; wants result"),
    ("open cscse=yes / tick a", "at result; moves 1; link cscse=yes; wants result"),
    ("open cscse=yes / go plan", "at plan; moves 2; link cscse=yes; wants plan"),
    ("open cscse=yes / go check", "at check, cscse; moves 2"),
    ("open cscse=yes / go result / try cscse=no / keep trial", "at result; moves 2; link cscse=no; wants result"),
    ("open cscse=yes / keep linked", "at result; moves 2; own cscse=yes; wants result"),
    ("answer cscse=no / open cscse=yes / drop linked", "at result; moves 1; own cscse=no; wants result"),
    ("open cscse=yes / moved result", "at result; moves 2; wants result"),
    ("open cscse=yes / moved contacts / moved result cscse=no", "at result; moves 4; link cscse=no; wants result"),
    ("open an older link", "at result; moves 1; link cscse=yes, older; wants result,details"),
    ("open nonsense", "at check, cscse; link error foreign"),
    ("open nonsense / open cscse=yes", "at result; moves 1; link cscse=yes; wants result"),
    ("open a reply", "at reply; moves 1; wants reply"),
    // What outlives the tab.
    ("answer cscse=yes / tick a / tick b / tick a", "at check, cscse; own cscse=yes; ticks b; wants result"),
    ("keep", "at check, cscse; kept"),
    ("keep / unkept", "at check, cscse; not kept"),
    ("keep / unkept / keep", "at check, cscse; kept"),
    ("answer cscse=yes / other tab cscse=no", "at check, cscse; own cscse=yes; wants result"),
    ("keep / answer cscse=yes / other tab cscse=no", "at check, cscse; own cscse=no; kept; wants result"),
    ("answer cscse=yes / returned cscse=no", "at check, cscse; own cscse=no; wants result"),
    ("answer cscse=yes / returned", "at check, cscse; erased"),
    ("returned", "at check, cscse"),
    ("answer cscse=yes / open cscse=no / erase", "at result; moves 1; erased; wants result"),
    ("answer cscse=yes / erase / answer cscse=no", "at check, cscse; own cscse=no; wants result"),
    // What was copied is said until something else happens on the page.
    ("copied", "at check, cscse; copied share-link"),
    ("copied / tell files", "at check, cscse"),
    ("copied / go start", "at start; moves 1"),
];

#[test]
fn each_row_is_what_comes_of_its_steps() {
    let mut wrong = Vec::new();
    for (steps, expect) in ROWS {
        let place = Place::of(Language::En, Page::Check);
        let mut state = State::restored(place, Own::default(), None, Parts::default());
        for step in steps.split(" / ").filter(|it| !it.is_empty()) {
            state.act(action(step));
        }
        let found = told(&state);
        if found != *expect {
            wrong.push(format!("{steps}\n  expected {expect}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), ROWS.len(), wrong.join("\n"));
}

fn action(step: &str) -> Action {
    let (what, of) = step.split_once(' ').unwrap_or((step, ""));
    let own = || Own { answers: answers(of), keep: true, ..Own::default() };
    match (what, of) {
        ("go", _) => Action::Go(Place::of(Language::En, page(of))),
        ("moved", _) => {
            let (to, link) = of.split_once(' ').unwrap_or((of, ""));
            let link = (!link.is_empty()).then(|| Ok(Link { answers: answers(link), policy: POLICY.version }));
            Action::Moved(Place::of(Language::En, page(to)), link)
        }
        ("answer", _) => Action::Answer(only(of).0, only(of).1),
        ("clear", _) => Action::Clear(question(of)),
        ("try", _) => Action::Try(only(of).0, only(of).1),
        ("keep", "") => Action::Keep(true),
        ("keep", "trial") => Action::KeepTrial,
        ("keep", "linked") => Action::KeepLinked,
        ("drop", "trial") => Action::DropTrial,
        ("drop", "linked") => Action::DropLinked,
        ("tick", _) => Action::Tick(of.to_owned()),
        ("other", _) => Action::Kept(Some(Own { answers: answers(&of["tab ".len()..]), keep: true, ..Own::default() })),
        ("returned", "") => Action::Returned(None),
        ("returned", _) => Action::Returned(Some(Own { keep: false, ..own() })),
        ("unkept", _) => Action::Unkept,
        ("missing", _) => Action::Missing(question(of)),
        ("copied", _) => Action::Copied("share-link", Copying::Done),
        ("open", "an older link") => {
            Action::Open(Ok(Link { answers: answers("cscse=yes"), policy: POLICY.versions[0] }))
        }
        ("open", "nonsense") => Action::Open(link::decode("not a link")),
        ("open", "a reply") => Action::Open(Err(link::LinkError::Reply)),
        ("open", _) => Action::Open(Ok(Link { answers: answers(of), policy: POLICY.version })),
        ("erase", _) => Action::Erase,
        ("unfold", "all") => Action::UnfoldAll,
        ("unfold", "why") => Action::Unfold(Fold::Why),
        ("unfold", "answers") => Action::Unfold(Fold::Answers),
        ("unfold", "road") => Action::Unfold(Fold::Road),
        ("unfold", "entries") => Action::Unfold(Fold::Entries),
        ("rest", _) => Action::Rest,
        ("more", _) => Action::More,
        ("missed", _) => Action::Load(part(of), Loading::Missed),
        ("here", _) => Action::Load(part(of), Parts::all().get(part(of)).clone()),
        ("tell", _) => Action::Tell(part(of), Rc::new(())),
        _ => panic!("no such step: {step}"),
    }
}

/// How the state differs from that of a first visit.
fn told(state: &State) -> String {
    let at = state.place.question.map_or_else(String::new, |it| format!(", {}", it.get().id));
    let mut told = vec![format!("at {}{at}", state.place.page.id())];
    let mut say = |what: &str, of: String| match of.as_str() {
        "" => {}
        "true" => told.push(what.to_owned()),
        _ => told.push(format!("{what} {of}")),
    };
    let is = |it: bool| if it { "true".to_owned() } else { String::new() };
    let tried = state.shown.trial.map(|(question, option)| named(&Answers::default().with(question, option)));
    let older = if state.shown.older().is_some() { ", older" } else { "" };
    let (page, step) = (&state.page, &state.page.step);
    say("moves", if state.moves == 0 { String::new() } else { state.moves.to_string() });
    say("own", named(&state.own.answers));
    say("ticks", state.own.ticks.join(","));
    say("kept", is(state.own.keep));
    say("link", state.shown.linked.map_or_else(String::new, |it| named(&it.answers) + older));
    say("link error", step.link_error.map_or_else(String::new, |it| it.id().to_owned()));
    say("tried", tried.unwrap_or_default());
    say("opened", ids(step.opened.iter()));
    say("closed", ids(step.closed.iter()));
    say("missing", ids(step.missing.into_iter()));
    say("answer missing", is(state.is_answer_missing()));
    say("copied", page.copied.map_or_else(String::new, |(field, _)| field.to_owned()));
    say("erased", is(page.erased));
    say("not kept", is(page.unkept));
    say("open", page.folds.opened.iter().copied().map(fold).collect::<Vec<_>>().join(","));
    say("all open", is(page.folds.all));
    say("rested", is(page.folds.rested));
    say("more", is(page.more));
    let missed = |part: &PartId| matches!(state.parts.get(*part), Loading::Missed);
    say("missed", parts(missed));
    say("wants", parts(|part| state.wants(*part)));
    told.join("; ")
}

fn parts(which: impl Fn(&PartId) -> bool) -> String {
    PartId::ALL.iter().filter(|it| which(it)).map(|it| it.id()).collect::<Vec<_>>().join(",")
}

fn fold(fold: Fold) -> &'static str {
    match fold {
        Fold::Why => "why",
        Fold::Board => "board",
        Fold::Answers => "answers",
        Fold::Road => "road",
        Fold::Card(_) => "card",
        Fold::Entries => "entries",
        Fold::AddressBook => "address book",
    }
}

fn ids(questions: impl Iterator<Item = QuestionId>) -> String {
    questions.map(|it| it.get().id).collect::<Vec<_>>().join(",")
}

fn named(answers: &Answers) -> String {
    let of = |(question, _): (QuestionId, u8)| Some(format!("{}={}", question.get().id, answers.choice(question)?.id));
    answers.iter().filter_map(of).collect::<Vec<_>>().join(",")
}

fn answers(text: &str) -> Answers {
    let mut answers = Answers::default();
    for pair in text.split(',').filter(|it| !it.is_empty()) {
        let (question, option) = pair.split_once('=').unwrap_or((pair, ""));
        answers.insert(question, option).unwrap_or_else(|it| panic!("{}", it.message()));
    }
    answers
}

fn only(text: &str) -> (QuestionId, u8) {
    answers(text).iter().next().unwrap_or_else(|| panic!("no answer: {text}"))
}

fn question(id: &str) -> QuestionId {
    POLICY.question_ids().find(|it| it.get().id == id).unwrap_or_else(|| panic!("no such question: {id}"))
}

fn page(id: &str) -> Page {
    Page::all().find(|it| it.id() == id).unwrap_or_else(|| panic!("no such page: {id}"))
}

fn part(id: &str) -> PartId {
    PartId::ALL.into_iter().find(|it| it.id() == id).unwrap_or_else(|| panic!("no such part: {id}"))
}
