//! A version of the rules, from a data folder or from the frozen rules of a published version.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use policy_source::bake::definition_rule;
use policy_source::source::{Condition, Definition, Frozen, Policy, Step, Term};

use super::rule::{Allowed, Rule};

/// The definition's name beside the ids of supports.
pub const DEFINITION: &str = "definition";

/// A version of the rules without texts.
#[derive(Debug)]
pub struct Edition {
    /// Its version, as in `2021-01.2`.
    pub version: String,
    /// Every version that was known when it was written, oldest first.
    pub versions: Vec<String>,
    pub questions: Vec<Question>,
    /// The definition, then the supports in order, by id.
    pub rules: Vec<(String, Rule)>,
}

/// A question by its permanent id and number.
#[derive(Debug)]
pub struct Question {
    pub id: String,
    pub wire: u8,
    /// Ids with their permanent numbers.
    pub options: Vec<(String, u8)>,
}

impl Edition {
    /// The edition that a data folder or a published version's name stands for.
    ///
    /// # Errors
    /// What is wrong with the name, or every problem of the folder.
    pub fn find(name: &str, data: &Path) -> Result<Self, String> {
        let folder = Path::new(name);
        if folder.is_dir() {
            return Self::present(&load(folder)?);
        }
        let policy = load(data)?;
        if policy.version == name {
            return Self::present(&policy);
        }
        match policy.older.iter().find(|it| it.version == name) {
            Some(frozen) => Self::frozen(frozen, &policy.versions),
            None => Err(format!(
                "`{name}` is neither a data folder nor a published version, expected a folder or one of {}",
                policy.versions.join(", ")
            )),
        }
    }

    /// The present version of a data folder.
    ///
    /// # Errors
    /// Every problem of the folder.
    pub fn of_folder(data: &Path) -> Result<Self, String> {
        Self::present(&load(data)?)
    }

    /// Every option of every question.
    pub fn everything(&self) -> Allowed {
        self.questions.iter().map(|question| vec![true; question.options.len()]).collect()
    }

    /// The rule of the definition or of a support.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|(known, _)| known == id).map(|(_, rule)| rule)
    }

    /// The present version of a policy.
    ///
    /// # Errors
    /// That the definition reads a question twice.
    pub fn present(policy: &Policy) -> Result<Self, String> {
        let questions = policy.questions.iter().map(|question| Question {
            id: question.id.clone(),
            wire: question.wire,
            options: question.options.iter().map(|option| (option.id.clone(), option.wire)).collect(),
        });
        let supports = policy.measures.iter().flat_map(|measure| &measure.supports);
        let supports: Vec<_> = supports.map(|support| (support.id.as_str(), support.all.as_slice())).collect();
        Self::of(&policy.version, &policy.versions, questions.collect(), &policy.definition, &supports)
    }

    fn frozen(frozen: &Frozen, versions: &[String]) -> Result<Self, String> {
        let questions = frozen.questions.iter().map(|question| Question {
            id: question.id.clone(),
            wire: question.wire,
            options: question.options.clone(),
        });
        let definition = Definition { routes: frozen.routes.clone(), ..Definition::default() };
        let supports: Vec<_> =
            frozen.supports.iter().map(|support| (support.id.as_str(), support.all.as_slice())).collect();
        Self::of(&frozen.version, versions, questions.collect(), &definition, &supports)
    }

    fn of(
        version: &str,
        versions: &[String],
        questions: Vec<Question>,
        definition: &Definition,
        supports: &[(&str, &[Term])],
    ) -> Result<Self, String> {
        let groups = definition_rule(definition)
            .map_err(|question| format!("version `{version}`: the definition reads `{question}` twice"))?;
        let groups = groups.iter().map(|group| Rule::All(conditions(&questions, group)));
        let definition = Rc::new(Rule::Any(groups.collect()));
        let mut rules = vec![(DEFINITION.to_owned(), Rule::Definition(Rc::clone(&definition)))];
        for (id, terms) in supports {
            let terms = terms.iter().map(|term| match term {
                Term::Definition => Rule::Definition(Rc::clone(&definition)),
                Term::Condition(it) => condition(&questions, it),
                Term::Standing(_) => Rule::Standing,
            });
            rules.push(((*id).to_owned(), Rule::All(terms.collect())));
        }
        Ok(Self { version: version.to_owned(), versions: versions.to_vec(), questions, rules })
    }
}

/// The data folder that names of versions are looked up in unless another is given: `data`, or where there is none the
/// one that this program was built beside.
pub fn usual_data() -> PathBuf {
    let here = PathBuf::from("data");
    if here.is_dir() { here } else { Path::new(env!("CARGO_MANIFEST_DIR")).join("data") }
}

/// Reads a data folder.
///
/// # Errors
/// Every problem of the folder.
pub fn load(folder: &Path) -> Result<Policy, String> {
    policy_source::load(folder).map_err(|problems| {
        let lines = problems.iter().map(|problem| match problem.field.as_str() {
            "" => format!("`{}`: {}", folder.join(&problem.file).display(), problem.message),
            field => format!("`{}`: `{field}`: {}", folder.join(&problem.file).display(), problem.message),
        });
        lines.collect::<Vec<_>>().join("\n")
    })
}

fn conditions(questions: &[Question], all: &[Condition]) -> Vec<Rule> {
    all.iter().map(|it| condition(questions, it)).collect()
}

/// The reader of the folder has checked the present version's names; a frozen one is held by its digest. A question that
/// is not known has no options, and gives `unmet`.
fn condition(questions: &[Question], it: &Condition) -> Rule {
    let question = questions.iter().position(|question| question.id == it.question).unwrap_or(questions.len());
    let options = questions.get(question).map(|question| question.options.as_slice()).unwrap_or_default();
    let step = |id: &str| it.steps.iter().find(|(known, _)| known == id).map_or(Step::Unmet, |(_, step)| *step);
    Rule::Condition { question, steps: options.iter().map(|(id, _)| step(id)).collect() }
}
