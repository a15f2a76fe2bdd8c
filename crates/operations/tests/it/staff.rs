//! The people of a house: how the first one gets in, how others follow, what they may change, and how
//! they leave; played on both databases.

use barnahus_database::audit::{self, Excerpt, Verdict};
use barnahus_identity::{AccountStanding, Holder, Knock, LinkRefusal, NewPassword, Purpose, TypedPassword};
use barnahus_operations::Unable;
use barnahus_operations::accept_invitation::{
    Browser, Chosen, NotAccepted, accept_invitation, look_at_invitation, offer_codes,
};
use barnahus_operations::change_person::{PersonChange, PersonUnchanged, change_person};
use barnahus_operations::close_person::{NotClosed, close_person};
use barnahus_operations::enter_absence::{Meant, enter_absence, take_back};
use barnahus_operations::enter_person::{NotEntered, enter_person};
use barnahus_operations::invite_by_program::{Newcomer, invite_by_program};
use barnahus_operations::invite_person::invite_person;
use barnahus_operations::list_people::list_people;
use barnahus_operations::mail_entry::MailEntry;
use barnahus_operations::person_entry::PersonEntry;
use barnahus_operations::read_audit::read_audit;
use barnahus_operations::read_outbox::{LetterKind, read_outbox};
use barnahus_operations::read_person::{AbsenceKind, read_person};
use barnahus_operations::set_up_house::{FirstAnswers, NotSetUp, set_up_house};
use barnahus_operations::sign_in::{NotSignedIn, TypedCode, begin_sign_in, finish_sign_in};
use barnahus_seals::Token;
use barnahus_store::hours::Hours;
use barnahus_store::{houses, rooms};
use barnahus_vocabulary::{Actor, EmailAddress, Instant, Interval, Line, Locale, PersonId, Role, local};
use time::Duration;

use crate::small_house::{SmallHouse, now, small_houses};

const PASSWORD: &str = "vreo patru cai verzi dorm pe acoperiș";
const HERE: Browser<'static> = Browser { name: "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0", device: None };

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn entry(email: &str, roles: &[Role]) -> PersonEntry {
    PersonEntry {
        name: line("Ileana Munteanu"),
        email: EmailAddress::parse(email).unwrap(),
        institution: line("DGASPC Cluj"),
        unit: None,
        county: None,
        sex: None,
        locale: Locale::Ro,
        authorised: false,
        roles: roles.iter().copied().collect(),
        languages: [].into(),
        competences: [].into(),
        travel_minutes: Some(15),
    }
}

fn password() -> NewPassword {
    NewPassword::parse(PASSWORD, &[], 12).unwrap()
}

async fn link_for(house: &SmallHouse, purpose: Purpose) -> Token {
    let tx = house.workplace.database.begin().await.unwrap();
    let token = house.workplace.identity.make_link(&tx, purpose, now()).await.unwrap();
    tx.commit().await.unwrap();
    token
}

/// Opens an account behind a link; the code is read off the page, as an authenticator does.
async fn come_in(house: &SmallHouse, token: &Token, at: Instant) -> Result<Holder, NotAccepted> {
    let workplace = &house.workplace;
    let invited = look_at_invitation(workplace, token, at).await?;
    let offer = offer_codes(workplace, invited.link).unwrap();
    let code = offer.secret.code_at(at);
    let chosen = Chosen { sealed: &offer.sealed, code: &code, password: password() };
    let holder = accept_invitation(workplace, token, chosen, HERE, at).await?.holder;
    Ok(holder)
}

async fn newest_action(house: &SmallHouse, person: PersonId) -> String {
    let excerpt = Excerpt { subject: Some(person.uuid()), before: None, limit: 1 };
    let lines = audit::lines(house.workplace.database.read(), house.id, excerpt).await.unwrap();
    lines.into_iter().map(|line| line.action).collect()
}

