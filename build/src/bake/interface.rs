//! Writing what the JavaScript interface gives out: policy and contacts as JSON forms, with their texts apart.
//!
//! A form has [`BLANK`] where a text belongs. The texts stand in the order of the blanks, a line each, escaped as JSON
//! wants it. So the form is there once for all languages, and no number of a text is needed. The shapes are those of
//! `src/api/types.d.ts`.

use std::cell::RefCell;

use super::alphabet;
use super::write::quoted;
use crate::basis::resolve;
use crate::source::{
    Basis, Choice, Condition, Fact, Institution, Measure, NextStep, Paper, Park, Policy, Provenance, Question, Section,
    Support, Term, Text,
};

/// Stands for a text. A string of a form never holds it, see `string`.
const BLANK: char = '#';

/// The forms and their texts.
#[derive(Debug)]
pub struct Interface {
    /// Rust text of the constants: the forms of the policy and of what its conditions say, in which a blank is a text in
    /// one language; the form of the contacts, in which a blank is a text in both.
    pub constants: String,
    /// The English texts of the policy, of its conditions and of the contacts, a line each, in an alphabet of their own.
    pub en: Vec<u8>,
    /// The Chinese texts likewise.
    pub zh: Vec<u8>,
}

/// Expects a policy that `load` found no fault in.
///
/// # Errors
/// A language with more letters than there is room for.
pub fn interface(policy: &Policy) -> Result<Interface, String> {
    let writer = Writer::default();
    let form = writer.policy(policy);
    let total = [("total", policy.parks_total.to_string()), ("total_as_of", string(&policy.parks_total_as_of))];
    let total = total.map(|(key, value)| format!("\"{key}\":{value},")).concat();
    let terms = writer.terms(policy);
    let parks = list(&policy.parks, |it| writer.park(it));
    let institutions = list(&policy.institutions, |it| writer.institution(it));
    let contacts = format!("{{{total}\"parks\":{parks},\"institutions\":{institutions}}}");
    let constant = |(name, form): (&str, &str)| format!("const {name}: &str = {};\n", quoted(form));
    let constants = [("POLICY_FORM", &*form), ("TERMS_FORM", &terms), ("CONTACTS_FORM", &contacts)].map(constant);
    let constants = format!("const BLANK: char = '{BLANK}';\n{}", constants.concat());
    let [en, zh] = [writer.en, writer.zh].map(|texts| alphabet::encode(&texts.into_inner()));
    Ok(Interface { constants, en: en?, zh: zh? })
}

/// The policy as far as rules and links go: what only the forms tell is left out or empty. So the constants in the wasm
/// of the interface do not name what its forms hold already.
///
/// Texts that are optional stay where they are, as `change` of an option decides.
#[must_use]
pub fn rules_only(policy: &Policy) -> Policy {
    let mut rules = policy.clone();
    let empty = |texts: &mut [&mut Text]| texts.iter_mut().for_each(|text| **text = Text::default());
    empty(&mut [&mut rules.name, &mut rules.issuer, &mut rules.disclaimer, &mut rules.age]);
    rules.sections.iter_mut().for_each(|it| empty(&mut [&mut it.title]));
    for question in &mut rules.questions {
        empty(&mut [&mut question.short, &mut question.text, &mut question.why]);
        question.help = None;
        question.basis = Basis::default();
        for option in &mut question.options {
            empty(&mut [&mut option.label]);
            option.change.iter_mut().for_each(|text| empty(&mut [text]));
            option.sources.clear();
        }
    }
    let definition = &mut rules.definition;
    empty(&mut [&mut definition.title, &mut definition.what, &mut definition.reading]);
    for route in &mut definition.routes {
        empty(&mut [&mut route.name, &mut route.what]);
        route.papers.clear();
        route.all.iter_mut().for_each(condition_rules_only);
    }
    rules.aspects.iter_mut().for_each(|it| empty(&mut [&mut it.title]));
    for measure in &mut rules.measures {
        empty(&mut [&mut measure.title, &mut measure.summary]);
        measure.slug.clear();
        measure.faq.clear();
        measure.supports.iter_mut().for_each(support_rules_only);
    }
    for older in &mut rules.older {
        older.routes.clone_from(&rules.definition.routes);
        older.supports.clear();
    }
    rules.moves.clear();
    rules.papers.clear();
    rules.institutions.clear();
    rules
}

