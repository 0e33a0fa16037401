//! The page that all pages are made from, and its style sheet. `index.html` names both for Trunk; here the same file is
//! read without it.

use std::fs;
use std::path::Path;

use super::app::Program;
use super::{names, scripts};
use crate::failure::{During, Failure};
use crate::process::Environment;
use crate::repository::Repository;

/// Names of the files that a page loads.
pub struct Loaded {
    pub program: Program,
    pub style: Styles,
    pub frame: String,
    pub boot: String,
}

/// Names of the style sheets.
pub struct Styles {
    /// Of the start page and the questions.
    pub first: String,
    /// Of the result and the plan, besides. The app asks for it with its first part that is loaded later.
    pub later: String,
    /// Of everything else, besides.
    pub rest: String,
}

/// Where the style sheets stand that a first visit does not need, and of these the ones that a result does not.
const LATER: &str = "style/later/";
const REST: &str = "style/rest/";
const PAGE: &str = "index.html";
/// Begins what is an instruction for Trunk.
const INSTRUCTION: &str = "<link data-trunk";
const LAYER: &str = "@layer ";

/// Bundles the style sheets that `index.html` names, in their order, and returns the names of the files.
pub fn styles(
    repository: &Repository,
    environment: &Environment,
    build: &Path,
    site: &Path,
) -> Result<Styles, Failure> {
    let page = read(&repository.root().join(PAGE))?;
    let (later, others): (Vec<_>, Vec<_>) = sheets(&page).partition(|sheet| sheet.starts_with(LATER));
    let (rest, first): (Vec<_>, Vec<_>) = others.into_iter().partition(|sheet| sheet.starts_with(REST));
    let bundled = |name: &str, sheets: &[&str]| {
        if sheets.is_empty() {
            return Err(Failure::new(format!("`index.html` names no style sheet for `{name}`")));
        }
        let mut text = String::new();
        for sheet in sheets {
            text += &without_layers(&read(&repository.root().join(sheet))?)?;
        }
        let (whole, small) = (build.join("whole.css"), build.join("small.css"));
        fs::write(&whole, text).during(|| format!("cannot write `{}`", whole.display()))?;
        scripts::bundle(&whole, &small, environment)?;
        names::write(site, name, "css", read(&small)?.as_bytes())
    };
    Ok(Styles { first: bundled("style", &first)?, later: bundled("later", &later)?, rest: bundled("rest", &rest)? })
}

/// A style sheet without its layers, which browsers before Chromium 99 leave out with all that is in them. The sheets stand
/// in the order of the layers, so the later one still wins; `tests/e2e/layers.spec.ts` holds that nothing looks otherwise.
fn without_layers(sheet: &str) -> Result<String, Failure> {
    let unended = || Failure::new("an `@layer` does not end");
    let mut sheet = sheet.to_owned();
    while let Some(at) = sheet.find(LAYER) {
        let inside = at + sheet[at..].find([';', '{']).ok_or_else(unended)? + 1;
        if sheet[..inside].ends_with('{') {
            let mut depth = 1;
            let end = sheet[inside..].find(|letter| {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                depth == 0
            });
            let end = inside + end.ok_or_else(unended)?;
            sheet.replace_range(end..=end, "");
        }
        sheet.replace_range(at..inside, "");
    }
    Ok(sheet)
}

/// Writes the page with the names of the files in place of the instructions.
pub fn template(repository: &Repository, site: &Path, loaded: &Loaded) -> Result<(), Failure> {
    let page = filled(&read(&repository.root().join(PAGE))?, loaded)?;
    let path = site.join(PAGE);
    fs::write(&path, page).during(|| format!("cannot write `{}`", path.display()))
}

