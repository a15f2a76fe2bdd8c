//! The planning meeting: who may be called to it, whose time it takes, when all can.

use barnahus_casework::meeting::{MeetingCancel, MeetingPrevented};
use barnahus_casework::required::TeamMember;
use barnahus_casework::{Prose, Typed};
use barnahus_operations::Unable;
use barnahus_operations::book_interview::NotBooked;
use barnahus_operations::cancel_meeting::cancel_meeting;
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::plan_meeting::{
    ChosenMeeting, MeetingUnfit, NotPlanned, Planned, plan_meeting, see_planning,
};
use barnahus_operations::record_meeting::{NotRecorded, record_meeting};
use barnahus_operations::see_meeting::{call_how, see_meeting};
use barnahus_store::claims;
use barnahus_store::meetings::{self, Meeting};
use barnahus_store::teams::{self, Member};
use barnahus_vocabulary::{BookingId, CaseId, Instant, Interval, PersonId, Role, RoomId, local};
use time::Duration;

use crate::booked_house::CHILD;
use crate::small_house::{SmallHouse, now, small_houses};

pub const TEAM: [Role; 3] = [Role::Interviewer, Role::Prosecutor, Role::CaseManager];

impl SmallHouse {
    /// An accepted case with an interviewer and a prosecutor.
    pub async fn with_team(&self) -> CaseId {
        let case = self.accepted(&CHILD).await;
        let tx = self.workplace.database.begin().await.unwrap();
        for role in [Role::Interviewer, Role::Prosecutor] {
            let member = Member { person: self.first(role), role, joined_at: now() };
            teams::join(&tx, self.id, case, member).await.unwrap();
        }
        tx.commit().await.unwrap();
        case
    }

    pub fn members(&self) -> Vec<TeamMember> {
        TEAM.map(|role| TeamMember { person: self.first(role), role }).to_vec()
    }

    pub fn in_the_house(&self, start: Instant) -> ChosenMeeting {
        let room = Some(self.observation_room);
        ChosenMeeting { start, room, people: self.members(), call_how: None }
    }

    pub async fn plan_meeting(&self, case: CaseId, chosen: &ChosenMeeting) -> Result<Planned, NotPlanned> {
        plan_meeting(&self.workplace, &self.actor(Role::CaseManager), case, chosen, now()).await
    }

    pub async fn meeting(&self, meeting: BookingId) -> Meeting {
        meetings::find(self.workplace.database.read(), self.id, meeting).await.unwrap().unwrap()
    }

    /// Whether a person holds that time.
    pub async fn holds(&self, who: PersonId, time: Interval) -> bool {
        let on = self.workplace.database.read();
        !claims::held(on, &[who.uuid()], time, None).await.unwrap().is_empty()
    }

    /// Whether a room does, or the child of a case.
    pub async fn is_taken(&self, room: RoomId, child: CaseId, time: Interval) -> (bool, bool) {
        let on = self.workplace.database.read();
        let held = claims::held(on, &[room.uuid(), child.uuid()], time, None).await.unwrap();
        (held.contains_key(&room.uuid()), held.contains_key(&child.uuid()))
    }

    pub async fn cancel_meeting(&self, meeting: BookingId) -> Result<(), NotPlanned> {
        let version = self.meeting(meeting).await.version;
        let who = self.actor(Role::CaseManager);
        cancel_meeting(&self.workplace, &who, (meeting, version), MeetingCancel::TeamMissing, now()).await
    }

    pub async fn record_the_meeting(
        &self,
        meeting: BookingId,
        fields: &[(&str, String)],
        at: Instant,
    ) -> Result<(), NotRecorded> {
        let typed: Typed = fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let version = self.meeting(meeting).await.version;
        record_meeting(&self.workplace, &self.actor(Role::CaseManager), (meeting, version), &typed, at).await
    }
}

/// Tomorrow at ten.
pub fn tomorrow() -> Instant {
    local::minute_of_day(local::day(now()).next_day().unwrap(), 600)
}

#[tokio::test]
async fn a_meeting_takes_the_time_of_its_people_and_its_room_and_gives_it_back() {
    for house in small_houses().await {
        let case = house.with_team().await;
        let planned = house.plan_meeting(case, &house.in_the_house(tomorrow())).await.unwrap();
        let time = house.meeting(planned.meeting).await.time;
        assert_eq!(time.end() - time.start(), Duration::minutes(30));
        for member in house.members() {
            assert!(house.holds(member.person, time).await, "{}", member.role);
        }
        let taken = async || house.is_taken(house.observation_room, case, time).await;
        assert_eq!(taken().await, (true, false), "the room, and not the child, who is not there");
        house.cancel_meeting(planned.meeting).await.unwrap();
        assert!(!house.holds(house.first(Role::Interviewer), time).await);
        assert_eq!(taken().await, (false, false));
        assert!(house.cancel_meeting(planned.meeting).await.is_err(), "it fell already");
    }
}

