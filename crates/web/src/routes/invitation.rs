//! Behind the link of an invitation: a password, an authenticator, and in.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use barnahus_identity::{CodeOffer, CredentialsRefusal, Token};
use barnahus_operations::accept_invitation::{
    Chosen, Invited, NotAccepted, accept_invitation, look_at_invitation, offer_codes,
};
use barnahus_pages::invitation::{Invitation, invitation};
use barnahus_pages::words::account as words;
use barnahus_pages::{BareFrame, Form, Remark, Typed};
use barnahus_vocabulary::paths;
use maud::Markup;

use super::set_up::over;
use crate::failure::Failure;
use crate::forms::new_password;
use crate::from_browser::FromBrowser;
use crate::let_in::let_in;
use crate::page;
use crate::reading::Reading;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /invitation/{token}`.
pub(super) async fn ask(
    State(site): State<Site>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let frame = page::bare(&headers, &paths::invitation(&token), &site);
    let Some(invited) = invited(&site, &token).await? else { return Ok(over(&frame)) };
    let offer = offer_codes(site.workplace(), invited.link)?;
    let blank = Typed::default();
    let form = Form::fresh(frame.locale, &blank);
    Ok(shown(&site, &frame, &form, (&token, &invited, &offer)).into_response())
}

/// `POST /invitation/{token}`.
pub(super) async fn answer(
    State(site): State<Site>,
    Path(token): Path<String>,
    headers: HeaderMap,
    from: FromBrowser,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let frame = page::bare(&headers, &paths::invitation(&token), &site);
    let Some(invited) = invited(&site, &token).await? else { return Ok(over(&frame)) };
    let remarks = match accept(&site, &token, (&invited, &typed, &frame), &from).await? {
        Ok(response) => return Ok(response),
        Err(remarks) => remarks,
    };
    let kept = site.workplace().identity.offered_codes(invited.link, typed.get("sealed"));
    let offer = match kept {
        Some(offer) => offer,
        None => offer_codes(site.workplace(), invited.link)?,
    };
    let form = Form::returned(frame.locale, &typed, &remarks);
    Ok(page::again(shown(&site, &frame, &form, (&token, &invited, &offer))))
}

/// In, or what must be typed again.
async fn accept(
    site: &Site,
    token: &str,
    sent: (&Invited, &Typed, &BareFrame),
    from: &FromBrowser,
) -> Result<Result<Response, Vec<Remark>>, Failure> {
    let (invited, typed, frame) = sent;
    let mut reading = Reading::new(typed, frame.locale);
    let known = [invited.name.as_str(), &invited.email, &invited.house];
    let shortest = site.workplace().identity.settings().shortest_password;
    let password = new_password::read(&mut reading, &known, shortest);
    let password = match reading.finish(password) {
        Ok(password) => password,
        Err(remarks) => return Ok(Err(remarks)),
    };
    let Ok(link) = token.parse::<Token>() else { return Ok(Ok(over(frame))) };
    let chosen = Chosen { sealed: typed.get("sealed"), code: typed.get("code"), password };
    match accept_invitation(site.workplace(), &link, chosen, from.browser(), site.now()).await {
        Ok(signed_in) => Ok(Ok(let_in(&signed_in, paths::MY_DAY, site.surroundings()))),
        Err(NotAccepted::Link(_)) => Ok(Ok(over(frame))),
        Err(NotAccepted::Credentials(CredentialsRefusal::WrongCode | CredentialsRefusal::ForeignForm)) => {
            Ok(Err(vec![Remark::new("code", words::WRONG_CODE, frame.locale)]))
        }
        Err(NotAccepted::Credentials(CredentialsRefusal::Failed(_))) => Err(Failure::Busy),
        Err(NotAccepted::Unable(unable)) => Err(unable.into()),
    }
}

async fn invited(site: &Site, token: &str) -> Result<Option<Invited>, Failure> {
    let Ok(token) = token.parse::<Token>() else { return Ok(None) };
    match look_at_invitation(site.workplace(), &token, site.now()).await {
        Ok(invited) => Ok(Some(invited)),
        Err(NotAccepted::Link(_) | NotAccepted::Credentials(_)) => Ok(None),
        Err(NotAccepted::Unable(unable)) => Err(unable.into()),
    }
}

fn shown(site: &Site, frame: &BareFrame, form: &Form<'_>, of: (&str, &Invited, &CodeOffer)) -> Markup {
    let (token, invited, offer) = of;
    let shortest = site.workplace().identity.settings().shortest_password;
    let view = Invitation {
        action: paths::invitation(token),
        email: invited.email.clone(),
        shortest: u64::try_from(shortest).unwrap_or(u64::MAX),
        code_url: offer.secret.url(&invited.house, &invited.email).to_string(),
        code_secret: offer.secret.base32().to_string(),
        sealed: offer.sealed.clone(),
    };
    invitation(frame, form, &view)
}
