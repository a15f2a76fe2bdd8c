//! What is typed of a piece of support, and what of it lies sealed: what is to be done, why it is not
//! needed, what was found, what each review said.
//!
//! The forms are read here and nowhere else. What was written stays: a review is added, never written over.

use std::fmt;

use barnahus_vocabulary::PersonId;
use time::Date;

use super::{ServiceKind, SupportKind, Supported};
use crate::days::{self, PastDay};
use crate::prose::Prose;
use crate::typed::{Fault, FieldFault, Reader, Typed, Value, Writer};

/// Something that is to be done.
#[derive(Clone, PartialEq, Eq)]
pub struct NewSupport {
    /// What kind.
    pub supported: Supported,
    /// What is to be done.
    pub what: Prose,
    /// Who does it.
    pub owner: PersonId,
    /// By when.
    pub due: Date,
}

/// That something is not needed.
#[derive(Clone, PartialEq, Eq)]
pub struct NotNeeded {
    /// What kind.
    pub supported: Supported,
    /// Why.
    pub because: Prose,
}

/// That something was done.
#[derive(Clone, PartialEq, Eq)]
pub struct Done {
    /// On which day.
    pub on: Date,
    /// What came of it.
    pub found: Option<Prose>,
    /// When it is looked at again.
    pub review: Option<Date>,
}

/// That something was looked at again.
#[derive(Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// What was seen.
    pub note: Option<Prose>,
    /// When next; none when there is no more to look at.
    pub next: Option<Date>,
}

/// What lies sealed of a piece of support.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SupportWords {
    /// What is to be done.
    pub what: Option<Prose>,
    /// Why it is not needed.
    pub because: Option<Prose>,
    /// What came of it.
    pub found: Option<Prose>,
    /// What each review said, in order.
    pub reviews: Vec<(Date, Prose)>,
}

macro_rules! silent {
    ($($name:ident)+) => {
        $(impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(closed)"))
            }
        })+
    };
}

silent! { NewSupport NotNeeded Done Reviewed SupportWords }

impl NewSupport {
    /// Reads what was typed: `support_kind`, `service`, `what`, `owner`, `due`.
    ///
    /// # Errors
    /// Every fault of every field.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, Vec<FieldFault>> {
        let mut reader = Reader::new(typed, today);
        let supported = supported(&mut reader);
        let what = reader.needed("what");
        let owner = owner(&mut reader);
        let due = reader.needed("due");
        whole(reader, supported.zip(what).zip(owner.zip(due))).map(|((supported, what), (owner, due))| Self {
            supported,
            what,
            owner,
            due,
        })
    }
}

impl NotNeeded {
    /// Reads what was typed: `support_kind`, `service`, `because`.
    ///
    /// # Errors
    /// Every fault of every field.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, Vec<FieldFault>> {
        let mut reader = Reader::new(typed, today);
        let supported = supported(&mut reader);
        let because = reader.needed("because");
        whole(reader, supported.zip(because)).map(|(supported, because)| Self { supported, because })
    }
}

impl Done {
    /// Reads what was typed: `done_on`, `found`, `review`.
    ///
    /// # Errors
    /// Every fault of every field.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, Vec<FieldFault>> {
        let mut reader = Reader::new(typed, today);
        let on: Option<PastDay> = reader.needed("done_on");
        let found = Value::read(&mut reader, "found");
        let review = ahead(&mut reader, "review");
        whole(reader, on).map(|on| Self { on: on.day(), found, review })
    }
}

impl Reviewed {
    /// Reads what was typed: `note`, `review`.
    ///
    /// # Errors
    /// Every fault of every field.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, Vec<FieldFault>> {
        let mut reader = Reader::new(typed, today);
        let note = Value::read(&mut reader, "note");
        let next = ahead(&mut reader, "review");
        reader.finish(Self { note, next })
    }
}

/// Reads why something planned is not needed after all: `because`.
///
/// # Errors
/// When it is missing, or too long.
pub fn parse_because(typed: &Typed, today: Date) -> Result<Prose, Vec<FieldFault>> {
    let mut reader = Reader::new(typed, today);
    let because = reader.needed("because");
    whole(reader, because)
}

/// Reads to whom something is handed, by which day: `owner`, `due`. Whether that day has passed is the
/// state's to say: what is overdue may be handed on as it is.
///
/// # Errors
/// Every fault of every field.
pub fn parse_hand(typed: &Typed, today: Date) -> Result<(PersonId, Date), Vec<FieldFault>> {
    let mut reader = Reader::new(typed, today);
    let owner = owner(&mut reader);
    let due = reader.needed("due");
    whole(reader, owner.zip(due))
}

impl SupportWords {
    /// Reads what was sealed.
    ///
    /// # Errors
    /// Every fault of every field.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, Vec<FieldFault>> {
        let mut reader = Reader::new(typed, today);
        let mut words = Self {
            what: Value::read(&mut reader, "what"),
            because: Value::read(&mut reader, "because"),
            found: Value::read(&mut reader, "found"),
            reviews: Vec::new(),
        };
        for number in 1.. {
            let day: Option<Date> = Value::read(&mut reader, &format!("review_{number}_on"));
            let note: Option<Prose> = Value::read(&mut reader, &format!("review_{number}"));
            let Some(review) = day.zip(note) else { break };
            words.reviews.push(review);
        }
        reader.finish(words)
    }

    /// As it is sealed.
    #[must_use]
    pub fn typed(&self) -> Typed {
        let Self { what, because, found, reviews } = self;
        let mut typed = Typed::default();
        let mut writer = Writer::new(&mut typed);
        what.write(&mut writer, "what");
        because.write(&mut writer, "because");
        found.write(&mut writer, "found");
        for (number, (day, note)) in (1..).zip(reviews) {
            writer.put(&format!("review_{number}_on"), &days::iso(*day));
            writer.put(&format!("review_{number}"), note.as_str());
        }
        typed
    }
}

/// The kind, and of a service which; only a service has one.
fn supported(reader: &mut Reader<'_>) -> Option<Supported> {
    let kind: SupportKind = reader.needed("support_kind")?;
    if kind != SupportKind::Service {
        return Some(Supported { kind, service: None });
    }
    let service: ServiceKind = reader.needed("service")?;
    Some(Supported { kind, service: Some(service) })
}

fn owner(reader: &mut Reader<'_>) -> Option<PersonId> {
    let text = reader.text("owner");
    let owner = text.parse().ok();
    if owner.is_none() {
        reader.fault("owner", if text.is_empty() { Fault::Missing } else { Fault::NotOnTheList });
    }
    owner
}

/// A day that has not passed, or none.
fn ahead(reader: &mut Reader<'_>, field: &str) -> Option<Date> {
    let day: Option<Date> = Value::read(reader, field);
    if day.is_some_and(|day| day < reader.today()) {
        reader.fault(field, Fault::InThePast);
    }
    day
}

/// What was read when all of it was: a field that is missing has left its fault.
fn whole<T>(reader: Reader<'_>, read: Option<T>) -> Result<T, Vec<FieldFault>> {
    reader.finish(())?;
    read.ok_or_else(Vec::new)
}
