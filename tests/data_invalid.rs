//! Breaking the data on purpose: every fault is refused with its file, its field and a plain message.
//!
//! Each row copies `data/` to a folder of its own, changes one thing and loads it.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use policy_source::{Problem, load};

/// Fields that may be left out. Everything else must be missed.
const OPTIONAL: [&str; 12] = [
    "features",
    "help",
    "note",
    "change",
    "change_from",
    "document",
    "url",
    "date",
    "sources",
    "issuer",
    "successor",
    "dated_by_address",
];

/// File, what stands there, what is written instead, then the file, part of the field and part of the message expected.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const DEF: &str = "definition.toml";
const QUE: &str = "questions.toml";
const POL: &str = "policy.toml";
const SRC: &str = "sources.toml";
const PAP: &str = "papers.toml";
const PAR: &str = "parks.toml";
const INS: &str = "institutions.toml";
const PUB: &str = "published.toml";
const VER: &str = "versions.toml";
const OLD: &str = "published/2021-01.1.toml";
const SEN: &str = "sentences.toml";
const M03: &str = "measures/03-talent-channels.toml";
const M05: &str = "measures/05-service-system.toml";
const M10: &str = "measures/10-equity-financing.toml";
const M11: &str = "measures/11-risk-subsidy.toml";
const M17: &str = "measures/17-association-services.toml";
const OPEN_Q: &str = "[[question]]\nid = \"cscse\"\nwire = 1\n";

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // An unknown id.
    (DEF, "question = \"cscse\"", "question = \"cscs\"", DEF, "route[0].all[0].question", "`cscs` is not a known question"),
    (DEF, "unsure = \"confirm\"", "perhaps = \"confirm\"", DEF, "route[0].all[0].steps.perhaps", "not a known option of `cscse`"),
    (DEF, "\"center_document\"", "\"letter\"", DEF, "route[1].papers", "`letter` is not a known paper"),
    (DEF, "yes = \"matches\"", "yes = \"match\"", DEF, "route[0].all[0].steps.yes", "`match` is not a step"),
    (M03, "\"definition\",", "\"definitions\",", M03, "support[0].all[0]", "found `\"definitions\"`"),
    (M03, "question = \"plan\"", "question = \"plans\"", M03, "support[0].all[2].question", "`plans` is not a known question"),
    (M03, "join = \"matches\"", "joined = \"matches\"", M03, "support[0].all[2].steps.joined", "not a known option of `plan`"),
    (M03, "source = \"S03\"", "source = \"S99\"", M03, "support[0].background[0].source", "`S99` is not a known source"),
    (M03, "phase = \"on_arrival\"", "phase = \"later\"", M03, "support[0].step[2].phase", "`later` is not a known phase"),
    (M03, "receiver = \"park\"", "receiver = \"town\"", M03, "support[2].receiver", "`town` is not a known receiver"),
    (M03, "aspect = \"park_services\"", "aspect = \"parks\"", M03, "aspect", "`parks` is not a known aspect"),
    (M03, "plan = \"start\" }\nstatus", "plans = \"start\" }\nstatus", M03, "support[0].example[0].answers.plans", "not a known question"),
    (M03, "plan = \"start\" }\nstatus", "plan = \"begin\" }\nstatus", M03, "support[0].example[0].answers.plan", "`begin` is not a known option"),
    (M03, "status = \"matches\"", "status = \"match\"", M03, "support[0].example[0].status", "`match` is not a status"),
    (M17, "standing = \"confirm\"", "standing = \"matches\"", M17, "support[0].all[1].standing", "expected `confirm`"),
    (QUE, "section = \"situation\"", "section = \"sitution\"", QUE, "question[6].section", "not a known section"),
    (QUE, "change_from = [\"abroad\"]", "change_from = [\"away\"]", QUE, "option[1].change_from", "`away` is not a known option"),
    (POL, "source_zh = \"S01\"", "source_zh = \"S98\"", POL, "source_zh", "`S98` is not a known source"),
    (PAP, "\"S45\"", "\"S97\"", PAP, "paper[0].sources", "`S97` is not a known source"),
    (SRC, "grade = \"OFF\"", "grade = \"FINE\"", SRC, "source[0].grade", "`FINE` is not a known grade"),
    (INS, "grade = \"OFF\"", "grade = \"FINE\"", INS, "institution[0].sources[0].grade", "`FINE` is not a known grade"),
    (PAR, "of = \"park\"", "of = \"town\"", PAR, "website.of", "expected one of park, host, operator, page"),
    // A missing language.
    (POL, ", zh = \"健全海创园工作体系\"", "", POL, "aspect[0].title.zh", "is missing"),
    (QUE, "en = \"CSCSE recognition\", ", "", QUE, "question[0].short.en", "is missing"),
    (QUE, "{ en = \"Yes\", zh = \"是\" }", "\"Yes\"", QUE, "question[0].option[0].label", "in `en` and `zh`"),
    (DEF, "zh = \"经留服中心认定\"", "zh = \"\"", DEF, "route[0].name.zh", "is empty"),
    (PAR, "zh = \"海淀区\"", "zh = \"Haidian\"", PAR, "park[0].district.zh", "no Chinese character"),
    (M05, ", zh = \"专人代办、陪办\"", "", M05, "support[0].name.zh", "is missing"),
    (M05, "en = \"A helper or an agent at your side\",", "en = \" A helper \",", M05, "support[0].name.en", "space around it"),
    (SRC, "{ en = \"Repost of the official release of the Opinions\", ", "{ fr = \"Avis\", ", SRC, "source[2].title.fr", "is not a field here"),
    // A missing citation.
    (DEF, "faq = [45]\ntitle", "title", DEF, "faq", "is missing"),
    (M05, "faq = [24]\n", "", M05, "support[0].faq", "is missing"),
    (M05, "faq = [24]", "faq = []", M05, "support[0].faq", "from 1 to 49"),
    (M05, "faq = [24]", "faq = [50]", M05, "support[0].faq", "from 1 to 49"),
    (M05, "faq = [24]", "faq = [24, 8]", M05, "support[0].faq", "expected rising"),
    (POL, "faq = [5, 6]\n", "", POL, "aspect[0].faq", "is missing"),
    (DEF, "id = \"cscse\"\nfaq = [45]", "id = \"cscse\"\nfaq = [44]", DEF, "route[0].faq", "cites the sentences of the definition"),
    (M05, "confirm = { en = \"The text describes", "reason = { en = \"The text describes", M05, "support[0].all[1].confirm", "is missing"),
    (M03, "within_faq = [21]\n", "", M03, "support[2].within_faq", "is missing"),
    (M03, "within_faq = [21]", "within_faq = [22]", M03, "support[2].within_faq", "is none of those of the support"),
    // A rule that reads a question twice, a question no rule reads.
    (M10, "{ question = \"financing\", steps = { equity", "{ question = \"plan\", steps = { join = \"matches\" } },\n  { question = \"financing\", steps = { equity", M10, "support[0].all[2].question", "the rule reads `plan` twice"),
    (M10, "\"definition\",", "\"definition\",\n  \"definition\",", M10, "support[0].all[1]", "reads the definition twice"),
    (M10, "{ question = \"plan\", steps = { start = \"matches\", undecided = \"confirm\" } }", "{ question = \"cscse\", steps = { yes = \"matches\" } }", M10, "support[0].all[1].question", "belongs to the definition"),
    (DEF, "question = \"beijing_center\"", "question = \"cscse\"", QUE, "question[1].id", "no rule reads `beijing_center`"),
    (DEF, "{ question = \"overseas_work\", steps = { two_years_or_more = \"matches\" } },\n", "{ question = \"department\", steps = { yes = \"matches\" } },\n", DEF, "route", "twice in ways that do not merge"),
    (M11, "{ question = \"angel\", steps = { yes = \"matches\", unsure = \"confirm\" } },", "", QUE, "question[18].id", "no rule reads `angel`"),
    (M05, "steps = { yes = \"matches\", unsure = \"confirm\" }", "steps = { }", M05, "support[1].all[2].steps", "names no option"),
    // Wire numbers and permanent ids.
    (QUE, "wire = 2\nsection", "wire = 1\nsection", QUE, "question[1].wire", "the wire number `1` is already used"),
    (QUE, "id = \"no\"\nwire = 2", "id = \"no\"\nwire = 1", QUE, "question[0].option[1].wire", "already used"),
    (QUE, "id = \"no\"\nwire = 2", "id = \"no\"\nwire = 8", QUE, "question[0].option[1].wire", "above 7"),
    (QUE, "wire = 1\nsection", "wire = 0\nsection", QUE, "question[0].wire", "from 1 to 255"),
    (QUE, "id = \"beijing_center\"", "id = \"cscse\"", QUE, "question[1].id", "the id `cscse` is already used"),
    (QUE, "id = \"no\"", "id = \"yes\"", QUE, "question[0].option[1].id", "already used"),
    (QUE, "id = \"under_two_years\"", "id = \"less\"", QUE, "question[2].option", "was published as"),
    (DEF, "id = \"chinese_branch\"", "id = \"cscse\"", DEF, "route[3].id", "already used"),
    (POL, "id = \"financing\"", "id = \"money\"", POL, "aspect[3].id", "`money` is not registered"),
    (POL, "version = \"", "version = \"1", POL, "version", "the versions registered in data/published.toml"),
    (M05, "id = \"service_agent\"", "id = \"direct_services\"", M05, "support[0].id", "already used in data/measures/03"),
    (M05, "number = 5", "number = 4", "measures/05-service-system.toml", "number", "measure 4 is already in"),
    (M05, "slug = \"service-system\"", "slug = \"services\"", M05, "slug", "ask for the file name"),
    (PUB, "    \"service_agent\",\n", "", M05, "support[0].id", "`service_agent` is not registered"),
    (PUB, "    \"wangjing\",\n", "    \"wangjing\",\n    \"lost\",\n", PAR, "parks", "`lost` was published and is missing"),
    (PUB, "cscse = \"1: yes=1", "cscse = \"1: yes=2", QUE, "question[0].option", "was published as"),
    (PAP, "id = \"center_document\"", "id = \"cscse_certificate\"", PAP, "paper[1].id", "already used"),
    (SRC, "id = \"S01\"", "id = \"S00\"", SRC, "source[1].id", "already used"),
    (INS, "id = \"hotline-12345\"", "id = \"bureau-12333\"", INS, "institution[1].id", "already used"),
    // Versions left behind: their rules stay, what moved is told of things there are.
    (OLD, "start = \"matches\"", "start = \"confirm\"", OLD, "", "was changed: a published version's rules stay"),
    (OLD, "{ question = \"plan\"", "{ question = \"plans\"", OLD, "support[2].all[2].question", "`plans` is not a known question"),
    (OLD, "start = \"matches\"", "begin = \"matches\"", OLD, "support[2].all[2].steps.begin", "not a known option"),
    (OLD, "\"yes=1\", \"no=2\"", "\"no=1\", \"yes=2\"", OLD, "question[0].options", "has other options or numbers now"),
    (OLD, "\"yes=1\"", "\"yes\"", OLD, "question[0].options", "`yes` is not an id with its number"),
    (PUB, "\"2021-01.1\" = \"d", "\"2021-01.0\" = \"d", PUB, "frozen", "is missing, the digest of data/published/2021-01.1.toml"),
    (PUB, "withdrawn = []", "withdrawn = [\"saas_union\"]", PUB, "withdrawn", "is among the supports"),
    (VER, "of = \"direct_services\"", "of = \"direct_service\"", VER, "move[0].of", "`direct_service` is not a known support"),
    (VER, "version = \"2021-01.2\"", "version = \"2021-01.1\"", VER, "move[0].version", "not a known version that followed another"),
    // Neither known nor null, and what must not be linked.
    (PAR, "operator = \"unknown\"\n", "", PAR, "park[0].operator", "expected the fact or \"unknown\""),
    (PAR, "phone = \"unknown\"", "phone = \"\"", PAR, "park[0].phone", "expected the fact or \"unknown\""),
    (PAR, "website = \"unknown\"", "website = \"none\"", PAR, "park[0].website", "expected a table"),
    (PAR, "address = { en", "address = { de", PAR, "park[0].address.en", "is missing"),
    (PAR, "recognised = \"1997-10\"", "recognised = \"1997\"", PAR, "park[0].recognised", "`1997` is not a month"),
    (PAR, "sources = [\"list\", \"bases\", \"ranking\"]", "sources = [\"lists\"]", PAR, "park[1].sources[0]", "`lists` is not the id of a `[[source]]`"),
    (PAR, "sources = [\"list\", \"bases\", \"ranking\"]", "sources = []", PAR, "park[1].sources", "one or more sources"),
    (INS, "phone = \"12333\"\n", "", INS, "institution[0].phone", "expected the fact or \"unknown\""),
    (INS, "websites = []\n", "", INS, "institution[1].websites", "is missing"),
    (INS, "url = \"https://zwfw", "url = \"zwfw", INS, "institution[2].websites", "not a plain http or https address"),
    (INS, "date = \"2021-01-20\", grade = \"SEC\" }", "date = \"2021-01-20\", grade = \"SEC\", url = \"https://example.org\" }", INS, "sources[2].url", "cited, not linked"),
    (SRC, "grade = \"MIR\"\n", "grade = \"MIR\"\nurl = \"https://example.org\"\n", SRC, "source[2].url", "cited, not linked"),
    (QUE, OPEN_Q, "[[question]]\nid = \"cscse\"\nwire = 1\nwhen = 3\n", QUE, "question[0].when", "is not a field here"),
    // What a condition rests on, and who judges it.
    (QUE, "faq = [42]\n", "", QUE, "question[7].faq", "is missing"),
    (QUE, "faq = \"support\"\n", "faq = \"supports\"\n", QUE, "question[6].faq", "a list of FAQ sentence numbers"),
    (QUE, "judge = \"call\"", "judge = \"calls\"", QUE, "question[12].judge", "`calls` is not a known judge"),
    (QUE, "papers = [\"business_licence\"]", "papers = [\"licence\"]", QUE, "question[11].papers", "`licence` is not a known paper"),
    (QUE, "sources = [\"S70\"]", "sources = [\"S96\"]", QUE, "option[2].sources", "`S96` is not a known source"),
    (M05, "faq = [39] }", "faq = [50] }", M05, "support[1].all[1].faq", "from 1 to 49"),
    (POL, "[\"S30\", \"S40\"]", "[\"S30\", \"S95\"]", POL, "age_sources[1]", "`S95` is not a known source"),
    (POL, "source_zh_to = 16\n", "", POL, "source_zh_to", "is missing"),
    (SRC, "successor = \"S30\"", "successor = \"S94\"", SRC, "source[6].successor", "`S94` is not a known source"),
    (SRC, "successor = \"S30\"", "successor = \"S11\"", SRC, "source[6].successor", "`S11` is not later than `S10`"),
    (SRC, "dated_by_address = true", "dated_by_address = \"yes\"", SRC, "source[0].dated_by_address", "expected true or false"),
    // The sentences.
    (SEN, "number = 19\n", "number = 18\n", SEN, "number", "sentence 19 of 49 stands 0 times"),
    (SEN, "number = 3\n", "number = 50\n", SEN, "sentence[2].number", "from 1 to 49"),
    (SEN, "number = 2\ngives = false", "number = 2\ngives = true", SEN, "sentence[1].gives", "no support rests on it"),
    (SEN, "gives = false\n", "", SEN, "sentence[0].gives", "is missing"),
    // Not TOML at all.
    (POL, "released = \"2021-01-11\"", "released = \"2021-01-11", POL, "released", "is not valid TOML"),
    (QUE, "wire = 7\n", "wire = \n", QUE, "wire", "is not valid TOML"),
];

