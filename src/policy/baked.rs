//! The constants that the build script wrote from `data/`.

use super::{
    Aspect, Background, Choice, Condition, Definition, Grade, Institution, Measure, NextStep, Paper, Park, Phase,
    Policy, Provenance, Question, QuestionId, Receiver, Route, Rule, Section, Source, Step, Support, Text, Website,
    WebsiteOf,
};

include!(concat!(env!("OUT_DIR"), "/policy.rs"));
