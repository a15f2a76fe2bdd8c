//! What is said of one booking: when, where, who comes, what is missing, and how it is changed.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Programarea audierii", "The booking");
/// The way back.
pub const TO_CASE: Text = Text::new("Înapoi la caz", "Back to the case");
/// The way back of those who open no file.
pub const TO_WEEK: Text = Text::new("Înapoi la săptămână", "Back to the week");
/// The way back.
pub const TO_BOOKING: Text = Text::new("Înapoi la programare", "Back to the booking");
/// A fact.
pub const WHEN: Text = Text::new("Când", "When");
/// A fact.
pub const WHERE: Text = Text::new("Unde", "Where");
/// A fact.
pub const INTERVIEW_ROOM: Text = Text::new("Camera de audiere", "Interview room");
/// A fact.
pub const OBSERVATION_ROOM: Text = Text::new("Camera de observare", "Observation room");
/// A fact.
pub const STATE: Text = Text::new("Starea", "State");
/// Heading.
pub const WHO: Text = Text::new("Cine vine", "Who comes");
/// Heading of a booking that fell.
pub const WHO_WAS_CALLED: Text = Text::new("Cine fusese chemat", "Who had been called");
/// Leads to slots, where a booking fell.
pub const FIND_SLOT: Text = Text::new("Caută alt loc", "Find another slot");
/// Heading for one's own part.
pub const MY_PART: Text = Text::new("Rolul dumneavoastră", "Your part");
/// A heading of the table.
pub const ROLE: Text = Text::new("Rolul", "Role");
/// A heading of the table.
pub const NAME: Text = Text::new("Numele", "Name");
/// A heading of the table.
pub const ANSWER: Text = Text::new("Răspunsul", "Answer");
/// An answer.
pub const AWAITED: Text = Text::new("nu a răspuns încă", "no answer yet");
/// An answer.
pub const CONFIRMED: Text = Text::new("vine", "comes");
/// An answer.
pub const DECLINED: Text = Text::new("nu poate veni", "cannot come");
/// Someone whose part ended.
pub const RELEASED: Text = Text::new("nu mai participă", "no longer takes part");
/// Leads to who could come instead.
pub const REPLACE: Text = Text::new("Caută pe altcineva", "Find someone else");
/// Leads to who could be the lawyer.
pub const FIND_LAWYER: Text =
    Text::new("Caută un avocat liber la această oră", "Find a lawyer who is free at this time");
/// Someone's own calendar.
pub const TAKEN: Text = Text::new("ocupat în calendarul propriu", "taken in their own calendar");
/// Someone's own calendar changed after the booking.
pub const FITS_NO_LONGER: Text =
    Text::new("Ora nu se mai potrivește cu calendarul cuiva", "The time no longer fits somebody's calendar");
/// What now.
pub const FITS_NO_LONGER_NEXT: Text = Text::new(
    "Nu s-a mutat nimic. Întrebați persoana; dacă nu poate veni, căutați pe altcineva pentru aceeași oră sau \
     mutați audierea.",
    "Nothing has been moved. Ask the person; if they cannot come, find someone else for the same time, or move \
     the interview.",
);
/// What the case says of the child changed after the booking.
pub const CHILD_CANNOT: Text =
    Text::new("Copilul nu poate veni la această oră", "The child cannot come at that time");
/// What now.
pub const CHILD_CANNOT_NEXT: Text = Text::new(
    "Așa reiese acum din vârsta, drumul și orele copilului. Nu s-a mutat nimic: verificați ce spune dosarul sau mutați \
     audierea.",
    "That follows now from the child's age, way and hours. Nothing has been moved: check what the case says, or move \
     the interview.",
);
/// Someone declined.
pub const SOMEONE_DECLINED: Text = Text::new("Cineva nu poate veni", "Someone cannot come");
/// What now.
pub const SOMEONE_DECLINED_NEXT: Text = Text::new(
    "Căutați pe altcineva pentru aceeași oră sau mutați audierea la o oră la care poate veni toată echipa.",
    "Find someone else for the same time, or move the interview to a time at which all of the team can come.",
);
/// Heading of what is missing.
pub const MISSING: Text = Text::new("Ce lipsește", "What is missing");
/// Heading when it cannot be started.
pub const INCOMPLETE: Text = Text::new("Programare incompletă", "Incomplete booking");
/// Heading when the rules have come to prevent it.
pub const PREVENTED: Text = Text::new("Așa nu mai poate avea loc", "It can no longer take place like this");
/// Nothing is missing.
pub const ALL_WELL: Text =
    Text::new("Nu lipsește nimic din ce cer regulile.", "Nothing that the rules ask for is missing.");
