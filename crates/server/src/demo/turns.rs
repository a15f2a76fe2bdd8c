//! Three more cases, each at a hard turn: a foreign child who came alone, a young person who turns 18 within weeks, and
//! a child who names a colleague of the house. And one that waits, whose mother is a victim too.

use anyhow::{Result, anyhow};
use barnahus_casework::days::iso;
use barnahus_casework::stage::StageCode;
use barnahus_casework::{SectionName, Typed};
use barnahus_operations::Workplace;
use barnahus_operations::change_section::{Change, change_section};
use barnahus_operations::receive_referral::receive_referral;
use barnahus_operations::triage_case::accept_case;
use barnahus_store::cases::list::{Filter, page};
use barnahus_vocabulary::{Actor, DraftId, Instant, PersonId, Role, local};
use time::{Date, Duration};

use super::house::Staff;

/// Plays all of them.
pub(super) async fn play(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    let actor = |role| staff.actor(role).ok_or_else(|| anyhow!("nobody is {role}"));
    let (intake, coordinator) = (actor(Role::IntakeOfficer)?, actor(Role::Coordinator)?);
    let managers = staff.of(Role::CaseManager);
    let manager = *managers.first().ok_or_else(|| anyhow!("nobody is a case manager"))?;
    let eighteen = turns_18_on(local::day(now + Duration::days(40)));
    for typed in [alone(), young(&iso(eighteen)), names_a_colleague()] {
        accept(workplace, (&intake, &coordinator, manager), &typed, now - Duration::hours(30)).await?;
    }
    of_a_victim(workplace, &coordinator, now).await
}

/// The birth date of whoever turns 18 on that day.
fn turns_18_on(day: Date) -> Date {
    let born = day.replace_year(day.year() - 18);
    born.or_else(|_| day.saturating_sub(Duration::DAY).replace_year(day.year() - 18)).unwrap_or(day)
}

async fn accept(
    workplace: &Workplace,
    people: (&Actor, &Actor, PersonId),
    typed: &Typed,
    at: Instant,
) -> Result<()> {
    let (intake, coordinator, manager) = people;
    let received = receive_referral(workplace, intake, DraftId::random(), typed, at).await?;
    let soon = at + Duration::minutes(50);
    Ok(accept_case(workplace, coordinator, (received.case, 1), manager, soon).await?)
}

fn alone() -> Typed {
    fields(&[
        ("urgency", "urgent"),
        ("given_name", "Kalyna"),
        ("sex", "female"),
        ("age_basis", "stated"),
        ("age_years", "16"),
        ("languages", "ukr"),
        ("county", "RO-CJ"),
        ("represents", "nobody"),
        ("told", "A trecut singură granița; cineva îi promisese de lucru și i-a luat actele."),
        ("forms", "forced_labour"),
        ("child_is", "victim"),
    ])
}

fn young(born: &str) -> Typed {
    fields(&[
        ("urgency", "routine"),
        ("given_name", "Horia"),
        ("family_name", "Agriș"),
        ("age_basis", "documented"),
        ("birth_date", born),
        ("languages", "ron"),
        ("county", "RO-CJ"),
        ("told", "Lucra nopțile pentru o datorie pe care nu a făcut-o el."),
        ("forms", "forced_labour"),
        ("child_is", "victim"),
    ])
}

/// The physician of the house, by name.
fn names_a_colleague() -> Typed {
    fields(&[
        ("urgency", "urgent"),
        ("given_name", "Sorana"),
        ("family_name", "Zmeuraș"),
        ("age_basis", "documented"),
        ("birth_date", "12.03.2015"),
        ("languages", "ron"),
        ("county", "RO-CJ"),
        ("told", "A povestit la școală despre un prieten al familiei."),
        ("forms", "sexual_abuse"),
        ("child_is", "victim"),
        ("suspected_given_name", "Corneliu"),
        ("suspected_family_name", "Tisă"),
        ("suspected_relation", "acquaintance"),
    ])
}

/// Of the mother of a child that waits the house notes the number under which the adult core keeps her case.
async fn of_a_victim(workplace: &Workplace, coordinator: &Actor, now: Instant) -> Result<()> {
    let filter = Filter { stages: vec![StageCode::Accepted], ..Filter::default() };
    let waiting = page(workplace.database.read(), coordinator.house, &filter, None, 2).await?.cases;
    let case = waiting.last().ok_or_else(|| anyhow!("nobody waits"))?.id;
    let adult = fields(&[("adult_kin", "mother"), ("adult_reference", "MNR-2026/0417")]);
    let change = Change { case, section: SectionName::AdultVictim, typed: &adult, version: 0 };
    Ok(change_section(workplace, coordinator, &change, now - Duration::hours(25)).await?)
}

fn fields(told: &[(&str, &str)]) -> Typed {
    told.iter().copied().collect()
}
