//! Content lines as calendars (RFC 5545) and vCards (RFC 2426) share them: `NAME:value`, folded, ended by CRLF.

/// Octets in a line, without its end.
const LONGEST: usize = 75;

/// Lines written so far.
#[derive(Debug, Default)]
pub struct Lines(String);

impl Lines {
    /// A line whose value is written as it is. The caller knows that it holds no line break.
    pub fn plain(&mut self, name: &str, value: &str) {
        self.fold(name, value);
    }

    /// A line whose value is a text, escaped.
    pub fn text(&mut self, name: &str, value: &str) {
        self.fold(name, &escaped(value));
    }

    /// The text of all lines.
    pub fn into_text(self) -> String {
        self.0
    }

    /// Breaks a long line between characters and never behind a backslash: a reader joins octets first, but people and
    /// simple programs look at the file too. The space that opens a continuation counts.
    fn fold(&mut self, name: &str, value: &str) {
        let mut room = LONGEST;
        let mut escapes = false;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            escapes = letter == '\\' && !escapes;
            if letter.len_utf8() + usize::from(escapes) > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            self.0.push(letter);
            room = room.saturating_sub(letter.len_utf8());
        }
        self.0.push_str("\r\n");
    }
}

/// A text with `\`, `;`, `,` and line breaks escaped, and without the control characters that no line may hold.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}
