//! The documents of the JavaScript interface, built from forms, against the constants, every field of them.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use overseas_talent_check::api::compact;
use overseas_talent_check::api::document::{contacts, policy, words};
use overseas_talent_check::api::{AnswersShape, CheckShape, ContactsShape};
use overseas_talent_check::contacts::built_in;
use overseas_talent_check::i18n::words as page_words;
use overseas_talent_check::policy::{DETAILS, Institution, Language, POLICY, Question, Rule, Support, Text};
use overseas_talent_check::rules::{Answers, Check, Status};
use serde::Deserialize;
use serde_json::{Value, json};

#[test]
fn the_policy_in_each_language() {
    for language in Language::ALL {
        let got: Value = serde_json::from_str(&policy(language)).unwrap();
        let text = |text: Text| text.get(language);
        let definition = &POLICY.definition;
        let expected = json!({
            "version": POLICY.version,
            "language": language.id(),
            "name": text(POLICY.name),
            "sections": list(POLICY.sections, |it| json!({ "id": it.id, "title": text(it.title) })),
            "questions": list(POLICY.questions, |it| question(it, language)),
            "definition": {
                "title": text(definition.title),
                "what": text(definition.what),
                "reading": text(definition.reading),
                "faq": definition.faq,
                "routes": list(definition.routes, |it| {
                    json!({ "id": it.id, "name": text(it.name), "what": text(it.what) })
                }),
            },
            "aspects": list(POLICY.aspects, |it| {
                json!({ "id": it.id, "number": it.number, "title": text(it.title), "faq": it.faq })
            }),
            "measures": list(POLICY.measures, |it| json!({
                "number": it.number,
                "slug": it.slug,
                "aspect": POLICY.aspects[usize::from(it.aspect)].id,
                "title": text(it.title),
                "summary": text(it.summary),
                "faq": it.faq,
                "supports": list(POLICY.supports_of(it), |it| json!(it.id)),
            })),
            "supports": list(POLICY.supports, |it| support(it, language)),
            "disclaimer": text(POLICY.disclaimer),
        });
        assert_eq!(got, expected, "{language:?}");
    }
}

#[test]
fn the_contacts() {
    let got: Value = serde_json::from_str(&contacts()).unwrap();
    assert_eq!(serde_json::to_value(ContactsShape::all()).unwrap(), got);
    let expected = json!({
        "total": POLICY.parks_total,
        "total_as_of": POLICY.parks_total_as_of,
        "parks": built_in(),
        "institutions": list(DETAILS.institutions, institution),
    });
    assert_eq!(got, expected);
}

/// What stands beside each reason when a language is asked for.
#[test]
fn what_the_conditions_say() {
    for language in Language::ALL {
        let got: Value = serde_json::from_str(&words(language)).unwrap();
        assert_eq!(got[0], serde_json::from_str::<Value>(&policy(language)).unwrap());
        let expected = list(POLICY.supports, |it| list(it.details().terms, |term| said(it, term, language)));
        assert_eq!(got[1], expected, "{language:?}");
    }
}

fn said(support: &Support, term: &Rule, language: Language) -> Value {
    let (why, faq, sources) = match term {
        Rule::Definition => (None, POLICY.definition.faq, &[][..]),
        Rule::Standing(why) => (Some(*why), support.details().faq, &[][..]),
        Rule::Condition(it) => (it.confirm, it.basis.faq, it.basis.sources),
    };
    let title = |at: &u8| json!(DETAILS.sources[usize::from(*at)].title.get(language));
    json!([why.map(|it| it.get(language)), faq, list(sources, title)])
}

/// The few words that no form has are those of the pages.
#[test]
fn the_words_of_the_pages() {
    let script = include_str!("../src/api/result.js");
    for language in Language::ALL {
        let words = page_words(language);
        for text in [
            words.verdict_matches,
            words.verdict_confirm,
            words.verdict_open,
            words.verdict_unmet,
            words.unanswered,
            words.why_confirm_unsure,
        ] {
            assert!(script.contains(&format!("'{text}'")), "{text}");
        }
    }
}

/// The bytes of a result say what the result says. They are read here as `src/api/result.js` reads them.
#[test]
fn results_as_bytes() {
    let mut people = vec![Answers::none()];
    for case in include_str!("cases/personas.jsonl").lines() {
        let case: Value = serde_json::from_str(case).unwrap();
        people.push(AnswersShape::deserialize(&case["answers"]).unwrap().0);
    }
    let mut mixed = 0x5eed_u64;
    people.extend((0..2_000).map(|_| {
        let chosen = POLICY.questions.iter().map(|question| {
            mixed = mixed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            u8::try_from((mixed >> 33) % (question.options.len() as u64 + 1)).unwrap()
        });
        Answers::from_chosen(chosen)
    }));
    for answers in people {
        let check = Check::new(answers);
        let expected = serde_json::to_value(CheckShape::from(&check)).unwrap();
        assert_eq!(Bytes(compact::result(&check).into_iter()).result(), expected, "{answers:?}");
        let statuses = Bytes(compact::statuses(&check).into_iter()).rest(Bytes::status);
        let supports = expected["supports"].as_array().unwrap().iter().map(|it| it["status"].clone());
        let expected: Vec<_> = [expected["definition"]["status"].clone()].into_iter().chain(supports).collect();
        assert_eq!(statuses, expected, "{answers:?}");
    }
}

