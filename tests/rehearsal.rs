//! A rehearsed update of the policy, from data to links to the screen: one support withdrawn, one question added.
//!
//! The update is made in a copy of `data/`, and the program is compiled from that copy in a folder of its own. As this
//! takes minutes, it runs when asked: `cargo test --test rehearsal -- --ignored --nocapture`.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

use policy_source::frozen::{digest, file_of, freeze};

const WITHDRAWN: &str = "saas_union";
const NEXT: &str = "next";

const QUESTION: &str = r#"
[[question]]
id = "rehearsed"
wire = 20
section = "financing"
faq = [31]
judge = "you"
papers = []
short = { en = "Rehearsed", zh = "演练" }
text = { en = "Is this a rehearsal?", zh = "这是演练吗？" }
why = { en = "A rehearsal asks one more thing.", zh = "演练时多问一题。" }

[[question.option]]
id = "yes"
wire = 1
label = { en = "Yes", zh = "是" }

[[question.option]]
id = "no"
wire = 2
label = { en = "No", zh = "否" }
"#;

const MOVES: &str = r#"
[[move]]
version = "next"
of = "saas_union"
why = { en = "The rehearsal withdrew it.", zh = "演练中撤销。" }

[[move]]
version = "next"
of = "technology_credit"
why = { en = "The rehearsal asks one more thing.", zh = "演练中多一个条件。" }
"#;

/// A copy of the data folder, and the files changed in it.
struct Update {
    folder: PathBuf,
    touched: BTreeSet<String>,
}

impl Update {
    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).unwrap()
    }

    fn write(&mut self, file: &str, text: &str) {
        fs::write(self.folder.join(file), text).unwrap();
        self.touched.insert(file.to_owned());
    }

    fn replace(&mut self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert_eq!(text.matches(from).count(), 1, "{file} has not exactly one {from:?}; the rehearsal is out of date");
        self.write(file, &text.replace(from, to));
    }
}

/// The update in a copy of the data.
fn update(folder: PathBuf) -> Update {
    let mut update = Update { folder, touched: BTreeSet::new() };
    // What an earlier rehearsal left, if one was broken off.
    let _ = fs::remove_dir_all(&update.folder);
    copy(&root().join("data"), &update.folder);
    let policy = policy_source::load(&update.folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let present = policy.version.as_str();

    // The present rules are left behind: `cargo run -p policy-source -- freeze`.
    let rules = freeze(&policy);
    update.write(&file_of(present), &rules);
    let frozen = format!("\n[frozen]\n\"{present}\" = \"{}\"", digest(&rules));
    update.replace("published.toml", "\n[frozen]", &frozen);
    update.replace("published.toml", &format!("\"{present}\"]"), &format!("\"{present}\", \"{NEXT}\"]"));
    update.replace("policy.toml", &format!("version = \"{present}\""), &format!("version = \"{NEXT}\""));
    // One support withdrawn.
    let measure = policy.measures.iter().find(|it| it.supports.iter().any(|it| it.id == WITHDRAWN)).unwrap();
    let text = update.read(&measure.file);
    let from = text.find(&format!("[[support]]\nid = \"{WITHDRAWN}\"")).unwrap();
    let to = text[from + 1..].find("\n[[support]]\n").map_or(text.len(), |at| from + 1 + at + 1);
    update.write(&measure.file, &format!("{}{}", &text[..from], &text[to..]));
    update.replace("published.toml", "withdrawn = []", &format!("withdrawn = [\"{WITHDRAWN}\"]"));
    // One question added, and read by a rule.
    let questions = update.read("questions.toml") + QUESTION;
    update.write("questions.toml", &questions);
    update.replace("published.toml", "\nangel = ", "\nrehearsed = \"20: yes=1 no=2\"\nangel = ");
    let measure = "measures/12-financing-costs.toml";
    let condition = "  { question = \"rehearsed\", steps = { yes = \"matches\" } },\n";
    update.replace(measure, "all = [\n  \"definition\",\n", &format!("all = [\n  \"definition\",\n{condition}"));
    // Why what moved.
    let moves = update.read("versions.toml") + MOVES;
    update.write("versions.toml", &moves);
    update
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_data_of_an_update_has_no_fault() {
    let update = update(env::temp_dir().join(format!("rehearsal-{}", std::process::id())));
    let policy = policy_source::load(&update.folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    fs::remove_dir_all(&update.folder).unwrap();
    assert_eq!(policy.older.len() + 1, policy.versions.len(), "every version left behind is frozen");
    println!("{} files of data touched: {:?}", update.touched.len(), update.touched);
    assert!(update.touched.len() <= 7, "an update has become more work than CONTRIBUTING says");
}

#[test]
#[ignore = "compiles the program once more, which takes minutes"]
fn one_support_withdrawn_and_one_question_added() {
    let begun = Instant::now();
    let target = root().join("target").join("rehearsal");
    let update = update(target.join("data"));
    // Old links in the program made of it, and what its screen says.
    let wanted = ["published_links_decode_for_ever", "links_of_the_first_version", "on_the_screen"];
    let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["test", "--features", "ssr", "--lib", "--test", "links", "--"])
        .args(wanted)
        .current_dir(root())
        .env("CARGO_TARGET_DIR", &target)
        .env("POLICY_DATA", &update.folder)
        .status()
        .unwrap();
    assert!(status.success(), "the program made of the new data: {status}");
    println!("from data to screen in {} seconds", begun.elapsed().as_secs());
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
