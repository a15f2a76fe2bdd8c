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
    /// The age is disputed: what stands, and that it is.
    AGE age(CaseId) = "/cases/", "/age";
    /// An assessment was asked for.
    AGE_ASKED age_asked(CaseId) = "/cases/", "/age/asked";
    /// What came of it.
    AGE_SETTLED age_settled(CaseId) = "/cases/", "/age/settled";
    /// The case of someone who was found to be an adult ends.
    END_AS_ADULT end_as_adult(CaseId) = "/cases/", "/age/end";
}
