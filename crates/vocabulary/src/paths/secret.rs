//! Addresses behind a secret: whoever has the link needs no account.

/// First start: the link of the set-up, and its pattern.
pub const SET_UP: &str = "/set-up/{token}";
/// The set-up behind its one-time token.
#[must_use]
pub fn set_up(token: &str) -> String {
    format!("/set-up/{token}")
}

/// An invitation to an account, and its pattern.
pub const INVITATION: &str = "/invitation/{token}";
/// The invitation behind its one-time token.
#[must_use]
pub fn invitation(token: &str) -> String {
    format!("/invitation/{token}")
}

/// A guest's answer to a booking, and its pattern.
pub const GUEST: &str = "/guest/{token}";
/// The guest page behind its one-time token.
#[must_use]
pub fn guest(token: &str) -> String {
    format!("/guest/{token}")
}

/// A private calendar feed, and its pattern.
pub const FEED: &str = "/calendar/{token}";
/// The calendar feed behind its secret token; ends in `.ics`, as calendar programs expect.
#[must_use]
pub fn feed(token: &str) -> String {
    format!("/calendar/{token}.ics")
}

/// When somebody is free or busy, and its pattern.
pub const FREE_BUSY: &str = "/free-busy/{token}";
/// The same behind its secret token; ends in `.ifb`, as calendar programs expect.
#[must_use]
pub fn free_busy(token: &str) -> String {
    format!("/free-busy/{token}.ifb")
}
