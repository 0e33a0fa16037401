//! From a requested address to a file below the site's folder. It must never name a file outside
//! that folder, and does not read any.

use std::path::{Path, PathBuf};

#[derive(Debug, PartialEq, Eq)]
pub enum Resolved {
    File(PathBuf),
    /// A folder was asked for without its slash; relative links in its page would go astray.
    Redirect(String),
    Missing,
}

pub fn resolve(url: &str, dist: &Path) -> Resolved {
    let (address, query) = match url.split_once('?') {
        Some((address, query)) => (address, Some(query)),
        None => (url, None),
    };
    let Some(relative) = relative_path(address) else {
        return Resolved::Missing;
    };
    let path = dist.join(&relative);
    if path.is_dir() {
        if address.ends_with('/') {
            existing(path.join("index.html"))
        } else {
            Resolved::Redirect(with_slash(&relative, query))
        }
    } else if address.ends_with('/') {
        Resolved::Missing
    } else {
        existing(path)
    }
}

fn existing(path: PathBuf) -> Resolved {
    if path.is_file() { Resolved::File(path) } else { Resolved::Missing }
}

/// The path below the site's folder, `None` when any part could lead out of it.
fn relative_path(address: &str) -> Option<PathBuf> {
    let decoded = decode_percent(address.strip_prefix('/')?)?;
    let mut path = PathBuf::new();
    for part in decoded.split('/').filter(|part| !part.is_empty() && *part != ".") {
        // A backslash or a colon is a separator or a drive on Windows.
        if part == ".." || part.contains(['\\', ':', '\0']) {
            return None;
        }
        path.push(part);
    }
    Some(path)
}

/// The address is written anew from the checked parts: `//elsewhere` echoed as it came would send
/// the browser to another origin.
fn with_slash(relative: &Path, query: Option<&str>) -> String {
    let mut location = String::from("/");
    for part in relative {
        location.extend(part.to_string_lossy().bytes().map(encode_percent));
        location.push('/');
    }
    if let Some(query) = query {
        location.push('?');
        location.push_str(query);
    }
    location
}

fn encode_percent(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

fn decode_percent(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{relative_path, with_slash};
    use std::path::{Path, PathBuf};

    #[test]
    fn addresses() {
        for (address, expect) in [
            ("/", Some("")),
            ("/index.html", Some("index.html")),
            ("/zh/check/", Some("zh/check")),
            ("//zh/./check", Some("zh/check")),
            ("/a%20b.txt", Some("a b.txt")),
            ("/%E6%B5%B7", Some("海")),
            ("/../secret", None),
            ("/%2e%2e/secret", None),
            ("/zh/..%2f..%2fsecret", None),
            ("/..\\secret", None),
            ("/C:/secret", None),
            ("/%00", None),
            ("/%", None),
            ("/%zz", None),
            ("/%ff", None),
            ("secret", None),
        ] {
            assert_eq!(relative_path(address), expect.map(PathBuf::from), "{address}");
        }
    }

    #[test]
    fn redirects_stay_on_this_origin() {
        assert_eq!(with_slash(Path::new("zh/a b"), Some("a=1")), "/zh/a%20b/?a=1");
        assert_eq!(with_slash(Path::new("海"), None), "/%E6%B5%B7/");
    }
}
