//! The tables of the outbox, as they lie in the database.

pub(crate) mod calendar_feeds;
pub(crate) mod exchange_keys;
pub(crate) mod exchange_messages;
pub(crate) mod exchange_partner_keys;
pub(crate) mod exchange_partners;
pub(crate) mod exchange_references;
pub(crate) mod letters;
pub(crate) mod mail_settings;
