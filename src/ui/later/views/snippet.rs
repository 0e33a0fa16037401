//! What a webmaster chooses for a website, and the lines of HTML that say so.

use crate::export::escaped_markup;
use crate::policy::Language;
use crate::site::{self, Page};

/// Colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the visitor's device has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// As written in the attribute.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What a webmaster chooses.
#[expect(clippy::struct_excessive_bools, reason = "each is a choice between two of its own")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Id of the park whose website it is.
    pub park: Option<String>,
    /// Language of the checker.
    pub language: Language,
    /// Its theme.
    pub theme: Theme,
    /// Its accent, `#rrggbb`.
    pub accent: String,
    /// Whether the page around shows through.
    pub see_through: bool,
    /// Whether it opens with the first question instead of the start page.
    pub at_once: bool,
    /// Whether the script is the one that never changes, compared with its digest.
    pub pinned: bool,
    /// Whether nothing is loaded before the visitor presses a button.
    pub on_press: bool,
    /// Address of the page that result links lead to, as it was typed; empty for the checker's own.
    pub share_base: String,
}

/// What was typed is no web address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoAddress;

/// The script that never changes, by its path and its digest; known where `cargo xtask build` builds the site.
const PINNED: Option<&str> = option_env!("EMBED_PINNED");

/// The accent of the product, as in the style sheet.
pub const ACCENT: &str = "#0b5d4e";

impl Snippet {
    /// A first choice in a language.
    pub fn new(language: Language) -> Self {
        Self {
            park: None,
            language,
            theme: Theme::default(),
            accent: ACCENT.to_owned(),
            see_through: false,
            at_once: false,
            pinned: false,
            on_press: false,
            share_base: String::new(),
        }
    }

    /// The address that result links lead to, with `https` where no scheme was typed; nothing for the checker's own.
    ///
    /// # Errors
    /// What was typed is no web address.
    pub fn base(&self) -> Result<Option<String>, NoAddress> {
        let typed = self.share_base.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let address = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
        let (scheme, rest) = address.split_once("://").ok_or(NoAddress)?;
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        let is_web = ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
        let is_host =
            host == "localhost" || host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
        if is_web && is_host && !address.contains(char::is_whitespace) { Ok(Some(address)) } else { Err(NoAddress) }
    }

    /// The lines to copy; `origin` is the host that the checker stands on.
    pub fn html(&self, origin: &str, fallback: &str) -> String {
        let start = if self.at_once { "check" } else { "" };
        let accent = if self.accent == ACCENT { "" } else { &self.accent };
        let base = self.base().ok().flatten().unwrap_or_default();
        let attributes = [
            ("park", self.park.as_deref().unwrap_or_default()),
            ("lang", self.language.id()),
            ("theme", self.theme.id()),
            ("accent", accent),
            ("background", if self.see_through { "none" } else { "" }),
            ("start", start),
            ("load", if self.on_press { "click" } else { "" }),
            ("share-base", &base),
        ];
        let attributes: Vec<_> = attributes
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)))
            .collect();
        let (below, path) = (site::below(), Page::Start.path(self.language));
        let (file, compared) = match PINNED.and_then(|it| it.split_once(' ')).filter(|_| self.pinned) {
            Some((file, digest)) => (file, format!(" integrity=\"{digest}\" crossorigin=\"anonymous\"")),
            None => ("v1/embed.js", String::new()),
        };
        format!(
            "<script src=\"{origin}{below}/{file}\"{compared} defer></script>\n\
             <overseas-talent-check{}>\n  <a href=\"{origin}{path}\">{}</a>\n</overseas-talent-check>",
            attributes.concat(),
            escaped(fallback),
        )
    }

    /// The address of the preview: the page as the element would frame it.
    pub fn preview(&self) -> String {
        let page = if self.at_once { Page::Check } else { Page::Start };
        let accent = self.accent.trim_start_matches('#');
        let park = self.park.as_ref().map_or_else(String::new, |park| format!("&park={park}"));
        let background = if self.see_through { "&background=none" } else { "" };
        format!("{}?theme={}&accent={accent}{background}{park}", page.path(self.language), self.theme.id())
    }
}

fn escaped(text: &str) -> String {
    escaped_markup(text).replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_chosen_is_not_written() {
        assert_eq!(
            Snippet::new(Language::En).html("https://check.example", "Check"),
            "<script src=\"https://check.example/v1/embed.js\" defer></script>\n\
             <overseas-talent-check lang=\"en\" theme=\"auto\">\n  <a href=\"https://check.example/\">Check</a>\n\
             </overseas-talent-check>"
        );
    }

    #[test]
    fn links_lead_to_web_addresses_only() {
        let base = |typed: &str| Snippet { share_base: typed.to_owned(), ..Snippet::new(Language::En) }.base();
        for (typed, expect) in [
            ("", Ok(None)),
            (" https://park.example/check ", Ok(Some("https://park.example/check"))),
            ("HTTP://park.example", Ok(Some("HTTP://park.example"))),
            ("park.example/check", Ok(Some("https://park.example/check"))),
            ("localhost:8080/", Ok(Some("https://localhost:8080/"))),
            ("javascript:alert(1)", Err(NoAddress)),
            ("javascript://park.example/%0aalert(1)", Err(NoAddress)),
            ("data:text/html,x", Err(NoAddress)),
            ("/check", Err(NoAddress)),
            ("our page", Err(NoAddress)),
            ("https://", Err(NoAddress)),
            ("https://park..example", Err(NoAddress)),
        ] {
            assert_eq!(base(typed), expect.map(|it| it.map(str::to_owned)), "{typed}");
        }
    }

    #[test]
    fn everything_chosen_is_written_and_cannot_leave_its_attribute() {
        let snippet = Snippet {
            park: Some("wangjing".to_owned()),
            theme: Theme::Dark,
            accent: "#c00".to_owned(),
            see_through: true,
            at_once: true,
            on_press: true,
            share_base: "https://park.example/?a=1&b=\"><script>".to_owned(),
            ..Snippet::new(Language::Zh)
        };
        let html = snippet.html("https://check.example", "自测");
        assert!(html.contains(
            "<overseas-talent-check park=\"wangjing\" lang=\"zh\" theme=\"dark\" accent=\"#c00\" background=\"none\" start=\"check\" load=\"click\" \
             share-base=\"https://park.example/?a=1&amp;b=&quot;&gt;&lt;script&gt;\">"
        ));
        assert_eq!(snippet.preview(), "/zh/check/?theme=dark&accent=c00&background=none&park=wangjing");
    }
}
