//! Four more cases, which an invented core offered: one that waits for an answer, one whose officer has the
//! code, one that was taken up, one that was closed.
//!
//! The core is a partner for trying, so that its cases say what they are and a real core can be added beside
//! it. It hears and speaks through the house's own door, signed, and is played here: its key is thrown away
//! afterwards, and at its address, on this machine, nobody answers. What the house says to it from then on
//! waits in the outbox, as the ledger tells.

use anyhow::{Context, Result, anyhow, ensure};
use barnahus_adult_core::{Offered, SignedOffer, signed_offer};
use barnahus_casework::Typed;
use barnahus_casework::stage::{CloseReason, NoInterviewReason};
use barnahus_exchange::transport::{Authority, MESSAGES};
use barnahus_exchange::{MessageId, PrivateKey, Reference, State};
use barnahus_operations::Workplace;
use barnahus_operations::answer_offer::accept_offer;
use barnahus_operations::close_case::close_case;
use barnahus_operations::exchange_door::{Request, hear_message};
use barnahus_operations::hand_over::{Comer, hand_over};
use barnahus_operations::manage_partners::{NewPartner, add_partner};
use barnahus_operations::step_case::{SimpleStep, step_case};
use barnahus_operations::triage_case::accept_case;
use barnahus_outbox::exchange::lease::lease;
use barnahus_outbox::exchange::settle::{Tried, settle};
use barnahus_outbox::exchange::{PartnerKind, Seals, references};
use barnahus_store::cases;
use barnahus_vocabulary::{Actor, CaseId, Instant, Role, local};
use time::Duration;
use zeroize::Zeroizing;

use super::house::Staff;
use super::{stories, support};

const NAME: &str = "Nucleul MNR inventat";
/// Nobody answers there.
const NOWHERE: &str = "http://127.0.0.1:9";
/// The house as the invented core knows it.
const HOUSE: &str = "http://localhost:8080";

/// How far such a case goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Goes {
    Offered,
    Accepted,
    TakenUp,
    Closed,
}

/// The oldest first, each so many hours ago: until then all before it are beyond being offered.
const PLAN: [(Goes, i64, [&str; 3]); 4] = [
    (Goes::Closed, 24 * 20, ["13-14", "within_24_hours", "ron"]),
    (Goes::TakenUp, 24 * 6, ["10-12", "routine", "ron"]),
    (Goes::Accepted, 30, ["15-17", "within_24_hours", "ukr"]),
    (Goes::Offered, 3, ["7-9", "within_24_hours", "und"]),
];

/// Plays all of them.
pub(super) async fn play(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    let key = PrivateKey::from_seed(&Zeroizing::new(workplace.keys.entropy().bytes()));
    let pem = key.public().to_pem()?;
    let partner = NewPartner { name: NAME, url: NOWHERE, key: &pem, kind: PartnerKind::Trial };
    add_partner(workplace, staff.house, &partner, now - Duration::days(21)).await?;
    let actor = |role| staff.actor(role).ok_or_else(|| anyhow!("nobody is {role}"));
    let script = Script { workplace, staff, coordinator: actor(Role::Coordinator)?, key };
    for (number, (goes, hours, words)) in PLAN.into_iter().enumerate() {
        let played = script.play((number, goes), now - Duration::hours(hours), words).await;
        played.with_context(|| format!("a case of the core, {goes:?}"))?;
    }
    Ok(())
}

struct Script<'a> {
    workplace: &'a Workplace,
    staff: &'a Staff,
    coordinator: Actor,
    key: PrivateKey,
}

