//! Files and codes that a person takes away or brings back.

mod bring_back;
mod calendar;
mod take_away;

pub use bring_back::bring_back;
pub use calendar::calendar_section;
pub use take_away::take_away;
