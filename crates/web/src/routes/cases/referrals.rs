//! What was told at referral, of the case and of those that were merged into it.

use axum::extract::State;
use barnahus_operations::see_referrals::see_referrals;
use barnahus_pages::Place;
use barnahus_pages::referrals::{self as pages, MergedReferral, ReferralsPage};
use barnahus_vocabulary::CaseId;
use maud::Markup;

use super::merge::other;
use crate::at::At;
use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// `GET /cases/{id}/referrals`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    let seen = see_referrals(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let merged = seen.merged.into_iter().map(|referral| MergedReferral {
        other: other(referral.other),
        at: referral.at,
        received: referral.received_at,
        told: referral.told.typed(),
    });
    let view = ReferralsPage {
        case,
        codename: seen.codename,
        received: seen.own.received_at,
        told: seen.own.told.map(|told| told.typed()),
        merged: merged.collect(),
        may_name_suspected: seen.may_name_suspected,
    };
    Ok(pages::referrals(&signed_in.frame(Place::Cases), &view))
}
