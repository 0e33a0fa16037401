//! Writing the policy as the Rust text of one constant, with names resolved to positions.

mod alphabet;
mod definition;
mod editions;
mod interface;
mod masks;
mod office;
mod parks;
mod sets;
mod write;

use std::cell::RefCell;

pub use definition::definition_rule;
pub use interface::{Interface, interface, parks, rules_only};
pub use masks::{Layout, ROOM, ROUTES, Word};
pub use office::{office, points};
pub use parks::park_lines;

use crate::basis::resolve;
use crate::source::{
    Aspect, Condition, Institution, Measure, Paper, Policy, Provenance, Question, Route, Source, Support, Term, Text,
};
use masks::everything;
use write::{list, numbers, optional, quoted, variant};

/// The merged reading of the definition: any of these groups, each all of its conditions.
pub type DefinitionRule = Vec<Vec<Condition>>;

/// The policy in the form the core includes.
#[derive(Debug)]
pub struct Baked {
    /// Rust text of the constants.
    pub constants: String,
    /// The texts in four sets, English and Chinese, a line each, in the order of their numbers: what a first visit
    /// needs, what a result tells before anything on it is opened, what the other parts show, and the rest.
    pub texts: [[String; 2]; 4],
}

/// The Rust expression of the whole policy, to be included where the core's types are in scope.
///
/// Expects a policy that `load` found no fault in.
#[must_use]
pub fn bake(policy: &Policy) -> Baked {
    // Numbered in this order, so that each set has numbers in a row.
    let told = shown(policy);
    let baker = Baker { policy: &told, layout: Layout::new(&told), texts: RefCell::default() };
    baker.first_texts();
    let first = baker.texts.borrow().len();
    baker.result_texts();
    let to_result = baker.texts.borrow().len();
    constants(&baker);
    let baker = Baker { policy, layout: Layout::new(policy), texts: baker.texts };
    let to_details = baker.texts.borrow().len();
    let constants = constants(&baker);
    let texts = baker.texts.into_inner();
    let sets = [0..first, first..to_result, to_result..to_details, to_details..texts.len()];
    let texts = sets.clone().map(|set| {
        let lines = |of: fn(&Text) -> &String| {
            texts.iter().take(set.end).skip(set.start).map(|text| of(text).clone() + "\n").collect()
        };
        [lines(|text| &text.en), lines(|text| &text.zh)]
    });
    let [first, result, details, _] = sets.map(|set| set.len());
    let constants = format!(
        "{constants}\n/// How many texts the sets have that programs for browsers show.\n\
         const TEXTS: [u16; 3] = [{first}, {result}, {details}];\n"
    );
    let features = match policy.features.as_slice() {
        [first, .., last] => format!("{first}..={last}"),
        [only] => format!("{only}..={only}"),
        [] => "1..=0".to_owned(),
    };
    let constants = format!(
        "{constants}\n/// Sentences that tell of features without naming a measure.\n\
         pub const FEATURES: std::ops::RangeInclusive<u8> = {features};\n"
    );
    Baked { constants, texts }
}

/// The policy without what only pages without scripts show: who judges a condition, what a measure is about, the title of
/// the definition. A text that others show takes the place of such a one.
fn shown(policy: &Policy) -> Policy {
    let mut first = policy.clone();
    first.judges.clear();
    first.measures.iter_mut().for_each(|it| it.summary = it.title.clone());
    first.definition.title = first.definition.what.clone();
    first
}

/// The Rust text of the sentences. They stand apart from the policy, so that no program for browsers has them.
#[must_use]
pub fn sentences(policy: &Policy) -> String {
    let sentences = list(&policy.sentences, |it| {
        let (en, zh) = (quoted(&it.text.en), quoted(&it.text.zh));
        format!("Sentence {{ number: {}, gives: {}, en: {en}, zh: {zh} }}", it.number, it.gives)
    });
    let sources = policy.age_sources.iter().map(|id| position(policy.sources.iter().map(|source| &source.id), id));
    format!(
        "/// The sentences, in order.\npub static SENTENCES: &[Sentence] = {sentences};\n\n\
         /// Positions in `sources` of what the policy's age rests on.\npub static AGE_SOURCES: &[u8] = {};\n",
        numbers(&sources.collect::<Vec<_>>())
    )
}

