//! What is said where a slot is sought: what is offered and why, or what stands in the way.

use barnahus_vocabulary::{Plural, Text};

/// Title.
pub const TITLE: Text = Text::new("Locuri pentru audiere", "Slots for the interview");
/// Title when a booking is to be moved.
pub const TITLE_MOVE: Text = Text::new("Alt loc pentru audiere", "Another slot for the interview");
/// Title when one more session is booked.
pub const TITLE_SESSION: Text = Text::new("Locuri pentru încă o ședință", "Slots for one more session");
/// Sessions may be planned.
pub const SESSIONS: Text = Text::new(
    "Pentru un copil atât de mic audierea poate fi planificată în mai multe ședințe. Toate ședințele programate \
     sunt o singură audiere.",
    "For so young a child the interview may be planned in several sessions. All sessions that are booked are \
     one interview.",
);
/// They may not.
pub const NEEDS_APPROVAL: Text = Text::new(
    "Copilul a fost audiat. Pentru încă o audiere este nevoie de un motiv și de aprobarea coordonatorului, pe pagina cazului.",
    "The child was heard. A further interview needs a reason and the coordinator's approval, on the page of the case.",
);
/// As above, for sessions.
pub const ONE_INTERVIEW: Text = Text::new(
    "O singură audiere este regula. Încă una este posibilă doar dacă este strict necesară pentru procedură \
     (art. 113), cu un motiv și cu acordul coordonatorului; aceasta nu se programează de aici.",
    "One interview is the norm. A further one is possible only if strictly necessary for the proceedings \
     (art. 113), with a reason and the coordinator's approval; it is not booked from here.",
);
/// Leads to slots for one more session.
pub const FIND_SESSION: Text =
    Text::new("Caută un loc pentru încă o ședință", "Find a slot for one more session");
/// The way back.
pub const TO_CASE: Text = Text::new("Înapoi la caz", "Back to the case");
/// The way back.
pub const TO_BOOKING: Text = Text::new("Înapoi la programare", "Back to the booking");
/// Before a length.
pub const LASTS: Text = Text::new("Durează", "It takes");
/// Before the last day of the limit.
pub const LIMIT: Text = Text::new("Termen", "Limit");
/// Before the time that stands.
pub const STANDS_AT: Text = Text::new("Acum este programată", "It is booked for");
/// The button of a slot.
pub const BOOK: Text = Text::new("Programează", "Book");
/// The button of a slot, to move.
pub const MOVE: Text = Text::new("Mută aici", "Move here");
/// Heading above the other slots.
pub const OTHERS: Text = Text::new("Alte locuri", "Other slots");
/// The question when a booking is moved.
pub const WHY_MOVE: Text = Text::new("De ce se mută?", "Why is it moved?");
/// Under it.
pub const WHY_MOVE_HINT: Text = Text::new(
    "Alegeți motivul, apoi locul. Află doar cei pentru care se schimbă ceva.",
    "Choose the reason, then the slot. Only those whose part changes are told.",
);
/// The same in short, on the closed line.
pub const WAY_SHORT: Text = Text::new("Drumul", "Way");
/// On the closed line, before a name.
pub const OUTSIDE_SHORT: Text = Text::new("Și în afara programului", "Also outside of their hours");
/// Nobody need be asked to come outside of their hours.
pub const OUTSIDE_GAINS_NOTHING: Text =
    Text::new("Nici așa nu s-a găsit un loc mai devreme.", "Even so no earlier slot was found.");
/// Before the weekdays on which the child cannot come.
pub const CANNOT: Text = Text::new("Nu poate", "Cannot come on");
/// Folded question.
pub const WAY: Text = Text::new("Drumul copilului până la casă", "The child's way to the house");
/// Folded question.
pub const AFTER: Text = Text::new("De când", "From when");
/// Before the weeks, when none are passed over.
pub const AFTER_NONE: Text = Text::new("cât mai curând", "as soon as possible");
/// Before the number of weeks.
pub const AFTER_IN: Text = Text::new("peste", "in");
/// Weeks that are passed over.
pub const AFTER_WEEKS: Plural =
    Plural { ro: ["săptămână", "săptămâni", "de săptămâni"], en: ["week", "weeks"] };
