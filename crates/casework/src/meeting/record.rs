//! What a planning meeting decided: those present, a note for each point of the agenda, decisions.
//!
//! What was decided says something of the case and lies sealed. Who must do it by when does not: a duty is
//! worked out from rows that say nothing of a child.

use std::fmt;

use barnahus_vocabulary::PersonId;
use time::Date;

use super::AgendaPoint;
use crate::prose::Prose;
use crate::typed::{Fault, FieldFault, Reader, Typed, Value, Writer};

/// The most decisions of one meeting.
pub const DECISION_LIMIT: usize = 8;

/// One decision.
#[derive(Clone, PartialEq, Eq)]
pub struct Decision {
    /// What is to be done.
    pub what: Prose,
    /// Who does it.
    pub owner: PersonId,
    /// By when.
    pub due: Date,
}

impl fmt::Debug for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Decision(closed)")
    }
}

/// What was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRecord {
    /// Who was there.
    pub present: Vec<PersonId>,
    /// What was said to each point, where something was.
    pub notes: Vec<(AgendaPoint, Prose)>,
    /// What was decided.
    pub decisions: Vec<Decision>,
}

/// Why it is no record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotARecord {
    /// Something typed was not understood.
    Faults(Vec<FieldFault>),
    /// Nobody, or one alone, was present: nothing was decided together.
    TooFewPresent,
}

impl MeetingRecord {
    /// Reads what was typed on that day; only `invited` people are present or own a decision. The fields are
    /// `present` (ids, joined by commas), `note_` with the code of a point, and `what_1`, `owner_1`, `due_1`
    /// up to [`DECISION_LIMIT`].
    ///
    /// # Errors
    /// [`NotARecord`].
    pub fn parse(typed: &Typed, invited: &[PersonId], today: Date) -> Result<Self, NotARecord> {
        let mut reader = Reader::new(typed, today);
        let present = people(&mut reader, invited);
        let notes = AgendaPoint::ALL.iter().filter_map(|point| {
            let note: Option<Prose> = Value::read(&mut reader, &note_field(*point));
            note.map(|note| (*point, note))
        });
        let notes = notes.collect();
        let decisions =
            (1..=DECISION_LIMIT).filter_map(|number| decision(&mut reader, number, invited)).collect();
        let record = reader.finish(Self { present, notes, decisions }).map_err(NotARecord::Faults)?;
        if record.present.len() < 2 { Err(NotARecord::TooFewPresent) } else { Ok(record) }
    }

    /// The notes, as they would be typed: what is sealed of the meeting itself.
    #[must_use]
    pub fn typed_notes(&self) -> Typed {
        let mut typed = Typed::default();
        let mut writer = Writer::new(&mut typed);
        for (point, note) in &self.notes {
            writer.put(&note_field(*point), note.as_str());
        }
        typed
    }
}

/// The field that holds the note to a point.
#[must_use]
pub fn note_field(point: AgendaPoint) -> String {
    format!("note_{}", point.code())
}

fn people(reader: &mut Reader<'_>, invited: &[PersonId]) -> Vec<PersonId> {
    let mut present = Vec::new();
    for text in reader.text("present").split(',').map(str::trim).filter(|text| !text.is_empty()) {
        match text.parse() {
            Ok(person) if invited.contains(&person) => present.push(person),
            Ok(_) | Err(_) => reader.fault("present", Fault::NotOnTheList),
        }
    }
    present.sort_unstable();
    present.dedup();
    present
}

/// A decision is whole or not there: what nobody does by no day was not decided.
fn decision(reader: &mut Reader<'_>, number: usize, invited: &[PersonId]) -> Option<Decision> {
    let field = |name: &str| format!("{name}_{number}");
    let (what, owner, due) = (field("what"), field("owner"), field("due"));
    if [&what, &owner, &due].iter().all(|name| reader.text(name).is_empty()) {
        return None;
    }
    let said: Option<Prose> = reader.needed(&what);
    let day: Option<Date> = reader.needed(&due);
    let who = match reader.text(&owner).parse() {
        Ok(person) if invited.contains(&person) => Some(person),
        Ok(_) | Err(_) => {
            reader.fault(&owner, Fault::Missing);
            None
        }
    };
    Some(Decision { what: said?, owner: who?, due: day? })
}
