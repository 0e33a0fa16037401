//! Every page as a file that reads without scripts, made from the page that the bundler filled.

mod manifest;
mod notice;
mod relative;
mod signed;

use std::fmt::Write;

use super::reading::BUILT_ON;
use super::{App, AppProps, Parts, Place};
use crate::export::escaped_markup as escape;
use crate::policy::Language;
use crate::site::Page;
pub use manifest::{MANIFEST, manifest};
use notice::{waiting_notice, with_awaited};
use relative::{relative, within};
pub use signed::policy_file;

/// What runs from where: only this site's own files, nothing inline, no other host. The one policy for trusted types is that of
/// `offline/offline.js`, which knows a single address, that of the worker.
const SECURITY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                        connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
                        require-trusted-types-for 'script'; trusted-types offline";

/// What the pages are made from and refer to.
#[derive(Debug)]
pub struct Site {
    /// The page that the bundler made, with an empty root.
    pub template: String,
    /// Names of the files of texts of each language, in the order of `Language::ALL` and `TextSet::ALL`.
    pub texts: [[String; 3]; 2],
    /// Names of the files that a result is drawn with besides the first program.
    pub result: Vec<String>,
    /// Name of the style sheet that the pages which tell of the rules ask for besides.
    pub rules: String,
    /// Where the site will stand, as in `https://example.org` or `https://example.org/tools/checker`; empty where nobody has said so.
    pub origin: String,
    /// The day it is built on, `YYYY-MM-DD`.
    pub built: String,
    /// For whom the site is built.
    pub use_for: UseFor,
}

/// For whom a site is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UseFor {
    /// For everybody, under the security policy.
    Release,
    /// For development, where the bundler's own script stands in the page and loads it again after a change.
    Development,
}

impl Site {
    /// One page in one language.
    pub fn page(&self, page: Page, language: Language) -> String {
        let place = Place::of(language, page);
        let props = move || AppProps { parts: Parts::all(), ..AppProps::at(place) };
        let renderer = yew::ServerRenderer::<App>::with_props(props).hydratable(false);
        let app = pollster::block_on(renderer.render());
        let addresses = Language::ALL.iter().zip(&self.texts);
        let data = addresses.map(|(of, sets)| format!(" data-texts-{}=\"{}\"", of.id(), sets.join(" ")));
        let template = match (self.use_for, page) {
            (UseFor::Release, Page::Start | Page::Check) => without(&self.template, &[" data-later="]),
            (UseFor::Release, Page::Result | Page::Plan) => without(&self.template, &[" data-later=\"1\""]),
            (UseFor::Release, _) if page.is_reading() => {
                without(&self.template, &["<script ", "rel=\"preload\"", " data-later=\"1\""])
            }
            (UseFor::Release | UseFor::Development, _) => self.template.clone(),
        };
        let notice = if page.is_reading() { String::new() } else { waiting_notice(language) };
        let (template, app) = match page {
            Page::Result | Page::Plan | Page::Adviser => (at_once(&template), with_awaited(&app, language)),
            _ if page.is_reading() => (template, app.replace(BUILT_ON, &self.built)),
            _ => (template, app),
        };
        let root = format!("{}>{app}</div>{notice}", data.collect::<String>());
        let whole = template
            .replace("<html lang=\"en\">", &format!("<html lang=\"{}\">", language.tag()))
            .replace("<title></title>", &format!("<title>{}</title>", escape(&page.title(language))))
            .replace(
                "<meta name=\"description\" content=\"\" />",
                &format!("<meta name=\"description\" content=\"{}\" />", escape(page.description(language))),
            )
            .replace("</head>", &self.head(page, language))
            .replace("></div>", &root);
        if page == Page::NotFound {
            // It stands for any address, so it has none to start from.
            within(&whole, &self.below())
        } else {
            relative(&whole, &page.path(language))
        }
    }

    /// The path that the site is said to stand below, as in `/tools/checker`.
    fn below(&self) -> String {
        let host = self.origin.split_once("://").map_or("", |(_, rest)| rest);
        host.find('/').and_then(|at| host.get(at..)).unwrap_or_default().to_owned()
    }

    /// What a browser is to ask for at once besides the program. Whoever opens a result link sees nothing of it before it is
    /// all here.
    fn ahead(&self, page: Page, language: Language) -> Vec<&str> {
        let texts = Language::ALL.iter().zip(&self.texts).find(|(of, _)| **of == language);
        let Some((_, [first, result, _])) = texts.filter(|_| !page.is_reading()) else { return Vec::new() };
        if page == Page::Result {
            [first, result].into_iter().chain(&self.result).map(String::as_str).collect()
        } else {
            vec![first]
        }
    }

    /// The end of the head.
    fn head(&self, page: Page, language: Language) -> String {
        let mut head = String::new();
        // Writing to a string does not fail.
        if self.use_for == UseFor::Release {
            let _ = writeln!(head, "<meta http-equiv=\"content-security-policy\" content=\"{SECURITY}\" />");
        }
        if let Page::Reading(_) = page {
            let _ = writeln!(head, "<link rel=\"stylesheet\" href=\"/{}\" />", self.rules);
        }
        let start = Page::Start.path(language);
        let _ = writeln!(head, "<link rel=\"manifest\" href=\"{start}{MANIFEST}\" />");
        for other in Language::ALL {
            let (tag, origin, path) = (other.tag(), &self.origin, page.path(other));
            let _ = writeln!(head, "<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{origin}{path}\" />");
        }
        head.push_str(&preview(page, language, &self.origin));
        for address in self.ahead(page, language) {
            let _ =
                writeln!(head, "<link rel=\"preload\" as=\"fetch\" href=\"/{address}\" crossorigin=\"anonymous\" />");
        }
        head + "  </head>"
    }
}

