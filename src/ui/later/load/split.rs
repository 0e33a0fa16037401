//! Each part in a file of its own. `wasm-split` cuts behind these functions.

#![allow(clippy::unnecessary_wraps, reason = "what can fail is the loading, which the macro puts in front")]

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Loaded, Missed, ParksRead, contacts, details, entries, files, pick, plan, reply, result, views};
use crate::contacts::told;
use crate::ui::later::PartId;

impl From<SplitLoaderError> for Missed {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Loads a part; asking again after it was missed tries again.
///
/// # Errors
/// When its file does not come.
pub async fn load(part: PartId) -> Loaded {
    match part {
        PartId::Result => load_result().await,
        PartId::Details => load_details().await,
        PartId::Plan => load_plan().await,
        PartId::Contacts => load_contacts().await,
        PartId::Entries => load_entries().await,
        PartId::Files => load_files().await,
        PartId::Views => load_views().await,
        PartId::Reply => load_reply().await,
        PartId::Pick => load_pick().await,
    }
}

/// Reads the operator's list of parks. Its reader is long, as it names every fault, so it comes only with such a file.
///
/// # Errors
/// When the reader does not come.
pub async fn read_parks(file: Result<Vec<u8>, usize>) -> ParksRead {
    load_reader(file).await
}

#[wasm_split(result, fallible)]
fn load_result() -> Loaded {
    Ok(result::part())
}

#[wasm_split(details, fallible)]
fn load_details() -> Loaded {
    Ok(details::part())
}

#[wasm_split(plan, fallible)]
fn load_plan() -> Loaded {
    Ok(plan::part())
}

#[wasm_split(contacts, fallible)]
fn load_contacts() -> Loaded {
    Ok(contacts::part())
}

#[wasm_split(entries, fallible)]
fn load_entries() -> Loaded {
    Ok(entries::part())
}

#[wasm_split(reader, fallible)]
fn load_reader(file: Result<Vec<u8>, usize>) -> ParksRead {
    Ok(told(file))
}

#[wasm_split(files, fallible)]
fn load_files() -> Loaded {
    Ok(files::part())
}

#[wasm_split(views, fallible)]
fn load_views() -> Loaded {
    Ok(views::part())
}

#[wasm_split(reply, fallible)]
fn load_reply() -> Loaded {
    Ok(reply::part())
}

#[wasm_split(pick, fallible)]
fn load_pick() -> Loaded {
    Ok(pick::part())
}
