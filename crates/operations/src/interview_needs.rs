//! What an interview of one case needs, read from its open file: who, how long, by when, at which
//! hours. Finding a slot and booking it both ask here, so that they cannot differ.
//!
//! The file is opened for planning, noted in the audit trail of the same transaction. Nothing of it
//! leaves this crate but roles, minutes and instants.

mod people;
mod seats;

use barnahus_casework::booking::{BookingState, Checked, Prevented, Proposal, check};
use barnahus_casework::file::Contents;
use barnahus_casework::interview::{
    FirstInterview, Limit, best_hours, child_day, first_interview_limit, length_minutes,
};
use barnahus_casework::policy::{Purpose, open};
use barnahus_casework::required::{Circumstances, InterviewerSpeaks, Required, TeamMember, work_out};
use barnahus_casework::settings::DayWindow;
use barnahus_casework::stage::StageCode;
use barnahus_casework::{AgeReading, Permit};
use barnahus_database::Write;
use barnahus_store::bookings::{self, Booking, attendances};
use barnahus_store::people::Person;
use barnahus_store::{files, teams};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, Interval, Language, PersonId, Role, local};
use time::Date;

use crate::free_time::fives;
use crate::standing::Approached;
use crate::unable::Unable;
use crate::workplace::Workplace;

pub(crate) use people::{Colleague, Seated, attendees, colleagues};
pub use seats::SeatName;
pub(crate) use seats::{Seat, seats};

/// What an interview of the case needs.
#[derive(Debug, Clone)]
pub(crate) struct InterviewNeeds {
    /// Which case.
    pub(crate) case: CaseId,
    /// Of which house.
    pub(crate) house: HouseId,
    /// Where it stands.
    pub(crate) stage: StageCode,
    /// The file as it is open to whoever plans.
    pub(crate) contents: Contents,
    /// The team of the case, who is in charge included.
    pub(crate) team: Vec<TeamMember>,
    /// Who talked, or was to talk, with this child before.
    pub(crate) interviewed_by: Vec<PersonId>,
    /// All bookings of the case, the newest first.
    pub(crate) bookings: Vec<Booking>,
    /// Minutes, in whole fives.
    pub(crate) length: u32,
    /// The limit of the first interview; `None` once one was held.
    pub(crate) limit: Option<Limit>,
    /// The child's best hours.
    pub(crate) best_hours: Option<DayWindow>,
    /// The hours at which the child may be heard at all.
    pub(crate) child_day: DayWindow,
    /// Whether several sessions may be planned as one interview.
    pub(crate) sessions_allowed: bool,
}

impl InterviewNeeds {
    /// Opens the file for planning and reads what the interview needs.
    ///
    /// # Errors
    /// [`Unable::NotTheirs`] when the actor may not plan it.
    pub(crate) async fn read(
        workplace: &Workplace,
        tx: &mut Write,
        actor: &Actor,
        approached: &Approached,
        now: Instant,
    ) -> Result<Self, Unable> {
        let permit: Permit = open(actor, &approached.standing, Purpose::Planning)?;
        let contents = files::open(tx, &workplace.keys, &permit, now).await?.into_contents();
        let case = &approached.case;
        let bookings = bookings::of_case(tx.sql(), actor.house, case.id).await?;
        let team = team_of(tx, actor, approached).await?;
        let interviewed_by = interviewers(tx, actor, &bookings).await?;
        let age = contents
            .identity
            .as_ref()
            .map_or(AgeReading::any_child(), |identity| identity.age.years_for_rules(local::day(now)));
        let rules = &workplace.rules;
        let first = FirstInterview::of(&contents, case.received_at, case.urgency);
        let was_heard = bookings.iter().any(|booking| booking.state == BookingState::Held);
        Ok(Self {
            case: case.id,
            house: actor.house,
            stage: case.stage.code(),
            team,
            interviewed_by,
            bookings,
            length: fives(u32::from(length_minutes(age, rules))),
            limit: (!was_heard).then(|| first_interview_limit(&first, &rules.first_interview)),
            best_hours: best_hours(age, rules),
            child_day: child_day(age, rules),
            sessions_allowed: rules.sessions_allowed(age),
            contents,
        })
    }

