//! Who referred the child: part of what happened, because it may tell who spoke.

use crate::names::PersonName;
use crate::prose::Prose;

listed! {
    /// Where the referral comes from.
    ReferrerKind {
        ChildProtection = "child_protection", "DGASPC sau serviciu social", "child protection or social services";
        Police = "police", "poliția", "police";
        Prosecutor = "prosecutor", "parchetul", "prosecutor's office";
        School = "school", "școala", "school";
        Health = "health", "un spital sau un medic", "a hospital or physician";
        Organisation = "organisation", "o organizație neguvernamentală", "a non-governmental organisation";
        Helpline = "helpline", "o linie telefonică", "a helpline";
        Family = "family", "familia", "family";
        Child = "child", "copilul însuși", "the child itself";
        Anyone = "anyone", "altcineva", "someone else";
    }
}

section! {
    /// Who referred.
    Referrer {
        /// From where.
        referrer_kind: Option<ReferrerKind>,
        /// Who.
        referrer_name: Option<PersonName>,
        /// Of which institution.
        referrer_institution: Option<PersonName>,
        /// How to reach them.
        referrer_contact: Option<Prose>,
    }
}