fn support_rules_only(support: &mut Support) {
    for text in [&mut support.name, &mut support.what, &mut support.receives] {
        *text = Text::default();
    }
    support.faq.clear();
    support.papers.clear();
    support.steps.clear();
    support.background.clear();
    for term in &mut support.all {
        match term {
            Term::Definition => {}
            Term::Condition(condition) => condition_rules_only(condition),
            Term::Standing(why) => *why = Text::default(),
        }
    }
}

/// The parks as a `parks.json` has them: a list of entries in which what is unknown is left out. The programs that show
/// parks have it built in, and read it with the reader of that file.
#[must_use]
pub fn parks(policy: &Policy) -> String {
    let both = |text: &Text| object([("en", string(&text.en)), ("zh", string(&text.zh))]);
    list(&policy.parks, |it| park(it, &both, &Unknown::LeftOut))
}

/// What becomes of a field that is not known.
#[derive(PartialEq, Eq)]
enum Unknown {
    LeftOut,
    Null,
}

/// A park as JSON, whatever its fields are.
fn park(it: &Park, text: &dyn Fn(&Text) -> String, unknown: &Unknown) -> String {
    let fact = |fact: &Fact| match fact {
        Fact::Unknown => null(),
        Fact::Text(it) => text(it),
        Fact::String(it) => string(it),
    };
    let known = |value: &str| *unknown == Unknown::Null || value != null();
    let source = |it: &Provenance| {
        let fields = [
            ("what", text(&it.what)),
            ("date", optional_string(it.date.as_ref())),
            ("grade", string(grade(&it.grade))),
            ("url", optional_string(it.url.as_ref())),
        ];
        fields_of(fields.into_iter().filter(|(_, value)| known(value)))
    };
    let id = std::iter::once(("id", string(&it.id)));
    let facts = it.facts.iter().map(|(name, it)| (name.as_str(), fact(it))).filter(|(_, value)| known(value));
    // In the order of the JSON, as the texts of a form are.
    let facts: Vec<_> = id.chain(facts).collect();
    fields_of(facts.into_iter().chain([("sources", list(&it.sources, source))]))
}

fn condition_rules_only(condition: &mut Condition) {
    condition.confirm = None;
    condition.basis = Basis::default();
}

#[derive(Default)]
struct Writer {
    en: RefCell<String>,
    zh: RefCell<String>,
}

impl Writer {
    fn policy(&self, it: &Policy) -> String {
        let definition = &it.definition;
        let supports: Vec<_> = it.measures.iter().flat_map(|of| of.supports.iter().map(move |at| (of, at))).collect();
        object([
            ("version", string(&it.version)),
            ("language", self.text(&Text { en: "en".to_owned(), zh: "zh".to_owned() })),
            ("name", self.text(&it.name)),
            ("sections", list(&it.sections, |it| self.section(it))),
            ("questions", list(&it.questions, |it| self.question(it))),
            (
                "definition",
                object([
                    ("title", self.text(&definition.title)),
                    ("what", self.text(&definition.what)),
                    ("reading", self.text(&definition.reading)),
                    ("faq", numbers(&definition.faq)),
                    (
                        "routes",
                        list(&definition.routes, |it| {
                            object([
                                ("id", string(&it.id)),
                                ("name", self.text(&it.name)),
                                ("what", self.text(&it.what)),
                            ])
                        }),
                    ),
                ]),
            ),
            (
                "aspects",
                list(&it.aspects, |it| {
                    object([
                        ("id", string(&it.id)),
                        ("number", it.number.to_string()),
                        ("title", self.text(&it.title)),
                        ("faq", numbers(&it.faq)),
                    ])
                }),
            ),
            ("measures", list(&it.measures, |it| self.measure(it))),
            ("supports", list(&supports, |(measure, support)| self.support(measure, support, &it.papers))),
            ("disclaimer", self.text(&it.disclaimer)),
        ])
    }

    fn section(&self, it: &Section) -> String {
        object([("id", string(&it.id)), ("title", self.text(&it.title))])
    }

    fn question(&self, it: &Question) -> String {
        let choice = |it: &Choice| {
            object([
                ("id", string(&it.id)),
                ("label", self.text(&it.label)),
                ("change", self.optional_text(it.change.as_ref())),
            ])
        };
        object([
            ("id", string(&it.id)),
            ("section", string(&it.section)),
            ("short", self.text(&it.short)),
            ("text", self.text(&it.text)),
            ("why", self.text(&it.why)),
            ("help", self.optional_text(it.help.as_ref())),
            ("options", list(&it.options, choice)),
        ])
    }

