//! The limit of a first interview: until when, whether it may be extended, and, once it was missed, what was said of
//! it. What its page shows.

use barnahus_casework::interview::{
    ExtensionReason, Held, Limit, NotExtended, Said, days_waited, may_extend, still_to,
};
use barnahus_casework::policy::CaseAction;
use barnahus_database::Lockable;
use barnahus_store::bookings::Booking;
use barnahus_store::{people, transfers, waits};
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant, PersonId};

use crate::asked_limit::{asked_limit, note_facts_once};
use crate::first_interview::{extension, held};
use crate::interview_needs::InterviewNeeds;
use crate::say_why_late::may_say;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenLimit {
    /// Its codename.
    pub codename: String,
    /// The limit; `None` once a first interview was held.
    pub limit: Option<Limit>,
    /// Why it was extended, by whom of this house, when.
    pub extension: Option<(ExtensionReason, Option<String>, Instant)>,
    /// Whether it may be extended, and why not.
    pub may_extend: Result<(), NotExtended>,
    /// By how many days.
    pub extension_days: u16,
    /// Since when the child waits.
    pub since: Instant,
    /// When it was heard, if it was.
    pub heard: Option<Instant>,
    /// How many whole days that is, until then or until now.
    pub waited: u32,
    /// Whether the limit was missed, so that it is said why.
    pub may_say: bool,
    /// The interview whose time has come and of which nobody has written down what became: that is asked first.
    pub to_record: Option<BookingId>,
    /// What was said, by whom of this house, when.
    pub said: Option<(Said, Option<String>, Instant)>,
}

/// Reads it. The file is opened for planning, and noted.
///
/// # Errors
/// [`Unable::NotTheirs`] for those who are not in charge.
pub async fn see_limit(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<SeenLimit, Unable> {
    let mut tx = workplace.database.begin().await?;
    // Nobody writes the file between what is read of it and what is noted.
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::FindSlot).await?;
    let needs = InterviewNeeds::read(workplace, &mut tx, actor, &approached, now).await?;
    note_facts_once(workplace, &tx, (actor.house, &approached.case), &needs.contents).await?;
    let asked = asked_limit(workplace, tx.sql(), (actor.house, &approached.case), &needs.rules).await?;
    let held = held(tx.sql(), (actor.house, &approached.case), now).await?;
    let everyone = people::all(tx.sql(), actor.house).await?;
    let came = transfers::brought(tx.sql(), actor.house, case).await?;
    // What the house before gave came along under the name of whoever accepted the case.
    let is_from_before = |at: Instant| came.is_some() && at < approached.case.received_at;
    let name = |who: PersonId, at: Instant| {
        let person = everyone.iter().find(|person| person.id == who && !is_from_before(at));
        person.map(|person| person.display_name.clone())
    };
    let given = extension(tx.sql(), (actor.house, case)).await?;
    let said = waits::find(tx.sql(), actor.house, case).await?;
    tx.commit().await?;
    let since = approached.case.waits_since;
    Ok(SeenLimit {
        extension: given.map(|given| (given.reason, name(given.by, given.at), given.at)),
        may_extend: may_extend(needs.stage, needs.limit.as_ref(), &needs.rules.first_interview, now),
        extension_days: needs.rules.first_interview.extension,
        to_record: to_record(held, &needs, now),
        limit: needs.limit.filter(|_| held != Held::NotHere),
        since,
        heard: match held {
            Held::At(began, _) => Some(began),
            Held::ToRecord | Held::Ahead(_) | Held::NotHere => None,
        },
        waited: days_waited(since, still_to(held, now)),
        may_say: may_say(held, (&asked, needs.limit.as_ref()), now),
        said: said.map(|kept| (kept.said, name(kept.by, kept.at), kept.at)),
        codename: approached.case.codename,
    })
}

fn to_record(held: Held, needs: &InterviewNeeds, now: Instant) -> Option<BookingId> {
    let came = |booking: &&Booking| booking.state.stands() && booking.time.start() <= now;
    let came = needs.bookings.iter().filter(came).min_by_key(|booking| booking.time.start());
    came.filter(|_| held == Held::ToRecord).map(|booking| booking.id)
}
