//! Proof by enumeration: the core against tables that an independent oracle filled in by brute force.
//!
//! # Why this covers every profile
//!
//! There are 19 questions, hence 12 billion complete profiles and 1.8 trillion with unanswered questions. They need not
//! be visited one by one:
//!
//! 1. A rule reads no question outside its own list. In the core a rule is a set of options that fail it, and all that is
//!    done with it are ands over this set. `reads_only_its_own_questions` collects whose options these are, and compares
//!    it with the oracle's list; besides, every state below is checked with the other questions filled in at random, and
//!    none of the results may show it.
//! 2. So whatever is shown of one rule (status, reasons, changes, the questions relevant to it) depends on the profile
//!    only through the answers to the rule's own questions. `every_state_of_every_rule` visits every combination of
//!    those, each question unanswered or with any option: for a support the 6,400 recognition states times the states of
//!    its own conditions. Every one of the 1.8 trillion profiles, cut down to a rule's questions, is one of them.
//! 3. The result of a whole profile is the list of what its rules give, and `relevant` is the union over the rules:
//!    completing a question that a rule does not read changes nothing in it, so a question is relevant to the profile
//!    exactly if it is relevant to some rule. `whole_profiles` checks this joining on random profiles.
//! 4. Recognition questions and own questions are disjoint, and a support reads recognition only through the value of
//!    the definition. So the complete profiles fall into three classes, one for each outcome of the definition, and in
//!    each a support is a function of its own conditions. `complete_profiles_by_outcome` checks this factoring on every
//!    complete state and counts the profiles of each class; the counts add up to all of them.
//!
//! In a release build every state is visited; in a debug build one recognition state in `STRIDE`, another residue for
//! each rule, times all states of the own conditions.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

mod oracle;

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use oracle::table::{Change, Table};
use oracle::{QUESTIONS, RECOGNITION, ROUTE_QUESTIONS, ROUTES, SUPPORTS, Term};
use overseas_talent_check::policy::bits::{DEFINITION, Fails, Rules, Word};
use overseas_talent_check::policy::{POLICY, QuestionId, Route, Support};
use overseas_talent_check::rules::{Alternative, Answers, Changes, Check, Known, Read, Reason, Status, relevant_to};

const STRIDE: usize = if cfg!(debug_assertions) { 4 } else { 1 };
const WHOLE_PROFILES: u64 = if cfg!(debug_assertions) { 20_000 } else { 200_000 };

/// A rule of the core beside the oracle's table of it.
struct Subject {
    id: String,
    /// The rules it is part of; for a route, those of a definition that has no other.
    rules: Rules,
    /// What fails it; the definition itself counts as a condition.
    fails: Fails,
    of: Of,
    table: Table,
}

