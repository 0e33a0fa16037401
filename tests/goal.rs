//! Goal first: what is asked for some supports is what bears on any of them, and nothing else.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test reports by panicking and has no callers")]

use overseas_talent_check::policy::{POLICY, QuestionSet};
use overseas_talent_check::rules::{Answers, Check, Goal, Known, Status, relevant_to};

/// A small generator, the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

fn answers(random: &mut Random) -> Answers {
    let mut answers = Answers::none();
    for question in POLICY.question_ids() {
        let options = question.get().options.len();
        // Half of them unanswered.
        let drawn = random.below(2 * options);
        if drawn < options {
            answers.set(question, u8::try_from(drawn).unwrap());
        }
    }
    answers
}

/// `relevant_to` is held to the oracle in every state of every rule by `exhaustive.rs`.
#[test]
fn a_goal_asks_what_bears_on_any_of_its_supports() {
    let mut random = Random(3);
    let personal: Vec<_> = POLICY.supports.iter().filter(|it| !it.is_general).collect();
    for _ in 0..20_000 {
        let answers = answers(&mut random);
        let picked: Vec<_> = (0..=random.below(4)).map(|_| personal[random.below(personal.len())]).collect();
        let ids: Vec<_> = picked.iter().map(|it| it.id).collect();
        let (check, known) = (Check::new(answers), Known::new(POLICY.rules, &answers));
        let mut expected = QuestionSet::default();
        for support in &picked {
            relevant_to(POLICY.rules, &known, POLICY.fails(support)).iter().for_each(|it| expected.insert(it));
        }
        let goal = Goal::of(&ids.join(","));
        let asked = check.relevant_for(goal);
        assert_eq!(asked, expected, "{ids:?} {answers:?}");
        // Once nothing is left to ask, all of them are settled, and not before.
        let open = picked.iter().any(|it| check.support(it) == Status::Open);
        assert_eq!(asked.is_empty(), !open, "{ids:?} {answers:?}");
    }
}

#[test]
fn a_goal_comes_back_from_its_ids() {
    assert_eq!(Goal::of("service_agent,no_such_help,").ids(), "service_agent");
    assert!(Goal::of("").is_everything() && Goal::of("information_channels").is_everything());
    for support in POLICY.supports.iter().filter(|it| !it.is_general) {
        assert_eq!(Goal::of(support.id).ids(), support.id);
    }
    let all: Vec<_> = POLICY.supports.iter().filter(|it| !it.is_general).map(|it| it.id).collect();
    assert_eq!(Goal::of(&all.join(",")).ids(), all.join(","));
}

#[test]
fn everything_is_asked_where_nothing_is_named() {
    let mut random = Random(5);
    for _ in 0..1_000 {
        let check = Check::new(answers(&mut random));
        assert_eq!(check.relevant_for(Goal::default()), check.relevant());
    }
}
