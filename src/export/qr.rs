//! A QR code as an SVG path, to be scanned from the screen by a phone or a chat program.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, without which scanners do not find it.
const QUIET: i32 = 4;

/// A QR code to draw in a square of `size` by `size`, as in `<svg viewBox="0 0 {size} {size}"><path d="{path}"/></svg>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules on each side, with the quiet zone of four modules around.
    pub size: u32,
    /// The dark modules: one `M..h..v1h..z` for each run in a row. To be filled dark on a light ground, in a dark
    /// theme too: not every scanner reads an inverted code.
    pub path: String,
}

/// The code of a text, with error correction M or better: 15% of it may be hidden. `None` when the text is too long for
/// any code, more than 2,331 bytes.
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).map(|_| 1).sum::<i32>();
            if run > 0 {
                // Writing into a string does not fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run + 1;
        }
    }
    Some(Qr { size: u32::try_from(code.size() + 2 * QUIET).ok()?, path })
}
