//! Someone is invited from the command line: by whoever runs the machine, when nobody else can.
//!
//! For a house whose only coordinator lost password and telephone, and for the first people of a house
//! that was made otherwise. The link is printed and goes by no letter. The trail says that the program
//! did it, whom it invited and which role it gave, so that it is not done unseen.

use barnahus_database::{Lockable, Note, Write};
use barnahus_identity::{Holder, Purpose, Token};
use barnahus_store::houses;
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_vocabulary::{EmailAddress, HouseId, Instant, Line, Locale, PersonId, Role};

use crate::person_entry::PersonEntry;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Whom the program invites.
#[derive(Debug, Clone)]
pub struct Newcomer {
    /// Where they read their letters; whoever has that address in the house is meant.
    pub email: EmailAddress,
    /// What they are to be, besides what they are.
    pub role: Role,
}

/// Invites them; enters them first when nobody of the house has that address.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is no such house, or the address is another house's.
pub async fn invite_by_program(
    workplace: &Workplace,
    house: HouseId,
    newcomer: &Newcomer,
    now: Instant,
) -> Result<Token, Unable> {
    let mut tx = workplace.database.begin().await?;
    let name = houses::find(tx.sql(), house).await?.ok_or(Unable::NotTheirs)?.name;
    let email = newcomer.email.as_str().to_lowercase();
    let everyone = people::all(tx.sql(), house).await?;
    let person = match everyone.into_iter().find(|person| person.email == email) {
        Some(person) => give(&mut tx, house, (person, newcomer.role), now).await?,
        None => enter(&mut tx, house, (newcomer, &name), now).await?,
    };
    let purpose = Purpose::Invitation(Holder { house, person });
    let token = workplace.identity.make_link(&tx, purpose, now).await?;
    tx.note(note(house, person, ("invited", "account"), now));
    tx.commit().await?;
    Ok(token)
}

async fn give(
    tx: &mut Write,
    house: HouseId,
    whom: (Person, Role),
    now: Instant,
) -> Result<PersonId, Unable> {
    let (mut person, role) = whom;
    tx.lock(Lockable::People, &[person.id.uuid()]).await?;
    let id = person.id;
    let has_it = person.roles.contains(&role) && person.standing == PersonStanding::Active;
    if !has_it {
        person.standing = PersonStanding::Active;
        if !person.roles.contains(&role) {
            person.roles.push(role);
            tx.note(note(house, id, ("role_given", role.code()), now));
        }
        people::update(tx, house, &person).await?;
    }
    Ok(id)
}

/// Under their address until someone writes their name: the command line knows no other.
async fn enter(
    tx: &mut Write,
    house: HouseId,
    whom: (&Newcomer, &str),
    now: Instant,
) -> Result<PersonId, Unable> {
    let (Newcomer { email, role }, house_name) = whom;
    let line = |text: &str| Line::parse(text).map_err(|_| Unable::NotTheirs);
    let entry = PersonEntry {
        name: line(email.as_str())?,
        email: email.clone(),
        institution: line(house_name)?,
        unit: None,
        county: None,
        sex: None,
        locale: Locale::default(),
        authorised: false,
        roles: [*role].into(),
        languages: [].into(),
        competences: [].into(),
        travel_minutes: None,
    };
    let person = entry.fresh();
    people::insert(tx, house, &person, now).await?;
    tx.note(note(house, person.id, ("entered", "administration"), now));
    tx.note(note(house, person.id, ("role_given", role.code()), now));
    Ok(person.id)
}

fn note(house: HouseId, person: PersonId, said: (&'static str, &'static str), now: Instant) -> Note {
    Note {
        house,
        at: now,
        actor: None,
        action: said.0,
        subject_kind: "person",
        subject: Some(person.uuid()),
        purpose: said.1,
    }
}
