//! The brother or sister whom an offer of the core names: a proposal to link the two cases, for whoever sees both.
//!
//! It is read from the offer as it is kept, each time anew. Nothing of the other case is written into the file of this
//! one, so that nobody learns its codename who may not see that case.

use barnahus_database::ConnectionTrait;
use barnahus_exchange::kept_offer::KeptOffer;
use barnahus_exchange::kind::FromCore;
use barnahus_outbox::exchange::ledger::{self, Said};
use barnahus_outbox::exchange::references;
use barnahus_vocabulary::{CaseId, HouseId};

use crate::unable::Unable;
use crate::workplace::Workplace;

/// The case of the sibling, if the house knows the reference that the offer names.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn offered_sibling(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    (house, case): (HouseId, CaseId),
) -> Result<Option<CaseId>, Unable> {
    let key = workplace.keys.house_key();
    let said = ledger::of_case(on, key, house, case).await?;
    for offer in said.iter().filter(|line| line.said == Said::ByCore(FromCore::ReferralOffered)) {
        let named = KeptOffer::read(&offer.data).ok().and_then(|kept| kept.sibling_of());
        let Some(reference) = named else { continue };
        let known = references::by_text(on, key, (house, offer.partner), &reference).await?;
        if let Some(known) = known.filter(|known| known.case != case) {
            return Ok(Some(known.case));
        }
    }
    Ok(None)
}
