//! The contact list as serde writes it, for native programs: the same fields as the interface's form has, in the same
//! order. What a park is, `contacts` says.

use serde::Serialize;

use crate::contacts::{ParkEntry, built_in};
use crate::policy::{DETAILS, Institution, Language, POLICY, Text};

/// The contact list.
#[derive(Debug, Serialize)]
pub struct ContactsShape {
    total: u8,
    total_as_of: &'static str,
    parks: Vec<ParkEntry>,
    institutions: Vec<InstitutionShape>,
}

#[derive(Debug, Serialize)]
struct Both {
    en: &'static str,
    zh: &'static str,
}

#[derive(Debug, Serialize)]
struct InstitutionShape {
    id: &'static str,
    name: Both,
    phone: Option<&'static str>,
    websites: Vec<WebsiteShape>,
    what: Both,
    notes: Both,
}

#[derive(Debug, Serialize)]
struct WebsiteShape {
    url: &'static str,
    label: Both,
}

impl ContactsShape {
    /// Everything.
    pub fn all() -> Self {
        Self {
            total: POLICY.parks_total,
            total_as_of: POLICY.parks_total_as_of,
            parks: built_in(),
            institutions: DETAILS.institutions.iter().map(institution).collect(),
        }
    }
}

fn both(text: Text) -> Both {
    Both { en: text.get(Language::En), zh: text.get(Language::Zh) }
}

fn institution(it: &'static Institution) -> InstitutionShape {
    let website = |(url, label): &(&'static str, Text)| WebsiteShape { url, label: both(*label) };
    InstitutionShape {
        id: it.id,
        name: both(it.name),
        phone: it.phone,
        websites: it.websites.iter().map(website).collect(),
        what: both(it.what),
        notes: both(it.notes),
    }
}
