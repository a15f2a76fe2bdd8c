//! How a line is bound to the one before: HMAC-SHA256 over its columns.
//!
//! Every column is prefixed with its length, and an absent one is told apart from an empty one, so
//! that no two different lines can have the same bytes.

use std::fmt;

use barnahus_vocabulary::HouseId;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::audit::entities::line::Model;

/// The key that lines are bound with; derived from the house key, never stored.
#[derive(Clone)]
pub struct ChainKey(Zeroizing<[u8; 32]>);

impl fmt::Debug for ChainKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ChainKey(closed)")
    }
}

impl ChainKey {
    /// From 32 bytes that nobody else has.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// What stands before the first line of a house.
    #[must_use]
    pub(crate) fn genesis(&self, house: HouseId) -> Vec<u8> {
        self.mac(&[Some(b"barnahus audit chain"), Some(house.uuid().as_bytes())])
    }

    /// The line with its MAC.
    pub(crate) fn link(&self, line: Model) -> Model {
        let mac = self.mac_of(&line);
        Model { mac, ..line }
    }

    /// The MAC that a line should bear.
    pub(crate) fn mac_of(&self, line: &Model) -> Vec<u8> {
        let Model {
            house_id,
            number,
            at,
            actor_id,
            action,
            subject_kind,
            subject_id,
            purpose,
            previous_mac,
            mac: _,
        } = line;
        self.mac(&[
            Some(house_id.as_bytes()),
            Some(&number.to_be_bytes()),
            Some(&at.to_be_bytes()),
            actor_id.as_ref().map(|id| id.as_bytes().as_slice()),
            Some(action.as_bytes()),
            Some(subject_kind.as_bytes()),
            subject_id.as_ref().map(|id| id.as_bytes().as_slice()),
            Some(purpose.as_bytes()),
            Some(previous_mac),
        ])
    }

    fn mac(&self, parts: &[Option<&[u8]>]) -> Vec<u8> {
        // HMAC takes a key of any length; the error cannot come.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.0.as_slice()) else { return Vec::new() };
        for part in parts {
            match part {
                Some(bytes) => {
                    mac.update(&[1]);
                    mac.update(&(bytes.len() as u64).to_be_bytes());
                    mac.update(bytes);
                }
                None => mac.update(&[0]),
            }
        }
        mac.finalize().into_bytes().to_vec()
    }
}