    fn measure(&self, it: &Measure) -> String {
        object([
            ("number", it.number.to_string()),
            ("slug", string(&it.slug)),
            ("aspect", string(&it.aspect)),
            ("title", self.text(&it.title)),
            ("summary", self.text(&it.summary)),
            ("faq", numbers(&it.faq)),
            ("supports", list(&it.supports, |it| string(&it.id))),
        ])
    }

    fn support(&self, measure: &Measure, it: &Support, papers: &[Paper]) -> String {
        let step = |it: &NextStep| object([("phase", string(&it.phase)), ("text", self.text(&it.text))]);
        let papers: Vec<_> = it.papers.iter().filter_map(|id| papers.iter().find(|paper| paper.id == *id)).collect();
        object([
            ("id", string(&it.id)),
            ("measure", measure.number.to_string()),
            ("receiver", string(&it.receiver)),
            ("name", self.text(&it.name)),
            ("what", self.text(&it.what)),
            ("receives", self.text(&it.receives)),
            ("faq", numbers(&it.faq)),
            ("general", it.all.is_empty().to_string()),
            ("steps", list(&it.steps, step)),
            ("papers", list(&papers, |it| self.text(&it.name))),
        ])
    }

    /// For each condition of each support why a person has to judge it, the sentences it rests on and the titles of the
    /// other documents.
    fn terms(&self, policy: &Policy) -> String {
        let supports: Vec<_> = policy.measures.iter().flat_map(|it| &it.supports).collect();
        list(&supports, |support| {
            list(&support.all, |term| {
                let (why, faq, sources) = match term {
                    Term::Definition => (None, &policy.definition.faq[..], Vec::new()),
                    Term::Standing(why) => (Some(why), &support.faq[..], Vec::new()),
                    Term::Condition(it) => {
                        let basis = resolve(policy, it, &support.faq);
                        (it.confirm.as_ref(), basis.faq, basis.sources)
                    }
                };
                let sources: Vec<_> = policy.sources.iter().filter(|it| sources.contains(&it.id.as_str())).collect();
                // In this order, as the texts follow the blanks.
                let why = self.optional_text(why);
                let titles = list(&sources, |it| self.text(&it.title));
                format!("[{why},{},{titles}]", numbers(faq))
            })
        })
    }

    fn park(&self, it: &Park) -> String {
        park(it, &|text| self.text(text), &Unknown::Null)
    }

    fn institution(&self, it: &Institution) -> String {
        let website = |(url, label): &(String, Text)| object([("url", string(url)), ("label", self.text(label))]);
        object([
            ("id", string(&it.id)),
            ("name", self.text(&it.name)),
            ("phone", optional_string(it.phone.as_ref())),
            ("websites", list(&it.websites, website)),
            ("what", self.text(&it.what)),
            ("notes", self.text(&it.notes)),
        ])
    }

    /// A blank, and the line that belongs there.
    fn text(&self, text: &Text) -> String {
        for (lines, text) in [(&self.en, &text.en), (&self.zh, &text.zh)] {
            *lines.borrow_mut() += &(escaped(text) + "\n");
        }
        BLANK.to_string()
    }

    fn optional_text(&self, text: Option<&Text>) -> String {
        text.map_or_else(null, |text| self.text(text))
    }
}

fn object<const N: usize>(fields: [(&str, String); N]) -> String {
    fields_of(fields.into_iter())
}

fn fields_of<'a>(fields: impl Iterator<Item = (&'a str, String)>) -> String {
    format!("{{{}}}", fields.map(|(key, value)| format!("\"{key}\":{value}")).collect::<Vec<_>>().join(","))
}

fn list<T>(items: &[T], write: impl FnMut(&T) -> String) -> String {
    format!("[{}]", items.iter().map(write).collect::<Vec<_>>().join(","))
}

fn numbers(numbers: &[u8]) -> String {
    list(numbers, u8::to_string)
}

/// A string of a form: a blank's sign in it is escaped, so that it is none.
fn string(text: &str) -> String {
    format!("\"{}\"", escaped(text).replace(BLANK, "\\u0023"))
}

fn optional_string(text: Option<&String>) -> String {
    text.map_or_else(null, |text| string(text))
}

fn null() -> String {
    "null".to_owned()
}

/// Without quotes around it. `load` lets no line break or control character through.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// The word for a grade that the interface uses.
pub(super) fn grade(id: &str) -> &str {
    match id {
        "OFF" => "official",
        "STATE" => "state_news",
        "OWN" => "own",
        "MIR" => "copy",
        "SEC" => "secondary",
        other => other,
    }
}
