//! The constants that the build script wrote from `data/`.

// The constants of the interface's wasm leave lists empty, whose types they do not name then.
#[allow(unused_imports, reason = "what the constants name depends on the features")]
use super::bits::{Bits, CanActFrom, Fails, Field, Layout, Rules, Word};
#[allow(unused_imports, reason = "what the constants name depends on the features")]
use super::{
    Aspect, Background, Basis, Brief, Choice, Condition, Definition, Details, Edition, Grade, Institution, Measure,
    Move, NextStep, Paper, Phase, Policy, Provenance, Question, QuestionId, Receiver, Route, RouteDetails, Rule,
    Section, Source, Step, Support, SupportDetails, Text, Within,
};

include!(concat!(env!("OUT_DIR"), "/policy.rs"));
