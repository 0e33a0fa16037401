//! `manifest.json`: what a browser needs to put the site among a device's apps. Each language has its own, beside its start page.

use serde::Serialize;

use crate::i18n::words;
use crate::policy::Language;
use crate::site::Page;

/// Its name, beside the start page of its language. Servers know what `.json` is.
pub const MANIFEST: &str = "manifest.json";
/// As in `style/tokens.css`: the paper, and the colour of the icon.
const PAPER: &str = "#fbfaf7";
const SIGN: &str = "#0b5d4e";

#[derive(Serialize)]
struct Manifest {
    name: &'static str,
    short_name: &'static str,
    description: &'static str,
    lang: &'static str,
    start_url: &'static str,
    scope: String,
    display: &'static str,
    background_color: &'static str,
    theme_color: &'static str,
    icons: [Icon; 4],
}

#[derive(Serialize)]
struct Icon {
    src: String,
    sizes: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
}

/// The name under the icon, where there is little room.
const fn short_name(language: Language) -> &'static str {
    match language {
        Language::En => "Talent Check",
        Language::Zh => "海外人才自测",
    }
}

/// The file. Its addresses begin where it stands, so it holds below any path.
///
/// # Errors
/// None that can happen: everything in it can be written.
pub fn manifest(language: Language) -> serde_json::Result<String> {
    let root = "../".repeat(Page::Start.path(language).trim_matches('/').split_terminator('/').count());
    let root = if root.is_empty() { "./".to_owned() } else { root };
    let icon = |name, sizes, kind, purpose| Icon { src: format!("{root}{name}"), sizes, kind, purpose };
    let manifest = Manifest {
        name: words(language).product,
        short_name: short_name(language),
        description: Page::Start.description(language),
        lang: language.tag(),
        start_url: "./",
        // Both languages are one app.
        scope: root.clone(),
        // With the buttons for back and load again, which the pages rely on.
        display: "minimal-ui",
        background_color: PAPER,
        theme_color: SIGN,
        icons: [
            icon("icon.svg", "any", "image/svg+xml", "any"),
            icon("icon-192.png", "192x192", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "any"),
            icon("icon-whole-512.png", "512x512", "image/png", "maskable"),
        ],
    };
    serde_json::to_string(&manifest).map(|text| text + "\n")
}

#[cfg(test)]
mod tests {
    use super::{PAPER, SIGN, manifest};
    use crate::policy::Language;

    #[test]
    fn every_address_is_there_wherever_the_site_stands() {
        for (language, root, name) in [(Language::En, "./", "Talent Check"), (Language::Zh, "../", "海外人才自测")]
        {
            let text = manifest(language).unwrap_or_default();
            let read: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
            assert_eq!((read["scope"].as_str(), read["start_url"].as_str()), (Some(root), Some("./")));
            assert_eq!(read["short_name"].as_str(), Some(name));
            let icons: Vec<_> =
                read["icons"].as_array().into_iter().flatten().filter_map(|it| it["src"].as_str()).collect();
            assert_eq!(icons.len(), 4);
            for icon in icons {
                let file = icon.strip_prefix(root).unwrap_or_default();
                assert!(std::path::Path::new("static").join(file).is_file(), "{icon}");
            }
        }
    }

    #[test]
    fn the_pictures_are_as_large_as_they_say() {
        for (picture, wide) in [
            (include_bytes!("../../../static/icon-192.png").as_slice(), 192_u32),
            (include_bytes!("../../../static/icon-512.png"), 512),
            (include_bytes!("../../../static/icon-whole-512.png"), 512),
        ] {
            assert_eq!(picture.get(1..4), Some(b"PNG".as_slice()));
            assert_eq!(picture.get(16..24), Some([wide, wide].map(u32::to_be_bytes).concat().as_slice()));
        }
    }

    #[test]
    fn the_colours_are_those_of_the_style() {
        assert!(include_str!("../../../style/tokens.css").contains(&format!("--paper: {PAPER};")));
        assert!(include_str!("../../../static/icon.svg").contains(&format!("fill=\"{SIGN}\"")));
    }
}
