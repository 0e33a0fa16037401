//! An adviser's reply: every decision on every point comes back, nothing damaged passes for another, and no reply is
//! longer than 64 characters. In a release build ten million random replies and as many hostile texts.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

#[path = "links/format.rs"]
#[allow(dead_code, reason = "shared with the tests of result links")]
mod format;

use format::{ALPHABET, Random};
use overseas_talent_check::link::{self, LinkError};
use overseas_talent_check::policy::Step;
use overseas_talent_check::policy::{DETAILS, POLICY};
use overseas_talent_check::reply::{Decision, Decisions, Left, POINTS, Point, decode, encode, is_reply, points_of};
use overseas_talent_check::review::Review;
use overseas_talent_check::rules::{Answers, Check, Read, Status};

const TEXTS: usize = if cfg!(debug_assertions) { 100_000 } else { 10_000_000 };
/// Ten million tries in 2^30: one stroke of luck has odds of 1 in 107, two have 1 in 23,000.
const LUCKY: usize = 1;
const LONGEST: usize = 64;

fn decisions_of(point: &Point) -> impl Iterator<Item = Decision> + use<> {
    let papers = (0..point.papers.len()).map(|at| Decision::Bring(u8::try_from(at).unwrap()));
    [Decision::Confirmed, Decision::NotConfirmed].into_iter().chain(papers)
}

fn person(random: &mut Random) -> Answers {
    let mut answers = Answers::none();
    for question in POLICY.question_ids() {
        let options = question.get().options.len();
        let drawn = random.below(options + 1);
        if drawn < options {
            answers.set(question, u8::try_from(drawn).unwrap());
        }
    }
    answers
}

fn decided(random: &mut Random) -> Decisions {
    let mut decisions = Decisions::default();
    for point in POINTS {
        let all: Vec<_> = decisions_of(point).collect();
        decisions.set(point, all.get(random.below(all.len() + 1)).copied());
    }
    decisions
}

#[test]
fn numbers_are_permanent_and_there_is_room() {
    let mut numbers: Vec<u8> = POINTS.iter().map(|it| it.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), POINTS.len());
    assert!(POINTS.iter().all(|it| (1..=90).contains(&it.number) && it.papers.len() <= 5));
}

#[test]
fn every_point_has_a_number() {
    for folder in ["data", "examples/policy"] {
        let policy =
            policy_source::load(std::path::Path::new(folder)).unwrap_or_else(|problems| panic!("{problems:#?}"));
        let missing = policy_source::points::missing(&policy);
        assert!(missing.is_empty(), "add to [points] in {folder}/published.toml:\n{}", missing.join("\n"));
    }
}

#[test]
fn every_decision_on_every_point_comes_back() {
    for point in POINTS {
        for decision in decisions_of(point) {
            let mut decisions = Decisions::default();
            decisions.set(point, Some(decision));
            let text = encode(&Answers::none(), &decisions);
            let reply = decode(&format!("https://example.org/zh/result/#{text}")).unwrap();
            assert_eq!(reply.decisions, decisions, "{text}");
            assert_eq!(reply.decisions.get(point), Some(decision));
            assert!(is_reply(&text));
            assert_eq!(link::decode(&text), Err(LinkError::Reply), "it is no result link");
        }
    }
    let nothing = encode(&Answers::none(), &Decisions::default());
    assert!(decode(&nothing).unwrap().decisions.is_empty());
}

/// What a reply leaves, a second way: a confirmed point counts as met, one that is not confirmed as missed, and then the
/// lowest step of a support counts, the highest of the routes.
#[test]
fn what_is_left_follows_from_the_steps() {
    let (mut random, mut seen) = (Random(17), [0_usize; 6]);
    for _ in 0..20_000 {
        let (check, decisions) = (Check::new(person(&mut random)), decided(&mut random));
        let step = |point: &str| match POINTS.iter().find(|it| it.id == point).map(|it| decisions.get(it)) {
            Some(Some(Decision::Confirmed)) => Step::Matches,
            Some(Some(Decision::NotConfirmed)) => Step::Unmet,
            Some(Some(Decision::Bring(_)) | None) => Step::Confirm,
            None => panic!("no point `{point}`"),
        };
        let answer = |question: &str| check.answers().choice(POLICY.question(question).unwrap()).map_or("", |it| it.id);
        let read = |of: &str, question: &str| match answer(question) {
            "unsure" | "undecided" => step(question),
            _ => step(&format!("{of}.{question}")),
        };
        let routes = [
            ("cscse", "cscse"),
            ("beijing_center", "beijing_center"),
            ("overseas_enterprise", "overseas_employer"),
            ("chinese_branch", "overseas_employer"),
            ("overseas_chinese", "overseas_chinese"),
            ("department", "department"),
        ];
        let in_doubt = |id: &str| {
            let route = POLICY.definition.routes.iter().find(|it| it.id == id).unwrap();
            check.route(route) == Status::Confirm
        };
        let best = routes.iter().filter(|(id, _)| in_doubt(id)).map(|(id, question)| read(id, question)).max();
        let definition = match check.definition() {
            Status::Matches => Step::Matches,
            Status::Confirm => best.unwrap(),
            Status::Open | Status::Unmet => Step::Confirm,
        };
        let left = |step: Step| match step {
            Step::Matches => Left::Confirmed,
            Step::Confirm => Left::Open,
            Step::Unmet => Left::NotConfirmed,
        };
        let expected = (check.definition() == Status::Confirm).then(|| left(definition));
        assert_eq!(decisions.on_definition(&check), expected, "{:?} {decisions:?}", check.answers());
        for support in POLICY.supports.iter().filter(|it| !it.is_general) {
            let steps = check.reasons(support).filter_map(|reason| match reason.read {
                Read::Definition => Some(definition),
                Read::Nothing => Some(step(&format!("{}.standing", support.id))),
                Read::Question(it) if reason.answer.is_some() && reason.status == Status::Confirm => {
                    Some(read(support.id, it.get().id))
                }
                Read::Question(_) => None,
            });
            let lowest = steps.min().unwrap_or(Step::Matches);
            let expected = (check.support(support) == Status::Confirm).then(|| left(lowest));
            assert_eq!(
                decisions.on_support(&check, support),
                expected,
                "{} {:?} {decisions:?}",
                support.id,
                check.answers()
            );
            if let Some(left) = expected {
                seen[left as usize] += 1;
            }
        }
        if let Some(left) = expected {
            seen[3 + left as usize] += 1;
        }
    }
    assert!(seen.iter().all(|count| *count > 100), "each outcome is tried: {seen:?}");
}

