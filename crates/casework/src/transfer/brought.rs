//! What a case brings along from the houses that had it before, beside the sections of its file: the interviews
//! of the child, who represented it, what was decided and done for it, and what each sending coordinator wrote.
//!
//! Rooms and people of the other house are not in it: lines of words, sealed together under the new key.
//! Each line is shown to whoever sees that part of a file, and to nobody else.

mod line;

use std::fmt;

use barnahus_vocabulary::local;
use time::Date;

use crate::days;
use crate::policy::Sight;
use crate::support::SupportKind;
use crate::typed::Typed;

listed! {
    /// Of what a line speaks.
    BroughtKind {
        House = "house", "de la casa", "from the house";
        Handover = "handover", "de la coordonatorul casei de dinainte", "from the coordinator of the house before";
        Interview = "interview", "audiere", "interview";
        Represented = "represented", "reprezentant", "representative";
        Support = "support", "sprijin", "support";
        Unauthorised = "unauthorised", "interpretul audierii nu era autorizat (art. 105)", "the interpreter of the interview was not authorised (art. 105)";
        Decision = "decision", "hotărât la ședința de planificare", "decided at a planning meeting";
        Alarm = "alarm", "a lipsit", "was missing";
        Age = "age", "vârsta a fost contestată", "the age was disputed";
        Sibling = "sibling", "frate sau soră cu caz", "sibling with a case";
        Status = "status", "statutul de victimă", "status as a victim";
        Wish = "wish", "ce dorește tânărul la 18 ani", "what the young person wishes at 18";
    }
}

listed! {
    /// How a decision stood when the case went.
    BroughtDecision {
        ToDo = "to_do", "de făcut", "to be done";
        Done = "done", "făcut", "done";
    }
}

listed! {
    /// Whether the court was told of who represents, where the house asked for it.
    BroughtCourt {
        ToTell = "to_tell", "instanța nu a fost anunțată", "the court was not told";
        Told = "told", "instanța a fost anunțată", "the court was told";
    }
}

listed! {
    /// Whether a young person wished to be handed over to the adult core.
    BroughtWish {
        Given = "given", "dorește trecerea la nucleul pentru adulți", "wishes the handover to the adult core";
        NotWished = "not_wished", "nu dorește trecerea", "does not wish it";
    }
}

/// One line.
#[derive(Clone, PartialEq, Eq)]
pub struct Brought {
    /// Of what it speaks.
    pub kind: BroughtKind,
    /// When that was, where a day is known.
    pub day: Option<Date>,
    /// The closed word of that kind: how an interview ended, as what someone represented, which support.
    pub what: String,
    /// Another one: by which protocol, how the support or a decision stands, whether the court was told.
    pub how: String,
    /// In words.
    pub words: String,
}

impl fmt::Debug for Brought {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Brought(closed)")
    }
}

impl Brought {
    /// The part of a file of which it says something. A word that this version does not know is shown to whoever
    /// sees all of the health of a child.
    #[must_use]
    pub fn sight(&self) -> Sight {
        match self.kind {
            // The house from which a case came last stands on the page for whoever may read it.
            BroughtKind::House => Sight::FirstNameAndLanguage,
            BroughtKind::Handover | BroughtKind::Decision | BroughtKind::Status => Sight::Narrative,
            BroughtKind::Interview | BroughtKind::Unauthorised => Sight::OutcomeOfInterview,
            BroughtKind::Represented | BroughtKind::Alarm | BroughtKind::Age | BroughtKind::Sibling => {
                Sight::Identity
            }
            // Told to nobody but those in charge, who may speak of it with the young person.
            BroughtKind::Wish => Sight::Outcome,
            BroughtKind::Support => self.what.parse().map_or(Sight::Health, SupportKind::sight),
        }
    }
}

const FIELDS: [&str; 5] = ["kind", "day", "what", "how", "words"];

/// All lines as they lie under one seal.
#[must_use]
pub fn typed(lines: &[Brought]) -> Typed {
    let fields = lines.iter().enumerate().flat_map(|(number, line)| {
        let day = line.day.map(days::iso).unwrap_or_default();
        let texts =
            [line.kind.code().to_owned(), day, line.what.clone(), line.how.clone(), line.words.clone()];
        FIELDS.into_iter().zip(texts).map(move |(field, text)| (format!("{number:04}.{field}"), text))
    });
    fields.collect()
}

/// What [`typed`] wrote.
#[must_use]
pub fn parse(typed: &Typed) -> Vec<Brought> {
    let field = |number: usize, field: &str| typed.get(&format!("{number:04}.{field}")).to_owned();
    let line = |number| {
        Some(Brought {
            kind: field(number, "kind").parse().ok()?,
            day: local::parse_day(&field(number, "day")),
            what: field(number, "what"),
            how: field(number, "how"),
            words: field(number, "words"),
        })
    };
    (0..).map_while(line).collect()
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::{Brought, BroughtKind, parse, typed};
    use crate::policy::Sight;
    use crate::support::{SupportCode, SupportKind, SupportWords};

    #[test]
    fn lines_come_back_as_they_were_written() {
        let therapy = Brought::support(
            SupportKind::Therapy,
            (SupportCode::ALL[0], Some(date!(2026 - 11 - 24))),
            &SupportWords::default(),
        );
        let written = vec![Brought::handover("Copilul vine vineri.\nCu tren."), therapy];
        assert_eq!(parse(&typed(&written)), written);
    }

    #[test]
    fn what_was_found_in_therapy_is_not_for_whoever_sees_the_identity_alone() {
        let of = |what: &str| Brought {
            kind: BroughtKind::Support,
            day: None,
            what: what.to_owned(),
            how: String::new(),
            words: String::new(),
        };
        assert_eq!(of("therapy").sight(), Sight::HealthPsychological);
        assert_eq!(of("a word of tomorrow").sight(), Sight::Health);
    }
}
