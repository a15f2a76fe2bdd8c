//! What is said at the fields of a case beside their own labels.

use barnahus_vocabulary::Text;

/// How a day in the past may be typed.
pub const PAST_DAY: Text =
    Text::new("De exemplu: azi, ieri sau 12.03.2026", "For example: today, yesterday or 12.03.2026");