fn filled(page: &str, loaded: &Loaded) -> Result<String, Failure> {
    let Loaded { program: Program { start, wasm }, style: Styles { first, later, rest }, frame, boot } = loaded;
    let mut page = page.to_owned();
    while let Some(at) = page.find(INSTRUCTION) {
        let length = page[at..].find("/>").ok_or_else(|| Failure::new("a `<link` of `index.html` does not end"))?;
        page.replace_range(at..at + length + 2, "");
    }
    let head = format!(
        "  <link rel=\"stylesheet\" href=\"/{first}\" />\n    <link rel=\"stylesheet\" href=\"/{later}\" data-later=\"0\" />\n    <link rel=\"stylesheet\" href=\"/{rest}\" data-later=\"1\" />\n    <script defer src=\"/{boot}\"></script>\n    <script type=\"module\" src=\"/{start}\"></script>\n    \
         <link rel=\"preload\" href=\"/{wasm}\" crossorigin=\"anonymous\" as=\"fetch\" type=\"application/wasm\" />\n  </head>"
    );
    let root = format!("<div id=\"app\" data-frame=\"./{frame}\" data-style=\"{later} {rest}\"></div>");
    let page = page.replace("</head>", &head).replace("<div id=\"app\"></div>", &root);
    // What is said to who reads the source is not sent to who reads the page.
    let is_sent = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with("<!--");
    let lines = page.lines().filter(is_sent).map(str::trim_start);
    Ok(lines.collect::<Vec<_>>().join("\n") + "\n")
}

/// Paths of the style sheets in `index.html`.
fn sheets(page: &str) -> impl Iterator<Item = &str> {
    page.split(INSTRUCTION).skip(1).filter_map(|rest| {
        let (link, _) = rest.split_once("/>")?;
        let (_, path) = link.split_once("rel=\"css\"").and_then(|_| link.split_once("href=\""))?;
        path.split('"').next()
    })
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).during(|| format!("cannot read `{}`", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{Loaded, Program, Styles, filled, sheets, without_layers};

    const PAGE: &str = "<head>\n  <!-- Why. -->\n  <link data-trunk rel=\"css\" href=\"style/a.css\" />\n  <link\n    data-trunk rel=\"x\" />\n  \
                        <link data-trunk rel=\"css\" href=\"style/b.css\" />\n  </head>\n<div id=\"app\"></div>\n";

    #[test]
    fn style_sheets_in_order() {
        assert_eq!(sheets(PAGE).collect::<Vec<_>>(), ["style/a.css", "style/b.css"]);
    }

    #[test]
    fn layers_leave_what_is_in_them() {
        for (sheet, expect) in [
            ("@layer a, b;\n", Some("\n")),
            (
                "/* c */\n@layer a { b { c: d } @media e { f { g: h } } }\ni { }",
                Some("/* c */\n b { c: d } @media e { f { g: h } } \ni { }"),
            ),
            ("@layer a { b { } } @layer c { d { } }", Some(" b { }   d { } ")),
            ("@layer a { b { }", None),
            ("@layer a", None),
        ] {
            assert_eq!(without_layers(sheet).ok().as_deref(), expect, "{sheet}");
        }
    }

    #[test]
    fn names_take_the_place_of_instructions() {
        let program = Program { start: "s.js".to_owned(), wasm: "a.wasm".to_owned() };
        let loaded = Loaded {
            program,
            style: Styles { first: "c.css".to_owned(), later: "l.css".to_owned(), rest: "r.css".to_owned() },
            frame: "f.js".to_owned(),
            boot: "b.js".to_owned(),
        };
        let page = filled(PAGE, &loaded).unwrap_or_default();
        for part in [
            "href=\"/c.css\"",
            "href=\"/l.css\" data-later=\"0\"",
            "href=\"/r.css\" data-later=\"1\"",
            "data-style=\"l.css r.css\"",
            "src=\"/s.js\"",
            "defer src=\"/b.js\"",
            "href=\"/a.wasm\"",
            "data-frame=\"./f.js\"",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("style/") && !page.contains("Why"), "{page}");
    }
}
