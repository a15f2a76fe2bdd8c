//! A second house of the installation, in another county: one child moved there with the file, the case of another is offered
//! and waits for its answer.
//!
//! One person works there, as coordinator and case manager, so that both sides of a transfer can be tried.

use anyhow::{Result, anyhow};
use barnahus_casework::stage::StageCode;
use barnahus_casework::transfer::TransferReason;
use barnahus_casework::{Prose, Typed};
use barnahus_operations::Workplace;
use barnahus_operations::answer_transfer::accept_transfer;
use barnahus_operations::offer_transfer::{Offering, offer_transfer};
use barnahus_operations::receive_referral::receive_referral;
use barnahus_operations::triage_case::accept_case;
use barnahus_store::cases::list::{Filter, page};
use barnahus_store::houses::{self, House};
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_store::transfers;
use barnahus_vocabulary::{
    Actor, CaseId, DraftId, HouseId, Instant, Language, Locale, PersonId, Role, TransferId,
};
use time::Duration;

use super::accounts;
use super::house::Staff;

const WORDS: &str = "De luni locuiește la mătușă. Aparatul dentar se schimbă în prima săptămână din lună.";
const ROLES: [Role; 3] = [Role::Coordinator, Role::CaseManager, Role::Administrator];

/// Plays both.
pub(super) async fn play(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    let there = set_up(workplace, now).await?;
    let moved = taken_up(workplace, staff, &child(), now).await?;
    let transfer = offer(workplace, staff, (moved, there.house), now - Duration::hours(20)).await?;
    accept_transfer(workplace, &there, transfer, now - Duration::hours(3)).await?;
    waits(workplace, staff, there.house, now - Duration::hours(2)).await
}

/// The first child that waits and that nothing keeps here is offered.
async fn waits(workplace: &Workplace, staff: &Staff, to: HouseId, at: Instant) -> Result<()> {
    let filter = Filter { stages: vec![StageCode::Accepted], ..Filter::default() };
    for case in page(workplace.database.read(), staff.house, &filter, None, 50).await?.cases {
        if offer(workplace, staff, (case.id, to), at).await.is_ok() {
            return Ok(());
        }
    }
    Err(anyhow!("something keeps each case"))
}

async fn set_up(workplace: &Workplace, now: Instant) -> Result<Actor> {
    let (house, person) = (HouseId::random(), PersonId::random());
    let tx = workplace.database.begin().await?;
    // Later than the first, which is the one that commands mean.
    houses::insert(&tx, &the_house(house)?, now + Duration::SECOND).await?;
    people::insert(&tx, house, &the_person(person)?, now).await?;
    tx.commit().await?;
    accounts::open_one(workplace, (house, person), now).await?;
    Ok(Actor { person, house, roles: ROLES.to_vec(), locale: Locale::Ro })
}

/// A case that was accepted the day before yesterday.
async fn taken_up(workplace: &Workplace, staff: &Staff, typed: &Typed, now: Instant) -> Result<CaseId> {
    let actor = |role| staff.actor(role).ok_or_else(|| anyhow!("nobody is {role}"));
    let (intake, coordinator) = (actor(Role::IntakeOfficer)?, actor(Role::Coordinator)?);
    let manager = *staff.of(Role::CaseManager).first().ok_or_else(|| anyhow!("nobody is a case manager"))?;
    let then = now - Duration::hours(44);
    let received = receive_referral(workplace, &intake, DraftId::random(), typed, then).await?;
    accept_case(workplace, &coordinator, (received.case, 1), manager, then + Duration::hours(1)).await?;
    Ok(received.case)
}

async fn offer(
    workplace: &Workplace,
    staff: &Staff,
    (case, to): (CaseId, HouseId),
    at: Instant,
) -> Result<TransferId> {
    let coordinator = staff.actor(Role::Coordinator).ok_or_else(|| anyhow!("nobody coordinates"))?;
    let words = Prose::parse(WORDS).map_err(|_| anyhow!("the words are refused"))?;
    let offering = Offering { to, reason: TransferReason::ChildMoved, words: &words };
    offer_transfer(workplace, &coordinator, case, offering, at).await?;
    let stands = transfers::open_of_case(workplace.database.read(), staff.house, case).await?;
    Ok(stands.ok_or_else(|| anyhow!("no offer stands"))?.id)
}

fn child() -> Typed {
    [
        ("urgency", "routine"),
        ("given_name", "Casian"),
        ("family_name", "Afin"),
        ("age_basis", "documented"),
        ("birth_date", "17.05.2013"),
        ("languages", "ron"),
        ("county", "RO-CJ"),
        ("told", "A vorbit cu consilierul școlii."),
        ("forms", "violence"),
        ("child_is", "victim"),
    ]
    .into_iter()
    .collect()
}

fn the_house(id: HouseId) -> Result<House> {
    Ok(House {
        id,
        name: "Casa Salcâmul".to_owned(),
        address: "Strada Salcâmului 2, Iași".to_owned(),
        county: "RO-IS".parse()?,
        mail_from: "casa.salcamul@demo.invalid".to_owned(),
        gap_minutes: 30,
        children_at_once: 1,
        version: 1,
    })
}

fn the_person(id: PersonId) -> Result<Person> {
    Ok(Person {
        id,
        display_name: "Salcâm Veronica".to_owned(),
        email: "salcamul@demo.invalid".to_owned(),
        institution: "DGASPC Iași".to_owned(),
        unit: None,
        county: Some("RO-IS".parse()?),
        sex: None,
        locale: Locale::Ro,
        authorised: true,
        standing: PersonStanding::Active,
        roles: ROLES.to_vec(),
        languages: vec![Language::ROMANIAN],
        competences: Vec::new(),
        hours: Vec::new(),
        travel_minutes: Some(0),
        version: 1,
    })
}
