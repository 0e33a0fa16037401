//! Which texts belong together: each set has numbers in a row, so it is numbered before what comes later.

use super::Baker;
use crate::source::{PHASES, Question};

impl Baker<'_> {
    /// Numbers the texts of the start page and the questions.
    pub(super) fn first_texts(&self) {
        let policy = self.policy;
        let definition = &policy.definition;
        let page = [&policy.name, &policy.disclaimer, &policy.age, &definition.what, &definition.reading];
        let sections = policy.sections.iter().map(|it| &it.title);
        let questions = policy.questions.iter().flat_map(|it| {
            let labels = it.options.iter().map(|option| &option.label);
            [&it.short, &it.text, &it.why].into_iter().chain(&it.help).chain(labels)
        });
        for text in page.into_iter().chain(sections).chain(questions) {
            self.text(text);
        }
    }

    /// Numbers the texts that a result shows while all on it is closed: names, why the verdict is as it is, what would
    /// change it, and what to do first.
    pub(super) fn result_texts(&self) {
        let supports = self.supports();
        let routes = &self.policy.definition.routes;
        let conditions = || routes.iter().flat_map(|route| &route.all);
        let decides = |it: &&Question| conditions().any(|condition| condition.question == it.id);
        let changes = self.policy.questions.iter().filter(decides).flat_map(|it| &it.options);
        // Whatever is done first is the first step of some support in its earliest phase, and of one that asks for something.
        let first_steps = supports.iter().filter(|(.., it)| !it.all.is_empty()).filter_map(|(.., it)| {
            it.steps.iter().min_by_key(|step| PHASES.iter().position(|phase| *phase == step.phase))
        });
        let names = supports.iter().map(|(.., it)| &it.name).chain(routes.iter().map(|it| &it.what));
        let whys = conditions().filter_map(|it| it.confirm.as_ref());
        let steps = first_steps.map(|step| &step.text);
        for text in names.chain(whys).chain(changes.filter_map(|it| it.change.as_ref())).chain(steps) {
            self.text(text);
        }
    }
}
