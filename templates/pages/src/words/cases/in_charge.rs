//! What the page says on which another case manager is named.

use barnahus_vocabulary::Text;

/// Title and link.
pub const TITLE: Text = Text::new("Alt manager de caz", "Another case manager");
/// Below it.
pub const LEAD: Text = Text::new(
    "Când managerul de caz pleacă, nu mai are rolul sau este prea aproape de presupusul făptuitor.",
    "When the case manager leaves, no longer has the role, or is too near to the suspected person.",
);
/// Who is in charge.
pub const NOW: Text = Text::new("Răspunde acum", "In charge now");
/// Part of the page.
pub const WHO: Text = Text::new("Cine răspunde de acum?", "Who is in charge from now on?");
/// The one-click button.
pub const NAME: Text = Text::new("Numește", "Name");
/// What follows.
pub const FOLLOWS: Text = Text::new("Ce urmează", "What follows");
/// What follows.
pub const JOINS: Text = Text::new(
    "Cine este numit intră în echipă și citește dosarul.",
    "Whoever is named joins the team and reads the file.",
);
/// What follows.
pub const LEAVES: Text = Text::new(
    "Cine răspundea iese din echipă, dacă nu are alt rol în ea. Ce are de făcut și nu mai poate citi trece la cine este numit.",
    "Whoever was in charge leaves the team, unless they are something else in it. What they owe and may no longer read passes to whoever is named.",
);
/// What follows.
pub const EXPECTED: Text = Text::new(
    "La o audiere deja programată rămâne așteptat cel de dinainte. Înlocuiți-l acolo, din pagina programării.",
    "At an interview that is booked already, the one before stays expected. Replace them there, from the page of the booking.",
);
/// What follows.
pub const TOLD: Text = Text::new(
    "Amândoi primesc o scrisoare care nu spune nimic despre caz.",
    "Both get a letter that says nothing of the case.",
);
/// Nobody can be named.
pub const NOT_NOW: Text = Text::new(
    "De acest caz nu răspunde nimeni acum: managerul de caz se alege la triere, iar un caz încheiat nu are nevoie de altul.",
    "Nobody is in charge of this case now: triage chooses the case manager, and a case that has ended needs no other.",
);
