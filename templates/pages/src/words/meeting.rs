//! What is said of planning meetings.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Ședința de planificare", "The planning meeting");
/// Title.
pub const NEW: Text = Text::new("Programează ședința de planificare", "Plan the planning meeting");
/// Title.
pub const MOVE: Text = Text::new("Mută ședința de planificare", "Move the planning meeting");
/// Title.
pub const CANCEL: Text = Text::new("Anulează ședința de planificare", "Cancel the planning meeting");
/// Title.
pub const RECORD: Text = Text::new("Ce a hotărât ședința", "What the meeting decided");
/// Before the form.
pub const LEAD: Text = Text::new(
    "Treizeci de minute, cu cel puțin o zi înainte de audiere dacă se poate.",
    "Thirty minutes, at least a day before the interview where time allows.",
);
/// Back.
pub const TO_CASE: Text = Text::new("La caz", "To the case");
/// Back.
pub const TO_MEETING: Text = Text::new("La ședință", "To the meeting");
/// Field.
pub const WHO: Text = Text::new("Cine ia parte", "Who takes part");
/// Hint.
pub const WHO_HINT: Text = Text::new(
    "Echipa cazului și coordonatorii. Fiecare primește o invitație care nu spune nimic despre caz.",
    "The team of the case and the coordinators. Each gets an invitation that says nothing of the case.",
);
/// Field.
pub const PLACE: Text = Text::new("Unde", "Where");
/// Choice.
pub const BY_CALL: Text = Text::new("Prin apel, fără cameră", "By call, without a room");
/// Field.
pub const CALL_HOW: Text = Text::new("Cum ne auzim", "How we call");
/// Hint.
pub const CALL_HOW_HINT: Text = Text::new(
    "Numărul sau legătura; se citește doar după autentificare, nu ajunge în nicio scrisoare.",
    "The number or the link; it is read after signing in only and goes into no letter.",
);
/// Field.
pub const WHEN: Text = Text::new("Când pot toți cei aleși", "When everyone chosen can");
/// Choice.
pub const OTHER_TIME: Text = Text::new("La altă oră, scrisă mai jos", "At another time, written below");
/// When there is none.
pub const NO_TIMES: Text = Text::new(
    "Nu găsim o jumătate de oră liberă pentru toți cei aleși. Alegeți mai puțini, prin apel, sau scrieți o oră.",
    "We find no half hour free for everyone chosen. Choose fewer, meet by call, or write a time.",
);
/// Field.
pub const DAY: Text = Text::new("Ziua", "The day");
/// Field.
pub const HOUR: Text = Text::new("Ora", "The hour");
/// Button.
pub const SHOW_TIMES: Text = Text::new("Arată orele libere", "Show free times");
/// Button.
pub const BOOK: Text = Text::new("Programează", "Book it");
/// Button.
pub const MOVE_IT: Text = Text::new("Mută", "Move it");
/// Fact.
pub const INTERVIEW: Text = Text::new("Audierea începe", "The interview begins");
/// Notice.
pub const REFUSED: Text = Text::new("Nu se poate așa", "It cannot be so");
/// Refusal.
pub const STAGE: Text = Text::new(
    "Cazul nu este în etapa în care se planifică audierea.",
    "The case is not at the stage at which an interview is planned.",
);
/// Refusal.
pub const GRID: Text =
    Text::new("Ora se dă din cinci în cinci minute.", "The hour is given in steps of five minutes.");
/// Refusal.
pub const PAST: Text = Text::new("Ora a trecut.", "That time has passed.");
/// Refusal.
pub const AFTER_INTERVIEW: Text = Text::new(
    "Ședința s-ar termina după ce începe audierea.",
    "The meeting would end after the interview begins.",
);
/// Refusal.
pub const TOO_FEW: Text = Text::new("Alegeți cel puțin doi oameni.", "Choose at least two people.");
/// Refusal, after a name.
pub const NOT_OF_TEAM: Text = Text::new("nu este în echipa cazului", "is not in the team of the case");
/// Refusal, after a name.
pub const TWICE: Text = Text::new("este ales de două ori", "is chosen twice");
/// Refusal, after a name.
pub const CONFLICT: Text = Text::new("este în conflict de interese", "is in conflict of interest");
/// Refusal, after a name.
pub const AWAY: Text =
    Text::new("nu este liber(ă) atunci, cu tot cu drum", "is not free then, the way included");
