//! Nobody's duty is lost: an account is not closed while its owner owes anything, what is owed passes to someone
//! who may take it, and whoever leaves a team leaves nothing undone in it.

use barnahus_casework::Typed;
use barnahus_casework::support::SupportKind;
use barnahus_operations::change_team::{join_team, leave_team};
use barnahus_operations::close_person::{NotClosed, Owing, close_person};
use barnahus_operations::hand_on::hand_support_on;
use barnahus_operations::plan_meeting::ChosenMeeting;
use barnahus_operations::plan_support::NotSupported;
use barnahus_operations::read_outbox::LetterKind;
use barnahus_operations::see_owed::see_owed;
use barnahus_store::meetings::decisions;
use barnahus_store::owed::{self, Owed};
use barnahus_store::people::{self, PersonStanding};
use barnahus_vocabulary::{CaseId, PersonId, Role};
use time::Duration;

use crate::meetings::tomorrow;
use crate::small_house::{SmallHouse, now, small_houses};

impl SmallHouse {
    pub async fn owed_by(&self, who: PersonId) -> Vec<Owed> {
        owed::by(self.workplace.database.read(), self.id, who).await.unwrap()
    }

    async fn close(&self, who: PersonId, handed: &[(Owing, PersonId)]) -> Result<(), NotClosed> {
        let version =
            people::find(self.workplace.database.read(), self.id, who).await.unwrap().unwrap().version;
        let coordinator = self.actor(Role::Coordinator);
        close_person(&self.workplace, &coordinator, (who, version), handed, now() + Duration::days(3)).await
    }

    /// The therapist owes a therapy; the prosecutor something that a meeting decided.
    async fn in_debt(&self) -> CaseId {
        let case = self.with_helpers().await;
        let manager = self.actor(Role::CaseManager);
        let therapist = self.first(Role::Therapist);
        self.plan_help(&manager, case, (SupportKind::Therapy, therapist, 3)).await.unwrap();
        let people = self.members().into_iter().filter(|member| member.role != Role::Interviewer).collect();
        let chosen = ChosenMeeting { people, ..self.in_the_house(tomorrow()) };
        let meeting = self.plan_meeting(case, &chosen).await.unwrap().meeting;
        let (prosecutor, managing) = (self.first(Role::Prosecutor).to_string(), manager.person.to_string());
        let fields = [
            ("present", format!("{prosecutor},{managing}")),
            ("what_1", "Cere hotărârea instanței.".to_owned()),
            ("owner_1", prosecutor),
            ("due_1", "30.11.2026".to_owned()),
        ];
        self.record_the_meeting(meeting, &fields, tomorrow() + Duration::HOUR).await.unwrap();
        case
    }
}

#[tokio::test]
async fn an_account_is_closed_only_when_everything_its_owner_owes_has_passed_to_another() {
    for house in small_houses().await {
        house.in_debt().await;
        let manager = house.first(Role::CaseManager);
        for role in [Role::Therapist, Role::Prosecutor] {
            let leaver = house.first(role);
            assert_eq!(house.close(leaver, &[]).await, Err(NotClosed::Owes(1)), "{role}");
            let what = house.owed_by(leaver).await[0].what;
            let outside = house.everyone_of(Role::Psychologist)[1];
            assert_eq!(house.close(leaver, &[(what, outside)]).await, Err(NotClosed::CannotTake), "{role}");
            assert_eq!(house.close(leaver, &[(what, leaver)]).await, Err(NotClosed::CannotTake), "{role}");
            let all = see_owed(&house.workplace, &house.actor(Role::Coordinator), leaver).await.unwrap();
            assert_eq!((all.seen.len(), all.others), (1, 0));
            assert_eq!(all.seen[0].takers[0].person, manager, "whoever is in charge comes first");
            assert!(all.seen[0].takers.iter().all(|taker| taker.person != leaver));
            house.close(leaver, &[(what, manager)]).await.unwrap();
            assert!(house.owed_by(leaver).await.is_empty());
            assert!(house.owed_by(manager).await.iter().any(|one| one.what == what), "{role}");
        }
        let letters = house.waiting().await;
        let told = letters.iter().filter(|letter| **letter == (LetterKind::TaskAwaits, manager)).count();
        assert_eq!(told, 2);
    }
}

#[tokio::test]
async fn an_administrator_learns_only_how_much_is_owed_and_hands_nothing_on() {
    for house in small_houses().await {
        house.in_debt().await;
        let administrator = house.actor(Role::Administrator);
        let leaver = house.first(Role::Therapist);
        let all = see_owed(&house.workplace, &administrator, leaver).await.unwrap();
        assert_eq!((all.seen.len(), all.others), (0, 1));
        let handed = [(house.owed_by(leaver).await[0].what, house.first(Role::CaseManager))];
        let closed = close_person(&house.workplace, &administrator, (leaver, 1), &handed, now()).await;
        assert_eq!(closed, Err(NotClosed::Unable(barnahus_operations::Unable::NotTheirs)));
        assert_eq!(house.owed_by(leaver).await.len(), 1);
    }
}

