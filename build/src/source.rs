//! The policy as people write it: names instead of positions, owned texts, nothing resolved yet.

#![expect(missing_docs, reason = "the field names are those of the data files, described in CONTRIBUTING.md")]

use crate::scenarios::Scenario;

/// A text in every language of the product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub en: String,
    pub zh: String,
}

/// A step a condition can give, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Unmet,
    Confirm,
    Matches,
}

/// An option of a question.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    pub id: String,
    pub wire: u8,
    pub label: Text,
    /// What a person can still do to be able to give this answer.
    pub change: Option<Text>,
    /// The present answers from which `change` is possible; empty: from any.
    pub change_from: Vec<String>,
    /// What a condition rests on besides as soon as it names this option.
    pub sources: Vec<String>,
}

/// What a condition rests on and what proves it. A field that is absent is taken from the question, and its sentences
/// then from the support.
#[derive(Clone, Debug, Default)]
pub struct Basis {
    pub faq: Option<Vec<u8>>,
    pub sources: Option<Vec<String>>,
    pub papers: Option<Vec<String>>,
    pub judge: Option<String>,
}

/// Who judges whether a condition holds.
#[derive(Clone, Debug, Default)]
pub struct Judge {
    pub id: String,
    pub name: Text,
}

#[derive(Clone, Debug, Default)]
pub struct Section {
    pub id: String,
    pub title: Text,
}

#[derive(Clone, Debug, Default)]
pub struct Question {
    pub id: String,
    pub wire: u8,
    pub section: String,
    pub short: Text,
    pub text: Text,
    pub why: Text,
    pub help: Option<Text>,
    pub basis: Basis,
    pub options: Vec<Choice>,
}

/// One term of a rule.
#[derive(Clone, Debug)]
pub enum Term {
    Definition,
    Condition(Condition),
    Standing(Text),
}

#[derive(Clone, Debug, Default)]
pub struct Condition {
    pub question: String,
    /// Options that give more than `unmet`.
    pub steps: Vec<(String, Step)>,
    /// Why only a person can judge an answer that gives `confirm`.
    pub confirm: Option<Text>,
    /// Where it departs from its question.
    pub basis: Basis,
    /// Where the condition stands: file and field, for messages.
    pub file: String,
    pub place: String,
}

#[derive(Clone, Debug, Default)]
pub struct Route {
    pub id: String,
    pub faq: Vec<u8>,
    pub name: Text,
    pub what: Text,
    pub papers: Vec<String>,
    pub all: Vec<Condition>,
}

#[derive(Clone, Debug, Default)]
pub struct Definition {
    pub faq: Vec<u8>,
    pub title: Text,
    pub what: Text,
    pub reading: Text,
    pub routes: Vec<Route>,
}

#[derive(Clone, Debug, Default)]
pub struct Aspect {
    pub id: String,
    pub number: u8,
    pub faq: Vec<u8>,
    pub title: Text,
}

#[derive(Clone, Debug, Default)]
pub struct Measure {
    pub file: String,
    pub number: u8,
    pub slug: String,
    pub aspect: String,
    pub faq: Vec<u8>,
    pub title: Text,
    pub summary: Text,
    pub supports: Vec<Support>,
}

#[derive(Clone, Debug, Default)]
pub struct Support {
    pub id: String,
    pub receiver: String,
    pub faq: Vec<u8>,
    pub name: Text,
    pub what: Text,
    pub receives: Text,
    pub papers: Vec<String>,
    pub all: Vec<Term>,
    pub steps: Vec<NextStep>,
    pub within: Option<Within>,
    pub background: Vec<Background>,
    pub examples: Vec<Example>,
    pub place: String,
}

/// A term that the text names, with the sentences that do.
#[derive(Clone, Debug, Default)]
pub struct Within {
    pub text: Text,
    pub faq: Vec<u8>,
}

/// When something is to be done, in order.
pub const PHASES: [&str; 4] = ["before_returning", "on_arrival", "company_registered", "growing"];

#[derive(Clone, Debug, Default)]
pub struct NextStep {
    pub phase: String,
    pub text: Text,
}

#[derive(Clone, Debug, Default)]
pub struct Background {
    pub fact: Text,
    pub source: String,
}

/// A worked case beside the rule, run as a test.
#[derive(Clone, Debug, Default)]
pub struct Example {
    pub name: String,
    pub answers: Vec<(String, String)>,
    pub status: String,
}

#[derive(Clone, Debug, Default)]
pub struct Source {
    pub id: String,
    pub grade: String,
    pub date: Option<String>,
    /// Whether the date is known from the address of the page alone.
    pub dated_by_address: bool,
    pub title: Text,
    pub document: Option<String>,
    /// The source that came after it.
    pub successor: Option<String>,
    pub url: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct Paper {
    pub id: String,
    pub name: Text,
    /// Who issues it.
    pub issuer: Option<Text>,
    pub note: Option<Text>,
    pub sources: Vec<String>,
}

/// A sentence of the published questions and answers, in our own short words.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    pub number: u8,
    /// Whether it gives somebody something.
    pub gives: bool,
    pub text: Text,
}

