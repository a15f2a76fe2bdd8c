//! What is said about rooms and the house itself.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Camere", "Rooms");
/// Button and title.
pub const ADD: Text = Text::new("Adaugă o cameră", "Add a room");
/// Title.
pub const ROOM: Text = Text::new("Camera", "Room");
/// Column, field.
pub const NAME: Text = Text::new("Numele camerei", "Name of the room");
/// Column, field.
pub const KIND: Text = Text::new("Felul", "Kind");
/// Kind.
pub const INTERVIEW: Text = Text::new("cameră de audiere", "interview room");
/// Kind.
pub const OBSERVATION: Text = Text::new("cameră de observare", "observation room");
/// Column, field.
pub const SERVES: Text = Text::new("Vede în", "Sees into");
/// Its hint.
pub const SERVES_HINT: Text = Text::new(
    "Doar pentru o cameră de observare: camerele de audiere cu care are legătură video directă.",
    "Only for an observation room: the interview rooms that it has a live link to.",
);
/// Column, link.
pub const HOURS: Text = Text::new("Programul", "Hours");
/// Link.
pub const CLOSURES: Text = Text::new("Când este închisă", "Closures");
/// None yet.
pub const NONE: Text = Text::new("Încă nu există camere", "There are no rooms yet");
/// What to do.
pub const NONE_MORE: Text = Text::new(
    "O audiere are nevoie de o cameră de audiere și de o cameră de observare care vede în ea.",
    "An interview needs an interview room and an observation room that sees into it.",
);

/// Title.
pub const HOUSE: Text = Text::new("Setările casei", "House settings");
