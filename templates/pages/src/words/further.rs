//! What is said of the interviews of a child and of a further one.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Audierile copilului", "The interviews of the child");
/// Lead.
pub const LEAD: Text = Text::new(
    "O audiere este regula. Încă una numai dacă este strict necesară (art. 113), cu un motiv și cu aprobarea coordonatorului.",
    "One interview is the norm. A further one only where it is strictly necessary (art. 113), with a reason and the coordinator's approval.",
);
/// Heading.
pub const HEARD: Text = Text::new("Până acum", "So far");
/// There is none.
pub const NONE: Text = Text::new("Copilul nu a fost audiat aici.", "The child was not heard here.");
/// Column.
pub const WHICH: Text = Text::new("Audierea", "Interview");
/// Column.
pub const WHEN: Text = Text::new("Când", "When");
/// Column.
pub const HOW: Text = Text::new("Cum s-a încheiat", "How it ended");
/// Column.
pub const PROTOCOL: Text = Text::new("Protocol", "Protocol");
/// Link.
pub const TO_RECORD: Text = Text::new("Vezi consemnarea", "See the record");
/// Heading.
pub const ASKED: Text = Text::new("O nouă audiere", "A further interview");
/// Fact.
pub const REASON: Text = Text::new("Motivul", "Reason");
/// Fact.
pub const ORDERED_BY: Text = Text::new("Cine a dispus-o", "Who ordered it");
/// Fact.
pub const ORDERED_ON: Text = Text::new("Când", "When");
/// Fact.
pub const NECESSARY: Text = Text::new("De ce este strict necesară", "Why it is strictly necessary");
/// Hint.
pub const NECESSARY_HINT: Text = Text::new(
    "Ce nu a fost întrebat copilul și nu se poate afla altfel.",
    "What the child was not asked and cannot be learned otherwise.",
);
/// Fact.
pub const STATE: Text = Text::new("Stadiul", "State");
/// Fact.
pub const ASKED_BY: Text = Text::new("Cerută de", "Asked for by");
/// Fact.
pub const DECIDED_BY: Text = Text::new("Hotărâtă de", "Decided by");
/// Heading.
pub const ASK: Text = Text::new("Cereți o nouă audiere", "Ask for a further interview");
/// Button.
pub const ASK_DEED: Text = Text::new("Cere aprobarea", "Ask for approval");
/// Button.
pub const APPROVE: Text = Text::new("Aprobă audierea", "Approve the interview");
/// Button.
pub const REFUSE: Text = Text::new("Nu aproba", "Do not approve");
/// After approval.
pub const APPROVE_NEXT: Text = Text::new(
    "După aprobare cazul așteaptă din nou o programare; la căutare, același intervievator are întâietate.",
    "Once approved, the case waits for a booking again; the search prefers the same interviewer.",
);
/// Why not.
pub const NOT_HEARD: Text = Text::new(
    "Copilul nu a fost audiat încă: prima audiere se programează din pagina cazului.",
    "The child was not heard yet: the first interview is booked from the page of the case.",
);
/// Why not.
pub const STILL_OPEN: Text = Text::new(
    "O nouă audiere este aprobată și nu s-a ținut încă.",
    "A further interview is approved and has not been held yet.",
);
/// Why not.
pub const ALREADY: Text =
    Text::new("O cerere așteaptă hotărârea coordonatorului.", "A request awaits the coordinator's decision.");
/// Why not.
pub const STAGE: Text = Text::new(
    "Din stadiul în care este cazul nu se poate cere o nouă audiere.",
    "From where the case stands no further interview can be asked for.",
);
/// Why not.
pub const NOT_SO: Text = Text::new(
    "Consemnarea ultimei audieri spune altceva. Alegeți motivul care corespunde.",
    "The record of the last interview says otherwise. Choose the reason that fits.",
);
/// Why not.
pub const DECIDED: Text =
    Text::new("Cererea a fost hotărâtă între timp.", "The request was decided meanwhile.");
/// Why not.
pub const CHANGED: Text = Text::new(
    "Cazul s-a schimbat între timp. Pagina arată cum stau lucrurile acum; ce ați scris a rămas.",
    "The case changed meanwhile. The page shows how things stand now; what you typed is still here.",
);
