//! Sixty cases, played by the use cases in the order of time: each day of the last two weeks brings
//! some, and every case goes as far as its place in the plan says.

use anyhow::{Result, anyhow};
use barnahus_casework::booking::Completeness;
use barnahus_casework::stage::{DeclineReason, NoInterviewReason, WithdrawReason};
use barnahus_casework::{SectionName, Typed};
use barnahus_operations::Workplace;
use barnahus_operations::book_interview::book_interview;
use barnahus_operations::change_section::{Change, change_section};
use barnahus_operations::change_team::join_team;
use barnahus_operations::find_slots::{OfferedSlot, Wish, find_slots};
use barnahus_operations::receive_referral::receive_referral;
use barnahus_operations::step_case::{SimpleStep, step_case};
use barnahus_operations::triage_case::{accept_case, decline_case};
use barnahus_store::cases;
use barnahus_vocabulary::{Actor, CaseId, DraftId, Instant, Role, local};
use time::Duration;

use super::afterwards::Went;
use super::house::Staff;
use super::preparation::Preparing;
use super::{afterwards, stories};

/// How far a case goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goes {
    /// Nobody has looked yet.
    Received,
    /// Someone is in charge, nothing is booked.
    Accepted,
    /// An interview is to come.
    Planned,
    /// The interview was held.
    Interviewed,
    /// And support began.
    InSupport,
    /// And it ended.
    Closed,
    /// It needs no interview.
    NoInterview,
    /// It was not taken up.
    Declined,
    /// It was taken back.
    Withdrawn,
    /// It was declined and taken up again.
    Reopened,
}

/// Sixty places, the oldest first.
const PLAN: [(Goes, usize); 10] = [
    (Goes::Closed, 4),
    (Goes::InSupport, 6),
    (Goes::Interviewed, 8),
    (Goes::NoInterview, 2),
    (Goes::Declined, 2),
    (Goes::Withdrawn, 1),
    (Goes::Planned, 15),
    (Goes::Reopened, 1),
    (Goes::Accepted, 12),
    (Goes::Received, 9),
];

/// The first of those that are planned.
const FIRST_PLANNED: usize = 23;
/// Of the children who were to come, only one before this number did not.
const ONE_STAYS_AWAY: usize = 15;

/// Plays all of them.
pub(super) async fn play(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    let all = PLAN.iter().flat_map(|(goes, many)| std::iter::repeat_n(*goes, *many));
    for (number, goes) in all.enumerate() {
        let actors = Actors::of(staff)?;
        let script = Script { workplace, staff, actors, number, now };
        script.play(goes).await.map_err(|error| error.context(format!("case {number}, {goes:?}")))?;
    }
    Ok(())
}

struct Actors {
    intake: Actor,
    coordinator: Actor,
}

impl Actors {
    fn of(staff: &Staff) -> Result<Self> {
        let actor = |role| staff.actor(role).ok_or_else(|| anyhow!("nobody is {role}"));
        Ok(Self { intake: actor(Role::IntakeOfficer)?, coordinator: actor(Role::Coordinator)? })
    }
}

struct Script<'a> {
    workplace: &'a Workplace,
    staff: &'a Staff,
    actors: Actors,
    number: usize,
    now: Instant,
}

