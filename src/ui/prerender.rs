//! Every page as a file that reads without scripts, made from the template that the bundler filled.

use std::fmt::Write;

use super::{App, AppProps, Place};
use crate::policy::Language;
use crate::site::Page;

/// What runs from where: only this site's own files, nothing inline, no other host.
const SECURITY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                        connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// The template with what belongs in a file of its own taken out.
#[derive(Debug, PartialEq, Eq)]
pub struct Template {
    /// The page without inline script and with one style sheet.
    pub html: String,
    /// The text of the inline script.
    pub script: String,
    /// Addresses of the style sheets, in order.
    pub styles: Vec<String>,
}

/// Takes the bundler's inline script and style sheets out of its page. `script` and `style` are the addresses that
/// stand in for them.
///
/// # Errors
/// What the page lacks.
pub fn template(page: &str, script: &str, style: &str) -> Result<Template, String> {
    let (before, rest) = page.split_once("<script type=\"module\"").ok_or("the page has no inline module script")?;
    let (_, rest) = rest.split_once('>').ok_or("the inline script's tag does not end")?;
    let (code, after) = rest.split_once("</script>").ok_or("the inline script does not end")?;
    let page = format!("{before}<script type=\"module\" src=\"{script}\"></script>{after}")
        .replace("<link ", "\n<link ")
        .replace("</head>", "\n</head>");
    let mut html = String::with_capacity(page.len());
    let mut styles = Vec::new();
    for line in page.lines() {
        match line.split_once("rel=\"stylesheet\"").and_then(|_| attribute(line, "href")) {
            Some(href) => {
                if styles.is_empty() {
                    // Writing to a string does not fail.
                    let _ = writeln!(html, "    <link rel=\"stylesheet\" href=\"{style}\" />");
                }
                styles.push(href.to_owned());
            }
            None => {
                let _ = writeln!(html, "{line}");
            }
        }
    }
    if styles.is_empty() {
        return Err("the page has no style sheet".to_owned());
    }
    Ok(Template { html, script: code.trim().to_owned() + "\n", styles })
}

/// Addresses of what the pages load.
#[derive(Debug)]
pub struct Files {
    /// Each language's texts, in the order of `Language::ALL`.
    pub texts: [String; 2],
    /// The annex.
    pub annex: Program,
    /// What a page in a frame loads besides.
    pub frame: String,
}

/// The line with which every start script begins: only a page in a frame loads what it needs there.
pub const IN_A_FRAME: &str = "if (self !== parent) import(document.getElementById(\"app\").dataset.frame);\n";

/// Addresses of a program.
#[derive(Debug)]
pub struct Program {
    /// The script that starts it.
    pub start: String,
    /// Its glue.
    pub glue: String,
    /// Its wasm.
    pub wasm: String,
}

impl Program {
    /// The text of the script that starts a program, and that says on the root when it cannot.
    pub fn starter(glue: &str, wasm: &str) -> String {
        format!(
            "import init from \"{glue}\";\n\
             try {{\n  await init({{ module_or_path: \"{wasm}\" }});\n}} catch (error) {{\n  \
             document.getElementById(\"app\").dispatchEvent(new Event(\"missed\"));\n  console.warn(error);\n}}\n"
        )
    }
}

/// One page in one language.
pub fn page(template: &str, page: Page, language: Language, files: &Files) -> String {
    let place = Place { language, page, question: None };
    let renderer = yew::ServerRenderer::<App>::with_props(move || AppProps { place, carried: None, chosen: None })
        .hydratable(false);
    let app = pollster::block_on(renderer.render());
    let alternates = Language::ALL
        .map(|other| format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\" />", other.tag(), page.path(other)));
    let addresses = Language::ALL.iter().zip(&files.texts);
    let preload = addresses.clone().find(|(of, _)| **of == language).map_or("", |(_, address)| address);
    let preload = format!("<link rel=\"preload\" as=\"fetch\" href=\"{preload}\" crossorigin=\"anonymous\" />");
    let data: Vec<_> = addresses.map(|(of, address)| format!("data-texts-{}=\"{address}\"", of.id())).collect();
    let head = format!(
        "<meta http-equiv=\"content-security-policy\" content=\"{SECURITY}\" />\n    {}\n    {}\n  </head>",
        alternates.join("\n    "),
        if page.is_reading() { "" } else { &preload },
    );
    let template = match () {
        () if page.is_reading() => without_program(template),
        () if page.is_annex() => with_program(&without_program(template), &files.annex),
        () => template.to_owned(),
    };
    let (annex, frame) = (&files.annex.start, &files.frame);
    template
        .replace("<html lang=\"en\">", &format!("<html lang=\"{}\">", language.tag()))
        .replace("<title></title>", &format!("<title>{}</title>", escape(&page.title(language))))
        .replace(
            "<meta name=\"description\" content=\"\" />",
            &format!("<meta name=\"description\" content=\"{}\" />", escape(page.description(language))),
        )
        .replace("</head>", &head)
        .replace(
            "<div id=\"app\"></div>",
            &format!("<div id=\"app\" data-annex=\"{annex}\" data-frame=\"{frame}\" {}>{app}</div>", data.join(" ")),
        )
}

/// The template without script and preloads, for pages that need none.
fn without_program(template: &str) -> String {
    let program = ["<script ", "rel=\"modulepreload\"", "rel=\"preload\""];
    let mut page = String::with_capacity(template.len());
    for line in template.lines().filter(|line| !program.iter().any(|part| line.contains(part))) {
        page.push_str(line);
        page.push('\n');
    }
    page
}

/// The template with a program.
fn with_program(template: &str, program: &Program) -> String {
    let Program { start, glue, wasm } = program;
    template.replace(
        "</head>",
        &format!(
            "<script type=\"module\" src=\"{start}\"></script>\n    \
             <link rel=\"modulepreload\" href=\"{glue}\" crossorigin=\"anonymous\" />\n    \
             <link rel=\"preload\" href=\"{wasm}\" crossorigin=\"anonymous\" as=\"fetch\" type=\"application/wasm\" />\n</head>"
        ),
    )
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

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = line.split_once(&format!("{name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
