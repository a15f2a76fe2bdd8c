//! The whole contract as rows, read off the types: who may say what, and how much that can say at most.
//!
//! How much a message can tell is a number: the logarithm of how many different ones can be made of
//! words of the closed lists. Random references and codes are counted apart: they carry bits, but none
//! that mean anything elsewhere. A test pins every number, so that none grows unnoticed.

use crate::kind::{FromCore, FromHouse};
use crate::outgoing::Grid;
use crate::shape::{Field, Holds, Presence};
use crate::words::{Language, Quarter};

/// A type of message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Its name on the wire.
    pub kind: &'static str,
    /// The fields of its `data`.
    pub fields: &'static [Field],
    /// Whether its envelope has a reference.
    pub has_reference: bool,
    /// The most bytes it may have.
    pub most_bytes: usize,
}

/// What the core may say to the house.
pub fn from_core() -> impl Iterator<Item = Row> {
    FromCore::ALL.iter().map(|kind| Row {
        kind: kind.as_str(),
        fields: kind.fields(),
        has_reference: true,
        most_bytes: kind.most_bytes(),
    })
}

/// What the house may say to the core.
pub fn from_house() -> impl Iterator<Item = Row> {
    FromHouse::ALL.iter().map(|kind| Row {
        kind: kind.as_str(),
        fields: kind.fields(),
        has_reference: kind.has_reference(),
        most_bytes: kind.most_bytes(),
    })
}

/// How much the `data` of a message can say at most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// The logarithm to base 2 of how many different ones there are, random values apart.
    pub chosen_bits: f64,
    /// Bits of random values: references and codes.
    pub random_bits: u32,
}

impl Row {
    /// How much its `data` can say at most.
    #[must_use]
    pub fn size(&self) -> Size {
        size(self.fields)
    }
}

fn size(fields: &[Field]) -> Size {
    let mut whole = Size { chosen_bits: 0.0, random_bits: 0 };
    for field in fields {
        let one = held(&field.holds);
        // Whether a field is there can say something too, unless another field has said it.
        whole.chosen_bits += match field.presence {
            Presence::Maybe => one.chosen_bits.exp2().ln_1p() / std::f64::consts::LN_2,
            Presence::Always | Presence::With { .. } => one.chosen_bits,
        };
        whole.random_bits += one.random_bits;
    }
    whole
}

fn held(holds: &Holds) -> Size {
    let among = |count: f64| Size { chosen_bits: count.log2(), random_bits: 0 };
    let random = |bits| Size { chosen_bits: 0.0, random_bits: bits };
    match *holds {
        Holds::Words(words) => among(words.len() as f64),
        Holds::Language => among(Language::all().count() as f64),
        Holds::Quarter => among(Quarter::HOW_MANY.into()),
        Holds::Integer { least, most } => among(f64::from(most - least) + 1.0),
        // And `suppressed`.
        Holds::Count { least, most } => among(f64::from(most - least) + 2.0),
        Holds::Reference | Holds::Handover => random(128),
        // Six bits of a UUID say its version and variant.
        Holds::MessageId => random(122),
        // In problem documents only, made of names and places.
        Holds::Pointer => random(0),
        Holds::Grid(cell) => {
            // The place of a cell is given: only its count says something.
            let count = cell.iter().find(|field| matches!(field.holds, Holds::Count { .. }));
            let one = count.map_or(0.0, |field| held(&field.holds).chosen_bits);
            Size { chosen_bits: one * Grid::CELLS as f64, random_bits: 0 }
        }
    }
}

#[cfg(test)]
mod tests;
