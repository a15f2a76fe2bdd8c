//! What the team page says.

use barnahus_casework::required::Rule;
use barnahus_vocabulary::{Locale, Text};

use crate::wording::capital;

/// Title.
pub const TITLE: Text = Text::new("Echipa", "The team");
/// Below it.
pub const LEAD: Text = Text::new(
    "Cine trebuie să fie la audiere, cu regula care o cere. Puteți adăuga oricând; ce cere o regulă nu se scoate.",
    "Who must be at the interview, with the rule that asks for it. You may always add; what a rule asks for stays.",
);
/// A part.
pub const REQUIRED: Text = Text::new("Cerute de reguli", "Asked for by rules");
/// Who is there.
pub const IN_TEAM: Text = Text::new("În echipă", "In the team");
/// Nobody is.
pub const STILL_OPEN: Text = Text::new("Lipsește", "Missing");
/// Someone who comes with the child.
pub const COMES_ALONG: Text = Text::new("Vine cu copilul", "Comes with the child");
/// Link for who comes along.
pub const NOTE_WHO: Text = Text::new("Notează cine", "Note who");
/// Why the usual representative is replaced.
pub const BECAUSE: Text = Text::new("Reprezentantul obișnuit: ", "The usual representative: ");
/// Source.
pub const SOURCE: Text = Text::new("Regula: ", "Rule: ");
/// Proposals.
pub const PROPOSED: Text = Text::new("Alte propuneri", "Other proposals");
/// One click.
pub const ADD: Text = Text::new("Adaugă", "Add");
/// Nobody holds the role.
pub const NOBODY: Text = Text::new(
    "Nu este nimeni disponibil în casă cu acest rol.",
    "Nobody in the house with this role is available.",
);
/// A part.
pub const OTHERS: Text = Text::new("Mai sunt în echipă", "Also in the team");
/// Leaves.
pub const REMOVE: Text = Text::new("Scoate din echipă", "Take out of the team");
/// What follows.
pub const REMOVE_NEXT: Text = Text::new(
    "Cine iese din echipă nu mai poate deschide dosarul, din acel moment.",
    "Whoever leaves the team can no longer open the file, from that moment on.",
);
/// A part.
pub const ADD_FREELY: Text = Text::new("Adaugă pe altcineva", "Add someone else");
/// Its field.
pub const WHO: Text = Text::new("Persoana și rolul", "Person and role");
/// A part.
pub const QUESTIONS: Text = Text::new("De aflat", "To find out");
/// Below it.
pub const QUESTIONS_NEXT: Text = Text::new(
    "Răspunsurile pot schimba lista. Până atunci se aplică regula care protejează mai mult.",
    "The answers may change the list. Until then the rule that protects more is applied.",
);
/// Refused.
pub const CANNOT_JOIN: Text = Text::new(
    "Această persoană nu poate intra în echipă. Alegeți pe altcineva.",
    "This person cannot join the team. Choose someone else.",
);
/// Refused.
pub const IN_CHARGE: Text = Text::new(
    "Managerul de caz rămâne până când este numit altul.",
    "The case manager stays until another is named.",
);
/// Nothing to do.
pub const NOT_IN_IT: Text = Text::new(
    "Persoana nu mai era în echipă cu acest rol.",
    "The person was no longer in the team in this role.",
);

/// Someone cannot go, because a rule asks for them.
#[must_use]
pub fn still_required(rule: Rule, locale: Locale) -> String {
    let wanted = capital(crate::words::booking_facts::wanted(rule).of(locale));
    let (name, source) = (rule.name().of(locale), rule.source().of(locale));
    match locale {
        Locale::Ro => {
            format!("{wanted} nu poate lipsi: {name} ({source}). Adăugați întâi pe altcineva în acest rol.")
        }
        Locale::En => {
            format!("{wanted} cannot be missing: {name} ({source}). First add someone else in this role.")
        }
    }
}