impl Script<'_> {
    async fn play(&self, goes: Goes) -> Result<()> {
        let at = self.received_at(goes);
        let case = self.receive(at).await?;
        let soon = at + Duration::minutes(40);
        match goes {
            Goes::Received => Ok(()),
            Goes::Declined => self.decline(case, soon).await,
            Goes::Reopened => {
                self.decline(case, soon).await?;
                self.step(case, SimpleStep::Reopen, self.now - Duration::hours(2)).await
            }
            Goes::Withdrawn => self.step(case, SimpleStep::Withdraw(WithdrawReason::ByReferrer), soon).await,
            Goes::Accepted => self.accept(case, soon).await,
            Goes::NoInterview => {
                self.accept(case, soon).await?;
                let step = SimpleStep::DispenseWithInterview(NoInterviewReason::AlreadyHeard);
                self.step(case, step, soon + Duration::hours(1)).await
            }
            Goes::Planned => {
                self.accept(case, soon).await?;
                if self.number == FIRST_PLANNED && self.run_now(case).await? {
                    return Ok(());
                }
                let preparing = self.preparing(case);
                preparing.before(soon + Duration::hours(1)).await?;
                self.book(case, soon + Duration::hours(2), goes).await?;
                preparing.after().await
            }
            Goes::Interviewed | Goes::InSupport | Goes::Closed => {
                self.accept(case, soon).await?;
                self.book(case, soon + Duration::hours(2), goes).await
            }
        }
    }

    fn preparing(&self, case: CaseId) -> Preparing<'_> {
        let (workplace, coordinator) = (self.workplace, &self.actors.coordinator);
        Preparing { workplace, coordinator, case, number: self.number, now: self.now }
    }

    /// When it was received: those that went far long ago, those that wait within the last days.
    fn received_at(&self, goes: Goes) -> Instant {
        let number = i64::try_from(self.number).unwrap_or(0);
        let hours = match goes {
            Goes::Closed | Goes::InSupport => 24 * 27 - number * 34,
            Goes::Interviewed | Goes::NoInterview | Goes::Declined | Goes::Withdrawn => {
                24 * 13 - (number - 10) * 24
            }
            Goes::Reopened => 24 * 12,
            Goes::Planned => 24 * 5 - (number - 23) * 6,
            Goes::Accepted => 24 * 3 - (number - 39) * 5,
            Goes::Received => 50 - (number - 51) * 6,
        };
        self.now - Duration::hours(hours.max(1)) - Duration::minutes(number % 50)
    }

    async fn receive(&self, at: Instant) -> Result<CaseId> {
        let typed: Typed = stories::referral(self.number, local::day(self.now).year()).into_iter().collect();
        let intake = &self.actors.intake;
        let received = receive_referral(self.workplace, intake, DraftId::random(), &typed, at).await?;
        Ok(received.case)
    }

    async fn accept(&self, case: CaseId, at: Instant) -> Result<()> {
        let managers = self.staff.of(Role::CaseManager);
        let manager = managers.get(self.number % managers.len().max(1));
        let manager = *manager.ok_or_else(|| anyhow!("nobody is a case manager"))?;
        let coordinator = &self.actors.coordinator;
        accept_case(self.workplace, coordinator, (case, 1), manager, at).await?;
        if self.number.is_multiple_of(3) {
            return Ok(());
        }
        let typed: Typed =
            stories::informed(&barnahus_casework::days::iso(local::day(at))).into_iter().collect();
        let change = Change { case, section: SectionName::ChildInformed, typed: &typed, version: 0 };
        change_section(self.workplace, coordinator, &change, at).await?;
        let interviewers = self.staff.of(Role::Interviewer);
        if let Some(interviewer) = interviewers.get(self.number % interviewers.len().max(1)) {
            let who = (*interviewer, Role::Interviewer);
            join_team(self.workplace, coordinator, case, who, at).await?;
        }
        Ok(())
    }

    /// Takes one of the best slots there are, as a coordinator would. Those that went on have theirs
    /// behind them; when none is free before now, the case stays where it is.
    async fn book(&self, case: CaseId, at: Instant, goes: Goes) -> Result<()> {
        let coordinator = &self.actors.coordinator;
        let wish = Wish::to_book(case).not_before(self.not_before(goes, at));
        let asked_at = if goes == Goes::Planned { self.now } else { at };
        let found = find_slots(self.workplace, coordinator, wish, asked_at).await?;
        let fits = found.slots.iter().filter(|slot| slot.judged.is_ok());
        let past = |end: Instant| goes == Goes::Planned || end < self.now;
        let mut fits = fits.filter(|slot| past(slot.time.end()));
        let Some(slot) = fits.nth(self.number % 3).or_else(|| fits.next()) else { return Ok(()) };
        let version = self.version(case).await?;
        let chosen = slot.planned();
        let booked = book_interview(self.workplace, coordinator, (case, version), &chosen, asked_at).await?;
        if goes == Goes::Planned {
            return Ok(());
        }
        let how = (goes, self.went(goes));
        afterwards::record(self.workplace, coordinator, (case, booked.booking), how).await
    }

    /// Most are held; of those that go no further some are stopped, and one child does not come.
    fn went(&self, goes: Goes) -> Went {
        match (goes, self.number % 4) {
            (Goes::Interviewed, 1) => Went::Stopped,
            (Goes::Interviewed, 2) if self.number < ONE_STAYS_AWAY => Went::NotHeld,
            _ => Went::Held,
        }
    }

    /// The interview that runs just now, if this hour of this day is one at which children are heard.
    async fn run_now(&self, case: CaseId) -> Result<bool> {
        let coordinator = &self.actors.coordinator;
        let morning = local::start_of_day(local::day(self.now)) + Duration::hours(6);
        let wish = Wish::to_book(case).not_before(morning);
        let found = find_slots(self.workplace, coordinator, wish, morning).await?;
        let runs = |slot: &&OfferedSlot| {
            let is_whole = slot.judged.as_ref().is_ok_and(|it| it.completeness == Completeness::Complete);
            is_whole && slot.time.start() + Duration::minutes(8) < self.now && self.now < slot.time.end()
        };
        let Some(slot) = found.slots.iter().find(runs) else { return Ok(false) };
        let seen = (case, self.version(case).await?);
        let booked = book_interview(self.workplace, coordinator, seen, &slot.planned(), morning).await?;
        afterwards::run(self.workplace, coordinator, booked.booking).await?;
        Ok(true)
    }

    /// Interviews to come are spread over two weeks and a half, as people ask for later days.
    fn not_before(&self, goes: Goes, at: Instant) -> Instant {
        let days = i64::try_from(self.number % 5 * 4).unwrap_or(0);
        if goes == Goes::Planned {
            local::start_of_day(local::day(self.now + Duration::days(days)))
        } else {
            at
        }
    }

    async fn decline(&self, case: CaseId, at: Instant) -> Result<()> {
        let reason = DeclineReason::OtherService;
        Ok(decline_case(self.workplace, &self.actors.coordinator, (case, 1), reason, at).await?)
    }

    async fn step(&self, case: CaseId, step: SimpleStep, at: Instant) -> Result<()> {
        let version = self.version(case).await?;
        Ok(step_case(self.workplace, &self.actors.coordinator, (case, version), step, at).await?)
    }

    async fn version(&self, case: CaseId) -> Result<u32> {
        let found = cases::find(self.workplace.database.read(), self.staff.house, case).await?;
        Ok(found.ok_or_else(|| anyhow!("the case is gone"))?.version)
    }
}
