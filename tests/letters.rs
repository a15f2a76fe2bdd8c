//! What leaves the house by e-mail, held against programs that are not ours.

mod busy;
mod calendars;
mod mail;
