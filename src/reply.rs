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

/// Whether a fragment is a reply rather than a result link; it may still be damaged.
pub fn is_reply(fragment: &str) -> bool {
    fragment.trim_start_matches('#').starts_with(FORM)
}

/// Reads a fragment, or a whole address with one. White space in it is forgiven.
///
/// # Errors
/// What is wrong with the text; nothing of it is applied then.
pub fn decode(text: &str) -> Result<Reply, LinkError> {
    let part: String = text.rsplit('#').next().unwrap_or_default().split_whitespace().collect();
    let digits: Option<Vec<usize>> = part.bytes().map(link::digit).collect();
    let digits = digits.ok_or(LinkError::Foreign)?;
    let Some(first) = part.chars().next() else { return Err(LinkError::Empty) };
    match first {
        FORM => {}
        '3'..='9' => return Err(LinkError::NewerForm),
        _ => return Err(LinkError::Foreign),
    }
    let cut = LinkError::CutShort;
    let (version, used) = (*digits.get(1).ok_or(cut)?, *digits.get(2).ok_or(cut)?);
    let answers = digits.get(3..3 + used).ok_or(cut)?;
    let decided = *digits.get(3 + used).ok_or(cut)?;
    let decisions = digits.get(4 + used..4 + used + decided).ok_or(cut)?;
    let whole = 4 + used + decided + CHECKSUM;
    if part.len() < whole {
        return Err(cut);
    }
    if part.len() > whole || !link::is_signed(&part) {
        return Err(LinkError::Damaged);
    }
    let decisions = read(decisions)?;
    // What the answers say under that version, the result link decides: the same up to the form and the checksum.
    let answers = link::answers(answers)?;
    Ok(Reply { link: link::said(link::version_of(version)?, answers)?, decisions })
}

fn read(digits: &[usize]) -> Result<Decisions, LinkError> {
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
