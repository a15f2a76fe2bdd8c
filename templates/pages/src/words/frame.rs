//! What is said around every page.

use barnahus_vocabulary::Text;

/// First stop of the keyboard.
pub const SKIP: Text = Text::new("Treci la conținut", "Skip to content");
/// The main navigation, for those who hear the page.
pub const MAIN_NAV: Text = Text::new("Navigare principală", "Main navigation");
/// The start page.
pub const MY_DAY: Text = Text::new("Ziua mea", "My day");
/// The list.
pub const CASES: Text = Text::new("Cazuri", "Cases");
/// The house's week.
pub const WEEK: Text = Text::new("Săptămâna", "Week");
/// The menu of what is looked at less often.
pub const THE_HOUSE: Text = Text::new("Casa", "House");
/// The people.
pub const PEOPLE: Text = Text::new("Oameni", "People");
/// The rooms.
pub const ROOMS: Text = Text::new("Camere", "Rooms");
/// The house's settings.
pub const HOUSE: Text = Text::new("Setările casei", "House settings");
/// What the house decides for itself.
pub const RULES: Text = Text::new("Regulile casei", "Rules of the house");
/// The letters.
pub const OUTBOX: Text = Text::new("Scrisori", "Letters");
/// The audit trail.
pub const AUDIT: Text = Text::new("Registrul accesărilor", "Audit trail");
/// My account.
pub const ACCOUNT: Text = Text::new("Contul meu", "My account");
/// Ends the session.
pub const SIGN_OUT: Text = Text::new("Deconectare", "Sign out");
/// A language says its own name.
pub const THIS_LANGUAGE: Text = Text::new("Română", "English");
/// Leaves at once.
pub const QUICK_EXIT: Text = Text::new("Ieșire rapidă", "Leave quickly");
/// Before the title of a page whose form came back.
pub const FAULT: Text = Text::new("De corectat", "To correct");
/// Name of the notice.
pub const SESSION: Text = Text::new("Sesiunea dumneavoastră", "Your session");
/// Two minutes before.
pub const SESSION_SOON: Text = Text::new(
    "Sesiunea se încheie în mai puțin de două minute. Rămâneți?",
    "Your session ends in less than two minutes. Would you like to stay?",
);
/// Too late.
pub const SESSION_OVER: Text = Text::new(
    "Sesiunea s-a încheiat. La pasul următor vă conectați din nou.",
    "Your session has ended. You will be asked to sign in at the next step.",
);
/// One click.
pub const STAY: Text = Text::new("Rămân", "Stay signed in");
