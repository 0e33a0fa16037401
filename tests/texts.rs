//! House rules for every text of the policy and of the files a person takes away, in both languages.
//!
//! A rule is a row: whom it concerns, what it refuses. The texts come from `POLICY`, so nothing baked escapes.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use overseas_talent_check::contacts::{Both, SourceEntry, built_in};
use overseas_talent_check::policy::{DETAILS, Grade, Language, POLICY, Rule, Text};

#[path = "texts/grade.rs"]
mod grade;
#[path = "texts/plain.rs"]
mod plain;
#[path = "texts/terms.rs"]
mod terms;
#[path = "texts/words.rs"]
mod words;

use plain::{is_chinese, is_wide, without_counter_names, without_document_numbers};

/// What a text is, as far as the rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A dated fact from outside the FAQ, told beside a support.
    Background,
    /// What a term in a question means.
    Help,
    /// Where a paper was asked for.
    PaperNote,
    /// A fact about a park or an institution, or where it was seen.
    Contact,
    /// The name of a document.
    Source,
    /// Everything else.
    Own,
}

struct Entry {
    place: String,
    kind: Kind,
    en: String,
    zh: String,
}

impl Entry {
    fn en(&self) -> &str {
        &self.en
    }

    fn zh(&self) -> &str {
        &self.zh
    }
}

/// Words that promise what the policy does not say.
const PROMISES: [&str; 4] = ["eligible", "approved", "guaranteed", "entitled"];
const PROMISES_ZH: [&str; 4] = ["符合资格", "已批准", "保证", "有资格获得"];
/// Latin words that are said in Chinese too.
const LATIN_IN_CHINESE: [&str; 18] = [
    // Buildings, in addresses.
    "B",
    "D",
    "CSCSE",
    "SaaS",
    "U30",
    "HICOOL",
    "Cookie",
    "PDF",
    "JavaScript",
    "WebAssembly",
    "JSON",
    "CSV",
    "HTML",
    "SVG",
    "vCard",
    "ICS",
    "parks",
    "json",
];
/// Hotlines. No other telephone number is published but those of parks, with their source.
const PHONES: [&str; 3] = ["12345", "12333", "12367"];
/// Signs of an amount right after a number, or right before it.
const UNITS: [&str; 8] = ["%", " million", " billion", " yuan", "万元", "亿", "元", "万多元"];
/// How a fact from a past call ends, so that nobody takes it for today's rule.
const PAST: [&str; 5] = [
    "Past call; confirm.",
    "Old rule; confirm.",
    "District guide; confirm.",
    "A press report; confirm.",
    "An earlier rule or report; check.",
];
const PAST_ZH: [&str; 5] = [
    "属往期申报，请核实。",
    "属早年规定，请核实。",
    "属区级办理说明，请核实。",
    "此为新闻报道，请核实。",
    "属早前规定或报道，请核实。",
];

#[test]
fn english_is_english() {
    check(|entry| {
        let text = without_document_numbers(&without_counter_names(entry.en()));
        let found = text.chars().find(|letter| is_chinese(*letter) || is_wide(*letter));
        if entry.kind != Kind::Background && entry.en().contains('〔') {
            return Some("a document number in Chinese outside background facts".to_owned());
        }
        found.map(|letter| format!("`{letter}` in an English text"))
    });
}

#[test]
fn chinese_is_chinese() {
    check(|entry| {
        let words = entry.zh().split(|letter: char| !letter.is_ascii_alphanumeric());
        let mut latin = words.filter(|word| word.chars().any(|letter| letter.is_ascii_alphabetic()));
        let stray =
            latin.find(|word| !LATIN_IN_CHINESE.contains(word)).map(|word| format!("`{word}` in a Chinese text"));
        let letters: Vec<char> = entry.zh().chars().collect();
        let narrow = letters.windows(3).find(|at| is_chinese(at[0]) && ",;:?!".contains(at[1]) && is_chinese(at[2]));
        let ending = letters.last().filter(|last| letters.len() > 12 && ".,;:?!".contains(**last));
        let narrow = narrow.map(|at| at[1]).or(ending.copied());
        stray.or(narrow.map(|sign| format!("half-width `{sign}` between Chinese characters")))
    });
}

#[test]
fn nothing_is_promised() {
    check(|entry| {
        let english = entry.en().to_lowercase();
        let promise = PROMISES.into_iter().find(|word| english.contains(word));
        promise
            .or_else(|| PROMISES_ZH.into_iter().find(|word| entry.zh().contains(word)))
            .map(|word| format!("says “{word}”"))
    });
}

#[test]
fn amounts_are_dated_background() {
    check(|entry| {
        [entry.en(), entry.zh()].into_iter().find_map(|text| {
            let amount = amount(text)?;
            let allowed = match entry.kind {
                Kind::Background | Kind::Help | Kind::PaperNote => true,
                // A share of a park's companies is a fact about the park; money is not told there.
                Kind::Contact => amount.ends_with('%'),
                Kind::Source | Kind::Own => false,
            };
            if !allowed {
                return Some(format!("the amount `{amount}` outside background facts"));
            }
            // What is said of where a fact was seen carries its date beside it, in a field of its own.
            let dated = entry.kind == Kind::Contact || has_year(text);
            (!dated).then(|| format!("the amount `{amount}` without a year"))
        })
    });
}

