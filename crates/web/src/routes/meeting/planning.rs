//! A planning meeting is planned or moved: one form, which shows free times and books one.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::Prose;
use barnahus_casework::required::TeamMember;
use barnahus_operations::Unable;
use barnahus_operations::plan_meeting::{
    ChosenMeeting, NotPlanned, Planning, move_meeting, plan_meeting, see_planning,
};
use barnahus_operations::see_meeting::{SeenMeeting, call_how};
use barnahus_pages::meeting::{self as pages, PlanPage, VERSION};
use barnahus_pages::stale::Versions;
use barnahus_pages::words::form as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, CaseId, Instant, PersonId, Role, RoomId, local, paths};

use super::said;
use crate::at::At;
use crate::failure::Failure;
use crate::reading::Reading;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;
use crate::{flash, page};

/// Roles that are ticked before anybody chose: who asks, who watches, who knows the child. Whoever asks is not, where
/// they are not to know what happened.
const USUAL: [Role; 7] = [
    Role::Interviewer,
    Role::CaseManager,
    Role::Prosecutor,
    Role::Police,
    Role::SocialWorker,
    Role::Psychologist,
    Role::Interpreter,
];

/// What is planned: a new one of a case, or one that stands.
#[derive(Clone, Copy)]
struct What {
    case: CaseId,
    moving: Option<BookingId>,
}

/// `GET /cases/{id}/meeting`.
pub(in crate::routes) async fn ask_new(
    State(site): State<Site>,
    At(case): At<CaseId>,
    who: SignedIn,
) -> Result<Response, Failure> {
    let planning = see_planning(site.workplace(), &who.actor, (case, None), (None, None), who.now).await?;
    if let Some(stands) = planning.stands {
        return Ok(Redirect::to(&paths::meeting(stands)).into_response());
    }
    let is_usual =
        |member: &TeamMember| USUAL.contains(&member.role) && !planning.blind.contains(&member.person);
    let usual = planning.team.iter().filter(|(member, _)| is_usual(member));
    let mut typed: Typed = usual.map(|(member, _)| ("who", code(*member))).collect();
    typed.add("place", "call");
    drawn(&site, &who, What { case, moving: None }, &typed, Vec::new()).await
}

/// `POST /cases/{id}/meeting`.
pub(in crate::routes) async fn plan(
    State(site): State<Site>,
    At(case): At<CaseId>,
    who: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    sent(&site, &who, What { case, moving: None }, &typed).await
}

/// `GET /meetings/{id}/move`.
pub(in crate::routes) async fn ask_move(
    State(site): State<Site>,
    Path(meeting): Path<String>,
    who: SignedIn,
) -> Result<Response, Failure> {
    let seen = super::to_change(&site, &who, page::id(&meeting)?).await?;
    let (id, case) = (seen.meeting.id, seen.meeting.case);
    if !seen.meeting.state.stands() {
        return Ok(Redirect::to(&paths::meeting(id)).into_response());
    }
    drawn(&site, &who, What { case, moving: Some(id) }, &as_typed(&seen), Vec::new()).await
}

/// `POST /meetings/{id}/move`.
pub(in crate::routes) async fn move_it(
    State(site): State<Site>,
    Path(meeting): Path<String>,
    who: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let seen = super::to_change(&site, &who, page::id(&meeting)?).await?;
    let what = What { case: seen.meeting.case, moving: Some(seen.meeting.id) };
    sent(&site, &who, what, &typed).await
}

async fn sent(site: &Site, who: &SignedIn, what: What, typed: &Typed) -> Result<Response, Failure> {
    if typed.get("do") == "times" {
        return drawn(site, who, what, typed, Vec::new()).await;
    }
    let chosen = match chosen(typed, who) {
        Ok(chosen) => chosen,
        Err(remarks) => return drawn(site, who, what, typed, remarks).await,
    };
    let (workplace, actor, now) = (site.workplace(), &who.actor, who.now);
    let done = match what.moving {
        None => plan_meeting(workplace, actor, what.case, &chosen, now).await,
        Some(meeting) => {
            let version = typed.get(VERSION).parse().map_err(|_| Failure::Unreadable)?;
            move_meeting(workplace, actor, (meeting, version), &chosen, now).await
        }
    };
    let flash = if what.moving.is_some() { Flash::MeetingMoved } else { Flash::MeetingPlanned };
    match done {
        Ok(planned) => Ok(flash::said_at(&paths::meeting(planned.meeting), flash, site.surroundings())),
        Err(NotPlanned::Unable(Unable::Stale)) => stale(site, who, what, typed).await,
        Err(NotPlanned::AlreadyPlanned(stands)) => Ok(Redirect::to(&paths::meeting(stands)).into_response()),
        Err(why) => refused(site, who, (what, typed), why).await,
    }
}