/// Leads to the page before the start.
pub const READY: Text = Text::new("Gata de început?", "Ready to begin?");
/// Leads to another slot.
pub const MOVE: Text = Text::new("Mută audierea", "Move the interview");
/// Leads to the page that cancels.
pub const CANCEL: Text = Text::new("Anulează audierea", "Cancel the interview");
/// Leads to the page that says why not.
pub const NOT_HELD: Text = Text::new("Audierea nu a avut loc", "It was not held");
/// Leads to the page in hand.
pub const HAND: Text = Text::new("Pagina intervievatorului", "The interviewer's page");
/// Leads to the page behind the glass.
pub const GLASS: Text = Text::new("Audierea și întrebările", "The interview and the questions");
/// Leads to the form of the record.
pub const TO_RECORD: Text = Text::new("Consemnează audierea", "Record the interview");
/// Leads to the record.
pub const RECORD: Text = Text::new("Vezi consemnarea", "See the record");
/// Leads to the team.
pub const TEAM: Text = Text::new("Deschide echipa", "Open the team");

/// Title.
pub const CANCEL_TITLE: Text = Text::new("Anulați audierea?", "Cancel the interview?");
/// What happens.
pub const CANCEL_HAPPENS: Text = Text::new(
    "Audierea nu mai are loc la această oră. Camerele și oamenii sunt liberi imediat, iar cazul așteaptă \
     o nouă programare.",
    "The interview does not take place at this time. Rooms and people are free at once, and the case waits \
     for a new booking.",
);
/// Who is told, before a list of names.
pub const CANCEL_TOLD: Text = Text::new(
    "Primesc o anulare, fără motiv și fără detalii: ",
    "They get a cancellation, without the reason or any detail: ",
);
/// Nobody is told.
pub const NOBODY_TOLD: Text = Text::new("Nimeni.", "Nobody.");
/// How back.
pub const CANCEL_BACK: Text = Text::new(
    "O audiere anulată nu se reface; se programează alta, la orice loc liber.",
    "A cancelled interview is not restored; another one is booked at any free slot.",
);
/// The deed.
pub const CANCEL_DEED: Text = Text::new("Anulează audierea", "Cancel the interview");
/// The question.
pub const CANCEL_WHY: Text = Text::new("De ce se anulează?", "Why is it cancelled?");
/// Under it.
pub const CANCEL_WHY_HINT: Text = Text::new("Motivul rămâne în casă.", "The reason stays within the house.");

/// Title.
pub const NOT_HELD_TITLE: Text = Text::new("Audierea nu a avut loc?", "Did the interview not take place?");
/// What happens.
pub const NOT_HELD_HAPPENS: Text = Text::new(
    "Se notează că audierea nu a început și de ce. Cazul așteaptă o nouă programare.",
    "It is noted that the interview did not begin, and why. The case waits for a new booking.",
);
/// Who is told.
pub const NOT_HELD_TOLD: Text = Text::new(
    "Nimeni nu primește scrisori; echipa cazului vede nota.",
    "Nobody gets a letter; the team of the case sees the note.",
);
/// How back.
pub const NOT_HELD_BACK: Text = Text::new(
    "Nota rămâne în istoricul cazului. Puteți programa o altă audiere.",
    "The note stays in the history of the case. Another interview can be booked.",
);
/// The deed.
pub const NOT_HELD_DEED: Text = Text::new("Notează că nu a avut loc", "Record that it was not held");
/// The question.
pub const NOT_HELD_WHO: Text = Text::new("De ce nu a avut loc?", "Why was it not held?");

/// It has not begun.
pub const NOT_BEGUN: Text = Text::new(
    "Audierea nu a început încă; până atunci o puteți muta sau anula.",
    "The interview has not begun yet; until then it can be moved or cancelled.",
);
/// It does not stand any more.
pub const FALLEN: Text = Text::new(
    "Programarea nu mai este valabilă; nu s-a schimbat nimic.",
    "The booking no longer stands; nothing was changed.",
);
/// Someone changed it.
pub const STALE: Text = Text::new(
    "Altcineva a schimbat programarea între timp. Nu am făcut nimic; uitați-vă la ea așa cum este acum.",
    "Someone else has changed the booking meanwhile. Nothing was done; look at it as it is now.",
);
/// A mark beside someone who comes.
pub const OUTSIDE: Text = Text::new("în afara programului", "outside of their hours");
/// Before who agreed.
pub const AGREED: Text = Text::new("De acord:", "Agreed by");
