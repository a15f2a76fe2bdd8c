//! The `barnahus` binary.
fn main() {}
