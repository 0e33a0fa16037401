//! Compressed files beside those of the site, for servers that send what is there (`gzip_static`, `precompressed`). It must
//! not know what the files are for.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::thread;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::{collect, offline};
use crate::failure::{During, Failure};
use crate::size;

/// Endings of what is text or program; pictures are compressed already.
const ENDINGS: [&str; 9] = ["css", "html", "js", "json", "svg", "ts", "txt", "wasm", "xml"];
/// A site may replace these files by others, and would go on sending what lies beside them.
const REPLACED: [&str; 2] = ["parks.json", offline::WORKER];

/// Writes a `.br` and a `.gz` beside every file that gains by it.
pub fn write(site: &Path) -> Result<(), Failure> {
    let mut files = Vec::new();
    collect(site, &mut files)?;
    files.retain(|file| is_packed(site, file));
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let files = &files;
    thread::scope(|scope| {
        let share = |at| move || files.iter().skip(at).step_by(workers).try_for_each(|file| pack(file));
        let running: Vec<_> = (0..workers).map(|at| scope.spawn(share(at))).collect();
        let stopped = || Err(Failure::new("compressing stopped half-way"));
        running.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|_| stopped()))
    })
}

fn is_packed(site: &Path, path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ENDINGS.contains(&ending)) && !REPLACED.iter().any(|file| path == site.join(file))
}

fn pack(file: &Path) -> Result<(), Failure> {
    let bytes = fs::read(file).during(|| format!("cannot read `{}`", file.display()))?;
    for (ending, packed) in [("br", size::brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
        if packed.len() < bytes.len() {
            let mut name = file.as_os_str().to_owned();
            name.push(format!(".{ending}"));
            fs::write(&name, packed).during(|| format!("cannot write beside `{}`", file.display()))?;
        }
    }
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    // The header has no name and no time, so that equal files give equal bytes.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).during(|| "cannot compress".to_owned())
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::path::Path;

    use super::{gzip, is_packed};

    #[test]
    fn what_is_compressed() {
        for (file, expect) in [
            ("index.html", true),
            ("zh/check/index.html", true),
            ("app-0.wasm", true),
            ("api/overseas_talent_check.d.ts", true),
            ("parks.json", false),
            ("service-worker.js", false),
            ("schemas/parks.json", true),
            ("index.html.gz", false),
            ("LICENSE", false),
        ] {
            assert_eq!(is_packed(Path::new(""), Path::new(file)), expect, "{file}");
        }
    }

    #[test]
    fn what_is_compressed_comes_back() {
        let text = "policy ".repeat(1000);
        let packed = gzip(text.as_bytes()).unwrap_or_default();
        let mut back = String::new();
        assert!(flate2::read::GzDecoder::new(&*packed).read_to_string(&mut back).is_ok());
        assert_eq!(back, text);
        assert!(packed.len() < 100, "{}", packed.len());
    }
}
