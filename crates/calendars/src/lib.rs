//! calendars.
