//! The contact list as serde writes it, for native programs: the same fields as the interface's form has, in the same order.

use serde::Serialize;

use crate::policy::{Institution, Language, POLICY, Park, Text};

/// The contact list.
#[derive(Debug, Serialize)]
pub struct ContactsShape {
    total: u8,
    total_as_of: &'static str,
    parks: Vec<ParkShape>,
    institutions: Vec<InstitutionShape>,
}

#[derive(Debug, Serialize)]
struct Both {
    en: &'static str,
    zh: &'static str,
}

#[derive(Debug, Serialize)]
struct ParkShape {
    id: &'static str,
    name: Both,
    district: Both,
    operator: Option<Both>,
    address: Option<Both>,
    phone: Option<&'static str>,
    email: Option<&'static str>,
    website: Option<&'static str>,
    industries: Option<Both>,
    notes: Option<Both>,
    sources: Vec<SourceShape>,
}

#[derive(Debug, Serialize)]
struct SourceShape {
    what: Both,
    date: Option<&'static str>,
    grade: &'static str,
    url: Option<&'static str>,
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
            parks: POLICY.parks.iter().map(park).collect(),
            institutions: POLICY.institutions.iter().map(institution).collect(),
        }
    }
}

fn both(text: Text) -> Both {
    Both { en: text.get(Language::En), zh: text.get(Language::Zh) }
}

fn park(it: &'static Park) -> ParkShape {
    let source = |it: &'static crate::policy::Provenance| SourceShape {
        what: both(it.what),
        date: it.date,
        grade: it.grade.id(),
        url: it.url,
    };
    ParkShape {
        id: it.id,
        name: both(it.name),
        district: both(it.district),
        operator: it.operator.map(both),
        address: it.address.map(both),
        phone: it.phone,
        email: it.email,
        website: it.website.as_ref().map(|website| website.url),
        industries: it.industries.map(both),
        notes: it.notes.map(both),
        sources: it.sources.iter().map(source).collect(),
    }
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
