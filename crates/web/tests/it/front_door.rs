//! A house with people and its front door: requests go through the whole router, and a browser keeps
//! its cookies.
//!
//! The clock is a constant, passwords cost next to nothing, and each test has databases of its own:
//! SQLite always, PostgreSQL when a server is named.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, Request, Response};
use barnahus_database::testing::{Scratch, scratch_databases, scratch_sqlite};
use barnahus_identity::{Cost, Holder, Identity, Settings};
use barnahus_migrations::{Migrator, MigratorTrait};
use barnahus_operations::Workplace;
use barnahus_outbox::calendars::Reach;
use barnahus_seals::{Entropy, HouseKey};
use barnahus_store::hours::Hours;
use barnahus_store::houses::House;
use barnahus_store::people::{Person, PersonStanding};
use barnahus_store::rooms::{Room, RoomKind};
use barnahus_store::{Keys, houses, people, rooms};
use barnahus_vocabulary::{HouseId, Instant, Language, Locale, Origin, PersonId, Role, RoomId, local};
use barnahus_web::{Probes, Site, Surroundings, router};
use futures::FutureExt;
use tower::ServiceExt;

/// Tuesday, 24 November 2026, nine o'clock at the house.
pub fn now() -> Instant {
    Instant::from_millis(1_795_503_600_000)
}

/// A site without a house, that the guards can be asked at.
pub async fn quiet_site(origin: &str, ready: Ready) -> Site {
    let scratch = scratch_sqlite().await.unwrap();
    let workplace = workplace(&scratch);
    site(origin, workplace, ready, now)
}

fn workplace(scratch: &Scratch) -> Workplace {
    let entropy = Entropy::seeded(11);
    let key = Arc::new(HouseKey::generate(&entropy));
    let quick = Settings { cost: Cost::FEATHER, ..Settings::default() };
    let identity = Identity::new(Arc::clone(&key), entropy.clone(), quick).unwrap();
    Workplace::new(scratch.database.clone(), Keys::new(key, entropy), identity)
}

type Ready = Result<(), &'static str>;

fn site(origin: &str, workplace: Workplace, ready: Ready, clock: fn() -> Instant) -> Site {
    let surroundings = Surroundings {
        origin: Origin::parse(origin).unwrap(),
        trusted_proxies: vec![],
        tls_only: origin.starts_with("https"),
    };
    let probes = Probes { ready: Box::new(move || async move { ready }.boxed()) };
    Site::new(surroundings, workplace, probes, clock)
}

/// A house whose door can be knocked at.
pub struct Door {
    pub workplace: Workplace,
    pub id: HouseId,
    pub site: Site,
    pub rooms: Vec<RoomId>,
    pub people: Vec<Person>,
    clock: fn() -> Instant,
    pub scratch: Scratch,
}

/// The program before its first start, on each database at hand.
pub async fn empty_houses() -> Vec<Door> {
    let mut all = Vec::new();
    for scratch in scratch_databases().await.unwrap() {
        Migrator::up(scratch.database.schema(), None).await.unwrap();
        let workplace = workplace(&scratch);
        let site = site("http://localhost:8080", workplace.clone(), Ok(()), now);
        let id = HouseId::random();
        all.push(Door { workplace, id, site, rooms: vec![], people: vec![], clock: now, scratch });
    }
    all
}

/// One house on each database at hand: an interview room, an observation room, one person a role.
pub async fn houses_with_people() -> Vec<Door> {
    let mut all = Vec::new();
    for scratch in scratch_databases().await.unwrap() {
        Migrator::up(scratch.database.schema(), None).await.unwrap();
        let (workplace, id) = (workplace(&scratch), HouseId::random());
        let tx = workplace.database.begin().await.unwrap();
        houses::insert(&tx, &house(id), now()).await.unwrap();
        let (talk, glass) = (RoomId::random(), RoomId::random());
        rooms::insert(&tx, id, &room(talk, RoomKind::Interview, vec![])).await.unwrap();
        rooms::insert(&tx, id, &room(glass, RoomKind::Observation, vec![talk])).await.unwrap();
        let everyone: Vec<Person> = Role::ALL.into_iter().map(person).collect();
        for person in &everyone {
            people::insert(&tx, id, person, now()).await.unwrap();
        }
        tx.commit().await.unwrap();
        let site = site("http://localhost:8080", workplace.clone(), Ok(()), now);
        let rooms = vec![talk, glass];
        all.push(Door { workplace, id, site, rooms, people: everyone, clock: now, scratch });
    }
    all
}

fn house(id: HouseId) -> House {
    House {
        id,
        name: "Casa Teiul".to_owned(),
        address: "Strada Teiului 1, Cluj-Napoca".to_owned(),
        county: "RO-CJ".parse().unwrap(),
        mail_from: "casa@example.org".to_owned(),
        gap_minutes: 30,
        children_at_once: 1,
        version: 1,
    }
}

fn weekdays() -> Vec<Hours> {
    local::WEEK.into_iter().take(5).map(|day| Hours::new(day, 8 * 60, 18 * 60).unwrap()).collect()
}

pub fn room(id: RoomId, kind: RoomKind, serves: Vec<RoomId>) -> Room {
    Room { id, name: format!("Camera {}", kind.code()), kind, serves, hours: weekdays(), version: 1 }
}

