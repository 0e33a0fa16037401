//! An adviser's reply: the answers of a person with what was decided on the points that only a person can judge.
//!
//! Form `2`, every character from the alphabet of result links, at most 64 for any answers and decisions:
//!
//! | characters | meaning |
//! | --- | --- |
//! | 1 | the form, the digit `2`: a page that knows result links alone says that a newer one made it |
//! | 1 | number of the policy version, from 1 |
//! | 1 | how many answer characters follow |
//! | 0 to 10 | answers, as in a result link |
//! | 1 | how many decision characters follow |
//! | 0 to 45 | decisions: two points a character, three bits each, by permanent point number |
//! | 5 | a 30-bit checksum of all before, as in a result link |
//!
//! The bits of a point: 0 is undecided, 1 confirmed, 2 not confirmed, 3 to 7 a paper to bring, by position in the list
//! that was published with the point. A reply proves nothing: nobody signs it.

mod left;

pub use left::{Left, point_of, points_of};

use crate::link::{self, CHECKSUM, Link, LinkError};
use crate::rules::Answers;

include!(concat!(env!("OUT_DIR"), "/points.rs"));

/// Room for the points of any policy version.
const ROOM: usize = 90;

/// Something that only a person can judge.
#[derive(Debug)]
pub struct Point {
    /// Permanent number, from 1.
    pub number: u8,
    /// A question's id, or a rule's with the question it judges, as in `service_agent.plan`.
    pub id: &'static str,
    /// Positions in the policy's papers of those that may be asked for.
    pub papers: &'static [u8],
}

/// What an adviser decided on a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is so.
    Confirmed,
    /// It is not so.
    NotConfirmed,
    /// This paper is to be brought, by position in the list of the point.
    Bring(u8),
}

/// Decisions on any points.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Decisions([u8; ROOM]);

/// What a reply says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The answers, with the version they were given under.
    pub link: Link,
    /// What was decided.
    pub decisions: Decisions,
}

impl Default for Decisions {
    fn default() -> Self {
        Self([0; ROOM])
    }
}

impl std::fmt::Debug for Decisions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.iter().map(|(point, decision)| (point.id, decision))).finish()
    }
}

impl Decisions {
    /// The decision on a point.
    pub fn get(&self, point: &Point) -> Option<Decision> {
        match self.0.get(usize::from(point.number.checked_sub(1)?)).copied()? {
            0 => None,
            1 => Some(Decision::Confirmed),
            2 => Some(Decision::NotConfirmed),
            paper => Some(Decision::Bring(paper - 3)),
        }
    }

    /// Decides a point, or takes the decision back. A paper that the point does not have is ignored.
    pub fn set(&mut self, point: &Point, decision: Option<Decision>) {
        let bits = match decision {
            None => 0,
            Some(Decision::Confirmed) => 1,
            Some(Decision::NotConfirmed) => 2,
            Some(Decision::Bring(paper)) if usize::from(paper) < point.papers.len() => paper + 3,
            Some(Decision::Bring(_)) => return,
        };
        if let Some(slot) = self.0.get_mut(usize::from(point.number.saturating_sub(1))) {
            *slot = bits;
        }
    }

    /// The points that are decided, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (&'static Point, Decision)> + '_ {
        POINTS.iter().filter_map(|point| Some((point, self.get(point)?)))
    }

    /// Whether nothing is decided.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|bits| *bits == 0)
    }
}

/// The first character of a reply.
const FORM: char = '2';

/// The fragment's text for these answers and decisions under the present policy version, without `#`.
pub fn encode(answers: &Answers, decisions: &Decisions) -> String {
    // A result link is the same up to its checksum, but for the form.
    let whole = link::encode(answers);
    let mut text = String::from(FORM);
    text.push_str(whole.get(1..whole.len().saturating_sub(CHECKSUM)).unwrap_or_default());
    let digits: Vec<u8> =
        decisions.0.chunks(2).map(|pair| pair.iter().rev().fold(0, |sum, bits| sum << 3 | bits)).collect();
    let used = digits.iter().rposition(|digit| *digit > 0).map_or(0, |at| at + 1);
    text.push(link::letter(used));
    digits.iter().take(used).for_each(|digit| text.push(link::letter(usize::from(*digit))));
    link::signed(text)
}

