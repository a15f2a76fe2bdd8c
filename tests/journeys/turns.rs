//! The hard turns of a case, each played through in Chromium on both databases.

mod adult;
mod age;
mod alone;
mod danger;
mod eighteen;
mod in_charge;
mod limit;
mod merge;
mod missing;
mod own;
mod represented;
mod siblings;
mod suspected;
mod transfer;
mod withdrawn;
