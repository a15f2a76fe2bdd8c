//! What is said where an interview is recorded.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Consemnarea audierii", "The record of the interview");
/// Lead.
pub const LEAD: Text = Text::new(
    "Un singur formular. Înregistrarea însăși nu intră niciodată în program: numai unde se păstrează.",
    "One form. The recording itself never enters the program: only where it is kept.",
);
/// The way back.
pub const TO_BOOKING: Text = Text::new("Înapoi la programare", "Back to the booking");
/// Nothing yet.
pub const NOTHING: Text = Text::new("Nu este nimic consemnat încă.", "Nothing is recorded yet.");
/// Its hour has not come.
pub const NOT_YET: Text = Text::new("Se consemnează după audiere.", "It is recorded after the interview.");
/// Heading.
pub const HOW: Text = Text::new("Cum s-a încheiat", "How it ended");
/// Label.
pub const ENDING: Text = Text::new("Audierea", "The interview");
/// Label.
pub const STOP_REASON: Text = Text::new("De ce a fost oprită", "Why it was stopped");
/// Hint.
pub const STOP_HINT: Text =
    Text::new("Numai dacă a fost oprită (art. 106).", "Only where it was stopped (art. 106).");
/// Label.
pub const BEGAN: Text = Text::new("A început la", "It began at");
/// Label.
pub const ENDED: Text = Text::new("S-a încheiat la", "It ended at");
/// Hint.
pub const TIME_HINT: Text = Text::new("De exemplu 10:05.", "For example 10:05.");
/// Label.
pub const BREAKS: Text = Text::new("Câte pauze", "How many breaks");
/// Label.
pub const BREAK_MINUTES: Text = Text::new("Minute de pauză, în total", "Minutes of breaks, together");
/// Heading.
pub const MEANS: Text = Text::new("Protocol și înregistrare", "Protocol and recording");
/// Label.
pub const PROTOCOL: Text = Text::new("Protocolul folosit", "The protocol used");
/// Label.
pub const PROTOCOL_OTHER: Text = Text::new("Care alt protocol", "Which other protocol");
/// Label.
pub const RECORDED: Text = Text::new("A fost înregistrată?", "Was it recorded?");
/// Label.
pub const RECORDING_KEPT: Text = Text::new("Unde se păstrează înregistrarea", "Where the recording is kept");
/// Hint.
pub const RECORDING_HINT: Text = Text::new(
    "Numai referința, de exemplu numărul suportului și cine îl păstrează.",
    "The reference only, such as the number of the medium and who keeps it.",
);
/// Label.
pub const NO_RECORDING: Text = Text::new("De ce nu a fost înregistrată", "Why it was not recorded");
/// Heading.
pub const WHO: Text = Text::new("Cine a fost și unde", "Who was where");
/// Label.
pub const AUTHORISED: Text =
    Text::new("Interpretul era autorizat la data audierii?", "Was the interpreter authorised on that day?");
/// Hint.
pub const AUTHORISED_HINT: Text = Text::new(
    "Dacă nu era, ce s-a spus prin el nu se poate folosi și audierea se cere din nou (art. 105).",
    "If not, what was said through them cannot be used, and the interview is asked for again (art. 105).",
);
/// Fault.
pub const RAN_ON: Text = Text::new(
    "Între timp audierea a început, a continuat sau a fost oprită la altă oră. Verificați dacă s-a încheiat și la ce oră; nu este nimic consemnat.",
    "Meanwhile the interview began, went on, or was stopped at another hour. Make sure that it is over, and when it ended; nothing is recorded.",
);
/// Label.
pub const OTHERS: Text = Text::new("Cine a mai fost de față și unde", "Who else was there, and where");
/// Hint.
pub const OTHERS_HINT: Text =
    Text::new("Cine a însoțit copilul, persoana de sprijin.", "Who came with the child, a person of trust.");
/// Label.
pub const WELLBEING: Text = Text::new("Cum s-a simțit copilul", "How the child was");
/// Button.
pub const SAVE: Text = Text::new("Consemnează", "Record");
/// Button.
pub const CORRECT: Text = Text::new("Corectează consemnarea", "Correct the record");
/// Fault.
pub const NOBODY_TALKED: Text = Text::new(
    "Cineva care vorbește cu copilul trebuie să fi fost în camera de audiere sau prin legătură video.",
    "Somebody who talks with the child must have been in the interview room or joined by link.",
);
/// Fault.
pub const NOT_OVER: Text =
    Text::new("Ora la care s-a încheiat nu a venit încă.", "The hour at which it ended has not come yet.");
/// Fault.
pub const INCOMPLETE: Text = Text::new(
    "Fără avocatul copilului audierea nu putea începe (art. 93 alin. (4)). Dacă avocatul a venit, adăugați-l întâi la programare.",
    "Without the child's lawyer it could not begin (art. 93(4)). If the lawyer came, add them to the booking first.",
);
/// Fault.
pub const FALLEN: Text = Text::new(
    "Programarea nu mai este în picioare; nu este nimic de consemnat.",
    "The booking no longer stands; there is nothing to record.",
);
/// Loud.
pub const WITHOUT_LAWYER: Text = Text::new(
    "Avocatul copilului nu a fost de față: audierea este nulă (art. 93 alin. (4)).",
    "The child's lawyer was not there: the hearing is void (art. 93(4)).",
);
/// Loud, of an interpreter.
pub const QUESTIONS: Text = Text::new("Întrebări transmise", "Questions passed on");
/// Fact.
pub const NUMBER: Text = Text::new("A câta audiere a copilului", "Which interview of the child");
/// Fact.
pub const SAME: Text = Text::new("Același intervievator ca înainte", "The same interviewer as before");
/// Fact.
pub const BY: Text = Text::new("Consemnată", "Recorded");
/// Yes.
pub const YES: Text = Text::new("da", "yes");
/// No.
pub const NO: Text = Text::new("nu", "no");
/// Link.
pub const TO_FURTHER: Text = Text::new("Audierile copilului", "The interviews of the child");
/// Leads to why it was not held.
pub const TO_NOT_HELD: Text = Text::new("Nu a avut loc", "It was not held");
/// Fault.
pub const NOT_ITS_HOUR: Text = Text::new(
    "Nu este ora la care a fost programată audierea.",
    "That is not the hour for which the interview was booked.",
);