/// Its button.
pub const WAY_BUTTON: Text = Text::new("Caută din nou", "Search again");
/// Below the questions.
pub const WAY_KEPT: Text = Text::new(
    "Drumul ales rămâne scris în dosar la programare. Când nu poate copilul:",
    "The way is kept with the case at the booking. When the child cannot:",
);
/// The link after it.
pub const CHILD_HOURS: Text = Text::new("drumul și orele copilului", "the child's way and hours");
/// Question.
pub const OUTSIDE: Text =
    Text::new("Cine ar veni și în afara programului", "Who would come outside of their hours");
/// An answer to it.
pub const OUTSIDE_NOBODY: Text = Text::new("nimeni", "nobody");
/// A mark on a slot, before a name.
pub const OUTSIDE_MARK: Text = Text::new("în afara programului", "outside of their hours");
/// Above what must be said.
pub const AGREED: Text =
    Text::new("Pentru locurile în afara programului", "For slots outside of someone's hours");
/// Below it.
pub const AGREED_MORE: Text = Text::new(
    "Programul, concediul și calendarul propriu pot face loc unui copil, cu acordul omului. O altă programare sau o regulă a legii nu pot.",
    "Hours, leave and one's own calendar can give way to a child, if the person agrees. Another booking or a rule of law cannot.",
);
/// Question.
pub const AGREED_WHY: Text = Text::new("De ce în afara programului", "Why outside of their hours");
/// Question.
pub const AGREED_WHO: Text = Text::new("Cine a fost de acord", "Who agreed");
/// Before its field.
pub const AGREED_WHO_HINT: Text = Text::new(
    "De obicei chiar persoana care vine sau șeful ei.",
    "Mostly the person who comes, or their chief.",
);
/// Before the minutes, when none are reckoned with.
pub const WAY_NONE: Text = Text::new("aproape", "close by");
/// The way that nobody says anew.
pub const WAY_OF_CASE: Text = Text::new("ca în dosar", "as in the case");
/// The same where a booking is moved.
pub const WAY_KNOWN: Text = Text::new("cum se știe acum", "as known now");
/// A mark on a slot.
pub const AFTER_DEADLINE: Text = Text::new("după termen", "after the limit");
/// A mark on a slot that cannot be booked.
pub const NOT_POSSIBLE: Text = Text::new("nu se poate", "not possible");
/// Every slot is late.
pub const BEYOND: Text = Text::new(
    "Niciun loc nu este posibil în termen. Cele de mai jos sunt după termen.",
    "No slot is possible within the limit. Those below are after it.",
);
/// A mark on a slot without a lawyer.
pub const WITHOUT_LAWYER: Text = Text::new("incompletă: fără avocat", "incomplete: no lawyer");
/// No lawyer is ever free.
pub const LAWYER_NEVER_FREE: Text = Text::new(
    "Niciun avocat al copilului nu este liber odată cu restul echipei. Puteți rezerva ora fără avocat, ca \
     programare incompletă, și adăuga avocatul mai târziu; fără el audierea nu poate începe.",
    "No lawyer of the child is free together with the rest of the team. You can keep the hour without one, as \
     an incomplete booking, and add the lawyer later; without one the interview cannot begin.",
);
/// Before the warnings that all slots share.
pub const MISSING: Text = Text::new("Înainte de audiere mai lipsește", "Still missing before the interview");
/// Without a lawyer.
pub const INCOMPLETE: Text = Text::new("Programarea ar fi incompletă", "The booking would be incomplete");
/// When the rules prevent it.
pub const PREVENTED: Text = Text::new("Acum nu se poate programa", "It cannot be booked now");
/// Leads to the team.
pub const TO_TEAM: Text = Text::new("Deschide echipa", "Open the team");
/// A booking stands already.
pub const STANDS: Text = Text::new(
    "Audierea este deja programată. O puteți muta, nu programa încă o dată.",
    "The interview is booked already. You can move it rather than book it again.",
);
/// Leads to it.
pub const TO_STANDING: Text = Text::new("Deschide programarea", "Open the booking");

