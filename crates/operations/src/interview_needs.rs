//! What an interview of one case needs, read from its open file: who, how long, by when, at which
//! hours. Finding a slot and booking it both ask here, so that they cannot differ.
//!
//! The file is opened for planning, noted in the audit trail of the same transaction. Nothing of it
//! leaves this crate but roles, minutes and instants.

mod by_age;
mod people;
mod seats;
mod siblings;

use barnahus_casework::Permit;
use barnahus_casework::booking::{Checked, Prevented, Proposal, check};
use barnahus_casework::file::Contents;
use barnahus_casework::interview::{ExtensionReason, FirstInterview, Limit, first_interview_limit};
use barnahus_casework::policy::{Purpose, open};
use barnahus_casework::required::{Circumstances, InterviewerSpeaks, Required, TeamMember, work_out};
use barnahus_casework::settings::HouseRules;
use barnahus_casework::stage::StageCode;
use barnahus_database::Write;
use barnahus_store::bookings::{self, Booking, attendances};
use barnahus_store::cases::Case;
use barnahus_store::people::Person;
use barnahus_store::suspected::with_all_suspected;
use barnahus_store::{files, house_rules, teams};
use barnahus_vocabulary::{
    Actor, BookingId, CaseId, HouseId, Instant, Interval, Language, PersonId, Role, local,
};
use time::Date;

use crate::first_interview::extension;
use crate::interview_tally::was_heard;
use crate::standing::Approached;
use crate::unable::Unable;
use crate::workplace::Workplace;

pub(crate) use by_age::ByAge;
pub(crate) use people::{Colleague, Seated, as_colleagues, attendees, colleagues};
pub use seats::SeatName;
pub(crate) use seats::{Seat, of_house, preferred, seats};
pub(crate) use siblings::Sibling;

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
    /// The siblings whose cases are linked with it.
    pub(crate) siblings: Vec<Sibling>,
    /// The limit of the first interview; `None` once one was held, in whichever house.
    pub(crate) limit: Option<Limit>,
    /// The settings of the house.
    pub(crate) rules: HouseRules,
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
        let permit = open(actor, &approached.standing, Purpose::Planning)?;
        Self::with(workplace, tx, &permit, approached, now).await
    }

    /// The same behind a permit for another purpose, which shows all that the rules ask about.
    ///
    /// # Errors
    /// The database's, or a seal's.
    pub(crate) async fn with(
        workplace: &Workplace,
        tx: &mut Write,
        permit: &Permit,
        approached: &Approached,
        now: Instant,
    ) -> Result<Self, Unable> {
        let contents = files::open(tx, &workplace.keys, permit, now).await?.into_contents();
        let contents = with_all_suspected(tx, &workplace.keys, permit, contents, now).await?;
        let (case, house) = (&approached.case, permit.house());
        let bookings = bookings::of_case(tx.sql(), house, case.id).await?;
        let team = team_of(tx, house, approached).await?;
        let interviewed_by = interviewers(tx, house, &bookings).await?;
        let siblings = siblings::of_case(tx, house, case.id).await?;
        let rules = house_rules::find(tx.sql(), house).await?.rules;
        let given = extension(tx.sql(), (house, case.id)).await?.map(|given| given.reason);
        let first = FirstInterview::of(&contents, case.waits_since, case.urgency).extended(given);
        let was_heard = was_heard(tx.sql(), (house, case.id), &bookings).await?;
        Ok(Self {
            case: case.id,
            house,
            stage: case.stage.code(),
            team,
            interviewed_by,
            siblings,
            bookings,
            limit: (!was_heard).then(|| first_interview_limit(&first, &rules.first_interview)),
            rules,
            contents,
        })
    }

    /// The same under other rules of the house.
    #[must_use]
    pub(crate) fn under(&self, rules: &HouseRules, case: &Case) -> Self {
        let first = FirstInterview::of(&self.contents, case.waits_since, case.urgency);
        let limit = self
            .limit
            .map(|was| first_interview_limit(&first.extended(was.extended), &rules.first_interview));
        Self { rules: *rules, limit, ..self.clone() }
    }

    /// The same with its limit extended.
    #[must_use]
    pub(crate) fn extended(self, reason: ExtensionReason, case: &Case) -> Self {
        let first = FirstInterview::of(&self.contents, case.waits_since, case.urgency).extended(Some(reason));
        let limit = self.limit.map(|_| first_interview_limit(&first, &self.rules.first_interview));
        Self { limit, ..self }
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
        let day = local::day(time.start());
        let required = self.required(day, speaks(team.interviewer));
        check(&Proposal {
            stage: self.stage,
            time,
            required: &required,
            team: &team.attendees,
            along: &[],
            contents: &self.contents,
            limit: self.limit,
            best_hours: self.on(day).best_hours,
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

async fn interviewers(tx: &Write, house: HouseId, before: &[Booking]) -> Result<Vec<PersonId>, Unable> {
    let mut talked = Vec::new();
    // Once the child was heard, who only was to come counts no more.
    let was_heard = before.iter().any(|booking| booking.state.was_heard());
    for booking in before.iter().filter(|booking| !was_heard || booking.state.was_heard()) {
        let attended = attendances::of_booking(tx.sql(), house, booking.id).await?;
        let interviewers =
            attended.iter().filter(|one| one.role == Role::Interviewer && one.released_at.is_none());
        talked.extend(interviewers.map(|one| one.person));
    }
    Ok(talked)
}

/// Who attends a booking now, each as what.
///
/// # Errors
/// The database's.
pub(crate) async fn members_of(
    tx: &Write,
    house: HouseId,
    booking: BookingId,
) -> Result<Vec<TeamMember>, Unable> {
    let parts = attendances::of_booking(tx.sql(), house, booking).await?;
    let stays = parts.iter().filter(|part| part.released_at.is_none());
    Ok(stays.map(|part| TeamMember { person: part.person, role: part.role }).collect())
}

async fn team_of(tx: &Write, house: HouseId, approached: &Approached) -> Result<Vec<TeamMember>, Unable> {
    let members = teams::now(tx.sql(), house, approached.case.id).await?;
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
