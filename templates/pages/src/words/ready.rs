//! What is said just before an interview begins.

use barnahus_vocabulary::{Plural, Text};

/// Title.
pub const TITLE: Text = Text::new("Gata de început?", "Ready to begin?");
/// The way back.
pub const TO_BOOKING: Text = Text::new("Înapoi la programare", "Back to the booking");
/// Everything is in order.
pub const READY: Text = Text::new("Audierea poate începe.", "The interview may begin.");
/// Something is still to be confirmed.
pub const ONCE_CONFIRMED: Text = Text::new(
    "Audierea poate începe după ce cineva din casă confirmă rândurile de mai jos.",
    "The interview may begin once someone in the house has confirmed the lines below.",
);
/// It cannot begin.
pub const STOPPED: Text = Text::new("Audierea nu poate începe încă", "The interview cannot begin yet");
/// It may begin, and yet something is not in order.
pub const BUT: Text = Text::new("Audierea poate începe, dar", "The interview may begin, but");
/// Things that are not in order, counted.
pub const NOT_IN_ORDER: Plural = Plural {
    ro: ["lucru nu este în regulă", "lucruri nu sunt în regulă", "de lucruri nu sunt în regulă"],
    en: ["thing is not in order", "things are not in order"],
};
/// The same where lines are to be confirmed besides.
pub const AND_CONFIRM: Text = Text::new(
    "Ce este de confirmat confirmă cine este în casă, înainte de început.",
    "What is to be confirmed is confirmed by whoever is in the house, before it begins.",
);
/// Said first of a child of whom it is not noted.
pub const NOT_INFORMED: Text = Text::new(
    "Nu este notat că i s-a explicat copilului.",
    "It is not noted that it was explained to the child.",
);
/// Leads to where it is noted.
pub const NOTE: Text = Text::new("Notează", "Note it");
/// The rules have come to prevent it.
pub const PREVENTED: Text = Text::new(
    "Regulile cazului nu mai permit audierea așa cum este programată. Managerul de caz vede de ce, pe pagina \
     programării.",
    "The rules of the case no longer allow the interview as it is booked. The case manager sees why on the \
     page of the booking.",
);
/// Heading.
pub const STOPS: Text = Text::new("Ce o oprește", "What stops it");
/// Heading.
pub const TO_CONFIRM: Text = Text::new("De confirmat la fața locului", "To be confirmed on the spot");
/// Under it.
pub const NOT_KEPT: Text = Text::new(
    "Programul nu știe aceste lucruri și nu le păstrează: le confirmă cine este în casă.",
    "The program does not know these things and does not keep them: whoever is in the house confirms them.",
);
/// Heading.
pub const RED: Text = Text::new("Nu este în regulă", "Not in order");
/// Heading.
pub const GREEN: Text = Text::new("În regulă", "In order");
/// Heading.
pub const NOT_ASKED: Text = Text::new("Nu se cere în acest caz", "Not asked for in this case");
