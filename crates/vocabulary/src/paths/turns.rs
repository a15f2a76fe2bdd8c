//! Addresses of the hard turns of a case.

use crate::ids::{CaseId, TransferId};

fixed! {
    /// Cases that were offered to another house, or by one.
    TRANSFERS = "/transfers";
}

with_id! {
    /// The child is missing: the alarm, and what people learn.
    ALARM alarm(CaseId) = "/cases/", "/alarm";
    /// It was found.
    ALARM_END alarm_end(CaseId) = "/cases/", "/alarm/end";
    /// The cases of siblings: linked, and with what was chosen.
    SIBLINGS siblings(CaseId) = "/cases/", "/siblings";
    /// A link ends.
    SIBLINGS_END siblings_end(CaseId) = "/cases/", "/siblings/end";
    /// Whether the interviewer knows what happened.
    BLIND blind(CaseId) = "/cases/", "/blind";
    /// The limit of the first interview, and its one extension.
    LIMIT limit(CaseId) = "/cases/", "/limit";
    /// Why it was missed, and to whom the days of waiting are due.
    LIMIT_MISSED limit_missed(CaseId) = "/cases/", "/limit/missed";
    /// The case is merged into another of the same child.
    MERGE merge(CaseId) = "/cases/", "/merge";
    /// What was told at referral, of the case and of those merged into it.
    REFERRALS referrals(CaseId) = "/cases/", "/referrals";
    /// The age is disputed: what stands, and that it is.
    AGE age(CaseId) = "/cases/", "/age";
    /// An assessment was asked for.
    AGE_ASKED age_asked(CaseId) = "/cases/", "/age/asked";
    /// What came of it.
    AGE_SETTLED age_settled(CaseId) = "/cases/", "/age/settled";
    /// The case of someone who was found to be an adult ends.
    END_AS_ADULT end_as_adult(CaseId) = "/cases/", "/age/end";
    /// Offer the case to another house.
    TRANSFER transfer(CaseId) = "/cases/", "/transfer";
    /// Take that offer back.
    TRANSFER_BACK transfer_back(CaseId) = "/cases/", "/transfer/back";
    /// What came along from the house before.
    BROUGHT brought(CaseId) = "/cases/", "/brought";
    /// An offer of another house.
    TRANSFER_OFFERED transfer_offered(TransferId) = "/transfers/", "";
    /// Accept it.
    TRANSFER_ACCEPT transfer_accept(TransferId) = "/transfers/", "/accept";
    /// Decline it.
    TRANSFER_DECLINE transfer_decline(TransferId) = "/transfers/", "/decline";
}
