//! The siblings of a case: seen, linked and unlinked.

use axum::extract::{Query, State};
use axum::response::Response;
use barnahus_casework::siblings::SiblingChoice;
use barnahus_operations::link_siblings::{Linked, NotLinked, link_siblings, unlink_siblings};
use barnahus_operations::see_siblings::{SeenSibling, SeenSiblings, see_siblings};
use barnahus_pages::siblings::{self as pages, LINK, Sibling, SiblingsPage};
use barnahus_pages::words::siblings as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, paths};
use maud::Markup;
use serde::Deserialize;

use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::reading::Reading;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// Which link is to end.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    link: String,
}

/// `GET /cases/{id}/siblings`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    drawn(&site, &signed_in, case, (&Typed::default(), &[])).await
}

/// `POST /cases/{id}/siblings`.
pub(super) async fn link(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&signed_in.actor, signed_in.now);
    let mut reading = Reading::new(&sent, actor.locale);
    let codename = reading.line("codename");
    let day = reading.one("day");
    let (interviewer, meeting) = (reading.one("interviewer"), reading.one("meeting"));
    let chosen = day.zip(interviewer).zip(meeting);
    let choice = chosen.map(|((day, interviewer), meeting)| SiblingChoice { day, interviewer, meeting });
    let (codename, choice) = match reading.finish(codename.zip(choice)) {
        Ok(read) => read,
        Err(remarks) => return again(&site, &signed_in, case, (&sent, &remarks)).await,
    };
    let refused = match link_siblings(site.workplace(), actor, case, (codename.as_str(), choice), now).await {
        Ok(linked) => {
            let said = match linked {
                Linked::Apart => Flash::SiblingsLinked,
                Linked::Meet => Flash::SiblingsMeet,
            };
            return Ok(said_at(&paths::siblings(case), said, site.surroundings()));
        }
        Err(NotLinked::NoSuchCase) => words::NO_SUCH_CASE,
        Err(NotLinked::Already) => words::ALREADY,
        Err(NotLinked::Unable(unable)) => return Err(unable.into()),
    };
    let remarks = [Remark::new("codename", refused, actor.locale)];
    again(&site, &signed_in, case, (&sent, &remarks)).await
}

/// `GET /cases/{id}/siblings/end?link=`.
pub(super) async fn ask_end(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let seen = see_siblings(site.workplace(), &signed_in.actor, case).await?;
    let view = view(case, seen);
    let link = page::id(&asked.link)?;
    let found = view.siblings.iter().find(|one| one.link == link && one.other.is_some());
    let found = found.ok_or(barnahus_operations::Unable::Stale)?;
    let frame = signed_in.frame(Place::Cases);
    let blank = Typed::default();
    Ok(pages::end(&frame, &Form::fresh(frame.locale, &blank), &view, found))
}

/// `POST /cases/{id}/siblings/end`.
pub(super) async fn end(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let link = page::id(sent.get(LINK))?;
    unlink_siblings(site.workplace(), &signed_in.actor, case, link, signed_in.now).await?;
    Ok(said_at(&paths::siblings(case), Flash::SiblingsUnlinked, site.surroundings()))
}

async fn again(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    sent: (&Typed, &[Remark]),
) -> Result<Response, Failure> {
    Ok(page::again(drawn(site, signed_in, case, sent).await?))
}

async fn drawn(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    (typed, remarks): (&Typed, &[Remark]),
) -> Result<Markup, Failure> {
    let seen = see_siblings(site.workplace(), &signed_in.actor, case).await?;
    let frame = signed_in.frame(Place::Cases);
    // Whom the core names stands in the form; the rest is chosen.
    let proposed = seen.proposed.iter().map(|codename| ("codename", codename.as_str())).collect();
    let typed = if typed.is_empty() { &proposed } else { typed };
    let form = Form::returned(frame.locale, typed, remarks);
    Ok(pages::siblings(&frame, &form, &view(case, seen)))
}

fn view(case: CaseId, seen: SeenSiblings) -> SiblingsPage {
    let SeenSiblings { codename, siblings, proposed } = seen;
    let shown =
        |SeenSibling { link, other, choice, meet }: SeenSibling| Sibling { link, other, choice, meet };
    SiblingsPage { case, codename, siblings: siblings.into_iter().map(shown).collect(), proposed }
}
