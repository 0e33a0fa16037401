//! The road from where a person is to growth: what comes within reach at which stage, by which answers, and what ends there.
//!
//! Nothing here is a rule of its own. A stage of the road is the person's own answers, with the company in a park and the
//! person back once it lies behind that; what is within reach there is for the rules to say, and so is what it takes.

use crate::policy::{Choice, POLICY, QuestionId, Support};
use crate::rules::{Alternative, Answers, Change, Check, Status};

/// A stretch of the road.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Where the person is.
    Now,
    /// Back from abroad.
    Arrived,
    /// With the company in a park.
    Registered,
    /// Later.
    Growing,
}

/// What is to be done for another answer.
#[derive(Clone, Debug)]
pub struct Move {
    /// The question.
    pub question: QuestionId,
    /// The options that would do, never none.
    pub to: Vec<&'static Choice>,
}

/// How a support stands at a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// Within reach, for the first time.
    New,
    /// Within reach, as it was before.
    Still,
    /// Not decided by the answers given.
    Open,
    /// Out of reach until the person does something.
    Ahead,
    /// Within reach before, and not any more.
    Over,
}

/// A support at a stage.
#[derive(Debug)]
pub struct Lit {
    /// The support.
    pub support: &'static Support,
    /// How it stands.
    pub light: Light,
    /// Its status for somebody at this stage.
    pub status: Status,
    /// What has to be done for it; nothing unless it is ahead.
    pub through: Vec<Move>,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 4] = [Self::Now, Self::Arrived, Self::Registered, Self::Growing];

    /// Permanent id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Arrived => "arrived",
            Self::Registered => "registered",
            Self::Growing => "growing",
        }
    }
}

impl Light {
    /// Every light, brightest first.
    pub const ALL: [Self; 5] = [Self::New, Self::Still, Self::Open, Self::Ahead, Self::Over];

    /// Permanent id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Still => "still",
            Self::Open => "open",
            Self::Ahead => "ahead",
            Self::Over => "over",
        }
    }
}

/// The stages that lie ahead of a person. Who is back does not arrive, and whose company is in a park does not register it.
pub fn stages(answers: &Answers) -> impl Iterator<Item = Stage> + use<> {
    let own = *answers;
    Stage::ALL.into_iter().filter(move |stage| match stage {
        Stage::Now | Stage::Growing => true,
        Stage::Arrived => answered(&own, "location").is_none_or(|it| it == "abroad"),
        Stage::Registered => answered(&own, "company").is_none_or(|it| it != "in_park"),
    })
}

/// What has been done on the way to a stage.
pub fn done(answers: &Answers, at: Stage) -> Vec<Move> {
    let moves = [(Stage::Arrived, "location", "returned_within_3_years"), (Stage::Registered, "company", "in_park")];
    let ahead = moves.into_iter().filter(|(stage, ..)| *stage <= at && stages(answers).any(|it| it == *stage));
    let found = ahead.filter_map(|(_, question, option)| {
        let question = POLICY.question(question)?;
        // An answer not given is none to alter.
        answers.choice(question)?;
        let option = question.get().options.iter().find(|it| it.id == option)?;
        Some(Move { question, to: vec![option] })
    });
    found.collect()
}

/// What the rules say of somebody with these answers at a stage.
pub fn check_at(answers: &Answers, at: Stage) -> Check {
    Check::new(done(answers, at).iter().fold(*answers, |answers, step| {
        let option = step.to.first().and_then(|it| step.question.get().option(it.id));
        option.map_or(answers, |at| answers.with(step.question, at))
    }))
}

/// Every support that stands somewhere on the road at a stage, in policy order. What never fits, whatever the person does, is
/// not on it.
pub fn road(answers: &Answers, at: Stage) -> Vec<Lit> {
    let there = check_at(answers, at);
    let before: Vec<Check> = stages(answers).take_while(|it| *it < at).map(|it| check_at(answers, it)).collect();
    let lit = |support: &'static Support| {
        let status = there.support(support);
        let was_lit = before.iter().any(|it| it.support(support).is_within_reach());
        let ways = || there.changes(support).into_iter().find(Alternative::is_actionable);
        let (light, through) = match status {
            Status::Matches | Status::Confirm if was_lit || at == Stage::Now => (Light::Still, Vec::new()),
            Status::Matches | Status::Confirm => (Light::New, Vec::new()),
            Status::Open => (Light::Open, Vec::new()),
            Status::Unmet if was_lit => (Light::Over, Vec::new()),
            Status::Unmet => (Light::Ahead, ways()?.iter().filter_map(aim).collect()),
        };
        Some(Lit { support, light, status, through })
    };
    POLICY.supports.iter().filter(|it| !it.is_general).filter_map(lit).collect()
}

/// What a change aims at: what the person can act on, and rather a choice than none.
fn aim(change: Change) -> Option<Move> {
    let question = change.question;
    let options = change.to.iter().filter_map(|at| question.get().options.get(usize::from(at)));
    let (choices, undecided): (Vec<_>, Vec<_>) =
        options.filter(|it| it.change.is_some()).partition(|it| !it.is_unsure());
    let to = if choices.is_empty() { undecided } else { choices };
    (!to.is_empty()).then_some(Move { question, to })
}

fn answered(answers: &Answers, question: &str) -> Option<&'static str> {
    POLICY.question(question).and_then(|it| answers.choice(it)).map(|it| it.id)
}
