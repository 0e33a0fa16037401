//! A digest of a whole data folder, so that what was signed off can be told from what is served.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};

/// SHA-256 over every file of the folder in the order of their paths: the path, a zero byte, the length in eight bytes,
/// the most significant first, and the content.
///
/// # Errors
/// A file that cannot be read.
pub fn of_folder(folder: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    walk(folder, "", &mut files)?;
    files.sort();
    let mut digest = Sha256::new();
    for file in files {
        let content = fs::read(folder.join(&file))?;
        digest.update(file.as_bytes());
        digest.update([0]);
        digest.update(u64::try_from(content.len()).unwrap_or(u64::MAX).to_be_bytes());
        digest.update(content);
    }
    let mut text = String::new();
    for byte in digest.finalize() {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}

fn walk(folder: &Path, inside: &str, files: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}
