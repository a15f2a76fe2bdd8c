//! Addresses of the hard turns of a case.

use crate::ids::CaseId;

with_id! {
    /// The child is missing: the alarm, and what people learn.
    ALARM alarm(CaseId) = "/cases/", "/alarm";
    /// It was found.
    ALARM_END alarm_end(CaseId) = "/cases/", "/alarm/end";
}
