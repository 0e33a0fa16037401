//! The policy as constants: the definition, the questions, the measures with their supports, the contacts.
//!
//! The constants are baked from `data/` at build time, which has checked every reference, so positions here are
//! always inside their lists. This module knows nothing of answers.

#[allow(clippy::unreadable_literal, reason = "the build script writes them")]
mod baked;
pub mod bits;
mod contact;
mod language;
mod measure;
pub mod office;
mod question;
mod rule;
pub mod sentence;
pub mod text;
mod versions;

use baked::FEATURES;
pub use baked::{BRIEF, DETAILS, POLICY};
use bits::{Fails, Layout, Rules};
pub use contact::{Grade, Institution, Provenance, Source};
pub use language::Language;
pub use measure::{Aspect, Background, Measure, NextStep, Paper, Phase, Receiver, Support, SupportDetails, Within};
pub use question::{Choice, Question, QuestionId, QuestionSet, Section};
pub use rule::{Basis, Condition, Rule, Step};
pub use text::Text;
pub use versions::{Edition, Move};

/// The whole rule base.
#[derive(Debug)]
pub struct Policy {
    /// Version of the rule base, as in `2021-01.2`.
    pub version: &'static str,
    /// How many texts each set has, in the order of `TextSet::ALL`; the others are those of where contacts were seen.
    pub texts: [u16; 3],
    /// Every version ever published, oldest first.
    pub versions: &'static [&'static str],
    /// All of them but the present one, as far as their links need them, in the same order.
    pub older: &'static [Edition],
    /// Name of the published instrument.
    pub name: Text,
    /// Who issued it.
    pub issuer: Text,
    /// Day of release, `YYYY-MM-DD`.
    pub released: &'static str,
    /// Day the question-and-answer page is dated, `YYYY-MM-DD`.
    pub faq_published: &'static str,
    /// Address of the English question-and-answer page.
    pub page: &'static str,
    /// Address of the Chinese one.
    pub page_zh: &'static str,
    /// The last sentence that the Chinese page was seen to hold.
    pub page_zh_to: u8,
    /// What a result is and is not (FAQ-46 to 48).
    pub disclaimer: Text,
    /// How old the policy is and what came after it.
    pub age: Text,
    /// What decides.
    pub rules: &'static Rules,
    /// What belongs to the bits of the rules.
    pub layout: &'static Layout,
    /// Sections of the questionnaire, in order.
    pub sections: &'static [Section],
    /// Questions, in the order they are asked.
    pub questions: &'static [Question],
    /// Who counts as overseas talent (FAQ-45).
    pub definition: Definition,
    /// The six aspects (FAQ-4).
    pub aspects: &'static [Aspect],
    /// The 17 measures, in the order of the FAQ.
    pub measures: &'static [Measure],
    /// All supports, in the order of their measures.
    pub supports: &'static [Support],
    /// How many parks the policy speaks of (FAQ-2).
    pub parks_total: u8,
    /// Month of that number, `YYYY-MM`.
    pub parks_total_as_of: &'static str,
}

/// What a result tells before anything on it is opened, and a first visit does not.
#[derive(Debug)]
pub struct Brief {
    /// What stands behind each route of the definition, in order.
    pub routes: &'static [RouteDetails],
    /// What to do next for each support, in order.
    pub steps: &'static [&'static [NextStep]],
}

/// What is told about the policy when something is opened, so that its program has none of it.
#[derive(Debug)]
pub struct Details {
    /// Why what is decided otherwise, version by version.
    pub moves: &'static [Move],
    /// What stands behind each support, in order.
    pub supports: &'static [SupportDetails],
    /// Papers a person may be asked for.
    pub papers: &'static [Paper],
    /// Documents that background facts come from.
    pub sources: &'static [Source],
    /// Public bodies to ask.
    pub institutions: &'static [Institution],
}

/// The definition of overseas talent (FAQ-45): any of its routes.
#[derive(Debug)]
pub struct Definition {
    /// Cited FAQ sentences.
    pub faq: &'static [u8],
    /// Heading.
    pub title: Text,
    /// What it says.
    pub what: Text,
    /// What in it is our reading.
    pub reading: Text,
    /// The routes, in order.
    pub routes: &'static [Route],
}

/// One way into the definition.
#[derive(Debug)]
pub struct Route {
    /// Permanent id.
    pub id: &'static str,
    /// Name.
    pub name: Text,
    /// What it says.
    pub what: Text,
    /// The route by itself: options of the definition's word.
    pub fails: Fails,
}

/// What stands behind a route.
#[derive(Debug)]
pub struct RouteDetails {
    /// Positions in `papers` of what may show it.
    pub papers: &'static [u8],
    /// All must hold.
    pub terms: &'static [Rule],
}

impl Policy {
    /// What fails a support.
    #[inline]
    pub fn fails(&self, support: &Support) -> Fails {
        // The build has checked that every position exists.
        self.rules.supports.get(usize::from(support.position)).copied().unwrap_or_default()
    }

    /// The routes, each with what stands behind it.
    pub fn routes_in_detail(&self) -> impl Iterator<Item = (&'static Route, &'static RouteDetails)> + use<> {
        self.definition.routes.iter().zip(BRIEF.routes)
    }

    /// The supports under one measure.
    pub fn supports_of(&self, measure: &Measure) -> &'static [Support] {
        let range = usize::from(measure.first_support)..usize::from(measure.last_support);
        self.supports.get(range).unwrap_or_default()
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<QuestionId> {
        self.question_ids().find(|question| question.get().id == id)
    }

    /// All questions, in order.
    pub fn question_ids(&self) -> impl DoubleEndedIterator<Item = QuestionId> + use<> {
        (0..self.questions.len()).filter_map(|at| u8::try_from(at).ok()).map(QuestionId)
    }
}