#[test]
fn background_with_an_amount_says_it_is_past() {
    let mut count = 0;
    for entry in texts().iter().filter(|entry| {
        entry.kind == Kind::Background && (amount(entry.en()).is_some() || amount(entry.zh()).is_some())
    }) {
        let (en, zh) = (entry.en(), entry.zh());
        let past = PAST.iter().position(|ending| en.ends_with(ending));
        let past_zh = PAST_ZH.iter().position(|ending| zh.ends_with(ending));
        assert!(
            past.is_some() && past == past_zh,
            "{}: an amount, but not the same ending in both languages: {en} {zh}",
            entry.place
        );
        count += 1;
    }
    println!("{count} background facts with an amount");
}

#[test]
fn endings_agree() {
    check(|entry| {
        let past = PAST.iter().position(|ending| entry.en().ends_with(ending));
        let past_zh = PAST_ZH.iter().position(|ending| entry.zh().ends_with(ending));
        (past != past_zh).then(|| "ends as a past fact in one language, not so in the other".to_owned())
    });
}

#[test]
fn no_telephone_numbers_but_hotlines() {
    check(|entry| {
        [entry.en(), entry.zh()].into_iter().find_map(|text| {
            let mut numbers =
                text.split(|letter: char| !letter.is_ascii_digit() && letter != '-').map(|run| run.replace('-', ""));
            let number = numbers.find(|run| run.len() > 4 && !PHONES.contains(&run.as_str()))?;
            // A day such as 2021-01-11 is no telephone number.
            (!(number.len() == 8 && number.starts_with("20")))
                .then(|| format!("`{number}` looks like a telephone number"))
        })
    });
    let phones = DETAILS.institutions.iter().filter_map(|it| it.phone);
    phones.for_each(|phone| assert!(PHONES.contains(&phone), "the telephone number {phone}"));
    // A park's number is the park's to say, or an official page's, on a day.
    for park in built_in().iter().filter(|it| it.phone.is_some()) {
        let says = |it: &SourceEntry| matches!(it.grade, Some(Grade::Own | Grade::Off)) && it.date.is_some();
        assert!(park.sources.iter().any(says), "`{}` has a telephone number without a source that can say it", park.id);
    }
}

#[test]
fn copies_and_secondary_sources_are_not_linked() {
    let linked = |grade: Grade, url: Option<&str>| matches!(grade, Grade::Mir | Grade::Sec) && url.is_some();
    for source in DETAILS.sources {
        assert!(!linked(source.grade, source.url), "{} is linked", source.title.get(Language::En));
    }
    for provenance in DETAILS.institutions.iter().flat_map(|it| it.sources) {
        assert!(!linked(provenance.grade, provenance.url), "{} is linked", provenance.what.get(Language::En));
    }
    for source in built_in().iter().flat_map(|it| &it.sources) {
        assert!(!source.grade.is_some_and(|it| linked(it, source.url.as_deref())), "{} is linked", source.what.en);
    }
}

#[test]
fn plain_writing() {
    check(|entry| {
        [entry.en(), entry.zh()].into_iter().find_map(|text| {
            let faults = [
                (text.trim() != text, "space around it"),
                (text.contains("  "), "two spaces"),
                (text.contains('\u{fffd}'), "a broken character"),
                (text.contains('—') || text.contains('–'), "a dash instead of a comma or a colon"),
                (text.contains("TODO"), "a TODO"),
            ];
            faults.into_iter().find_map(|(fault, what)| fault.then(|| what.to_owned()))
        })
    });
}

/// Runs one rule over every text and names all that break it.
fn check(rule: impl Fn(&Entry) -> Option<String>) {
    let all = texts();
    assert!(all.len() > 600, "only {} texts: the walk over the policy has lost some", all.len());
    let broken = all.iter().filter_map(|entry| Some((entry, rule(entry)?)));
    let broken: Vec<String> = broken
        .map(|(entry, what)| format!("{}: {what}\n    {}\n    {}", entry.place, entry.en(), entry.zh()))
        .collect();
    assert!(broken.is_empty(), "{} of {} texts:\n{}", broken.len(), all.len(), broken.join("\n"));
}

/// A number with a unit, as in `CNY 2 million`, `30%`, `200万元`.
fn amount(text: &str) -> Option<String> {
    let digit = |letter: char| letter.is_ascii_digit();
    for (at, _) in text.match_indices("CNY ") {
        if text[at + 4..].starts_with(digit) {
            return Some(text[at..].chars().take(9).collect());
        }
    }
    let mut rest = text;
    while let Some(start) = rest.find(digit) {
        let number = &rest[start..];
        let length = number
            .find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',')
            .unwrap_or(number.len());
        let after = &number[length..];
        if let Some(unit) = UNITS.into_iter().find(|unit| after.starts_with(unit)) {
            return Some(format!("{}{unit}", &number[..length]));
        }
        rest = after;
    }
    None
}

