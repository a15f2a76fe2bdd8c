//! What is said to interpreters and lawyers who answer from outside. Nothing about the child, the case
//! or anyone else.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("O invitație pentru dumneavoastră", "An invitation for you");
/// Title after an answer.
pub const TITLE_THANKS: Text = Text::new("Vă mulțumim", "Thank you");
/// Title when it is over.
pub const TITLE_OVER: Text = Text::new("Nu mai trebuie să veniți", "You no longer need to come");
/// A fact.
pub const WHEN: Text = Text::new("Când", "When");
/// A fact.
pub const WHERE: Text = Text::new("Unde", "Where");
/// The question.
pub const QUESTION: Text = Text::new("Puteți veni?", "Can you come?");
/// An answer.
pub const YES: Text = Text::new("Da, vin", "Yes, I will come");
/// An answer.
pub const NO: Text = Text::new("Nu pot veni", "I cannot come");
/// After a yes.
pub const CONFIRMED: Text = Text::new("Ați confirmat că veniți.", "You have confirmed that you will come.");
/// After a no.
pub const DECLINED: Text = Text::new(
    "Ați răspuns că nu puteți veni. Casa caută o soluție și vă scrie dacă se schimbă ceva.",
    "You have answered that you cannot come. The house looks for a solution and writes to you if anything \
     changes.",
);
/// They answered before.
pub const ANSWERED: Text =
    Text::new("Ați răspuns deja prin acest link.", "You have already answered by this link.");
/// Under an answer.
pub const CHANGE: Text = Text::new(
    "Dacă se schimbă ceva, sunați la casă. Puteți închide pagina.",
    "If anything changes, please telephone the house. You can close this page.",
);
/// It was cancelled, it is over, or they were released.
pub const OVER: Text = Text::new(
    "Întâlnirea a trecut, a fost anulată sau nu mai este nevoie să veniți. Nu trebuie să faceți nimic.",
    "The appointment is over, was cancelled, or you no longer need to come. There is nothing you need to do.",
);
/// Why it says so little.
pub const DISCREET: Text = Text::new(
    "Din motive de siguranță pagina spune doar când și unde. Pentru orice altceva sunați la casă.",
    "For safety this page only says when and where. For anything else please telephone the house.",
);
