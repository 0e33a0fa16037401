//! A result on one screen, as a picture to keep and to send: the verdict, the best supports, the next step, the link as a
//! code. It says nothing that the result does not say.

use std::fmt::Write;

use super::markup::escaped_markup as escaped;
use super::qr::qr;

/// Width of the picture.
pub const WIDTH: u32 = 720;
/// Height of it.
pub const HEIGHT: u32 = 1080;
const MARGIN: u32 = 48;
/// Side of the code.
const CODE: u32 = 252;

/// What stands in the picture, in the words of one language.
#[derive(Clone, Debug, Default)]
pub struct Summary<'a> {
    /// Tag of the language.
    pub lang: &'a str,
    /// Name of the product.
    pub product: &'a str,
    /// The verdict, a sentence.
    pub verdict: &'a str,
    /// Heading of the supports.
    pub best_heading: &'a str,
    /// Supports with their status in words, the best first; three have room.
    pub best: Vec<(&'a str, &'a str)>,
    /// Heading of the next step.
    pub next_heading: &'a str,
    /// The next step; empty where there is none.
    pub next: &'a str,
    /// The link of the result.
    pub address: &'a str,
    /// What the code holds.
    pub code_hint: &'a str,
    /// What the picture is not, with the policy version.
    pub foot: &'a str,
}

/// The picture as SVG.
pub fn summary(it: &Summary<'_>) -> String {
    let mut picture = Picture { svg: String::new(), y: 0 };
    let _ = write!(
        picture.svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         lang=\"{0}\" xml:lang=\"{0}\" font-family=\"system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif\">\
         <title>{1}</title><rect width=\"100%\" height=\"100%\" fill=\"#fbfaf7\"/><rect width=\"100%\" height=\"88\" fill=\"#0b5d4e\"/>",
        escaped(it.lang),
        escaped(it.verdict),
    );
    picture.y = 22;
    picture.text(it.product, Style { size: 30, bold: true, fill: "#ffffff" }, 1, WIDTH - 2 * MARGIN);
    picture.y = 112;
    picture.text(it.verdict, Style { size: 38, bold: true, fill: "#1d2522" }, 3, WIDTH - 2 * MARGIN);
    let label = Style { size: 24, bold: true, fill: "#0b5d4e" };
    let plain = Style { size: 27, bold: false, fill: "#1d2522" };
    let soft = Style { size: 22, bold: false, fill: "#4d5753" };
    if !it.best.is_empty() {
        picture.y += 22;
        picture.text(it.best_heading, label, 1, WIDTH - 2 * MARGIN);
        for (name, status) in it.best.iter().take(3) {
            picture.y += 8;
            picture.text(name, plain, 2, WIDTH - 2 * MARGIN);
            picture.text(status, soft, 1, WIDTH - 2 * MARGIN);
        }
    }
    if !it.next.is_empty() {
        picture.y += 22;
        picture.text(it.next_heading, label, 1, WIDTH - 2 * MARGIN);
        picture.text(it.next, plain, 4, WIDTH - 2 * MARGIN);
    }
    let top = HEIGHT - MARGIN - CODE;
    if let Some(code) = qr(it.address) {
        let _ = write!(
            picture.svg,
            "<svg x=\"{MARGIN}\" y=\"{top}\" width=\"{CODE}\" height=\"{CODE}\" viewBox=\"0 0 {0} {0}\" shape-rendering=\"crispEdges\">\
             <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"{1}\" fill=\"#000\"/></svg>",
            code.size, code.path,
        );
    }
    picture.beside(it.code_hint, it.foot, top);
    picture.svg + "</svg>"
}

#[derive(Clone, Copy)]
struct Style {
    size: u32,
    bold: bool,
    fill: &'static str,
}

struct Picture {
    svg: String,
    y: u32,
}

impl Picture {
    /// Text from the left margin, in at most so many lines.
    fn text(&mut self, text: &str, style: Style, most: usize, width: u32) {
        self.at(MARGIN, text, style, most, width);
    }

