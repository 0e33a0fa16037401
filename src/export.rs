//! The files a person takes away, as texts: answers and result as JSON, the checklist as CSV, the plan as a calendar,
//! contacts as vCards, a QR code of a link, a summary as a picture, and a sheet for a call.
//!
//! Pure functions of what is given: no clock, no browser, no page. The same input gives the same bytes. Both languages
//! of the few words used are built in, since this is not part of the program of the first visit; the policy's texts are
//! those of `policy::text`, which a program for the browser has to hand over first in the language asked for.

pub mod calendar;
pub mod csv;
mod date;
mod document;
mod lines;
mod markup;
mod qr;
mod sheet;
mod summary;
mod vcard;
mod words;

pub use calendar::{Dated, calendar};
pub use csv::csv;
pub use date::{Date, Stamp};
pub use document::{DocumentError, LONGEST_DOCUMENT, document, read_document};
pub use markup::escaped_markup;
pub use qr::{Qr, qr};
pub use sheet::{Sheet, sheet};
pub use summary::{HEIGHT as SUMMARY_HEIGHT, Summary, WIDTH as SUMMARY_WIDTH, summary};
pub use vcard::{Card, cards, institution_card, park_card, vcard};
pub use words::{Words, words};
