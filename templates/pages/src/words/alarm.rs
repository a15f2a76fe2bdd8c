//! What is said when a child is missing.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Copilul lipsește", "The child is missing");
/// Title of the step.
pub const RAISE: Text = Text::new("Dați alarma: copilul lipsește", "Raise the alarm: the child is missing");
/// Lead. 112 is the European emergency number, 116 000 the European number for missing children (Decision
/// 2007/116/EC).
pub const FIRST: Text = Text::new(
    "Sunați mai întâi la 112. Când dispare un copil, nu se așteaptă. Există și linia europeană 116 000, pentru copii dispăruți.",
    "Call 112 first. Nobody waits when a child is missing. There is also the European line for missing children, 116 000.",
);
/// What happens.
pub const HAPPENS: Text = Text::new(
    "Cazul arată tuturor celor care îl deschid că lipsește copilul. Nicio audiere nu se mută și nu se anulează de la sine.",
    "The case shows everyone who opens it that the child is missing. No interview is moved or cancelled by itself.",
);
/// Who hears of it.
pub const TOLD: Text = Text::new(
    "Coordonatorii și cine din echipă poate citi alarma aici primesc imediat o scrisoare care le cere să se autentifice și nu spune nimic altceva. Pe ceilalți îi sunați.",
    "The coordinators, and whoever of the team can read the alarm here, get a letter at once that asks them to sign in and says nothing else. The others you call.",
);
/// Of whom letters do not reach.
pub const TO_CALL: Text =
    Text::new("Nu pot citi alarma aici și trebuie sunați:", "Cannot read the alarm here and must be called:");
/// How to take it back.
pub const BACK: Text = Text::new(
    "Alarma se încheie pe aceeași pagină, cu ce s-a aflat, și atunci sunt anunțați din nou cu toții.",
    "The alarm is ended on the same page, with what was found, and then everyone is told again.",
);
/// A field.
pub const CAUSE: Text = Text::new("Ce știți", "What you know");
/// A field.
pub const LAST_SEEN: Text =
    Text::new("Unde și când a fost văzut ultima oară", "Where and when it was last seen");
/// Its hint.
pub const LAST_SEEN_HINT: Text = Text::new(
    "Cum era îmbrăcat, cu cine, unde ar putea merge, cine a fost deja anunțat. Se păstrează sigilat în dosar.",
    "What it wore, with whom, where it might go, who was told already. It is kept sealed in the file.",
);
/// The deed.
pub const DEED: Text = Text::new("Dă alarma", "Raise the alarm");
/// A field.
pub const LEARNED: Text = Text::new("Ce ați aflat sau ați făcut", "What you learned or did");
/// The deed.
pub const ADD: Text = Text::new("Adaugă", "Add");
/// A heading.
pub const END: Text = Text::new("Copilul a fost găsit", "The child was found");
/// A field.
pub const ENDING: Text = Text::new("Cum s-a încheiat", "How it ended");
/// A field.
pub const FOUND: Text = Text::new("Ce trebuie să știe echipa", "What the team should know");
/// The deed.
pub const END_DEED: Text = Text::new("Încheie alarma", "End the alarm");
/// Who hears of it.
pub const END_TOLD: Text = Text::new(
    "Sunt anunțați toți cei care au fost chemați să îl caute.",
    "Everyone who was asked to look is told.",
);
/// Before a moment.
pub const SINCE: Text = Text::new("Lipsește din", "Missing since");
/// Before a name.
pub const RAISED_BY: Text = Text::new("alarma a dat-o", "the alarm was raised by");
/// Before a moment.
pub const ENDED: Text = Text::new("Încheiată", "Ended");
/// A heading.
pub const EARLIER: Text = Text::new("Alarme încheiate", "Alarms that ended");
/// When the case has ended.
pub const NOT_OPEN: Text = Text::new(
    "Cazul este încheiat. Redeschideți-l, apoi dați alarma. La 112 sunați oricum acum.",
    "The case has ended. Reopen it, then raise the alarm. Call 112 now in any case.",
);
/// On the case.
pub const TO_ALARM: Text =
    Text::new("Vedeți ce se știe și ce s-a făcut", "See what is known and what was done");
/// A duty.
pub const DUTY_MISSING: Text = Text::new("Copilul lipsește", "The child is missing");
/// A duty.
pub const DUTY_FOUND: Text = Text::new("Copilul a fost găsit", "The child was found");
