//! A letter in its envelope: MIME, as mail programs and calendars expect it (RFC 5322, 2046, 6047).
//!
//! The same letter composed again is the same message, Message-ID, date and boundary included, so that
//! a letter sent twice is shown once. Every message says that a machine wrote it, so that no
//! out-of-office note answers. What a letter may say is not decided here.

use std::fmt;
use std::time::{Duration, SystemTime};

use barnahus_letters::{CalendarPart, Letter, Recipient, Sender};
use barnahus_vocabulary::{EmailAddress, Instant, JobId};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

/// What makes two copies of a letter one: `<id@domain>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageId(String);

/// The text is no Message-ID of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a Message-ID")]
pub struct NotAMessageId;

/// The mail library did not take what our own types had let pass. The letter cannot go as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Uncomposable {
    /// The house's mailbox.
    #[error("the sender's address was refused by the mail library")]
    Sender,
    /// The recipient's mailbox.
    #[error("the recipient's address was refused by the mail library")]
    Recipient,
    /// The structure of the message.
    #[error("the message could not be put together")]
    Structure,
}

impl MessageId {
    /// Of a letter that waits in the outbox, under the domain that it is sent from.
    #[must_use]
    pub fn of(letter: JobId, sender: &EmailAddress) -> Self {
        Self(format!("<{letter}@{}>", sender.domain()))
    }

    /// The one a column holds.
    ///
    /// # Errors
    /// [`NotAMessageId`] unless it is `<letters, digits and hyphens@domain>`.
    pub fn parse(text: &str) -> Result<Self, NotAMessageId> {
        let inner = text.strip_prefix('<').and_then(|text| text.strip_suffix('>')).ok_or(NotAMessageId)?;
        let (id, _) = inner.split_once('@').ok_or(NotAMessageId)?;
        let plain = id.bytes().all(|octet| octet.is_ascii_alphanumeric() || octet == b'-');
        if plain && EmailAddress::parse(inner).is_ok() {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAMessageId)
        }
    }

    /// As header and column hold it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the `@`: letters, digits and hyphens.
    pub(crate) fn local_part(&self) -> &str {
        self.0.trim_start_matches('<').split('@').next().unwrap_or_default()
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Puts the letter into its envelope. `written` becomes its date: when the letter was first due, not
/// when it is tried.
///
/// # Errors
/// [`Uncomposable`] where the mail library is stricter than our own types.
pub fn compose(
    letter: &Letter,
    sender: &Sender,
    recipient: &Recipient,
    id: &MessageId,
    written: Instant,
) -> Result<Message, Uncomposable> {
    let house = &sender.house;
    let from = mailbox(house.name.as_str(), &house.email).ok_or(Uncomposable::Sender)?;
    let to = mailbox(recipient.name.as_str(), &recipient.email).ok_or(Uncomposable::Recipient)?;
    let mut message = Message::builder()
        .from(from)
        .to(to)
        .subject(letter.subject)
        .date(moment(written))
        .message_id(Some(id.as_str().to_owned()));
    for (name, value) in [("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All")] {
        message = message.raw_header(HeaderValue::new(
            HeaderName::new_from_ascii(name.to_owned()).map_err(|_| Uncomposable::Structure)?,
            value.to_owned(),
        ));
    }
    message.multipart(parts(letter, id)?).map_err(|_| Uncomposable::Structure)
}

/// From the plainest to the richest: a program shows the last that it understands, and Outlook and
/// Gmail look for the calendar among the alternatives.
fn parts(letter: &Letter, id: &MessageId) -> Result<MultiPart, Uncomposable> {
    let parts = MultiPart::alternative()
        .boundary(format!("_{}", id.local_part()))
        .singlepart(SinglePart::plain(letter.text.clone()))
        .singlepart(SinglePart::html(letter.html.clone()));
    match &letter.calendar {
        Some(part) => Ok(parts.singlepart(calendar(part)?)),
        None => Ok(parts),
    }
}

fn calendar(part: &CalendarPart) -> Result<SinglePart, Uncomposable> {
    let kind = format!("text/calendar; charset=utf-8; method={}", part.method.name());
    let kind = ContentType::parse(&kind).map_err(|_| Uncomposable::Structure)?;
    Ok(SinglePart::builder().header(kind).body(part.body.clone()))
}

fn mailbox(name: &str, address: &EmailAddress) -> Option<Mailbox> {
    let address: Address = address.as_str().parse().ok()?;
    Some(Mailbox::new(Some(name.to_owned()), address))
}

fn moment(instant: Instant) -> SystemTime {
    // Letters are not written before 1970.
    SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(instant.millis()).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use barnahus_letters::samples;
    use barnahus_vocabulary::{EmailAddress, Instant, JobId};

    use super::{MessageId, NotAMessageId, compose};

    #[test]
    fn a_letter_composed_again_is_the_same_message() {
        for sample in samples().unwrap() {
            let id = MessageId::of(JobId::random(), &sample.sender.house.email);
            let written = Instant::from_millis(1_795_500_000_000);
            let compose = || compose(&sample.letter, &sample.sender, &sample.recipient, &id, written);
            assert_eq!(compose().unwrap().formatted(), compose().unwrap().formatted());
        }
    }

    #[test]
    fn a_message_id_survives_its_column() {
        let sender = EmailAddress::parse("casa@example.org").unwrap();
        let id = MessageId::of(JobId::random(), &sender);
        assert_eq!(MessageId::parse(id.as_str()), Ok(id));
        for text in
            ["", "<a>", "a@example.org", "<a@example.org>\r\nBcc: x@example.org", "<../a@example.org>"]
        {
            assert_eq!(MessageId::parse(text), Err(NotAMessageId), "{text}");
        }
    }
}
