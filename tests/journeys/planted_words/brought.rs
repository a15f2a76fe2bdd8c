//! Somebody's calendar with planted words in every line that takes one, and the server from which it is
//! fetched, whose address and answers hold such words as well.
//!
//! Of all that, only stretches of time and the name of the server come into the house: no word of this
//! garden may be found again anywhere, on no page either.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;

use barnahus_tests::planted::Garden;

use crate::journeys::Outcome;

/// What all words of a calendar begin with.
const OF_A_CALENDAR: &str = "Qvzxwk";

/// Lines of an entry, of the calendar and of an alarm that take any text.
const LINES: [&str; 15] = [
    "SUMMARY",
    "LOCATION",
    "DESCRIPTION",
    "COMMENT",
    "CONTACT",
    "CATEGORIES",
    "RESOURCES",
    "UID",
    "URL",
    "ATTACH",
    "ORGANIZER;CN=Cineva",
    "ATTENDEE;PARTSTAT=ACCEPTED",
    "RELATED-TO",
    "X-NOTE",
    "X-ALT-DESC;FMTTYPE=text/html",
];

/// A calendar that is read and one that is refused, as files and behind addresses.
pub(super) struct Brought {
    /// All that was planted.
    pub(super) garden: Garden,
    pub(super) whole: String,
    pub(super) broken: String,
    pub(super) whole_at: String,
    pub(super) broken_at: String,
    host: String,
}

impl Brought {
    /// Plants both, and serves them on loopback until the test ends.
    pub(super) fn planted() -> Outcome<Self> {
        let mut garden = Garden::of(OF_A_CALENDAR);
        let (whole, broken) = (calendar(&mut garden, None), calendar(&mut garden, Some("RRULE")));
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let host = listener.local_addr()?.to_string();
        let mut at = |name: &str| format!("http://{host}/{}/{name}.ics", garden.plant("address"));
        let (whole_at, broken_at) = (at("whole"), at("broken"));
        let answers = [answer(&mut garden, &whole), answer(&mut garden, &broken)];
        thread::spawn(move || serve(&listener, &answers));
        Ok(Self { garden, whole, broken, whole_at, broken_at, host })
    }

    /// What an operator writes who vouches for that server.
    pub(super) fn settings(&self) -> String {
        format!("[calendars]\nallowed_hosts = [\"{}\"]\n", self.host)
    }
}

/// Half an hour each week, at night: it stands in nobody's way. With `fault` that line is not readable.
fn calendar(garden: &mut Garden, fault: Option<&str>) -> String {
    let lines: String = LINES.iter().map(|line| format!("{line}:{}\r\n", garden.plant(line))).collect();
    let rule = fault.map_or_else(|| "WEEKLY".to_owned(), |line| garden.plant(line));
    let (name, alarm) = (garden.plant("X-WR-CALNAME"), garden.plant("VALARM"));
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{name}\r\nX-WR-CALNAME:{name}\r\nBEGIN:VEVENT\r\n\
         DTSTAMP:20240101T000000Z\r\nDTSTART:20240102T010000Z\r\nDTEND:20240102T013000Z\r\n\
         RRULE:FREQ={rule}\r\n{lines}BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\n\
         DESCRIPTION:{alarm}\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

fn answer(garden: &mut Garden, calendar: &str) -> String {
    let (server, file) = (garden.plant("Server"), garden.plant("file name"));
    // In plain letters: a mark in others would not be kept.
    let mark = garden.plant_address("ETag");
    format!(
        "HTTP/1.1 200 OK\r\nServer: {server}\r\nETag: \"{mark}\"\r\nContent-Type: text/calendar\r\n\
         Content-Disposition: attachment; filename=\"{file}.ics\"\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n{calendar}",
        calendar.len()
    )
}

fn serve(listener: &TcpListener, answers: &[String; 2]) {
    let [whole, broken] = answers;
    for mut line in listener.incoming().flatten() {
        let mut asked = [0; 4_096];
        let read = line.read(&mut asked).unwrap_or_default();
        let is_broken =
            String::from_utf8_lossy(asked.get(..read).unwrap_or_default()).contains("/broken.ics");
        // Who hung up is not answered; the test then waits in vain and says so.
        line.write_all(if is_broken { broken } else { whole }.as_bytes()).ok();
    }
}
