//! What is recorded of an interview. A stale page overwrites nothing: it shows both versions.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use barnahus_casework::booking::IllegalBookingStep;
use barnahus_casework::record::{BOOKED, Place as Was, who_was_there};
use barnahus_casework::{CaseAction, Fault, FieldFault};
use barnahus_operations::Unable;
use barnahus_operations::read_record::{ReadRecord, read_record};
use barnahus_operations::record_interview::{NotRecorded, place_field, record_interview};
use barnahus_pages::hand::VERSION;
use barnahus_pages::record::{Comer, Kept, RecordPage, record, record_stale};
use barnahus_pages::wording::capital;
use barnahus_pages::words::record as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, Locale, Role, Text, paths};
use maud::Markup;

use super::interview::passed;
use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /bookings/{id}/record`.
pub(super) async fn show(
    who: SignedIn,
    State(site): State<Site>,
    At(id): At<BookingId>,
) -> Result<Markup, Failure> {
    let read = read_record(site.workplace(), &who.actor, id, who.now).await?;
    let typed = read.typed();
    let form = Form::fresh(who.actor.locale, &typed);
    Ok(record(&who.frame(Place::Cases), &form, &view(read, who.actor.locale)))
}

/// `POST /bookings/{id}/record`.
pub(super) async fn save(
    who: SignedIn,
    State(site): State<Site>,
    At(id): At<BookingId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let version = sent.get(VERSION).parse().map_err(|_| Failure::Unreadable)?;
    let typed: Typed = sent.iter().filter(|(name, _)| *name != VERSION).collect();
    let why = match record_interview(site.workplace(), &who.actor, (id, version), &typed, who.now).await {
        Ok(()) => return Ok(said_at(&paths::booking_record(id), Flash::Recorded, site.surroundings())),
        Err(why) => why,
    };
    let locale = who.actor.locale;
    let read = match why {
        NotRecorded::Unable(unable @ (Unable::NotTheirs | Unable::Broken(_))) => return Err(unable.into()),
        _ => read_record(site.workplace(), &who.actor, id, who.now).await?,
    };
    let frame = who.frame(Place::Cases);
    if why == NotRecorded::Unable(Unable::Stale) {
        let mut stored = read.typed();
        stored.add(VERSION, &read.kept.map_or(0, |kept| kept.version).to_string());
        let page = record_stale(&frame, &view(read, locale), &sent, &stored);
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    let remarks = remarks(&why, &read, locale);
    let form = Form::returned(locale, &typed, &remarks);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, record(&frame, &form, &view(read, locale))).into_response())
}

fn remarks(why: &NotRecorded, read: &ReadRecord, locale: Locale) -> Vec<Remark> {
    let at = |field: &'static str, text: Text| vec![Remark::new(field, text, locale)];
    match why {
        NotRecorded::Faults(faults) => faults.iter().map(|fault| one(fault, locale)).collect(),
        NotRecorded::NobodyTalked => {
            let talks = read.came.iter().find(|came| came.part.role == Role::Interviewer);
            let field = talks.map_or_else(|| "others_there".to_owned(), |came| place_field(&came.part));
            vec![Remark::new(field, words::NOBODY_TALKED, locale)]
        }
        NotRecorded::RanOn => at("ended", words::RAN_ON),
        NotRecorded::Booking(IllegalBookingStep::NotOver | IllegalBookingStep::NotBegun) => {
            at("ended", words::NOT_OVER)
        }
        NotRecorded::Booking(IllegalBookingStep::Incomplete) => at("ending", words::INCOMPLETE),
        NotRecorded::Booking(IllegalBookingStep::From { .. })
        | NotRecorded::Stage(_)
        | NotRecorded::Unable(_) => at("ending", words::FALLEN),
    }
}

fn one(fault: &FieldFault, locale: Locale) -> Remark {
    match fault.fault {
        Fault::Contradicts(BOOKED) => Remark::new(fault.field.clone(), words::NOT_ITS_HOUR, locale),
        _ => Remark::of(fault, locale),
    }
}

fn view(read: ReadRecord, locale: Locale) -> RecordPage {
    let places: Vec<(Role, Was)> =
        read.came.iter().filter_map(|came| Some((came.part.role, came.place?))).collect();
    let had_a_lawyer = who_was_there(&places).is_ok_and(|came| came.had_a_lawyer);
    let (run, asks_interpreter) = (read.run_mark(), read.authorised.is_some());
    let ReadRecord {
        booking,
        codename,
        came,
        kept,
        words: _,
        authorised: _,
        run: _,
        questions,
        may_write,
        allowed,
        recorded_by,
    } = read;
    let comers = came.iter().map(|came| Comer {
        field: place_field(&came.part),
        label: format!("{}: {}", capital(came.part.role.name().of(locale)), came.name),
    });
    RecordPage {
        booking: booking.id,
        case: booking.case,
        codename,
        time: booking.time,
        state: booking.state,
        version: kept.map_or(0, |kept| kept.version),
        run,
        comers: comers.collect(),
        asks_interpreter,
        kept: kept.map(|kept| Kept {
            number: kept.number,
            same_interviewer: kept.same_interviewer,
            by: recorded_by.unwrap_or_default(),
            at: kept.recorded_at,
            had_a_lawyer,
        }),
        questions: questions.into_iter().map(passed).collect(),
        may_write,
        asks_further: booking.state.was_heard() && allowed.contains(&CaseAction::AskFurther),
    }
}
