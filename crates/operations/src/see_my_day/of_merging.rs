//! A referral of the same child was merged into a case: whoever is in charge of it reads what was told, before all
//! else where it told of immediate danger.

use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_store::merges;
use barnahus_vocabulary::Actor;

use super::duty::Duty;
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// One line for each case with something unread, the first merged first.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor) -> Result<Vec<Duty>, Unable> {
    let on = workplace.database.read();
    let (mut duties, mut cases) = (Vec::new(), Vec::new());
    for merge in merges::unread(on, actor.house).await? {
        if cases.contains(&merge.into) {
            continue;
        }
        cases.push(merge.into);
        let approached = match approach(workplace, on, actor, merge.into).await {
            Ok(approached) => approached,
            Err(Unable::NotTheirs) => continue,
            Err(unable) => return Err(unable),
        };
        let found = approached.case;
        let reads = may_in_case(actor, CaseAction::SeeReferrals, &approached.standing).is_ok();
        if reads && found.manager == Some(actor.person) {
            let (case, urgency, codename) = (found.id, found.urgency, found.codename);
            duties.push(Duty::ReadReferral { case, codename, urgency, since: merge.at });
        }
    }
    Ok(duties)
}