#[test]
fn one_fault_at_a_time() {
    for (file, from, to, expected, field, message) in ROWS {
        let data = Data::copy();
        let text = data.read(file);
        assert!(text.contains(from), "{file} has no {from:?}; the row is out of date");
        data.write(file, &text.replacen(from, to, 1));
        let problems = data.problems();
        let found =
            problems.iter().any(|it| it.file == *expected && it.field.contains(field) && it.message.contains(message));
        assert!(found, "{file}, {from:?} to {to:?}:\n  no {expected}: `{field}`: {message}\n{}", listed(&problems));
    }
    let mut hits: BTreeMap<&str, usize> = BTreeMap::new();
    for row in ROWS {
        *hits.entry(row.0).or_default() += 1;
    }
    for file in [DEF, QUE, POL, SRC, PAP, PAR, INS, PUB, VER, OLD, SEN] {
        assert!(hits.get(file).is_some_and(|count| *count >= 2), "fewer than two rows break {file}");
    }
    println!("{} rows", ROWS.len());
}

#[test]
fn each_measure_file() {
    let files: Vec<String> = Data::copy().files().into_iter().filter(|file| file.starts_with("measures/")).collect();
    assert_eq!(files.len(), 17);
    for file in &files {
        let data = Data::copy();
        let text = data.read(file);
        let check = |change: &str, text: Option<&str>, expected: &str, field: &str, message: &str| {
            match text {
                Some(text) => data.write(file, text),
                None => fs::remove_file(data.0.join(file)).unwrap(),
            }
            let problems = data.problems();
            let hit = |it: &Problem| it.file == expected && it.field == field && it.message.contains(message);
            assert!(problems.iter().any(hit), "{file}, {change}: no {expected}: `{field}`\n{}", listed(&problems));
        };
        let name = text.find("\nname = ").unwrap();
        let zh = name + text[name..].find(", zh = ").unwrap();
        let end = zh + text[zh..].find(" }\n").unwrap();
        let without = format!("{}{}", &text[..zh], &text[end..]);
        check("the first name without `zh`", Some(&without), file, "support[0].name.zh", "is missing");
        check("cut inside the first name", Some(&text[..zh]), file, "name", "is not valid TOML");
        check("empty", Some(""), file, "number", "is missing");
        let number: u8 = file["measures/".len()..][..2].parse().unwrap();
        check("deleted", None, "measures", "number", &format!("measure {number} of 17 is missing"));
    }
    println!("{} files, 4 faults each", files.len());
}

