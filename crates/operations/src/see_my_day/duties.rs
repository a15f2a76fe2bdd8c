//! What someone must do, from rows alone: referrals to triage, cases without a booking, bookings that
//! lack something or fit no longer, letters that nobody got, a calendar that cannot be read.

use barnahus_casework::policy::{HouseAction, may_in_house};
use barnahus_casework::stage::StageCode;
use barnahus_casework::triage::overdue;
use barnahus_casework::{HouseRules, Urgency};
use barnahus_outbox::calendars as feeds;
use barnahus_outbox::queue::given_up;
use barnahus_store::cases::Case;
use barnahus_store::cases::list::{Filter, page};
use barnahus_store::{house_rules, teams};
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant, Interval, PersonId, Role, SupportId};
use time::{Date, Duration};

use super::{alarms, emergencies, further, of_bookings, of_preparation, of_support, with_core};
use crate::closed_limit::closed_limit;
use crate::list_kept::is_any_due;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Duty {
    /// A referral awaits triage.
    Triage {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// How urgent it is.
        urgency: Urgency,
        /// When triage is due.
        due: Instant,
        /// By how much it is overdue.
        overdue: Option<Duration>,
    },
    /// Someone cannot come to a booking that stands.
    CannotCome {
        /// Which booking.
        booking: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it is.
        time: Interval,
        /// Who cannot come.
        person: PersonId,
        /// Their name.
        name: String,
        /// As what they were to come.
        role: Role,
    },
    /// The own calendar of someone who is expected says that they are taken then.
    FitsNoLonger {
        /// Which booking.
        booking: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it is.
        time: Interval,
    },
    /// A booking without the child's lawyer, which cannot be started.
    Incomplete {
        /// Which booking.
        booking: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it is.
        time: Interval,
    },
    /// A booking after the last day for the first interview, as far as one knows without the file.
    AfterLimit {
        /// Which booking.
        booking: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it is.
        time: Interval,
        /// The last day for it.
        last_day: Date,
    },
    /// The time of a booking has passed, and nobody wrote down what became of it.
    ToRecord {
        /// Which booking.
        booking: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it was.
        time: Interval,
    },
    /// A planning meeting is over, and nobody wrote down what it decided.
    RecordMeeting {
        /// Which meeting.
        meeting: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it was.
        time: Interval,
    },
    /// Something that a planning meeting decided is the reader's to do.
    CarryOut {
        /// Which meeting.
        meeting: BookingId,
        /// The codename of its case.
        codename: String,
        /// By when.
        due: Date,
    },
    /// Something of a child's support is the reader's to do, or to look at again.
    Support {
        /// Which piece.
        support: SupportId,
        /// The codename of its case.
        codename: String,
        /// By when.
        due: Date,
    },
    /// Someone else owes something in a case, and its day has passed.
    Overdue {
        /// In which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// By when.
        due: Date,
        /// The name of whoever owes it.
        owner: String,
    },
    /// Something of a child's support is not decided yet.
    DecideSupport {
        /// In which case.
        case: CaseId,
        /// Its codename.
        codename: String,
    },
    /// Someone else represents a child, and the court was not told yet.
    TellCourt {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// By when.
        due: Instant,
    },
    /// A case in whose team nobody is but who is in charge.
    WithoutTeam {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// The last day for its interview.
        last_day: Date,
    },
    /// An accepted case without a booking.
    WithoutBooking {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// The last day for its interview.
        last_day: Date,
    },
    /// A further interview is asked for and awaits a decision.
    DecideFurther {
        /// In which case.
        case: CaseId,
        /// Its codename.
        codename: String,
    },
    /// A further interview was approved, and is not booked.
    BookFurther {
        /// In which case.
        case: CaseId,
        /// Its codename.
        codename: String,
    },
    /// The adult core asks a case back and waits for an answer.
    AnswerWithdrawal {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
    },
    /// Nobody used the code of a case that is at work, and the adult core waits for another answer.
    AnswerOffer {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
    },
    /// A message to the adult core has halted.
    MessageHalted {
        /// About which case; counts are about none.
        case: Option<CaseId>,
    },
    /// A young person turns 18, and nobody has offered the handover.
    TurnsEighteen {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// The birthday, or the first day that it may be.
        day: Date,
    },
    /// A child is missing.
    ChildMissing {
        /// Of which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// When the alarm was raised.
        since: Instant,
    },
    /// A child that was missing was found: nobody needs to look any more.
    ChildFound {
        /// Of which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// When that was said.
        at: Instant,
    },
    /// An emergency opened a file, and nobody has reviewed that.
    ReviewEmergency {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// When the first of them was opened.
        opened: Instant,
    },
    /// Emergencies opened files; the data protection officer has to know.
    Emergencies,
    /// Ended files may be erased.
    FilesToErase,
    /// Letters that were given up.
    LettersGivenUp(u64),
    /// The calendar of whoever asks could not be read for a day and more.
    CalendarBroken,
}

