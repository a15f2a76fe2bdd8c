//! Who could take a place in a booking, the time kept: whoever is that, comes to this house, has nothing
//! against them in this case, is there and not booked elsewhere, their way included.
//!
//! Those in the team of the case come first, then whom the rules prefer, then the shortest way. Nothing is
//! promised: who is chosen is asked about again, completely, when they are put in.

use barnahus_casework::policy::CaseAction;
use barnahus_casework::required::{Required, TeamMember};
use barnahus_database::Write;
use barnahus_store::bookings::{self, Booking, attendances, attendances::Attendance};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, BookingId, Instant, Role, local};

use crate::book_interview::NotBooked;
use crate::fit_person::{unfit_member, way};
use crate::free_time::{Asked, free};
use crate::interview_needs::{Colleague, InterviewNeeds, attendees, colleagues, of_house, preferred, speaks};
use crate::replace_attendee::Place;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Someone who could come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standin {
    /// Who, as what.
    pub member: TeamMember,
    /// Their name.
    pub name: String,
    /// Where they come from.
    pub institution: String,
    /// Minutes of their way.
    pub way_minutes: u32,
    /// Whether they are in the team of the case already.
    pub is_in_team: bool,
    /// Whether the rules of the case prefer them.
    pub is_preferred: bool,
}

/// Who could take a place.
#[derive(Debug, Clone)]
pub struct Standins {
    /// The booking.
    pub booking: Booking,
    /// The codename of its case.
    pub codename: String,
    /// The place.
    pub place: Place,
    /// As what someone is sought.
    pub role: Role,
    /// The name of whoever leaves.
    pub leaves: Option<String>,
    /// Who could come, best first.
    pub free: Vec<Standin>,
    /// How many more are that and cannot come at this time.
    pub not_free: usize,
}

/// Lists them.
///
/// # Errors
/// [`Unable::NotTheirs`]; [`NotBooked::Booking`] when the booking does not stand; [`Unable::Stale`] when
/// the place is not as the page had it.
pub async fn who_can_come(
    workplace: &Workplace,
    actor: &Actor,
    booking: BookingId,
    place: Place,
    now: Instant,
) -> Result<Standins, NotBooked> {
    let mut tx = workplace.database.begin().await?;
    let found = bookings::find(tx.sql(), actor.house, booking).await?.ok_or(Unable::NotTheirs)?;
    let approached = approach_to(workplace, tx.sql(), actor, found.case, CaseAction::Replace).await?;
    found.state.move_elsewhere()?;
    let mut parts = attendances::of_booking(tx.sql(), actor.house, booking).await?;
    parts.retain(|part| part.released_at.is_none());
    let needs = InterviewNeeds::read(workplace, &mut tx, actor, &approached, now).await?;
    let (role, leaves) = match place {
        Place::Empty(role) => (role, None),
        Place::Of(person) => {
            let part = parts.iter().find(|part| part.person == person).ok_or(Unable::Stale)?;
            let who = people::find(tx.sql(), actor.house, person).await?;
            (part.role, Some(who.map(|who| who.display_name).unwrap_or_default()))
        }
    };
    let seeking = Seeking { needs: &needs, booking: &found, parts: &parts, place, role };
    let (free, not_free) = seeking.search(workplace, &tx).await?;
    tx.commit().await?;
    Ok(Standins { codename: approached.case.codename, booking: found, place, role, leaves, free, not_free })
}

/// One search.
struct Seeking<'a> {
    needs: &'a InterviewNeeds,
    booking: &'a Booking,
    parts: &'a [Attendance],
    place: Place,
    role: Role,
}

impl Seeking<'_> {
    async fn search(&self, workplace: &Workplace, tx: &Write) -> Result<(Vec<Standin>, usize), Unable> {
        let (needs, on) = (self.needs, tx.sql());
        let people = colleagues(workplace, on, (needs.house, needs.case), &Role::ALL).await?;
        let stay = self.who_stays();
        let interviewer = attendees(&stay, &people).interviewer;
        let required = needs.required(local::day(self.booking.time.start()), speaks(interviewer));
        let comes_already = |member: &TeamMember| self.parts.iter().any(|part| part.person == member.person);
        let mut could = of_house(needs, &self.roles(&required), &people);
        could.retain(|member| !comes_already(member));
        let able: Vec<_> = people
            .iter()
            .filter(|who| could.iter().any(|member| member.person == who.person.id))
            .map(|who| who.person.clone())
            .collect();
        let within = self.booking.time.widened(24 * 60);
        let asked = Asked { house: needs.house, people: &able, rooms: &[], within };
        let (time, _) = free(on, asked, needs.case, Some(self.booking.id)).await?;
        let suits = |member: &TeamMember| {
            let team: Vec<_> = stay.iter().copied().chain([*member]).collect();
            unfit_member(*member, &people, &time, self.booking.time).is_empty()
                && needs.judge(self.booking.time, &attendees(&team, &people)).is_ok()
        };
        let prefer = preferred(needs, &could, &people);
        let (can, cannot): (Vec<TeamMember>, Vec<_>) = could.into_iter().partition(suits);
        let mut free: Vec<Standin> = can
            .into_iter()
            .filter_map(|member| self.standin(member, &people, prefer.contains(&member.person)))
            .collect();
        free.sort_by(|a, b| {
            let order = |one: &Standin| (!one.is_in_team, !one.is_preferred, one.way_minutes);
            order(a).cmp(&order(b)).then_with(|| a.name.cmp(&b.name))
        });
        Ok((free, cannot.len()))
    }

    fn who_stays(&self) -> Vec<TeamMember> {
        let leaves = |part: &&Attendance| match self.place {
            Place::Of(person) => part.person != person,
            Place::Empty(_) => true,
        };
        let stay = self.parts.iter().filter(leaves);
        stay.map(|part| TeamMember { person: part.person, role: part.role }).collect()
    }

    /// The roles that fill the place: all that the rule takes which asks for it.
    fn roles(&self, required: &Required) -> Vec<Role> {
        let asks = required.of_team().find(|(_, roles)| roles.contains(&self.role));
        asks.map_or_else(|| vec![self.role], |(_, roles)| roles.to_vec())
    }

    fn standin(&self, member: TeamMember, people: &[Colleague], is_preferred: bool) -> Option<Standin> {
        let who = people.iter().find(|who| who.person.id == member.person)?;
        Some(Standin {
            member,
            name: who.person.display_name.clone(),
            institution: who.person.institution.clone(),
            way_minutes: way(people, member.person),
            is_in_team: self.needs.team.contains(&member),
            is_preferred,
        })
    }
}
