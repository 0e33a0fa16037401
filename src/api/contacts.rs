//! The contact list as it goes out, in both languages; what is unknown is null.

use serde::{Deserialize, Serialize};

use crate::policy::{Institution, Language, POLICY, Park, Text};

/// The contact list.
#[derive(Debug, Serialize)]
pub struct ContactsShape {
    total: u8,
    total_as_of: &'static str,
    parks: Vec<ParkShape>,
    institutions: Vec<InstitutionShape>,
}

/// Which parks are wanted.
#[derive(Debug, Deserialize)]
pub struct ContactsFilter {
    id: Option<String>,
    district: Option<String>,
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
        Self::of(|_| true)
    }

    /// The parks that fit the filter, with all institutions.
    ///
    /// # Errors
    /// An unknown id or district, with those that are known.
    pub fn filtered(filter: &ContactsFilter) -> Result<Self, String> {
        let parks = POLICY.parks;
        if let Some(id) = &filter.id
            && !parks.iter().any(|park| park.id == id)
        {
            let known: Vec<_> = parks.iter().map(|park| park.id).collect();
            return Err(format!("unknown park `{id}`, expected one of {}", known.join(", ")));
        }
        if let Some(district) = &filter.district
            && !parks.iter().any(|park| is_in(park, district))
        {
            let mut known: Vec<_> = parks.iter().map(|park| park.district.get(Language::En)).collect();
            known.dedup();
            return Err(format!("unknown district `{district}`, expected one of {}", known.join(", ")));
        }
        let fits = |park: &Park| {
            filter.id.as_ref().is_none_or(|id| park.id == id)
                && filter.district.as_ref().is_none_or(|district| is_in(park, district))
        };
        Ok(Self::of(fits))
    }

    fn of(fits: impl Fn(&Park) -> bool) -> Self {
        Self {
            total: POLICY.parks_total,
            total_as_of: POLICY.parks_total_as_of,
            parks: POLICY.parks.iter().filter(|it| fits(it)).map(park).collect(),
            institutions: POLICY.institutions.iter().map(institution).collect(),
        }
    }
}

fn is_in(park: &Park, district: &str) -> bool {
    Language::ALL.iter().any(|language| park.district.get(*language) == district)
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
