//! The first start: behind the link that the program printed, five answers make a house that works.
//!
//! The link is used up in the transaction that makes the house, so that there is one however often the
//! form is sent. The first coordinator gets an invitation at once: its link leads on to the page where
//! the account is made, and is good for three days should the browser be closed before.

use barnahus_database::Note;
use barnahus_identity::{Holder, LinkRefusal, Purpose};
use barnahus_outbox::mail_settings::{self, MailSettings, MailWay};
use barnahus_seals::Token;
pub use barnahus_store::hours::{Hours, NotHours};
use barnahus_store::houses::{self, House};
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_store::rooms::{self, Room, RoomKind};
use barnahus_vocabulary::{
    County, EmailAddress, HouseId, Instant, Language, Line, Locale, PersonId, Role, RoomId,
};

use crate::mail_entry::{MailEntry, NotAServer};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Minutes before and after an interview in which no other child comes; the house may change it.
pub(crate) const GAP_MINUTES: u32 = 30;

/// The five answers.
#[derive(Debug, Clone)]
pub struct FirstAnswers {
    /// The house: what it is called, where one comes to, its county.
    pub house: (Line, Line, County),
    /// The first coordinator: name and address.
    pub coordinator: (Line, EmailAddress),
    /// The rooms: those where children are heard, those where the team watches. At least one each.
    pub rooms: (Vec<Line>, Vec<Line>),
    /// When the house is open: the hours of every room and of the coordinator.
    pub hours: Vec<Hours>,
    /// From which address letters come, and how they leave.
    pub mail: (EmailAddress, MailEntry),
}

/// Why no house was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotSetUp {
    /// The link does not open, or there is a house already.
    #[error("the link does not open")]
    Link(LinkRefusal),
    /// The mail server cannot be used like that.
    #[error(transparent)]
    Mail(#[from] NotAServer),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

/// Whether the link still opens the five questions.
///
/// # Errors
/// [`NotSetUp::Link`].
pub async fn may_set_up(workplace: &Workplace, link: &Token, now: Instant) -> Result<(), NotSetUp> {
    let on = workplace.database.read();
    let found = workplace.identity.look_at_link(on, link, now).await.map_err(NotSetUp::from)?;
    match found.purpose {
        Purpose::SetUp => Ok(()),
        Purpose::Invitation(_) | Purpose::Guest(..) => Err(NotSetUp::Link(LinkRefusal::Unknown)),
    }
}

/// Makes the house. Answers the token of the coordinator's invitation.
///
/// # Errors
/// [`NotSetUp`].
pub async fn set_up_house(
    workplace: &Workplace,
    link: &Token,
    answers: &FirstAnswers,
    now: Instant,
) -> Result<Token, NotSetUp> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let used = workplace.identity.use_link(&tx, link, now).await.map_err(NotSetUp::from)?;
    let has_house = !houses::all(tx.sql()).await.map_err(Unable::from)?.is_empty();
    match used.purpose {
        Purpose::SetUp if !has_house => {}
        Purpose::SetUp | Purpose::Invitation(_) | Purpose::Guest(..) => {
            return Err(NotSetUp::Link(LinkRefusal::Unknown));
        }
    }
    let house = house_of(answers);
    houses::insert(&tx, &house, now).await.map_err(Unable::from)?;
    for room in rooms_of(answers) {
        rooms::insert(&tx, house.id, &room).await.map_err(Unable::from)?;
    }
    let coordinator = coordinator_of(answers);
    people::insert(&tx, house.id, &coordinator, now).await.map_err(Unable::from)?;
    let settings = MailSettings { way: answers.mail.1.onto(&MailWay::Files)?, version: 0 };
    let (key, entropy) = (workplace.keys.house_key(), workplace.keys.entropy());
    mail_settings::write(&tx, key, entropy, house.id, &settings).await.map_err(Unable::from)?;
    let holder = Holder { house: house.id, person: coordinator.id };
    let invitation = workplace.identity.make_link(&tx, Purpose::Invitation(holder), now).await;
    let invitation = invitation.map_err(Unable::from)?;
    tx.note(set_up_note(holder, now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(invitation)
}

fn house_of(answers: &FirstAnswers) -> House {
    let (name, address, county) = &answers.house;
    House {
        id: HouseId::random(),
        name: name.to_string(),
        address: address.to_string(),
        county: *county,
        mail_from: answers.mail.0.to_string(),
        gap_minutes: GAP_MINUTES,
        children_at_once: 1,
        version: 1,
    }
}

/// Every observation room has the live link to every interview room until someone says otherwise.
fn rooms_of(answers: &FirstAnswers) -> Vec<Room> {
    let room = |name: &Line, kind, serves| {
        let (id, hours) = (RoomId::random(), answers.hours.clone());
        Room { id, name: name.to_string(), kind, serves, hours, version: 1 }
    };
    let (interview, observation) = &answers.rooms;
    let mut made: Vec<Room> =
        interview.iter().map(|name| room(name, RoomKind::Interview, Vec::new())).collect();
    let served: Vec<RoomId> = made.iter().map(|room| room.id).collect();
    made.extend(observation.iter().map(|name| room(name, RoomKind::Observation, served.clone())));
    made
}

fn coordinator_of(answers: &FirstAnswers) -> Person {
    let (name, email) = &answers.coordinator;
    Person {
        id: PersonId::random(),
        display_name: name.to_string(),
        email: email.as_str().to_lowercase(),
        institution: answers.house.0.to_string(),
        unit: None,
        county: Some(answers.house.2),
        sex: None,
        locale: Locale::default(),
        authorised: false,
        standing: PersonStanding::Active,
        roles: vec![Role::Coordinator, Role::Administrator],
        languages: vec![Language::ROMANIAN],
        competences: Vec::new(),
        hours: answers.hours.clone(),
        travel_minutes: Some(0),
        version: 1,
    }
}

fn set_up_note(holder: Holder, now: Instant) -> Note {
    Note {
        house: holder.house,
        at: now,
        actor: Some(holder.person),
        action: "set_up",
        subject_kind: "house",
        subject: Some(holder.house.uuid()),
        purpose: "administration",
    }
}

impl From<LinkRefusal> for NotSetUp {
    fn from(refusal: LinkRefusal) -> Self {
        match refusal {
            LinkRefusal::Failed(failure) => Self::Unable(failure.into()),
            LinkRefusal::Unknown | LinkRefusal::Used | LinkRefusal::Expired => Self::Link(refusal),
        }
    }
}
