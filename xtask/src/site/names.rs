//! Names of files that carry a digest of what is inside, so that a browser may keep the files for ever.

use std::fs;
use std::path::Path;

use crate::failure::{During, Failure};

/// Writes a file of the site under such a name, as in `style-0123456789abcdef.css`, and returns the name.
pub fn write(site: &Path, name: &str, ending: &str, content: &[u8]) -> Result<String, Failure> {
    let name = format!("{name}-{:016x}.{ending}", digest(content));
    let path = site.join(&name);
    fs::write(&path, content).during(|| format!("cannot write `{}`", path.display()))?;
    Ok(name)
}

/// FNV-1a: a name needs to differ, not to be secret.
fn digest(content: &[u8]) -> u64 {
    content
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |digest, byte| (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn published_check_values() {
        for (content, expect) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            assert_eq!(digest(content.as_bytes()), expect, "{content}");
        }
    }
}
