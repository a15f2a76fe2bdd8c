//! What is said around the handbook; what it says itself stands in `docs/handbook`.

use barnahus_vocabulary::Text;

/// The link on every page, and the title of the handbook's own.
pub const HELP: Text = Text::new("Ajutor", "Help");
/// The list of its pages.
pub const CHAPTERS: Text = Text::new("Paginile manualului", "Pages of the handbook");
/// The list of headings.
pub const ON_THIS_PAGE: Text = Text::new("Pe această pagină", "On this page");
