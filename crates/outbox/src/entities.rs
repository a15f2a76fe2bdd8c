//! The three tables of the outbox, as they lie in the database.

pub(crate) mod calendar_feeds;
pub(crate) mod letters;
pub(crate) mod mail_settings;