fn has_year(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_digit())
        .any(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20")))
}

/// Every text of the policy, with where it stands.
fn texts() -> Vec<Entry> {
    let mut all = Vec::new();
    let mut add = |place: String, kind, text: Option<Text>| {
        let [en, zh] = [Language::En, Language::Zh].map(|language| text.map_or("", |it| it.get(language)).to_owned());
        all.extend(text.map(|_| Entry { place, kind, en, zh }));
    };
    let own = Kind::Own;
    for (name, text) in [("name", POLICY.name), ("issuer", POLICY.issuer), ("disclaimer", POLICY.disclaimer)] {
        add(format!("policy {name}"), own, Some(text));
    }
    add("policy age".to_owned(), own, Some(POLICY.age));
    for it in POLICY.sections {
        add(format!("section {}", it.id), own, Some(it.title));
    }
    for it in POLICY.aspects {
        add(format!("aspect {}", it.id), own, Some(it.title));
    }
    for question in POLICY.questions {
        for (name, text) in [("short", question.short), ("text", question.text), ("why", question.why)] {
            add(format!("question {} {name}", question.id), own, Some(text));
        }
        add(format!("question {} help", question.id), Kind::Help, question.help);
        for option in question.options {
            add(format!("question {} option {}", question.id, option.id), own, Some(option.label));
            add(format!("question {} option {} change", question.id, option.id), own, option.change);
        }
    }
    for (name, text) in
        [("title", POLICY.definition.title), ("what", POLICY.definition.what), ("reading", POLICY.definition.reading)]
    {
        add(format!("definition {name}"), own, Some(text));
    }
    for (route, details) in POLICY.routes_in_detail() {
        add(format!("route {} name", route.id), own, Some(route.name));
        add(format!("route {} what", route.id), own, Some(route.what));
        details
            .terms
            .iter()
            .for_each(|term| reasons(term, &mut |text| add(format!("route {} confirm", route.id), own, text)));
    }
    for it in DETAILS.moves {
        add(format!("why `{}` moved", it.of), own, Some(it.why));
    }
    for measure in POLICY.measures {
        add(format!("measure {} title", measure.number), own, Some(measure.title));
        add(format!("measure {} summary", measure.number), own, Some(measure.summary));
    }
    for support in POLICY.supports {
        let details = support.details();
        for (name, text) in [("name", support.name), ("what", details.what), ("receives", details.receives)] {
            add(format!("support {} {name}", support.id), own, Some(text));
        }
        add(format!("support {} within", support.id), own, details.within.as_ref().map(|it| it.text));
        details
            .terms
            .iter()
            .for_each(|term| reasons(term, &mut |text| add(format!("support {} confirm", support.id), own, text)));
        support.steps().iter().for_each(|step| add(format!("support {} step", support.id), own, Some(step.text)));
        details
            .background
            .iter()
            .for_each(|it| add(format!("support {} background", support.id), Kind::Background, Some(it.fact)));
    }
    for paper in DETAILS.papers {
        add(format!("paper {} name", paper.id), own, Some(paper.name));
        add(format!("paper {} note", paper.id), Kind::PaperNote, paper.note);
        add(format!("paper {} issuer", paper.id), own, paper.issuer);
    }
    DETAILS.sources.iter().for_each(|it| add("source".to_owned(), Kind::Source, Some(it.title)));
    for institution in DETAILS.institutions {
        let known = [institution.name, institution.what, institution.notes].into_iter();
        let labels = institution.websites.iter().map(|(_, label)| *label);
        known.chain(labels).for_each(|text| add(format!("institution {}", institution.id), Kind::Contact, Some(text)));
    }
    for it in DETAILS.institutions.iter().flat_map(|it| it.sources) {
        add("institution seen at".to_owned(), Kind::Contact, Some(it.what));
    }
    for park in built_in() {
        let facts = [park.district, park.university, park.operator, park.address, park.industries, park.notes];
        let sources = park.sources.into_iter().map(|it| it.what);
        let texts = [park.name].into_iter().chain(facts.into_iter().flatten()).chain(sources);
        let entry = |Both { en, zh }| Entry { place: format!("park {}", park.id), kind: Kind::Contact, en, zh };
        all.extend(texts.map(entry));
    }
    all.extend(words::of_sentences());
    all.extend(words::of_files());
    all.extend(words::of_interface());
    all
}

/// Why only a person can judge, wherever a rule says so.
fn reasons(rule: &Rule, add: &mut impl FnMut(Option<Text>)) {
    match rule {
        Rule::Condition(condition) => {
            add(condition.confirm);
            add(condition.basis.judge);
        }
        Rule::Standing(why) => add(Some(*why)),
        Rule::Definition => {}
    }
}
