//! What is said of all that is owed in the house.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Ce este de făcut în casă", "What is to be done in the house");
/// Lead.
pub const LEAD: Text = Text::new(
    "Sprijin și hotărâri ale ședințelor, din cazurile care nu s-au încheiat. Ce anume, citiți la fiecare.",
    "Support and decisions of meetings, in cases that have not ended. What it is, you read at each.",
);
/// Nothing.
pub const NONE: Text = Text::new("Nimeni nu are nimic de făcut", "Nobody owes anything");
/// About it.
pub const NONE_MORE: Text = Text::new(
    "Ce se planifică sau se hotărăște la o ședință apare aici, cu cine și până când.",
    "What is planned, or decided at a meeting, appears here, with who and by when.",
);
/// Heading of a column.
pub const WHO: Text = Text::new("Cine", "Who");
/// Heading of a column.
pub const CASE: Text = Text::new("Cazul", "Case");
/// Heading of a column.
pub const WHAT: Text = Text::new("Ce", "What");
/// Heading of a column.
pub const BY_WHEN: Text = Text::new("Până când", "By when");
/// A kind.
pub const SUPPORT: Text = Text::new("Sprijin", "Support");
/// A kind.
pub const DECISION: Text = Text::new("Hotărât la ședință", "Decided at a meeting");
