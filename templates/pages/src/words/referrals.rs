//! What is said beside what was told at referral.

use barnahus_vocabulary::Text;

/// Title, and the way there.
pub const TITLE: Text = Text::new("Semnalarea, așa cum a fost primită", "The referral as it was received");
/// Lead.
pub const LEAD: Text = Text::new(
    "Ce s-a spus la fiecare semnalare, cuvânt cu cuvânt. Ce s-a corectat după aceea nu este aici, ci în dosar.",
    "What was told at each referral, word for word. What was corrected afterwards is not here but in the file.",
);
/// A heading.
pub const OWN: Text = Text::new("Semnalarea acestui caz", "The referral of this case");
/// Nobody took it up.
pub const NOT_TAKEN_UP: Text = Text::new(
    "Cazul nu a fost încă preluat: ce s-a spus este dosarul de acum.",
    "The case was not taken up yet: what was told is the file as it is.",
);
/// The way there.
pub const TO_FILE: Text = Text::new("Vezi dosarul", "See the file");
/// Before a moment.
pub const RECEIVED: Text = Text::new("Primită", "Received");
/// Before a moment.
pub const SINCE: Text = Text::new("Unită", "Merged");
/// Nothing for the reader.
pub const NOTHING: Text = Text::new("Nimic pentru dumneavoastră.", "Nothing that is for you.");
/// A merged referral names a suspected person.
pub const SUSPECTS: Text = Text::new(
    "Semnalarea aceasta numește un presupus făptuitor. Scrieți-l și în cazul acesta, dacă lipsește: de acolo se verifică cine reprezintă copilul și cine vine cu el.",
    "This referral names a suspected person. Write them into this case, too, if they are missing: from there it is checked who represents the child and who comes with it.",
);
/// The way there.
pub const WRITE_THERE: Text =
    Text::new("Presupusul făptuitor, în acest caz", "The suspected person, in this case");
