//! Who is signed in, for handlers that need someone to be; everyone else is led to the sign-in page.
//!
//! The session is looked up anew for each request, with the roles of this moment. After signing in
//! again one lands where one was; a form that was sent meanwhile is not lost where it has a draft. A
//! link from another site (webmail) comes without our `Strict` cookies: it gets one click on our own
//! site, and then they come.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_operations::who_is_there::{Present, who_is_there};
use barnahus_pages::continue_page::continue_page;
use barnahus_pages::frame::{Place, Shows};
use barnahus_pages::{Flash, Frame};
use barnahus_vocabulary::{Actor, Instant, paths};

use crate::cookies::Cookie;
use crate::failure::Failure;
use crate::site::Site;
use crate::{flash, locale, page};

/// The person behind a request, and the moment of the request.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who, and in which house.
    pub actor: Actor,
    /// The one `now` of this request.
    pub now: Instant,
    present: Present,
    here: String,
    flash: Option<Flash>,
    seconds: u32,
}

impl SignedIn {
    /// The frame of a page of theirs.
    #[must_use]
    pub fn frame(&self, place: Place) -> Frame {
        Frame {
            locale: self.actor.locale,
            house: self.present.house.clone(),
            person: self.present.name.clone(),
            here: self.here.clone(),
            place: Some(place),
            shows: shows(&self.actor),
            session_seconds: self.seconds,
            flash: self.flash,
        }
    }

    /// Seconds until the session ends if nothing more is asked.
    #[must_use]
    pub const fn seconds_left(&self) -> u32 {
        self.seconds
    }

    /// What is known of their session.
    #[must_use]
    pub const fn present(&self) -> &Present {
        &self.present
    }
}

/// Why there is nobody.
#[derive(Debug)]
pub enum NobodyIn {
    /// They are led to the sign-in page, or to one click on our own site.
    Led(Box<Response>),
    /// It could not be found out.
    Failed(Failure),
}

impl IntoResponse for NobodyIn {
    fn into_response(self) -> Response {
        match self {
            Self::Led(response) => *response,
            Self::Failed(failure) => failure.into_response(),
        }
    }
}

impl FromRequestParts<Site> for SignedIn {
    type Rejection = NobodyIn;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, NobodyIn> {
        let (now, surroundings) = (site.now(), site.surroundings());
        let here = parts.uri.path_and_query().map_or(paths::ROOT, |path| path.as_str()).to_owned();
        let Some(token) = Cookie::Session.read(&parts.headers, surroundings) else {
            return Err(led(parts, &here, site));
        };
        let found = who_is_there(site.workplace(), &token, now).await;
        let present = found.map_err(|unable| NobodyIn::Failed(unable.into()))?;
        let Some(mut present) = present else { return Err(led(parts, &here, site)) };
        // The switch at the foot of a page counts for this browser, whatever the account says.
        if Cookie::Locale.read(&parts.headers, surroundings).is_some() {
            present.session.actor.locale = locale::read(&parts.headers, surroundings);
        }
        let actor = present.session.actor.clone();
        let flash = flash::told(&parts.headers, surroundings);
        let settings = site.workplace().identity.settings();
        let left = settings.idle.min(present.session.since + settings.total - now);
        let seconds = u32::try_from(left.whole_seconds()).unwrap_or(0);
        Ok(Self { actor, now, present, here, flash, seconds })
    }
}

fn led(parts: &Parts, here: &str, site: &Site) -> NobodyIn {
    let comes_from_elsewhere = came_from(&parts.headers, "cross-site");
    let response = if parts.method == Method::GET && comes_from_elsewhere {
        continue_page(&page::bare(&parts.headers, here, site), here).into_response()
    } else if parts.method == Method::GET {
        Redirect::to(&paths::sign_in_then(here)).into_response()
    } else {
        Redirect::to(paths::SIGN_IN).into_response()
    };
    NobodyIn::Led(Box::new(response))
}

fn came_from(headers: &HeaderMap, site: &str) -> bool {
    let told = headers.get("sec-fetch-site").map(header::HeaderValue::as_bytes);
    told == Some(site.as_bytes())
}

fn shows(actor: &Actor) -> Shows {
    let may = |action| may_in_house(actor, action).is_ok();
    Shows {
        cases: may(HouseAction::SeeCases),
        week: may(HouseAction::SeeWeek),
        people: may(HouseAction::SeePeople),
        rooms: may(HouseAction::ManageRooms),
        house: may(HouseAction::ManageHouse),
        plan: may(HouseAction::PlanWeek),
        owed: may(HouseAction::SeeAllCases),
        rules: may(HouseAction::SeeRules),
        outbox: may(HouseAction::SeeOutbox),
        quarter: may(HouseAction::ReportQuarter),
        statistics: may(HouseAction::SeeFiguresForOutside),
        disclosures: may(HouseAction::SeeDisclosures),
        audit: may(HouseAction::SeeAudit),
    }
}
