//! The contact list: parks and offices, and a message to them.

mod contact;
mod enquiry;
mod page;
mod parks;

pub use page::contacts_page;
pub use parks::{Parks, ParksAction, use_parks};
