//! The rules of the policy a second time, written by hand from the design (sections 3 to 6) as plain functions.
//!
//! Nothing here reads `POLICY`, the data files or the core's rules, so a slip there cannot repeat itself here. A rule says
//! only what it gives for complete answers; what follows for unanswered questions is enumerated in `table`.

pub mod table;

use Receiver::{Enterprise, Investor, Park, You};
use Step::{Confirm, Matches, Unmet};
use Term::{Definition, Question, Standing};

/// What a rule gives for complete answers, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Unmet,
    Confirm,
    Matches,
}

/// Questions with their options (section 4), in order.
pub const QUESTIONS: [(&str, &[&str]); 19] = [
    ("cscse", &["yes", "no", "unsure"]),
    ("beijing_center", &["yes", "no", "unsure"]),
    ("overseas_work", &["two_years_or_more", "under_two_years", "none"]),
    ("overseas_employer", &["well_known_overseas", "chinese_branch", "other", "unsure"]),
    ("overseas_chinese", &["long_term", "short_term", "no", "unsure"]),
    ("department", &["yes", "no", "unsure"]),
    ("location", &["abroad", "returned_within_3_years", "returned_earlier"]),
    ("plan", &["start", "join", "neither", "undecided"]),
    ("team", &["team", "solo"]),
    ("first_venture", &["yes", "no", "unsure"]),
    ("settle", &["household_registration", "work_residence_permit", "not_needed", "undecided"]),
    ("company", &["none_yet", "in_park", "in_zone", "elsewhere", "abroad"]),
    ("company_size", &["small_or_micro", "larger", "unsure"]),
    ("international", &["yes", "no", "unsure"]),
    ("technology", &["frontier_or_disruptive", "research_and_development", "none", "unsure"]),
    ("product", &["pioneer", "other", "none", "unsure"]),
    ("ip", &["yes", "no", "unsure"]),
    ("financing", &["equity", "loan", "both", "none", "undecided"]),
    ("angel", &["yes", "no", "unsure"]),
];

/// How many of the first questions are the definition's.
pub const RECOGNITION: usize = 6;

/// Position of a question.
pub fn position(question: &str) -> usize {
    QUESTIONS.iter().position(|(id, _)| *id == question).unwrap()
}

/// A person who has answered every question a rule reads.
#[derive(Clone, Copy, Default)]
pub struct Person([&'static str; QUESTIONS.len()]);

impl Person {
    /// Gives one answer.
    pub fn answer(&mut self, question: usize, option: usize) {
        self.0[question] = QUESTIONS[question].1[option];
    }

    fn says(&self, question: &str) -> &'static str {
        let answer = self.0[position(question)];
        assert!(!answer.is_empty(), "a rule reads `{question}`, which its own answer space leaves out");
        answer
    }
}

/// Whether a person can still come to give an answer (section 3).
pub fn can_act(question: &str, from: &str, to: &str) -> bool {
    match question {
        "cscse" | "beijing_center" | "department" | "ip" | "international" | "angel" => to == "yes",
        "plan" | "team" | "settle" | "financing" => true,
        "company" => matches!(to, "in_park" | "in_zone"),
        "product" => matches!(to, "pioneer" | "other"),
        "location" => to == "returned_within_3_years" && from == "abroad",
        _ => false,
    }
}

/// What a rule gives for one person.
pub type Rule = fn(&Person) -> Step;

/// The six routes (section 5).
pub const ROUTES: [(&str, Rule); 6] = [
    ("cscse", |person| yes(person.says("cscse"))),
    ("beijing_center", |person| yes(person.says("beijing_center"))),
    ("overseas_enterprise", |person| {
        two_years(person).min(match person.says("overseas_employer") {
            "well_known_overseas" | "unsure" => Confirm,
            _ => Unmet,
        })
    }),
    ("chinese_branch", |person| {
        two_years(person).min(match person.says("overseas_employer") {
            "chinese_branch" | "unsure" => Confirm,
            _ => Unmet,
        })
    }),
    ("overseas_chinese", |person| match person.says("overseas_chinese") {
        "long_term" | "unsure" => Confirm,
        _ => Unmet,
    }),
    ("department", |person| match person.says("department") {
        "yes" | "unsure" => Confirm,
        _ => Unmet,
    }),
];

/// The questions each route reads.
pub const ROUTE_QUESTIONS: [&[&str]; 6] = [
    &["cscse"],
    &["beijing_center"],
    &["overseas_work", "overseas_employer"],
    &["overseas_work", "overseas_employer"],
    &["overseas_chinese"],
    &["department"],
];

/// The best of the routes.
pub fn definition(person: &Person) -> Step {
    ROUTES.iter().map(|(_, route)| route(person)).max().unwrap()
}

fn two_years(person: &Person) -> Step {
    match person.says("overseas_work") {
        "two_years_or_more" => Matches,
        _ => Unmet,
    }
}

/// Who gets a support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receiver {
    You,
    Enterprise,
    Park,
    Investor,
}

