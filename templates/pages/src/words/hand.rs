//! What the page in the interviewer's hand says: nothing of the case, a child may read it.

use barnahus_vocabulary::{Plural, Text};

/// Title.
pub const TITLE: Text = Text::new("Acum", "Now");
/// It has not begun.
pub const NOT_STARTED: Text = Text::new("Nu am început încă.", "We have not begun yet.");
/// It runs, since.
pub const SINCE: Text = Text::new("Vorbim, de la", "We talk, since");
/// It rests, since.
pub const RESTS: Text = Text::new("Pauză, de la", "A break, since");
/// It is over.
pub const OVER: Text = Text::new("Am terminat. Mulțumim!", "We are done. Thank you!");
/// Button.
pub const PAUSE: Text = Text::new("Pauză", "Break");
/// Button.
pub const RESUME: Text = Text::new("Continuăm", "We go on");
/// Button.
pub const END: Text = Text::new("Stop", "Stop");
/// Button: it was stopped by mistake.
pub const NOT_OVER: Text = Text::new("Încă nu, continuăm", "Not yet, we go on");
/// No question waits.
pub const NONE: Text = Text::new("Nimic nou", "Nothing new");
/// Button.
pub const ASKED: Text = Text::new("Gata", "Done");
/// Link.
pub const NOT_ASKED: Text = Text::new("Nu", "No");
/// Title of why not.
pub const WHY: Text = Text::new("De ce nu?", "Why not?");
/// The way back.
pub const BACK: Text = Text::new("Înapoi", "Back");
/// Questions that wait.
pub const WAITING: Plural =
    Plural { ro: ["întrebare", "întrebări", "de întrebări"], en: ["question", "questions"] };
