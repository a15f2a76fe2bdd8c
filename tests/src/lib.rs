//! What the tests of the whole house share.
//!
//! Tests here go through front doors: the binary, its pages, its mailbox. What one crate promises is
//! tested in that crate.

pub mod browser;
pub mod core;
pub mod house;
pub mod page;
pub mod planted;
pub mod raw_rows;
pub mod references;
pub mod tools;
pub mod visitor;