fn constants(baker: &Baker<'_>) -> String {
    let policy = baker.policy;
    format!(
        "/// The published policy.\npub static POLICY: Policy = Policy {{ texts: TEXTS, version: {}, versions: {}, older: {}, name: {}, issuer: {}, \
         released: {}, faq_published: {}, page: {}, page_zh: {}, page_zh_to: {}, disclaimer: {}, age: {}, rules: {}, layout: {}, sections: {}, questions: {}, \
         definition: Definition {{ faq: {}, title: {}, what: {}, reading: {}, routes: {} }}, \
         aspects: {}, measures: {}, supports: {}, parks_total: {}, parks_total_as_of: {} }};\n\n{}",
        quoted(&policy.version),
        list(&policy.versions, |it| quoted(it)),
        baker.editions(),
        baker.text(&policy.name),
        baker.text(&policy.issuer),
        quoted(&policy.released),
        quoted(&policy.faq_published),
        baker.address(&policy.source),
        baker.address(&policy.source_zh),
        policy.source_zh_to,
        baker.text(&policy.disclaimer),
        baker.text(&policy.age),
        baker.rules(),
        baker.layout.bake(),
        list(&policy.sections, |it| format!("Section {{ id: {}, title: {} }}", quoted(&it.id), baker.text(&it.title))),
        list(&policy.questions, |it| baker.question(it)),
        numbers(&policy.definition.faq),
        baker.text(&policy.definition.title),
        baker.text(&policy.definition.what),
        baker.text(&policy.definition.reading),
        list(&policy.definition.routes, |it| baker.route(it)),
        list(&policy.aspects, |it| baker.aspect(it)),
        baker.measures(),
        list(&baker.supports(), |(at, measure, it)| baker.support(*at, *measure, it)),
        policy.parks_total,
        quoted(&policy.parks_total_as_of),
        details(baker),
    )
}

/// The constants of what a first visit is not told. They stand apart, so that a program which names none of one has none
/// of it.
fn details(baker: &Baker<'_>) -> String {
    let policy = baker.policy;
    format!(
        "/// What a result tells at once.\npub static BRIEF: Brief = Brief {{ routes: {}, steps: {} }};\n\n\
         /// What stands behind the policy.\npub static DETAILS: Details = Details {{ moves: {}, supports: {}, \
         papers: {}, sources: {}, institutions: {} }};\n",
        list(&policy.definition.routes, |it| baker.route_details(it)),
        list(&baker.supports(), |(.., it)| baker.steps(it)),
        baker.moves(),
        list(&baker.supports(), |(.., it)| baker.support_details(it)),
        list(&policy.papers, |it| baker.paper(it)),
        list(&policy.sources, |it| baker.document(it)),
        list(&policy.institutions, |it| baker.institution(it)),
    )
}

struct Baker<'a> {
    policy: &'a Policy,
    layout: Layout<'a>,
    /// Every text once, in the order of first use, those of a first visit before all others.
    texts: RefCell<Vec<Text>>,
}