impl Script<'_> {
    async fn play(&self, what: (usize, Goes), at: Instant, words: [&str; 3]) -> Result<()> {
        let ((number, goes), workplace) = (what, self.workplace);
        let case = self.offers(at, words).await?;
        if goes < Goes::Accepted {
            return Ok(());
        }
        let soon = at + Duration::minutes(50);
        accept_offer(workplace, &self.coordinator, self.at(case).await?, soon).await?;
        let code = self.core_takes(soon).await?.into_iter().find_map(|said| code(&said));
        if goes < Goes::TakenUp {
            return Ok(());
        }
        let code = code.ok_or_else(|| anyhow!("the core got no code"))?;
        let told = soon + Duration::hours(4);
        let typed: Typed = stories::referral(80 + number, local::day(told).year()).into_iter().collect();
        hand_over(workplace, Comer { code: &code, address: "203.0.113.9" }, &typed, told).await?;
        let managers = self.staff.of(Role::CaseManager);
        let manager = *managers.first().ok_or_else(|| anyhow!("nobody is a case manager"))?;
        let named = told + Duration::minutes(30);
        accept_case(workplace, &self.coordinator, self.at(case).await?, manager, named).await?;
        self.core_takes(named).await?;
        if goes < Goes::Closed {
            return Ok(());
        }
        self.ends(case, named + Duration::days(1)).await
    }

    async fn ends(&self, case: CaseId, at: Instant) -> Result<()> {
        let (workplace, coordinator) = (self.workplace, &self.coordinator);
        let none = SimpleStep::DispenseWithInterview(NoInterviewReason::AlreadyHeard);
        step_case(workplace, coordinator, self.at(case).await?, none, at).await?;
        let begun = at + Duration::days(1);
        step_case(workplace, coordinator, self.at(case).await?, SimpleStep::BeginSupport, begun).await?;
        let over = at + Duration::days(9);
        let found = cases::find(workplace.database.read(), coordinator.house, case).await?;
        let found = found.ok_or_else(|| anyhow!("the case is gone"))?;
        support::complete(workplace, coordinator, &found, over).await?;
        close_case(workplace, coordinator, self.at(case).await?, CloseReason::SupportCompleted, over).await?;
        // A closing leaves on the next working day, at a minute that the house draws.
        for hour in 1..=24 * 4 {
            if !self.core_takes(over + Duration::hours(hour)).await?.is_empty() {
                break;
            }
        }
        Ok(())
    }

    /// The core offers a child, through the house's door.
    async fn offers(&self, at: Instant, [age_band, urgency, language]: [&str; 3]) -> Result<CaseId> {
        let (workplace, entropy) = (self.workplace, self.workplace.keys.entropy());
        let reference = Reference::from_random(entropy.bytes());
        let offered =
            Offered { reference, id: MessageId::from_random(entropy.bytes()), age_band, urgency, language };
        let created = u64::try_from(at.millis() / 1_000)?;
        let offer = signed_offer(&self.key, &Authority::of_address(HOUSE)?, offered, created);
        let SignedOffer { headers, body } = offer.ok_or_else(|| anyhow!("no word of the contract"))?;
        let headers: Vec<(&str, &[u8])> =
            headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes())).collect();
        let request = Request {
            method: "POST",
            path: MESSAGES,
            query: None,
            headers: &headers,
            body: Some(&body),
            origin: HOUSE,
            address: "203.0.113.8",
        };
        let reply = hear_message(workplace, request, at).await?;
        ensure!(reply.status == 202, "the house answered {} {}", reply.status, reply.document);
        let waits = State::all().filter(|state| state.as_str() == "offered");
        let cases = references::in_states(workplace.database.read(), self.staff.house, waits).await?;
        cases.first().copied().ok_or_else(|| anyhow!("no case came of the offer"))
    }

    /// The core takes what is due; what it was told.
    async fn core_takes(&self, at: Instant) -> Result<Vec<String>> {
        let Workplace { database, keys, .. } = self.workplace;
        let seals = Seals { key: keys.house_key(), entropy: keys.entropy() };
        let mut said = Vec::new();
        while let Some(dispatch) = lease(database, keys.house_key(), at).await? {
            said.push(String::from_utf8_lossy(dispatch.body.as_bytes()).into_owned());
            settle(database, seals, &dispatch, Tried::Accepted, at).await?;
        }
        Ok(said)
    }

    async fn at(&self, case: CaseId) -> Result<(CaseId, u32)> {
        let found = cases::find(self.workplace.database.read(), self.staff.house, case).await?;
        Ok((case, found.ok_or_else(|| anyhow!("the case is gone"))?.version))
    }
}

/// The code in an acceptance, as the core's officer gets it.
fn code(said: &str) -> Option<String> {
    let (_, after) = said.split_once("\"handover\":\"")?;
    after.split('"').next().map(str::to_owned)
}
