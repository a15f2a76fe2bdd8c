//! Addresses of the support of a child. None of them says which kind of help it is.

use crate::ids::{CaseId, SupportId};

fixed! {
    /// All that is owed in the house, for coordinators.
    OWED = "/owed";
}

/// What is owed behind so many lines.
#[must_use]
pub fn owed_behind(lines: usize) -> String {
    format!("{OWED}?behind={lines}")
}

with_id! {
    /// The support of a case; where it begins has an address of its own.
    SUPPORT support(CaseId) = "/cases/", "/support/pieces";
    /// Something is planned.
    SUPPORT_NEW support_new(CaseId) = "/cases/", "/support/new";
    /// Something is not needed.
    SUPPORT_NOT_NEEDED support_not_needed(CaseId) = "/cases/", "/support/not-needed";
    /// One piece of support.
    SUPPORT_PIECE support_piece(SupportId) = "/support/", "";
    /// It was done.
    SUPPORT_DONE support_done(SupportId) = "/support/", "/done";
    /// It is not needed after all.
    SUPPORT_DROP support_drop(SupportId) = "/support/", "/drop";
    /// It was looked at again.
    SUPPORT_REVIEW support_review(SupportId) = "/support/", "/review";
    /// Someone else does it, or by another day.
    SUPPORT_HAND support_hand(SupportId) = "/support/", "/hand";
}
