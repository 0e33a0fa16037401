//! The pages of the site: their addresses in every language, titles and descriptions.
//!
//! Knows nothing of how a page looks. `Page::all` feeds the prerendered files, the sitemap and the tests.

use std::sync::OnceLock;

#[cfg_attr(target_arch = "wasm32", path = "site/no_reading.rs")]
mod reading;

use crate::i18n::{later, reply_words, words};
use crate::policy::{Language, Measure, POLICY, Support};
pub use reading::ReadingPage;

/// The query that asks for the adviser's view of a result.
pub const ADVISER: &str = "view=adviser";

/// What begins the fragment that names the help somebody is asked about, as in `#for=service_agent`.
pub const FOR: &str = "#for=";

/// Where the page of the measures has all help by phase.
pub const BY_PHASE: &str = "by-phase";

/// The path that the site stands below.
static BELOW: OnceLock<String> = OnceLock::new();

/// Says below which path the site stands, as in `/tools/checker`. What was said first stays.
pub fn stand_below(path: String) {
    // Somebody who says it twice says the same.
    let _ = BELOW.set(path);
}

/// The path that the site stands below, as in `/tools/checker`; empty at the root of a host, and where nobody has said.
pub fn below() -> &'static str {
    BELOW.get().map_or("", String::as_str)
}

/// The address of a file beside the start page.
pub fn beside(name: &str) -> String {
    [below(), "/", name].concat()
}

/// Where it is told how a support is decided, below the start page of a language.
pub fn map_path(support: &Support) -> String {
    ["rules/", support.id, "/"].concat()
}

/// A page of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What the checker is and is not.
    Start,
    /// The questionnaire.
    Check,
    /// Several kinds of help to be asked about.
    Pick,
    /// The result.
    Result,
    /// Next steps and papers.
    Plan,
    /// The result as an adviser reads it: the result's own address, asked for with `?view=adviser`.
    Adviser,
    /// An adviser's reply, as the person reads it.
    Reply,
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
    /// The sentences of the published questions and answers, and what rests on each.
    Sentences,
    /// One that only tells of the rules; no program for browsers knows of it.
    Reading(ReadingPage),
    /// No such page.
    NotFound,
}

/// What is fixed about a page.
struct Row {
    /// Name for styles and tests.
    id: &'static str,
    /// Where it is, below the start page of its language.
    path: &'static str,
    kind: Kind,
}

/// Whose answers a page shows, if any.
enum Kind {
    /// Those of the person.
    Own,
    /// Those of a result, which may be that of a link.
    OfResult,
    /// None: reading matter.
    Reading,
}

impl Page {
    /// What is fixed about the page: one row each.
    const fn row(self) -> Row {
        use Kind::{OfResult, Own, Reading};
        let (id, path, kind) = match self {
            Self::Start => ("start", "", Own),
            Self::Check => ("check", "check/", Own),
            Self::Pick => ("pick", "pick/", Own),
            Self::Result => ("result", "result/", OfResult),
            Self::Plan => ("plan", "plan/", OfResult),
            Self::Adviser => ("adviser", "result/", OfResult),
            Self::Reply => ("reply", "reply/", Own),
            Self::Contacts => ("contacts", "parks/", OfResult),
            Self::Compare => ("compare", "compare/", Own),
            Self::Embed => ("embed", "embed/", Own),
            Self::Measures => ("measures", "measures/", Reading),
            Self::Measure(_) => ("measure", "measures/", Reading),
            Self::Sentences => ("sentences", "sentences/", Reading),
            Self::Reading(page) => (page.id(), "", Reading),
            Self::NotFound => ("not-found", "", Reading),
        };
        Row { id, path, kind }
    }

    /// Every page that has an address of its own.
    pub fn all() -> impl Iterator<Item = Self> {
        let fixed = [
            Self::Start,
            Self::Check,
            Self::Pick,
            Self::Result,
            Self::Plan,
            Self::Reply,
            Self::Contacts,
            Self::Compare,
            Self::Embed,
            Self::Measures,
            Self::Sentences,
        ];
        let measures = (0..POLICY.measures.len()).filter_map(|at| u8::try_from(at).ok()).map(Self::Measure);
        fixed.into_iter().chain(measures).chain(ReadingPage::all().map(Self::Reading))
    }

