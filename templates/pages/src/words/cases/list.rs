//! What the list of cases says.

use barnahus_vocabulary::{Plural, Text};

/// Title.
pub const TITLE: Text = Text::new("Cazuri", "Cases");
/// The primary button.
pub const TAKE_DOWN: Text = Text::new("Preia o semnalare", "Take down a referral");
/// Heard before the table.
pub const CAPTION: Text = Text::new("Cazurile, cele mai urgente întâi", "Cases, the most urgent first");
/// Two words instead of a name.
pub const CODENAME: Text = Text::new("Nume de cod", "Codename");
/// A column.
pub const URGENCY: Text = Text::new("Urgența", "Urgency");
/// A column.
pub const STAGE: Text = Text::new("Unde a ajuns", "Stage");
/// A column.
pub const DUE: Text = Text::new("Termen", "Due");
/// A column.
pub const MANAGER: Text = Text::new("Manager de caz", "Case manager");
/// A column.
pub const RECEIVED: Text = Text::new("Primit", "Received");
/// Nobody is in charge yet.
pub const NOBODY: Text = Text::new("nimeni încă", "nobody yet");
/// Counted.
pub const CASES: Plural = Plural { ro: ["caz", "cazuri", "de cazuri"], en: ["case", "cases"] };
/// The filters, heard.
pub const FILTERS: Text = Text::new("Alegeți ce cazuri vedeți", "Choose which cases you see");
/// Opens the filters that are folded on a phone.
pub const MORE_FILTERS: Text = Text::new("Mai multe filtre", "More filters");
/// The second row of filters, heard.
pub const BY_URGENCY: Text = Text::new("După urgență", "By urgency");
/// No filter.
pub const ALL: Text = Text::new("Toate", "All");
/// A filter.
pub const AWAITING: Text = Text::new("Așteaptă trierea", "Awaiting triage");
/// A filter.
pub const MINE: Text = Text::new("Ale mele", "Mine");
/// A filter.
pub const ACCEPTED: Text = Text::new("Acceptate", "Accepted");
/// A filter.
pub const PLANNED: Text = Text::new("Planificate", "Planned");
/// A filter.
pub const HEARD: Text = Text::new("Audiate sau fără audiere", "Interviewed, or no interview");
/// A filter.
pub const SUPPORT: Text = Text::new("În sprijin", "In support");
/// A filter.
pub const ENDED: Text = Text::new("Încheiate", "Ended");
/// Any urgency.
pub const ANY_URGENCY: Text = Text::new("Orice urgență", "Any urgency");
/// Nothing passes the filter.
pub const EMPTY: Text = Text::new("Niciun caz aici", "No case here");
/// What that means.
pub const EMPTY_NEXT: Text = Text::new(
    "Poate un alt filtru îl arată. Vedeți doar cazurile la care lucrați.",
    "Another filter may show it. You see only the cases you work on.",
);
/// Back to the top of a long list.
pub const FIRST: Text = Text::new("La începutul listei", "To the top of the list");
/// Before a length of time.
pub const OVERDUE: Text = Text::new("întârziat cu ", "overdue by ");
/// Before a length of time.
pub const WITHIN: Text = Text::new("în ", "within ");
/// Before a moment.
pub const PUT_OFF: Text = Text::new("amânat până ", "put off until ");
/// Before the last day of a first interview.
pub const HEARD_BY: Text = Text::new("audiere până la ", "interview by ");
/// The same, when the day has passed and nothing is booked.
pub const HEARD_OVERDUE: Text = Text::new("audiere: termen depășit, ", "interview overdue since ");
/// The same, when what is booked is later.
pub const HEARD_LATE: Text = Text::new("audiere după termen, ", "interview after its limit, ");
/// Under the list.
pub const AS_FAR: Text = Text::new(
    "Termenul audierii este cel care se știe fără a deschide dosarul; pe pagina cazului este cel exact.",
    "The limit of the interview is the one that is known without opening the file; the page of the case has the \
     exact one.",
);
/// Nothing is due.
pub const NOTHING_DUE: Text = Text::new("–", "–");
