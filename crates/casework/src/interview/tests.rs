//! Lengths, hours and limits.
