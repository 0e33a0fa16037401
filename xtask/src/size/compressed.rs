//! Brotli at its highest quality, which is what a static host stores once and serves for ever.

use brotli::enc::BrotliEncoderParams;

use crate::failure::{During, Failure};

const QUALITY: i32 = 11;
/// The largest window that every browser accepts: 4 MiB, as a power of two.
const WINDOW_BITS: i32 = 22;

/// The bytes after compression.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let parameters = BrotliEncoderParams { quality: QUALITY, lgwin: WINDOW_BITS, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters).during(|| "cannot compress".to_owned())?;
    Ok(compressed)
}

/// The number of bytes after compression.
pub fn size(bytes: &[u8]) -> Result<u64, Failure> {
    u64::try_from(brotli(bytes)?.len()).during(|| "cannot count the bytes".to_owned())
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn repetition_is_compressed_away() {
        for (text, most) in [("", 1), ("a", 8), (&"policy ".repeat(1000), 40)] {
            let found = size(text.as_bytes());
            assert!(found.as_ref().is_ok_and(|size| *size <= most), "{found:?} > {most}");
        }
    }
}
