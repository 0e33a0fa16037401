//! QR codes as a scanner sees them.

use overseas_talent_check::export::{Qr, qr};
use overseas_talent_check::link;
use proptest::prelude::*;
use rqrr::PreparedImage;

use super::nasty::{NASTY, founder};

/// Pixels of a module.
const SCALE: usize = 4;
/// Number of error correction L in the code itself; M, Q and H are better.
const LOWEST: u16 = 1;

/// The dark modules, painted from the path: every piece is `M{x} {y}h{run}v1h-{run}z`.
fn paint(qr: &Qr) -> Vec<Vec<bool>> {
    let size = usize::try_from(qr.size).unwrap();
    let mut dark = vec![vec![false; size]; size];
    for piece in qr.path.split_terminator('z') {
        let (x, rest) = piece.strip_prefix('M').unwrap().split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let (run, back) = rest.split_once("v1h-").unwrap();
        assert_eq!(run, back, "{piece}");
        let [x, y, run] = [x, y, run].map(|number| number.parse::<usize>().unwrap());
        assert!(run > 0 && x >= 4 && y >= 4 && x + run + 4 <= size && y + 5 <= size, "in the quiet zone: {piece}");
        for module in &mut dark[y][x..x + run] {
            assert!(!*module, "painted twice: {piece}");
            *module = true;
        }
    }
    dark
}

fn check(text: &str) {
    let code = qr(text).unwrap_or_else(|| panic!("{text}"));
    assert_eq!(Some(&code), qr(text).as_ref());
    let dark = paint(&code);
    let side = dark.len() * SCALE;
    let mut image = PreparedImage::prepare_from_bitmap(side, side, |x, y| dark[y / SCALE][x / SCALE]);
    let [grid] = &image.detect_grids()[..] else { panic!("not one code: {text}") };
    let (meta, found) = grid.decode().unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(found, text);
    assert_ne!(meta.ecc_level, LOWEST);
}

#[test]
fn links_and_texts() {
    check(&format!("https://example.org/overseas-talent-check/zh/result/#{}", link::encode(&founder())));
    check(&format!("https://example.org/result/?park=wangjing#{}", link::encode(&founder())));
    NASTY.into_iter().for_each(check);
}

#[test]
fn the_longest() {
    assert!(qr(&"a".repeat(2331)).is_some());
    assert_eq!(qr(&"a".repeat(2332)), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_address(path in "[a-zA-Z0-9/._~-]{0,80}", fragment in "[a-zA-Z0-9_-]{0,24}") {
        check(&format!("https://example.org/{path}#{fragment}"));
    }
}
