//! By when a first interview must be, as far as one knows without a file: for lists, which open none.
//!
//! The file may know of a shorter limit, or of a longer one; the page of the case says which holds.

use barnahus_casework::HouseRules;
use barnahus_casework::file::Contents;
use barnahus_casework::interview::{ExtensionReason, FirstInterview, Limit, first_interview_limit};
use barnahus_store::cases::Case;

/// The limit that a closed case has, with the extension that was given.
#[must_use]
pub(crate) fn closed_limit(case: &Case, extended: Option<ExtensionReason>, rules: &HouseRules) -> Limit {
    let first = FirstInterview::of(&Contents::default(), case.waits_since, case.urgency);
    first_interview_limit(&first.extended(extended), &rules.first_interview)
}
