//! How the fields of a section lie inside a seal: a JSON object from field to text.
//!
//! `casework` has no serialiser; this is the one place where its fields become bytes, and the bytes
//! go straight under a seal. What comes back is read through the same door as a form.

use barnahus_casework::typed::Typed;
use barnahus_seals::{CaseKey, Place};

use crate::fault::StoreFault;
use crate::keys::{Keys, sealing};

/// Seals fields for a place.
pub(crate) fn seal(keys: &Keys, key: &CaseKey, place: &Place, typed: &Typed) -> Result<Vec<u8>, StoreFault> {
    let fields: std::collections::BTreeMap<&str, &str> = typed.iter().collect();
    let text = serde_json::to_vec(&fields).map_err(|_| StoreFault::Unreadable("a section"))?;
    key.seal(place, &text, keys.entropy()).map_err(sealing("a section"))
}

/// Opens what [`seal`] sealed.
pub(crate) fn open(key: &CaseKey, place: &Place, sealed: &[u8]) -> Result<Typed, StoreFault> {
    let text = key.open(place, sealed).map_err(sealing("a section"))?;
    let fields: std::collections::BTreeMap<String, String> =
        serde_json::from_slice(&text).map_err(|_| StoreFault::Unreadable("a section"))?;
    Ok(fields.into_iter().collect())
}
