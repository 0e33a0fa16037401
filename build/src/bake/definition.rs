//! The routes as one rule that reads every question once.

use super::DefinitionRule;
use crate::source::{Condition, Definition, Step};

/// Merges routes that share all but one reading: `any` of `all(a, b1)` and `all(a, b2)` is `all(a, any(b1, b2))`.
///
/// # Errors
/// The id of a question that would still be read twice.
pub fn definition_rule(definition: &Definition) -> Result<DefinitionRule, String> {
    let mut groups: DefinitionRule = Vec::new();
    for route in &definition.routes {
        match groups.iter_mut().find_map(|group| different(group, &route.all).map(|at| (group, at))) {
            Some((group, at)) => {
                if let (Some(into), Some(from)) = (group.get_mut(at), route.all.get(at)) {
                    highest(into, from);
                }
            }
            None => groups.push(route.all.clone()),
        }
    }
    let mut seen: Vec<&str> = Vec::new();
    for condition in groups.iter().flatten() {
        if seen.contains(&condition.question.as_str()) {
            return Err(condition.question.clone());
        }
        seen.push(&condition.question);
    }
    Ok(groups)
}

/// The one position at which two lists over the same questions differ.
fn different(group: &[Condition], other: &[Condition]) -> Option<usize> {
    let same_questions = group.len() == other.len() && group.iter().zip(other).all(|(a, b)| a.question == b.question);
    let mut positions = group.iter().zip(other).enumerate().filter(|(_, (a, b))| a.steps != b.steps);
    let (at, _) = positions.next().filter(|_| same_questions)?;
    positions.next().is_none().then_some(at)
}

fn highest(into: &mut Condition, from: &Condition) {
    for (option, step) in &from.steps {
        match into.steps.iter_mut().find(|(id, _)| id == option) {
            Some((_, present)) => *present = Step::max(*present, *step),
            None => into.steps.push((option.clone(), *step)),
        }
    }
}
