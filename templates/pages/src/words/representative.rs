//! What is said of who represents a child.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text =
    Text::new("Cine reprezintă copilul, din ce zi", "Who represents the child, since when");
/// Lead.
pub const LEAD: Text = Text::new(
    "Fiecare schimbare rămâne notată. Audierea programată se verifică din nou la fiecare.",
    "Every change stays noted. The booked interview is checked again at each.",
);
/// Heading.
pub const HISTORY: Text = Text::new("Până acum", "So far");
/// Nothing noted.
pub const NO_HISTORY: Text = Text::new("Nicio schimbare notată.", "No change noted.");
/// Heading.
pub const NEXT: Text = Text::new("Notează altă persoană", "Note someone else");
/// Field.
pub const SINCE: Text = Text::new("Din ce zi", "Since which day");
/// Field.
pub const AS_WHAT: Text = Text::new("Cine reprezintă acum copilul", "Who represents the child now");
/// Field.
pub const NAME: Text = Text::new("Numele", "Name");
/// Field.
pub const BY: Text = Text::new("Numit de", "Appointed by");
/// Hint.
pub const BY_HINT: Text =
    Text::new("Instanța, direcția, sau: prin lege.", "The court, the authority, or: by law.");
/// Heading.
pub const CONFLICT: Text =
    Text::new("Ce vorbește împotriva acestei persoane", "What speaks against this person");
/// Before the one who noted it.
pub const NOTED_BY: Text = Text::new("notat de", "noted by");
/// The court is to be told.
pub const COURT_DUE: Text = Text::new("Instanța trebuie anunțată până la", "The court is to be told by");
/// The court was told.
pub const COURT_TOLD: Text = Text::new("Instanța a fost anunțată", "The court was told");
/// Button.
pub const TELL: Text = Text::new("Instanța este anunțată", "The court is told");
/// Refusal.
pub const NOBODY: Text = Text::new("Spuneți cine și cum se numește.", "Say who it is, and their name.");
/// Refusal.
pub const NO_DAY: Text = Text::new("Spuneți din ce zi.", "Say since which day.");
/// Refusal.
pub const EARLY: Text =
    Text::new("Ziua este înaintea schimbării notate ultima.", "The day lies before the change noted last.");
/// Refusal.
pub const SAME: Text = Text::new("Este aceeași persoană ca până acum.", "It is the same person as before.");
/// Refusal.
pub const SUSPECTED: Text = Text::new(
    "Persoana este presupus făptuitor, după nume sau după răspuns. Nu poate fi numită reprezentant.",
    "The person is suspected, by name or by the answer. They cannot be appointed representative.",
);
/// Heading of refusals.
pub const REFUSED: Text = Text::new("Nu se poate așa", "It cannot be so");
/// Link.
pub const TO_HISTORY: Text = Text::new("Schimbări și instanță", "Changes and the court");
