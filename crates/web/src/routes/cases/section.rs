//! One section of a file, written against the version it was read with. A stale page overwrites nothing:
//! it shows both versions.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use barnahus_casework::SectionName;
use barnahus_operations::Unable;
use barnahus_operations::change_section::{Change, NotChanged, change_section, look_at_section};
use barnahus_operations::open_case::{Opened, open_case};
use barnahus_pages::cases::{self, SectionForm, fields};
use barnahus_pages::stale::{Stale, stale};
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, paths};
use maud::Markup;
use serde::Deserialize;

use super::triage::version;
use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// Which section.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    section: String,
}

/// The fields of the form that are no facts.
const OURS: [&str; 2] = ["section", "version"];

/// `GET /cases/{id}/facts?section=…`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let section = asked.section.parse().map_err(|_| Failure::NotFound)?;
    drawn(&site, &signed_in, case, section).await
}

/// `GET /cases/{id}/informed`.
pub(super) async fn show_informed(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    drawn(&site, &signed_in, case, SectionName::ChildInformed).await
}

async fn drawn(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    section: SectionName,
) -> Result<Markup, Failure> {
    // Asked first, so that who may not write the section does not open the file for nothing.
    let (_, own) = look_at_section(site.workplace(), &signed_in.actor, case, section).await?;
    let opened = open_case(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let (stored, version) = stored(&opened, section);
    let typed = fields::shown_again(&stored);
    let frame = signed_in.frame(Place::Cases);
    let view = SectionForm { case, codename: opened.case.codename, section, version, own };
    Ok(cases::section(&frame, &Form::fresh(frame.locale, &typed), &view))
}

fn stored(opened: &Opened, section: SectionName) -> (Typed, u32) {
    let found = opened.file.contents().typed().into_iter().find(|(name, _)| *name == section);
    let version = opened.versions.get(&section).copied().unwrap_or_default();
    (found.map_or_else(Typed::default, |(_, typed)| typed), version)
}

/// `POST` to either.
pub(super) async fn save(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let section: SectionName = sent.get("section").parse().map_err(|_| Failure::Unreadable)?;
    let typed: Typed = sent.iter().filter(|(name, _)| !OURS.contains(name)).collect();
    let change = Change { case, section, typed: &typed, version: version(&sent)? };
    match change_section(site.workplace(), &signed_in.actor, &change, signed_in.now).await {
        Ok(()) => Ok(said_at(&paths::case(case), flash(section), site.surroundings())),
        Err(NotChanged::Faults(faults)) => {
            let remarks = Remark::all(&faults, signed_in.actor.locale);
            faulty(&site, &signed_in, &change, &remarks).await
        }
        Err(NotChanged::Unable(Unable::Stale)) => both(&site, &signed_in, &change).await,
        Err(NotChanged::Unable(unable)) => Err(unable.into()),
    }
}

fn flash(section: SectionName) -> Flash {
    if section == SectionName::ChildInformed { Flash::ChildInformed } else { Flash::Saved }
}

/// What was typed stays, with its faults.
async fn faulty(
    site: &Site,
    signed_in: &SignedIn,
    change: &Change<'_>,
    remarks: &[Remark],
) -> Result<Response, Failure> {
    let Change { case, section, typed, version } = *change;
    let (found, own) = look_at_section(site.workplace(), &signed_in.actor, case, section).await?;
    let frame = signed_in.frame(Place::Cases);
    let form = Form::returned(frame.locale, typed, remarks);
    let view = SectionForm { case, codename: found.codename, section, version, own };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, cases::section(&frame, &form, &view)).into_response())
}

/// Both versions; what was typed can be sent again against the one that is stored now.
async fn both(site: &Site, signed_in: &SignedIn, change: &Change<'_>) -> Result<Response, Failure> {
    let Change { case, section, typed, version: _ } = *change;
    let opened = open_case(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let (stored, version) = stored(&opened, section);
    let frame = signed_in.frame(Place::Cases);
    let mut again = typed.clone();
    again.add("section", section.code());
    again.add("version", &version.to_string());
    let view = Stale {
        differences: cases::differences(section, &stored, typed, frame.locale),
        typed: &again,
        action: cases::edit(case, section),
        stored: paths::case(case),
    };
    Ok((StatusCode::CONFLICT, stale(&frame, &view)).into_response())
}
