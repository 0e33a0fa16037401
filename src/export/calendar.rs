//! The plan's steps on the days a person chose, as a calendar file (RFC 5545).

use super::date::{Date, Stamp};
use super::lines::Lines;
use super::words::words;
use crate::plan::Task;
use crate::policy::{Language, POLICY};

/// One step of the plan and the day the person set for it.
#[derive(Clone, Copy, Debug)]
pub struct Dated<'a> {
    /// The step, from `plan::tasks`.
    pub task: &'a Task,
    /// The day.
    pub date: Date,
}

/// What a calendar shows on one day.
#[derive(Clone, Debug)]
pub struct Event<'a> {
    /// Permanent name: a calendar that reads the same one twice keeps one of them.
    pub uid: String,
    /// The day.
    pub date: Date,
    /// One line.
    pub summary: &'a str,
    /// All the rest.
    pub description: String,
}

/// A calendar with one event of a whole day for each step, in the order given. Events and not to-dos, because the
/// calendars of phones leave to-dos out. `stamp` is the present moment. Offer the file with at least one step: a
/// calendar without any is nothing a program can read.
pub fn calendar(steps: &[Dated<'_>], language: Language, stamp: Stamp) -> String {
    let events: Vec<_> = steps.iter().map(|it| event(it, language)).collect();
    events_text(&events, language, stamp)
}

/// Any events as such a file.
pub fn events_text(events: &[Event<'_>], language: Language, stamp: Stamp) -> String {
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//overseas-talent-check//plan//EN");
    lines.plain("CALSCALE", "GREGORIAN");
    for event in events {
        lines.plain("BEGIN", "VEVENT");
        lines.text("UID", &event.uid);
        lines.plain("DTSTAMP", &stamp.compact());
        // Without an end the event lasts the whole day (section 3.6.1).
        lines.plain("DTSTART;VALUE=DATE", &event.date.compact());
        lines.text(&format!("SUMMARY;LANGUAGE={}", language.tag()), event.summary);
        lines.text(&format!("DESCRIPTION;LANGUAGE={}", language.tag()), &event.description);
        // A step to do does not make the person busy all day.
        lines.plain("TRANSP", "TRANSPARENT");
        lines.plain("END", "VEVENT");
    }
    lines.plain("END", "VCALENDAR");
    lines.into_text()
}

fn event<'a>(step: &Dated<'a>, language: Language) -> Event<'a> {
    let words = words(language);
    let Dated { task, date } = step;
    let names: Vec<_> = task.supports.iter().map(|it| it.name.get(language)).collect();
    let about = [
        words.when(task.when).to_owned(),
        format!("{}{}{}", words.serves, words.colon, names.join(words.divider)),
        POLICY.disclaimer.get(language).to_owned(),
        format!("{}{}{}", words.version, words.colon, POLICY.version),
    ];
    Event {
        // Without the day, so that a step moved to another one moves in the calendar too. The domain can never exist.
        uid: format!("{}.{}@overseas-talent-check.invalid", task.id, POLICY.version),
        date: *date,
        summary: task.step.text.get(language),
        description: about.join("\n"),
    }
}
