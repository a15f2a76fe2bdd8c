//! What answers a browser: routes, forms, headers. No SQL and no rule.
//!
//! A handler extracts, parses, asks one use case and answers; rights are read anew by the use case,
//! never decided here. Everything that a browser must be told to keep out (frames, other sites, caches)
//! is told once, in [`guards`], around all routes.

pub mod assets;
pub mod at;
pub mod client;
pub mod cookies;
pub mod failure;
pub mod flash;
mod forms;
pub mod from_browser;
pub mod guards;
mod ledger_lines;
pub mod let_in;
pub mod locale;
pub mod page;
pub mod probes;
pub mod reading;
pub mod router;
mod routes;
pub mod signed_in;
pub mod site;
pub mod typed;
mod upload;

pub use failure::Failure;
pub use router::router;
pub use signed_in::SignedIn;
pub use site::{DemoDoor, Probes, Site, Surroundings};