pub fn person(role: Role) -> Person {
    Person {
        id: PersonId::random(),
        display_name: format!("Persoana {}", role.code()),
        email: format!("{}@example.org", role.code()),
        institution: "DGASPC Cluj".to_owned(),
        unit: None,
        county: "RO-CJ".parse().ok(),
        sex: None,
        locale: Locale::Ro,
        authorised: true,
        standing: PersonStanding::Active,
        roles: vec![role],
        languages: vec![Language::ROMANIAN],
        competences: Vec::new(),
        hours: weekdays(),
        travel_minutes: Some(0),
        version: 1,
    }
}

/// A browser of someone who is signed in, or of nobody.
pub struct Browser<'a> {
    house: &'a Door,
    jar: RefCell<BTreeMap<String, String>>,
}

impl Door {
    /// The same house with another reach of calendars.
    pub fn reaching(self, reach: Reach) -> Self {
        let workplace = self.workplace.clone().reaching(reach);
        let site = site("http://localhost:8080", workplace.clone(), Ok(()), now);
        Self { workplace, site, ..self }
    }

    /// The same house with another clock.
    pub fn with_clock(self, clock: fn() -> Instant) -> Self {
        let site = site("http://localhost:8080", self.workplace.clone(), Ok(()), clock);
        Self { site, clock, ..self }
    }

    /// Who has that role.
    pub fn of(&self, role: Role) -> PersonId {
        self.people.iter().find(|person| person.roles.contains(&role)).unwrap().id
    }

    /// A browser in which nobody is signed in.
    pub fn stranger(&self) -> Browser<'_> {
        Browser { house: self, jar: RefCell::default() }
    }

    /// A browser in which the person of that role is signed in.
    pub async fn browser(&self, role: Role) -> Browser<'_> {
        self.browser_since(role, (self.clock)()).await
    }

    /// A browser in which the person of that role signed in at that moment and did nothing since.
    pub async fn browser_since(&self, role: Role, since: Instant) -> Browser<'_> {
        self.browser_of(Holder { house: self.id, person: self.of(role) }, since).await
    }

    /// The same for anybody, also of another house of this installation.
    pub async fn browser_of(&self, holder: Holder, since: Instant) -> Browser<'_> {
        let tx = self.workplace.database.begin().await.unwrap();
        let token = self.workplace.identity.open_session(&tx, holder, "Firefox", since).await.unwrap();
        tx.commit().await.unwrap();
        let jar = BTreeMap::from([("session".to_owned(), token.reveal())]);
        Browser { house: self, jar: RefCell::new(jar) }
    }
}

/// An answer with its body read.
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    /// The lines of its head, without the time.
    pub head: Vec<String>,
    pub text: String,
}

impl Browser<'_> {
    /// Follows a link of our own.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path), String::new()).await
    }

    /// Sends a form of our own.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = body.collect::<Vec<_>>().join("&");
        let request = Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, body).await
    }

    /// Sends a form with one file in it.
    pub async fn upload(&self, path: &str, field: &str, file: &str) -> Answer {
        let body = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"a.ics\"\r\n\
             Content-Type: text/calendar\r\n\r\n{file}\r\n--edge--\r\n"
        );
        let request = Request::post(path).header(CONTENT_TYPE, "multipart/form-data; boundary=edge");
        let request = request.header(CONTENT_LENGTH, body.len());
        self.send(request, body).await
    }

    async fn send(&self, request: axum::http::request::Builder, body: String) -> Answer {
        self.send_from("same-origin", request, body).await
    }

    async fn send_from(&self, site: &str, request: axum::http::request::Builder, body: String) -> Answer {
        let cookies: Vec<_> =
            self.jar.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = request.header("host", "localhost:8080").header("sec-fetch-site", site);
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies.join("; "));
        }
        let mut request = request.body(Body::from(body)).unwrap();
        let client = SocketAddr::from(([192, 0, 2, 7], 50_000));
        request.extensions_mut().insert(ConnectInfo(client));
        let response = router(self.house.site.clone()).oneshot(request).await.unwrap();
        self.keep(response.headers());
        read(response).await
    }

    /// Sends a form as another site would have it sent.
    pub async fn post_from_elsewhere(&self, path: &str) -> Answer {
        let request = Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send_from("cross-site", request, String::new()).await
    }

    /// Forgets all cookies but the session's: what the page before had to say is not said any more.
    pub fn forget_what_was_said(&self) {
        self.jar.borrow_mut().retain(|name, _| name == "session");
    }

    /// What the browser keeps under that name.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar.borrow().get(name).cloned()
    }

    fn keep(&self, headers: &HeaderMap) {
        for cookie in headers.get_all(SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            let mut jar = self.jar.borrow_mut();
            if value.is_empty() {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

pub async fn read(response: Response<Body>) -> Answer {
    let location = response.headers().get("location").map(|place| place.to_str().unwrap().to_owned());
    let status = response.status().as_u16();
    let timeless = response.headers().iter().filter(|(name, _)| *name != "date");
    let mut head: Vec<_> = timeless.map(|(name, value)| format!("{name}: {value:?}")).collect();
    head.sort_unstable();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    Answer { status, location, head, text: String::from_utf8_lossy(&body).into_owned() }
}

/// Every octet as its number: what a browser would send, said at length.
fn encoded(text: &str) -> String {
    text.bytes().map(|octet| format!("%{octet:02X}")).collect()
}
