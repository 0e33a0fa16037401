//! What a condition rests on once all that it leaves out is filled in.

use crate::source::{Condition, Policy};

/// A condition's sentences, other sources, papers and judge.
#[derive(Debug)]
pub struct Resolved<'a> {
    /// Cited FAQ sentences.
    pub faq: &'a [u8],
    /// Ids of other sources, each once.
    pub sources: Vec<&'a str>,
    /// Ids of papers that prove it.
    pub papers: &'a [String],
    /// Id of who judges it.
    pub judge: Option<&'a str>,
}

/// The condition's own fields first, then those of its question. `own` are the sentences of the support or of the
/// definition, for a question that leaves them to the support. An option that the condition names adds its sources.
#[must_use]
pub fn resolve<'a>(policy: &'a Policy, condition: &'a Condition, own: &'a [u8]) -> Resolved<'a> {
    let question = policy.questions.iter().find(|question| question.id == condition.question);
    let (here, there) = (&condition.basis, question.map(|question| &question.basis));
    let faq = here.faq.as_deref().or(there.and_then(|it| it.faq.as_deref())).unwrap_or(own);
    let mut sources: Vec<&str> = Vec::new();
    let named = here.sources.as_ref().or(there.and_then(|it| it.sources.as_ref())).into_iter().flatten();
    let options = question.into_iter().flat_map(|question| &question.options);
    let options = options.filter(|option| condition.steps.iter().any(|(id, _)| *id == option.id));
    for id in named.chain(options.flat_map(|option| &option.sources)) {
        if !sources.contains(&id.as_str()) {
            sources.push(id);
        }
    }
    let papers = here.papers.as_deref().or(there.and_then(|it| it.papers.as_deref())).unwrap_or_default();
    let judge = here.judge.as_deref().or(there.and_then(|it| it.judge.as_deref()));
    Resolved { faq, sources, papers, judge }
}
