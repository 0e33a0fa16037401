//! The words of the files, in both languages. They stand apart from the words of the pages, which the browser loads
//! with a page; where both say the same thing, a test holds them together.

mod en;
mod zh;

use crate::plan::When;
use crate::policy::{Language, Phase, Receiver};
use crate::rules::Status;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// All words of the files in one language.
        #[derive(Debug)]
        pub struct Words {
            $($(#[$doc])* pub $name: &'static str,)*
            /// Cited sentences of the FAQ, by their numbers.
            pub sentences: fn(&str) -> String,
            /// Error: the policy version of a document is not known.
            pub newer_policy: fn(&str) -> String,
            /// Error: a question by its id.
            pub unknown_question: fn(&str) -> String,
            /// Error: a question by its label, and the option given.
            pub unknown_option: fn(&str, &str) -> String,
            /// Error: a question by its label.
            pub not_text: fn(&str) -> String,
            /// Error: a key.
            pub twice: fn(&str) -> String,
        }

        impl Words {
            /// The plain words with their names, in order.
            pub fn plain(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

words! {
    /// Heading of a column: number of the measure.
    measure,
    /// Heading of a column: title of the measure.
    measure_title,
    /// Heading of a column.
    support_id,
    /// Heading of a column.
    support,
    /// Heading of a column.
    receiver,
    /// Heading of a column.
    standing,
    /// Heading of a column.
    verify,
    /// Heading of a column.
    papers,
    /// Heading of a column.
    next_steps,
    /// Heading of a column: cited sentences.
    text,
    /// Heading of a column, and label.
    version,
    /// Status.
    matches,
    /// Status.
    confirm,
    /// Status.
    unmet,
    /// Status.
    open,
    /// In place of a status, for a support that depends on no answer.
    general,
    /// Receiver.
    to_you,
    /// Receiver.
    to_enterprise,
    /// Receiver.
    to_park,
    /// Receiver.
    to_investor,
    /// In place of the phases before and on arrival, for who is back.
    now,
    /// Phase.
    before_returning,
    /// Phase.
    on_arrival,
    /// Phase.
    company_registered,
    /// Phase.
    growing,
    /// The definition of overseas talent.
    definition,
    /// After a label.
    colon,
    /// Between items that may hold commas.
    divider,
    /// Between short items.
    list_divider,
    /// Before an answer, behind its question.
    opening,
    /// After it.
    closing,
    /// Label of the supports a step serves.
    serves,
    /// Error.
    too_long,
    /// Error.
    empty,
    /// Error.
    not_json,
    /// Error.
    foreign,
    /// Error.
    newer_format,
    /// Error.
    no_answers,
}

/// The words of one language.
pub const fn words(language: Language) -> &'static Words {
    language.of(&en::WORDS, &zh::WORDS)
}

impl Words {
    /// A status.
    pub const fn status(&self, status: Status) -> &'static str {
        match status {
            Status::Matches => self.matches,
            Status::Confirm => self.confirm,
            Status::Unmet => self.unmet,
            Status::Open => self.open,
        }
    }

    /// Who gets a support.
    pub const fn receiver_of(&self, receiver: Receiver) -> &'static str {
        match receiver {
            Receiver::You => self.to_you,
            Receiver::Enterprise => self.to_enterprise,
            Receiver::Park => self.to_park,
            Receiver::Investor => self.to_investor,
        }
    }

    /// When a step is to be done.
    pub const fn when(&self, when: When) -> &'static str {
        match when {
            When::Now => self.now,
            When::Phase(Phase::BeforeReturning) => self.before_returning,
            When::Phase(Phase::OnArrival) => self.on_arrival,
            When::Phase(Phase::CompanyRegistered) => self.company_registered,
            When::Phase(Phase::Growing) => self.growing,
        }
    }

    /// The headings of the checklist, in the order of its columns.
    pub const fn headings(&self) -> [&'static str; 11] {
        [
            self.measure,
            self.measure_title,
            self.support_id,
            self.support,
            self.receiver,
            self.standing,
            self.verify,
            self.papers,
            self.next_steps,
            self.text,
            self.version,
        ]
    }
}
