//! How the children who are expected come, and as what they are regarded: of most it is known who decided it, of some
//! who fetches them.

use anyhow::Result;
use barnahus_casework::Typed;
use barnahus_operations::plan_way::{READERS, plan_way};
use barnahus_operations::victim_status::note_status;
use barnahus_store::people;
use barnahus_vocabulary::{Role, local};
use time::Duration;

use super::Preparing;

/// Notes what is known of that case.
pub(super) async fn know(of: &Preparing<'_>) -> Result<()> {
    status(of).await?;
    if of.number.is_multiple_of(4) { fetched(of).await } else { Ok(()) }
}

/// Presumed by the police two days ago; every third was identified by the prosecutor since.
async fn status(of: &Preparing<'_>) -> Result<()> {
    let day = |days| barnahus_casework::days::iso(local::day(of.now - Duration::days(days)));
    let lines = [
        [("status", "presumed"), ("decided_by", "police"), ("decided_as", "BCCO Cluj, ofițer de caz")],
        [
            ("status", "identified"),
            ("decided_by", "prosecutor"),
            ("decided_as", "DIICOT Cluj, procuror de caz"),
        ],
    ];
    let many = if of.number.is_multiple_of(3) { 2 } else { 1 };
    for ((known, line), days) in (0..).zip(lines).zip([2, 0]).take(many) {
        let mut typed: Typed = line.into_iter().collect();
        typed.add("decided_on", &day(days));
        note_status(of.workplace, of.coordinator, (of.case, known), &typed, of.now).await?;
    }
    Ok(())
}

/// The social worker fetches the child, and reads how.
async fn fetched(of: &Preparing<'_>) -> Result<()> {
    let everyone = people::all(of.workplace.database.read(), of.coordinator.house).await?;
    let Some(social) = everyone.into_iter().find(|person| person.roles.contains(&Role::SocialWorker)) else {
        return Ok(());
    };
    let typed: Typed = [
        ("fetched_by", social.display_name.as_str()),
        ("fetched_how", "De la școală, cu o oră înainte, cu mașina casei; intrăm prin curte."),
        ("comes_along", "Măceș Lidia"),
        ("carers_told", "Că mergem la un control și că ne întoarcem până la prânz."),
        ("carers_told_when", "Cu o seară înainte, la telefon, asistenta socială."),
        ("way_back", "Tot cu mașina casei, acasă."),
        (READERS, &*social.id.to_string()),
    ]
    .into_iter()
    .collect();
    plan_way(of.workplace, of.coordinator, (of.case, 0), &typed, of.now).await?;
    Ok(())
}
