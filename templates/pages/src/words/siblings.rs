//! What is said of siblings.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Frați și surori", "Siblings");
/// Lead.
pub const LEAD: Text = Text::new(
    "Fiecare copil are cazul lui. Aici se spune care sunt legate și ce s-a hotărât pentru audieri.",
    "Each child has a case of its own. Here it is said which are linked, and what was decided for the interviews.",
);
/// None yet.
pub const NONE: Text = Text::new("Niciun caz nu este legat de acesta.", "No case is linked with this one.");
/// In place of a codename.
pub const HIDDEN: Text = Text::new(
    "Un caz pe care nu îl vedeți: întrebați coordonatorul",
    "A case that you do not see: ask the coordinator",
);
/// Loud.
pub const MEET: Text = Text::new(
    "Audierile lor se suprapun, deși copiii nu trebuie să se întâlnească. Mutați una dintre ele.",
    "Their interviews overlap although the children must not meet. Move one of them.",
);
/// A heading.
pub const LINK: Text = Text::new("Leagă alt caz", "Link another case");
/// Before a codename.
pub const PROPOSED: Text = Text::new(
    "Nucleul MNR spune că acest copil este frate sau soră cu",
    "The MNR core says that this child is a brother or sister of",
);
/// After it.
pub const PROPOSED_DO: Text = Text::new(
    "Dacă este așa, alegeți mai jos și legați cazurile.",
    "If so, choose below and link the cases.",
);
/// A field.
pub const CODENAME: Text = Text::new("Numele de cod al celuilalt caz", "The codename of the other case");
/// Its hint.
pub const CODENAME_HINT: Text = Text::new(
    "Numai un caz pe care îl vedeți. Cine nu vede celălalt caz nu îi află numele de cod.",
    "Only a case that you see. Whoever does not see the other case does not learn its codename.",
);
/// A field.
pub const DAY: Text = Text::new("Ziua audierilor", "The day of the interviews");
/// Its hint.
pub const DAY_HINT: Text = Text::new(
    "Locurile din ziua fratelui sau a surorii sunt arătate primele. Alte zile rămân posibile.",
    "Slots on the day of the sibling are shown first. Other days stay possible.",
);
/// A field.
pub const INTERVIEWER: Text = Text::new("Cine vorbește cu ei", "Who talks with them");
/// A field.
pub const MEETING: Text = Text::new("În casă", "In the house");
/// Its hint.
pub const MEETING_HINT: Text = Text::new(
    "Dacă nu trebuie să se întâlnească, nicio audiere a unuia nu poate fi programată sau mutată cât este celălalt în casă.",
    "If they must not meet, no interview of one can be booked or moved to while the other is in the house.",
);
/// The deed.
pub const DEED: Text = Text::new("Leagă cazurile", "Link the cases");
/// A refusal.
pub const NO_SUCH_CASE: Text =
    Text::new("Nu vedeți niciun alt caz cu acest nume.", "You see no other case of that name.");
/// A refusal.
pub const ALREADY: Text = Text::new("Cazurile sunt deja legate.", "The cases are linked already.");
/// The deed.
pub const END: Text = Text::new("Desface legătura", "End the link");
/// What happens.
pub const END_HAPPENS: Text = Text::new(
    "Cele două cazuri nu mai sunt legate. Copiii pot fi programați în același timp în casă.",
    "The two cases are no longer linked. The children can be booked into the house at the same time.",
);
/// Who hears of it.
pub const END_TOLD: Text = Text::new(
    "Nimeni nu primește o scrisoare. Jurnalul ambelor cazuri arată cine a desfăcut legătura.",
    "Nobody gets a letter. The trail of both cases shows who ended the link.",
);
/// How to take it back.
pub const END_BACK: Text = Text::new(
    "Cazurile pot fi legate din nou; ce s-a programat între timp rămâne programat.",
    "The cases can be linked again; what was booked meanwhile stays booked.",
);
/// A duty.
pub const DUTY: Text = Text::new(
    "Frați care nu trebuie să se întâlnească sunt programați la aceeași oră",
    "Siblings who must not meet are booked at the same time",
);