/// Where a fact about a park or an institution was seen.
#[derive(Clone, Debug, Default)]
pub struct Provenance {
    pub what: Text,
    pub date: Option<String>,
    pub grade: String,
    pub url: Option<String>,
}

/// What is known of one thing about a park.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    Unknown,
    Text(Text),
    String(String),
}

/// A park: what its fields are called stands in `parks` alone.
#[derive(Clone, Debug, Default)]
pub struct Park {
    pub id: String,
    /// Every field between `id` and `sources` by its name in JSON, in order.
    pub facts: Vec<(String, Fact)>,
    pub sources: Vec<Provenance>,
}

#[derive(Clone, Debug, Default)]
pub struct Institution {
    pub id: String,
    pub name: Text,
    pub phone: Option<String>,
    pub websites: Vec<(String, Text)>,
    pub what: Text,
    pub notes: Text,
    pub sources: Vec<Provenance>,
}

impl Park {
    /// A field that is a known text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&Text> {
        match self.fact(name) {
            Some(Fact::Text(text)) => Some(text),
            Some(Fact::String(_) | Fact::Unknown) | None => None,
        }
    }

    /// A field that is a known string.
    #[must_use]
    pub fn string(&self, name: &str) -> Option<&str> {
        match self.fact(name) {
            Some(Fact::String(string)) => Some(string),
            Some(Fact::Text(_) | Fact::Unknown) | None => None,
        }
    }

    fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts.iter().find(|(known, _)| known == name).map(|(_, fact)| fact)
    }
}

/// A published version's rules, frozen: what an older link rests on.
#[derive(Clone, Debug, Default)]
pub struct Frozen {
    pub version: String,
    pub questions: Vec<FrozenQuestion>,
    pub routes: Vec<Route>,
    pub supports: Vec<FrozenSupport>,
}

#[derive(Clone, Debug, Default)]
pub struct FrozenQuestion {
    pub id: String,
    pub wire: u8,
    /// Ids with their numbers.
    pub options: Vec<(String, u8)>,
}

#[derive(Clone, Debug, Default)]
pub struct FrozenSupport {
    pub id: String,
    pub all: Vec<Term>,
}

/// Why the definition or a support is decided otherwise since a version.
#[derive(Clone, Debug, Default)]
pub struct Move {
    pub version: String,
    /// `definition` or the id of a support.
    pub of: String,
    pub why: Text,
}

/// Something that only a person can judge, by its permanent number.
#[derive(Clone, Debug, Default)]
pub struct Point {
    pub id: String,
    pub number: u8,
    /// Papers that may be asked for.
    pub papers: Vec<String>,
}

/// A typical person, worked through on a page.
#[derive(Clone, Debug, Default)]
pub struct Person {
    pub id: String,
    /// Name of the scenario that has the answers.
    pub scenario: String,
    pub name: Text,
    pub what: Text,
}

/// The whole rule base as written.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    pub version: String,
    /// Every version ever published, oldest first: the position gives the number in result links.
    pub versions: Vec<String>,
    /// The rules of all of them but the present one, in the same order.
    pub older: Vec<Frozen>,
    /// What moved since each version, and why.
    pub moves: Vec<Move>,
    /// Supports that older versions had and this one has not.
    pub withdrawn: Vec<String>,
    pub name: Text,
    pub issuer: Text,
    pub released: String,
    pub faq_published: String,
    pub source: String,
    pub source_zh: String,
    /// The last sentence that the Chinese page was seen to hold.
    pub source_zh_to: u8,
    /// How many measures the published text has.
    pub measures_total: u8,
    /// How many sentences.
    pub sentences_total: u8,
    /// The first and the last sentence that tell of features without naming a measure; none where there are no such.
    pub features: Vec<u8>,
    pub disclaimer: Text,
    /// How old the policy is and what came after it.
    pub age: Text,
    pub age_sources: Vec<String>,
    pub sections: Vec<Section>,
    pub judges: Vec<Judge>,
    pub questions: Vec<Question>,
    pub definition: Definition,
    pub aspects: Vec<Aspect>,
    pub measures: Vec<Measure>,
    pub papers: Vec<Paper>,
    pub sources: Vec<Source>,
    pub sentences: Vec<Sentence>,
    pub parks_total: u8,
    pub parks_total_as_of: String,
    pub parks: Vec<Park>,
    pub institutions: Vec<Institution>,
    /// People by expected statuses, from the table beside the rules.
    pub scenarios: Vec<Scenario>,
    /// What an adviser decides.
    pub points: Vec<Point>,
    /// Words of the interface that this policy says otherwise, by name.
    pub words: Vec<(String, Text)>,
    /// Typical people.
    pub people: Vec<Person>,
}