#[tokio::test]
async fn five_answers_make_one_house_and_the_link_makes_no_second() {
    for house in crate::small_house::empty_houses().await {
        let link = link_for(&house, Purpose::SetUp).await;
        let hours = local::WEEK.into_iter().take(5).map(|day| Hours::new(day, 480, 960).unwrap());
        let answers = FirstAnswers {
            house: (line("Casa Teiul"), line("Strada Teiului 1"), "RO-CJ".parse().unwrap()),
            coordinator: (line("Ileana Munteanu"), EmailAddress::parse("Ileana@example.org").unwrap()),
            rooms: (vec![line("Albastră")], vec![line("Observare")]),
            hours: hours.collect(),
            mail: (EmailAddress::parse("casa@example.org").unwrap(), MailEntry::Files),
        };
        let invitation = set_up_house(&house.workplace, &link, &answers, now()).await.unwrap();
        let again = set_up_house(&house.workplace, &link, &answers, now()).await;
        assert_eq!(again.unwrap_err(), NotSetUp::Link(LinkRefusal::Used));
        let holder = come_in(&house, &invitation, now()).await.unwrap();
        let made = houses::find(house.workplace.database.read(), holder.house).await.unwrap().unwrap();
        assert_eq!(made.name, "Casa Teiul");
        let rooms = rooms::all(house.workplace.database.read(), holder.house).await.unwrap();
        assert_eq!(rooms.len(), 2);
        assert_eq!(rooms[1].serves, [rooms[0].id]);
        let second = link_for(&house, Purpose::SetUp).await;
        let refused = set_up_house(&house.workplace, &second, &answers, now()).await;
        assert_eq!(refused.unwrap_err(), NotSetUp::Link(LinkRefusal::Unknown));
    }
}

#[tokio::test]
async fn an_invitation_goes_by_letter_opens_once_and_ends_after_three_days() {
    for house in small_houses().await {
        let coordinator = house.actor(Role::Coordinator);
        let invited = house.first(Role::Psychologist);
        invite_person(&house.workplace, &coordinator, invited, now()).await.unwrap();
        let outbox = read_outbox(&house.workplace, &coordinator, None, None).await.unwrap();
        assert_eq!(outbox.letters.len(), 1);
        assert_eq!((outbox.letters[0].kind, outbox.letters[0].person), (LetterKind::AccountInvited, invited));
        let holder = Holder { house: house.id, person: invited };
        let token = link_for(&house, Purpose::Invitation(holder)).await;
        let late = come_in(&house, &token, now() + Duration::hours(73)).await;
        assert_eq!(late.unwrap_err(), NotAccepted::Link(LinkRefusal::Expired));
        assert_eq!(come_in(&house, &token, now()).await.unwrap(), holder);
        let again = come_in(&house, &token, now()).await;
        assert_eq!(again.unwrap_err(), NotAccepted::Link(LinkRefusal::Used));
        let people = list_people(&house.workplace, &coordinator, now()).await.unwrap();
        assert!(matches!(people.accounts[&invited], AccountStanding::Open { .. }));
    }
}

#[tokio::test]
async fn a_wrong_code_signs_nobody_in_and_a_new_browser_is_told_by_letter() {
    for house in small_houses().await {
        let person = house.first(Role::Psychologist);
        let token = link_for(&house, Purpose::Invitation(Holder { house: house.id, person })).await;
        let invited = look_at_invitation(&house.workplace, &token, now()).await.unwrap();
        let offer = offer_codes(&house.workplace, invited.link).unwrap();
        let code = offer.secret.code_at(now());
        let chosen = Chosen { sealed: &offer.sealed, code: &code, password: password() };
        accept_invitation(&house.workplace, &token, chosen, HERE, now()).await.unwrap();
        let later = now() + Duration::minutes(5);
        let knock = Knock {
            email: &invited.email,
            password: TypedPassword::new(PASSWORD),
            address: "192.0.2.7",
            device: None,
            browser: "Firefox",
        };
        let pending = begin_sign_in(&house.workplace, knock, later).await.unwrap();
        let typed = |code| TypedCode { pending: &pending, code, address: "192.0.2.7", device: None };
        let wrong = finish_sign_in(&house.workplace, typed("000000"), later).await;
        assert_eq!(wrong.unwrap_err(), NotSignedIn::Wrong);
        let code = offer.secret.code_at(later);
        finish_sign_in(&house.workplace, typed(&code), later).await.unwrap();
        assert_eq!(newest_action(&house, person).await, "signed_in");
        let coordinator = house.actor(Role::Coordinator);
        let outbox = read_outbox(&house.workplace, &coordinator, None, None).await.unwrap();
        assert_eq!(outbox.letters[0].kind, LetterKind::NewDevice);
    }
}

