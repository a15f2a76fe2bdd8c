//! What is said at the door.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Cine vine", "Who comes");
/// Lead.
pub const LEAD: Text = Text::new(
    "Echipa vine înaintea copilului și pleacă după el, ca să nu se întâlnească. Copiii nu au nume aici.",
    "The team comes before the child and leaves after it, so that they do not meet. Children have no name here.",
);
/// Empty.
pub const EMPTY: Text = Text::new("Nu vine nimeni în această zi", "Nobody comes on this day");
/// Empty.
pub const EMPTY_MORE: Text = Text::new(
    "Când este programată o audiere, ora fiecăruia apare aici.",
    "When an interview is booked, the hour of each appears here.",
);
/// Caption.
pub const CAPTION: Text =
    Text::new("Cine vine și cine pleacă, în ordine", "Who comes and who leaves, in order");
/// Column.
pub const HOUR: Text = Text::new("Ora", "Hour");
/// Column.
pub const WHO: Text = Text::new("Cine", "Who");
/// Column.
pub const WHAT: Text = Text::new("Vine sau pleacă", "Comes or leaves");
/// Column.
pub const CASE: Text = Text::new("Cazul", "Case");
/// Column.
pub const WHERE: Text = Text::new("Unde", "Where");
/// Someone.
pub const CHILD: Text = Text::new("Copilul și cine îl însoțește", "The child, and who comes along");
/// Someone.
pub const TEAM: Text = Text::new("Echipa", "The team");
/// What.
pub const COMES: Text = Text::new("vine", "comes");
/// What.
pub const LEAVES: Text = Text::new("pleacă", "leaves");
/// Mark.
pub const DECLINED: Text = Text::new("a spus că nu vine", "said that they do not come");
/// Loud.
pub const NOT_APART: Text = Text::new(
    "Casa nu păstrează destul timp liber în jurul audierilor: echipa și copilul se pot întâlni la ușă. Primiți copilul pe altă intrare.",
    "The house keeps too little time free around interviews: the team and the child may meet at the door. Let the child in by another entrance.",
);
/// Loud.
pub const MAY_MEET: Text = Text::new("Se pot întâlni la ușă", "May meet at the door");
/// One that is not named.
pub const ANOTHER: Text = Text::new("altă vizită", "another visit");
/// Rooms of which no more is said.
pub const TAKEN: Text = Text::new("Camere ocupate", "Rooms that are taken");
/// Navigation.
pub const STEPS: Text = Text::new("Altă zi", "Another day");
/// Link.
pub const BEFORE: Text = Text::new("Ziua dinainte", "The day before");
/// Link.
pub const NEXT: Text = Text::new("Ziua următoare", "The next day");
/// Link.
pub const TODAY: Text = Text::new("Astăzi", "Today");
/// Link from the week.
pub const LINK: Text = Text::new("Cine vine și când", "Who comes when");
