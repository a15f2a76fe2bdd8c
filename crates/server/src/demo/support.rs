//! What is done for the children whose cases are in support: begun, done, overdue, not needed, and here and there
//! not decided yet.
//!
//! Whoever is in charge decides, those who examine and treat record; all by the use cases.

use anyhow::{Result, anyhow};
use barnahus_casework::Typed;
use barnahus_casework::days::iso;
use barnahus_casework::stage::StageCode;
use barnahus_operations::Workplace;
use barnahus_operations::change_team::{TeamUnchanged, join_team};
use barnahus_operations::plan_support::{decide_not_needed, plan_support};
use barnahus_operations::record_support::{Recording, record_support};
use barnahus_store::cases::Case;
use barnahus_store::cases::list::{Filter, page};
use barnahus_store::support;
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId, Role, local};
use time::Duration;

use super::house::Staff;

/// Plays it in every case that is in support.
pub(super) async fn play(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    let filter = Filter { stages: vec![StageCode::InSupport], ..Filter::default() };
    let cases = page(workplace.database.read(), staff.house, &filter, None, 50).await?.cases;
    for (number, case) in cases.into_iter().enumerate() {
        let actor = |role| staff.actor(role).ok_or_else(|| anyhow!("nobody is {role}"));
        let coordinator = actor(Role::Coordinator)?;
        let manager = in_charge(&coordinator, &case)?;
        let helping = Helping { workplace, coordinator, manager, case: case.id, now };
        helping.play(number, &actor(Role::Therapist)?, &actor(Role::Physician)?).await?;
    }
    Ok(())
}

/// All that a case needs before it is closed: each kind decided, the family informed.
pub(super) async fn complete(
    workplace: &Workplace,
    coordinator: &Actor,
    case: &Case,
    now: Instant,
) -> Result<()> {
    let manager = in_charge(coordinator, case)?;
    let helping = Helping { workplace, coordinator: coordinator.clone(), manager, case: case.id, now };
    for (kind, because) in [
        ("medical_examination", "Făcută la spital înainte de semnalare."),
        ("psychological_assessment", "Evaluarea școlii este de luna aceasta."),
        ("therapy", "Vine deja la psihologul școlii."),
        ("safety_plan", "Locuiește la bunici, departe de cel presupus."),
    ] {
        helping.is_not_needed(kind, because).await?;
    }
    let (on, at) = (workplace.database.read(), (coordinator.house, case.id));
    for piece in support::open_of_case(on, &workplace.keys, at).await? {
        let today = iso(local::day(now));
        let typed: Typed =
            [("done_on", &*today), ("found", "Familia știe cum decurge totul.")].into_iter().collect();
        let what = (Recording::Done, &typed);
        record_support(workplace, &helping.manager, (piece.id, piece.version), what, now).await?;
    }
    Ok(())
}

/// Whoever is in charge of it, acting as that.
fn in_charge(coordinator: &Actor, case: &Case) -> Result<Actor> {
    let person = case.manager.ok_or_else(|| anyhow!("nobody is in charge"))?;
    Ok(Actor { person, roles: vec![Role::CaseManager], ..coordinator.clone() })
}

struct Helping<'a> {
    workplace: &'a Workplace,
    coordinator: Actor,
    manager: Actor,
    case: CaseId,
    now: Instant,
}

impl Helping<'_> {
    async fn play(&self, number: usize, therapist: &Actor, physician: &Actor) -> Result<()> {
        let early = self.now - Duration::days(6);
        if self.joins(therapist, Role::Therapist).await? {
            let due = if number % 3 == 1 { -2 } else { 5 };
            self.plan(("therapy", "O oră pe săptămână, dimineața."), therapist.person, due, early).await?;
            if number.is_multiple_of(3) {
                self.begin_therapy(therapist).await?;
            }
        }
        // The physician stays outside of every other case: one of them is opened in an emergency.
        if number % 2 == 1 && self.joins(physician, Role::Physician).await? {
            let what = ("medical_examination", "Examinare pediatrică, la rugămintea familiei.");
            self.plan(what, physician.person, 0, early).await?;
        } else {
            self.is_not_needed("medical_examination", "Făcută la spital înainte de semnalare.").await?;
        }
        if number % 3 != 2 {
            self.is_not_needed("psychological_assessment", "Evaluarea școlii este de luna aceasta.").await?;
        }
        let plan = ("safety_plan", "Drumul spre școală, numerele de telefon, cine deschide ușa.");
        self.plan(plan, self.manager.person, 3, early).await?;
        if number.is_multiple_of(2) {
            let bed = ("service safe_housing", "Un loc la centrul de zi, cu fratele mai mic.");
            self.plan(bed, self.manager.person, 9, self.now).await?;
        }
        Ok(())
    }

    /// Whether they may: who is in conflict of interest stays outside.
    async fn joins(&self, who: &Actor, role: Role) -> Result<bool> {
        let joined =
            join_team(self.workplace, &self.coordinator, self.case, (who.person, role), self.now).await;
        match joined {
            Ok(()) => Ok(true),
            Err(TeamUnchanged::Rule(_)) => Ok(false),
            Err(fault @ TeamUnchanged::Unable(_)) => Err(fault.into()),
        }
    }

    async fn plan(&self, what: (&str, &str), owner: PersonId, days: i64, at: Instant) -> Result<()> {
        let (owner, due) = (owner.to_string(), iso(local::day(self.now + Duration::days(days))));
        let (kind, service) = what.0.split_once(' ').unwrap_or((what.0, ""));
        let typed: Typed = [
            ("support_kind", kind),
            ("service", service),
            ("what", what.1),
            ("owner", &owner),
            ("due", &due),
        ]
        .into_iter()
        .collect();
        Ok(plan_support(self.workplace, &self.manager, self.case, &typed, at).await?)
    }

    async fn is_not_needed(&self, kind: &str, because: &str) -> Result<()> {
        let typed: Typed = [("support_kind", kind), ("because", because)].into_iter().collect();
        Ok(decide_not_needed(self.workplace, &self.manager, self.case, &typed, self.now).await?)
    }

    async fn begin_therapy(&self, therapist: &Actor) -> Result<()> {
        let (on, at) = (self.workplace.database.read(), (self.manager.house, self.case));
        let open = support::open_of_case(on, &self.workplace.keys, at).await?;
        let theirs = open.into_iter().find(|piece| piece.owner == therapist.person);
        let Some(piece) = theirs else { return Ok(()) };
        let day = |days| iso(local::day(self.now + Duration::days(days)));
        let (begun, review) = (day(-1), day(20));
        let typed: Typed =
            [("done_on", &*begun), ("found", "A venit cu mama; a desenat."), ("review", &review)]
                .into_iter()
                .collect();
        let what = (Recording::Done, &typed);
        Ok(record_support(self.workplace, therapist, (piece.id, piece.version), what, self.now).await?)
    }
}
