//! Writes every page of the site in every language into the folder of the bundled site.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use overseas_talent_check::i18n::words;
use overseas_talent_check::policy::Language;
use overseas_talent_check::policy::text::{self, TextSet};
use overseas_talent_check::site::Page;
use overseas_talent_check::ui::prerender::{MANIFEST, Site, UseFor, manifest, policy_file, sitemap};

const USAGE: &str = "prerender: expected the folder of the bundled site, or `--trunk` when Trunk calls it";

/// Where the style of the pages that tell of the rules is copied to.
const RULES: &str = "rules.css";

fn main() -> ExitCode {
    // Trunk names the folder in a variable.
    let (folder, use_for) = match env::args_os().nth(1) {
        Some(flag) if flag == "--trunk" => (env::var_os("TRUNK_STAGING_DIR"), UseFor::Development),
        folder => (folder, UseFor::Release),
    };
    let Some(folder) = folder.map(PathBuf::from) else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    match write_site(&folder, use_for) {
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

fn write_site(folder: &Path, use_for: UseFor) -> Result<usize, Box<dyn Error>> {
    let template = fs::read_to_string(folder.join("index.html"))?;
    let texts = Language::ALL.map(|language| {
        // Behind the policy's own texts the words of the group that belongs to the set.
        let mut groups = words(language).groups().into_iter();
        TextSet::ALL.map(|set| {
            let id = match set {
                TextSet::First => "texts",
                TextSet::Result => "result",
                TextSet::Details => "details",
            };
            let words = groups.next().unwrap_or_default();
            // The mark in front says that it is UTF-8 to whoever reads the file with no word of its host on that:
            // browsers' own tools do so with what is asked for ahead, and find a quarter more bytes in Chinese.
            let content = format!("\u{feff}{}{}\n", text::all(language, set), words.join("\n"));
            (named(&format!("{id}-{}", language.id()), content.as_bytes(), "txt"), content)
        })
    });
    for (name, content) in texts.as_flattened() {
        fs::write(folder.join(name), content)?;
    }
    // The address of the site is the deployer's to say.
    let said = env::var("SITE_ORIGIN").unwrap_or_default().trim_end_matches('/').to_owned();
    let texts = texts.map(|sets| sets.map(|(name, _)| name));
    let built = built_on()?;
    // The only style that the bundler leaves as it is. No page of one version may get that of another.
    let style = fs::read(folder.join(RULES))?;
    let rules = named("rules", &style, "css");
    fs::rename(folder.join(RULES), folder.join(&rules))?;
    let result = result_files(folder)?;
    let site = Site { template, texts, result, rules, origin: said.clone(), built: built.clone(), use_for };
    let mut pages = 0;
    for language in Language::ALL {
        for page in Page::all() {
            let path = folder.join(page.path(language).trim_start_matches('/'));
            fs::create_dir_all(&path)?;
            fs::write(path.join("index.html"), site.page(page, language))?;
            pages += 1;
        }
        let start = folder.join(Page::Start.path(language).trim_start_matches('/'));
        fs::write(start.join(MANIFEST), manifest(language)?)?;
    }
    fs::write(folder.join("404.html"), site.page(Page::NotFound, Language::En))?;
    fs::write(folder.join("policy.json"), policy_file(&built)?)?;
    // Until then it is where `cargo xtask serve` puts it.
    let origin = if said.is_empty() { "http://127.0.0.1:8080" } else { &said };
    fs::write(folder.join("sitemap.xml"), sitemap(origin))?;
    fs::write(folder.join("robots.txt"), format!("User-agent: *\nAllow: /\nSitemap: {origin}/sitemap.xml\n"))?;
    Ok(pages)
}

/// The files of the part that draws a result, and of what it shares with all others (`xtask/src/site/parts.rs`); none where
/// the program is in one piece.
fn result_files(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.extension().is_some_and(|it| it == "wasm")
            && (name.starts_with("result-") || name.starts_with("shared-0-"))
        {
            files.push(name.into_owned());
        }
    }
    // A folder tells its files in no order.
    files.sort();
    Ok(files)
}

/// Today in UTC, or the day of `SOURCE_DATE_EPOCH` where a build has to come out the same again.
fn built_on() -> Result<String, Box<dyn Error>> {
    let seconds = match env::var("SOURCE_DATE_EPOCH") {
        Ok(said) => said.parse()?,
        Err(_) => SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs(),
    };
    // The days of the civil calendar, counted from 1 March of the year 0, with whole cycles of 400 years.
    let days = seconds / 86_400 + 719_468;
    let (cycle, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, later) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    Ok(format!("{:04}-{month:02}-{day:02}", cycle * 400 + year + later))
}

fn named(name: &str, content: &[u8], ending: &str) -> String {
    // FNV-1a: a name needs to differ, not to be secret.
    let digest = content
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |digest, byte| (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{name}-{digest:016x}.{ending}")
}
