//! What becomes of a planning meeting: who is told of what changes, where it is seen, what it decided.

use barnahus_casework::Prose;
use barnahus_casework::meeting::{IllegalMeetingStep, MeetingCancel, MeetingState, NotARecord};
use barnahus_casework::required::TeamMember;
use barnahus_casework::stage::WithdrawReason;
use barnahus_identity::{FeedKind, Holder};
use barnahus_operations::Unable;
use barnahus_operations::plan_meeting::{ChosenMeeting, NotPlanned, move_meeting};
use barnahus_operations::read_feed::read_feed;
use barnahus_operations::read_outbox::LetterKind;
use barnahus_operations::record_meeting::{NotRecorded, decision_done};
use barnahus_operations::see_meeting::see_meeting;
use barnahus_operations::see_my_day::{Duty, VisitKind, see_my_day};
use barnahus_operations::see_week::see_week;
use barnahus_operations::step_case::{SimpleStep, step_case};
use barnahus_store::teams::{self, Member};
use barnahus_vocabulary::{PersonId, Role, local};
use time::Duration;

use crate::small_house::{now, small_houses};

use crate::meetings::{TEAM, tomorrow};

fn sorted(mut letters: Vec<(LetterKind, PersonId)>) -> Vec<(LetterKind, PersonId)> {
    letters.sort_by_key(|(kind, person)| (kind.code(), *person));
    letters
}

#[tokio::test]
async fn everyone_is_told_of_their_own_part_and_the_edition_grows_with_what_calendars_must_follow() {
    for house in small_houses().await {
        let case = house.with_team().await;
        let planned = house.plan_meeting(case, &house.in_the_house(tomorrow())).await.unwrap();
        let to = |kind, roles: &[Role]| sorted(roles.iter().map(|role| (kind, house.first(*role))).collect());
        assert_eq!(sorted(house.waiting().await), to(LetterKind::GuestInvited, &TEAM));
        let again = house.plan_meeting(case, &house.in_the_house(tomorrow())).await;
        assert_eq!(again, Err(NotPlanned::AlreadyPlanned(planned.meeting)));

        let folder = tempfile::tempdir().unwrap();
        house.deliver(folder.path(), now()).await;
        let manager = house.actor(Role::CaseManager);
        let moving = async |chosen: &ChosenMeeting| {
            let version = house.meeting(planned.meeting).await.version;
            move_meeting(&house.workplace, &manager, (planned.meeting, version), chosen, now()).await
        };
        let other_room =
            ChosenMeeting { room: Some(house.interview_rooms[0]), ..house.in_the_house(tomorrow()) };
        moving(&other_room).await.unwrap();
        assert_eq!(house.waiting().await, [], "another room changes nobody's part");
        assert_eq!(house.meeting(planned.meeting).await.sequence, 0);

        let mut fewer = ChosenMeeting { start: tomorrow() + Duration::hours(1), ..other_room };
        fewer.people.retain(|member| member.role != Role::Prosecutor);
        moving(&fewer).await.unwrap();
        let stay = [Role::Interviewer, Role::CaseManager];
        let mut expected = to(LetterKind::GuestMoved, &stay);
        expected.extend(to(LetterKind::GuestCancelled, &[Role::Prosecutor]));
        assert_eq!(sorted(house.waiting().await), sorted(expected));
        assert_eq!(house.meeting(planned.meeting).await.sequence, 1);
        assert!(!house.holds(house.first(Role::Prosecutor), house.meeting(planned.meeting).await.time).await);

        house.deliver(folder.path(), now()).await;
        house.cancel_meeting(planned.meeting).await.unwrap();
        assert_eq!(sorted(house.waiting().await), to(LetterKind::GuestCancelled, &stay));
        assert_eq!(house.meeting(planned.meeting).await.sequence, 2);
        let stale = move_meeting(&house.workplace, &manager, (planned.meeting, 1), &fewer, now()).await;
        assert!(matches!(stale, Err(NotPlanned::Step(IllegalMeetingStep::From { .. }))));
    }
}

