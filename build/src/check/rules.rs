//! Rules: known questions and options, each question read at most once, every question read by some rule.

use super::one_of;
use super::references::basis;
use crate::bake::{Layout, ROOM, ROUTES, Word, definition_rule};
use crate::read::Problems;
use crate::source::{Condition, Policy, Term};

/// Reports conditions that name unknown things, rules that read a question twice and questions no rule reads.
pub fn check(policy: &Policy, problems: &Problems) {
    let mut read: Vec<&str> = Vec::new();
    for (n, route) in policy.definition.routes.iter().enumerate() {
        let mut own: Vec<&str> = Vec::new();
        for condition in &route.all {
            known(policy, condition, problems);
            once(condition, &mut own, problems);
        }
        read.extend(&own);
        if route.faq != policy.definition.faq {
            problems.add(
                "definition.toml",
                &format!("route[{n}].faq"),
                "a route cites the sentences of the definition",
            );
        }
    }
    match definition_rule(&policy.definition) {
        Err(question) => {
            let message = format!("the routes read `{question}` twice in ways that do not merge into one reading");
            problems.add("definition.toml", "route", message);
        }
        Ok(groups) if groups.len() > ROUTES => {
            let message = format!("`{}` routes stand apart, expected {ROUTES} at most", groups.len());
            problems.add("definition.toml", "route", message);
        }
        Ok(_) => {}
    }
    room(policy, problems);
    let recognition: Vec<&str> = read.clone();
    for measure in &policy.measures {
        for support in &measure.supports {
            let mut own: Vec<&str> = Vec::new();
            for (n, term) in support.all.iter().enumerate() {
                match term {
                    Term::Definition if own.contains(&"definition") => {
                        let place = format!("{}.all[{n}]", support.place);
                        problems.add(&measure.file, &place, "the rule reads the definition twice");
                    }
                    Term::Definition => own.push("definition"),
                    Term::Condition(condition) => {
                        known(policy, condition, problems);
                        once(condition, &mut own, problems);
                        if recognition.contains(&condition.question.as_str()) {
                            let message =
                                format!("`{}` belongs to the definition, name \"definition\"", condition.question);
                            problems.add(&measure.file, &format!("{}.question", condition.place), message);
                        }
                    }
                    Term::Standing(_) => {}
                }
            }
            read.extend(&own);
        }
    }
    for (n, question) in policy.questions.iter().enumerate() {
        if !read.contains(&question.id.as_str()) {
            let message = format!("no rule reads `{}`, so nobody should be asked", question.id);
            problems.add("questions.toml", &format!("question[{n}].id"), message);
        }
    }
}

/// Every option is a bit, and a word has room for so many.
fn room(policy: &Policy, problems: &Problems) {
    let layout = Layout::new(policy);
    for (word, whose) in [(Word::Definition, "the definition's questions"), (Word::Supports, "all other questions")] {
        let used = layout.used(word);
        if used > ROOM {
            let message = format!("{whose} have `{used}` options together, expected {ROOM} at most");
            problems.add("questions.toml", "question", message);
        }
    }
}

fn known(policy: &Policy, condition: &Condition, problems: &Problems) {
    basis(policy, &condition.basis, &condition.file, &condition.place, problems);
    let place = format!("{}.question", condition.place);
    let questions = policy.questions.iter().map(|question| question.id.as_str());
    one_of(&condition.question, questions, (&condition.file, &place), "question", problems);
    if let Some(question) = policy.questions.iter().find(|question| question.id == condition.question) {
        for (option, _) in &condition.steps {
            let place = format!("{}.steps.{option}", condition.place);
            let options = question.options.iter().map(|option| option.id.as_str());
            one_of(option, options, (&condition.file, &place), &format!("option of `{}`", question.id), problems);
        }
    }
}

fn once<'a>(condition: &'a Condition, own: &mut Vec<&'a str>, problems: &Problems) {
    if own.contains(&condition.question.as_str()) {
        let message = format!("the rule reads `{}` twice", condition.question);
        problems.add(&condition.file, &format!("{}.question", condition.place), message);
    }
    own.push(&condition.question);
}