/// Refusal, after a name.
pub const NOT_HERE: Text = Text::new(
    "nu vine în această casă; prin apel poate lua parte",
    "does not come to this house; by call they can take part",
);
/// Refusal.
pub const ROOM_SHUT: Text = Text::new("Camera este închisă atunci.", "The room is closed then.");
/// Refusal.
pub const TAKEN: Text = Text::new(
    "Altcineva a luat între timp ora aceasta, pentru o cameră sau un om.",
    "Someone else took that time meanwhile, of a room or a person.",
);
/// Refusal.
pub const OVER: Text = Text::new(
    "Ședința nu mai este programată: a fost ținută sau anulată.",
    "The meeting stands no more: it was held or cancelled.",
);
/// Refusal.
pub const NOT_BEGUN: Text = Text::new("Ședința nu a început încă.", "The meeting has not begun yet.");
/// Warning.
pub const SAME_DAY: Text = Text::new(
    "Ședința este în ziua audierii; cu o zi înainte e mai bine.",
    "The meeting is on the day of the interview; a day before is better.",
);
/// Heading.
pub const AGENDA: Text = Text::new("Ce se discută, în ordine", "What is talked about, in order");
/// Heading.
pub const PARTS: Text = Text::new("Cine ia parte", "Who takes part");
/// Heading.
pub const DECISIONS: Text = Text::new("Hotărâri", "Decisions");
/// Fact.
pub const STATE: Text = Text::new("Starea", "State");
/// Fact.
pub const TIME: Text = Text::new("Când", "When");
/// Table.
pub const WHAT: Text = Text::new("Ce s-a hotărât", "What was decided");
/// Table.
pub const OWNER: Text = Text::new("Cine face", "Who does it");
/// Beside the name of someone who could do it.
pub const NO_ACCOUNT: Text =
    Text::new(" (fără cont: i se spune la telefon)", " (no account: to be told by telephone)");
/// Of a decision.
pub const BY_TELEPHONE: Text = Text::new(
    "Nu are cont și nu primește nicio scrisoare: spuneți-i la telefon ce are de făcut. Când este făcut, notați dumneavoastră.",
    "They have no account and get no letter: tell them by telephone what they have to do. When it is done, note it yourself.",
);
/// Table.
pub const DUE: Text = Text::new("Până când", "By when");
/// Table.
pub const DONE: Text = Text::new("Făcut", "Done");
/// Button.
pub const MARK_DONE: Text = Text::new("Este făcut", "It is done");
/// Nothing decided.
pub const NONE_DECIDED: Text = Text::new("Nicio hotărâre notată.", "No decision noted.");
/// Link.
pub const TO_RECORD: Text = Text::new("Notează ce s-a hotărât", "Record what was decided");
/// Was there.
pub const PRESENT: Text = Text::new("a fost prezent(ă)", "was present");
/// Was not there.
pub const ABSENT: Text = Text::new("nu a fost prezent(ă)", "was not present");
/// Answer.
pub const CONFIRMED: Text = Text::new("vine", "comes");
/// Answer.
pub const DECLINED: Text = Text::new("nu poate", "cannot");
/// Answer.
pub const AWAITED: Text = Text::new("nu a răspuns", "has not answered");
/// Field.
pub const WHO_WAS_THERE: Text = Text::new("Cine a fost prezent", "Who was present");
/// Refusal.
pub const NOBODY_THERE: Text = Text::new(
    "Bifați cel puțin doi oameni care au fost prezenți.",
    "Tick at least two people who were present.",
);
/// Lead of the record.
pub const RECORD_LEAD: Text = Text::new(
    "Se notează așa cum s-a hotărât. Cine are de făcut ceva vede asta în ziua sa.",
    "It is noted as it was decided. Whoever has something to do sees it in their day.",
);
/// Title, and what leads there.
pub const CORRECT: Text = Text::new("Corectează ce s-a notat", "Correct what was noted");
/// Under it.
pub const CORRECT_LEAD: Text = Text::new(
    "Scrieți totul așa cum trebuia să fie. Ce ștergeți nu mai este de făcut de nimeni; ce adăugați apare în ziua celui care face.",
    "Write all of it as it should have been. What you remove nobody has to do any more; what you add stands in the day of whoever does it.",
);
/// A heading.
pub const CARRIED_OUT: Text = Text::new("Făcut deja", "Done already");
/// Under it.
pub const CARRIED_OUT_STAYS: Text =
    Text::new("Rămâne cum s-a hotărât și s-a făcut.", "It stays as it was decided and done.");
/// Heading of a decision.
pub const DECISION: Text = Text::new("Hotărârea", "Decision");
/// Danger.
pub const CANCEL_HAPPENS: Text = Text::new(
    "Ședința nu mai are loc; ora tuturor și camera se eliberează imediat.",
    "The meeting does not take place; everyone's time and the room are free at once.",
);
/// Danger.
pub const CANCEL_TOLD: Text =
    Text::new("Fiecare invitat primește o anulare: ", "Everyone invited gets a cancellation: ");
/// Danger.
pub const CANCEL_BACK: Text = Text::new("Programați alta oricând.", "Plan another at any time.");
/// Danger.
pub const CANCEL_WHY: Text = Text::new("De ce", "Why");
/// Refusal, at whoever would do what was decided.
pub const MAY_NOT_DO: Text = Text::new(
    "Nu i se poate da această sarcină: nu mai este în casă sau în echipa cazului cu rolul său, ori este prea aproape de presupusul făptuitor.",
    "They cannot be given this: they are no longer of the house, or of the team of the case by their role, or they are too near to the suspected person.",
);
/// Refusal.
pub const CASE_ENDED: Text = Text::new(
    "Cazul este încheiat: nicio hotărâre nu se mai adaugă și nu se mai schimbă. Cine a fost prezent și ce s-a discutat se mai pot corecta.",
    "The case has ended: no decision is added or changed any more. Who was present and what was talked about can still be corrected.",
);
/// After that it was recorded meanwhile.
pub const SEE_STORED: Text = Text::new(
    "Ce ați scris a rămas mai jos; ce este notat se vede pe pagina ședinței.",
    "What you wrote is still below; what is noted is seen on the page of the meeting.",
);
