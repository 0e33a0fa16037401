//! `policy digest`: which rules a data folder holds, to be compared with what a site says of itself.

use std::path::Path;

use policy_source::digest::of_folder;
use policy_source::frozen::{digest, freeze};
use policy_source::source::Policy;
use serde::Serialize;

/// What the command prints.
#[derive(Debug, Serialize)]
pub struct Report {
    policy: String,
    digests: Digests,
}

#[derive(Debug, Serialize)]
struct Digests {
    /// Of what decides alone.
    rules: String,
    /// Of every file, texts as well.
    data: String,
}

/// The digests of a folder.
///
/// # Errors
/// A file that cannot be read.
pub fn report(folder: &Path, policy: &Policy) -> Result<Report, String> {
    let data = of_folder(folder).map_err(|error| format!("`{}`: {error}", folder.display()))?;
    Ok(Report { policy: policy.version.clone(), digests: Digests { rules: digest(&freeze(policy)), data } })
}

impl Report {
    /// The same for people.
    pub fn text(&self) -> String {
        format!("policy {}\nrules  {}\ndata   {}\n", self.policy, self.digests.rules, self.digests.data)
    }
}