#[tokio::test]
async fn the_letters_of_a_meeting_are_those_of_any_appointment_and_say_nothing_of_the_case() {
    for house in small_houses().await {
        let case = house.with_team().await;
        let how = Prose::parse("Plantat: 0755 000 000").ok();
        let call = ChosenMeeting { room: None, call_how: how, ..house.in_the_house(tomorrow()) };
        let planned = house.plan_meeting(case, &call).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(house.deliver(folder.path(), now()).await, 3);
        let codename = house.case(case).await.codename;
        let letters = crate::letters::files(folder.path());
        let texts = letters.iter().map(|name| std::fs::read_to_string(folder.path().join(name)).unwrap());
        for letter in texts {
            let plain = decoded(&letter);
            assert!(plain.contains("METHOD:REQUEST") && plain.contains("SEQUENCE:0"), "{plain}");
            assert!(plain.contains("Prin apel") && !plain.contains("Strada Teiului"), "{plain}");
            for word in
                ["Ilinca", &codename, "planificare", "planning", "ședin", "Plantat", "0755", "meetings"]
            {
                assert!(!plain.to_lowercase().contains(&word.to_lowercase()), "{word}: {plain}");
            }
        }
        assert_eq!(house.meeting(planned.meeting).await.sequence, 0);
    }
}

/// A letter as a mailbox shows it.
fn decoded(letter: &str) -> String {
    quoted(&letter.replace("=\r\n", "").replace("=\n", ""))
}

