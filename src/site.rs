//! The pages of the site: their addresses in every language, titles and descriptions.
//!
//! Knows nothing of how a page looks. `Page::all` feeds the prerendered files, the sitemap and the tests.

use crate::i18n::words;
use crate::policy::{Language, Measure, POLICY};

/// The query that asks for the adviser's view of a result.
pub const ADVISER: &str = "view=adviser";

/// A page of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What the checker is and is not.
    Start,
    /// The questionnaire.
    Check,
    /// The result.
    Result,
    /// Next steps and papers.
    Plan,
    /// The result as an adviser reads it: the result's own address, asked for with `?view=adviser`.
    Adviser,
    /// Parks and offices.
    Contacts,
    /// Two results side by side.
    Compare,
    /// For webmasters: the checker on a website of their own.
    Embed,
    /// All measures as reading matter.
    Measures,
    /// One measure, by position.
    Measure(u8),
    /// No such page.
    NotFound,
}

impl Page {
    /// Every page that has an address of its own.
    pub fn all() -> impl Iterator<Item = Self> {
        let fixed = [
            Self::Start,
            Self::Check,
            Self::Result,
            Self::Plan,
            Self::Contacts,
            Self::Compare,
            Self::Embed,
            Self::Measures,
        ];
        let measures = (0..POLICY.measures.len()).filter_map(|at| u8::try_from(at).ok()).map(Self::Measure);
        fixed.into_iter().chain(measures)
    }

    /// The address, as in `/zh/parks/`: it starts and ends with a slash.
    pub fn path(self, language: Language) -> String {
        let root = match language {
            Language::En => "/",
            Language::Zh => "/zh/",
        };
        match self {
            Self::Start | Self::NotFound => root.to_owned(),
            Self::Check => format!("{root}check/"),
            Self::Result => format!("{root}result/"),
            Self::Plan => format!("{root}plan/"),
            Self::Adviser => format!("{root}result/?{ADVISER}"),
            Self::Contacts => format!("{root}parks/"),
            Self::Compare => format!("{root}compare/"),
            Self::Embed => format!("{root}embed/"),
            Self::Measures => format!("{root}measures/"),
            Self::Measure(_) => match self.measure() {
                Some(measure) => format!("{root}measures/{}/", measure.slug),
                None => format!("{root}measures/"),
            },
        }
    }

    /// Whether the page is reading matter alone: it does without the app, and a link to it loads it anew.
    pub const fn is_reading(self) -> bool {
        match self {
            Self::Measures | Self::Measure(_) | Self::NotFound => true,
            Self::Start
            | Self::Check
            | Self::Result
            | Self::Adviser
            | Self::Plan
            | Self::Contacts
            | Self::Compare
            | Self::Embed => false,
        }
    }

    /// Whether the page shows a result that was opened from a link: its address then carries the link.
    pub const fn is_of_result(self) -> bool {
        match self {
            Self::Result | Self::Adviser | Self::Plan | Self::Contacts => true,
            Self::Start
            | Self::Check
            | Self::Compare
            | Self::Embed
            | Self::Measures
            | Self::Measure(_)
            | Self::NotFound => false,
        }
    }

    /// Whether the page belongs to the annex, the program of the pages that a first visit does not need.
    pub const fn is_annex(self) -> bool {
        match self {
            Self::Adviser | Self::Contacts | Self::Compare | Self::Embed => true,
            Self::Start
            | Self::Check
            | Self::Result
            | Self::Plan
            | Self::Measures
            | Self::Measure(_)
            | Self::NotFound => false,
        }
    }

    /// The measure of a measure page.
    pub fn measure(self) -> Option<&'static Measure> {
        match self {
            Self::Measure(at) => POLICY.measures.get(usize::from(at)),
            Self::Start
            | Self::Check
            | Self::Result
            | Self::Adviser
            | Self::Plan
            | Self::Contacts
            | Self::Compare
            | Self::Embed
            | Self::Measures
            | Self::NotFound => None,
        }
    }

    /// The language and page at an address: its path and, from `?` on, its query. A missing last slash and `index.html`
    /// are forgiven. The adviser's view may be asked for at the start page too, since that is where short links point.
    pub fn at(path: &str, query: &str) -> (Language, Self) {
        let path = path.trim_end_matches("index.html").trim_matches('/');
        let (language, rest) = match path.strip_prefix("zh") {
            Some(rest) if rest.is_empty() || rest.starts_with('/') => (Language::Zh, rest.trim_start_matches('/')),
            Some(_) | None => (Language::En, path),
        };
        let page = Self::all().find(|page| page.path(Language::En).trim_matches('/') == rest);
        let adviser = query.trim_start_matches('?').split('&').any(|part| part == ADVISER);
        let page = match page {
            Some(Self::Start | Self::Result) if adviser => Self::Adviser,
            Some(page) => page,
            None => Self::NotFound,
        };
        (language, page)
    }

    /// Name of the page, as in navigation and headings.
    pub fn name(self, language: Language) -> String {
        let words = words(language);
        match self {
            Self::Start => words.product.to_owned(),
            Self::Check => words.page_check.to_owned(),
            Self::Result => words.page_result.to_owned(),
            Self::Plan => words.page_plan.to_owned(),
            Self::Adviser => words.page_adviser.to_owned(),
            Self::Contacts => words.page_contacts.to_owned(),
            Self::Compare => words.page_compare.to_owned(),
            Self::Embed => words.page_embed.to_owned(),
            Self::Measures => words.page_measures.to_owned(),
            Self::Measure(_) => self
                .measure()
                .map_or_else(String::new, |it| (words.say.measure_title)(it.number, it.title.get(language))),
            Self::NotFound => words.page_not_found.to_owned(),
        }
    }

    /// Title of the document.
    pub fn title(self, language: Language) -> String {
        let words = words(language);
        match self {
            Self::Start => words.site_title.to_owned(),
            Self::Check
            | Self::Result
            | Self::Adviser
            | Self::Plan
            | Self::Contacts
            | Self::Compare
            | Self::Embed
            | Self::Measures
            | Self::Measure(_)
            | Self::NotFound => format!("{}{}{}", self.name(language), words.title_divider, words.product),
        }
    }

    /// Description for search engines and previews.
    pub fn description(self, language: Language) -> &'static str {
        let words = words(language);
        match self {
            Self::Start | Self::NotFound => words.describe_start,
            Self::Check => words.describe_check,
            Self::Result | Self::Adviser => words.describe_result,
            Self::Plan => words.describe_plan,
            Self::Contacts => words.describe_contacts,
            Self::Compare => words.describe_compare,
            Self::Embed => words.describe_embed,
            Self::Measures => words.describe_measures,
            Self::Measure(_) => self.measure().map_or(words.describe_measures, |it| it.summary.get(language)),
        }
    }
}
