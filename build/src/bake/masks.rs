//! The rules as bits: every option of every question is one bit, and a list of conditions is the options that fail it.
//!
//! The definition's questions have a word of their own, as supports read them only through the definition. In each word
//! the options stand in the order of the questions. `src/policy/bits.rs` has the types, and `src/rules` what follows.

use super::write::list;
use crate::source::{Choice, Condition, Policy, Question, Step, Term};

/// How many options there is room for in a word: 64 without the three bits that `src/policy/bits.rs` names.
pub const ROOM: usize = 61;

/// How many routes of the definition may stand apart, see `src/rules/change.rs`.
pub const ROUTES: usize = 8;

/// Set in every word of answers: `NEVER` of `src/policy/bits.rs`, as the two below have their names there.
const NEVER: u64 = 1 << 63;
/// A definition that does not reach `confirm`, or `matches`, as a condition of a support.
const DEFINITION: [u64; 2] = [1 << 62, 1 << 61];

/// The options that do not reach `confirm`, and those that do not reach `matches`.
pub type Fails = [u64; 2];

/// The steps that can be missed, in the order of [`Fails`].
const MARKS: [Step; 2] = [Step::Confirm, Step::Matches];

/// A word of bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// That of the definition's questions.
    Definition,
    /// That of all others.
    Supports,
}

/// Where the options of every question stand.
#[derive(Debug)]
pub struct Layout<'a> {
    questions: Vec<Field<'a>>,
}

#[derive(Debug)]
struct Field<'a> {
    question: &'a Question,
    word: Word,
    shift: usize,
}

impl<'a> Layout<'a> {
    /// One bit after the other. A question that the definition reads in any version is one of its own.
    #[must_use]
    pub fn new(policy: &'a Policy) -> Self {
        let mut layout = Self { questions: Vec::new() };
        let routes = || policy.older.iter().flat_map(|frozen| &frozen.routes).chain(&policy.definition.routes);
        let recognition = |question: &Question| routes().flat_map(|it| &it.all).any(|it| it.question == question.id);
        for question in &policy.questions {
            let word = if recognition(question) { Word::Definition } else { Word::Supports };
            let shift = layout.used(word);
            layout.questions.push(Field { question, word, shift });
        }
        layout
    }

    /// How many bits of a word are taken.
    #[must_use]
    pub fn used(&self, word: Word) -> usize {
        self.of(word).map(|field| field.question.options.len()).sum()
    }

