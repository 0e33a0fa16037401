//! The plan in a calendar.

use calcard::common::PartialDateTime;
use calcard::icalendar::{ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use calcard::{Entry, Parser};
use overseas_talent_check::export::calendar::{Event, events_text};
use overseas_talent_check::export::{Date, Dated, Stamp, calendar};
use overseas_talent_check::plan::{Task, tasks};
use overseas_talent_check::policy::{Language, POLICY, Phase};
use overseas_talent_check::rules::Check;
use proptest::prelude::*;

use super::nasty::{NASTY, answers, founder, in_lines, lines, squeezed, text, texts};

const NOW: &str = "2026-11-23T21:30:59.123Z";

fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text}"))
}

fn stamp() -> Stamp {
    Stamp::parse(NOW).unwrap()
}

/// The events as a parser finds them, after the calendar itself.
fn parse(text: &str) -> Vec<ICalendarComponent> {
    lines(text);
    // Its strict mode refuses every component inside another, so `lines` checks the form of the lines.
    let mut parser = Parser::new(text);
    let calendar = match parser.entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("{other:?} in {text}"),
    };
    assert_eq!(parser.entry(), Entry::Eof, "something behind the calendar: {text}");
    let mut components = calendar.components.into_iter();
    let outer = components.next().unwrap();
    assert_eq!(outer.component_type, ICalendarComponentType::VCalendar);
    assert_eq!(value(&outer, &ICalendarProperty::Prodid), "-//overseas-talent-check//plan//EN");
    let events: Vec<_> = components.collect();
    assert!(events.iter().all(|it| it.component_type == ICalendarComponentType::VEvent));
    assert_eq!(outer.component_ids.len(), events.len());
    events
}

fn value<'a>(component: &'a ICalendarComponent, name: &ICalendarProperty) -> &'a str {
    let mut entries = component.entries.iter().filter(|entry| entry.name == *name);
    let (Some(entry), None) = (entries.next(), entries.next()) else { panic!("{name:?} in {component:?}") };
    match &entry.values[..] {
        [ICalendarValue::Text(text)] => text,
        [] => "",
        _ => panic!("{entry:?}"),
    }
}

fn moment<'a>(component: &'a ICalendarComponent, name: &ICalendarProperty) -> &'a PartialDateTime {
    let entry = component.entries.iter().find(|entry| entry.name == *name).unwrap();
    let [ICalendarValue::PartialDateTime(moment)] = &entry.values[..] else { panic!("{entry:?}") };
    moment
}

fn check_text(summary: &str, description: &str) {
    let event =
        || Event { uid: "a.b@c".to_owned(), date: date("2027-02-28"), summary, description: description.to_owned() };
    let text = events_text(&[event(), event()], Language::Zh, stamp());
    let events = parse(&text);
    assert_eq!(events.len(), 2);
    for event in &events {
        assert_eq!(squeezed(value(event, &ICalendarProperty::Summary)), squeezed(&in_lines(summary)));
        assert_eq!(squeezed(value(event, &ICalendarProperty::Description)), squeezed(&in_lines(description)));
    }
    assert_eq!(texts(&text, "SUMMARY;LANGUAGE=zh-CN"), [in_lines(summary), in_lines(summary)]);
    assert_eq!(texts(&text, "DESCRIPTION;LANGUAGE=zh-CN"), [in_lines(description), in_lines(description)]);
}

#[test]
fn nasty_texts() {
    for (at, text) in NASTY.into_iter().enumerate() {
        check_text(text, NASTY[(at + 1) % NASTY.len()]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(summary in text(), description in text()) {
        check_text(&summary, &description);
    }

    #[test]
    fn any_answers(answers in answers(), zh in any::<bool>()) {
        check_plan(&Check::new(answers), if zh { Language::Zh } else { Language::En });
    }
}

#[test]
fn every_step_has_its_day() {
    let check = Check::new(founder());
    for language in Language::ALL {
        assert!(check_plan(&check, language) > 10);
    }
}

/// Dates every step of the plan; gives their number.
fn check_plan(check: &Check, language: Language) -> usize {
    let tasks: Vec<Task> = Phase::ALL.into_iter().flat_map(|phase| tasks(check, phase)).collect();
    let days = ["2026-12-31", "2028-02-29", "2027-01-01"].map(date);
    let steps: Vec<_> = tasks.iter().zip(days.into_iter().cycle()).map(|(task, date)| Dated { task, date }).collect();
    let text = calendar(&steps, language, stamp());
    assert_eq!(text, calendar(&steps, language, stamp()));
    let events = parse(&text);
    assert_eq!(events.len(), steps.len());
    let mut ids = Vec::new();
    for (event, step) in events.iter().zip(&steps) {
        let day = moment(event, &ICalendarProperty::Dtstart);
        let day = (day.year.unwrap(), day.month.unwrap(), day.day.unwrap(), day.hour);
        let expect = step.date.compact();
        assert_eq!(format!("{:04}{:02}{:02}", day.0, day.1, day.2), expect);
        assert_eq!(day.3, None, "a whole day");
        let now = moment(event, &ICalendarProperty::Dtstamp);
        assert_eq!((now.year, now.month, now.day), (Some(2026), Some(11), Some(23)));
        assert_eq!((now.hour, now.minute, now.second), (Some(21), Some(30), Some(59)));
        assert_eq!(value(event, &ICalendarProperty::Summary), step.task.step.text.get(language));
        let description = value(event, &ICalendarProperty::Description);
        for support in &step.task.supports {
            assert!(description.contains(support.name.get(language)), "{description}");
        }
        assert!(description.contains(POLICY.disclaimer.get(language)), "{description}");
        assert!(description.contains(POLICY.version), "{description}");
        let id = value(event, &ICalendarProperty::Uid);
        assert_eq!(id, format!("{}.{}@overseas-talent-check.invalid", step.task.id, POLICY.version));
        ids.push(id);
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "a name twice");
    count
}

#[test]
fn days_that_exist() {
    let rows = [
        ("2026-11-23", Some("20261123")),
        ("2024-02-29", Some("20240229")),
        ("2000-02-29", Some("20000229")),
        ("0001-01-01", Some("00010101")),
        ("9999-12-31", Some("99991231")),
        ("2023-02-29", None),
        ("2100-02-29", None),
        ("2026-04-31", None),
        ("2026-13-01", None),
        ("2026-00-01", None),
        ("2026-01-00", None),
        ("0000-01-01", None),
        ("12026-01-01", None),
        ("2026-1-1", None),
        ("2026-01-01-01", None),
        ("2026-01", None),
        ("+026-01-01", None),
        ("２０２６-01-01", None),
        (" 2026-01-01", None),
        ("", None),
    ];
    for (text, expect) in rows {
        assert_eq!(Date::parse(text).map(Date::compact).as_deref(), expect, "{text}");
    }
}

#[test]
fn moments() {
    let rows = [
        (NOW, Some("20261123T213059Z")),
        ("2026-11-23T00:00:00Z", Some("20261123T000000Z")),
        ("2026-11-23T24:00:00Z", None),
        ("2026-11-23T00:60:00Z", None),
        ("2026-11-23T00:00:60Z", None),
        ("2026-02-30T00:00:00Z", None),
        ("2026-11-23T00:00:00.x1Z", None),
        ("2026-11-23T00:00:00", None),
        ("2026-11-23T00:00:00+08:00", None),
        ("2026-11-23", None),
    ];
    for (text, expect) in rows {
        assert_eq!(Stamp::parse(text).map(Stamp::compact).as_deref(), expect, "{text}");
    }
}