/// Someone was quicker.
pub const TAKEN: Text = Text::new("Ora a fost ocupată între timp", "That time has just been taken");
/// What now.
pub const TAKEN_NEXT: Text = Text::new(
    "Altcineva a programat chiar atunci camera sau pe cineva din echipă. Nu s-a trimis nicio invitație. \
     Iată locurile libere acum.",
    "Someone else has just booked the room or someone of the team. No invitation was sent. These are the \
     slots that are free now.",
);
/// The case or booking changed.
pub const STALE: Text = Text::new("Între timp s-a schimbat ceva", "Something has changed meanwhile");
/// What now.
pub const STALE_NEXT: Text = Text::new(
    "Altcineva a lucrat la acest caz. Nu s-a programat nimic. Iată locurile calculate din nou.",
    "Someone else has worked on this case. Nothing was booked. These slots are worked out anew.",
);
/// It does not fit any more.
pub const UNFIT: Text = Text::new("Locul nu mai este potrivit", "The slot no longer fits");
/// What now.
pub const UNFIT_NEXT: Text =
    Text::new("Alegeți unul dintre locurile de mai jos.", "Please choose one of the slots below.");
/// Nothing was chosen.
pub const NOT_CHOSEN: Text = Text::new("Alegeți un loc din listă.", "Please choose a slot from the list.");
/// Unfit.
pub const UNFIT_PAST: Text = Text::new("Ora a trecut deja.", "That time is in the past.");
/// Unfit.
pub const UNFIT_SIBLING: Text = Text::new(
    "Atunci este în casă un frate sau o soră cu care copilul nu trebuie să se întâlnească.",
    "A sibling whom the child must not meet is in the house then.",
);
/// In the way of every start, after a number of starts.
pub const SIBLING_THERE: Text = Text::new(
    "este în casă un frate sau o soră cu care copilul nu trebuie să se întâlnească.",
    "a sibling whom the child must not meet is in the house.",
);
/// Why.
pub const WITH_SIBLING: Text =
    Text::new("în aceeași zi cu fratele sau sora", "on the same day as the sibling");
/// Unfit.
pub const UNFIT_CHILD: Text =
    Text::new("Ora nu este potrivită pentru copil.", "The hour does not suit the child.");
/// Unfit; after a room's name.
pub const UNFIT_ROOM: Text = Text::new("nu este deschisă atunci", "is not open then");
/// Unfit; after a person's name.
pub const UNFIT_AWAY: Text = Text::new("nu este la dispoziție atunci", "is not available then");
/// Unfit; after a person's name.
pub const UNFIT_ROLE: Text = Text::new("nu mai are acest rol", "no longer has that role");
/// Unfit.
pub const UNFIT_CHANGED: Text =
    Text::new("Camerele sau echipa s-au schimbat.", "Rooms or team have changed.");

/// Why here.
pub const SAME_TIME: Text = Text::new(
    "la ora de acum, cu altă cameră sau altă echipă",
    "at the time it has now, with another room or team",
);
/// Why here.
pub const EARLIEST: Text = Text::new("cel mai devreme loc posibil", "the earliest slot possible");
/// Why here; after a length.
pub const LATER: Text = Text::new("mai târziu decât primul posibil", "later than the first possible");
/// Why here; after a number of days.
pub const BEFORE_LIMIT: Text = Text::new("înainte de termen", "before the limit");
/// Why here.
pub const LAST_DAY: Text = Text::new("în ultima zi a termenului", "on the last day of the limit");
/// Why here.
pub const BEST_HOURS: Text = Text::new("la orele cele mai bune pentru copil", "at the child's best hours");
/// Why here.
pub const OUTSIDE_BEST: Text =
    Text::new("în afara orelor cele mai bune pentru copil", "outside the child's best hours");
