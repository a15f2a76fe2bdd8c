//! Somebody's calendar server, on this machine: it answers what a test wants next, and counts who asks.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Response};
use barnahus_operations::read_calendars::{CalendarRound, CalendarRounds};
use barnahus_outbox::calendars::{CalendarReader, Limits, Reach};
use barnahus_outbox::transport::Authority;
use barnahus_store::calendars::fetched;
use barnahus_vocabulary::{Instant, Origin, Role, paths};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Notify;

use crate::front_door::{Browser, Door, now};

/// A round that read one calendar.
pub const READ: CalendarRound = CalendarRound { read: 1, broken: 0 };
/// A round in which one calendar was broken.
pub const BROKEN: CalendarRound = CalendarRound { read: 0, broken: 1 };
/// A round in which none was due.
pub const NOTHING: CalendarRound = CalendarRound { read: 0, broken: 0 };

/// What it answers.
#[derive(Clone)]
pub enum Answers {
    /// This calendar, marked so.
    Calendar(String, &'static str),
    /// This, with that status and one line of a head.
    Other(u16, (&'static str, String), Vec<u8>),
    /// Nothing, ever.
    Never,
    /// This calendar, when the second bell rings; the first rings when it is asked.
    Held(String, Arc<(Notify, Notify)>),
}

/// So many days from Tuesday, 24 November 2026 on, from eight to six.
pub fn busy_days(days: u32) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n\
         DTSTART;TZID=Europe/Bucharest:20261124T080000\r\nDTEND;TZID=Europe/Bucharest:20261124T180000\r\n\
         RRULE:FREQ=DAILY;COUNT={days}\r\nSUMMARY:Terapie cu Ilinca\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

/// The same, always marked alike.
pub fn calendar(days: u32) -> Answers {
    Answers::Calendar(busy_days(days), "\"one\"")
}

/// Something else, or a calendar without a mark.
pub fn other(status: u16, body: &str) -> Answers {
    Answers::Other(status, ("content-type", "text/html".to_owned()), body.as_bytes().to_vec())
}

/// The server; it ends with its test.
pub struct CalendarServer {
    /// Where it listens.
    pub host: String,
    state: Arc<Mutex<(Answers, u32)>>,
}

impl CalendarServer {
    /// One that answers so at first.
    pub async fn answering(answers: Answers) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let state = Arc::new(Mutex::new((answers, 0)));
        let app = Router::new().fallback(answer).with_state(Arc::clone(&state));
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { host, state }
    }

    /// One that takes every call and hangs up before a word is said.
    pub async fn hanging_up() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let host = listener.local_addr().unwrap().to_string();
        tokio::spawn(async move { while listener.accept().await.is_ok() {} });
        Self { host, state: Arc::new(Mutex::new((Answers::Never, 0))) }
    }

    /// Where the calendar lies; whoever has the address has the calendar.
    pub fn address(&self) -> String {
        format!("http://{}/private-0123456789/basic.ics?key=9876", self.host)
    }

    /// From now on it answers so.
    pub fn answers(&self, answers: Answers) {
        self.state.lock().unwrap().0 = answers;
    }

    /// How often it was asked.
    pub fn asked(&self) -> u32 {
        self.state.lock().unwrap().1
    }
}

async fn answer(State(state): State<Arc<Mutex<(Answers, u32)>>>, asked: HeaderMap) -> Response<Body> {
    let answers = {
        let mut state = state.lock().unwrap();
        state.1 += 1;
        state.0.clone()
    };
    let text = |text: String| Response::builder().body(Body::from(text)).unwrap();
    match answers {
        Answers::Calendar(_, mark) if asked.get("if-none-match").is_some_and(|known| known == mark) => {
            Response::builder().status(304).body(Body::empty()).unwrap()
        }
        Answers::Calendar(calendar, mark) => {
            Response::builder().header("etag", mark).body(Body::from(calendar)).unwrap()
        }
        Answers::Other(status, (name, value), body) => {
            Response::builder().status(status).header(name, value).body(Body::from(body)).unwrap()
        }
        Answers::Never => std::future::pending().await,
        Answers::Held(calendar, bells) => {
            bells.0.notify_one();
            bells.1.notified().await;
            text(calendar)
        }
    }
}

impl Door {
    /// The same house, whose operator vouches for that server.
    pub fn vouching_for(self, server: &CalendarServer) -> Self {
        let ours = Origin::parse("http://localhost:8080").unwrap();
        self.reaching(Reach::new(vec![server.host.parse().unwrap()], &ours))
    }

    /// Whoever fetches its calendars every half hour; patience is short here.
    pub fn rounds(&self) -> CalendarRounds {
        let limits = Limits { patience: Duration::from_millis(1_500), ..Limits::default() };
        let reach = self.workplace.reach.clone();
        let reader = CalendarReader::new(reach, &Authority::Public, limits).unwrap();
        CalendarRounds::new(self.workplace.clone(), reader, Duration::from_secs(1_800))
    }

    /// One round, at that moment.
    pub async fn fetched_at(&self, now: Instant) -> CalendarRound {
        self.rounds().read_due(now).await.unwrap()
    }

    /// How many stretches of the judge are taken by the calendar that is followed.
    pub async fn stretches(&self) -> usize {
        let on = self.workplace.database.read();
        fetched::busy_of(on, self.id, self.of(Role::Judge), now()).await.unwrap().len()
    }

    /// Types an address in for the judge.
    pub async fn give(&self, judge: &Browser<'_>, address: &str) -> (u16, String) {
        let action = paths::person_calendar_address(self.of(Role::Judge));
        let answer = judge.post(&action, &[("address", address)]).await;
        (answer.status, answer.text)
    }
}
