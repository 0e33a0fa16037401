//! English.

use super::ReplyWords;

/// The words.
pub const WORDS: ReplyWords = ReplyWords {
    review_none: "Nothing here.",
    adviser_lead: "The same result in the order of your work: first what only a person can decide, then what to clear up, verify and see. It decides nothing by itself.",
    ordinary_view: "The ordinary view",
    decisions_heading: "Not defined in the text: needs a decision",
    decisions_hint: "The published text leaves these open. Each line says what it bears on.",
    unsure_heading: "Not known to the person",
    unsure_hint: "Clear these up first: nobody has to judge them, somebody only has to know.",
    open_heading: "Not answered yet",
    open_hint: "Only the questions that can still change something.",
    verify_heading: "Said by the person: to verify",
    verify_hint: "These answers count towards what fits or is to be confirmed.",
    papers_heading: "Papers that prove it",
    papers_hint: "The published questions and answers name no papers; these come from neighbouring rules and past calls, as noted.",
    unmet_heading: "Does not fit the answers",
    unmet_hint: "With what would have to change.",
    bears_on: "Bears on",
    decide: "Your decision",
    undecided: "not decided yet",
    confirmed: "Confirmed",
    not_confirmed: "Not confirmed",
    bring: "To bring",
    reply_heading: "Your reply",
    reply_none: "Press a decision above. The reply then stands here as a link, a code and a print.",
    reply_hint: "The link holds the answers and your decisions behind the #, and nothing else: no name and no note. Nothing is sent by itself, and nobody signs it.",
    reply_label: "The reply as a link",
    reply_code: "QR code of the reply",
    subject: "Reply to a result",
    reply_lead: "An adviser has looked at a result and decided what only a person can judge. It stands here beside what the rules say, and changes nothing in it.",
    proves_nothing: "A reply proves nothing: nobody signs it, and no office has decided anything by it.",
    open_label: "Paste the reply you were sent",
    refused_heading: "This reply could not be opened",
    reply_foreign: "It is not a reply of this page.",
    is_own: "It answers the very answers you gave here.",
    is_other: "It answers other answers than those you gave here. Yours stay as they are.",
    by_rules: "By the rules",
    by_adviser: "By the adviser",
    points_heading: "What the adviser decided",
    beside_heading: "Beside the result",
    beside_what: "What",
    still_open: "something is left",
    left_heading: "What is left to do",
    left_asked: "The adviser asks you to bring",
    left_steps: "Steps",
    left_papers: "Other papers",
    left_nothing: "No step is left.",
    earlier_heading: "Compare with an earlier reply",
    earlier_label: "An earlier reply",
    earlier_button: "Compare",
    earlier_then: "Earlier",
    earlier_now: "Now",
    earlier_same: "Both replies decide the same.",
    earlier_answers: "The answers behind them are not the same, either.",
    see_result: "The result by the rules",
    amend: "For advisers: change the decisions",
    left_out: |count| {
        if count == 1 {
            "1 step is left out: it serves only what was not confirmed.".to_owned()
        } else {
            format!("{count} steps are left out: they serve only what was not confirmed.")
        }
    },
    decided: |done, all| format!("{done} of {all} points decided"),
};
