//! Answers as they come in: an object from question id to option id.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use crate::policy::{POLICY, QuestionId};
use crate::rules::{Answers, Invalid, listed};

/// Answers at the boundary. Refuses unknown questions, unknown options, wrong types and repeated questions, each
/// with a message that names the offender and lists what is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswersShape(pub Answers);

impl<'de> Deserialize<'de> for AnswersShape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor).map(Self)
    }
}

struct ObjectVisitor;

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = Answers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object from question id to option id")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Answers, M::Error> {
        let mut answers = Answers::none();
        while let Some(id) = map.next_key::<String>()? {
            let question = POLICY.question(&id).ok_or_else(|| M::Error::custom(Invalid::Question(id)))?;
            let option = map.next_value_seed(OptionSeed(question))?;
            if answers.has(question) {
                return Err(M::Error::custom(format_args!("question `{}` is answered twice", question.get().id)));
            }
            answers.set(question, option);
        }
        Ok(answers)
    }
}

/// What is wanted as the answer to a question.
fn wanted(question: QuestionId) -> String {
    let question = question.get();
    let ids = question.options.iter().map(|option| option.id);
    listed(&["a string as the answer to `", question.id, "`, one of "], ids)
}

/// Reads the option of one question, so that a wrong type is reported with the question's name.
struct OptionSeed(QuestionId);

impl<'de> DeserializeSeed<'de> for OptionSeed {
    type Value = u8;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<u8, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for OptionSeed {
    type Value = u8;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&wanted(self.0))
    }

    fn visit_str<E: Error>(self, id: &str) -> Result<u8, E> {
        let unknown = || E::custom(Invalid::Option { question: self.0, option: id.to_owned() });
        self.0.get().option(id).ok_or_else(unknown)
    }
}
