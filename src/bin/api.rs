//! The JavaScript interface as a program: its exports are those of the library.

use overseas_talent_check as _;

fn main() {}
