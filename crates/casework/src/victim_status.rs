//! As what the child is regarded: a potential, a presumed, an identified victim. Who decided it, and on which day.
//!
//! A fact of its own, apart from where the case stands: a dated history, in which nothing is written over. Whoever is
//! in charge notes what was decided, usually by an authority outside of the house. It may go either way. Nothing of it
//! goes to the adult core: the status that an offer brings is what the core thought, and is not written here by itself.

use std::fmt;

use time::Date;

use crate::answer::Answer;
use crate::days::PastDay;
use crate::names::PersonName;
use crate::prose::Prose;
use crate::typed::{Fault, FieldFault, Reader, Typed, Value};

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
        /// Whether it says what the line before should have said.
        corrects: Option<Answer>,
    }
}

/// Why a line is not added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotStated {
    /// Something is missing or was not understood.
    Faults(Vec<FieldFault>),
    /// The day lies before that of the line before.
    BeforeTheLast(Date),
    /// The same decision as the last: there is nothing to note.
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
    /// Of each line of a history, the newest first, whether the next one corrects it.
    #[must_use]
    pub fn corrected(history: &[Self]) -> Vec<bool> {
        let newer = history.iter().map(|newer| Answer::is_yes(newer.corrects));
        std::iter::once(false).chain(newer).take(history.len()).collect()
    }

    /// The lines that hold of a history, both the newest first: not those that were corrected.
    pub fn holding(history: &[Self]) -> impl Iterator<Item = &Self> {
        let holds = |(line, is_corrected): (_, bool)| (!is_corrected).then_some(line);
        history.iter().zip(Self::corrected(history)).filter_map(holds)
    }

    /// Reads the next line of a history, the newest first. One that corrects the last is asked about the line before
    /// that.
    ///
    /// # Errors
    /// [`NotStated`].
    pub fn next(typed: &Typed, today: Date, history: &[Self]) -> Result<Self, NotStated> {
        let mut reader = Reader::new(typed, today);
        let status: Option<VictimStatus> = reader.needed("status");
        let decided_by = reader.needed("decided_by");
        let decided_on: Option<PastDay> = reader.needed("decided_on");
        let decided_as = Value::read(&mut reader, "decided_as");
        let ground = Value::read(&mut reader, "ground");
        let corrects: Option<Answer> = Value::read(&mut reader, "corrects");
        let is_correction = Answer::is_yes(corrects);
        if is_correction && history.is_empty() {
            reader.fault("corrects", Fault::NotOnTheList);
        }
        let line = Self { status, decided_by, decided_as, decided_on, ground, corrects };
        let line = reader.finish(line).map_err(NotStated::Faults)?;
        if history.first().is_some_and(|last| line.says_the_same(last)) {
            return Err(NotStated::SameAsBefore);
        }
        let before = Self::holding(history).nth(usize::from(is_correction));
        let earlier = before.and_then(|before| before.decided_on).filter(|day| line.decided_on < Some(*day));
        earlier.map_or(Ok(line), |day| Err(NotStated::BeforeTheLast(day.day())))
    }

    /// An office that confirms what another decided says something new; a correction may change anything.
    fn says_the_same(&self, last: &Self) -> bool {
        let decision = |line: &Self| (line.status, line.decided_by, line.decided_on);
        let all = |line: &Self| (decision(line), line.decided_as.clone(), line.ground.clone());
        if Answer::is_yes(self.corrects) { all(self) == all(last) } else { decision(self) == decision(last) }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Date = date!(2026 - 11 - 24);

    fn next(fields: [&str; 3], history: &[StatusLine]) -> Result<StatusLine, NotStated> {
        let names = ["status", "decided_by", "decided_on"];
        StatusLine::next(&names.into_iter().zip(fields).collect(), TODAY, history)
    }

    fn correct(fields: [&str; 3], history: &[StatusLine]) -> Result<StatusLine, NotStated> {
        let names = ["status", "decided_by", "decided_on"];
        let typed = names.into_iter().zip(fields).chain([("corrects", "yes")]).collect();
        StatusLine::next(&typed, TODAY, history)
    }

    #[test]
    fn a_line_says_as_what_by_whom_and_when() {
        let Err(NotStated::Faults(faults)) = next(["", "", ""], &[]) else { panic!("nothing was said") };
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["status", "decided_by", "decided_on"]);
        assert!(matches!(next(["potential", "house", "mâine"], &[]), Err(NotStated::Faults(_))));
        assert!(next(["potential", "house", "azi"], &[]).is_ok());
    }

    #[test]
    fn a_status_changes_either_way_and_never_before_the_day_of_the_last() {
        let first = [next(["presumed", "police", "20.11.2026"], &[]).unwrap()];
        assert_eq!(next(["presumed", "police", "20.11.2026"], &first), Err(NotStated::SameAsBefore));
        assert!(next(["presumed", "prosecutor", "azi"], &first).is_ok(), "another office confirms it");
        let early = next(["identified", "prosecutor", "19.11.2026"], &first);
        assert_eq!(early, Err(NotStated::BeforeTheLast(date!(2026 - 11 - 20))));
        assert!(next(["identified", "prosecutor", "20.11.2026"], &first).is_ok());
        assert!(next(["potential", "court", "azi"], &first).is_ok());
    }

    #[test]
    fn a_line_that_was_written_wrongly_is_corrected_and_holds_no_more() {
        let police = next(["presumed", "police", "18.11.2026"], &[]).unwrap();
        let wrong = next(["identified", "police", "azi"], std::slice::from_ref(&police)).unwrap();
        let history = [wrong, police];
        assert!(matches!(correct(["identified", "police", "azi"], &history), Err(NotStated::SameAsBefore)));
        let early = correct(["identified", "prosecutor", "17.11.2026"], &history);
        assert_eq!(
            early,
            Err(NotStated::BeforeTheLast(date!(2026 - 11 - 18))),
            "the line before still holds"
        );
        let right = correct(["identified", "prosecutor", "20.11.2026"], &history).unwrap();
        let [wrong, police] = history;
        let history = [right.clone(), wrong, police.clone()];
        assert_eq!(StatusLine::holding(&history).collect::<Vec<_>>(), [&right, &police]);
        let again = correct(["potential", "court", "19.11.2026"], &history).unwrap();
        let history: Vec<_> = [again.clone()].into_iter().chain(history).collect();
        assert_eq!(StatusLine::holding(&history).collect::<Vec<_>>(), [&again, &police]);
        assert!(matches!(correct(["potential", "house", "azi"], &[]), Err(NotStated::Faults(_))));
    }
}
