//! The contract as a table: which fields a message has, and what each may hold.
//!
//! The table is not kept beside the types, it is made of them: each value says what it holds ([`Held`]),
//! and `message!` makes the struct, its reader, its writer and its row at once. The OpenAPI document,
//! the number of different messages and the checks of both are read off the rows.

use std::fmt;
use std::fmt::Write;

use crate::json::Json;
use crate::misshapen::Reason;

/// What a field may hold. There is no variant for a text: that is the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// One of these words.
    Words(&'static [&'static str]),
    /// A code of ISO 639-3 or `und`.
    Language,
    /// 16 random bytes in base64url that both sides know already, or that are new.
    Reference,
    /// 16 random bytes in base64url, once.
    Handover,
    /// A UUID of version 4.
    MessageId,
    /// An integer within bounds.
    Integer {
        /// Not less.
        least: u32,
        /// Not more.
        most: u32,
    },
    /// A count at or above the threshold, or `suppressed`.
    Count {
        /// Not less.
        least: u32,
        /// Not more.
        most: u32,
    },
    /// A quarter of a year.
    Quarter,
    /// A JSON pointer of the contract's own names; in problem documents only.
    Pointer,
    /// One object of these fields for each cell of the grid, in its order.
    Grid(&'static [Field]),
}

/// When a field is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Always.
    Always,
    /// Or not.
    Maybe,
    /// Exactly when another field of the object holds this word.
    With {
        /// The other field.
        field: &'static str,
        /// The word.
        word: &'static str,
    },
}

/// A field of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name on the wire.
    pub name: &'static str,
    /// When it is there.
    pub presence: Presence,
    /// What it holds.
    pub holds: Holds,
}

/// A value that a field may hold.
pub trait Held: Sized {
    /// What it holds, for the table.
    const HOLDS: Holds;

    /// Reads it.
    ///
    /// # Errors
    /// When the value is not one of those.
    fn read(json: &Json) -> Result<Self, Reason>;

    /// Writes it as JSON.
    fn write(&self, out: &mut String);
}

/// Names that occur in the contract, and so in pointers.
const NAMES: &[&str] = &[
    "id",
    "type",
    "version",
    "reference",
    "sequence",
    "data",
    "age_band",
    "urgency",
    "county",
    "language",
    "trafficking_status",
    "sibling_of",
    "child_of_adult",
    "reason",
    "answer",
    "handover",
    "outcome",
    "consent",
    "quarter",
    "cells",
    "sex",
    "exploitation",
    "count",
    "status",
    "accepted",
    "pointer",
    "expected",
];

/// The contract's own copy of a name.
pub(crate) fn known_name(name: &str) -> Option<&'static str> {
    NAMES.iter().find(|known| **known == name).copied()
}

/// Writes a word in quotation marks. Words, codes and references hold nothing that must be escaped.
pub(crate) fn quoted(out: &mut String, word: impl fmt::Display) {
    // Writing to a string cannot fail.
    let _ = write!(out, "\"{word}\"");
}

/// Writes the name of a field, with the comma that parts it from the one before.
pub(crate) fn name(out: &mut String, name: &str) {
    if !out.ends_with(['{', '[']) {
        out.push(',');
    }
    quoted(out, name);
    out.push(':');
}

/// A message whose fields do not depend on each other: struct, row of the table, reader, writer.
macro_rules! message {
    ($(#[$doc:meta])* $name:ident {
        $($(#[$each:meta])* $field:ident: $holds:ty,)*
    } $(maybe {
        $($(#[$other:meta])* $maybe:ident: $held:ty,)*
    })?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            $($(#[$each])* pub $field: $holds,)*
            $($($(#[$other])* pub $maybe: Option<$held>,)*)?
        }

        impl $name {
            /// Its fields, for the table.
            pub const FIELDS: &'static [$crate::shape::Field] = &[
                $($crate::shape::Field {
                    name: stringify!($field),
                    presence: $crate::shape::Presence::Always,
                    holds: <$holds as $crate::shape::Held>::HOLDS,
                },)*
                $($($crate::shape::Field {
                    name: stringify!($maybe),
                    presence: $crate::shape::Presence::Maybe,
                    holds: <$held as $crate::shape::Held>::HOLDS,
                },)*)?
            ];

            pub(crate) fn read(fields: $crate::json::Fields<'_>) -> Result<Self, $crate::Misshapen> {
                fields.whole(|_fields| {
                    Ok(Self {
                        $($field: _fields.take(stringify!($field))?,)*
                        $($($maybe: _fields.maybe(stringify!($maybe))?,)*)?
                    })
                })
            }

            pub(crate) fn write(&self, out: &mut String) {
                out.push('{');
                $($crate::shape::name(out, stringify!($field));
                $crate::shape::Held::write(&self.$field, out);)*
                $($(if let Some(held) = &self.$maybe {
                    $crate::shape::name(out, stringify!($maybe));
                    $crate::shape::Held::write(held, out);
                })*)?
                out.push('}');
            }
        }
    };
}

pub(crate) use message;
