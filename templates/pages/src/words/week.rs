//! What is said about the house's week.

use barnahus_vocabulary::Text;

/// Title.
pub const WEEK: Text = Text::new("Săptămâna casei", "The week of the house");
/// Title.
pub const DAY: Text = Text::new("Ziua casei", "The day of the house");
/// Before the first and last day.
pub const WEEK_OF: Text = Text::new("Săptămâna", "Week of");
/// Column.
pub const ROOM: Text = Text::new("Camera", "Room");
/// Link.
pub const BEFORE_WEEK: Text = Text::new("Săptămâna dinainte", "Previous week");
/// Link.
pub const AFTER_WEEK: Text = Text::new("Săptămâna următoare", "Next week");
/// Link.
pub const BEFORE_DAY: Text = Text::new("Ziua dinainte", "Previous day");
/// Link.
pub const AFTER_DAY: Text = Text::new("Ziua următoare", "Next day");
/// Link.
pub const TODAY: Text = Text::new("Astăzi", "Today");
/// Link.
pub const SHOW_WEEK: Text = Text::new("Săptămână", "Week");
/// Link.
pub const SHOW_DAY: Text = Text::new("Zi", "Day");
/// For those who listen.
pub const STEPS: Text = Text::new("Alte zile", "Other days");
/// For those who listen.
pub const VIEWS: Text = Text::new("Cum se vede", "How it is shown");
/// An entry.
pub const INTERVIEW: Text = Text::new("audiere", "interview");
/// An entry.
pub const OBSERVATION: Text = Text::new("observare", "observation");
/// An entry.
pub const MEETING: Text = Text::new("ședință de planificare", "planning meeting");
/// An entry.
pub const GAP: Text = Text::new("pauză între copii", "gap between children");
/// An entry.
pub const CLOSED: Text = Text::new("închisă", "closed");
/// Something of which the reader learns no more.
pub const TAKEN: Text = Text::new("ocupată", "taken");
/// Nothing in a room.
pub const FREE: Text = Text::new("liber", "free");
/// The line of the moment.
pub const NOW: Text = Text::new("acum", "now");
/// No rooms.
pub const NO_ROOMS: Text = Text::new("Încă nu există camere", "There are no rooms yet");
/// What to do.
pub const NO_ROOMS_MORE: Text = Text::new(
    "După ce camerele sunt adăugate, săptămâna lor se vede aici.",
    "Once rooms have been added, their week is seen here.",
);
/// On paper.
pub const PRINTED_BY: Text = Text::new("Tipărit de", "Printed by");
/// Beside a booking without the child's lawyer.
pub const INCOMPLETE: Text = Text::new("incompletă", "incomplete");