#[derive(Clone, Copy)]
enum Of {
    Definition,
    Route(&'static Route),
    Support(&'static Support, &'static oracle::Support),
}

/// The definition first, then the routes, then the supports.
static SUBJECTS: LazyLock<Vec<Subject>> = LazyLock::new(|| {
    let definition = Subject {
        id: "definition".to_owned(),
        rules: *POLICY.rules,
        fails: DEFINITION,
        of: Of::Definition,
        table: Table::of((0..RECOGNITION).collect(), oracle::definition),
    };
    let routes =
        POLICY.definition.routes.iter().zip(ROUTES).zip(ROUTE_QUESTIONS).map(|((route, (_, rule)), reads)| Subject {
            id: format!("route {}", route.id),
            rules: Rules { definition: std::slice::from_ref(&route.fails), ..*POLICY.rules },
            fails: DEFINITION,
            of: Of::Route(route),
            table: Table::of(reads.iter().map(|id| oracle::position(id)).collect(), rule),
        });
    let supports = POLICY.supports.iter().zip(&SUPPORTS).map(|(support, row)| Subject {
        id: support.id.to_owned(),
        rules: *POLICY.rules,
        fails: POLICY.fails(support),
        of: Of::Support(support, row),
        table: Table::of(row.questions(), |person| row.rule(person)),
    });
    std::iter::once(definition).chain(routes).chain(supports).collect()
});

static IDS: LazyLock<Vec<QuestionId>> = LazyLock::new(|| POLICY.question_ids().collect());

#[test]
fn same_questions_routes_and_supports() {
    let core = POLICY.questions.iter().map(|it| (it.id, it.options.iter().map(|option| option.id).collect::<Vec<_>>()));
    assert_eq!(core.collect::<Vec<_>>(), QUESTIONS.map(|(id, options)| (id, options.to_vec())), "questions");
    let routes: Vec<_> = POLICY.definition.routes.iter().map(|route| route.id).collect();
    assert_eq!(routes, ROUTES.map(|(id, _)| id), "routes");
    let measure = |it: &Support| POLICY.measures[usize::from(it.measure)].number;
    let core = POLICY.supports.iter().map(|it| (measure(it), it.id, format!("{:?}", it.receiver), it.details().faq));
    let oracle = SUPPORTS.iter().map(|it| (it.0, it.1, format!("{:?}", it.2), it.4));
    assert_eq!(core.collect::<Vec<_>>(), oracle.collect::<Vec<_>>(), "supports: measure, id, receiver, FAQ");
    let aspects = POLICY.aspects.iter().enumerate();
    let sizes = aspects.map(|(n, _)| POLICY.measures.iter().filter(|it| usize::from(it.aspect) == n).count());
    assert_eq!(sizes.collect::<Vec<_>>(), [2, 4, 3, 3, 3, 2], "measures under each aspect");
}

#[test]
fn reads_only_its_own_questions() {
    for subject in SUBJECTS.iter() {
        let read = reads(subject);
        let each: BTreeSet<usize> = read.iter().copied().collect();
        assert_eq!(each.len(), read.len(), "`{}` reads a question twice: {read:?}", subject.id);
        let expected: BTreeSet<usize> = subject.table.space.questions.iter().copied().collect();
        assert_eq!(each, expected, "positions of the questions that `{}` reads", subject.id);
    }
}

/// The questions with an option that can fail the rule, those of the definition once for each route that reads them.
fn reads(subject: &Subject) -> Vec<usize> {
    let of = |fails: Fails, word: Word| {
        let fails = fails.confirm | fails.matches;
        let read = IDS.iter().filter(move |it| {
            let field = it.get().field;
            field.word == word && fails & field.options != 0
        });
        read.map(|question| question.position())
    };
    let definition = subject.fails.confirm & DEFINITION.confirm != 0;
    let routes = if definition { subject.rules.definition } else { &[] };
    routes.iter().flat_map(|route| of(*route, Word::Definition)).chain(of(subject.fails, Word::Supports)).collect()
}

#[test]
fn every_state_of_every_rule() {
    let (next, workers) = (AtomicUsize::new(0), thread::available_parallelism().map_or(2, usize::from));
    let visited = AtomicUsize::new(0);
    thread::scope(|scope| {
        let work = || {
            while let Some(subject) = SUBJECTS.get(next.fetch_add(1, Ordering::Relaxed)) {
                visited.fetch_add(subject.visit(), Ordering::Relaxed);
            }
        };
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        for handle in handles {
            handle.join().unwrap_or_else(|reason| std::panic::resume_unwind(reason));
        }
    });
    for subject in SUBJECTS.iter() {
        println!("{:>9} states of {}", subject.table.space.size, subject.id);
    }
    let all: usize = SUBJECTS.iter().map(|subject| subject.table.space.size).sum();
    let visited = visited.into_inner();
    println!("{all:>9} states of {} rules, {visited} of them visited (stride {STRIDE})", SUBJECTS.len());
    assert!(STRIDE > 1 || visited == all, "a release build visits every state");
}

impl Subject {
    /// Compares every state; gives their number.
    fn visit(&self) -> usize {
        let space = &self.table.space;
        let recognition = if space.size.is_multiple_of(RECOGNITION_STATES) { RECOGNITION_STATES } else { 1 };
        let offset = if recognition > 1 { self.id.len() % STRIDE } else { 0 };
        let visited = (0..space.size).filter(|state| state % recognition % STRIDE == offset);
        visited.map(|state| self.compare(state)).count()
    }

