//! Words of the adviser's view and of its reply. They are built into the part that shows them, in both languages.

mod en;
mod zh;

use super::catalog::plain_catalog;
use crate::policy::Language;

plain_catalog! {
    /// The words of the adviser's view and of its reply in one language.
    ReplyWords:
    /// Where a part of the review is empty.
    review_none,
    /// Lead.
    adviser_lead,
    /// Link.
    ordinary_view,
    /// Heading.
    decisions_heading,
    /// Hint.
    decisions_hint,
    /// Heading.
    unsure_heading,
    /// Hint.
    unsure_hint,
    /// Heading.
    open_heading,
    /// Hint.
    open_hint,
    /// Heading.
    verify_heading,
    /// Hint.
    verify_hint,
    /// Heading.
    papers_heading,
    /// Hint.
    papers_hint,
    /// Heading.
    unmet_heading,
    /// Hint.
    unmet_hint,
    /// Label.
    bears_on,
    /// Label.
    decide,
    /// Where a point is not decided.
    undecided,
    /// Decision.
    confirmed,
    /// Decision.
    not_confirmed,
    /// Decision, before the paper.
    bring,
    /// Heading.
    reply_heading,
    /// Hint, while nothing is decided.
    reply_none,
    /// Hint.
    reply_hint,
    /// Label.
    reply_label,
    /// Label.
    reply_code,
    /// Subject of the mail.
    subject,
    /// Lead.
    reply_lead,
    /// Hint.
    proves_nothing,
    /// Label.
    open_label,
    /// Heading.
    refused_heading,
    /// Message.
    reply_foreign,
    /// Hint.
    is_own,
    /// Hint.
    is_other,
    /// Column.
    by_rules,
    /// Column.
    by_adviser,
    /// Heading.
    points_heading,
    /// Heading.
    beside_heading,
    /// Column.
    beside_what,
    /// Status.
    still_open,
    /// Heading.
    left_heading,
    /// Heading.
    left_asked,
    /// Heading.
    left_steps,
    /// Heading.
    left_papers,
    /// Where no step is left.
    left_nothing,
    /// Heading.
    earlier_heading,
    /// Label.
    earlier_label,
    /// Button.
    earlier_button,
    /// Column.
    earlier_then,
    /// Column.
    earlier_now,
    /// Text.
    earlier_same,
    /// Hint.
    earlier_answers,
    /// Button.
    see_result,
    /// Button.
    see_plan,
    /// On the plan: what a reply does to it.
    plan_replied,
    /// On the plan: that it does nothing to it.
    plan_aside,
    /// Button.
    plan_without,
    /// Button.
    plan_with,
    /// Link.
    plan_reply,
    /// Button.
    amend,
    ;
    /// So many steps serve only what was not confirmed.
    left_out: fn(usize) -> String,
    /// So many points of all are decided.
    decided: fn(usize, usize) -> String,
}

/// The words of one language.
pub const fn reply_words(language: Language) -> &'static ReplyWords {
    language.of(&en::WORDS, &zh::WORDS)
}
