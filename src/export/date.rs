//! Days and moments as the caller gives them: the core has no clock and no time zone.

/// A day of the calendar that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A moment in UTC, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    date: Date,
    hour: u8,
    minute: u8,
    second: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD`, as an `<input type="date">` gives it; nothing for a day that does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
        let date = Self { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
        (year > 0 && (1..=date.month_length()).contains(&date.day)).then_some(date)
    }

    /// The day as calendar files write it, `YYYYMMDD`.
    pub fn compact(self) -> String {
        format!("{:04}{:02}{:02}", self.year, self.month, self.day)
    }

    /// Days in its month; none for a month that does not exist.
    const fn month_length(self) -> u8 {
        let leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        }
    }
}

impl Stamp {
    /// Reads `YYYY-MM-DDTHH:MM:SS.sssZ`, as `Date.toISOString()` of JavaScript gives it; fractions may be missing.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
        let (time, fraction) = time.split_once('.').unwrap_or((time, ""));
        let [hour, minute, second] = numbers(time, ':', [2, 2, 2])?.map(u8::try_from);
        let (hour, minute, second) = (hour.ok()?, minute.ok()?, second.ok()?);
        let real = hour < 24 && minute < 60 && second < 60 && fraction.bytes().all(|it| it.is_ascii_digit());
        real.then_some(Self { date: Date::parse(date)?, hour, minute, second })
    }

    /// The moment as calendar files write it, `YYYYMMDDTHHMMSSZ`.
    pub fn compact(self) -> String {
        format!("{}T{:02}{:02}{:02}Z", self.date.compact(), self.hour, self.minute, self.second)
    }
}

/// Three numbers of exactly so many digits with a divider between them.
fn numbers(text: &str, divider: char, digits: [usize; 3]) -> Option<[u16; 3]> {
    let mut parts = text.split(divider);
    let mut found = [0; 3];
    for (number, digits) in found.iter_mut().zip(digits) {
        let part = parts.next().filter(|it| it.len() == digits && it.bytes().all(|byte| byte.is_ascii_digit()))?;
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(found)
}
