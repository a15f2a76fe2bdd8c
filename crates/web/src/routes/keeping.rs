//! Ended files: the list of what is due, holding one, erasing one.

use axum::extract::State;
use axum::response::Response;
use barnahus_identity::TypedPassword;
use barnahus_operations::erase_case::{NotErased, erase_case, look_at_erasing};
use barnahus_operations::hold_case::{hold_case, lift_hold, look_at_hold};
use barnahus_operations::list_kept::{Hold, KeptCase, KeptLine, KeptList, list_kept};
use barnahus_pages::cases::Keeping;
use barnahus_pages::keeping::{self as pages, Before, KeptPage, KeptReader};
use barnahus_pages::words::form as common;
use barnahus_pages::words::keeping as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, PersonId, Role, Text, local, paths};
use maud::Markup;

use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /kept`.
pub(super) async fn list(State(site): State<Site>, person: SignedIn) -> Result<Markup, Failure> {
    let KeptList { due, held, soon, erased, names } =
        list_kept(site.workplace(), &person.actor, person.now).await?;
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let lines = |lines: Vec<KeptLine>| {
        let line = |line: KeptLine| pages::KeptLine {
            case: line.case,
            keeping: Keeping { until: line.until, ..keeping(&line.kept, name) },
            codename: line.codename,
        };
        lines.into_iter().map(line).collect()
    };
    let view = KeptPage {
        due: lines(due),
        held: lines(held),
        soon: lines(soon),
        erased: erased
            .into_iter()
            .map(|(codename, erasure, complete)| (codename, erasure.at, complete))
            .collect(),
        reader: if person.actor.is(Role::Coordinator) { KeptReader::Erases } else { KeptReader::Holds },
    };
    Ok(pages::list(&person.frame(Place::MyDay), &view))
}

/// How a case is kept, as pages show it.
pub(super) fn keeping(kept: &KeptCase, name: impl Fn(PersonId) -> String) -> Keeping {
    let shown = |hold: Hold| (hold.reason, hold.set_at, name(hold.set_by));
    Keeping { ended: kept.ended, class: kept.class, until: Some(kept.until), hold: kept.hold.map(shown) }
}

/// `GET /kept/{id}/hold`.
pub(super) async fn hold_page(
    person: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    held(&site, &person, case, &[]).await
}

/// `POST /kept/{id}/hold`.
pub(super) async fn hold(
    person: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let Ok(reason) = sent.get("reason").parse() else {
        let remarks = [Remark::new("reason", common::NOT_CHOSEN, person.actor.locale)];
        return Ok(page::again(held(&site, &person, case, &remarks).await?));
    };
    hold_case(site.workplace(), &person.actor, (case, reason), person.now).await?;
    Ok(said_at(paths::KEPT, Flash::HoldSet, site.surroundings()))
}

async fn held(site: &Site, person: &SignedIn, case: CaseId, remarks: &[Remark]) -> Result<Markup, Failure> {
    let (found, hold) = look_at_hold(site.workplace(), &person.actor, case).await?;
    let refused = hold.map(|_| words::HELD_ALREADY);
    let blank = Typed::default();
    let form = Form::returned(person.actor.locale, &blank, remarks);
    Ok(pages::hold(&person.frame(Place::MyDay), &form, &Before { case, codename: &found.codename, refused }))
}

/// `GET /kept/{id}/lift`.
pub(super) async fn lift_page(
    person: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    let (found, hold) = look_at_hold(site.workplace(), &person.actor, case).await?;
    let refused = if hold.is_some() { None } else { Some(words::NOT_HELD) };
    let blank = Typed::default();
    let form = Form::fresh(person.actor.locale, &blank);
    Ok(pages::lift(&person.frame(Place::MyDay), &form, &Before { case, codename: &found.codename, refused }))
}

/// `POST /kept/{id}/lift`.
pub(super) async fn lift(
    person: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Response, Failure> {
    lift_hold(site.workplace(), &person.actor, case, person.now).await?;
    Ok(said_at(paths::KEPT, Flash::HoldLifted, site.surroundings()))
}

/// `GET /cases/{id}/erase`.
pub(super) async fn erase_page(
    person: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    erasing(&site, &person, case, (&[], None)).await
}

/// `POST /cases/{id}/erase`.
pub(super) async fn erase(
    person: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (actor, locale) = (&person.actor, person.actor.locale);
    if sent.get("password").is_empty() {
        let remarks = [Remark::new("password", common::EMPTY, locale)];
        return Ok(page::again(erasing(&site, &person, case, (&remarks, None)).await?));
    }
    let password = TypedPassword::new(sent.as_typed("password"));
    let (remarks, refused) = match erase_case(site.workplace(), actor, case, password, person.now).await {
        Ok(()) => return Ok(said_at(paths::KEPT, Flash::Erased, site.surroundings())),
        Err(NotErased::WrongPassword) => (vec![Remark::new("password", words::WRONG_PASSWORD, locale)], None),
        Err(NotErased::StillKept) => (vec![], Some(words::STILL_KEPT)),
        Err(NotErased::CoreRemembers) => (vec![], Some(words::CORE_REMEMBERS)),
        Err(NotErased::Wait(seconds)) => return Err(Failure::TooMany(seconds)),
        Err(NotErased::Unable(unable)) => return Err(unable.into()),
    };
    Ok(page::again(erasing(&site, &person, case, (&remarks, refused)).await?))
}

async fn erasing(
    site: &Site,
    person: &SignedIn,
    case: CaseId,
    (remarks, refused): (&[Remark], Option<Text>),
) -> Result<Markup, Failure> {
    let (found, kept) = look_at_erasing(site.workplace(), &person.actor, case).await?;
    let is_due = kept.is_some_and(|kept| kept.is_due(local::day(person.now)));
    let refused = refused.or(if is_due { None } else { Some(words::STILL_KEPT) });
    let blank = Typed::default();
    let form = Form::returned(person.actor.locale, &blank, remarks);
    let before = Before { case, codename: &found.codename, refused };
    let keeping = kept.map(|kept| keeping(&kept, |_| String::new()));
    Ok(pages::erase(&person.frame(Place::MyDay), &form, &before, keeping.as_ref()))
}
