//! The addresses that a page, a script or a style sheet names. It must not know which of them are
//! files of this site.
//!
//! A search for tags and quotes, no HTML parser: the page is written by this repository's own
//! build, and `first_visit` fails when what it finds is not there.

/// The addresses in the `link`, `script` and `img` tags of a page, and those in its inline scripts.
pub fn in_page(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (start, _) in html.match_indices('<') {
        let rest = &html[start + 1..];
        let Some((tag, content)) = rest.split_once('>') else {
            continue;
        };
        let name = tag.split_whitespace().next().unwrap_or_default();
        match name {
            "link" | "script" | "img" => found.extend(address_in_tag(tag)),
            _ => {}
        }
        if name == "script" {
            found.extend(in_script(content.split("</script").next().unwrap_or_default()));
        }
    }
    found
}

/// The quoted module and wasm names of a script.
pub fn in_script(script: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in script.lines() {
        for quote in ['"', '\'', '`'] {
            let names = line.split(quote).filter(|part| {
                [".js", ".wasm"].iter().any(|ending| part.ends_with(ending))
                    && !part.contains(|other: char| other.is_whitespace() || "\"'`(".contains(other))
            });
            found.extend(names.map(str::to_owned));
        }
    }
    found
}

/// The addresses in `url(...)` of a style sheet.
pub fn in_style(css: &str) -> Vec<String> {
    css.split("url(")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .map(|address| address.trim().trim_matches(['"', '\'']).to_owned())
        .collect()
}

fn address_in_tag(tag: &str) -> Option<String> {
    let value = [" href=", " src="].iter().find_map(|name| tag.split_once(name))?.1;
    let quoted = value.strip_prefix('"').map(|rest| rest.split('"'));
    let address = match quoted {
        Some(mut parts) => parts.next(),
        None => match value.strip_prefix('\'') {
            Some(rest) => rest.split('\'').next(),
            None => value.split_whitespace().next().map(|bare| bare.trim_end_matches('/')),
        },
    };
    address.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{in_page, in_script, in_style};

    #[test]
    fn pages() {
        for (html, expect) in [
            (r#"<link rel="stylesheet" href="/a-1.css" integrity="x"/>"#, &["/a-1.css"][..]),
            ("<link href='./icon.svg' rel=icon><img src=b.png>", &["./icon.svg", "b.png"]),
            ("<link\n rel=icon\n href=c.svg />", &["c.svg"]),
            (r#"<script src="a.js"></script>"#, &["a.js"]),
            (r#"<a href="/start/">x</a><meta content="/og.png">"#, &[]),
            (
                "<script type=module>\nimport init from '/a-1.js';\n\
                 init({ module_or_path: '/a-1_bg.wasm' });\n</script><p>'b.js'</p>",
                &["/a-1.js", "/a-1_bg.wasm"],
            ),
        ] {
            assert_eq!(in_page(html), expect, "{html}");
        }
    }

    #[test]
    fn scripts_and_styles() {
        assert_eq!(
            in_script("import { f } from './snippets/x/inline0.js'; const a = \"it's\";"),
            ["./snippets/x/inline0.js"]
        );
        assert_eq!(in_script("throw 'no .js file';"), Vec::<String>::new());
        assert_eq!(
            in_style("a{background:url('i.svg')}b{mask:url(data:image/svg+xml,x)}"),
            ["i.svg", "data:image/svg+xml,x"]
        );
    }
}