struct Bytes(std::vec::IntoIter<u8>);

impl Bytes {
    fn byte(&mut self) -> usize {
        usize::from(self.0.next().unwrap())
    }

    fn times(&mut self, length: usize, item: impl Fn(&mut Self) -> Value) -> Vec<Value> {
        (0..length).map(|_| item(self)).collect()
    }

    fn list(&mut self, item: impl Fn(&mut Self) -> Value) -> Vec<Value> {
        let length = self.byte();
        self.times(length, item)
    }

    fn rest(mut self, item: impl Fn(&mut Self) -> Value) -> Vec<Value> {
        let length = self.0.len();
        self.times(length, item)
    }

    fn status(&mut self) -> Value {
        json!(Status::ALL[self.byte()].id())
    }

    fn question(&mut self) -> Value {
        json!(POLICY.questions[self.byte()].id)
    }

    fn changes(&mut self) -> Vec<Value> {
        self.list(|it| {
            json!(it.list(|it| {
                let (question, rest) = (&POLICY.questions[it.byte()], it.byte());
                let options = question.options.iter().enumerate().filter(|(at, _)| rest & (1 << at) != 0);
                let to: Vec<_> = options.map(|(_, option)| option.id).collect();
                json!({ "question": question.id, "to": to, "actionable": rest & 128 != 0 })
            }))
        })
    }

    fn reason(&mut self) -> Value {
        let (read, rest) = (self.byte(), self.byte());
        let question = POLICY.questions.get(read);
        let other = (read == POLICY.questions.len()).then_some("definition");
        let answer = (rest >> 2).checked_sub(1).map(|option| question.unwrap().options[option].id);
        json!({ "question": question.map(|it| it.id).or(other), "answer": answer, "status": Status::ALL[rest & 3].id() })
    }

    fn result(mut self) -> Value {
        let status = self.status();
        let routes = POLICY.definition.routes.iter().map(|it| json!({ "id": it.id, "status": self.status() }));
        let routes: Vec<_> = routes.collect();
        let changes = self.changes();
        let supports = POLICY.supports.iter().map(|it| {
            json!({
                "id": it.id,
                "measure": POLICY.measures[usize::from(it.measure)].number,
                "receiver": it.receiver.id(),
                "status": self.status(),
                "reasons": self.list(Self::reason),
                "changes": self.changes(),
            })
        });
        let supports: Vec<_> = supports.collect();
        let relevant = self.list(Self::question);
        assert!(self.0.next().is_none(), "nothing behind the end");
        let next = relevant.first().cloned();
        let definition = json!({ "status": status, "routes": routes, "changes": changes });
        json!({ "policy": POLICY.version, "definition": definition, "supports": supports, "relevant": relevant, "next": next })
    }
}

#[test]
fn the_package_has_the_version_of_this_one() {
    let package: Value = serde_json::from_str(include_str!("../api/package.json")).unwrap();
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
}

fn question(it: &Question, language: Language) -> Value {
    json!({
        "id": it.id,
        "section": POLICY.sections[usize::from(it.section)].id,
        "short": it.short.get(language),
        "text": it.text.get(language),
        "why": it.why.get(language),
        "help": it.help.map(|help| help.get(language)),
        "options": list(it.options, |option| json!({
            "id": option.id,
            "label": option.label.get(language),
            "change": option.change.map(|change| change.get(language)),
        })),
    })
}

fn support(it: &Support, language: Language) -> Value {
    let details = it.details();
    json!({
        "id": it.id,
        "measure": POLICY.measures[usize::from(it.measure)].number,
        "receiver": it.receiver.id(),
        "name": it.name.get(language),
        "what": details.what.get(language),
        "receives": details.receives.get(language),
        "faq": details.faq,
        "general": it.is_general,
        "steps": list(it.steps(), |step| json!({ "phase": step.phase.id(), "text": step.text.get(language) })),
        "papers": list(details.papers, |at| json!(DETAILS.papers[usize::from(*at)].name.get(language))),
    })
}

fn institution(it: &Institution) -> Value {
    json!({
        "id": it.id,
        "name": both(it.name),
        "phone": it.phone,
        "websites": list(it.websites, |(url, label)| json!({ "url": url, "label": both(*label) })),
        "what": both(it.what),
        "notes": both(it.notes),
    })
}

fn both(text: Text) -> Value {
    json!({ "en": text.get(Language::En), "zh": text.get(Language::Zh) })
}

fn list<T>(items: &[T], write: impl FnMut(&T) -> Value) -> Value {
    items.iter().map(write).collect()
}
