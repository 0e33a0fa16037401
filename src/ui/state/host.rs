//! The host page, when the checker stands in a frame.

/// The host page, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// Its host name, once it has said who it is, as in `park.example`.
    pub name: Option<String>,
    /// Id of the park it speaks for; it comes first in the contact list.
    pub park: Option<String>,
    /// Address that result links begin with.
    pub share_base: Option<String>,
    /// The link of the result that it was given last.
    pub given: Option<String>,
}