#[test]
fn each_file_gone() {
    // People and scenarios may be missing; a folder without them is whole.
    let needed = |file: &String| !file.starts_with("measures/") && file != "people.toml";
    for file in Data::copy().files().into_iter().filter(needed) {
        let data = Data::copy();
        fs::remove_file(data.0.join(&file)).unwrap();
        let problems = data.problems();
        let found = problems.iter().any(|it| it.file == file && it.message.contains("cannot be read"));
        assert!(found, "{file} is gone\n{}", listed(&problems));
        data.write(&file, "= nonsense");
        assert!(data.problems().iter().any(|it| it.file == file && it.message.contains("line 1 is not valid TOML")));
    }
}

#[test]
fn all_faults_at_once() {
    let data = Data::copy();
    let faults = [ROWS[0], ROWS[4], ROWS[15], ROWS[19], ROWS[21], ROWS[31]];
    for (file, from, to, ..) in faults {
        data.write(file, &data.read(file).replacen(from, to, 1));
    }
    let problems = data.problems();
    for (.., file, field, message) in faults {
        let hit = |it: &Problem| it.file == file && it.field.contains(field) && it.message.contains(message);
        assert!(problems.iter().any(hit), "no {file}: `{field}`: {message}\n{}", listed(&problems));
    }
    assert!(problems.is_sorted(), "sorted by file and field");
}

