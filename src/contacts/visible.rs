//! What a reader can see: the one definition for every text of a park.

use super::text::Lines;

/// Marks that stand on one letter at most. Some languages need two; a heap of them covers the lines above and below.
const MOST_MARKS: usize = 3;

/// What is wrong with a text that should be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unseen {
    /// A character that nobody sees, or that changes how others are seen.
    Character(char),
    /// More marks on one letter than any language has.
    Marks,
    /// No letter, digit or sign at all under the marks.
    Nothing,
}

/// Looks for what cannot be seen in a text that is not empty.
pub(super) fn unseen(text: &str, lines: Lines) -> Option<Unseen> {
    let breaks = |letter: char| lines == Lines::Several && matches!(letter, '\n' | '\r' | '\t');
    if let Some(letter) = text.chars().find(|letter| is_invisible(*letter) && !breaks(*letter)) {
        return Some(Unseen::Character(letter));
    }
    let mut marks = 0;
    for letter in text.chars() {
        marks = if is_mark(letter) { marks + 1 } else { 0 };
        if marks > MOST_MARKS {
            return Some(Unseen::Marks);
        }
    }
    let shows = |letter: char| !letter.is_whitespace() && !is_mark(letter);
    (!text.chars().any(shows)).then_some(Unseen::Nothing)
}

/// Whether a name has a letter or a digit that shows.
pub(super) fn has_letter(text: &str) -> bool {
    text.chars().any(|letter| letter.is_alphanumeric() && !is_mark(letter) && !is_invisible(letter))
}

/// Characters that do not belong in a text: control characters, those that turn the direction of what follows, those
/// that nobody sees or that only change how a neighbour looks, and the one that stands for a byte that could not be read.
pub(super) fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{fffd}'..='\u{ffff}' | '\u{13430}'..='\u{1345f}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Marks that are drawn onto the letter before them, of the scripts that have them in a block of their own.
fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{6d6}'..='\u{6dc}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{302a}'..='\u{302f}'
        | '\u{3099}' | '\u{309a}' | '\u{fe20}'..='\u{fe2f}')
}