    /// Beside the code: what it holds, and what the picture is not.
    fn beside(&mut self, hint: &str, foot: &str, top: u32) {
        let (x, style) = (MARGIN + CODE + 28, Style { size: 21, bold: false, fill: "#4d5753" });
        self.y = top;
        self.at(x, hint, style, 4, WIDTH - MARGIN - x);
        self.y += 10;
        self.at(x, foot, style, 5, WIDTH - MARGIN - x);
    }

    fn at(&mut self, x: u32, text: &str, style: Style, most: usize, width: u32) {
        let Style { size, bold, fill } = style;
        let weight = if bold { 700 } else { 400 };
        // In tenths of the size of a letter.
        for line in lines(text, (width * 10 / size) as usize, most) {
            self.y += size * 13 / 10;
            let _ = write!(
                self.svg,
                "<text x=\"{x}\" y=\"{}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\">{}</text>",
                self.y - size * 3 / 10,
                escaped(&line),
            );
        }
    }
}

/// A text in lines of a width in tenths of a letter's size, broken at spaces, and between Chinese letters. What has no room
/// ends in an ellipsis.
fn lines(text: &str, width: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut used) = (String::new(), 0);
    for piece in pieces(text) {
        let wide: usize = piece.chars().map(tenths).sum();
        if used + wide > width && !line.is_empty() {
            lines.push(line.trim_end().to_owned());
            (line, used) = (String::new(), 0);
        }
        line.push_str(piece);
        used += wide;
    }
    lines.push(line.trim_end().to_owned());
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.pop();
            last.push('…');
        }
    }
    lines
}

/// Words with the space behind them, and single Chinese letters with the punctuation behind them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut letters = rest.char_indices().peekable();
        let (_, first) = letters.next()?;
        let mut ends = !is_word(first);
        while let Some((_, letter)) = letters.peek() {
            if ends && !hangs(*letter) || !ends && !is_word(*letter) && !hangs(*letter) {
                break;
            }
            ends |= !is_word(*letter);
            letters.next();
        }
        let at = letters.peek().map_or(rest.len(), |(at, _)| *at);
        let (piece, after) = rest.split_at_checked(at)?;
        rest = after;
        Some(piece)
    })
}

fn is_word(letter: char) -> bool {
    letter < '\u{2e80}' && letter != ' '
}

/// Never at the beginning of a line.
fn hangs(letter: char) -> bool {
    " ，。、；：？！）”》".contains(letter)
}

/// How wide a letter is at most in most fonts, in tenths of its size.
const fn tenths(letter: char) -> usize {
    match letter {
        '\u{2e80}'.. => 10,
        'A'..='Z' | 'm' | 'w' => 8,
        'i' | 'j' | 'l' | ' ' | '.' | ',' => 4,
        _ => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::{Summary, lines, summary};

    #[test]
    fn lines_break_where_a_reader_would() {
        for (text, width, most, expected) in [
            ("to be or not", 33, 9, &["to be", "or", "not"][..]),
            ("海外人才，创业", 40, 9, &["海外人", "才，创业"]),
            ("海外人才，创业", 50, 1, &["海外人才…"]),
            ("用CSCSE认定", 60, 9, &["用CSCSE认", "定"]),
            ("", 50, 9, &[""]),
            ("Unbreakable", 10, 9, &["Unbreakable"]),
        ] {
            assert_eq!(lines(text, width, most), expected, "{text}");
        }
    }

    #[test]
    fn nothing_in_a_text_leaves_it() {
        let made = Summary {
            verdict: "a < b & \"c\"",
            next: "<script>",
            address: "https://x.example/#1",
            ..Summary::default()
        };
        let svg = summary(&made);
        assert!(svg.contains("a &lt; b &amp; &quot;c&quot;</text>") && svg.contains("&lt;script></text>"), "{svg}");
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>") && svg.contains("crispEdges"));
    }
}
