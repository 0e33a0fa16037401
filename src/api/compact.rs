//! A result as bytes, for `result.js` to make an object of: one call instead of a hundred for every field.
//!
//! ```text
//! result       definition  support*  list
//! definition   status  status of each route  changes
//! support      status  number of reasons  reason*  changes
//! reason       question  4 × (position of the option + 1, or 0 for none) + status
//! changes      number of alternatives  (number of changes  change*)*
//! change       question  a bit for each option that serves, and 128 if the person can act on one
//! list         number of questions  question*                            the relevant ones
//! ```
//!
//! Each is a byte. A status is its position in [`Status::ALL`], a question its position in the policy; behind the
//! questions come the definition, and a condition that reads nothing. Whatever has a list has it in policy order.

use crate::policy::POLICY;
use crate::rules::{Alternative, Check, Read, Reason, Status};

/// Room for the result of nearly everybody.
const USUAL: usize = 1024;

/// The whole result.
pub fn result(check: &Check) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(USUAL);
    let all_changes = check.all_changes();
    bytes.push(status(check.definition()));
    bytes.extend(POLICY.definition.routes.iter().map(|route| status(check.route(route))));
    changes(all_changes.definition(), &mut bytes);
    for support in POLICY.supports {
        bytes.push(status(check.support(support)));
        bytes.push(byte(support.details().terms.len()));
        check.reasons(support).for_each(|it| bytes.extend(reason(it)));
        changes(all_changes.support(POLICY.fails(support)), &mut bytes);
    }
    let relevant = check.relevant();
    bytes.push(byte(relevant.len()));
    bytes.extend(relevant.iter().map(|question| byte(question.position())));
    bytes
}

/// The definition's status, then that of each support.
pub fn statuses(check: &Check) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(POLICY.supports.len() + 1);
    bytes.push(status(check.definition()));
    bytes.extend(POLICY.supports.iter().map(|support| status(check.support(support))));
    bytes
}

const fn status(status: Status) -> u8 {
    match status {
        Status::Matches => 0,
        Status::Confirm => 1,
        Status::Open => 2,
        Status::Unmet => 3,
    }
}

fn reason(reason: Reason) -> [u8; 2] {
    let questions = POLICY.questions.len();
    let read = match reason.read {
        Read::Question(question) => question.position(),
        Read::Definition => questions,
        Read::Nothing => questions + 1,
    };
    [byte(read), reason.answer.map_or(0, |option| option + 1) << 2 | status(reason.status)]
}

fn changes(alternatives: impl Iterator<Item = Alternative>, bytes: &mut Vec<u8>) {
    let alternatives_at = bytes.len();
    bytes.push(0);
    for alternative in alternatives {
        count(bytes, alternatives_at);
        let changes_at = bytes.len();
        bytes.push(0);
        for change in alternative.iter() {
            count(bytes, changes_at);
            bytes.extend([byte(change.question.position()), change.to.bits() | u8::from(change.actionable) << 7]);
        }
    }
}

/// One more in a list whose length stands in front of it.
fn count(bytes: &mut [u8], at: usize) {
    if let Some(number) = bytes.get_mut(at) {
        *number += 1;
    }
}

/// The policy has fewer than 32 questions, a rule fewer conditions than that.
const fn byte(number: usize) -> u8 {
    number.to_le_bytes()[0]
}
