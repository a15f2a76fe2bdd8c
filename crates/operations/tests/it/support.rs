//! What is done for a child besides the interview: who decides, who may owe it, who reads what is said of it,
//! and what of it is open.

use barnahus_casework::Typed;
use barnahus_casework::stage::NoInterviewReason;
use barnahus_casework::support::{NotSupport, SupportCode, SupportKind};
use barnahus_operations::Unable;
use barnahus_operations::open_support::{OpenSupport, open_support};
use barnahus_operations::plan_support::{NotSupported, decide_not_needed, plan_support};
use barnahus_operations::record_support::{Recording, record_support};
use barnahus_operations::see_support::{SeenSupport, see_support};
use barnahus_operations::step_case::{SimpleStep, step_case};
use barnahus_store::support::{self, Support};
use barnahus_store::teams::{self, Member};
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId, Role, SupportId, local};
use time::Duration;

use crate::booked_house::CHILD;
use crate::small_house::{SmallHouse, now, small_houses};

const HELPERS: [Role; 4] = [Role::Physician, Role::Therapist, Role::Psychologist, Role::Prosecutor];

impl SmallHouse {
    /// An accepted case with those who examine and treat in its team; they, the one in charge and the coordinators
    /// can sign in.
    pub async fn with_helpers(&self) -> CaseId {
        let case = self.accepted(&CHILD).await;
        let tx = self.workplace.database.begin().await.unwrap();
        for role in HELPERS {
            let member = Member { person: self.first(role), role, joined_at: now() };
            teams::join(&tx, self.id, case, member).await.unwrap();
        }
        tx.commit().await.unwrap();
        for role in HELPERS.into_iter().chain([Role::CaseManager, Role::Coordinator]) {
            self.open_account(self.first(role)).await;
        }
        case
    }

    pub async fn plan_help(
        &self,
        by: &Actor,
        case: CaseId,
        what: (SupportKind, PersonId, i64),
    ) -> Result<(), NotSupported> {
        let (kind, owner, days) = what;
        let day = local::day(now() + Duration::days(days)).to_string();
        let owner = owner.to_string();
        let typed: Typed = [
            ("support_kind", kind.code()),
            ("service", "school"),
            ("what", "La ora zece, cu mama."),
            ("owner", &owner),
            ("due", &day),
        ]
        .into_iter()
        .collect();
        plan_support(&self.workplace, by, case, &typed, now()).await
    }

    pub async fn not_needed(&self, by: &Actor, case: CaseId, kind: SupportKind) -> Result<(), NotSupported> {
        let typed: Typed =
            [("support_kind", kind.code()), ("because", "S-a făcut la spital.")].into_iter().collect();
        decide_not_needed(&self.workplace, by, case, &typed, now()).await
    }

    pub async fn record_help(
        &self,
        by: &Actor,
        piece: &Support,
        what: (Recording, &[(&str, &str)]),
        at: Instant,
    ) -> Result<(), NotSupported> {
        let typed: Typed = what.1.iter().copied().collect();
        record_support(&self.workplace, by, (piece.id, piece.version), (what.0, &typed), at).await
    }

    pub async fn pieces(&self, case: CaseId) -> Vec<Support> {
        support::of_case(self.workplace.database.read(), &self.workplace.keys, (self.id, case)).await.unwrap()
    }

    pub async fn piece(&self, piece: SupportId) -> Support {
        let on = self.workplace.database.read();
        support::find(on, &self.workplace.keys, self.id, piece).await.unwrap().unwrap()
    }

    async fn open_of(&self, case: CaseId) -> OpenSupport {
        open_support(&self.workplace, self.workplace.database.read(), (self.id, case)).await.unwrap()
    }

    async fn seen_by(&self, role: Role, case: CaseId) -> Result<SeenSupport, Unable> {
        see_support(&self.workplace, &self.actor(role), case, now()).await
    }
}

/// The kinds someone sees, each with whether they read what is said of it.
fn read(seen: &SeenSupport) -> Vec<(SupportKind, bool)> {
    let mut kinds: Vec<_> =
        seen.pieces.iter().map(|piece| (piece.support.supported.kind, piece.words.is_some())).collect();
    kinds.sort();
    kinds
}

#[tokio::test]
async fn each_reads_of_the_support_what_they_need_to_know() {
    use SupportKind::{MedicalExamination, SafetyPlan, Service, Therapy};
    for house in small_houses().await {
        let case = house.with_helpers().await;
        let manager = house.actor(Role::CaseManager);
        let (physician, therapist) = (house.first(Role::Physician), house.first(Role::Therapist));
        house.plan_help(&manager, case, (MedicalExamination, physician, 3)).await.unwrap();
        house.plan_help(&manager, case, (Therapy, therapist, 4)).await.unwrap();
        house.plan_help(&manager, case, (SafetyPlan, manager.person, 1)).await.unwrap();
        house.plan_help(&manager, case, (Service, manager.person, 9)).await.unwrap();
        let all = [MedicalExamination, Therapy, SafetyPlan, Service];
        let by = async |role| read(&house.seen_by(role, case).await.unwrap());
        assert_eq!(by(Role::CaseManager).await, all.map(|kind| (kind, true)));
        let summary = [(MedicalExamination, false), (Therapy, false), (SafetyPlan, true), (Service, true)];
        assert_eq!(by(Role::Coordinator).await, summary);
        assert_eq!(by(Role::Physician).await, [(MedicalExamination, true), (Therapy, true), (Service, true)]);
        assert_eq!(by(Role::Therapist).await, [(Therapy, true), (SafetyPlan, true), (Service, true)]);
        assert_eq!(house.seen_by(Role::Prosecutor, case).await.unwrap_err(), Unable::NotTheirs);
        assert_eq!(house.seen_by(Role::Police, case).await.unwrap_err(), Unable::NotTheirs);
        let elsewhere = house.accepted(&CHILD).await;
        assert_eq!(house.seen_by(Role::Therapist, elsewhere).await.unwrap_err(), Unable::NotTheirs);
    }
}

