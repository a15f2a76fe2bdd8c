//! When it may begin.
