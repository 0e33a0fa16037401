//! Loading a part. With the feature `split` each is a file of its own, which `wasm-split` cuts out of the program behind
//! the functions named here; without it, as in a development build, all are in one file and here at once.

use std::rc::Rc;

#[cfg(feature = "split")]
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Part, PartId, contacts, files, result, views};
use crate::contacts::{ParkFile, Told, told};

/// The file of a part did not come.
#[derive(Debug)]
pub struct Missed;

#[cfg(feature = "split")]
impl From<SplitLoaderError> for Missed {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

type Loaded = Result<Rc<dyn Part>, Missed>;

/// Loads a part; asking again after it was missed tries again.
///
/// # Errors
/// When its file does not come.
#[cfg(feature = "split")]
pub async fn load(part: PartId) -> Loaded {
    match part {
        PartId::Result => load_result().await,
        PartId::Contacts => load_contacts().await,
        PartId::Files => load_files().await,
        PartId::Views => load_views().await,
    }
}

/// See above; nothing is missed here.
#[cfg(not(feature = "split"))]
pub fn load(part: PartId) -> impl Future<Output = Loaded> {
    std::future::ready(Ok(here(part)))
}

/// Reads the operator's list of parks. Its reader is long, as it names every fault, so it comes only with such a file.
///
/// # Errors
/// When the reader does not come.
#[cfg(feature = "split")]
pub async fn read_parks(file: Result<Vec<u8>, usize>) -> Result<Result<ParkFile, Told>, Missed> {
    load_reader(file).await
}

/// See above; nothing is missed here.
#[cfg(not(feature = "split"))]
pub fn read_parks(file: Result<Vec<u8>, usize>) -> impl Future<Output = Result<Result<ParkFile, Told>, Missed>> {
    std::future::ready(Ok(told(file)))
}

/// A part that is in this program.
pub fn here(part: PartId) -> Rc<dyn Part> {
    match part {
        PartId::Result => result::part(),
        PartId::Contacts => contacts::part(),
        PartId::Files => files::part(),
        PartId::Views => views::part(),
    }
}

#[cfg(feature = "split")]
#[wasm_split(result, fallible)]
fn load_result() -> Loaded {
    Ok(result::part())
}

#[cfg(feature = "split")]
#[wasm_split(contacts, fallible)]
fn load_contacts() -> Loaded {
    Ok(contacts::part())
}

#[cfg(feature = "split")]
#[wasm_split(reader, fallible)]
fn load_reader(file: Result<Vec<u8>, usize>) -> Result<Result<ParkFile, Told>, Missed> {
    Ok(told(file))
}

#[cfg(feature = "split")]
#[wasm_split(files, fallible)]
fn load_files() -> Loaded {
    Ok(files::part())
}

#[cfg(feature = "split")]
#[wasm_split(views, fallible)]
fn load_views() -> Loaded {
    Ok(views::part())
}