fn quoted(text: &str) -> String {
    let (mut octets, bytes) = (Vec::new(), text.as_bytes());
    let mut at = 0;
    while at < bytes.len() {
        let pair = text.get(at + 1..at + 3).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (bytes[at], pair) {
            (b'=', Some(octet)) => {
                octets.push(octet);
                at += 3;
            }
            (octet, _) => {
                octets.push(octet);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&octets).into_owned()
}

#[tokio::test]
async fn what_was_decided_is_a_duty_of_its_owner_until_it_is_done() {
    for house in small_houses().await {
        let case = house.with_team().await;
        let planned = house.plan_meeting(case, &house.in_the_house(tomorrow())).await.unwrap();
        let (id, after) = (planned.meeting, tomorrow() + Duration::minutes(40));
        let [interviewer, prosecutor] = [Role::Interviewer, Role::Prosecutor].map(|role| house.first(role));
        let present = ("present", format!("{interviewer},{prosecutor}"));
        let whole = [
            present.clone(),
            ("note_known", "A spus deja două lucruri.".to_owned()),
            ("what_1", "Aduce jucăria.".to_owned()),
            ("owner_1", interviewer.to_string()),
            ("due_1", "26.11.2026".to_owned()),
        ];
        let early = house.record_the_meeting(id, &whole, now()).await;
        assert_eq!(early, Err(NotRecorded::NotPlanned(IllegalMeetingStep::NotBegun.into())));
        let alone = house.record_the_meeting(id, &[("present", interviewer.to_string())], after).await;
        assert_eq!(alone, Err(NotRecorded::NotARecord(NotARecord::TooFewPresent)));
        let day = async |role, at| see_my_day(&house.workplace, &house.actor(role), at).await.unwrap();
        let to_record = |duty: &Duty| matches!(duty, Duty::RecordMeeting { .. });
        assert!(day(Role::CaseManager, after).await.duties.iter().any(to_record));
        assert!(!day(Role::Interviewer, after).await.duties.iter().any(to_record));
        house.record_the_meeting(id, &whole, after).await.unwrap();
        assert_eq!(house.meeting(id).await.state, MeetingState::Held);
        assert!(house.record_the_meeting(id, &whole, after).await.is_err(), "as decided, once");
        assert!(!day(Role::CaseManager, after).await.duties.iter().any(to_record));

        let carry = |duty: &Duty| matches!(duty, Duty::CarryOut { .. });
        assert!(day(Role::Interviewer, after).await.duties.iter().any(carry));
        assert!(!day(Role::Prosecutor, after).await.duties.iter().any(carry));
        let seen = see_meeting(&house.workplace, &house.actor(Role::Prosecutor), id, after).await.unwrap();
        assert_eq!(seen.decided[0].what, "Aduce jucăria.");
        assert_eq!(seen.words.get("note_known"), "A spus deja două lucruri.");
        let manager = seen.parts.iter().find(|part| part.role == Role::CaseManager).unwrap();
        assert_eq!(manager.was_present, Some(false));
        let done = (id, seen.decided[0].id);
        let by = async |role| decision_done(&house.workplace, &house.actor(role), done, after).await;
        assert_eq!(by(Role::Prosecutor).await, Err(Unable::NotTheirs), "another's to do");
        by(Role::Interviewer).await.unwrap();
        assert_eq!(by(Role::CaseManager).await, Err(Unable::Stale), "it is done");
        assert!(!day(Role::Interviewer, after).await.duties.iter().any(carry));
    }
}

#[tokio::test]
async fn a_meeting_is_seen_in_the_day_the_week_and_the_calendar_of_those_who_take_part() {
    for house in small_houses().await {
        let case = house.with_team().await;
        let planned = house.plan_meeting(case, &house.in_the_house(tomorrow())).await.unwrap();
        let day = see_my_day(&house.workplace, &house.actor(Role::Prosecutor), now()).await.unwrap();
        assert_eq!((day.next[0].booking, day.next[0].kind), (planned.meeting, VisitKind::Meeting));
        let week = see_week(&house.workplace, &house.actor(Role::RoomPlanner), local::day(tomorrow())).await;
        let week = week.unwrap();
        assert_eq!(week.meetings[0].room, house.observation_room);
        assert_eq!(week.meetings[0].codename, Some(house.case(case).await.codename));
        let holder = Holder { house: house.id, person: house.first(Role::Prosecutor) };
        let tx = house.workplace.database.begin().await.unwrap();
        let made = house.workplace.identity.make_feed(&tx, holder, FeedKind::Appointments, now()).await;
        tx.commit().await.unwrap();
        let token = made.unwrap().reveal();
        let origin = barnahus_vocabulary::Origin::parse("https://casa.example.org").unwrap();
        let feed = read_feed(&house.workplace, &token, &origin, now()).await.unwrap();
        assert!(feed.contains(&format!("/bookings/{}", planned.meeting)), "{feed}");
    }
}

#[tokio::test]
async fn a_case_that_ends_takes_its_meeting_with_it() {
    for house in small_houses().await {
        let case = house.with_team().await;
        let planned = house.plan_meeting(case, &house.in_the_house(tomorrow())).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        house.deliver(folder.path(), now()).await;
        let version = house.case(case).await.version;
        let coordinator = house.actor(Role::Coordinator);
        let step = SimpleStep::Withdraw(WithdrawReason::ByReferrer);
        step_case(&house.workplace, &coordinator, (case, version), step, now()).await.unwrap();
        let fallen = house.meeting(planned.meeting).await;
        assert_eq!(fallen.state, MeetingState::Cancelled(MeetingCancel::NoInterview));
        assert_eq!(house.is_taken(house.observation_room, case, fallen.time).await, (false, false));
        assert_eq!(house.waiting().await.len(), 3, "everyone is told");
    }
}

#[tokio::test]
async fn an_interpreter_who_takes_part_sees_their_own_part_and_nothing_of_what_is_said() {
    for house in small_houses().await {
        let case = house.with_team().await;
        let interpreter = TeamMember { person: house.first(Role::Interpreter), role: Role::Interpreter };
        let tx = house.workplace.database.begin().await.unwrap();
        let member = Member { person: interpreter.person, role: interpreter.role, joined_at: now() };
        teams::join(&tx, house.id, case, member).await.unwrap();
        tx.commit().await.unwrap();
        let how = Prose::parse("0700 000 000").ok();
        let mut chosen = ChosenMeeting { room: None, call_how: how, ..house.in_the_house(tomorrow()) };
        chosen.people.push(interpreter);
        let planned = house.plan_meeting(case, &chosen).await.unwrap();
        let seen = see_meeting(&house.workplace, &house.actor(Role::Interpreter), planned.meeting, now())
            .await
            .unwrap();
        assert!(seen.words.is_empty() && seen.decided.is_empty() && !seen.reads_record);
        let roles: Vec<Role> = seen.parts.iter().map(|part| part.role).collect();
        assert_eq!(roles, [Role::Interpreter]);
    }
}
