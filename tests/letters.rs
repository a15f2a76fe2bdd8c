//! What leaves the house by e-mail and what is fetched, held against programs that are not ours.

mod busy;
mod calendars;
mod fetched;
mod mail;