/// A server that is away for a night needs nobody's doing.
const BROKEN_FOR: Duration = Duration::days(1);
/// So many cases of one stage are looked at: nobody does more in a day.
const MOST_CASES: u64 = 200;

/// What the actor must do, the most urgent first.
pub(super) async fn read(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let on = workplace.database.read();
    let mut duties = Vec::new();
    if actor.is(Role::Coordinator) {
        let awaiting = [StageCode::Received, StageCode::InTriage, StageCode::Reopened];
        let cases = of_stage(workplace, actor, &awaiting).await?;
        duties.extend(cases.into_iter().map(|case| Duty::Triage {
            case: case.id,
            urgency: case.urgency,
            overdue: overdue(case.stage.code(), case.due_at, now),
            due: case.due_at,
            codename: case.codename,
        }));
        duties.extend(further::to_decide(workplace, actor).await?);
    }
    if actor.is(Role::Coordinator) || actor.is(Role::CaseManager) {
        let rules = house_rules::find(on, actor.house).await?.rules;
        for case in of_stage(workplace, actor, &[StageCode::Accepted]).await? {
            match further::of_heard(workplace, actor, &case).await? {
                Some(of_heard) => duties.extend(of_heard),
                None => duties.push(unbooked(workplace, actor, &rules, case).await?),
            }
        }
        for case in of_stage(workplace, actor, &[StageCode::Planned]).await? {
            duties.extend(of_bookings::duties(workplace, actor, (&case, &rules), now).await?);
        }
    }
    if may_in_house(actor, HouseAction::SeeOutbox).is_ok() {
        let number = given_up(on, actor.house).await?;
        duties.extend((number > 0).then_some(Duty::LettersGivenUp(number)));
    }
    duties.extend(of_preparation::duties(workplace, actor, now).await?);
    duties.extend(of_support::duties(workplace, actor, now).await?);
    duties.extend(with_core::duties(workplace, actor, now).await?);
    if may_in_house(actor, HouseAction::SeeKept).is_ok() && is_any_due(workplace, actor, now).await? {
        duties.push(Duty::FilesToErase);
    }
    duties.extend(emergencies::duties(workplace, actor).await?);
    duties.extend(alarms::duties(workplace, actor, now).await?);
    duties.extend(is_calendar_broken(workplace, actor, now).await?.then_some(Duty::CalendarBroken));
    duties.sort_by_key(Duty::order);
    Ok(duties)
}

async fn is_calendar_broken(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<bool, Unable> {
    let (on, key) = (workplace.database.read(), workplace.keys.house_key());
    let feed = feeds::of_person(on, key, actor.house, actor.person).await?;
    let failing = feed.and_then(|feed| feed.failing);
    Ok(failing.is_some_and(|failing| now - failing.since >= BROKEN_FOR))
}

/// Cases of a stage that are the actor's to move on: all for the coordinator, else those in charge of.
pub(super) async fn of_stage(
    workplace: &Workplace,
    actor: &Actor,
    stages: &[StageCode],
) -> Result<Vec<Case>, Unable> {
    let manager = (!actor.is(Role::Coordinator)).then_some(actor.person);
    let filter = Filter { stages: stages.to_vec(), manager, ..Filter::default() };
    Ok(page(workplace.database.read(), actor.house, &filter, None, MOST_CASES).await?.cases)
}

async fn unbooked(
    workplace: &Workplace,
    actor: &Actor,
    rules: &HouseRules,
    case: Case,
) -> Result<Duty, Unable> {
    let last_day = closed_limit(&case, rules).last_day;
    let team = teams::now(workplace.database.read(), actor.house, case.id).await?;
    let Case { id, codename, .. } = case;
    Ok(if team.iter().any(|member| member.role != Role::CaseManager) {
        Duty::WithoutBooking { case: id, codename, last_day }
    } else {
        Duty::WithoutTeam { case: id, codename, last_day }
    })
}