#[tokio::test]
async fn whoever_is_at_an_interview_then_is_not_at_a_meeting_and_the_other_way_round() {
    for house in small_houses().await {
        let (booked, interview, best) = house.booked().await;
        let slot = best.chosen(0);
        let busy = slot.team.iter().find(|member| member.role == Role::Interviewer).copied().unwrap();
        let case = house.with_team().await;
        let tx = house.workplace.database.begin().await.unwrap();
        let member = Member { person: busy.person, role: busy.role, joined_at: now() };
        let _ = teams::join(&tx, house.id, case, member).await;
        tx.commit().await.unwrap();
        let manager = TeamMember { person: house.first(Role::CaseManager), role: Role::CaseManager };
        let people = vec![busy, manager];
        let by_call = ChosenMeeting { start: slot.start, room: None, people, call_how: None };
        assert_eq!(house.plan_meeting(case, &by_call).await, Err(NotPlanned::Taken));
        let before = ChosenMeeting { start: slot.start - Duration::minutes(60), ..by_call };
        let planned = house.plan_meeting(case, &before).await;
        assert!(planned.is_ok(), "{planned:?}");
        // Nor does an interview come to the hour of a meeting.
        house.cancel(interview).await.unwrap();
        let at_that_hour = ChosenSlot { start: slot.start - Duration::minutes(60), ..slot };
        assert_eq!(house.book(booked, &at_that_hour).await, Err(NotBooked::Taken));
    }
}

#[tokio::test]
async fn by_call_nobody_travels_and_no_room_is_taken() {
    for house in small_houses().await {
        let case = house.with_team().await;
        house.change_person(house.first(Role::Prosecutor), |person| person.travel_minutes = None).await;
        house.change_person(house.first(Role::Interviewer), |person| person.travel_minutes = Some(60)).await;
        let at_home = house.first(Role::Prosecutor);
        let there = house.in_the_house(tomorrow());
        assert_eq!(
            house.plan_meeting(case, &there).await,
            Err(NotPlanned::Unfit(vec![MeetingUnfit::NotHere(at_home)]))
        );
        let how = Prose::parse("0700 000 000").ok();
        let call = ChosenMeeting { room: None, call_how: how, ..there };
        let planned = house.plan_meeting(case, &call).await.unwrap();
        let way = Interval::new(tomorrow() - Duration::minutes(60), tomorrow()).unwrap();
        assert!(!house.holds(house.first(Role::Interviewer), way).await);
        let seen =
            async |role| see_meeting(&house.workplace, &house.actor(role), planned.meeting, now()).await;
        assert_eq!(call_how(&seen(Role::Interviewer).await.unwrap().words), "0700 000 000");
        assert_eq!(seen(Role::Therapist).await, Err(Unable::NotTheirs));
        let planner = seen(Role::RoomPlanner).await.unwrap();
        assert!(planner.words.is_empty() && planner.parts.is_empty() && !planner.reads_record);
    }
}

#[tokio::test]
async fn nobody_is_called_to_a_meeting_of_a_case_that_is_not_theirs() {
    for house in small_houses().await {
        let case = house.with_team().await;
        let mut chosen = house.in_the_house(tomorrow());
        let stranger = TeamMember { person: house.first(Role::Therapist), role: Role::Therapist };
        chosen.people.push(stranger);
        let refused = NotPlanned::Prevented(vec![MeetingPrevented::NotOfTheTeam(stranger.person)]);
        assert_eq!(house.plan_meeting(case, &chosen).await, Err(refused));
        let past = house.in_the_house(now() - Duration::minutes(30));
        let refused = NotPlanned::Prevented(vec![MeetingPrevented::Past]);
        assert_eq!(house.plan_meeting(case, &past).await, Err(refused));
        let night = local::minute_of_day(local::day(tomorrow()), 22 * 60);
        let Err(NotPlanned::Unfit(unfit)) = house.plan_meeting(case, &house.in_the_house(night)).await else {
            panic!()
        };
        assert_eq!(unfit.len(), 4, "three people and a room: {unfit:?}");
        let interviewer = house.actor(Role::Interviewer);
        let by_another =
            plan_meeting(&house.workplace, &interviewer, case, &house.in_the_house(tomorrow()), now()).await;
        assert_eq!(by_another, Err(NotPlanned::Unable(Unable::NotTheirs)));
        assert_eq!(house.waiting().await, [], "nobody was told of what was refused");
    }
}

#[tokio::test]
async fn times_are_offered_at_which_everyone_chosen_is_free_and_before_the_interview() {
    for house in small_houses().await {
        let case = house.with_team().await;
        let manager = house.actor(Role::CaseManager);
        let people: Vec<PersonId> = house.members().iter().map(|member| member.person).collect();
        let seen = see_planning(&house.workplace, &manager, (case, None), (None, Some(&people)), now()).await;
        let first = seen.unwrap().times[0];
        assert_eq!(first, now() + Duration::minutes(15));
        let whole_day = Interval::new(now(), local::start_of_day(local::day(tomorrow()))).unwrap();
        house.on_leave(Role::Prosecutor, whole_day).await;
        let seen = see_planning(&house.workplace, &manager, (case, None), (None, Some(&people)), now()).await;
        let times = seen.unwrap().times;
        assert!(times.iter().all(|at| local::day(*at) > local::day(now())), "{times:?}");
        let chosen = ChosenMeeting { start: times[0], room: None, ..house.in_the_house(tomorrow()) };
        assert!(house.plan_meeting(case, &chosen).await.is_ok(), "what is offered can be booked");
    }
}
