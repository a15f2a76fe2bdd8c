//! As what the child is regarded: a potential, a presumed, an identified victim. Who decided it, and on which day.
//!
//! A fact of its own, apart from where the case stands: a dated history, in which nothing is written over. Whoever is
//! in charge notes what was decided, usually by an authority outside of the house. It may go either way. Nothing of it
//! goes to the adult core: the status that an offer brings is what the core thought, and is not written here by itself.

use std::fmt;

use time::Date;

use crate::days::PastDay;
use crate::names::PersonName;
use crate::prose::Prose;
use crate::typed::{FieldFault, Reader, Typed, Value};

listed! {
    /// As what the child is regarded.
    VictimStatus {
        Potential = "potential", "victimă potențială", "potential victim";
        Presumed = "presumed", "victimă prezumată", "presumed victim";
        Identified = "identified", "victimă identificată", "identified victim";
    }
}

listed! {
    /// Who decides it.
    StatusDecider {
        House = "house", "echipa casei", "the house’s team";
        Dgaspc = "dgaspc", "DGASPC", "DGASPC";
        Police = "police", "poliția", "the police";
        Prosecutor = "prosecutor", "procurorul", "the prosecutor";
        Court = "court", "instanța", "the court";
        Agency = "agency", "ANITP", "ANITP";
        Organisation = "organisation", "o organizație", "an organisation";
        Abroad = "abroad", "o autoritate din alt stat", "an authority of another state";
    }
}

section! {
    /// One line of the history.
    StatusLine {
        /// As what.
        status: Option<VictimStatus>,
        /// Who decided it.
        decided_by: Option<StatusDecider>,
        /// Which office, in which function.
        decided_as: Option<PersonName>,
        /// On which day.
        decided_on: Option<PastDay>,
        /// On what ground, or the number of the act.
        ground: Option<Prose>,
    }
}

/// Why a line is not added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotStated {
    /// Something is missing or was not understood.
    Faults(Vec<FieldFault>),
    /// The day lies before that of the line before.
    BeforeTheLast(Date),
    /// The same status as before: there is nothing to note.
    SameAsBefore,
}

impl fmt::Display for NotStated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faults(faults) => write!(f, "{} fields could not be understood", faults.len()),
            Self::BeforeTheLast(_) => f.write_str("before the last line"),
            Self::SameAsBefore => f.write_str("the same as before"),
        }
    }
}

impl std::error::Error for NotStated {}

impl StatusLine {
    /// Reads the next line of a history whose last one is `last`.
    ///
    /// # Errors
    /// [`NotStated`].
    pub fn next(typed: &Typed, today: Date, last: Option<&Self>) -> Result<Self, NotStated> {
        let mut reader = Reader::new(typed, today);
        let status: Option<VictimStatus> = reader.needed("status");
        let decided_by = reader.needed("decided_by");
        let decided_on: Option<PastDay> = reader.needed("decided_on");
        let decided_as = Value::read(&mut reader, "decided_as");
        let ground = Value::read(&mut reader, "ground");
        let line = Self { status, decided_by, decided_as, decided_on, ground };
        let line = reader.finish(line).map_err(NotStated::Faults)?;
        if let Some(last) = last {
            if last.status == line.status {
                return Err(NotStated::SameAsBefore);
            }
            if let Some(day) = last.decided_on.filter(|day| line.decided_on < Some(*day)) {
                return Err(NotStated::BeforeTheLast(day.day()));
            }
        }
        Ok(line)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Date = date!(2026 - 11 - 24);

    fn next(fields: [&str; 3], last: Option<&StatusLine>) -> Result<StatusLine, NotStated> {
        let names = ["status", "decided_by", "decided_on"];
        StatusLine::next(&names.into_iter().zip(fields).collect(), TODAY, last)
    }

    #[test]
    fn a_line_says_as_what_by_whom_and_when() {
        let Err(NotStated::Faults(faults)) = next(["", "", ""], None) else { panic!("nothing was said") };
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["status", "decided_by", "decided_on"]);
        assert!(matches!(next(["potential", "house", "mâine"], None), Err(NotStated::Faults(_))));
        assert!(next(["potential", "house", "azi"], None).is_ok());
    }

    #[test]
    fn a_status_changes_either_way_and_never_before_the_day_of_the_last() {
        let first = next(["presumed", "police", "20.11.2026"], None).unwrap();
        let same = next(["presumed", "prosecutor", "azi"], Some(&first));
        assert_eq!(same, Err(NotStated::SameAsBefore));
        let early = next(["identified", "prosecutor", "19.11.2026"], Some(&first));
        assert_eq!(early, Err(NotStated::BeforeTheLast(date!(2026 - 11 - 20))));
        assert!(next(["identified", "prosecutor", "20.11.2026"], Some(&first)).is_ok());
        assert!(next(["potential", "court", "azi"], Some(&first)).is_ok());
    }
}