impl Baker<'_> {
    /// All supports with their own position and that of their measure.
    fn supports(&self) -> Vec<(usize, usize, &Support)> {
        let measures = self.policy.measures.iter().enumerate();
        let supports = measures.flat_map(|(n, measure)| measure.supports.iter().map(move |support| (n, support)));
        supports.enumerate().map(|(at, (n, support))| (at, n, support)).collect()
    }

    /// What decides now.
    fn rules(&self) -> String {
        // A definition that does not merge was reported by the checks.
        let groups = definition_rule(&self.policy.definition).unwrap_or_default();
        let supports: Vec<_> = self.supports().into_iter().map(|(.., it)| it.all.as_slice()).collect();
        format!("&{}", self.layout.rules(everything, &groups, &supports))
    }

    fn measures(&self) -> String {
        let mut first = 0;
        let bake = |it: &Measure| {
            let from = first;
            first += it.supports.len();
            let aspect = position(self.policy.aspects.iter().map(|aspect| &aspect.id), &it.aspect);
            format!(
                "Measure {{ number: {}, slug: {}, aspect: {aspect}, faq: {}, title: {}, summary: {}, first_support: {from}, last_support: {first} }}",
                it.number,
                quoted(&it.slug),
                numbers(&it.faq),
                self.text(&it.title),
                self.text(&it.summary),
            )
        };
        list(&self.policy.measures, bake)
    }

    fn question(&self, it: &Question) -> String {
        let options = list(&it.options, |option| {
            let from = option.change_from.iter().map(|id| position(it.options.iter().map(|other| &other.id), id));
            format!(
                "Choice {{ id: {}, wire: {}, label: {}, change: {}, change_from: {} }}",
                quoted(&option.id),
                option.wire,
                self.text(&option.label),
                self.optional_text(option.change.as_ref()),
                numbers(&from.collect::<Vec<_>>()),
            )
        });
        format!(
            "Question {{ id: {}, wire: {}, section: {}, field: {}, short: {}, text: {}, why: {}, help: {}, options: {options} }}",
            quoted(&it.id),
            it.wire,
            position(self.policy.sections.iter().map(|section| &section.id), &it.section),
            self.layout.bake_field(&it.id),
            self.text(&it.short),
            self.text(&it.text),
            self.text(&it.why),
            self.optional_text(it.help.as_ref()),
        )
    }

    /// `own`: the sentences of the support or the definition that the condition is part of.
    fn condition(&self, it: &Condition, own: &[u8]) -> String {
        let question = position(self.policy.questions.iter().map(|question| &question.id), &it.question);
        format!(
            "Rule::Condition(Condition {{ question: QuestionId({question}), confirm: {}, basis: {} }})",
            self.optional_text(it.confirm.as_ref()),
            self.basis(it, own),
        )
    }

    fn basis(&self, it: &Condition, own: &[u8]) -> String {
        let basis = resolve(self.policy, it, own);
        let sources = basis.sources.iter().map(|id| self.source(id)).collect::<Vec<_>>();
        let judge = basis.judge.and_then(|id| self.policy.judges.iter().find(|judge| judge.id == id));
        format!(
            "Basis {{ faq: {}, sources: {}, papers: {}, judge: {} }}",
            numbers(basis.faq),
            numbers(&sources),
            self.papers(basis.papers),
            self.optional_text(judge.map(|judge| &judge.name)),
        )
    }

    fn route(&self, it: &Route) -> String {
        format!(
            "Route {{ id: {}, name: {}, what: {}, fails: {} }}",
            quoted(&it.id),
            self.text(&it.name),
            self.text(&it.what),
            self.layout.route(&it.all),
        )
    }

    fn route_details(&self, it: &Route) -> String {
        let terms = list(&it.all, |condition| self.condition(condition, &self.policy.definition.faq));
        format!("RouteDetails {{ papers: {}, terms: {terms} }}", self.papers(&it.papers))
    }

    fn support(&self, at: usize, measure: usize, it: &Support) -> String {
        format!(
            "Support {{ id: {}, position: {at}, measure: {measure}, receiver: Receiver::{}, is_general: {}, name: {} }}",
            quoted(&it.id),
            variant(&it.receiver),
            it.all.is_empty(),
            self.text(&it.name),
        )
    }

    fn support_details(&self, it: &Support) -> String {
        let terms = list(&it.all, |term| match term {
            Term::Definition => "Rule::Definition".to_owned(),
            Term::Condition(condition) => self.condition(condition, &it.faq),
            Term::Standing(why) => format!("Rule::Standing({})", self.text(why)),
        });
        format!(
            "SupportDetails {{ faq: {}, other_name: {}, what: {}, receives: {}, papers: {}, terms: {terms}, within: {}, background: {} }}",
            numbers(&it.faq),
            self.text(&Text { en: it.name.zh.clone(), zh: it.name.en.clone() }),
            self.text(&it.what),
            self.text(&it.receives),
            self.papers(&it.papers),
            it.within.as_ref().map_or_else(
                || "None".to_owned(),
                |it| format!("Some(Within {{ text: {}, faq: {} }})", self.text(&it.text), numbers(&it.faq)),
            ),
            list(&it.background, |it| {
                format!("Background {{ fact: {}, source: {} }}", self.text(&it.fact), self.source(&it.source))
            }),
        )
    }

    fn steps(&self, it: &Support) -> String {
        list(&it.steps, |step| {
            format!("NextStep {{ phase: Phase::{}, text: {} }}", variant(&step.phase), self.text(&step.text))
        })
    }

    fn paper(&self, it: &Paper) -> String {
        let sources = it.sources.iter().map(|id| self.source(id)).collect::<Vec<_>>();
        format!(
            "Paper {{ id: {}, name: {}, issuer: {}, note: {}, sources: {} }}",
            quoted(&it.id),
            self.text(&it.name),
            self.optional_text(it.issuer.as_ref()),
            self.optional_text(it.note.as_ref()),
            numbers(&sources)
        )
    }

    fn papers(&self, ids: &[String]) -> String {
        let papers = ids.iter().map(|id| position(self.policy.papers.iter().map(|paper| &paper.id), id));
        numbers(&papers.collect::<Vec<_>>())
    }

    /// A text by its number. Texts stand apart from the constants, so that a page loads those of one language only.
    fn text(&self, text: &Text) -> String {
        let mut texts = self.texts.borrow_mut();
        let at = texts.iter().position(|known| known == text).unwrap_or_else(|| {
            texts.push(text.clone());
            texts.len() - 1
        });
        format!("Text({at})")
    }

    fn optional_text(&self, text: Option<&Text>) -> String {
        text.map_or_else(|| "None".to_owned(), |text| format!("Some({})", self.text(text)))
    }

    /// The address of a source, quoted.
    fn address(&self, id: &str) -> String {
        let source = self.policy.sources.iter().find(|source| source.id == id);
        quoted(source.and_then(|source| source.url.as_deref()).unwrap_or_default())
    }

    fn source(&self, id: &str) -> u8 {
        position(self.policy.sources.iter().map(|source| &source.id), id)
    }

    fn aspect(&self, it: &Aspect) -> String {
        format!(
            "Aspect {{ id: {}, number: {}, faq: {}, title: {} }}",
            quoted(&it.id),
            it.number,
            numbers(&it.faq),
            self.text(&it.title)
        )
    }

    fn document(&self, it: &Source) -> String {
        format!(
            "Source {{ grade: Grade::{}, date: {}, dated_by_address: {}, title: {}, document: {}, url: {} }}",
            variant(&it.grade.to_lowercase()),
            optional(it.date.as_deref()),
            it.dated_by_address,
            self.text(&it.title),
            optional(it.document.as_deref()),
            optional(it.url.as_deref()),
        )
    }

    fn provenance(&self, items: &[Provenance]) -> String {
        list(items, |it| {
            format!(
                "Provenance {{ what: {}, date: {}, grade: Grade::{}, url: {} }}",
                self.text(&it.what),
                optional(it.date.as_deref()),
                variant(&it.grade.to_lowercase()),
                optional(it.url.as_deref()),
            )
        })
    }

    fn institution(&self, it: &Institution) -> String {
        format!(
            "Institution {{ id: {}, name: {}, phone: {}, websites: {}, what: {}, notes: {}, sources: {} }}",
            quoted(&it.id),
            self.text(&it.name),
            optional(it.phone.as_deref()),
            list(&it.websites, |(url, label)| format!("({}, {})", quoted(url), self.text(label))),
            self.text(&it.what),
            self.text(&it.notes),
            self.provenance(&it.sources),
        )
    }
}

fn position<'a>(mut ids: impl Iterator<Item = &'a String>, id: &str) -> u8 {
    // The checks know every id and the lists are short, so neither default is ever reached.
    ids.position(|known| known == id).and_then(|at| u8::try_from(at).ok()).unwrap_or_default()
}
