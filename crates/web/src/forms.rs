//! Forms of the screens, each read into what its use case takes; and filled from what is stored.
//!
//! One file a form. They know field names and types, no use case's rule.

pub(crate) mod calendar;
pub(crate) mod hours;
pub(crate) mod house;
pub(crate) mod mail;
pub(crate) mod new_password;
pub(crate) mod period;
pub(crate) mod person;
pub(crate) mod room;
pub(crate) mod rules;
pub(crate) mod set_up;