#[test]
fn more_than_the_bits_have_room_for() {
    let data = Data::copy();
    let questions = data.read(QUE);
    let options = "\n[[question.option]]\nid = \"x\"\nwire = 7\nlabel = { en = \"x\", zh = \"字\" }\n".repeat(8);
    let parts: Vec<&str> = questions.split("[[question]]").collect();
    data.write(QUE, &(parts.join(&format!("{options}[[question]]")) + &options).replacen(&options, "", 1));
    let route = |question: &str| {
        format!(
            "\n[[route]]\nid = \"{question}\"\nfaq = [45]\nname = {{ en = \"x\", zh = \"字\" }}\n\
             what = {{ en = \"x\", zh = \"字\" }}\npapers = []\nall = [{{ question = \"{question}\", steps = {{ yes = \"matches\" }} }}]\n"
        )
    };
    let routes = ["ip", "international", "angel", "first_venture"].map(route).concat();
    data.write(DEF, &(data.read(DEF) + &routes));
    let problems = data.problems();
    for (file, message) in [
        (QUE, "the definition's questions have `112` options together, expected 61 at most"),
        (QUE, "all other questions have `"),
        (DEF, "`9` routes stand apart, expected 8 at most"),
    ] {
        let found = problems.iter().any(|it| it.file == file && it.message.contains(message));
        assert!(found, "no {file}: {message}\n{}", listed(&problems));
    }
}

