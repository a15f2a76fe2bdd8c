//! What is said on the start page.

use barnahus_vocabulary::{Plural, Text};

/// Title.
pub const TITLE: Text = Text::new("Ziua mea", "My day");
/// Heading.
pub const TODAY: Text = Text::new("Astăzi", "Today");
/// Heading.
pub const NEXT: Text = Text::new("Zilele următoare", "The next days");
/// Heading.
pub const DUTIES: Text = Text::new("De făcut", "To do");
/// Heading.
pub const DRAFTS: Text = Text::new("Ciorne", "Drafts");
/// A draft.
pub const DRAFT: Text = Text::new("Semnalare începută", "A referral begun");
/// Button.
pub const INTAKE: Text = Text::new("Preia o semnalare", "Take down a referral");
/// Nothing today.
pub const NOTHING_TODAY: Text = Text::new("Nicio audiere astăzi", "No interview today");
/// About it.
pub const NOTHING_TODAY_MORE: Text = Text::new(
    "Când sunteți așteptat undeva, veți vedea aici când și unde.",
    "When you are expected somewhere, it says here when and where.",
);
/// No duties.
pub const NO_DUTIES: Text = Text::new("Nimic de făcut acum", "Nothing to do just now");
/// About it.
pub const NO_DUTIES_MORE: Text = Text::new(
    "Ce are termen apare aici, cel mai urgent primul.",
    "What is due appears here, the most urgent first.",
);
/// Before a moment.
pub const DUE: Text = Text::new("termen", "due");
/// A moment that is past.
pub const OVERDUE: Text = Text::new("termen depășit", "overdue");
/// The number of people who wait.
pub const INTERVIEWS: Plural =
    Plural { ro: ["audiere", "audieri", "de audieri"], en: ["interview", "interviews"] };
/// A duty.
pub const TRIAGE: Text = Text::new("De triat", "To triage");
/// A duty.
pub const ASSIGN: Text = Text::new(
    "Nimeni nu răspunde de caz: de numit alt manager",
    "Nobody is in charge of the case: another to be named",
);
/// A duty.
pub const COMPLETE_TEAM: Text = Text::new("Echipa nu este completă", "The team is not complete");
/// A duty.
pub const FIND_SLOT: Text = Text::new("De programat audierea", "An interview to book");
/// A duty.
pub const INCOMPLETE: Text =
    Text::new("Programare incompletă: lipsește avocatul", "Incomplete booking: no lawyer");
/// A duty.
pub const AFTER_LIMIT: Text =
    Text::new("Audierea este programată după termen", "The interview is booked after its limit");
/// A duty.
pub const CANNOT_COME: Text = Text::new("Cineva nu poate veni", "Someone cannot come");
/// A duty.
pub const FITS_NO_LONGER: Text =
    Text::new("Ora nu se mai potrivește cu calendarul cuiva", "The time no longer fits somebody's calendar");
/// A duty.
pub const CALENDAR: Text =
    Text::new("Calendarul dumneavoastră nu se mai poate citi", "Your calendar can no longer be read");
/// A duty.
pub const RECORD: Text = Text::new("De notat cum a fost", "To record how it went");
/// A duty.
pub const HEAR_AGAIN: Text = Text::new(
    "De cerut audierea din nou: interpretul nu era autorizat",
    "Ask for the interview again: the interpreter was not authorised",
);
/// A duty.
pub const DECIDE_FURTHER: Text = Text::new("De hotărât o nouă audiere", "A further interview to decide");
/// A duty.
pub const FURTHER_REFUSED: Text = Text::new(
    "Noua audiere pe care ați cerut-o nu a fost aprobată",
    "The further interview that you asked for was not approved",
);
/// A duty.
pub const BOOK_FURTHER: Text = Text::new("De programat noua audiere", "The further interview to book");
/// Leads to the interview that runs.
pub const RUNNING: Text = Text::new("Audierea este în desfășurare", "The interview is running");
/// A duty.
pub const WITHDRAWAL: Text = Text::new("Nucleul MNR cere să ne oprim", "The MNR core asks us to stop");
/// A duty.
pub const OFFER: Text = Text::new(
    "Codul nu a fost folosit: răspundeți din nou nucleului MNR",
    "Nobody used the code: answer the MNR core again",
);
/// A duty.
pub const HALTED: Text =
    Text::new("Un mesaj către nucleul MNR s-a oprit", "A message to the MNR core has halted");
/// A duty.
pub const TURNS_EIGHTEEN: Text =
    Text::new("Împlinește 18 ani: de oferit trecerea", "Turns 18: the handover to be offered");
/// A duty.
pub const FORGET_FIRST: Text = Text::new(
    "Împlinește 18 ani: trecerea se poate oferi după ce nucleul șterge referința",
    "Turns 18: the handover can be offered once the core has erased the reference",
);
/// Something to know, and to act on.
pub const CORE_TAKES: Text = Text::new(
    "Nucleul MNR îl preia pe tânăr: cazul se poate închide cu acest rezultat",
    "The MNR core takes the young person on: the case can be closed with that outcome",
);
/// Something to know.
pub const CORE_TAKES_NOT: Text = Text::new(
    "Nucleul MNR nu îl preia pe tânăr: cazul rămâne la casă",
    "The MNR core does not take the young person on: the case stays with the house",
);
/// Something to read.
pub const CHILD_TOLD: Text =
    Text::new("Ofițerul a spus cine este copilul: de citit", "The officer told who the child is: to be read");
/// A duty.
pub const TOO_NEAR: Text = Text::new(
    "La audiere este așteptat cineva prea aproape de presupusul făptuitor: de înlocuit",
    "Somebody too near to the suspected person is expected at the interview: to be replaced",
);
/// A duty.
pub const TOO_NEAR_TO_MEET: Text = Text::new(
    "La ședința de planificare este invitat cineva prea aproape de presupusul făptuitor: nu trebuie să ia parte",
    "Somebody too near to the suspected person is invited to the planning meeting: they must not take part",
);
/// A duty.
pub const LETTERS: Text = Text::new("Scrisori care nu au putut pleca", "Letters that could not leave");
/// A duty.
pub const MORE_CASES: Text = Text::new(
    "Sunt mai multe cazuri deschise decât încap aici: vedeți lista cazurilor",
    "More cases are open than fit here: see the list of cases",
);
/// Leads to the page before the start.
pub const READY: Text = Text::new("Gata de început?", "Ready to begin?");
/// A mark on a booking without a lawyer.
pub const WITHOUT_LAWYER: Text = Text::new("incompletă: fără avocat", "incomplete: no lawyer");
/// A duty.
pub const RECORD_MEETING: Text =
    Text::new("De notat ce a hotărât ședința de planificare", "To record what the planning meeting decided");
/// A duty.
pub const CARRY_OUT: Text =
    Text::new("Hotărât la ședință: al dumneavoastră de făcut", "Decided at a meeting: yours to do");
/// A duty.
pub const TO_TELL_OWNER: Text = Text::new(
    "Hotărât la ședință: de spus la telefon cui nu are cont, și de urmărit",
    "Decided at a meeting: to be told by telephone to who has no account, and kept in view",
);
/// A duty.
pub const TELL_COURT: Text =
    Text::new("De anunțat instanța cine reprezintă copilul", "The court to be told who represents the child");
/// What kind of appointment it is.
pub const MEETING: Text = Text::new("ședință de planificare", "planning meeting");
/// Where it is.
pub const BY_CALL: Text = Text::new("prin apel", "by call");