/// Whatever needs a person has points to decide it by, so an adviser can always finish.
#[test]
fn every_confirmation_can_be_decided() {
    let mut random = Random(18);
    for _ in 0..20_000 {
        let check = Check::new(person(&mut random));
        let review = Review::new(&check);
        let mut all = Decisions::default();
        for point in review.decisions.iter().flat_map(|it| points_of(&check, it)) {
            all.set(point, Some(Decision::Confirmed));
        }
        for point in review.unsure.iter().filter_map(|it| overseas_talent_check::reply::point_of(it.question)) {
            all.set(point, Some(Decision::Confirmed));
        }
        assert!(review.decisions.iter().all(|it| !points_of(&check, it).is_empty()), "{:?}", check.answers());
        if check.definition() == Status::Open {
            continue;
        }
        for support in check.within_reach() {
            assert_ne!(all.on_support(&check, support), Some(Left::Open), "{} {:?}", support.id, check.answers());
        }
    }
}

/// What chat programs and hands add around a reply.
#[test]
fn what_stands_around_a_reply_is_forgiven() {
    let mut random = Random(19);
    let reply = encode(&person(&mut random), &decided(&mut random));
    let (head, tail) = reply.split_at(7);
    for text in [
        format!("https://example.org/reply/#{reply}"),
        format!("您好！https://example.org/zh/reply/#{reply}。请看"),
        format!("#{reply} #hashtag"),
        format!(" #{head} {tail}\nRegards"),
        format!("#%20{reply}%20%E3%80%82"),
    ] {
        assert_eq!(decode(&text), decode(&reply), "{text}");
        assert!(decode(&text).is_ok() && is_reply(&text), "{text}");
    }
}

/// Replies that were given out once, by the point and the decision; they decode for ever.
#[test]
fn golden_replies() {
    let rows = include_str!("links/replies.txt").lines().filter(|line| !line.starts_with('#'));
    for line in rows {
        let [text, link, expected] = line.splitn(3, ' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let reply = decode(text).unwrap_or_else(|error| panic!("{line}: {error:?}"));
        assert_eq!(reply.link, link::decode(link).unwrap(), "{line}");
        let said = reply.decisions.iter().map(|(point, decision)| {
            let decision = match decision {
                Decision::Confirmed => "confirmed".to_owned(),
                Decision::NotConfirmed => "not_confirmed".to_owned(),
                Decision::Bring(at) => DETAILS.papers[usize::from(point.papers[usize::from(at)])].id.to_owned(),
            };
            format!("{}={decision}", point.id)
        });
        assert_eq!(said.collect::<Vec<_>>().join(" "), expected, "{text}");
    }
}

#[test]
fn ways_a_reply_is_refused() {
    let mut random = Random(7);
    let text = encode(&person(&mut random), &decided(&mut random));
    let result = link::encode(&person(&mut random));
    let rows: [(&str, LinkError); 7] = [
        ("", LinkError::Empty),
        ("#", LinkError::Empty),
        (&result, LinkError::Foreign),
        ("hello-world", LinkError::Foreign),
        ("2", LinkError::CutShort),
        (&text[..text.len() - 1], LinkError::CutShort),
        ("3CAAAAAAA", LinkError::NewerForm),
    ];
    for (text, error) in rows {
        assert_eq!(decode(text), Err(error), "{text}");
    }
    for at in 1..text.len() {
        let mut changed = text.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        assert!(decode(std::str::from_utf8(&changed).unwrap()).is_err(), "{at}");
    }
    assert_eq!(decode(&format!("{text}A")), Err(LinkError::Damaged));
}

#[test]
fn random_replies_come_back_and_hostile_texts_do_not_pass() {
    let (mut random, mut longest, mut lucky) = (Random(2_000), 0, Vec::new());
    for _ in 0..TEXTS {
        let (answers, decisions) = (person(&mut random), decided(&mut random));
        let text = encode(&answers, &decisions);
        longest = longest.max(text.len());
        let reply = decode(&text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        assert!(reply.link.answers == answers && reply.decisions == decisions, "{text}");
        // Every character but the form drawn anew, or a few of them, or all.
        let mut hostile = text.clone().into_bytes();
        for _ in 0..=random.below(3) * 20 {
            let at = 1 + random.below(hostile.len() - 1);
            hostile[at] = ALPHABET[random.below(64)];
        }
        let hostile = String::from_utf8(hostile).unwrap();
        if hostile != text && decode(&hostile).is_ok() {
            lucky.push(hostile);
        }
    }
    println!("{TEXTS} replies there and back, {longest} characters at most, {} hostile ones taken", lucky.len());
    assert!(longest <= LONGEST, "{longest}");
    assert!(lucky.len() <= LUCKY, "more than chance allows: {lucky:?}");
}
