//! Where a sealed value lies: the associated data of its seal.
//!
//! A value moved to another row, column, table or house no longer opens, so whoever can write to
//! the database cannot show one child's story under another's name. Each part is written with its
//! length before it, so that no two places share their bytes.

use std::fmt;

use barnahus_vocabulary::HouseId;

/// One cell of one table of one house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    table: &'static str,
    column: &'static str,
    house: HouseId,
    row: String,
}

impl Place {
    /// `row` is the primary key as text; of several columns, joined by `/`.
    #[must_use]
    pub fn new(table: &'static str, column: &'static str, house: HouseId, row: impl fmt::Display) -> Self {
        Self { table, column, house, row: row.to_string() }
    }

    /// The bytes that the seal vouches for beside the value.
    pub(crate) fn associated_data(&self, version: u8) -> Vec<u8> {
        let Self { table, column, house, row } = self;
        let mut bytes = vec![version];
        for part in [table.as_bytes(), column.as_bytes(), house.uuid().as_bytes(), row.as_bytes()] {
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part);
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::HouseId;

    use super::Place;

    #[test]
    fn two_places_never_share_their_bytes() {
        let house = HouseId::random();
        let one = Place::new("ab", "c", house, "d").associated_data(1);
        assert_ne!(one, Place::new("a", "bc", house, "d").associated_data(1));
        assert_ne!(one, Place::new("ab", "c", HouseId::random(), "d").associated_data(1));
        assert_ne!(one, Place::new("ab", "c", house, "e").associated_data(1));
        assert_ne!(one, Place::new("ab", "c", house, "d").associated_data(2));
    }
}
