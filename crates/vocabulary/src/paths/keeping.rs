//! Addresses of what is kept of ended cases: what is due to be erased, what is held, the copy for the child.

use crate::ids::CaseId;

fixed! {
    /// Which ended files are due to be erased, held, or erased of late.
    KEPT = "/kept";
}

with_id! {
    /// A file is kept from being erased.
    HOLD hold(CaseId) = "/kept/", "/hold";
    /// It is kept so no longer.
    LIFT_HOLD lift_hold(CaseId) = "/kept/", "/lift";
    /// The file is erased.
    ERASE erase(CaseId) = "/cases/", "/erase";
    /// The copy for the child or its representative.
    SUBJECT_COPY subject_copy(CaseId) = "/cases/", "/copy";
}
