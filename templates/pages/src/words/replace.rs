//! What is said when someone cannot come and another takes their place.

use barnahus_vocabulary::{Plural, Text};

/// Title when someone leaves.
pub const TITLE: Text = Text::new("Cine poate veni în loc?", "Who can come instead?");
/// Title when the place is empty.
pub const TITLE_EMPTY: Text = Text::new("Cine poate veni?", "Who can come?");
/// The way back.
pub const TO_BOOKING: Text = Text::new("Înapoi la programare", "Back to the booking");
/// Before the name of whoever leaves.
pub const INSTEAD_OF: Text = Text::new("În locul:", "Instead of:");
/// The question why.
pub const WHY: Text = Text::new("De ce nu poate veni?", "Why can they not come?");
/// Under it.
pub const WHY_HINT: Text = Text::new("Motivul rămâne în casă.", "The reason stays within the house.");
/// The question who.
pub const WHO: Text = Text::new("Cine vine", "Who comes");
/// Under it.
pub const WHO_HINT: Text = Text::new(
    "Toți cei de aici sunt liberi atunci, cu tot cu drum, și regulile cazului îi permit.",
    "Everyone here is free then, their way included, and the rules of the case allow them.",
);
/// The button.
pub const DEED: Text = Text::new("Înlocuiește", "Replace");
/// The button for an empty place.
pub const DEED_EMPTY: Text = Text::new("Invită", "Invite");
/// Who is told, when someone leaves.
pub const TOLD: Text = Text::new(
    "Primesc o scrisoare doar cine pleacă și cine vine. Ora și camerele rămân; calendarele celorlalți nu se \
     schimbă.",
    "Only the one who leaves and the one who comes get a letter. Time and rooms stay; nobody else's calendar \
     changes.",
);
/// Who is told, when the place was empty.
pub const TOLD_EMPTY: Text = Text::new(
    "Primește o invitație doar cine vine. Calendarele celorlalți nu se schimbă.",
    "Only the one who comes gets an invitation. Nobody else's calendar changes.",
);
/// That whoever leaves stays in the team.
pub const STAYS_IN_TEAM: Text = Text::new(
    "Cine pleacă rămâne în echipa cazului. Dacă nu mai lucrează la caz, scoateți persoana din echipă.",
    "Who leaves stays in the team of the case. If they no longer work on it, take them out of the team.",
);
/// Nobody can.
pub const NOBODY: Text = Text::new("Nimeni nu este liber la această oră", "Nobody is free at this time");
/// What now.
pub const NOBODY_NEXT: Text = Text::new(
    "Puteți muta audierea la o oră la care poate veni toată echipa.",
    "You can move the interview to a time at which all of the team can come.",
);
/// Leads to the slots.
pub const MOVE: Text = Text::new("Mută audierea", "Move the interview");
/// So many more hold the role.
pub const NOT_FREE: Plural = Plural {
    ro: [
        "persoană cu acest rol nu poate veni atunci",
        "persoane cu acest rol nu pot veni atunci",
        "de persoane cu acest rol nu pot veni atunci",
    ],
    en: ["person with this role cannot come then", "people with this role cannot come then"],
};
/// A mark.
pub const IN_TEAM: Text = Text::new("este în echipa cazului", "is in the team of the case");
/// A mark.
pub const PREFERRED: Text = Text::new("de preferat în acest caz", "preferred in this case");
/// Before a length.
pub const WAY: Text = Text::new("drum:", "way:");
/// Someone was quicker.
pub const TAKEN: Text = Text::new(
    "Persoana aleasă tocmai a fost programată în altă parte. Nu s-a trimis nicio scrisoare; iată cine este \
     liber acum.",
    "The person you chose has just been booked elsewhere. No letter was sent; this is who is free now.",
);
/// Something changed.
pub const STALE: Text = Text::new(
    "Altcineva a schimbat programarea între timp. Nu am făcut nimic; uitați-vă la ea așa cum este acum.",
    "Someone else has changed the booking meanwhile. Nothing was done; look at it as it is now.",
);
/// They no longer fit.
pub const UNFIT: Text = Text::new(
    "Persoana aleasă nu mai poate veni la această oră. Nu s-a schimbat nimic.",
    "The person you chose can no longer come at this time. Nothing was changed.",
);
