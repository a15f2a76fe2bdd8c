//! What is said around the leaflet for a child. Its own words are its own.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Foaia pentru copil", "The leaflet for the child");
/// Before the choice.
pub const LEAD: Text = Text::new(
    "O foaie de tipărit, pe înțelesul copilului. Nu conține nimic despre vreun caz.",
    "A sheet to print, in words for the child. It holds nothing of any case.",
);
/// Above the leaflet.
pub const HOW_TO_PRINT: Text = Text::new(
    "Se tipărește din browser (Ctrl+P); pe hârtie rămâne numai foaia. Citiți-o împreună cu copilul.",
    "Print it from the browser (Ctrl+P); only the leaflet is left on paper. Read it together with the child.",
);
/// Back.
pub const OTHERS: Text = Text::new("Alte vârste și limbi", "Other ages and languages");
/// Age.
pub const UP_TO_6: Text =
    Text::new("Până la 6 ani (se citește copilului)", "Up to 6 years (read out to the child)");
/// Age.
pub const FROM_7_TO_9: Text = Text::new("7–9 ani", "7–9 years");
/// Age.
pub const FROM_10_TO_12: Text = Text::new("10–12 ani", "10–12 years");
/// Age.
pub const FROM_13_TO_17: Text = Text::new("13–17 ani", "13–17 years");
