//! What a booking promises.
