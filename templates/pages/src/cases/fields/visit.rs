//! How the child comes, and when it cannot: what is asked before a place is sought.

use barnahus_casework::sections::DayOff;
use barnahus_vocabulary::Text;

use super::Field;
use crate::cases::field::{Control, listed};

/// The child's way and hours.
pub const VISIT: &[Field] = &[
    Field::new(
        "child_way",
        Text::new("Drumul copilului până la casă, în minute", "The child's way to the house, in minutes"),
        Control::Number,
    )
    .hint(Text::new("La fel la întoarcere.", "The same on the way back.")),
    Field::new(
        "child_days_off",
        Text::new("În ce zile ale săptămânii nu poate veni", "On which weekdays the child cannot come"),
        Control::Any(listed::<DayOff>),
    ),
    Field::new(
        "child_hours_off",
        Text::new("La ce ore nu poate, în fiecare zi", "At which hours it cannot, every day"),
        Control::Several,
    )
    .hint(Text::new(
        "Somn, mese, școală. De exemplu: 8-12, 13:00-15:00",
        "Sleep, meals, school. For example: 8-12, 13:00-15:00",
    )),
    Field::new(
        "child_away",
        Text::new("În ce zile anume nu poate", "On which single days it cannot"),
        Control::Several,
    )
    .hint(Text::new(
        "Examene, drumuri. De exemplu: 12.03.2027, 15.03.2027 8-12, 20.03.2027-25.03.2027",
        "Exams, travel. For example: 12.03.2027, 15.03.2027 8-12, 20.03.2027-25.03.2027",
    )),
];
