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
/// Above the boxes.
pub const CONFIRM: Text = Text::new("Confirmați că ați verificat", "Confirm that you have checked");
/// Below it.
pub const KEPT: Text = Text::new(
    "Programul nu știe aceste lucruri: le confirmă cine este în casă. Se păstrează că ați confirmat.",
    "The program does not know these things: whoever is in the house confirms them. That you confirmed is kept.",
);
/// The deed.
pub const BEGIN: Text = Text::new("Începe audierea", "Start the interview");
/// Before its hour.
pub const FROM: Text = Text::new("Audierea se poate începe de", "The interview can be started from");
/// Not confirmed.
pub const CONFIRM_ALL: Text =
    Text::new("Bifați fiecare rând, sau nu începeți încă.", "Tick each line, or do not begin yet.");
/// Too early.
pub const TOO_EARLY: Text =
    Text::new("Ora audierii este încă departe.", "The hour of the interview is still far.");
/// Too late.
pub const OVER: Text = Text::new(
    "Ora audierii a trecut. Consemnați ce a fost, sau că nu a avut loc.",
    "The hour of the interview has passed. Record what happened, or that it was not held.",
);
/// Something stops it.
pub const CANNOT: Text =
    Text::new("Audierea nu a început: ceva o oprește.", "It was not started: something stops it.");
/// Changed.
pub const CHANGED: Text = Text::new(
    "Programarea s-a schimbat între timp. Verificați din nou rândurile.",
    "The booking changed meanwhile. Check the lines again.",
);
/// Heading.
pub const RED: Text = Text::new("Nu este în regulă", "Not in order");
/// Heading.
pub const GREEN: Text = Text::new("În regulă", "In order");
/// Heading.
pub const NOT_ASKED: Text = Text::new("Nu se cere în acest caz", "Not asked for in this case");
