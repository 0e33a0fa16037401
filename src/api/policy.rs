//! The policy as it goes out in one language.

use serde::{Serialize, Serializer};

use crate::policy::{Language, POLICY, Text};

/// The policy in one language: what a page needs to draw its own questionnaire and result.
#[derive(Clone, Copy, Debug)]
pub struct PolicyShape(pub Language);

#[derive(Serialize)]
struct Shape {
    version: &'static str,
    language: &'static str,
    name: &'static str,
    sections: Vec<Titled>,
    questions: Vec<Question>,
    definition: Definition,
    aspects: Vec<Aspect>,
    measures: Vec<Measure>,
    supports: Vec<Support>,
    disclaimer: &'static str,
}

#[derive(Serialize)]
struct Titled {
    id: &'static str,
    title: &'static str,
}

#[derive(Serialize)]
struct Question {
    id: &'static str,
    section: &'static str,
    short: &'static str,
    text: &'static str,
    why: &'static str,
    help: Option<&'static str>,
    options: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    id: &'static str,
    label: &'static str,
    change: Option<&'static str>,
}

#[derive(Serialize)]
struct Definition {
    title: &'static str,
    what: &'static str,
    reading: &'static str,
    faq: &'static [u8],
    routes: Vec<Route>,
}

#[derive(Serialize)]
struct Route {
    id: &'static str,
    name: &'static str,
    what: &'static str,
}

#[derive(Serialize)]
struct Aspect {
    id: &'static str,
    number: u8,
    title: &'static str,
    faq: &'static [u8],
}

#[derive(Serialize)]
struct Measure {
    number: u8,
    slug: &'static str,
    aspect: &'static str,
    title: &'static str,
    summary: &'static str,
    faq: &'static [u8],
    supports: Vec<&'static str>,
}

#[derive(Serialize)]
struct Support {
    id: &'static str,
    measure: u8,
    receiver: &'static str,
    name: &'static str,
    what: &'static str,
    receives: &'static str,
    faq: &'static [u8],
    general: bool,
    steps: Vec<Step>,
    papers: Vec<&'static str>,
    background: Vec<&'static str>,
}

#[derive(Serialize)]
struct Step {
    phase: &'static str,
    text: &'static str,
}

impl Serialize for PolicyShape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        shape(self.0).serialize(serializer)
    }
}

fn shape(language: Language) -> Shape {
    let text = |text: Text| text.get(language);
    let aspect = |at: u8| POLICY.aspects.get(usize::from(at)).map_or("", |aspect| aspect.id);
    let definition = &POLICY.definition;
    let routes = definition.routes.iter().map(|it| Route { id: it.id, name: text(it.name), what: text(it.what) });
    Shape {
        version: POLICY.version,
        language: language.id(),
        name: text(POLICY.name),
        sections: POLICY.sections.iter().map(|it| Titled { id: it.id, title: text(it.title) }).collect(),
        questions: POLICY.questions.iter().map(|it| question(it, language)).collect(),
        definition: Definition {
            title: text(definition.title),
            what: text(definition.what),
            reading: text(definition.reading),
            faq: definition.faq,
            routes: routes.collect(),
        },
        aspects: POLICY
            .aspects
            .iter()
            .map(|it| Aspect { id: it.id, number: it.number, title: text(it.title), faq: it.faq })
            .collect(),
        measures: POLICY
            .measures
            .iter()
            .map(|it| Measure {
                number: it.number,
                slug: it.slug,
                aspect: aspect(it.aspect),
                title: text(it.title),
                summary: text(it.summary),
                faq: it.faq,
                supports: POLICY.supports_of(it).iter().map(|support| support.id).collect(),
            })
            .collect(),
        supports: POLICY.supports.iter().map(|it| support(it, language)).collect(),
        disclaimer: text(POLICY.disclaimer),
    }
}

fn question(it: &crate::policy::Question, language: Language) -> Question {
    let choice = |option: &crate::policy::Choice| Choice {
        id: option.id,
        label: option.label.get(language),
        change: option.change.map(|change| change.get(language)),
    };
    Question {
        id: it.id,
        section: POLICY.sections.get(usize::from(it.section)).map_or("", |section| section.id),
        short: it.short.get(language),
        text: it.text.get(language),
        why: it.why.get(language),
        help: it.help.map(|help| help.get(language)),
        options: it.options.iter().map(choice).collect(),
    }
}

fn support(it: &'static crate::policy::Support, language: Language) -> Support {
    let papers = it.papers.iter().filter_map(|at| POLICY.papers.get(usize::from(*at)));
    Support {
        id: it.id,
        measure: POLICY.measures.get(usize::from(it.measure)).map_or(0, |measure| measure.number),
        receiver: it.receiver.id(),
        name: it.name.get(language),
        what: it.what.get(language),
        receives: it.receives.get(language),
        faq: it.faq,
        general: it.is_general(),
        steps: it.steps.iter().map(|step| Step { phase: step.phase.id(), text: step.text.get(language) }).collect(),
        papers: papers.map(|paper| paper.name.get(language)).collect(),
        background: it.background.iter().map(|background| background.fact.get(language)).collect(),
    }
}
