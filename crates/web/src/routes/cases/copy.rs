//! The copy for the child: decided on a page, made in memory, downloaded, kept nowhere.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use barnahus_casework::subject_copy::{CopyFor, Decision, Piece, REASONS};
use barnahus_identity::TypedPassword;
use barnahus_operations::copy_for_subject::{CopyAsked, NotCopied, copy_for_subject, look_at_copy};
use barnahus_pages::cases::{CopyPage, DECIDED_IN, decision_field, subject_copy};
use barnahus_pages::words::form as common;
use barnahus_pages::words::{keeping, subject_copy as words};
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, Locale};
use maud::Markup;

use super::copy_written::{Written, json, pdf};
use crate::at::At;
use crate::failure::Failure;
use crate::page;
use crate::reading::Reading;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// As what it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Pdf,
    Json,
}

impl std::str::FromStr for Format {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "pdf" => Ok(Self::Pdf),
            "json" => Ok(Self::Json),
            _ => Err(()),
        }
    }
}

/// `GET /cases/{id}/copy`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    drawn(&site, &signed_in, case, (&Typed::default(), &[])).await
}

/// `POST /cases/{id}/copy`.
pub(super) async fn make(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (actor, locale, now) = (&signed_in.actor, signed_in.actor.locale, signed_in.now);
    let (copy_for, format) = match read(&sent, locale) {
        Ok(read) => read,
        Err(remarks) => return Ok(page::again(drawn(&site, &signed_in, case, (&sent, &remarks)).await?)),
    };
    let decided = decisions(&sent);
    let password = TypedPassword::new(sent.as_typed("password"));
    let asked = CopyAsked { copy_for, decided: &decided, password };
    let remarks = match copy_for_subject(site.workplace(), actor, case, asked, now).await {
        Ok(made) => {
            let written = Written { copy: &made.copy, copy_for, maker: &made.maker, at: now, locale };
            return answered(format, &written);
        }
        Err(NotCopied::Undecided(pieces)) => pieces
            .into_iter()
            .map(|piece| Remark::new(decision_field(piece), common::NOT_CHOSEN, locale))
            .collect(),
        Err(NotCopied::RepresentativeInDoubt) => vec![Remark::new("for", words::IN_DOUBT, locale)],
        Err(NotCopied::WrongPassword) => vec![Remark::new("password", keeping::WRONG_PASSWORD, locale)],
        Err(NotCopied::Wait(seconds)) => return Err(Failure::TooMany(seconds)),
        Err(NotCopied::Unable(unable)) => return Err(unable.into()),
    };
    Ok(page::again(drawn(&site, &signed_in, case, (&sent, &remarks)).await?))
}

fn read(sent: &Typed, locale: Locale) -> Result<(CopyFor, Format), Vec<Remark>> {
    let mut reading = Reading::new(sent, locale);
    let copy_for = reading.one("for");
    let format = reading.one("format");
    if reading.as_typed("password").is_empty() {
        reading.say("password", common::EMPTY);
    }
    reading.finish(copy_for.zip(format))
}

fn decisions(sent: &Typed) -> BTreeMap<Piece, Decision> {
    let decision = |piece: Piece| {
        let said = sent.get(&decision_field(piece));
        let left_out = REASONS.iter().find(|why| why.code() == said).map(|why| Decision::LeaveOut(*why));
        let decided = if said == DECIDED_IN { Some(Decision::Include) } else { left_out };
        decided.map(|decided| (piece, decided))
    };
    Piece::all().filter_map(decision).collect()
}

/// The file itself. Its name says nothing of the case.
fn answered(format: Format, written: &Written<'_>) -> Result<Response, Failure> {
    let (kind, named, bytes) = match format {
        Format::Pdf => ("application/pdf", "attachment; filename=\"copie.pdf\"", pdf(written)?),
        Format::Json => ("application/json", "attachment; filename=\"copie.json\"", json(written)?),
    };
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, named)], bytes).into_response())
}

async fn drawn(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    (typed, remarks): (&Typed, &[Remark]),
) -> Result<Markup, Failure> {
    let (codename, pieces) = look_at_copy(site.workplace(), &signed_in.actor, case).await?;
    let form = Form::returned(signed_in.actor.locale, typed, remarks);
    Ok(subject_copy(&signed_in.frame(Place::Cases), &form, &CopyPage { case, codename, pieces }))
}
