//! What is said where the week is planned for everybody who waits.

use barnahus_vocabulary::{Plural, Text};

/// Title, link and button.
pub const TITLE: Text = Text::new("Planifică săptămâna", "Plan the week");
/// Link of the start page.
pub const FOR_ALL: Text =
    Text::new("Planifică săptămâna pentru toți cei care așteaptă", "Plan the week for everybody who waits");
/// Title of what became of it.
pub const SETTLED: Text = Text::new("Ce s-a programat", "What was booked");
/// The way back.
pub const TO_WEEK: Text = Text::new("Înapoi la săptămână", "Back to the week");
/// The way back.
pub const TO_START: Text = Text::new("Înapoi la cine așteaptă", "Back to who waits");
/// Under the title, counted.
pub const WAIT: Plural = Plural {
    ro: ["copil așteaptă audierea.", "copii așteaptă audierea.", "de copii așteaptă audierea."],
    en: ["child waits for the interview.", "children wait for the interview."],
};
/// After it.
pub const LEAD: Text = Text::new(
    "Căutăm pentru toți odată cele mai bune locuri. Nu se programează și nu se trimite nimic până nu acceptați.",
    "We look for the best places for all of them at once. Nothing is booked and nothing is sent until you accept.",
);
/// Under the title of a plan.
pub const PROPOSED: Text = Text::new(
    "O propunere pentru toți cei care așteaptă. Nu ține locul nimănui până nu o acceptați.",
    "A proposal for everybody who waits. It holds no time until you accept it.",
);
/// Caption.
pub const WHO_WAITS: Text = Text::new("Cine așteaptă", "Who waits");
/// Column.
pub const CASE: Text = Text::new("Caz", "Case");
/// Column.
pub const URGENCY: Text = Text::new("Urgență", "Urgency");
/// Column.
pub const SINCE: Text = Text::new("Așteaptă de", "Has waited");
/// Nobody waits.
pub const NOBODY: Text = Text::new("Nu așteaptă nimeni", "Nobody waits");
/// What to do.
pub const NOBODY_MORE: Text = Text::new(
    "Toate cazurile acceptate au audierea programată sau ținută.",
    "Every accepted case has its interview booked or held.",
);
/// About the child's way and hours.
pub const AS_THE_CASE_SAYS: Text = Text::new(
    "Drumul și orele fiecărui copil sunt cele scrise în cazul lui.",
    "Each child's way and hours are as its case has them.",
);
/// Question.
pub const HOW_LONG: Text = Text::new("Căutare de cel mult", "Search for at most");
/// Seconds, counted.
pub const SECONDS: Plural = Plural { ro: ["secundă", "secunde", "de secunde"], en: ["second", "seconds"] };
/// While it searches.
pub const SEARCHING: Text = Text::new(
    "Căutăm cel mai bun plan. Pagina se completează singură când este gata.",
    "Looking for the best plan. The page completes itself when it is ready.",
);
/// Stops the search.
pub const STOP: Text = Text::new("Oprește și arată ce s-a găsit", "Stop and show what was found");
/// Before a number of seconds.
pub const SINCE_SECONDS: Text = Text::new("Căutăm de", "Looking for");
/// Before a percentage.
pub const AT_MOST_BETTER: Text =
    Text::new("planul găsit ar putea fi mai bun cu cel mult", "the plan found could be better by at most");

