//! The whole result for one person's answers, derived on demand.

use super::{Alternative, Answers, Changes, Goal, Known, Reason, Status, reasons, relevant};
use crate::policy::{POLICY, QuestionId, QuestionSet, Route, Support};

/// The result of checking one person's answers. Nothing is stored but the answers, also as bits; everything is derived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    answers: Answers,
    known: Known,
}

/// How many personal supports have each status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Matching the text.
    pub matches: usize,
    /// Needing a person's confirmation.
    pub confirm: usize,
    /// Not decided yet.
    pub open: usize,
    /// Not met on these answers.
    pub unmet: usize,
}

impl Check {
    /// Checks these answers.
    pub fn new(answers: Answers) -> Self {
        Self { answers, known: Known::new(POLICY.rules, &answers) }
    }

    /// The answers checked.
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Status of the definition of overseas talent (FAQ-45).
    pub fn definition(&self) -> Status {
        self.known.definition()
    }

    /// Whether the definition is open and can only turn out better than a person's confirmation.
    pub fn is_definition_at_least_confirm(&self) -> bool {
        self.known.definition() == Status::Open && self.known.definition_reaches_confirm()
    }

    /// Status of one route by itself.
    pub fn route(&self, route: &Route) -> Status {
        self.known.route(route.fails)
    }

    /// What would raise the definition's status.
    pub fn definition_changes(&self) -> Vec<Alternative> {
        self.all_changes().definition().collect()
    }

    /// Status of one support.
    #[inline]
    pub fn support(&self, support: &Support) -> Status {
        self.known.support(POLICY.fails(support))
    }

    /// The personal supports that match or need confirmation, in policy order.
    pub fn within_reach(&self) -> impl Iterator<Item = &'static Support> {
        let check = *self;
        POLICY.supports.iter().filter(move |it| !it.is_general && check.support(it).is_within_reach())
    }

    /// What each condition of a support contributed.
    #[inline]
    pub fn reasons(&self, support: &Support) -> impl Iterator<Item = Reason> + use<'_> {
        reasons(support, &self.answers, &self.known)
    }

    /// What would raise a support's status.
    pub fn changes(&self, support: &Support) -> Vec<Alternative> {
        self.all_changes().support(POLICY.fails(support)).collect()
    }

    /// What would raise any status, for those who ask about many.
    pub fn all_changes(&self) -> Changes<'_> {
        Changes::new(POLICY.rules, &self.known)
    }

    /// The unanswered questions that can still make a difference.
    pub fn relevant(&self) -> QuestionSet {
        self.relevant_for(Goal::default())
    }

    /// The unanswered questions that can still make a difference to what somebody cares about.
    pub fn relevant_for(&self, goal: Goal) -> QuestionSet {
        relevant(POLICY.rules, &self.known, goal)
    }

    /// The first of them.
    pub fn next(&self) -> Option<QuestionId> {
        self.relevant().first()
    }

    /// Counts over the supports that depend on answers; general ones are never counted as a personal match.
    pub fn tally(&self) -> Tally {
        let personal = POLICY.supports.iter().filter(|support| !support.is_general);
        personal.fold(Tally::default(), |mut tally, support| {
            match self.support(support) {
                Status::Matches => tally.matches += 1,
                Status::Confirm => tally.confirm += 1,
                Status::Open => tally.open += 1,
                Status::Unmet => tally.unmet += 1,
            }
            tally
        })
    }
}

impl Tally {
    /// The count of one status.
    pub const fn of(&self, status: Status) -> usize {
        match status {
            Status::Matches => self.matches,
            Status::Confirm => self.confirm,
            Status::Open => self.open,
            Status::Unmet => self.unmet,
        }
    }
}
