//! The letters of the house, and the one that is sent again.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use barnahus_operations::read_outbox::{self as reading, LetterKind, LetterState as Stored, read_outbox};
use barnahus_operations::send_again::send_again;
use barnahus_pages::outbox::{LetterLine, LetterState, outbox};
use barnahus_pages::parts::Pager;
use barnahus_pages::words::letters as words;
use barnahus_pages::{Flash, Place};
use barnahus_vocabulary::{Instant, Text, paths};
use maud::Markup;
use serde::Deserialize;

use crate::failure::Failure;
use crate::flash;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// Where the page begins.
#[derive(Debug, Deserialize)]
pub(super) struct Before {
    before: Option<i64>,
}

/// `GET /outbox`.
pub(super) async fn list(
    State(site): State<Site>,
    Query(Before { before }): Query<Before>,
    person: SignedIn,
) -> Result<Markup, Failure> {
    let before = before.map(Instant::from_millis);
    let seen = read_outbox(site.workplace(), &person.actor, None, before).await?;
    let locale = person.actor.locale;
    let lines: Vec<_> = seen
        .letters
        .iter()
        .map(|letter| LetterLine {
            id: letter.id,
            subject: subject(letter.kind).of(locale).to_owned(),
            to: seen.names.get(&letter.person).map_or(words::NOBODY.of(locale), String::as_str).to_owned(),
            state: match letter.state {
                Stored::Waiting => LetterState::Waits,
                Stored::Sent => LetterState::Sent,
                Stored::Superseded => LetterState::NotNeeded,
                Stored::GivenUp => LetterState::GivenUp,
            },
            why: letter.fault.as_deref().and_then(words::why),
            when: letter.settled_at.unwrap_or(letter.due_at),
        })
        .collect();
    let last = seen.letters.last().filter(|_| seen.letters.len() == reading::PAGE);
    let pager = Pager {
        before: before.map(|_| paths::OUTBOX.to_owned()),
        after: last.map(|letter| paths::outbox_before(letter.written.millis())),
    };
    Ok(outbox(&person.frame(Place::Outbox), &lines, &pager))
}

/// `POST /outbox/{id}/again`.
pub(super) async fn again(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Response, Failure> {
    send_again(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    Ok(flash::said_at(paths::OUTBOX, Flash::LetterAgain, site.surroundings()))
}

const fn subject(kind: LetterKind) -> Text {
    match kind {
        LetterKind::BookingInvited => words::BOOKING_INVITED,
        LetterKind::BookingMoved => words::BOOKING_MOVED,
        LetterKind::BookingCancelled => words::BOOKING_CANCELLED,
        LetterKind::GuestInvited => words::GUEST_INVITED,
        LetterKind::GuestMoved => words::GUEST_MOVED,
        LetterKind::GuestCancelled => words::GUEST_CANCELLED,
        LetterKind::AccountInvited => words::ACCOUNT_INVITED,
        LetterKind::NewDevice => words::NEW_DEVICE,
        LetterKind::PasswordChanged => words::PASSWORD_CHANGED,
        LetterKind::TaskAwaits => words::TASK_AWAITS,
        LetterKind::CannotWait => words::CANNOT_WAIT,
        LetterKind::LettersGivenUp => words::LETTERS_GIVEN_UP,
        LetterKind::WeeklyDigest => words::WEEKLY_DIGEST,
    }
}