#[test]
fn no_field_goes_missing_unnoticed() {
    let data = Data::copy();
    let whole = format!("{:?}", load(&data.0).unwrap_or_else(|problems| panic!("{}", listed(&problems))));
    let (mut tried, mut optional) = (0, BTreeMap::<String, usize>::new());
    for file in data.files() {
        let text = data.read(&file);
        let lines: Vec<&str> = text.lines().collect();
        for (n, line) in lines.iter().enumerate().filter(|(_, line)| key(line).is_some()) {
            let rest: Vec<&str> = lines.iter().enumerate().filter(|(at, _)| *at != n).map(|(_, line)| *line).collect();
            data.write(&file, &rest.join("\n"));
            tried += 1;
            match load(&data.0) {
                Err(problems) => {
                    // A line lost from the register of published ids shows where the id stands.
                    let named = problems.iter().any(|it| it.file == file || file == PUB);
                    assert!(named, "{file}, line {}: `{line}` is missed elsewhere only\n{}", n + 1, listed(&problems));
                }
                Ok(policy) if format!("{policy:?}") == whole => {}
                Ok(_) => {
                    let key = key(line).unwrap();
                    assert!(OPTIONAL.contains(&key), "{file}, line {}: nobody misses `{line}`", n + 1);
                    *optional.entry(key.to_owned()).or_default() += 1;
                }
            }
        }
        data.write(&file, &text);
    }
    println!("{tried} fields deleted one by one; optional ones that were not missed: {optional:?}");
}

