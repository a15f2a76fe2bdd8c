//! What the page of one case says.

use barnahus_vocabulary::Text;

/// Title in the tab: no codename there.
pub const TITLE: Text = Text::new("Caz", "Case");
/// Above a case that is about no child.
pub const FOR_TRYING: Text = Text::new(
    "Caz de probă, oferit de un partener de probă. Nu este despre niciun copil, nu intră în nicio numărătoare și se \
     șterge odată cu partenerul.",
    "A case for trying, offered by a partner for trying. It is about no child, counts nowhere, and is erased with \
     that partner.",
);
/// Heard before the strip.
pub const STRIP: Text = Text::new("Unde a ajuns și ce urmează", "Where it stands, and what is next");
/// Before what is to be done.
pub const NEXT: Text = Text::new("Ce urmează", "What is next");
/// Something to do.
pub const NEXT_TRIAGE: Text =
    Text::new("Trierea: hotărâți cine preia cazul.", "Triage: decide who takes the case.");
/// Something to do.
pub const NEXT_TRIAGE_WAIT: Text =
    Text::new("Un coordonator hotărăște cine preia cazul.", "A coordinator decides who takes the case.");
/// Something to do.
pub const NEXT_TEAM: Text =
    Text::new("Echipa: adăugați avocatul copilului.", "The team: add the child's lawyer.");
/// Something to do.
pub const NEXT_INFORM: Text =
    Text::new("Explicați-i copilului ce urmează și notați.", "Tell the child what will happen, and note it.");
/// Something to do.
pub const NEXT_SLOT: Text = Text::new("Căutați un loc pentru audiere.", "Find a slot for the interview.");
/// Something to do.
pub const NEXT_ATTEND: Text = Text::new("Audierea este programată: ", "The interview is booked: ");
/// Nothing to do for the reader.
pub const NEXT_PREPARED: Text =
    Text::new("Managerul de caz pregătește audierea.", "The case manager prepares the interview.");
/// After the interview.
pub const NEXT_SUPPORT: Text = Text::new("Urmează sprijinul pentru copil.", "Support for the child follows.");
/// While support runs.
pub const NEXT_OUTCOME: Text = Text::new(
    "Notați rezultatul; când sprijinul se încheie, închideți cazul.",
    "Note the outcome; when the support ends, close the case.",
);
/// At the end.
pub const NEXT_ENDED: Text = Text::new("Cazul este încheiat.", "The case has ended.");
/// Link.
pub const TO_TRIAGE: Text = Text::new("Deschide trierea", "Open the triage");
/// Link, the primary one.
pub const FIND_SLOT: Text = Text::new("Caută un loc", "Find a slot");
/// Link.
pub const TO_TEAM: Text = Text::new("Echipa și rolurile cerute", "The team and required roles");
/// Link.
pub const TO_INFORM: Text = Text::new("Notează informarea copilului", "Note that the child was informed");
/// Fact.
pub const URGENCY: Text = Text::new("Urgența", "Urgency");
/// Fact.
pub const RECEIVED: Text = Text::new("Semnalare primită", "Referral received");
/// Where another house, or a case that was merged, knew of the child before.
pub const WAITS_SINCE: Text = Text::new("Copilul așteaptă din", "The child waits since");
/// Fact.
pub const MANAGER: Text = Text::new("Manager de caz", "Case manager");
/// Fact.
pub const DUE: Text = Text::new("Termen pentru triere", "Triage due");
/// Fact.
pub const LIMIT: Text = Text::new("Termen pentru prima audiere", "Limit for the first interview");
/// Fact.
pub const REASON: Text = Text::new("Motivul", "Reason");
/// Fact: what for the file is open to the reader.
pub const PURPOSE: Text = Text::new("Ați deschis dosarul pentru", "You opened the file for");
/// In a section without content.
pub const NOTHING_YET: Text = Text::new("Nimic notat încă.", "Nothing noted yet.");
/// Link at a section.
pub const CHANGE: Text = Text::new("Modifică", "Change");
/// Link at an empty section.
pub const ADD: Text = Text::new("Completează", "Fill in");
/// Right column.
pub const TEAM: Text = Text::new("Echipa", "The team");
/// Right column.
pub const NO_TEAM: Text = Text::new("Nu este nimeni în echipă încă.", "Nobody is in the team yet.");
/// Right column.
pub const INTERVIEW: Text = Text::new("Audierea", "The interview");
/// Right column.
pub const NO_INTERVIEW: Text = Text::new("Nu este programată.", "Not booked.");
/// The same, afterwards.
pub const HEARD: Text = Text::new("A avut loc.", "It took place.");
/// The same, where none is held.
pub const NOT_NEEDED: Text = Text::new("Nu este nevoie de audiere.", "No interview is needed.");
/// The same, later.
pub const NOTHING_AHEAD: Text = Text::new("Nicio audiere nu urmează.", "No interview lies ahead.");
/// Begins what is said of an interview that is booked too late.
pub const BOOKED_LATE: Text = Text::new("Audierea este la", "The interview is");
/// After a number of days, before the last day.
pub const AFTER_LIMIT: Text = Text::new("după termen", "after its limit");
/// Leads to other slots.
pub const FIND_EARLIER: Text = Text::new("Caută un loc mai devreme", "Find an earlier slot");
/// A mark on a booking that cannot be started as it is.
pub const INCOMPLETE: Text = Text::new("incompletă: fără avocat", "incomplete: no lawyer");
/// Link.
pub const TO_BOOKING: Text = Text::new("Vezi programarea", "See the booking");
/// Right column: loud.
pub const MISSING: Text = Text::new("Lipsește", "Missing");
/// Loud.
pub const NO_LAWYER: Text = Text::new(
    "Avocatul copilului. Fără el, audierea ar fi nulă (art. 93 alin. (4)).",
    "The child's lawyer. Without one the hearing would be void (art. 93(4)).",
);
/// Loud.
pub const NOT_INFORMED: Text = Text::new(
    "Nota că i s-a explicat copilului ce urmează.",
    "The note that the child was told what will happen.",
);
/// Link.
pub const WHO_OPENED: Text = Text::new("Cine a deschis acest dosar", "Who opened this file");
/// Right column.
pub const OTHER_STEPS: Text = Text::new("Alți pași", "Other steps");
/// Before a page of a section.
pub const SECTION_LEAD: Text = Text::new(
    "Ce nu se știe rămâne gol. Ce scrieți aici văd doar cei care au nevoie.",
    "Leave empty what is not known. Only those who need it see what you write here.",
);
/// Where a section of its own is better.
pub const STALE_BACK: Text = Text::new("La caz", "To the case");
pub(crate) const TOPIC: Text = Text::new("Prima temă", "The first topic");
pub(crate) const TOPIC_NEXT: Text = Text::new("Tema următoare", "The next topic");
/// Heading.
pub const PREPARATION: Text = Text::new("Pregătirea audierii", "Preparing the interview");
/// Before what is missing.
pub const STILL_MISSING: Text = Text::new("Mai lipsește:", "Still missing:");
/// Nothing is missing.
pub const PREPARED: Text = Text::new("Totul este pregătit", "All is prepared");
/// The way to note the number of an adult of the family, on a case that has none.
pub const ADULT_WAY: Text =
    Text::new("Un adult din familie este și el victimă?", "Is an adult of the family a victim too?");