    fn compare(&self, state: usize) {
        let table = &self.table;
        let answers = self.answers(state);
        let check = Check::new(answers);
        let known = Known::new(&self.rules, &answers);
        let status = self.status(&check);
        self.same("status", state, shown(table.decided(state)), status);
        self.same("status by the rules alone", state, status, known.support(self.fails));
        // `open` only where two completions differ, and wherever they do.
        self.same(
            "open where completions differ",
            state,
            table.low(state) != table.high(state),
            status == Status::Open,
        );
        let expected: Vec<usize> = table.relevant(state).collect();
        let got: Vec<usize> = relevant_to(&self.rules, &known, self.fails).iter().map(QuestionId::position).collect();
        self.same("relevant", state, expected, got);
        let expected = table.changes(state);
        self.same("changes", state, &expected, &plain(Changes::new(&self.rules, &known).support(self.fails).collect()));
        match self.of {
            Of::Definition => self.same("definition_changes", state, expected, plain(check.definition_changes())),
            Of::Route(_) => {}
            Of::Support(support, row) => {
                self.same("changes of the check", state, expected, plain(check.changes(support)));
                let got: Vec<_> = check.reasons(support).map(reason).collect();
                self.same("reasons", state, reasons(row, &self.digits(state)), got);
            }
        }
        if status != Status::Open {
            self.keeps(state, status, &answers);
        }
    }

    /// Answering one more question never contradicts a status already shown.
    fn keeps(&self, state: usize, status: Status, answers: &Answers) {
        for at in self.table.space.open(state) {
            let question = IDS[self.table.space.questions[at]];
            for option in 0..question.get().options.len() {
                let after = self.status(&Check::new(answers.with(question, u8::try_from(option).unwrap())));
                self.same("status after one more answer", state, status, after);
            }
        }
    }

    fn status(&self, check: &Check) -> Status {
        match self.of {
            Of::Definition => check.definition(),
            Of::Route(route) => check.route(route),
            Of::Support(support, _) => check.support(support),
        }
    }

    /// The digits of a state, the questions the rule does not read filled in at random.
    fn digits(&self, state: usize) -> Vec<usize> {
        let mut digits = random_digits(state as u64);
        for (at, question) in self.table.space.questions.iter().enumerate() {
            digits[*question] = self.table.space.digit(state, at);
        }
        digits
    }

    fn answers(&self, state: usize) -> Answers {
        answers(&self.digits(state))
    }

