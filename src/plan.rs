//! The plan: next steps and papers of everything that matches or needs confirmation, each once.

pub mod road;

use crate::policy::{Choice, DETAILS, NextStep, POLICY, Paper, Phase, Rule, Support};
use crate::rules::{Alternative, Answers, Change, Check};

/// When something is to be done, seen from where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// In a phase ahead, or whenever it comes.
    Phase(Phase),
    /// The person is back already, so there is no return to wait for.
    Now,
}

impl When {
    /// When the steps of a phase are to be done by a person with these answers.
    pub fn of(phase: Phase, answers: &Answers) -> Self {
        match phase {
            Phase::BeforeReturning | Phase::OnArrival if is_back(answers) => Self::Now,
            Phase::BeforeReturning | Phase::OnArrival | Phase::CompanyRegistered | Phase::Growing => Self::Phase(phase),
        }
    }
}

/// One thing to do, for one or more supports.
#[derive(Debug)]
pub struct Task {
    /// Permanent name for ticks: the first support with the position of the step in it.
    pub id: String,
    /// When.
    pub when: When,
    /// What, and the phase it was written for.
    pub step: &'static NextStep,
    /// The supports it serves.
    pub supports: Vec<&'static Support>,
}

/// One paper to bring.
#[derive(Debug)]
pub struct Bring {
    /// The paper.
    pub paper: &'static Paper,
    /// Number of supports that ask for it.
    pub supports: usize,
    /// Whether it may show a route into the definition.
    pub definition: bool,
}

/// Whether a support, or without one the definition, is still worth steps and papers.
pub type Leaves<'a> = dyn Fn(Option<&Support>) -> bool + 'a;

/// The tasks of one phase, in policy order. Who is back has none before the return; they are among those of the arrival,
/// ahead of them, and all of these are for now.
pub fn tasks(check: &Check, phase: Phase) -> Vec<Task> {
    let phases: &[Phase] = match (phase, is_back(check.answers())) {
        (Phase::BeforeReturning, true) => &[],
        (Phase::OnArrival, true) => &[Phase::BeforeReturning, Phase::OnArrival],
        (Phase::BeforeReturning, false) => &[Phase::BeforeReturning],
        (Phase::OnArrival, false) => &[Phase::OnArrival],
        (Phase::CompanyRegistered, _) => &[Phase::CompanyRegistered],
        (Phase::Growing, _) => &[Phase::Growing],
    };
    let mut tasks: Vec<Task> = Vec::new();
    for phase in phases {
        let when = When::of(*phase, check.answers());
        for support in check.within_reach() {
            for (at, step) in support.steps().iter().enumerate().filter(|(_, step)| step.phase == *phase) {
                match tasks.iter_mut().find(|task| task.step.text == step.text) {
                    Some(task) => task.supports.push(support),
                    None => {
                        let id = format!("{}.{at}", support.id);
                        tasks.push(Task { id, when, step, supports: vec![support] });
                    }
                }
            }
        }
    }
    tasks
}

/// The tasks of all phases, in order.
pub fn all_tasks(check: &Check) -> impl Iterator<Item = Task> {
    Phase::ALL.into_iter().flat_map(|phase| tasks(check, phase))
}

/// The task to begin with; none where nothing is within reach.
pub fn first_task(check: &Check) -> Option<Task> {
    Phase::ALL.into_iter().find_map(|phase| tasks(check, phase).into_iter().next())
}

/// What a person whom the definition does not fit can still do to fit it, each with the papers that then prove it.
pub fn nearest(check: &Check) -> Vec<(&'static Choice, Vec<&'static Paper>)> {
    let changes = check.definition_changes();
    let single = changes.iter().filter(|it| it.is_actionable()).flat_map(Alternative::iter);
    let step = |change: Change| {
        let options = change.to.iter().filter_map(|at| change.question.get().options.get(usize::from(at)));
        let choice = options.into_iter().find(|it| it.change.is_some())?;
        let mut papers = Vec::new();
        for term in POLICY.routes_in_detail().flat_map(|(_, details)| details.terms) {
            match term {
                Rule::Condition(condition) if condition.question == change.question => {
                    papers.extend(condition.basis.papers.iter().filter_map(|at| DETAILS.papers.get(usize::from(*at))));
                }
                Rule::Condition(_) | Rule::Standing(_) | Rule::Definition => {}
            }
        }
        Some((choice, papers))
    };
    single.filter_map(step).collect()
}

/// Whether the person said that they are back.
fn is_back(answers: &Answers) -> bool {
    POLICY.question("location").and_then(|location| answers.choice(location)).is_some_and(|it| it.id != "abroad")
}

/// What is left of tasks where some supports are not worth steps any more.
pub fn left(tasks: Vec<Task>, leaves: &Leaves<'_>) -> Vec<Task> {
    let served = tasks.into_iter().map(|mut task| {
        task.supports.retain(|it| leaves(Some(it)));
        task
    });
    served.filter(|task| !task.supports.is_empty()).collect()
}

/// The papers, those of the definition first.
pub fn papers(check: &Check) -> Vec<Bring> {
    papers_left(check, &|_| true)
}

/// The papers for what is worth steps, those of the definition first.
pub fn papers_left(check: &Check, leaves: &Leaves<'_>) -> Vec<Bring> {
    let mut papers: Vec<Bring> = Vec::new();
    let mut add = |at: u8, definition: bool| {
        let Some(paper) = DETAILS.papers.get(usize::from(at)) else { return };
        let known = papers.iter().position(|it| it.paper.id == paper.id).and_then(|at| papers.get_mut(at));
        match known {
            Some(known) => {
                known.definition |= definition;
                known.supports += usize::from(!definition);
            }
            None => papers.push(Bring { paper, supports: usize::from(!definition), definition }),
        }
    };
    let routes = POLICY.routes_in_detail().filter(|(it, _)| leaves(None) && check.route(it).is_within_reach());
    routes.flat_map(|(_, details)| details.papers).for_each(|at| add(*at, true));
    let supports = check.within_reach().filter(|it| leaves(Some(it)));
    supports.flat_map(|support| support.details().papers).for_each(|at| add(*at, false));
    papers
}