/// Whether a fragment, or what was pasted, is a reply rather than a result link; it may still be damaged.
pub fn is_reply(text: &str) -> bool {
    bare(text).starts_with(FORM)
}

/// Reads a fragment, or a whole address with one. Words before it and behind it are forgiven, and spaces within.
///
/// # Errors
/// What is wrong with the text; nothing of it is applied then.
pub fn decode(text: &str) -> Result<Reply, LinkError> {
    let part = bare(text);
    let digits: Option<Vec<usize>> = part.bytes().map(link::digit).collect();
    let digits = digits.ok_or(LinkError::Foreign)?;
    match part.chars().next().ok_or(LinkError::Empty)? {
        FORM => {}
        '3'..='9' => return Err(LinkError::NewerForm),
        _ => return Err(LinkError::Foreign),
    }
    let whole = length(&digits).filter(|whole| *whole <= part.len()).ok_or(LinkError::CutShort)?;
    let (told, _) = part.split_at_checked(whole.saturating_sub(CHECKSUM)).ok_or(LinkError::CutShort)?;
    if part.len() > whole || link::signed(told.to_owned()) != part {
        return Err(LinkError::Damaged);
    }
    // What the answers say under that version, the result link decides: the same up to the form and the checksum.
    let answers = told.get(1..3 + digits.get(2).copied().unwrap_or_default()).unwrap_or_default();
    let link = link::decode(&link::signed(["1", answers].concat()))?;
    let decisions = digits.get(answers.len() + 2..told.len()).unwrap_or_default();
    Ok(Reply { link, decisions: decisions_of(decisions)? })
}

/// The reply in what was pasted: behind the `#` that such a text follows, up to what cannot stand in it.
pub fn bare(text: &str) -> String {
    // As an address has them.
    let text = text.replace("%20", " ");
    let parts = || text.split('#').map(str::trim_start);
    let part = parts().rfind(|part| part.starts_with(FORM)).or_else(|| parts().next_back()).unwrap_or_default();
    let mut bare = String::new();
    for letter in part.chars() {
        if letter.is_whitespace() {
            let digits: Option<Vec<usize>> = bare.bytes().map(link::digit).collect();
            if digits.and_then(|digits| length(&digits)) == Some(bare.len()) {
                break;
            }
        } else if !bare.is_empty() && !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_' {
            break;
        } else {
            bare.push(letter);
        }
    }
    bare
}

/// How long a reply is that begins like this, as far as it tells.
fn length(digits: &[usize]) -> Option<usize> {
    let answers = digits.get(2)?;
    let decisions = digits.get(3 + answers)?;
    Some(4 + answers + decisions + CHECKSUM)
}

fn decisions_of(digits: &[usize]) -> Result<Decisions, LinkError> {
    // A zero at the end would make a second text for the same decisions.
    if digits.last() == Some(&0) {
        return Err(LinkError::Damaged);
    }
    let mut decisions = Decisions::default();
    for (slot, bits) in
        digits.iter().flat_map(|digit| [digit & 7, digit >> 3]).enumerate().filter(|(_, bits)| *bits > 0)
    {
        let point =
            POINTS.iter().find(|point| usize::from(point.number) == slot + 1).ok_or(LinkError::UnknownAnswer)?;
        let decision = match bits {
            1 => Decision::Confirmed,
            2 => Decision::NotConfirmed,
            paper => Decision::Bring(u8::try_from(paper - 3).map_err(|_| LinkError::Damaged)?),
        };
        decisions.set(point, Some(decision));
        if decisions.get(point).is_none() {
            return Err(LinkError::UnknownAnswer);
        }
    }
    Ok(decisions)
}