#[tokio::test]
async fn roles_change_only_after_the_password_and_are_noted_one_by_one() {
    for house in small_houses().await {
        let actor = with_account(&house, Role::Administrator).await;
        let officer = entry("i@example.org", &[Role::Police]);
        let person = enter_person(&house.workplace, &actor, &officer, now()).await.unwrap();
        let taken = enter_person(&house.workplace, &actor, &officer, now()).await;
        assert_eq!(taken.unwrap_err(), NotEntered::AddressTaken);
        let wanted = entry("i@example.org", &[Role::Police, Role::Coordinator]);
        let change = |password| PersonChange { person, version: 1, entry: &wanted, password };
        let asked = change_person(&house.workplace, &actor, change(None), now()).await;
        assert_eq!(asked.unwrap_err(), PersonUnchanged::PasswordNeeded);
        let wrong = Some(TypedPassword::new("alta parola"));
        let wrong = change_person(&house.workplace, &actor, change(wrong), now()).await;
        assert_eq!(wrong.unwrap_err(), PersonUnchanged::WrongPassword);
        let right = Some(TypedPassword::new(PASSWORD));
        change_person(&house.workplace, &actor, change(right), now()).await.unwrap();
        assert_eq!(newest_action(&house, person).await, "role_given");
        let stale = Some(TypedPassword::new(PASSWORD));
        let wanted = entry("i@example.org", &[Role::Judge]);
        let change = PersonChange { person, version: 1, entry: &wanted, password: stale };
        let stale = change_person(&house.workplace, &actor, change, now()).await;
        assert_eq!(stale.unwrap_err(), PersonUnchanged::Unable(Unable::Stale));
    }
}

#[tokio::test]
async fn an_administrator_cannot_make_themselves_a_coordinator() {
    for house in small_houses().await {
        let actor = with_account(&house, Role::Administrator).await;
        let wanted = entry("unu.administrator@example.org", &[Role::Administrator, Role::Coordinator]);
        let password = Some(TypedPassword::new(PASSWORD));
        let change = PersonChange { person: actor.person, version: 1, entry: &wanted, password };
        let refused = change_person(&house.workplace, &actor, change, now()).await;
        assert_eq!(refused.unwrap_err(), PersonUnchanged::OwnRoles);
    }
}

#[tokio::test]
async fn who_is_in_charge_of_an_open_case_cannot_leave() {
    for house in small_houses().await {
        house.accepted(&[("urgency", "urgent")]).await;
        let coordinator = house.actor(Role::Coordinator);
        let manager = house.first(Role::CaseManager);
        let refused = close_person(&house.workplace, &coordinator, (manager, 1), &[], now()).await;
        assert_eq!(refused.unwrap_err(), NotClosed::InCharge(1));
        let own = close_person(&house.workplace, &coordinator, (coordinator.person, 1), &[], now()).await;
        assert_eq!(own.unwrap_err(), NotClosed::Own);
    }
}

#[tokio::test]
async fn whoever_leaves_loses_the_account_and_every_session() {
    for house in small_houses().await {
        let leaving = with_account(&house, Role::Psychologist).await;
        let coordinator = house.actor(Role::Coordinator);
        close_person(&house.workplace, &coordinator, (leaving.person, 1), &[], now()).await.unwrap();
        let holder = Holder { house: house.id, person: leaving.person };
        let identity = &house.workplace.identity;
        let sessions = identity.sessions_of(house.workplace.database.read(), holder, now()).await.unwrap();
        assert!(sessions.is_empty());
        let invited = invite_person(&house.workplace, &coordinator, leaving.person, now()).await;
        assert_eq!(invited.unwrap_err(), Unable::NotTheirs);
    }
}

