//! One child was taken down twice: the page before merging, the deed, and the referrals merged into a case.

use axum::extract::{Query, State};
use axum::response::Response;
use barnahus_casework::merging::NotInto;
use barnahus_operations::merge_case::{BeforeMerge, NotMerged, look_at_merging, merge_case};
use barnahus_operations::open_case;
use barnahus_operations::see_merged;
use barnahus_pages::merge::{self as pages, MergePage, Merged, OtherCase};
use barnahus_pages::words::merge as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, Text, paths};
use maud::Markup;
use serde::Deserialize;

use super::triage::version;
use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::reading::Reading;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// Into which case, where a likeness leads here.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    into: String,
}

/// `GET /cases/{id}/merge?into=`. Another case than one like it is not filled in: so nobody asks for names.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let seen = look_at_merging(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let wanted: Option<CaseId> = asked.into.parse().ok();
    let named = seen.alike.iter().find(|(other, _)| Some(*other) == wanted);
    let typed: Typed = named.map(|(_, codename)| ("codename", codename.as_str())).into_iter().collect();
    Ok(drawn(&signed_in, seen, (&typed, &[])))
}

/// `POST /cases/{id}/merge`.
pub(super) async fn send(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (workplace, actor, now) = (site.workplace(), &signed_in.actor, signed_in.now);
    // Whoever may not is told nothing of the form.
    let seen = look_at_merging(workplace, actor, case, now).await?;
    let version = version(&sent)?;
    let mut reading = Reading::new(&sent, actor.locale);
    let codename = reading.line("codename");
    if sent.get("sure") != "yes" {
        reading.say("sure", words::COMPARE);
    }
    let codename = match reading.finish(codename) {
        Ok(codename) => codename,
        Err(remarks) => return Ok(page::again(drawn(&signed_in, seen, (&sent, &remarks)))),
    };
    let refused = match merge_case(workplace, actor, (case, version), codename.as_str(), now).await {
        Ok(()) => return Ok(said_at(&paths::case(case), Flash::CasesMerged, site.surroundings())),
        Err(NotMerged::StaysApart(stays_apart)) => {
            let seen = BeforeMerge { stays_apart, ..seen };
            return Ok(page::again(drawn(&signed_in, seen, (&sent, &[]))));
        }
        Err(NotMerged::NoSuchCase) => words::NO_SUCH_CASE,
        Err(NotMerged::NotInto(why)) => not_into(why),
        Err(NotMerged::Unable(unable)) => return Err(unable.into()),
    };
    let remarks = [Remark::new("codename", refused, actor.locale)];
    Ok(page::again(drawn(&signed_in, seen, (&sent, &remarks))))
}

const fn not_into(why: NotInto) -> Text {
    match why {
        NotInto::Itself => words::ITSELF,
        NotInto::IsMerged => words::IS_MERGED,
        NotInto::Ended => words::ENDED,
        NotInto::OnlyForTrying => words::TRIAL,
        NotInto::OfferedElsewhere => words::OFFERED_THERE,
    }
}

fn drawn(signed_in: &SignedIn, seen: BeforeMerge, (typed, remarks): (&Typed, &[Remark])) -> Markup {
    let BeforeMerge { case, stays_apart, has_ended, alike, team, siblings } = seen;
    let (codename, version) = (case.codename, case.version);
    let view = MergePage { case: case.id, codename, version, stays_apart, has_ended, alike, team, siblings };
    let frame = signed_in.frame(Place::Cases);
    let form = Form::returned(frame.locale, typed, remarks);
    pages::merge(&frame, &form, &view)
}

/// How a case is merged, as its page says it.
pub(super) fn of_case(merged: open_case::Merged) -> Merged {
    let open_case::Merged { into, here } = merged;
    Merged { into: into.map(other), here: here.into_iter().map(other).collect() }
}

pub(super) fn other(other: see_merged::OtherCase) -> OtherCase {
    match other {
        see_merged::OtherCase::Seen(case, codename) => OtherCase::Seen(case, codename),
        see_merged::OtherCase::Hidden => OtherCase::Hidden,
        see_merged::OtherCase::Gone => OtherCase::Gone,
    }
}
