//! Addresses of the hard turns of a case.

use crate::ids::CaseId;

with_id! {
    /// The child is missing: the alarm, and what people learn.
    ALARM alarm(CaseId) = "/cases/", "/alarm";
    /// It was found.
    ALARM_END alarm_end(CaseId) = "/cases/", "/alarm/end";
    /// The cases of siblings: linked, and with what was chosen.
    SIBLINGS siblings(CaseId) = "/cases/", "/siblings";
    /// A link ends.
    SIBLINGS_END siblings_end(CaseId) = "/cases/", "/siblings/end";
}