    /// Whom the interview needs on that day, what the team added included.
    #[must_use]
    pub(crate) fn required(&self, on: Date, interviewer: InterviewerSpeaks) -> Required {
        let asked = work_out(&Circumstances::of(&self.contents, on, interviewer));
        added(&asked, &self.team).into_iter().fold(asked, Required::with_added)
    }

    /// The interviewer, where the team has exactly one.
    #[must_use]
    pub(crate) fn only_interviewer<'a>(&self, people: &'a [Colleague]) -> Option<&'a Person> {
        let mut chosen = self.team.iter().filter(|member| member.role == Role::Interviewer);
        let only = chosen.next()?;
        if chosen.next().is_some() {
            return None;
        }
        people.iter().map(|who| &who.person).find(|who| who.id == only.person)
    }

    /// What the rules of the case say to a time and a team.
    ///
    /// # Errors
    /// All that prevents it.
    pub(crate) fn judge(&self, time: Interval, team: &Seated<'_>) -> Result<Checked, Vec<Prevented>> {
        let required = self.required(local::day(time.start()), speaks(team.interviewer));
        check(&Proposal {
            stage: self.stage,
            time,
            required: &required,
            team: &team.attendees,
            along: &[],
            contents: &self.contents,
            limit: self.limit,
            best_hours: self.best_hours,
        })
    }

    /// A booking of this case that stands.
    #[must_use]
    pub(crate) fn standing(&self) -> Option<&Booking> {
        self.bookings.iter().find(|booking| booking.state.stands())
    }
}

/// What an interviewer speaks; Romanian all do.
#[must_use]
pub(crate) fn speaks(interviewer: Option<&Person>) -> InterviewerSpeaks {
    interviewer.map_or(InterviewerSpeaks::NotChosen, |who| {
        InterviewerSpeaks::Languages(who.languages.iter().copied().chain([Language::ROMANIAN]).collect())
    })
}

async fn interviewers(tx: &Write, actor: &Actor, before: &[Booking]) -> Result<Vec<PersonId>, Unable> {
    let mut talked = Vec::new();
    for booking in before {
        let attended = attendances::of_booking(tx.sql(), actor.house, booking.id).await?;
        let interviewers =
            attended.iter().filter(|one| one.role == Role::Interviewer && one.released_at.is_none());
        talked.extend(interviewers.map(|one| one.person));
    }
    Ok(talked)
}

async fn team_of(tx: &Write, actor: &Actor, approached: &Approached) -> Result<Vec<TeamMember>, Unable> {
    let members = teams::now(tx.sql(), actor.house, approached.case.id).await?;
    let mut team: Vec<TeamMember> =
        members.into_iter().map(|member| TeamMember { person: member.person, role: member.role }).collect();
    if let Some(person) = approached.case.manager {
        // Who is in charge fills the role, whoever else was it before.
        team.retain(|member| member.role != Role::CaseManager);
        team.push(TeamMember { person, role: Role::CaseManager });
    }
    Ok(team)
}

/// Roles of the team that no rule asks for and that are there when a child is heard.
fn added(required: &Required, team: &[TeamMember]) -> Vec<Role> {
    let is_asked = |role: Role| required.of_team().any(|(_, roles)| roles.contains(&role));
    let mut roles: Vec<Role> =
        team.iter().map(|member| member.role).filter(|role| attends(*role) && !is_asked(*role)).collect();
    roles.sort_unstable();
    roles.dedup();
    roles
}

/// Whether someone in the team as that comes to the interview though no rule asks for it. Who treats
/// the child comes another time; who runs the house does not watch.
const fn attends(role: Role) -> bool {
    match role {
        Role::Interviewer
        | Role::Prosecutor
        | Role::Police
        | Role::Judge
        | Role::Psychologist
        | Role::SocialWorker
        | Role::Guardian
        | Role::Lawyer
        | Role::Defence
        | Role::Interpreter
        | Role::CaseManager => true,
        Role::Coordinator
        | Role::IntakeOfficer
        | Role::Therapist
        | Role::Physician
        | Role::RoomPlanner
        | Role::Administrator
        | Role::DataProtectionOfficer => false,
    }
}
