//! What counts as loaded by a first visit.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::{below, files};

#[test]
fn addresses() {
    for (referrer, address, expect) in [
        ("index.html", "/app-1.css", Some("app-1.css")),
        ("index.html", "./icons/a.svg?v=1", Some("icons/a.svg")),
        ("style/app.css", "../icons/a.svg#x", Some("icons/a.svg")),
        ("index.html", "../a.svg", None),
        ("index.html", "https://example.org/a.css", None),
        ("index.html", "//example.org/a.css", None),
        ("index.html", "data:image/svg+xml,x", None),
        ("index.html", "/zh/", None),
        ("index.html", "/zh/index.html", None),
        ("app.css", "#gradient", None),
    ] {
        assert_eq!(below(Path::new(referrer), address), expect.map(PathBuf::from), "{address}");
    }
}

#[test]
fn a_whole_site() -> io::Result<()> {
    let dist = std::env::temp_dir().join(format!("xtask-size-{}", std::process::id()));
    fs::create_dir_all(dist.join("snippets"))?;
    for (name, text) in [
        ("icon.svg", ""),
        ("unused.svg", ""),
        ("app_bg.wasm", ""),
        ("app.css", "a{background:url(back.png)}"),
        ("back.png", ""),
        ("app.js", "import './snippets/a.js';\nnew URL('default.wasm', import.meta.url)"),
        ("snippets/a.js", ""),
    ] {
        fs::write(dist.join(name), text)?;
    }
    let head = "<link rel=icon href=/icon.svg><link rel=stylesheet href=/app.css>";
    let script = "<script>import i from '/app.js'; i('/app_bg.wasm')</script>";
    for (page, expect) in [
        (format!("{head}{script}"), Some("app.css app.js app_bg.wasm back.png icon.svg index.html snippets/a.js")),
        (format!("{head}<link href=/gone.css>{script}"), None),
        (head.to_owned(), None),
    ] {
        fs::write(dist.join("index.html"), &page)?;
        let found = files(&dist)
            .ok()
            .map(|paths| paths.iter().map(|path| path.to_string_lossy()).collect::<Vec<_>>().join(" "));
        assert_eq!(found.as_deref(), expect, "{page}");
    }
    fs::remove_dir_all(dist)
}