/// Before two numbers.
pub const PLACE_FOR: Text = Text::new("Planul are loc pentru", "The plan has a place for");
/// Between them.
pub const OF: Text = Text::new("din", "of");
/// Children, counted.
pub const CHILDREN: Plural = Plural { ro: ["copil", "copii", "de copii"], en: ["child", "children"] };
/// It is proven.
pub const PROVEN: Text = Text::new(
    "După regulile casei, un plan mai bun nu există.",
    "By the rules of the house there is no better plan.",
);
/// It is not.
pub const NOT_PROVEN: Text = Text::new(
    "Căutarea s-a oprit înainte de capăt: cu mai mult timp s-ar putea găsi unul mai bun.",
    "The search stopped before its end: with more time a better one might be found.",
);
/// Heading.
pub const PLACES: Text = Text::new("Locurile propuse", "The proposed places");
/// Under it.
pub const NOTHING_SENT: Text = Text::new(
    "Debifați ce nu se potrivește. Invitațiile pleacă doar pentru ce programați.",
    "Untick what does not suit. Invitations go out only for what you book.",
);
/// Folded.
pub const WHY_AND_WHO: Text = Text::new("De ce aici și cine vine", "Why here and who comes");
/// Before days.
pub const WAITED: Text = Text::new("Așteptare până atunci:", "Wait until then:");
/// Before days.
pub const WAITS: Text = Text::new("așteaptă de", "has waited");
/// Instead of no days at all.
pub const LESS_THAN_A_DAY: Text = Text::new("sub o zi", "less than a day");
/// A mark.
pub const KEPT: Text = Text::new("păstrat", "kept");
/// Question.
pub const WISH: Text = Text::new("La o nouă planificare", "When planned again");
/// Answer.
pub const WISH_NONE: Text = Text::new("se poate schimba", "may change");
/// Answer.
pub const WISH_KEEP: Text = Text::new("păstrează acest loc", "keep this place");
/// Answer.
pub const WISH_NOT_HOUR: Text = Text::new("nu la această oră", "not at this hour");
/// Answer.
pub const WISH_NOT_DAY: Text = Text::new("nu în această zi", "not on this day");
/// Legend.
pub const BARRED: Text = Text::new("Când nu", "When not");
/// Under it.
pub const BARRED_HINT: Text =
    Text::new("Debifați ce nu mai trebuie ținut minte.", "Untick what need not be kept any more.");
/// Between a codename and a day or an hour.
pub const NOT: Text = Text::new("nu", "not");
/// The primary button.
pub const ACCEPT: Text = Text::new("Programează cele bifate", "Book those ticked");
/// The other button.
pub const AGAIN: Text = Text::new("Planifică din nou", "Plan again");
/// Heading.
pub const ON_THE_WEEK: Text =
    Text::new("În săptămâna casei, lângă ce este programat", "On the week, beside what is booked");
/// An entry of the week.
pub const PLANNED: Text = Text::new("propus", "proposed");

/// Heading.
pub const CHANGED: Text =
    Text::new("Ce s-a schimbat față de planul dinainte", "What changed since the plan before");
/// No change.
pub const NOTHING_CHANGED: Text = Text::new("Nimic.", "Nothing.");
/// After a length.
pub const LATER: Text = Text::new("mai târziu", "later");
/// After a length.
pub const EARLIER: Text = Text::new("mai devreme", "earlier");
/// Change.
pub const OTHER_INTERVIEWER: Text = Text::new("alt intervievator", "another interviewer");
/// Change, counted.
pub const OTHER_TEAM: Plural = Plural {
    ro: ["altă persoană în echipă", "alte persoane în echipă", "de alte persoane în echipă"],
    en: ["other person in the team", "other people in the team"],
};
/// Change.
pub const OTHER_ROOM: Text = Text::new("altă cameră", "another room");
/// Change.
pub const HAS_PLACE: Text = Text::new("are acum loc", "has a place now");
/// Change.
pub const LOST_PLACE: Text = Text::new("nu mai are loc", "has no place any more");