#[tokio::test]
async fn everyone_enters_their_own_leave_and_nobody_elses() {
    for house in small_houses().await {
        let judge = house.actor(Role::Judge);
        let days = Interval::new(now(), now() + Duration::days(3)).unwrap();
        let own = (judge.person, AbsenceKind::Leave, days);
        enter_absence(&house.workplace, &judge, own, Meant::AskFirst, now()).await.unwrap();
        let other = (house.first(Role::Police), AbsenceKind::Leave, days);
        assert!(enter_absence(&house.workplace, &judge, other, Meant::AskFirst, now()).await.is_err());
        let seen = read_person(&house.workplace, &judge, judge.person, now()).await.unwrap();
        let entered = seen.absences[0].id;
        let police = house.actor(Role::Police);
        let foreign = take_back(&house.workplace, &police, entered, now()).await;
        assert_eq!(foreign.unwrap_err(), Unable::NotTheirs);
        take_back(&house.workplace, &judge, entered, now()).await.unwrap();
        let seen = read_person(&house.workplace, &judge, judge.person, now()).await.unwrap();
        assert!(seen.absences.is_empty());
    }
}

#[tokio::test]
async fn the_data_protection_officer_reads_a_whole_trail_with_codenames_and_nobody_else_does() {
    for house in small_houses().await {
        let case = house.accepted(&[("urgency", "urgent"), ("given_name", "Ilinca")]).await;
        let officer = house.actor(Role::DataProtectionOfficer);
        let trail = read_audit(&house.workplace, &officer, None).await.unwrap();
        assert!(matches!(trail.verdict, Some(Verdict::Whole(Some(_)))));
        let about = trail.lines.iter().find(|told| told.line.subject == Some(case.uuid())).unwrap();
        let codename = about.subject.clone().unwrap();
        assert!(codename.contains(' ') && !codename.contains("Ilinca"), "{codename}");
        for role in Role::ALL.into_iter().filter(|role| *role != Role::DataProtectionOfficer) {
            let refused = read_audit(&house.workplace, &house.actor(role), None).await;
            assert_eq!(refused.unwrap_err(), Unable::NotTheirs, "{role}");
        }
    }
}

#[tokio::test]
async fn whoever_runs_the_machine_can_let_someone_in_and_the_trail_says_so() {
    for house in small_houses().await {
        let email = EmailAddress::parse("unu.coordinator@example.org").unwrap();
        let newcomer = Newcomer { email, role: Role::Administrator };
        let token = invite_by_program(&house.workplace, house.id, &newcomer, now()).await.unwrap();
        let holder = come_in(&house, &token, now()).await.unwrap();
        assert_eq!(holder.person, house.first(Role::Coordinator), "found by address, not entered twice");
        let officer = house.actor(Role::DataProtectionOfficer);
        let trail = read_audit(&house.workplace, &officer, None).await.unwrap();
        let by_program = trail.lines.iter().filter(|told| told.line.actor.is_none());
        let done: Vec<_> = by_program.map(|told| told.line.action.as_str()).collect();
        assert_eq!(done, ["invited", "role_given"]);
        let email = EmailAddress::parse("nou@example.org").unwrap();
        let newcomer = Newcomer { email, role: Role::Coordinator };
        let token = invite_by_program(&house.workplace, house.id, &newcomer, now()).await.unwrap();
        come_in(&house, &token, now()).await.unwrap();
    }
}

/// The first person of a role, with an account and its password.
async fn with_account(house: &SmallHouse, role: Role) -> Actor {
    let actor = house.actor(role);
    let holder = Holder { house: house.id, person: actor.person };
    let token = link_for(house, Purpose::Invitation(holder)).await;
    come_in(house, &token, now()).await.unwrap();
    actor
}
