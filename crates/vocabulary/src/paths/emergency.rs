//! Addresses of emergency access.

use crate::ids::CaseId;

fixed! {
    /// A file is opened in an emergency; which of mine stand.
    EMERGENCY = "/emergency";
    /// One ends before its time.
    EMERGENCY_END = "/emergency/end";
    /// All of the house, for the data protection officer.
    EMERGENCIES = "/emergency/all";
}

with_id! {
    /// Those of a case, with their reasons, to be reviewed.
    CASE_EMERGENCY case_emergency(CaseId) = "/cases/", "/emergency";
}
