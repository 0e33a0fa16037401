//! Aspects, measures and their supports, with all a person is told about them.

use super::{BRIEF, DETAILS, FEATURES, Rule, Text};

/// One of the six headings of the Opinions (FAQ-5 to 16).
#[derive(Debug)]
pub struct Aspect {
    /// Permanent id.
    pub id: &'static str,
    /// 1 to 6.
    pub number: u8,
    /// Cited FAQ sentences.
    pub faq: &'static [u8],
    /// Heading.
    pub title: Text,
}

/// One of the 17 measures.
#[derive(Debug)]
pub struct Measure {
    /// 1 to 17, in the order of the FAQ.
    pub number: u8,
    /// Permanent name in addresses.
    pub slug: &'static str,
    /// Position of its aspect.
    pub aspect: u8,
    /// Cited FAQ sentences.
    pub faq: &'static [u8],
    /// Title.
    pub title: Text,
    /// What it is about.
    pub summary: Text,
    /// Position of its first support.
    pub first_support: u8,
    /// Position after its last support.
    pub last_support: u8,
}

/// Who gets a support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// The person.
    You,
    /// The person's enterprise.
    Enterprise,
    /// The park.
    Park,
    /// The investor.
    Investor,
}

impl Receiver {
    /// Permanent id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Enterprise => "enterprise",
            Self::Park => "park",
            Self::Investor => "investor",
        }
    }
}

/// One concrete benefit under a measure.
#[derive(Debug)]
pub struct Support {
    /// Permanent id.
    pub id: &'static str,
    /// Position in the policy's list of supports.
    pub position: u8,
    /// Position of its measure.
    pub measure: u8,
    /// Who gets it.
    pub receiver: Receiver,
    /// Whether it is addressed to the parks or open to all, so that no answer bears on it.
    pub is_general: bool,
    /// Name.
    pub name: Text,
}

/// What a person is told about a support. It stands apart, as neither a first visit nor a result shows it at once.
#[derive(Debug)]
pub struct SupportDetails {
    /// Cited FAQ sentences.
    pub faq: &'static [u8],
    /// The name in the other language: Chinese where the texts are English, and the other way round. A message to a
    /// park is written in both.
    pub other_name: Text,
    /// What it is.
    pub what: Text,
    /// Who receives it.
    pub receives: Text,
    /// Positions in `papers` of what to bring.
    pub papers: &'static [u8],
    /// All must hold; empty for a general support.
    pub terms: &'static [Rule],
    /// A term that the text names.
    pub within: Option<Within>,
    /// Dated facts that decide nothing.
    pub background: &'static [Background],
}

impl Support {
    /// What to do next.
    #[inline]
    pub fn steps(&self) -> &'static [NextStep] {
        BRIEF.steps.get(usize::from(self.position)).copied().unwrap_or_default()
    }

    /// What a person is told about it.
    #[inline]
    pub fn details(&self) -> &'static SupportDetails {
        // The build has checked that every position exists.
        DETAILS.supports.get(usize::from(self.position)).unwrap_or(&SupportDetails::NONE)
    }
}

impl SupportDetails {
    const NONE: Self = Self {
        faq: &[],
        other_name: Text::NONE,
        what: Text::NONE,
        receives: Text::NONE,
        papers: &[],
        terms: &[],
        within: None,
        background: &[],
    };

    /// Whether its place under this measure is a reading: some sentences tell features without naming a measure.
    pub fn is_placed_by_reading(&self) -> bool {
        self.faq.iter().any(|sentence| FEATURES.contains(sentence))
    }
}

/// When a step is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// While still abroad.
    BeforeReturning,
    /// In the first weeks in Beijing.
    OnArrival,
    /// When the company exists.
    CompanyRegistered,
    /// Later.
    Growing,
}

impl Phase {
    /// Every phase, in order.
    pub const ALL: [Self; 4] = [Self::BeforeReturning, Self::OnArrival, Self::CompanyRegistered, Self::Growing];

    /// Permanent id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::BeforeReturning => "before_returning",
            Self::OnArrival => "on_arrival",
            Self::CompanyRegistered => "company_registered",
            Self::Growing => "growing",
        }
    }
}

/// Something to do.
#[derive(Debug)]
pub struct NextStep {
    /// When.
    pub phase: Phase,
    /// What.
    pub text: Text,
}

/// A term that the text names for a support. Where it names none, nothing is said.
#[derive(Debug)]
pub struct Within {
    /// The term.
    pub text: Text,
    /// The sentences that name it.
    pub faq: &'static [u8],
}

/// A dated fact from outside the FAQ. It never decides a status.
#[derive(Debug)]
pub struct Background {
    /// The fact, with its date and document number.
    pub fact: Text,
    /// Position in `sources`.
    pub source: u8,
}

/// A paper a person may be asked for.
#[derive(Debug)]
pub struct Paper {
    /// Permanent id.
    pub id: &'static str,
    /// Name.
    pub name: Text,
    /// Who issues it, where that is known.
    pub issuer: Option<Text>,
    /// What exactly, and where it was asked for.
    pub note: Option<Text>,
    /// Positions in `sources`.
    pub sources: &'static [u8],
}
