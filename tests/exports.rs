//! The files a person takes away, each read back by a parser that knows nothing of what wrote it.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

#[path = "exports/calendar.rs"]
mod calendar;
#[path = "exports/csv.rs"]
mod csv;
#[path = "exports/document.rs"]
mod document;
#[path = "exports/nasty.rs"]
mod nasty;
#[path = "exports/qr.rs"]
mod qr;
#[path = "exports/vcard.rs"]
mod vcard;

use overseas_talent_check::export::words;
use overseas_talent_check::i18n;
use overseas_talent_check::policy::Language;

/// A page and a file must not call the same thing by two names.
#[test]
fn files_and_pages_use_the_same_words() {
    for language in Language::ALL {
        let (file, page, contacts) = (words(language), i18n::words(language), i18n::later::entries(language));
        let same = [
            (file.matches, page.matches),
            (file.confirm, page.confirm),
            (file.unmet, page.unmet),
            (file.open, page.open),
            (file.general, page.general),
            (file.receiver, page.receiver),
            (file.to_park, page.to_park),
            (file.to_investor, page.to_investor),
            (file.papers, page.papers),
            (file.next_steps, page.next_steps),
            (file.now, page.now),
            (file.before_returning, page.before_returning),
            (file.on_arrival, page.on_arrival),
            (file.company_registered, page.company_registered),
            (file.growing, page.growing),
            (file.definition, page.definition_short),
            (file.colon, page.colon),
            (file.colon, contacts.colon),
            (file.list_divider, page.list_divider),
        ];
        for (file, page) in same {
            assert_eq!(file, page);
        }
    }
}
