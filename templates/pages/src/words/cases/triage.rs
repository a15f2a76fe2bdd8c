//! What the triage page says.

use barnahus_vocabulary::Text;

/// Title; the heading adds the codename.
pub const TITLE: Text = Text::new("Triere", "Triage");
/// Heard before the strip.
pub const DUE: Text = Text::new("Urgență și termen", "Urgency and limit");
/// Part of the page.
pub const TOLD: Text = Text::new("Ce s-a spus la semnalare", "What was told at the referral");
/// When there is nothing.
pub const NOTHING_TOLD: Text =
    Text::new("Nu s-a notat nimic în afară de urgență.", "Nothing was noted but the urgency.");
/// Part of the page.
pub const WHO: Text = Text::new("Cine preia cazul?", "Who takes the case?");
/// Below it.
pub const WHO_NEXT: Text = Text::new(
    "Propuneri după competență, limbă, județ și câte cazuri au. Hotărâți dumneavoastră.",
    "Proposed by competence, language, county and workload. You decide.",
);
/// The one-click button.
pub const ACCEPT: Text = Text::new("Acceptă și repartizează", "Accept and assign");
/// Nobody fits.
pub const NOBODY: Text = Text::new("Niciun manager de caz disponibil", "No case manager available");
/// What to do.
pub const NOBODY_NEXT: Text = Text::new(
    "Nu este nimeni cu acest rol care să nu fie în conflict de interese. Adăugați o persoană casei.",
    "Nobody holds this role without a conflict of interest. Add a person to the house.",
);
/// Fold for the other proposals.
pub const OTHERS: Text = Text::new("Alți manageri de caz", "Other case managers");
/// Duplicates.
pub const ALIKE: Text = Text::new("Copilul pare deja cunoscut casei", "The house seems to know this child");
/// What to do.
pub const ALIKE_NEXT: Text = Text::new(
    "Aceste cazuri privesc un copil cu același nume. Verificați înainte de a accepta:",
    "These cases are about a child of the same name. Check before you accept:",
);
/// Beside the main decision.
pub const OR_ELSE: Text = Text::new("Altă hotărâre", "Another decision");
/// Leads to the page.
pub const DEFER: Text = Text::new("Amână trierea", "Put the triage off");
/// Leads to the page.
pub const DECLINE: Text = Text::new("Refuză semnalarea", "Decline the referral");
/// Back.
pub const TO_CASE: Text = Text::new("La caz", "To the case");
/// Back.
pub const TO_LIST: Text = Text::new("Cazuri", "Cases");
/// Already decided.
pub const DECIDED: Text = Text::new("Cazul nu mai așteaptă trierea.", "The case no longer awaits triage.");

/// Below the title of the page that puts off.
pub const DEFER_LEAD: Text = Text::new(
    "Cazul rămâne în listă și revine la termenul ales.",
    "The case stays on the list and comes back at the time you choose.",
);
/// A field.
pub const UNTIL_DAY: Text = Text::new("Până în ziua", "Until the day");
/// A field.
pub const UNTIL_TIME: Text = Text::new("La ora", "At");
/// A field.
pub const REASON: Text = Text::new("De ce", "Why");
/// In danger.
pub const REASON_DANGER: Text = Text::new(
    "Copilul este în pericol imediat: scrieți de ce poate aștepta. Motivul se păstrează sigilat la caz.",
    "The child is in immediate danger: write why it can wait. The reason is kept sealed in the case.",
);
