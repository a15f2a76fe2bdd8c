//! What is said behind the glass while an interview runs.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Audierea", "The interview");
/// The way back.
pub const TO_BOOKING: Text = Text::new("Înapoi la programare", "Back to the booking");
/// It was not started.
pub const NOT_STARTED: Text = Text::new("Audierea nu a început încă.", "The interview has not begun yet.");
/// Link.
pub const TO_READY: Text = Text::new("Gata de început?", "Ready to begin?");
/// It runs, since.
pub const SINCE: Text = Text::new("Audierea este în desfășurare, de la", "The interview is running, since");
/// It rests, since.
pub const RESTS: Text = Text::new("Pauză, de la", "A break, since");
/// It is over, since.
pub const OVER: Text = Text::new("Audierea s-a încheiat, la", "The interview has ended, at");
/// Before how many breaks.
pub const BREAKS_SO_FAR: Text = Text::new("Pauze până acum", "Breaks so far");
/// Link.
pub const TO_RECORD: Text = Text::new("Consemnează audierea", "Record the interview");
/// Button.
pub const PAUSE: Text = Text::new("Pauză", "Break");
/// Button.
pub const RESUME: Text = Text::new("Continuă", "Go on");
/// Button.
pub const END: Text = Text::new("Oprește audierea", "Stop the interview");
/// Button: it was stopped by mistake.
pub const NOT_OVER: Text = Text::new("Oprită din greșeală: continuă", "Stopped by mistake: go on");
/// Heading.
pub const QUESTIONS: Text = Text::new("Întrebări transmise", "Questions passed on");
/// Heading where only one's own are shown.
pub const OWN_QUESTIONS: Text = Text::new("Întrebările mele", "My questions");
/// There is none.
pub const NO_QUESTIONS: Text = Text::new("Nicio întrebare încă.", "No question yet.");
/// Between question and who asks.
pub const FROM: Text = Text::new("de la", "from");
/// Button.
pub const ASKED: Text = Text::new("A fost pusă", "It was asked");
/// Button.
pub const NOT_ASKED: Text = Text::new("Nu se pune", "It is not asked");
/// Label.
pub const WHY: Text = Text::new("De ce nu", "Why not");
/// Heading.
pub const PASS: Text = Text::new("Transmiteți o întrebare", "Pass a question on");
/// Under it.
pub const PASS_LEAD: Text = Text::new(
    "Intervievatorul vede pe telefon numai cuvântul ales; întrebarea o aude în cască sau o citește aici, în pauză.",
    "On the phone the interviewer sees only the word chosen; the question is heard by earpiece, or read here in a break.",
);
/// Label.
pub const WHO: Text = Text::new("Cine întreabă", "Who asks");
/// Label.
pub const TOPIC: Text = Text::new("Despre ce este", "What it is about");
/// Label.
pub const QUESTION: Text = Text::new("Întrebarea", "The question");
/// Hint.
pub const QUESTION_HINT: Text =
    Text::new("Pe cât se poate în cuvintele unui copil.", "As far as can be, in a child's words.");
/// Button.
pub const SEND: Text = Text::new("Transmite întrebarea", "Pass the question on");
/// Link that reads the page anew.
pub const REFRESH: Text = Text::new("Vezi ce e nou", "See what is new");
/// Said when it cannot be done any more.
pub const CHANGED: Text = Text::new(
    "Altcineva a făcut ceva între timp. Pagina arată cum stau lucrurile acum.",
    "Someone else did something meanwhile. The page shows how things stand now.",
);
/// Said of a question that was asked.
pub const WAS_ASKED: Text = Text::new(
    "Întrebarea a fost deja pusă; așa rămâne notat.",
    "The question was asked already; that stays.",
);
/// Said when nothing can be passed on.
pub const NOT_RUNNING: Text = Text::new(
    "Audierea nu este în desfășurare: nu se mai pot transmite întrebări.",
    "The interview is not running: no question can be passed on.",
);
