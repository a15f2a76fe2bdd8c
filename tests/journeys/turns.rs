//! The hard turns of a case, each played through in Chromium on both databases.

mod missing;
