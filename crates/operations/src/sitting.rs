//! Which part of an interview is sought or booked: the interview, or a further session of one that is
//! planned in several.
//!
//! Said by whoever books, never guessed: a second booking that nobody meant as a session would be a second
//! interview. All bookings of a case that stand together are the sessions of one interview.

/// What a slot is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sitting {
    /// The interview itself.
    Interview,
    /// One more session of the interview that is booked.
    Session,
}