/// Why here.
pub const PREFERRED: Text = Text::new("cu persoanele preferate", "with the people preferred");
/// Why here.
pub const NOT_PREFERRED: Text =
    Text::new("cineva preferat nu poate atunci", "someone preferred cannot come then");
/// Why here.
pub const NO_TRAVEL: Text =
    Text::new("nimeni din echipă nu are drum de făcut", "nobody of the team has to travel");
/// Why here; before a length.
pub const TRAVEL: Text = Text::new("drumul echipei, adunat:", "the team's travel, added up:");
/// Days, counted.
pub const DAYS: Plural = Plural { ro: ["zi", "zile", "de zile"], en: ["day", "days"] };

/// Nothing is possible.
pub const NONE: Text = Text::new("Nu am găsit niciun loc", "No slot was found");
/// Before the stretch that was looked at.
pub const LOOKED: Text = Text::new("Am căutat între", "We looked between");
/// Within it.
pub const AND: Text = Text::new("și", "and");
/// Heading.
pub const OBSTACLES: Text = Text::new("Ce stă în cale", "What stands in the way");
/// Starts, counted.
pub const STARTS: Plural = Plural {
    ro: ["oră de început", "ore de început", "de ore de început"],
    en: ["possible start", "possible starts"],
};
/// Before a count of starts.
pub const AT: Text = Text::new("La", "At");
/// Heading.
pub const PEOPLE_MISSING: Text = Text::new("Pe cine nu găsim liber", "Who cannot be found free");
/// A role that nobody has.
pub const NOBODY: Text = Text::new(
    "Nimeni din casă nu poate ține acest loc. Adăugați pe cineva în echipă sau o persoană nouă în casă.",
    "Nobody of the house can fill this place. Add someone to the team, or a new person to the house.",
);
/// A role whose people are busy; after a count of starts.
pub const NOBODY_FREE: Text = Text::new("nu este nimeni liber.", "nobody is free.");
/// Between a count and the whole.
pub const OF: Text = Text::new("din", "of");
/// What frees it.
pub const BUSY_NEXT: Text = Text::new(
    "Adăugați în echipă încă o persoană cu acest rol sau verificați programul și concediile.",
    "Add another person with this role to the team, or check hours and leave.",
);
/// Obstacle.
pub const CHILD: Text = Text::new("copilul nu poate veni", "the child cannot come");
/// What frees it.
pub const CHILD_NEXT: Text = Text::new(
    "Orele depind de vârsta copilului, de drumul lui și de ce spune dosarul despre zilele și orele lui; \
     verificați-le mai sus.",
    "The hours depend on the child's age and way, and on what the case says of its days and hours; check them above.",
);
/// Obstacle.
pub const HOUSE: Text = Text::new(
    "casa primește deja atâția copii câți poate",
    "the house already receives as many children as it can",
);
/// What frees it.
pub const HOUSE_NEXT: Text = Text::new(
    "Mutarea unei alte audieri ar elibera casa; săptămâna arată ce este programat.",
    "Moving another interview would free the house; the week shows what is booked.",
);
/// Obstacle.
pub const INTERVIEW_ROOM: Text =
    Text::new("nicio cameră de audiere nu este liberă", "no interview room is free");
/// Obstacle.
pub const OBSERVATION_ROOM: Text = Text::new(
    "nicio cameră de observare legată de camera liberă nu este liberă",
    "no observation room with a link to the free room is free",
);
/// What frees it.
pub const ROOM_NEXT: Text =
    Text::new("Verificați programul și închiderile camerelor.", "Check the hours and closures of the rooms.");
/// Obstacle.
pub const TEAM: Text = Text::new("echipa nu este liberă toată", "not all of the team is free");
/// What frees it.
pub const TEAM_NEXT: Text =
    Text::new("Mai sus este scris cine lipsește cel mai des.", "Who is missing most often is written above.");