/// What a chat or a network shows of an address that is sent on: what the page is, and nothing of a result. A result link
/// is an address of the result page or of the start page, so both say the same.
fn preview(page: Page, language: Language, origin: &str) -> String {
    let told = if matches!(page, Page::Result | Page::Plan | Page::Adviser) { Page::Start } else { page };
    let (title, description) = (escape(&told.title(language)), escape(told.description(language)));
    let picture = format!("{origin}/preview-{}.png", language.id());
    let properties = [
        ("property=\"og:title\"", &*title),
        ("property=\"og:description\"", &description),
        ("property=\"og:type\"", "website"),
        ("property=\"og:image\"", &picture),
        ("name=\"twitter:card\"", "summary_large_image"),
    ];
    let address = format!("{origin}{}", page.path(language));
    let address = (!origin.is_empty()).then_some(("property=\"og:url\"", &*address));
    let line = |(name, content): (&str, &str)| format!("<meta {name} content=\"{content}\" />\n");
    properties.into_iter().chain(address).map(line).collect()
}

/// The template without the lines that have one of these in them, for a page that does not need what they name.
fn without(template: &str, parts: &[&str]) -> String {
    let mut page = String::with_capacity(template.len());
    for line in template.lines().filter(|line| !parts.iter().any(|part| line.contains(part))) {
        page.push_str(line);
        page.push('\n');
    }
    page
}

/// The template in which nothing is drawn before the script that hides a result; not every browser knows the word.
fn at_once(template: &str) -> String {
    template.replace("<script defer ", "<script defer blocking=\"render\" ")
}

/// The sitemap: every page in every language, with the other language beside it.
///
/// `origin` is where the site will stand, as in `https://example.org`.
pub fn sitemap(origin: &str) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in Page::all() {
        let alternates = Language::ALL.map(|other| {
            let (tag, path) = (other.tag(), page.path(other));
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{origin}{path}\"/>")
        });
        for language in Language::ALL {
            let path = page.path(language);
            // Writing to a string does not fail.
            let _ = writeln!(xml, "<url><loc>{origin}{path}</loc>{}</url>", alternates.join(""));
        }
    }
    xml + "</urlset>\n"
}

#[cfg(test)]
mod tests {
    use super::{SECURITY, Site, UseFor, preview};
    use crate::policy::Language;
    use crate::site::Page;

    #[test]
    fn previews_tell_of_the_page_and_nothing_of_a_result() {
        const ORIGIN: &str = "https://check.example/tools";
        let site = Site {
            template: "<head></head><body><div id=\"app\"></div></body>".to_owned(),
            texts: Default::default(),
            result: Vec::new(),
            rules: String::new(),
            origin: ORIGIN.to_owned(),
            built: "2026-01-02".to_owned(),
            use_for: UseFor::Release,
        };
        for language in Language::ALL {
            for page in Page::all() {
                let (tags, path) = (preview(page, language, ORIGIN), page.path(language));
                assert!(tags.contains(&format!("og:url\" content=\"{ORIGIN}{path}\"")), "{tags}");
                let picture = format!("og:image\" content=\"{ORIGIN}/preview-{}.png\"", language.id());
                assert!(tags.contains(&picture) && site.page(page, language).contains(&tags), "{tags}");
                for part in ["og:title", "og:description", "og:type", "twitter:card"] {
                    let content = tags.split_once(&format!("{part}\" content=\"")).map(|(_, rest)| rest);
                    assert!(content.is_some_and(|it| !it.starts_with('"')), "{part}: {tags}");
                }
            }
            let of = |page| preview(page, language, "");
            assert_eq!(of(Page::Result), of(Page::Start));
            assert_ne!(of(Page::Measures), of(Page::Start));
            assert!(!of(Page::Start).contains("og:url"), "an address that nobody has said");
        }
        for picture in
            [include_bytes!("../../static/preview-en.png").as_slice(), include_bytes!("../../static/preview-zh.png")]
        {
            // The head of a PNG file, and its width and height.
            let size = [1200_u32, 630].map(u32::to_be_bytes).concat();
            assert_eq!(picture.get(1..4), Some(b"PNG".as_slice()));
            assert_eq!(picture.get(16..24), Some(size.as_slice()));
            assert!(picture.len() < 100_000);
        }
    }

    #[test]
    fn the_servers_send_the_policy_of_the_pages() {
        let script = include_str!("../../offline/offline.js");
        let policy = SECURITY.rsplit(' ').next().unwrap_or_default();
        assert_eq!(script.matches(&format!("createPolicy('{policy}'")).count(), 1);
        assert_eq!(script.matches("createPolicy").count(), 1);
        for (file, text) in [
            ("deploy/nginx.conf", include_str!("../../deploy/nginx.conf")),
            ("deploy/Caddyfile", include_str!("../../deploy/Caddyfile")),
        ] {
            assert!(text.contains(&format!("Content-Security-Policy \"{SECURITY}\"")), "{file}");
        }
        let unsafe_words: Vec<_> = SECURITY.split(['\'', ' ']).filter(|word| word.contains("unsafe")).collect();
        assert_eq!(unsafe_words, ["wasm-unsafe-eval"]);
    }
}