    fn of(&self, word: Word) -> impl Iterator<Item = &Field<'a>> {
        self.questions.iter().filter(move |field| field.word == word)
    }

    fn field(&self, question: &str) -> Option<&Field<'a>> {
        self.questions.iter().find(|field| field.question.id == question)
    }

    /// The options that fail one condition, in a version that knows some options. What none of them fulfils fails always.
    fn condition(&self, known: impl Fn(&str, &str) -> bool, condition: &Condition) -> Fails {
        let Some(field) = self.field(&condition.question) else { return [NEVER; 2] };
        let step = |option: &Choice| condition.steps.iter().find(|(id, _)| *id == option.id).map(|(_, step)| *step);
        MARKS.map(|mark| {
            let fails = |option: &Choice| step(option).unwrap_or(Step::Unmet) < mark;
            let serves = |option: &Choice| known(&condition.question, &option.id) && !fails(option);
            field.bits(fails) | if field.bits(serves) == 0 { NEVER } else { 0 }
        })
    }

    /// The options that fail any of some conditions.
    fn conditions(&self, known: impl Fn(&str, &str) -> bool + Copy, all: &[Condition]) -> Fails {
        any(all.iter().map(|it| self.condition(known, it)))
    }

    fn terms(&self, known: impl Fn(&str, &str) -> bool + Copy, all: &[Term]) -> Fails {
        any(all.iter().map(|term| match term {
            Term::Definition => DEFINITION,
            Term::Condition(condition) => self.condition(known, condition),
            Term::Standing(_) => [0, NEVER],
        }))
    }

    /// Rust text of all that decides in a version that knows some options.
    pub(super) fn rules(
        &self,
        known: impl Fn(&str, &str) -> bool + Copy,
        definition: &[Vec<Condition>],
        supports: &[&[Term]],
    ) -> String {
        let options = |field: &Field<'_>| field.bits(|option| known(&field.question.id, &option.id));
        format!(
            "Rules {{ options: {}, definition: {}, supports: {} }}",
            self.bits(options),
            list(definition, |group| bake_fails(self.conditions(known, group))),
            list(supports, |all| bake_fails(self.terms(known, all))),
        )
    }

    /// Rust text of a route by itself.
    pub(super) fn route(&self, all: &[Condition]) -> String {
        bake_fails(self.conditions(everything, all))
    }

    /// Rust text of a question's place.
    pub(super) fn bake_field(&self, question: &str) -> String {
        // Every question is in the layout.
        let Some(field) = self.field(question) else { return String::new() };
        let (word, shift, options) = (field.word, field.shift, field.bits(|_| true));
        format!("Field {{ word: Word::{word:?}, shift: {shift}, options: {options:#x} }}")
    }

    /// Rust text of the layout.
    pub(super) fn bake(&self) -> String {
        let questions = |word| {
            let fields = self.questions.iter().enumerate().filter(|(_, field)| field.word == word);
            let each = fields.flat_map(|(n, field)| field.question.options.iter().map(move |_| n));
            list(&each.collect::<Vec<_>>(), |n| format!("QuestionId({n})"))
        };
        let can_act = |option: &Choice| option.change.is_some() && option.change_from.is_empty();
        let from = self.questions.iter().flat_map(|field| {
            let options = field.question.options.iter().filter(|it| it.change.is_some() && !it.change_from.is_empty());
            options.map(|option| {
                let from = field.bits(|other| option.change_from.contains(&other.id));
                let to = field.bits(|other| other.id == option.id);
                format!("CanActFrom {{ from: {}, to: {} }}", one(field.word, from), one(field.word, to))
            })
        });
        let from: Vec<_> = from.collect();
        format!(
            "&Layout {{ definition: {}, supports: {}, can_act: {}, can_act_from: {} }}",
            questions(Word::Definition),
            questions(Word::Supports),
            self.bits(|field| field.bits(can_act)),
            list(&from, Clone::clone),
        )
    }

    /// Rust text of some bits of every question.
    fn bits(&self, chosen: impl Fn(&Field<'a>) -> u64) -> String {
        let [definition, supports] =
            [Word::Definition, Word::Supports].map(|word| self.of(word).fold(0, |bits, field| bits | chosen(field)));
        format!("Bits {{ definition: {definition:#x}, supports: {supports:#x} }}")
    }
}

impl Field<'_> {
    fn bits(&self, chosen: impl Fn(&Choice) -> bool) -> u64 {
        let options = self.question.options.iter().enumerate().filter(|(_, option)| chosen(option));
        options.fold(0, |bits, (at, _)| bits | 1 << (self.shift + at))
    }
}

/// The present version knows all options.
pub(super) const fn everything(_question: &str, _option: &str) -> bool {
    true
}

fn any(all: impl Iterator<Item = Fails>) -> Fails {
    all.fold([0, 0], |all, one| [all[0] | one[0], all[1] | one[1]])
}

fn bake_fails([confirm, matches]: Fails) -> String {
    format!("Fails {{ confirm: {confirm:#x}, matches: {matches:#x} }}")
}

/// Rust text of bits in one word.
fn one(word: Word, bits: u64) -> String {
    match word {
        Word::Definition => format!("Bits {{ definition: {bits:#x}, supports: 0 }}"),
        Word::Supports => format!("Bits {{ definition: 0, supports: {bits:#x} }}"),
    }
}