/// Heading.
pub const LEFT_OUT: Text = Text::new("Cine nu are loc și de ce", "Who has no place, and why");
/// Why.
pub const NOT_KEPT: Text = Text::new(
    "Locul pe care l-ați păstrat nu mai este posibil. Alegeți „se poate schimba” și planificați din nou.",
    "The place you kept is not possible any more. Plan again without keeping it.",
);
/// Why.
pub const STOPPED: Text = Text::new(
    "Căutarea s-a oprit înainte să îi găsească un loc, deși există. Planificați din nou, cu mai mult timp.",
    "The search stopped before it found a place, though there is one. Plan again, with more time.",
);
/// What to look at.
pub const LOOK_AT_BARRED: Text = Text::new(
    "Pentru acest copil ați exclus ore sau zile: vedeți „Când nu”.",
    "You barred hours or days for this child: see “When not”.",
);
/// Leads to the slots of one case.
pub const TO_SLOTS: Text = Text::new("Caută un loc doar pentru acest caz", "Find a slot for this case alone");

/// Nothing was ticked.
pub const NONE_TAKEN: Text = Text::new(
    "Nu ați bifat niciun loc, așa că nu s-a programat nimic.",
    "No place was ticked, so nothing was booked.",
);
/// Title when nothing came of it.
pub const SETTLED_NOTHING: Text = Text::new("Nu s-a programat nimic", "Nothing was booked");
/// Bookings, counted.
pub const BOOKED: Plural = Plural {
    ro: [
        "audiere programată. Invitațiile pleacă acum.",
        "audieri programate. Invitațiile pleacă acum.",
        "de audieri programate. Invitațiile pleacă acum.",
    ],
    en: ["interview booked. The invitations go out now.", "interviews booked. The invitations go out now."],
};
/// Heading.
pub const NOT_BOOKED: Text = Text::new("Ce nu s-a programat", "What was not booked");
/// Under it.
pub const NOT_BOOKED_MORE: Text = Text::new(
    "Pentru acestea nu s-a trimis nimic. Un plan nou le caută alt loc.",
    "Nothing was sent for these. A new plan looks for another place.",
);
/// Why.
pub const WAS_TAKEN: Text = Text::new("Ora a fost ocupată între timp.", "That time was taken meanwhile.");
/// Why; before the time that it has, where that is known.
pub const WAS_BOOKED: Text = Text::new("Are deja audierea programată", "Its interview is booked already");
/// Leads to that booking.
pub const SEE_BOOKING: Text = Text::new("Vezi programarea", "See the booking");
/// Before how many.
pub const FOR: Text = Text::new("Pentru", "For");
/// Those that were ticked, counted.
pub const TICKED: Plural = Plural {
    ro: ["copil bifat", "copii bifați", "de copii bifați"],
    en: ["ticked child", "ticked children"],
};
/// Behind how many.
pub const NOT_HERE: Text = Text::new(
    "nu mai este nimic de programat aici: cazul s-a mutat, a fost șters sau nu mai este al dumneavoastră.",
    "there is nothing to book here any more: the case has moved, was erased or is no longer yours.",
);
/// Why.
pub const TOO_SOON: Text = Text::new(
    "Ora este deja prea aproape pentru regulile casei. Dacă toți pot veni, programați audierea din pagina cazului.",
    "By now that hour is too near for the house’s rules. If all can come, book the interview from the page of the case.",
);
/// Why.
pub const TOO_CLOSE: Text = Text::new(
    "Nu mai are destulă pauză față de o audiere programată între timp.",
    "There is no longer enough of a gap to an interview that was booked meanwhile.",
);
/// Why.
pub const ONE_INTERVIEW: Text = Text::new(
    "Copilul are deja o audiere; încă una nu se programează de aici.",
    "The child has an interview already; a further one is not booked from here.",
);
/// Why.
pub const HAS_CHANGED: Text = Text::new(
    "Între timp s-a schimbat cazul, programul sau echipa.",
    "The case, the hours or the team have changed meanwhile.",
);
/// Why.
pub const IS_PREVENTED: Text =
    Text::new("Regulile cazului nu o permit acum.", "The rules of the case do not allow it now.");
/// Button.
pub const REST_AGAIN: Text = Text::new("Planifică din nou pentru ceilalți", "Plan again for the others");
/// Link.
pub const SEE_WEEK: Text = Text::new("Vezi săptămâna", "See the week");
