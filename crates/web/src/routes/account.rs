//! My account: where I am signed in, my calendar addresses, my password.

use axum::extract::State;
use axum::response::Response;
use barnahus_identity::TypedPassword;
use barnahus_operations::my_account::{MyAccount, my_account};
use barnahus_operations::renew_feed::FeedKind;
use barnahus_operations::sign_in::NotSignedIn;
use barnahus_operations::{change_password as changing, end_session as ending, renew_feed as feeds};
use barnahus_pages::account::{Account, Feed, SessionLine, account};
use barnahus_pages::words::account as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{Actor, Instant, paths};
use maud::Markup;

use crate::failure::Failure;
use crate::flash;
use crate::forms::new_password;
use crate::from_browser::FromBrowser;
use crate::let_in::let_in_saying;
use crate::page;
use crate::reading::Reading;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /account`.
pub(super) async fn show(State(site): State<Site>, person: SignedIn) -> Result<Markup, Failure> {
    let mine = my_account(site.workplace(), &person.actor, person.now).await?;
    Ok(shown(&person, &mine, None, (&Typed::default(), &[])))
}

/// `POST /account/sessions/end`.
pub(super) async fn end_session(
    State(site): State<Site>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let session = page::id(typed.get("session"))?;
    ending::end_session(site.workplace(), &person.actor, session, person.now).await?;
    Ok(flash::said_at(paths::ACCOUNT, Flash::SessionClosed, site.surroundings()))
}

/// `POST /account/feed`.
pub(super) async fn renew_feed(State(site): State<Site>, person: SignedIn) -> Result<Markup, Failure> {
    renewed(&site, &person, FeedKind::Appointments).await
}

/// `POST /account/feed/end`.
pub(super) async fn revoke_feed(State(site): State<Site>, person: SignedIn) -> Result<Response, Failure> {
    revoked(&site, &person, FeedKind::Appointments).await
}

/// `POST /account/free-busy`.
pub(super) async fn renew_free_busy(State(site): State<Site>, person: SignedIn) -> Result<Markup, Failure> {
    renewed(&site, &person, FeedKind::FreeBusy).await
}

/// `POST /account/free-busy/end`.
pub(super) async fn revoke_free_busy(
    State(site): State<Site>,
    person: SignedIn,
) -> Result<Response, Failure> {
    revoked(&site, &person, FeedKind::FreeBusy).await
}

/// The address is on this answer and on no other.
async fn renewed(site: &Site, person: &SignedIn, kind: FeedKind) -> Result<Markup, Failure> {
    let token = feeds::renew_feed(site.workplace(), &person.actor, kind, person.now).await?.reveal();
    let path = match kind {
        FeedKind::Appointments => paths::feed(&token),
        FeedKind::FreeBusy => paths::free_busy(&token),
    };
    let address = site.surroundings().origin.link(&path).as_str().to_owned();
    let mine = my_account(site.workplace(), &person.actor, person.now).await?;
    Ok(shown(person, &mine, Some(&(kind, address)), (&Typed::default(), &[])))
}

async fn revoked(site: &Site, person: &SignedIn, kind: FeedKind) -> Result<Response, Failure> {
    feeds::revoke_feed(site.workplace(), &person.actor, kind, person.now).await?;
    Ok(flash::said_at(paths::ACCOUNT, Flash::Saved, site.surroundings()))
}

/// `POST /account/password`.
pub(super) async fn change_password(
    State(site): State<Site>,
    person: SignedIn,
    from: FromBrowser,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let mine = my_account(site.workplace(), &person.actor, person.now).await?;
    let remarks = match changed(&site, (&person.actor, &mine), &typed, &from).await? {
        Ok(response) => return Ok(response),
        Err(remarks) => remarks,
    };
    Ok(page::again(shown(&person, &mine, None, (&typed, &remarks))))
}

async fn changed(
    site: &Site,
    whose: (&Actor, &MyAccount),
    typed: &Typed,
    from: &FromBrowser,
) -> Result<Result<Response, Vec<Remark>>, Failure> {
    let (actor, mine) = whose;
    let mut reading = Reading::new(typed, actor.locale);
    let known = [mine.name.as_str(), &mine.email];
    let new = new_password::read(&mut reading, &known, mine.shortest_password);
    let new = match reading.finish(new) {
        Ok(new) => new,
        Err(remarks) => return Ok(Err(remarks)),
    };
    let passwords = (TypedPassword::new(typed.as_typed("password")), new);
    let done =
        changing::change_password(site.workplace(), actor, passwords, from.browser(), site.now()).await;
    match done {
        Ok(signed_in) => {
            let flash = Flash::PasswordChanged;
            Ok(Ok(let_in_saying(&signed_in, paths::ACCOUNT, flash, site.surroundings())))
        }
        Err(NotSignedIn::Wrong) => {
            Ok(Err(vec![Remark::new("password", words::WRONG_PASSWORD, actor.locale)]))
        }
        Err(other) => Err(other.into()),
    }
}

fn shown(
    person: &SignedIn,
    mine: &MyAccount,
    made: Option<&(FeedKind, String)>,
    sent: (&Typed, &[Remark]),
) -> Markup {
    let frame = person.frame(Place::Account);
    let this = person.present().session.id;
    let mut sessions: Vec<_> = mine
        .sessions
        .iter()
        .map(|session| SessionLine {
            id: session.id.to_string(),
            browser: session.browser.clone(),
            seen: session.seen,
            this: session.id == this,
        })
        .collect();
    sessions.sort_by_key(|session| !session.this);
    let feed = |kind, since: Option<Instant>| match made {
        Some((made, address)) if *made == kind => Feed::Made(address.clone()),
        Some(_) | None => since.map_or(Feed::None, Feed::Since),
    };
    let view = Account {
        name: mine.name.clone(),
        email: mine.email.clone(),
        feed: feed(FeedKind::Appointments, mine.feed_since),
        free_busy: feed(FeedKind::FreeBusy, mine.free_busy_since),
        sessions,
        person: person.actor.person,
        shortest: u64::try_from(mine.shortest_password).unwrap_or(u64::MAX),
    };
    let (typed, remarks) = sent;
    account(&frame, &Form::returned(frame.locale, typed, remarks), &view)
}