#[tokio::test]
async fn nobody_is_given_what_they_may_not_read() {
    for house in small_houses().await {
        let case = house.with_helpers().await;
        let manager = house.actor(Role::CaseManager);
        let outside = house.everyone_of(Role::Therapist)[1];
        house.open_account(outside).await;
        let cannot = Err(NotSupported::Rule(NotSupport::CannotTake));
        for owner in
            [house.first(Role::Prosecutor), house.first(Role::Coordinator), outside, PersonId::random()]
        {
            assert_eq!(house.plan_help(&manager, case, (SupportKind::Therapy, owner, 3)).await, cannot);
        }
        let without_account = house.everyone_of(Role::Coordinator)[1];
        assert_eq!(house.plan_help(&manager, case, (SupportKind::Service, without_account, 3)).await, cannot);
        let coordinator = house.actor(Role::Coordinator);
        house.plan_help(&manager, case, (SupportKind::Service, coordinator.person, 3)).await.unwrap();
        // What they may not read they may ask for, and not decide away.
        let therapist = house.first(Role::Therapist);
        house.plan_help(&coordinator, case, (SupportKind::Therapy, therapist, 3)).await.unwrap();
        let away = house.not_needed(&coordinator, case, SupportKind::PsychologicalAssessment).await;
        assert_eq!(away, Err(NotSupported::Unable(Unable::NotTheirs)));
        let physician = house.actor(Role::Physician);
        let plan = house.plan_help(&physician, case, (SupportKind::SafetyPlan, manager.person, 3)).await;
        assert_eq!(plan, Err(NotSupported::Unable(Unable::NotTheirs)));
    }
}

#[tokio::test]
async fn support_is_complete_when_each_kind_is_decided_and_nobody_owes_anything() {
    use SupportKind::{InformationVisit, MedicalExamination, PsychologicalAssessment, SafetyPlan, Therapy};
    for house in small_houses().await {
        let case = house.with_helpers().await;
        let manager = house.actor(Role::CaseManager);
        let asked = [MedicalExamination, PsychologicalAssessment, Therapy, SafetyPlan, InformationVisit];
        assert_eq!(house.open_of(case).await, OpenSupport { undecided: asked.to_vec(), duties: vec![] });
        for kind in [PsychologicalAssessment, SafetyPlan, InformationVisit, MedicalExamination] {
            house.not_needed(&manager, case, kind).await.unwrap();
        }
        assert_eq!(house.open_of(case).await.undecided, [Therapy]);
        let therapist = house.actor(Role::Therapist);
        house.plan_help(&manager, case, (Therapy, therapist.person, 3)).await.unwrap();
        let open = house.open_of(case).await;
        assert_eq!((open.undecided.len(), open.duties.len()), (0, 1));
        let again = house.plan_help(&manager, case, (Therapy, therapist.person, 3)).await;
        assert_eq!(again, Err(NotSupported::Rule(NotSupport::AlreadyOpen)), "pressed twice");

        let begun = [("done_on", "azi"), ("found", "Vine cu mama."), ("review", "24.12.2026")];
        let piece = open.duties[0];
        house.record_help(&therapist, &piece, (Recording::Done, &begun), now()).await.unwrap();
        assert!(!house.open_of(case).await.is_empty(), "a review is owed too");
        let stale = house.record_help(&therapist, &piece, (Recording::Reviewed, &[]), now()).await;
        assert_eq!(stale, Err(NotSupported::Unable(Unable::Stale)));
        let piece = house.piece(piece.id).await;
        let over =
            house.record_help(&therapist, &piece, (Recording::NotNeeded, &[("because", "x")]), now()).await;
        assert_eq!(over, Err(NotSupported::Rule(NotSupport::From(SupportCode::Done))));
        let last = [("note", "A încheiat."), ("review", "")];
        house.record_help(&therapist, &piece, (Recording::Reviewed, &last), now()).await.unwrap();
        assert!(house.open_of(case).await.is_empty());
        let seen = house.seen_by(Role::Therapist, case).await.unwrap();
        let words = seen.pieces.into_iter().find_map(|one| one.words.filter(|words| words.what.is_some()));
        let words = words.unwrap();
        assert_eq!(words.found.unwrap().as_str(), "Vine cu mama.");
        assert_eq!(words.reviews[0].1.as_str(), "A încheiat.");
    }
}

#[tokio::test]
async fn support_begins_with_a_visit_that_informs_the_family() {
    for house in small_houses().await {
        let case = house.with_helpers().await;
        let coordinator = house.actor(Role::Coordinator);
        let no_interview = SimpleStep::DispenseWithInterview(NoInterviewReason::ALL[0]);
        for step in [no_interview, SimpleStep::BeginSupport] {
            let version = house.case(case).await.version;
            step_case(&house.workplace, &coordinator, (case, version), step, now()).await.unwrap();
        }
        let visit = house.pieces(case).await[0];
        assert_eq!(visit.supported.kind, SupportKind::InformationVisit);
        assert_eq!(visit.owner, house.first(Role::CaseManager));
        assert_eq!(visit.state.falls_due(), Some(local::day(now() + Duration::days(7))));
        assert!(!house.open_of(case).await.undecided.contains(&SupportKind::InformationVisit));
    }
}
