//! What is said where a booking fell and its time is free.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Timpul eliberat", "The freed time");
/// Before when it was.
pub const WAS: Text = Text::new("S-a eliberat", "What became free:");
/// Above the cards.
pub const WHO: Text = Text::new(
    "Dintre copiii care așteaptă, aceștia ar câștiga cel mai mult. Invitațiile pleacă doar pentru ce programați.",
    "Of the children who wait, these would gain most. Invitations go out only for what you book.",
);
/// Heading.
pub const OTHERS: Text = Text::new("Cine ar mai câștiga", "Who else would gain");
/// Nobody.
pub const NOBODY: Text = Text::new("Nimeni nu ar câștiga", "Nobody would gain");
/// More.
pub const NOBODY_MORE: Text = Text::new(
    "Niciun copil care așteaptă nu ar fi audiat mai devreme la această oră.",
    "No child who waits would be heard earlier at this time.",
);
/// A gain.
pub const ONLY_PLACE: Text = Text::new("Alt loc nu este posibil acum", "No other place is possible now");
/// A gain; after a length.
pub const EARLIER: Text = Text::new("mai devreme decât altfel", "earlier than otherwise");
/// Link on a booking that fell.
pub const LINK: Text = Text::new("Cui i-ar folosi timpul eliberat", "Who could use the freed time");
