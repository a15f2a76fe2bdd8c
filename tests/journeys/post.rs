//! The mail server at which a journey's letters arrive, and what a mail program sees in them.
//!
//! Letters are read by Python's e-mail package and its `icalendar`, which know nothing of our writer.
//! Everything that arrived is kept decoded, so that at the end it can be asked what was never said.

use barnahus_tests::references::{SmtpServer, read_with};
use barnahus_tests::tools::eventually;
use barnahus_vocabulary::{Instant, Interval, Locale, dates};
use serde_json::Value;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::Outcome;

/// A real SMTP server on loopback.
pub(super) struct Post {
    server: SmtpServer,
    read: usize,
    /// All that a mail program shows of each letter.
    shown: Vec<String>,
}

/// What a calendar makes of one letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Invitation {
    /// Whose.
    pub(super) to: String,
    /// `REQUEST` or `CANCEL`.
    pub(super) method: String,
    /// Which entry of the calendar.
    pub(super) uid: String,
    /// Which version of it.
    pub(super) sequence: i64,
    /// `CONFIRMED` or `CANCELLED`.
    pub(super) status: String,
    /// From when until when, as our pages say it.
    pub(super) hours: String,
}

impl Post {
    pub(super) fn open() -> Outcome<Self> {
        Ok(Self { server: SmtpServer::start(&[])?, read: 0, shown: Vec::new() })
    }

    pub(super) fn port(&self) -> String {
        self.server.port.to_string()
    }

    /// The next invitation that is like this; others that come before it are only kept.
    pub(super) async fn next(
        &mut self,
        what: &str,
        like: impl Fn(&Invitation) -> bool,
    ) -> Outcome<Invitation> {
        loop {
            let read = self.read;
            eventually(what, || async { self.server.taken().is_ok_and(|taken| taken > read) }).await?;
            let letters = self.read_next()?;
            if let Some(found) = invitation(&letters)?.filter(|one| like(one)) {
                return Ok(found);
            }
        }
    }

    /// Fails when one of these words stands in anything that arrived.
    pub(super) fn never_said(&mut self, words: &[&str]) -> Outcome<()> {
        while self.read < self.server.taken()? {
            self.read_next()?;
        }
        assert!(!self.shown.is_empty(), "no letter arrived, so that none can be judged");
        for word in words {
            let word = word.to_lowercase();
            let told = self.shown.iter().find(|letter| letter.contains(&word));
            assert_eq!(told, None, "a letter says {word:?}");
        }
        Ok(())
    }

    fn read_next(&mut self) -> Outcome<Value> {
        let letter = read_with("read_mail.py", &[self.server.next_message()?])?;
        self.read += 1;
        self.shown.push(letter.to_string().to_lowercase());
        Ok(letter[0].clone())
    }
}

/// What the calendar part of a letter says, when it has one.
fn invitation(letter: &Value) -> Outcome<Option<Invitation>> {
    let parts = letter["parts"].as_array().ok_or("no parts")?;
    let Some(part) = parts.iter().find(|part| part["type"] == "text/calendar") else { return Ok(None) };
    let event = &part["calendar"]["events"][0];
    assert_eq!(part["method"], part["calendar"]["method"], "the mail and the calendar say different things");
    Ok(Some(Invitation {
        to: said(&letter["mailboxes"][0])?,
        method: said(&part["calendar"]["method"])?,
        uid: said(&event["uid"])?,
        sequence: event["sequence"].as_i64().ok_or("no sequence")?,
        status: said(&event["status"])?,
        hours: hours(event)?,
    }))
}

/// When an event is, in the words of our pages.
pub(super) fn hours(event: &Value) -> Outcome<String> {
    let (start, end) = (moment(&said(&event["start"])?)?, moment(&said(&event["end"])?)?);
    let stretch = Interval::new(start, end).ok_or("an event that ends before it begins")?;
    Ok(dates::stretch(stretch, Locale::Ro))
}

fn moment(utc: &str) -> Outcome<Instant> {
    let seconds = OffsetDateTime::parse(utc, &Rfc3339)?.unix_timestamp();
    Ok(Instant::from_millis(seconds * 1000))
}

fn said(value: &Value) -> Outcome<String> {
    Ok(value.as_str().ok_or_else(|| format!("no text: {value}"))?.to_owned())
}
