//! The limit of the first interview: a child for whom it was extended, one that waits past it and of whom nobody has
//! said why, and children who were heard late, with their days by cause.

use anyhow::{Result, anyhow};
use barnahus_casework::Typed;
use barnahus_casework::interview::{ExtensionReason, MissedReason, WaitCause};
use barnahus_casework::stage::StageCode;
use barnahus_operations::Workplace;
use barnahus_operations::book_interview::book_interview;
use barnahus_operations::extend_limit::extend_limit;
use barnahus_operations::find_slots::{Wish, find_slots};
use barnahus_operations::receive_referral::receive_referral;
use barnahus_operations::say_why_late::{Saying, say_why_late};
use barnahus_operations::triage_case::accept_case;
use barnahus_store::cases;
use barnahus_vocabulary::{Actor, CaseId, DraftId, Instant, PersonId, Role};
use time::Duration;

use super::afterwards::{self, Went};
use super::cases::Goes;
use super::house::Staff;

/// A child who was heard late: its name, since how many days it has been known, why, and its days by cause.
type Late = (&'static str, i64, MissedReason, &'static [(WaitCause, u32)]);

const LATE: [Late; 3] = [
    ("Zâmbrel", 52, MissedReason::Institution, &[(WaitCause::Prosecution, 9), (WaitCause::Police, 4)]),
    ("Pomușoară", 47, MissedReason::Room, &[(WaitCause::Room, 6), (WaitCause::Interpreter, 5)]),
    ("Murișor", 43, MissedReason::Team, &[(WaitCause::Lawyer, 12)]),
];
/// After so many days somebody asked for their interview.
const ASKED_AFTER: Duration = Duration::days(18);

/// Plays all of them.
pub(super) async fn play(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    let actor = |role| staff.actor(role).ok_or_else(|| anyhow!("nobody is {role}"));
    let (intake, coordinator) = (actor(Role::IntakeOfficer)?, actor(Role::Coordinator)?);
    let manager = *staff.of(Role::CaseManager).first().ok_or_else(|| anyhow!("nobody is a case manager"))?;
    let house = House { workplace, intake, coordinator, manager };
    house.accepted("Afinel", now - Duration::days(20)).await?;
    let extended = house.accepted("Merișor", now - Duration::days(9)).await?;
    let (why, at) = (ExtensionReason::InterpreterMissing, now - Duration::days(2));
    extend_limit(workplace, &house.coordinator, extended, why, at).await?;
    for (name, days, why, by_cause) in LATE {
        let since = now - Duration::days(days);
        let case = house.accepted(name, since).await?;
        house.heard(case, since + ASKED_AFTER, now).await?;
        let found = cases::find(workplace.database.read(), staff.house, case).await?;
        if found.is_some_and(|found| found.stage.code() == StageCode::Interviewed) {
            let saying = Saying { reason: why, days: by_cause, instead_of: None };
            say_why_late(workplace, &house.coordinator, case, saying, now - Duration::days(1)).await?;
        }
    }
    Ok(())
}

struct House<'a> {
    workplace: &'a Workplace,
    intake: Actor,
    coordinator: Actor,
    manager: PersonId,
}

impl House<'_> {
    async fn accepted(&self, name: &str, at: Instant) -> Result<CaseId> {
        let told = [
            ("urgency", "routine"),
            ("given_name", name),
            ("age_basis", "stated"),
            ("age_years", "12"),
            ("languages", "ron"),
            ("county", "RO-CJ"),
            ("told", "A vorbit cu psihologul școlii."),
            ("child_is", "victim"),
        ];
        let typed: Typed = told.into_iter().collect();
        let case = receive_referral(self.workplace, &self.intake, DraftId::random(), &typed, at).await?.case;
        let soon = at + Duration::minutes(50);
        accept_case(self.workplace, &self.coordinator, (case, 1), self.manager, soon).await?;
        Ok(case)
    }

    /// At the first hour that was free when somebody asked; where none was before now, the child still waits.
    async fn heard(&self, case: CaseId, asked_at: Instant, now: Instant) -> Result<()> {
        let found = find_slots(self.workplace, &self.coordinator, Wish::to_book(case), asked_at).await?;
        let mut fits = found.slots.iter().filter(|slot| slot.judged.is_ok() && slot.time.end() < now);
        let Some(slot) = fits.next() else { return Ok(()) };
        let seen = (case, found.case.version);
        let booked =
            book_interview(self.workplace, &self.coordinator, seen, &slot.planned(), asked_at).await?;
        let how = (Goes::Interviewed, Went::Held);
        afterwards::record(self.workplace, &self.coordinator, (case, booked.booking), how).await
    }
}
