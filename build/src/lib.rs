//! From the TOML that people write to the constants that run.
//!
//! `load` reads a data folder and gives either a [`source::Policy`] without a known fault or every
//! problem at once, each with its file and field. `bake` writes the Rust text of the constants.
//! Nothing here decides anything about a person: that is the core's work.

pub mod bake;
pub mod basis;
pub mod cells;
mod check;
pub mod counts;
pub mod digest;
pub mod frozen;
mod load;
mod parks;
pub mod points;
mod read;
mod rule;
pub mod scenarios;
pub mod sheet;
pub mod source;
mod tables;

pub use load::load;
pub use read::Problem;
