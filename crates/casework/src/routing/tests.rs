//! Who is proposed.