    fn same<T: PartialEq + Debug>(&self, what: &str, state: usize, expected: T, got: T) {
        assert!(
            expected == got,
            "{what} of `{}` on {:?}\n  expected {expected:?}\n  got      {got:?}",
            self.id,
            self.answers(state)
        );
    }
}

#[test]
fn complete_profiles_by_outcome() {
    let product = |more: usize| POLICY.questions.iter().map(|it| (it.options.len() + more) as u64).product::<u64>();
    let (complete, partial) = (product(0), product(1));
    let definition = &SUBJECTS[0].table;
    let recognition = (0..definition.space.size).filter(|state| definition.space.open(*state).next().is_none());
    let others = POLICY.questions[RECOGNITION..].iter().map(|it| it.options.len() as u64).product::<u64>();
    let mut profiles = [0_u64; 3];
    recognition.for_each(|state| profiles[definition.low(state) as usize] += others);
    println!("{partial} profiles, {complete} of them complete; by the definition's outcome {profiles:?}");
    assert_eq!(profiles.iter().sum::<u64>(), complete, "the classes make up all complete profiles");
    assert!(profiles.iter().all(|class| *class > 0), "every outcome of the definition occurs: {profiles:?}");
    let mut states = 0;
    for subject in SUBJECTS.iter().filter(|it| matches!(it.of, Of::Support(_, row) if row.reads_definition())) {
        let space = &subject.table.space;
        let mut seen: Vec<Option<Status>> = vec![None; space.size / RECOGNITION_STATES * 3];
        for state in (0..space.size).filter(|state| space.open(*state).next().is_none()) {
            let outcome = definition.low(state % RECOGNITION_STATES) as usize;
            let status = subject.status(&Check::new(subject.answers(state)));
            let first = *seen[state / RECOGNITION_STATES * 3 + outcome].get_or_insert(status);
            subject.same("status by the definition's outcome alone", state, first, status);
            states += 1;
        }
    }
    println!("{states} complete states factor through the definition's three outcomes");
}

#[test]
fn whole_profiles() {
    for seed in 0..WHOLE_PROFILES {
        let digits = random_digits(seed ^ 0x5eed_0000_0000);
        let answers = answers(&digits);
        let check = Check::new(answers);
        let mut expected = BTreeSet::new();
        for subject in SUBJECTS.iter() {
            let state = subject.table.space.state_of(&digits);
            let status = shown(subject.table.decided(state));
            assert_eq!(subject.status(&check), status, "status of `{}` on {answers:?}", subject.id);
            match subject.of {
                Of::Definition | Of::Support(..) => expected.extend(subject.table.relevant(state)),
                // A route decides nothing by itself.
                Of::Route(_) => {}
            }
        }
        let got: BTreeSet<usize> = check.relevant().iter().map(QuestionId::position).collect();
        assert_eq!(got, expected, "relevant on {answers:?}");
        assert_eq!(check.next().map(QuestionId::position), expected.first().copied(), "next on {answers:?}");
    }
    println!("{WHOLE_PROFILES} random whole profiles");
}

/// Recognition questions come first in a table, so `state % RECOGNITION_STATES` is the definition's state.
const RECOGNITION_STATES: usize = 6_400;

/// Digits for all questions, each question unanswered about as often as it has any one option.
fn random_digits(seed: u64) -> Vec<usize> {
    let mut mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(0x1234_5678_9abc_def1);
    let mut digit = |options: usize| {
        mixed ^= mixed >> 12;
        mixed ^= mixed << 25;
        mixed ^= mixed >> 27;
        usize::try_from((mixed >> 33) % (options as u64 + 1)).unwrap()
    };
    QUESTIONS.iter().map(|(_, options)| digit(options.len())).collect()
}

fn answers(digits: &[usize]) -> Answers {
    let given =
        IDS.iter().zip(digits).filter_map(|(id, digit)| Some((*id, u8::try_from(digit.checked_sub(1)?).unwrap())));
    given.fold(Answers::none(), |answers, (question, option)| answers.with(question, option))
}

fn shown(step: Option<oracle::Step>) -> Status {
    match step {
        Some(oracle::Step::Matches) => Status::Matches,
        Some(oracle::Step::Confirm) => Status::Confirm,
        Some(oracle::Step::Unmet) => Status::Unmet,
        None => Status::Open,
    }
}

fn plain(alternatives: Vec<Alternative>) -> Vec<Vec<Change>> {
    let plain = |alternative: Alternative| {
        let changes = alternative.iter().map(|it| (it.question.position(), it.to.iter().collect(), it.actionable));
        let changes: Vec<Change> = changes.collect();
        assert_eq!(alternative.is_actionable(), changes.iter().all(|(.., can_act)| *can_act), "{alternative:?}");
        changes
    };
    alternatives.into_iter().map(plain).collect()
}

/// What is read (0 nothing, 1 the definition, 2 and more a question), the option chosen, the status.
type PlainReason = (usize, Option<u8>, Status);

fn reason(reason: Reason) -> PlainReason {
    let read = match reason.read {
        Read::Nothing => 0,
        Read::Definition => 1,
        Read::Question(question) => question.position() + 2,
    };
    (read, reason.answer, reason.status)
}

/// The reasons as the oracle has them: one for each condition, in order.
fn reasons(row: &oracle::Support, digits: &[usize]) -> Vec<PlainReason> {
    let definition = &SUBJECTS[0].table;
    let reason = |term: &Term| match term {
        Term::Definition => (1, None, shown(definition.decided(definition.space.state_of(digits)))),
        Term::Standing => (0, None, Status::Confirm),
        Term::Question(id, step) => {
            let (question, options) = (oracle::position(id), QUESTIONS[oracle::position(id)].1);
            let chosen = digits[question].checked_sub(1);
            let possible: BTreeSet<oracle::Step> = match chosen {
                Some(option) => [step(options[option])].into(),
                None => options.iter().map(|option| step(option)).collect(),
            };
            let one = possible.first().copied().filter(|_| possible.len() == 1);
            (question + 2, chosen.map(|option| u8::try_from(option).unwrap()), shown(one))
        }
    };
    row.3.iter().map(reason).collect()
}