/// One condition of a support: all of them must hold.
pub enum Term {
    Definition,
    Question(&'static str, fn(&str) -> Step),
    Standing,
}

/// A support: measure, id, receiver, conditions, FAQ sentences (section 6).
pub struct Support(pub u8, pub &'static str, pub Receiver, pub &'static [Term], pub &'static [u8]);

impl Support {
    /// What the support's rule gives.
    pub fn rule(&self, person: &Person) -> Step {
        self.3.iter().map(|term| term.step(person)).min().unwrap_or(Matches)
    }

    /// Positions of the questions its conditions read, those of the definition first.
    pub fn questions(&self) -> Vec<usize> {
        let recognition = if self.reads_definition() { 0..RECOGNITION } else { 0..0 };
        let mut own: Vec<usize> = self.own().collect();
        own.sort_unstable();
        recognition.chain(own).collect()
    }

    /// Positions of the questions it reads beside the definition, in the order of its conditions.
    pub fn own(&self) -> impl Iterator<Item = usize> {
        self.3.iter().filter_map(|term| match term {
            Question(question, _) => Some(position(question)),
            Definition | Standing => None,
        })
    }

    pub fn reads_definition(&self) -> bool {
        self.3.iter().any(|term| matches!(term, Definition))
    }
}

impl Term {
    fn step(&self, person: &Person) -> Step {
        match self {
            Definition => definition(person),
            Question(question, step) => step(person.says(question)),
            Standing => Confirm,
        }
    }
}

const fn is(question: &'static str, step: fn(&str) -> Step) -> Term {
    Question(question, step)
}

/// The supports, row by row as section 6 has them.
pub const SUPPORTS: [Support; 33] = [
    Support(1, "park_functions", Park, &[], &[6, 41, 42, 43]),
    Support(2, "park_evaluation", Park, &[], &[6]),
    Support(3, "direct_services", You, &[Definition, is("location", abroad), is("plan", any_plan)], &[8, 19]),
    Support(3, "project_roadshow", You, &[Definition, is("plan", sj)], &[22, 33]),
    Support(3, "park_attraction_funding", Park, &[Definition, is("team", team), is("location", recent)], &[21]),
    Support(
        4,
        "pre_incubation",
        You,
        &[Definition, is("plan", s), is("location", overseas_project), is("company", not_here_yet)],
        &[22],
    ),
    Support(4, "advance_preparation", You, &[Definition, is("plan", sj), is("company", in_advance)], &[20]),
    Support(5, "service_agent", You, &[Definition, is("plan", sj)], &[24]),
    Support(
        5,
        "legal_risk_screening",
        You,
        &[Definition, is("plan", s), is("first_venture", yes), is("company", n)],
        &[39],
    ),
    Support(
        5,
        "ip_early_warning",
        You,
        &[Definition, is("plan", s), is("first_venture", yes_or_ask), is("ip", yes_or_ask), is("company", n)],
        &[39],
    ),
    Support(6, "information_channels", You, &[], &[8]),
    Support(6, "park_promotion_funding", Park, &[], &[33]),
    Support(7, "disruptive_research", You, &[Definition, is("team", team), is("technology", frontier)], &[22]),
    Support(
        7,
        "frontier_technology_fund",
        Enterprise,
        &[Definition, is("company", frontier_company), is("technology", frontier)],
        &[30],
    ),
    Support(7, "major_projects", Enterprise, &[Definition, is("company", pz), is("technology", major)], &[29]),
    Support(
        7,
        "small_micro_rd_subsidy",
        Enterprise,
        &[Definition, is("company", pz), is("company_size", small), is("technology", any_research)],
        &[30],
    ),
    Support(8, "product_demonstration", Enterprise, &[Definition, is("company", p), is("product", product)], &[10]),
    Support(
        8,
        "pioneer_product_insurance",
        Enterprise,
        &[Definition, is("company", pz), is("product", pioneer)],
        &[31],
    ),
    Support(9, "industry_alliance", Enterprise, &[Definition, is("company", ask_in_park)], &[10, 25]),
    Support(9, "saas_union", Enterprise, &[Definition, is("company", ask_in_park)], &[25]),
    Support(10, "equity_financing", You, &[Definition, is("plan", s), is("financing", equity)], &[12, 27]),
    Support(10, "park_fundraising_funding", Park, &[Definition, is("financing", equity_or_ask)], &[27]),
    Support(11, "angel_risk_subsidy", Investor, &[Definition, is("company", pz), is("angel", yes)], &[12, 31]),
    Support(12, "technology_credit", Enterprise, &[Definition, is("company", pz), is("financing", loan)], &[12, 31]),
    Support(13, "park_talent_autonomy", Park, &[], &[14, 36]),
    Support(13, "work_residence_permit", You, &[Definition, is("settle", permit), is("company", employer)], &[36]),
    Support(14, "settlement_channel", You, &[Definition, is("settle", registration)], &[14, 35]),
    Support(15, "one_plus_four_funds", Enterprise, &[], &[28, 29, 30, 31]),
    Support(15, "leading_talent_program", You, &[Definition, is("plan", leading)], &[32]),
    Support(15, "eaglet_program", Enterprise, &[Definition, is("plan", eaglet)], &[32]),
    Support(
        15,
        "international_cooperation",
        Enterprise,
        &[Definition, is("company", cooperation), is("international", yes)],
        &[32],
    ),
    Support(16, "overseas_talent_home", You, &[Definition], &[26]),
    Support(17, "association_services", You, &[Definition, Standing], &[16]),
];

/// One condition a line: the options that match, those to confirm; every other option is unmet.
macro_rules! conditions {
    ($($name:ident: [$($matches:literal),*] [$($confirm:literal),*];)*) => {$(
        fn $name(answer: &str) -> Step {
            let (matches, confirm): (&[&str], &[&str]) = (&[$($matches),*], &[$($confirm),*]);
            if matches.contains(&answer) { Matches } else if confirm.contains(&answer) { Confirm } else { Unmet }
        }
    )*};
}

conditions! {
    yes: ["yes"] ["unsure"];
    yes_or_ask: ["yes"] ["unsure", "no"];
    p: ["in_park"] [];
    pz: ["in_park"] ["in_zone"];
    n: ["none_yet", "abroad", "in_park"] [];
    not_here_yet: ["none_yet", "abroad"] [];
    in_advance: ["none_yet", "abroad"] ["in_park"];
    frontier_company: ["in_park"] ["in_zone", "none_yet", "abroad"];
    employer: ["in_park"] ["none_yet", "abroad"];
    ask_in_park: [] ["in_park"];
    cooperation: [] ["in_park", "in_zone"];
    s: ["start"] ["undecided"];
    sj: ["start"] ["join", "undecided"];
    any_plan: ["start", "join", "undecided"] ["neither"];
    leading: [] ["start", "join", "undecided"];
    eaglet: [] ["start", "undecided"];
    abroad: ["abroad"] [];
    recent: ["returned_within_3_years"] ["abroad"];
    overseas_project: ["abroad"] ["returned_within_3_years"];
    team: ["team"] [];
    frontier: [] ["frontier_or_disruptive", "unsure"];
    major: [] ["frontier_or_disruptive", "research_and_development", "unsure"];
    any_research: ["frontier_or_disruptive", "research_and_development"] ["unsure"];
    small: ["small_or_micro"] ["unsure"];
    product: ["pioneer", "other"] ["unsure"];
    pioneer: [] ["pioneer", "unsure"];
    equity: ["equity", "both"] ["undecided"];
    equity_or_ask: ["equity", "both"] ["loan", "undecided"];
    loan: ["loan", "both"] ["undecided"];
    permit: [] ["work_residence_permit", "undecided"];
    registration: [] ["household_registration", "undecided"];
}
