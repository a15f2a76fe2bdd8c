//! What the page says that shows who opened a file. Lines of the trail are closed words; here they
//! become sentences.

use barnahus_casework::stage::{DeclineReason, NoInterviewReason, WithdrawReason};
use barnahus_casework::{Purpose, SectionName};
use barnahus_vocabulary::{Role, Text};

/// Title.
pub const TITLE: Text = Text::new("Cine a deschis acest dosar", "Who opened this file");
/// Below it.
pub const LEAD: Text = Text::new(
    "Fiecare deschidere se notează, cu scopul ei. Dacă vedeți ceva ce nu înțelegeți, spuneți coordonatorului sau \
     responsabilului cu protecția datelor.",
    "Every opening is noted with its purpose. If you see something you do not understand, tell the coordinator or the \
     data protection officer.",
);
/// Not a person.
pub const THE_PROGRAM: Text = Text::new("programul", "the program");
/// Column.
pub const WHEN: Text = Text::new("Când", "When");
/// Column.
pub const WHO: Text = Text::new("Cine", "Who");
/// Column.
pub const WHAT: Text = Text::new("Ce a făcut", "What they did");
/// Column.
pub const WHY: Text = Text::new("Pentru ce", "What for");
/// None yet.
pub const EMPTY: Text = Text::new("Nicio deschidere încă", "Not opened yet");
/// None yet.
pub const EMPTY_NEXT: Text = Text::new("Deschiderile apar aici.", "Openings will be shown here.");

/// What was done, from the closed word of the trail. A word of a later version is left as it is.
#[must_use]
pub fn action(code: &str) -> Option<Text> {
    Some(match code {
        "opened" => Text::new("a deschis dosarul", "opened the file"),
        "received" => Text::new("a preluat semnalarea", "took the referral down"),
        "accepted" => Text::new("a acceptat cazul", "accepted the case"),
        "declined" => Text::new("a refuzat semnalarea", "declined the referral"),
        "deferred" => Text::new("a amânat trierea", "put the triage off"),
        "withdrawn" => Text::new("a retras semnalarea", "withdrew the referral"),
        "reopened" => Text::new("a redeschis cazul", "reopened the case"),
        "no_interview" => Text::new("a hotărât: fără audiere", "decided: no interview"),
        "changed" => Text::new("a modificat", "changed"),
        "team_joined" => Text::new("a adăugat în echipă", "added to the team"),
        "team_left" => Text::new("a scos din echipă", "took out of the team"),
        "booked" => Text::new("a programat audierea", "booked the interview"),
        "moved" => Text::new("a mutat audierea", "moved the interview"),
        "cancelled" => Text::new("a anulat audierea", "cancelled the interview"),
        "no_show" => {
            Text::new("a notat că audierea nu a avut loc", "noted that the interview did not take place")
        }
        _ => return None,
    })
}

/// What for, from the closed word of the trail: a purpose, a section, a role, a reason.
#[must_use]
pub fn purpose(code: &str) -> Option<Text> {
    let intake = (code == "intake").then(|| Text::new("preluarea semnalării", "taking the referral down"));
    intake
        .or_else(|| code.parse().ok().map(Purpose::name))
        .or_else(|| code.parse().ok().map(SectionName::name))
        .or_else(|| code.parse().ok().map(Role::name))
        .or_else(|| code.parse().ok().map(DeclineReason::name))
        .or_else(|| code.parse().ok().map(WithdrawReason::name))
        .or_else(|| code.parse().ok().map(NoInterviewReason::name))
}
