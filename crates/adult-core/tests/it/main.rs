//! The reference core and the kit, held against each other.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod broken;
mod heard;
mod trial;
