//! How long each operation of the core takes for one person, over people at random: complete answers and partial ones.
//! `cargo bench --bench core`; `docs/benchmarks.md` has figures, with instructions counted beside seconds.

#![allow(missing_docs, reason = "a benchmark has no callers")]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use overseas_talent_check::link;
use overseas_talent_check::policy::POLICY;
use overseas_talent_check::policy::bits::{Fails, Rules};
use overseas_talent_check::rules::{Answers, Changes, Check, Goal, Known, relevant};
use overseas_talent_check::shape::{AnswersShape, Pieces, usual};

const PEOPLE: u64 = 1_000;

criterion_group!(core, operations, growth);
criterion_main!(core);

/// Which people.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Profiles {
    Complete,
    Partial,
}

fn operations(criterion: &mut Criterion) {
    for (profiles, name) in [(Profiles::Complete, "complete"), (Profiles::Partial, "partial")] {
        let people = people(profiles);
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Elements(PEOPLE));
        group.bench_function("statuses", |it| it.iter(|| each(&people, statuses)));
        group.bench_function("relevance", |it| it.iter(|| each(&people, |answers| Check::new(answers).relevant())));
        group.bench_function("reasons", |it| it.iter(|| each(&people, reasons)));
        group.bench_function("changes", |it| it.iter(|| each(&people, changes)));
        group.bench_function("everything", |it| it.iter(|| each(&people, everything)));
        group.bench_function("link out", |it| it.iter(|| each(&people, |answers| link::encode(&answers))));
        let links: Vec<String> = people.iter().map(link::encode).collect();
        group.bench_function("link in", |it| {
            it.iter(|| {
                for text in &links {
                    let _ = black_box(link::decode(text));
                }
            });
        });
        let lines: Vec<String> =
            people.iter().filter_map(|it| serde_json::to_string(&AnswersShape(*it)).ok()).collect();
        let (pieces, mut out) = (Pieces::new(), Vec::new());
        let mut line = |write: fn(&Pieces, &Check, &mut Vec<u8>)| {
            for line in &lines {
                out.clear();
                let answers = usual(line.as_bytes()).unwrap_or_default();
                write(&pieces, &Check::new(answers), &mut out);
                black_box(&out);
            }
        };
        group.bench_function("line of batch", |it| it.iter(|| line(Pieces::result)));
        group.bench_function("line of batch --statuses", |it| it.iter(|| line(Pieces::statuses)));
    }
}

/// Rules of more and more measures: time for a measure must stay the same.
fn growth(criterion: &mut Criterion) {
    let people = people(Profiles::Partial);
    let mut group = criterion.benchmark_group("growth");
    group.sample_size(20);
    for times in [1_u32, 10, 100, 1_000] {
        let rules = grown(times);
        let supports = rules.supports.len() as u64;
        group.throughput(Throughput::Elements(supports));
        let measures = POLICY.measures.len() as u64 * u64::from(times);
        for (name, work) in
            [("statuses", all_statuses as fn(&Rules, &Known)), ("relevance", all_relevant), ("changes", all_changes)]
        {
            let mut next = people.iter().cycle();
            group.bench_function(BenchmarkId::new(name, measures), |it| {
                it.iter(|| {
                    let answers = next.next().copied().unwrap_or_default();
                    work(&rules, &Known::new(&rules, &answers));
                });
            });
        }
    }
}

/// The supports again and again, each time with other options turned over, so that no two copies decide alike.
fn grown(times: u32) -> Rules {
    let options = POLICY.rules.options.supports;
    let copies = (0..times).flat_map(|n| {
        POLICY.rules.supports.iter().map(move |fails| {
            let turned = |bits: u64| bits ^ (u64::from(n).wrapping_mul(0x9e37_79b9_7f4a_7c15) & options & bits);
            Fails { confirm: turned(fails.confirm) & turned(fails.matches), matches: turned(fails.matches) }
        })
    });
    Rules { supports: Vec::leak(copies.collect()), ..*POLICY.rules }
}

fn all_statuses(rules: &Rules, known: &Known) {
    rules.supports.iter().for_each(|fails| {
        black_box(known.support(*fails));
    });
}

fn all_relevant(rules: &Rules, known: &Known) {
    black_box(relevant(rules, known, Goal::default()));
}

fn all_changes(rules: &Rules, known: &Known) {
    let changes = Changes::new(rules, known);
    rules.supports.iter().flat_map(|fails| changes.support(*fails)).for_each(|alternative| {
        black_box(alternative);
    });
}

fn each<T>(people: &[Answers], work: impl Fn(Answers) -> T) {
    for answers in people {
        black_box(work(black_box(*answers)));
    }
}

fn statuses(answers: Answers) {
    let check = Check::new(answers);
    black_box(check.definition());
    POLICY.supports.iter().for_each(|support| {
        black_box(check.support(support));
    });
}

fn reasons(answers: Answers) {
    let check = Check::new(answers);
    POLICY.supports.iter().flat_map(|support| check.reasons(support)).for_each(|reason| {
        black_box(reason);
    });
}

fn changes(answers: Answers) {
    let check = Check::new(answers);
    let changes = check.all_changes();
    let supports = POLICY.supports.iter().flat_map(|support| changes.support(POLICY.fails(support)));
    changes.definition().chain(supports).for_each(|alternative| {
        black_box(alternative);
    });
}

fn everything(answers: Answers) {
    let check = Check::new(answers);
    statuses(answers);
    reasons(answers);
    changes(answers);
    POLICY.definition.routes.iter().for_each(|route| {
        black_box(check.route(route));
    });
    black_box(check.relevant());
}

fn people(profiles: Profiles) -> Vec<Answers> {
    let mut mixed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut below = move |end: u64| {
        mixed ^= mixed >> 12;
        mixed ^= mixed << 25;
        mixed ^= mixed >> 27;
        (mixed.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % end
    };
    let mut chosen = || {
        let each = POLICY.questions.iter().map(|question| {
            let options = question.options.len() as u64;
            let position = if profiles == Profiles::Complete { below(options) + 1 } else { below(options + 1) };
            u8::try_from(position).unwrap_or_default()
        });
        Answers::from_chosen(each.collect::<Vec<_>>())
    };
    (0..PEOPLE).map(|_| chosen()).collect()
}
