//! Result links.
