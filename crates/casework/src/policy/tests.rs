//! Need to know.