    /// Name of the page for styles and tests.
    pub const fn id(self) -> &'static str {
        self.row().id
    }

    /// The address, as in `/zh/parks/`: the path starts and ends with a slash.
    pub fn path(self, language: Language) -> String {
        self.path_below(below(), language)
    }

    /// The address on a site that stands below a path.
    fn path_below(self, below: &str, language: Language) -> String {
        let root = match language {
            Language::En => "/",
            Language::Zh => "/zh/",
        };
        let page = self.row().path;
        let measure = self.measure().map_or("", |measure| measure.slug);
        let end = if measure.is_empty() { "" } else { "/" };
        let query = if self == Self::Adviser { "?view=adviser" } else { "" };
        if let Self::Reading(page) = self {
            return [below, root, &page.path()].concat();
        }
        [below, root, page, measure, end, query].concat()
    }

    /// Whether the page is reading matter alone: it does without the app, and a link to it loads it anew.
    pub const fn is_reading(self) -> bool {
        matches!(self.row().kind, Kind::Reading)
    }

    /// Whether the page shows a result that was opened from a link: its address then carries the link.
    pub const fn shows_result(self) -> bool {
        matches!(self.row().kind, Kind::OfResult)
    }

    /// The measure of a measure page.
    pub fn measure(self) -> Option<&'static Measure> {
        let Self::Measure(at) = self else { return None };
        POLICY.measures.get(usize::from(at))
    }

    /// The language and page at an address: its path and, from `?` on, its query. A missing last slash and `index.html`
    /// are forgiven. The adviser's view may be asked for at the start page too, since that is where short links point.
    pub fn at(path: &str, query: &str) -> (Language, Self) {
        Self::at_below(below(), path, query)
    }

    /// The language and page at an address of a site that stands below a path.
    fn at_below(below: &str, path: &str, query: &str) -> (Language, Self) {
        let path = path.strip_prefix(below).unwrap_or(path);
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
        let (language, rest) = match path.strip_prefix("zh") {
            Some(rest) if rest.is_empty() || rest.starts_with('/') => (Language::Zh, rest.trim_start_matches('/')),
            Some(_) | None => (Language::En, path),
        };
        let page = Self::all().find(|page| page.path_below("", Language::En).trim_matches('/') == rest);
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
            Self::Pick => words.page_pick.to_owned(),
            Self::Result => words.page_result.to_owned(),
            Self::Plan => words.page_plan.to_owned(),
            Self::Adviser => words.page_adviser.to_owned(),
            Self::Reply => words.page_reply.to_owned(),
            Self::Contacts => words.page_contacts.to_owned(),
            Self::Compare => words.page_compare.to_owned(),
            Self::Embed => words.page_embed.to_owned(),
            Self::Measures => words.page_measures.to_owned(),
            Self::Sentences => words.page_sentences.to_owned(),
            Self::Measure(_) => self
                .measure()
                .map_or_else(String::new, |it| (words.say.measure_title)(it.number, it.title.get(language))),
            Self::Reading(page) => page.name(language),
            Self::NotFound => words.page_not_found.to_owned(),
        }
    }

    /// Title of the document.
    pub fn title(self, language: Language) -> String {
        let words = words(language);
        if self == Self::Start {
            return words.site_title.to_owned();
        }
        format!("{}{}{}", self.name(language), words.title_divider, words.product)
    }

    /// Description for search engines and previews.
    pub fn description(self, language: Language) -> &'static str {
        let words = words(language);
        match self {
            Self::Start | Self::NotFound => words.describe_start,
            Self::Check => words.describe_check,
            Self::Pick => later::pick(language).pick_lead,
            Self::Result | Self::Adviser => words.describe_result,
            Self::Plan => words.describe_plan,
            Self::Reply => reply_words(language).reply_lead,
            Self::Contacts => words.describe_contacts,
            Self::Compare => words.describe_compare,
            Self::Embed => words.describe_embed,
            Self::Measures => words.describe_measures,
            Self::Sentences => words.describe_sentences,
            Self::Reading(page) => page.description(language),
            Self::Measure(_) => self.measure().map_or(words.describe_measures, |it| it.summary.get(language)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_where_the_site_stands() {
        for below in ["", "/tools/checker", "/zh", "/%E6%B5%B7/a"] {
            for page in Page::all().chain([Page::Adviser]) {
                for language in Language::ALL {
                    let address = page.path_below(below, language);
                    assert!(address.starts_with(&format!("{below}/")), "{address}");
                    let (path, query) = address.split_once('?').unwrap_or((&address, ""));
                    for path in [path.to_owned(), format!("{path}index.html"), path.trim_end_matches('/').to_owned()] {
                        assert_eq!(Page::at_below(below, &path, query), (language, page), "{path}");
                    }
                }
            }
        }
    }
}