#[test]
fn problems_of_deleted_fields_name_a_file() {
    let data = Data::copy();
    let known: BTreeSet<String> = data.files().into_iter().chain(["measures".to_owned()]).collect();
    for file in data.files() {
        let text = data.read(&file);
        let first = text.lines().find(|line| key(line).is_some_and(|key| !OPTIONAL.contains(&key))).unwrap();
        data.write(&file, &text.replacen(&format!("{first}\n"), "", 1));
        for problem in data.problems() {
            assert!(known.contains(&problem.file) && !problem.message.is_empty(), "{problem}");
            assert!(problem.to_string().starts_with(&format!("data/{}: ", problem.file)), "{problem}");
        }
        data.write(&file, &text);
    }
}

/// The key of a line `key = ...`.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" = ")?;
    key.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_').then_some(key)
}

fn listed(problems: &[Problem]) -> String {
    problems.iter().fold(String::new(), |mut text, problem| {
        writeln!(text, "    {problem}").unwrap();
        text
    })
}

/// A copy of the data folder that goes away by itself.
struct Data(PathBuf);

static COPIES: AtomicUsize = AtomicUsize::new(0);

impl Data {
    fn copy() -> Self {
        let name = format!("data-invalid-{}-{}", std::process::id(), COPIES.fetch_add(1, Ordering::Relaxed));
        let copy = Self(std::env::temp_dir().join(name));
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        for folder in ["measures", "published"] {
            fs::create_dir_all(copy.0.join(folder)).unwrap();
        }
        for file in files(&from) {
            fs::copy(from.join(&file), copy.0.join(&file)).unwrap();
        }
        fs::copy(from.join("scenarios.csv"), copy.0.join("scenarios.csv")).unwrap();
        copy
    }

    fn files(&self) -> Vec<String> {
        files(&self.0)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.0.join(file), text).unwrap();
    }

    fn problems(&self) -> Vec<Problem> {
        load(&self.0).map_or_else(|problems| problems, |_| Vec::new())
    }
}

impl Drop for Data {
    fn drop(&mut self) {
        // A folder left behind in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn files(folder: &Path) -> Vec<String> {
    let names = |inside: &str| -> Vec<String> {
        let entries = fs::read_dir(folder.join(inside)).unwrap();
        entries.map(|entry| format!("{inside}{}", entry.unwrap().file_name().into_string().unwrap())).collect()
    };
    let mut files: Vec<String> = ["", "measures/", "published/"].into_iter().flat_map(names).collect();
    files.retain(|file| Path::new(file).extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    files
}
