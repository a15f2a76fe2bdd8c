//! What the rules say about a booking, in sentences: what prevents it and what would free it, what it
//! says loudly, who is asked for and why.
//!
//! The facts are `casework`'s. Team pages and booking pages say them alike because both ask here. Names
//! of staff are handed in; nothing here knows the child.

use std::collections::BTreeMap;

use barnahus_casework::booking::{Prevented, Warning};
use barnahus_casework::required::{Certainty, Companion, Question, Rule};
use barnahus_vocabulary::{Locale, PersonId, Text, dates};

/// Above the questions that are open, folded.
pub const NOT_KNOWN: Text = Text::new("Ce nu se știe încă", "What is not known yet");

/// Names of the people who may be spoken of.
pub type Names = BTreeMap<PersonId, String>;

/// A fact in words, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The fact.
    pub what: String,
    /// What would change it.
    pub next: &'static str,
}

const SOMEONE: Text = Text::new("O persoană din echipă", "Someone of the team");
const MISSING: Text = Text::new("Lipsește: ", "Missing: ");
const IN_CONFLICT: Text = Text::new(" are un conflict de interese.", " has a conflict of interest.");
const TWO_ROLES: Text =
    Text::new(" apare în două roluri la aceeași audiere.", " stands in two roles at the same interview.");
const NOT_AUTHORISED: Text = Text::new(
    " nu este interpret autorizat: audierea va trebui refăcută (art. 105).",
    " is not an authorised interpreter: the hearing must be done again (art. 105).",
);

/// What prevents a booking, with what would free it.
#[must_use]
pub fn prevented(fact: &Prevented, names: &Names, locale: Locale) -> Said {
    let (what, next) = match fact {
        Prevented::Stage(stage) => (
            format!("{}{}.", Text::new("Cazul este ", "The case is ").of(locale), stage.name().of(locale)),
            STAGE_NEXT,
        ),
        Prevented::SuspectedComesAlong(companion) => {
            (format!("{}{}.", SUSPECTED.of(locale), companion.name().of(locale)), SUSPECTED_NEXT)
        }
        Prevented::SuspectedAmongCompanions => (SUSPECTED_AMONG.of(locale).to_owned(), SUSPECTED_NEXT),
        // Why someone is in conflict is for the audit trail; colleagues need only to know that it is so.
        Prevented::TeamInConflict { person, conflict: _ } => {
            (about(*person, IN_CONFLICT, names, locale), REPLACE_NEXT)
        }
        Prevented::TwoRoles(person) => (about(*person, TWO_ROLES, names, locale), TWO_ROLES_NEXT),
        Prevented::Missing(rule) => {
            (format!("{}{}.", MISSING.of(locale), wanted(*rule).of(locale)), MISSING_NEXT)
        }
        Prevented::MissingAdded(role) => {
            (format!("{}{}.", MISSING.of(locale), role.name().of(locale)), MISSING_ADDED_NEXT)
        }
    };
    Said { what, next: next.of(locale) }
}

const SUSPECTED: Text = Text::new(
    "Presupusul făptuitor ar veni în casă odată cu copilul: ",
    "The suspected person would come into the house with the child: ",
);
const SUSPECTED_AMONG: Text = Text::new(
    "O persoană care însoțește copilul poartă numele presupusului făptuitor.",
    "Someone who comes along bears the suspected person's name.",
);
const STAGE_NEXT: Text = Text::new(
    "O audiere se programează după ce cazul a fost acceptat.",
    "An interview is booked once the case has been accepted.",
);
const SUSPECTED_NEXT: Text = Text::new(
    "Notați la „cine reprezintă copilul” pe altcineva, care nu este implicat.",
    "Under “who represents the child”, note someone else who is not involved.",
);
const REPLACE_NEXT: Text =
    Text::new("Alegeți pe altcineva pentru acest rol.", "Choose someone else for this role.");
const TWO_ROLES_NEXT: Text = Text::new(
    "Adăugați în echipă încă o persoană pentru unul dintre roluri.",
    "Add another person to the team for one of the roles.",
);
const MISSING_NEXT: Text = Text::new(
    "Adăugați persoana în echipă; regula nu permite audierea fără ea.",
    "Add the person to the team; the rule does not allow the interview without them.",
);
const MISSING_ADDED_NEXT: Text = Text::new(
    "Adăugați o persoană în acest rol sau renunțați la rolul adăugat.",
    "Add a person in this role, or take the added role back.",
);

