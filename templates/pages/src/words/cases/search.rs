//! What is said where a case is looked for.

use barnahus_vocabulary::Text;

/// Title, and the link to it.
pub const TITLE: Text = Text::new("Caută un caz", "Look for a case");
/// Lead.
pub const LEAD: Text = Text::new(
    "Sunt găsite numai cazurile pe care le puteți vedea. Că ați căutat rămâne notat; ce ați scris nu rămâne nicăieri.",
    "Only cases that you may see are found. That you searched is noted; what you wrote is kept nowhere.",
);
/// A field.
pub const WORDS: Text = Text::new(
    "Numele de cod, sau numele întreg al copilului",
    "The codename, or the whole name of the child",
);
/// Its hint.
pub const WORDS_HINT: Text = Text::new(
    "De la numele de cod ajunge începutul. Numele copilului trebuie să fie întreg, în orice ordine, cu sau fără diacritice.",
    "Of a codename its beginning will do. The name of the child must be whole, in any order, with or without marks.",
);
/// A field.
pub const BORN: Text = Text::new("Data nașterii", "Birth date");
/// Its hint.
pub const BORN_HINT: Text = Text::new(
    "De pildă 12.03.2015. Cu ea se caută numai după nume.",
    "For example 12.03.2015. With it only names are looked for.",
);
/// A button.
pub const SEARCH: Text = Text::new("Caută", "Search");
/// Before the number of cases.
pub const FOUND: Text = Text::new("Găsite", "Found");
/// None.
pub const NOTHING: Text = Text::new("Niciun caz găsit", "No case found");
/// What that means.
pub const NOTHING_NEXT: Text = Text::new(
    "Nu există, nu lucrați la el, sau numele este scris altfel în dosar. Întrebați coordonatorul.",
    "There is none, you do not work on it, or the name is written otherwise in the file. Ask the coordinator.",
);
/// A fold on the list.
pub const NARROW: Text =
    Text::new("După manager sau după ce aveți de făcut", "By case manager, or by what you have to do");
/// A choice.
pub const ANYBODY: Text = Text::new("Oricine", "Anybody");
/// A field.
pub const DUTY: Text = Text::new("Ce aveți de făcut", "What you have to do");
/// A choice.
pub const ANY_DUTY: Text = Text::new("Orice, sau nimic", "Anything, or nothing");
/// A button.
pub const SHOW: Text = Text::new("Arată", "Show");