#[tokio::test]
async fn whoever_leaves_a_team_leaves_nothing_undone_in_it() {
    for house in small_houses().await {
        let case = house.in_debt().await;
        let (coordinator, manager) = (house.actor(Role::Coordinator), house.first(Role::CaseManager));
        // Whom the interview asks for leaves only when another has come.
        let other = (house.everyone_of(Role::Prosecutor)[1], Role::Prosecutor);
        join_team(&house.workplace, &coordinator, case, other, now()).await.unwrap();
        for role in [Role::Therapist, Role::Prosecutor] {
            let leaver = house.first(role);
            let owed = house.owed_by(leaver).await;
            leave_team(&house.workplace, &coordinator, case, (leaver, role), now()).await.unwrap();
            assert!(house.owed_by(leaver).await.is_empty(), "{role}");
            assert!(house.owed_by(manager).await.iter().any(|one| one.what == owed[0].what), "{role}");
        }
    }
}

#[tokio::test]
async fn whoever_is_in_charge_hands_a_duty_on_and_nobody_else() {
    for house in small_houses().await {
        let case = house.in_debt().await;
        let piece = house.pieces(case).await[0];
        let (manager, therapist) = (house.actor(Role::CaseManager), house.actor(Role::Therapist));
        let typed = |owner: PersonId, due: &str| -> Typed {
            [("owner", owner.to_string()), ("due", due.to_owned())].into_iter().collect()
        };
        let to = typed(house.first(Role::Psychologist), "05.12.2026");
        let of = (piece.id, piece.version);
        let refused = hand_support_on(&house.workplace, &therapist, of, &to, now()).await;
        assert_eq!(refused, Err(NotSupported::Unable(barnahus_operations::Unable::NotTheirs)));
        hand_support_on(&house.workplace, &manager, of, &to, now()).await.unwrap();
        let piece = house.piece(piece.id).await;
        assert_eq!(piece.owner, house.first(Role::Psychologist));
        assert_eq!(piece.state.falls_due(), Some(time::macros::date!(2026 - 12 - 05)));
        let cannot = typed(house.first(Role::Prosecutor), "05.12.2026");
        let of = (piece.id, piece.version);
        assert!(hand_support_on(&house.workplace, &manager, of, &cannot, now()).await.is_err());
        assert_eq!(house.piece(piece.id).await.owner, house.first(Role::Psychologist));
    }
}

#[tokio::test]
async fn of_a_plan_and_a_leaving_at_once_one_is_refused() {
    for house in small_houses().await {
        let manager = house.actor(Role::CaseManager);
        let case = house.with_helpers().await;
        let leaver = house.first(Role::Therapist);
        let (planned, closed) = tokio::join!(
            house.plan_help(&manager, case, (SupportKind::Therapy, leaver, 3)),
            house.close(leaver, &[]),
        );
        let person = people::find(house.workplace.database.read(), house.id, leaver).await.unwrap().unwrap();
        let owes = !house.owed_by(leaver).await.is_empty();
        assert_eq!((planned.is_ok(), closed.is_err()), (owes, owes));
        assert!(!(owes && person.standing == PersonStanding::Left), "a duty was lost");
    }
}

#[tokio::test]
async fn a_decision_that_was_carried_out_is_not_owed() {
    for house in small_houses().await {
        house.in_debt().await;
        let prosecutor = house.first(Role::Prosecutor);
        let Owing::Decision(id, _) = house.owed_by(prosecutor).await[0].what else { panic!("no decision") };
        let tx = house.workplace.database.begin().await.unwrap();
        assert!(decisions::done(&tx, house.id, id, (prosecutor, now())).await.unwrap());
        tx.commit().await.unwrap();
        assert!(house.owed_by(prosecutor).await.is_empty());
        house.close(prosecutor, &[]).await.unwrap();
    }
}

#[tokio::test]
async fn nothing_that_a_meeting_decides_is_given_to_someone_who_has_left() {
    for house in small_houses().await {
        let case = house.with_helpers().await;
        let (manager, prosecutor) = (house.first(Role::CaseManager), house.first(Role::Prosecutor));
        let people = house.members().into_iter().filter(|member| member.role != Role::Interviewer).collect();
        let chosen = ChosenMeeting { people, ..house.in_the_house(tomorrow()) };
        let meeting = house.plan_meeting(case, &chosen).await.unwrap().meeting;
        house.close(prosecutor, &[]).await.unwrap();
        let fields = [
            ("present", format!("{prosecutor},{manager}")),
            ("what_1", "Cere hotărârea instanței.".to_owned()),
            ("owner_1", prosecutor.to_string()),
            ("due_1", "30.11.2026".to_owned()),
        ];
        assert!(house.record_the_meeting(meeting, &fields, tomorrow() + Duration::HOUR).await.is_err());
        assert!(house.owed_by(prosecutor).await.is_empty());
    }
}