/// Reads the form: someone, somewhere, some time.
fn chosen(typed: &Typed, who: &SignedIn) -> Result<ChosenMeeting, Vec<Remark>> {
    let mut reading = Reading::new(typed, who.actor.locale);
    let people = members(typed);
    if people.is_empty() {
        reading.say("who", words::NOT_CHOSEN);
    }
    let room = place(typed);
    if room.is_err() {
        reading.say("place", words::NOT_CHOSEN);
    }
    let at = typed.get("at").parse().ok().map(Instant::from_millis);
    let start = at.or_else(|| {
        let day = reading.day("day", local::day(who.now));
        let time = reading.time("time");
        Some(local::minute_of_day(day?, time?))
    });
    let call_how = Prose::parse(typed.get("call_how")).ok();
    let whole = start.zip(room.ok()).map(|(start, room)| ChosenMeeting { start, room, people, call_how });
    reading.finish(whole)
}

fn members(typed: &Typed) -> Vec<TeamMember> {
    let member = |text: &str| {
        let (person, role) = text.trim().split_once(':')?;
        Some(TeamMember { person: person.parse().ok()?, role: role.parse().ok()? })
    };
    typed.get("who").split(',').filter_map(member).collect()
}

fn place(typed: &Typed) -> Result<Option<RoomId>, ()> {
    match typed.get("place") {
        "call" => Ok(None),
        room => room.parse().map(Some).map_err(|_| ()),
    }
}

fn code(member: TeamMember) -> String {
    format!("{}:{}", member.person, member.role)
}

/// The meeting as its form would have it typed.
fn as_typed(seen: &SeenMeeting) -> Typed {
    let mut typed: Typed = seen
        .parts
        .iter()
        .map(|part| ("who", code(TeamMember { person: part.person, role: part.role })))
        .collect();
    let meeting = &seen.meeting;
    typed.add("place", &meeting.room.map_or_else(|| "call".to_owned(), |room| room.to_string()));
    typed.add("call_how", call_how(&seen.words));
    let clock = local::wall_clock(meeting.time.start());
    typed.add("day", &barnahus_casework::days::dotted_text(clock.date()));
    typed.add("time", &format!("{:02}:{:02}", clock.hour(), clock.minute()));
    typed.add(VERSION, &meeting.version.to_string());
    typed
}

async fn planning(site: &Site, who: &SignedIn, what: What, typed: &Typed) -> Result<Planning, Failure> {
    let people: Vec<PersonId> = members(typed).into_iter().map(|member| member.person).collect();
    let chosen = (place(typed).unwrap_or_default(), Some(people.as_slice()));
    Ok(see_planning(site.workplace(), &who.actor, (what.case, what.moving), chosen, who.now).await?)
}

fn page_of(planning: Planning, what: What) -> PlanPage {
    let Planning { case, codename, team, rooms, times, interview, stands: _, blind } = planning;
    PlanPage {
        case,
        moving: what.moving,
        codename,
        team: team.into_iter().map(|(member, name)| (member.person, member.role, name)).collect(),
        rooms,
        times,
        interview,
        is_blind: !blind.is_empty(),
        refused: Vec::new(),
    }
}

async fn drawn(
    site: &Site,
    who: &SignedIn,
    what: What,
    typed: &Typed,
    remarks: Vec<Remark>,
) -> Result<Response, Failure> {
    let view = page_of(planning(site, who, what, typed).await?, what);
    let form = Form::returned(who.actor.locale, typed, &remarks);
    let markup = pages::plan(&who.frame(Place::Cases), &form, &view);
    Ok(if remarks.is_empty() { markup.into_response() } else { page::again(markup) })
}

async fn refused(
    site: &Site,
    who: &SignedIn,
    of: (What, &Typed),
    why: NotPlanned,
) -> Result<Response, Failure> {
    let (what, typed) = of;
    let planning = planning(site, who, what, typed).await?;
    let names = planning.team.iter().map(|(member, name)| (member.person, name.clone())).collect();
    let said = said::sentences(why, &names, who.actor.locale)?;
    let view = PlanPage { refused: said, ..page_of(planning, what) };
    let form = Form::fresh(who.actor.locale, typed);
    Ok((StatusCode::CONFLICT, pages::plan(&who.frame(Place::Cases), &form, &view)).into_response())
}

/// Both versions: as it was typed, and as the meeting stands now.
async fn stale(site: &Site, who: &SignedIn, what: What, typed: &Typed) -> Result<Response, Failure> {
    let meeting = what.moving.ok_or(Failure::NotFound)?;
    let seen = super::to_change(site, who, meeting).await?;
    let view = page_of(planning(site, who, what, typed).await?, what);
    let stored = as_typed(&seen);
    let versions = Versions { typed, stored: &stored };
    Ok(page::both(pages::plan_stale(&who.frame(Place::Cases), &view, versions)))
}
