//! Addresses of a page that hold wherever the site stands: at the root of a host or below a path.

/// Attributes that hold an address of the site.
const ATTRIBUTES: [&str; 2] = [" href=\"/", " src=\"/"];

/// The page with every address of the site seen from its own, `path`.
pub fn relative(page: &str, path: &str) -> String {
    let up = "../".repeat(path.matches('/').count().saturating_sub(1));
    begun(page, if up.is_empty() { "./" } else { &up })
}

/// The page with every address of the site below a path, as in `/tools/checker`.
pub fn within(page: &str, below: &str) -> String {
    begun(page, &format!("{below}/"))
}

/// The page with `root` in the place of the slash that addresses of the site begin with. What stands between the tags
/// stays as it is.
fn begun(page: &str, root: &str) -> String {
    let mut written = String::with_capacity(page.len());
    for (at, part) in page.split('<').enumerate() {
        let (tag, text) = part.split_at(if at == 0 { 0 } else { part.find('>').unwrap_or_default() });
        if at > 0 {
            written.push('<');
        }
        let mut tag = tag.to_owned();
        for attribute in ATTRIBUTES {
            tag = tag.replace(attribute, &format!("{}{root}", attribute.trim_end_matches('/')));
        }
        written.push_str(&tag);
        written.push_str(text);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{relative, within};

    #[test]
    fn addresses_hold_wherever_the_site_stands() {
        for (page, path, expect) in [
            ("<a href=\"/\">", "/", "<a href=\"./\">"),
            ("<a href=\"/zh/\">", "/", "<a href=\"./zh/\">"),
            ("<a class=\"x\" href=\"/parks/#a\">", "/zh/check/", "<a class=\"x\" href=\"../../parks/#a\">"),
            ("<script defer src=\"/b.js\"></script>", "/check/", "<script defer src=\"../b.js\"></script>"),
            ("<a href=\"https://a.example/\">", "/check/", "<a href=\"https://a.example/\">"),
            ("<p>&lt;a href=\"/x\"&gt; src=\"/y\"</p>", "/check/", "<p>&lt;a href=\"/x\"&gt; src=\"/y\"</p>"),
        ] {
            assert_eq!(relative(page, path), expect, "{path}");
        }
        assert_eq!(within("<a href=\"/\">", ""), "<a href=\"/\">");
        assert_eq!(within("<a href=\"/zh/\">", "/tools"), "<a href=\"/tools/zh/\">");
    }
}
