//! How a line is bound to the one before: a keyed MAC over its columns.
//!
//! Every column is prefixed with its length, and an absent one is told apart from an empty one, so
//! that no two different lines can have the same bytes. The MAC itself is handed in (`seals` has it,
//! HMAC-SHA256 under a key derived from the house key): this crate holds no key.

use std::fmt;
use std::sync::Arc;

use barnahus_vocabulary::HouseId;

use crate::audit::entities::line::Model;

/// A keyed MAC of 32 bytes.
type KeyedMac = dyn Fn(&[u8]) -> [u8; 32] + Send + Sync;

/// What binds the lines of the trail. Cheap to clone.
#[derive(Clone)]
pub struct ChainKey(Arc<KeyedMac>);

impl fmt::Debug for ChainKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ChainKey(closed)")
    }
}

impl ChainKey {
    /// From a MAC whose key nobody else has.
    #[must_use]
    pub fn new(mac: impl Fn(&[u8]) -> [u8; 32] + Send + Sync + 'static) -> Self {
        Self(Arc::new(mac))
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
        let mut bytes = Vec::new();
        for part in parts {
            match part {
                Some(part) => {
                    bytes.push(1);
                    bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
                    bytes.extend_from_slice(part);
                }
                None => bytes.push(0),
            }
        }
        (self.0)(&bytes).to_vec()
    }
}