/// What a booking says loudly without being prevented.
#[must_use]
pub fn warning(fact: Warning, names: &Names, locale: Locale) -> String {
    let fixed = |text: Text| text.of(locale).to_owned();
    match fact {
        Warning::LawyerMissing => fixed(Text::new(
            "Lipsește avocatul copilului: audierea ar fi nulă (art. 93 alin. (4)) și nu poate începe.",
            "The child's lawyer is missing: the hearing would be void (art. 93(4)) and cannot be started.",
        )),
        Warning::ChildNotInformed => fixed(Text::new(
            "Nu este notat că i s-a explicat copilului ce urmează.",
            "It is not noted that the child was told what will happen.",
        )),
        Warning::InterpreterNotAuthorised(person) => about(person, NOT_AUTHORISED, names, locale),
        Warning::PsychologistNotNamed => fixed(Text::new(
            "Nu este notat cine a numit psihologul și când (art. 124).",
            "It is not noted who named the psychologist, and when (art. 124).",
        )),
        Warning::CompanionNotNamed(companion) => {
            format!("{}{}.", NOT_NAMED.of(locale), companion.name().of(locale))
        }
        Warning::AfterDeadline(last_day) => {
            format!("{}{}.", AFTER_DEADLINE.of(locale), dates::long_date(last_day, locale))
        }
        Warning::OutsideBestHours => fixed(Text::new(
            "Ora nu este dintre cele mai bune pentru un copil de această vârstă.",
            "The hour is not among the best for a child of this age.",
        )),
        Warning::ReadForProtection { rule, certainty } => {
            format!("{}: {}.", crate::wording::capital(wanted(rule).of(locale)), certainty.name().of(locale))
        }
        Warning::Open(question) => format!("{}{}.", OPEN.of(locale), question.name().of(locale)),
    }
}

const NOT_NAMED: Text = Text::new("Nu este notat numele pentru: ", "No name is noted yet for: ");
const AFTER_DEADLINE: Text = Text::new(
    "Începe după termenul primei audieri, care era ",
    "It begins after the limit of the first interview, which was ",
);
const OPEN: Text = Text::new("Nu se știe încă ", "It is not yet known ");

fn about(person: PersonId, what: Text, names: &Names, locale: Locale) -> String {
    let name = names.get(&person).map_or(SOMEONE.of(locale), String::as_str);
    format!("{name}{}", what.of(locale))
}

/// Whom a rule asks for, as it stands within a sentence.
#[must_use]
pub const fn wanted(rule: Rule) -> Text {
    match rule {
        Rule::Interviewer => Text::new("intervievatorul", "the interviewer"),
        Rule::InCharge => Text::new("procurorul sau polițistul", "the prosecutor or police officer"),
        Rule::CaseManager => Text::new("managerul de caz", "the case manager"),
        Rule::Judge => Text::new("judecătorul", "the judge"),
        Rule::Defence => Text::new("avocatul apărării", "the lawyer of the defence"),
        Rule::Lawyer => Text::new("avocatul copilului", "the child's lawyer"),
        Rule::Representative => Text::new(
            "părintele, tutorele sau persoana care îngrijește copilul",
            "the parent, guardian or carer",
        ),
        Rule::RepresentativeReplaced => {
            Text::new("cine ține locul reprezentantului", "whoever stands in for the representative")
        }
        Rule::GuardianFirst => Text::new("un reprezentant al copilului", "a representative of the child"),
        Rule::Psychologist => Text::new("psihologul numit", "the named psychologist"),
        Rule::PersonOfTrust => Text::new("persoana de sprijin", "the person of trust"),
        Rule::Interpreter => Text::new("interpretul", "the interpreter"),
        Rule::Physician => Text::new("medicul", "the physician"),
    }
}

/// Who comes with the child, at the start of a line.
#[must_use]
pub fn companion(companion: Companion, locale: Locale) -> String {
    crate::wording::capital(companion.name().of(locale))
}

/// Why a rule is not certain to apply; `None` when it is.
#[must_use]
pub fn certainty(certainty: Certainty, locale: Locale) -> Option<String> {
    match certainty {
        Certainty::Known => None,
        Certainty::AgeUnknown | Certainty::AgeDoubtful | Certainty::InterviewerNotChosen => {
            Some(format!("{}.", crate::wording::capital(certainty.name().of(locale))))
        }
    }
}

/// What is not answered yet, at the start of a line.
#[must_use]
pub fn question(question: Question, locale: Locale) -> String {
    crate::wording::capital(question.name().of(locale))
}
