//! Writes every page of the site in every language into the folder of the bundled site.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use overseas_talent_check::i18n::words;
use overseas_talent_check::policy::{Language, text};
use overseas_talent_check::site::Page;
use overseas_talent_check::ui::prerender::{Files, IN_A_FRAME, Program, page, sitemap, template};

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("prerender: expected the folder of the bundled site as the argument");
        return ExitCode::FAILURE;
    };
    match write_site(&folder) {
        Ok(pages) => {
            println!("prerender: {pages} pages");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("prerender: {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write_site(folder: &Path) -> Result<usize, Box<dyn Error>> {
    let bundled = fs::read_to_string(folder.join("index.html"))?;
    // The names carry a digest of what is inside, so that a browser may keep the files for ever.
    let parts = template(&bundled, "", "")?;
    let styles = parts.styles.iter().map(|name| folder.join(name.trim_start_matches('/')));
    let mut style = String::new();
    for path in styles {
        style += &fs::read_to_string(&path)?;
        fs::remove_file(path)?;
    }
    let script = format!("{IN_A_FRAME}{}", parts.script);
    let (script_name, style_name) = (named("start", script.as_bytes(), "js"), named("style", style.as_bytes(), "css"));
    fs::write(folder.join(&script_name), &script)?;
    fs::write(folder.join(&style_name), &style)?;
    let html = template(&bundled, &format!("/{script_name}"), &format!("/{style_name}"))?.html;
    let texts = Language::ALL.map(|language| {
        let words = words(language).lines().join("\n");
        let content = format!("{}{words}\n", text::all(language));
        (named(&format!("texts-{}", language.id()), content.as_bytes(), "txt"), content)
    });
    for (name, content) in &texts {
        fs::write(folder.join(name), content)?;
    }
    let files =
        Files { texts: texts.map(|(name, _)| format!("/{name}")), annex: annex(folder)?, frame: frame(folder)? };
    let mut pages = 0;
    for language in Language::ALL {
        for one in Page::all() {
            let path = folder.join(one.path(language).trim_start_matches('/'));
            fs::create_dir_all(&path)?;
            fs::write(path.join("index.html"), page(&html, one, language, &files))?;
            pages += 1;
        }
    }
    fs::write(folder.join("404.html"), page(&html, Page::NotFound, Language::En, &files))?;
    // The address of the site is the deployer's to say; until then it is where `cargo xtask serve` puts it.
    let origin = env::var("SITE_ORIGIN").unwrap_or_else(|_| "http://127.0.0.1:8080".to_owned());
    let origin = origin.trim_end_matches('/');
    fs::write(folder.join("sitemap.xml"), sitemap(origin))?;
    fs::write(folder.join("robots.txt"), format!("User-agent: *\nAllow: /\nSitemap: {origin}/sitemap.xml\n"))?;
    Ok(pages)
}

/// Writes what pages that embed the checker load, and the frame's side of it under a name that carries a digest.
fn frame(folder: &Path) -> Result<String, Box<dyn Error>> {
    let frame = include_str!("../../embed/frame.js");
    let name = named("frame", frame.as_bytes(), "js");
    fs::write(folder.join(&name), frame)?;
    // Their names stay: they stand in pages of others.
    fs::write(folder.join("embed.js"), include_str!("../../embed/embed.js"))?;
    fs::write(folder.join("embed.d.ts"), include_str!("../../embed/messages.d.ts"))?;
    Ok(format!("/{name}"))
}

/// Gives the annex names that carry a digest, and a script that starts it.
fn annex(folder: &Path) -> Result<Program, Box<dyn Error>> {
    let renamed = |from: &str, name: &str, ending: &str| -> Result<String, Box<dyn Error>> {
        let content = fs::read(folder.join(from)).map_err(|error| format!("`{from}`: {error}"))?;
        let name = named(name, &content, ending);
        fs::rename(folder.join(from), folder.join(&name))?;
        Ok(format!("/{name}"))
    };
    let glue = renamed("annex.js", "annex", "js")?;
    let wasm = renamed("annex_bg.wasm", "annex", "wasm")?;
    let starter = format!("{IN_A_FRAME}{}", Program::starter(&glue, &wasm));
    let start = named("start-annex", starter.as_bytes(), "js");
    fs::write(folder.join(&start), starter)?;
    Ok(Program { start: format!("/{start}"), glue, wasm })
}

fn named(name: &str, content: &[u8], ending: &str) -> String {
    // FNV-1a: a name needs to differ, not to be secret.
    let digest = content
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |digest, byte| (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{name}-{digest:016x}.{ending}")
}
