//! What is said where a booking fell and its time is free.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Timpul eliberat", "The freed time");
/// Before when it was.
pub const WAS: Text = Text::new("S-a eliberat", "What became free:");
/// Above the cards.
pub const WHO: Text = Text::new(
    "Dintre copiii care așteaptă sau au o programare mai târzie, aceștia ar câștiga cel mai mult. Invitațiile pleacă doar pentru ce programați sau mutați.",
    "Of the children who wait or are booked later, these would gain most. Letters go out only for what you book or move.",
);
/// Heading.
pub const OTHERS: Text = Text::new("Cine ar mai câștiga", "Who else would gain");
/// Nobody.
pub const NOBODY: Text = Text::new("Nimeni nu ar câștiga", "Nobody would gain");
/// More.
pub const NOBODY_MORE: Text = Text::new(
    "Niciun copil care așteaptă sau este programat mai târziu nu ar fi audiat mai devreme la această oră.",
    "No child who waits or is booked later would be heard earlier at this time.",
);
/// A gain.
pub const ONLY_PLACE: Text = Text::new("Alt loc nu este posibil acum", "No other place is possible now");
/// A gain; after a length.
pub const EARLIER: Text = Text::new("mai devreme decât altfel", "earlier than otherwise");
/// Before when someone is booked now.
pub const BOOKED_NOW: Text = Text::new("Acum programat", "Booked now for");
/// What a move does.
pub const MOVE_TELLS: Text = Text::new("Echipa primește noua oră", "The team is told the new time");
/// Link on a booking that fell.
pub const LINK: Text = Text::new("Cui i-ar folosi timpul eliberat", "Who could use the freed time");
