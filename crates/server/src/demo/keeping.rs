//! Two referrals of long ago that were taken back: one may be erased now, one is held.
//!
//! Both children of then are grown up. The words are invented, as everywhere in the demo.

use anyhow::{Result, anyhow};
use barnahus_casework::Typed;
use barnahus_casework::retention::HoldReason;
use barnahus_casework::stage::WithdrawReason;
use barnahus_operations::Workplace;
use barnahus_operations::hold_case::hold_case;
use barnahus_operations::receive_referral::receive_referral;
use barnahus_operations::step_case::{SimpleStep, step_case};
use barnahus_store::cases;
use barnahus_vocabulary::{CaseId, DraftId, Instant, Role, local};
use time::Duration;

use super::house::Staff;

/// So long ago they came.
const AGO: Duration = Duration::days(7 * 365);

/// Plays both.
pub(super) async fn play(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    withdrawn(workplace, staff, ("Coacăză", now)).await?;
    let held = withdrawn(workplace, staff, ("Afină", now)).await?;
    let officer = staff.actor(Role::DataProtectionOfficer).ok_or_else(|| anyhow!("nobody is the officer"))?;
    Ok(hold_case(workplace, &officer, (held, HoldReason::Claim), now - Duration::days(40)).await?)
}

async fn withdrawn(workplace: &Workplace, staff: &Staff, (name, now): (&str, Instant)) -> Result<CaseId> {
    let intake = staff.actor(Role::IntakeOfficer).ok_or_else(|| anyhow!("nobody takes referrals down"))?;
    let coordinator = staff.actor(Role::Coordinator).ok_or_else(|| anyhow!("nobody coordinates"))?;
    let (at, born) = (now - AGO, local::day(now).year() - 24);
    let birth_date = format!("12.03.{born}");
    let fields = [
        ("urgency", "routine"),
        ("given_name", "Ilinca"),
        ("family_name", name),
        ("birth_date", &birth_date),
        ("age_basis", "documented"),
        ("told", "Semnalare luată înapoi de școală a doua zi."),
    ];
    let typed: Typed = fields.into_iter().collect();
    let received = receive_referral(workplace, &intake, DraftId::random(), &typed, at).await?;
    let case = received.case;
    let found = cases::find(workplace.database.read(), intake.house, case).await?;
    let version = found.ok_or_else(|| anyhow!("no case"))?.version;
    let step = SimpleStep::Withdraw(WithdrawReason::ByReferrer);
    step_case(workplace, &coordinator, (case, version), step, at + Duration::DAY).await?;
    Ok(case)
}
