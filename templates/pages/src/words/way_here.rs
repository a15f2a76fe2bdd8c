//! What is said of the way here.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Drumul până la casă", "The way here");
/// Lead.
pub const LEAD: Text = Text::new(
    "Îl citesc numai cine răspunde de caz și persoanele alese mai jos. Se șterge singur după audiere sau când audierea este anulată. Ce nu se știe încă rămâne gol.",
    "Only whoever is in charge of the case and the people chosen below read it. It is gone by itself after the interview, or when the interview is cancelled. What is not known yet stays empty.",
);
/// Field.
pub const FETCHED_BY: Text = Text::new("Cine aduce copilul", "Who fetches the child");
/// Field.
pub const FETCHED_HOW: Text = Text::new("De unde, la ce oră, cu ce", "From where, at what hour, how");
/// Hint.
pub const FETCHED_HOW_HINT: Text = Text::new(
    "De exemplu: de la școală, la 9:00, cu mașina casei, prin spate.",
    "For example: from school, at 9:00, with the house’s car, by the back door.",
);
/// Field.
pub const COMES_ALONG: Text = Text::new("Cine îl însoțește", "Who comes along");
/// Field.
pub const ALSO_ALONG: Text = Text::new("Cine îl mai însoțește", "Who else comes along");
/// Field.
pub const CARERS_TOLD: Text = Text::new("Ce li se spune celor care îl îngrijesc", "What carers are told");
/// Hint.
pub const CARERS_TOLD_HINT: Text =
    Text::new("Cât să fie liniștiți, fără ce s-a întâmplat.", "Enough to be at ease, without what happened.");
/// Field.
pub const CARERS_TOLD_WHEN: Text =
    Text::new("Când li se spune și cine le spune", "When they are told, and by whom");
/// Field.
pub const WAY_BACK: Text = Text::new("Drumul înapoi", "The way back");
/// Field.
pub const READERS: Text = Text::new("Cine citește acest plan", "Who reads this plan");
/// Hint.
pub const READERS_HINT: Text = Text::new(
    "Alegeți numai pe cine are nevoie: șoferul, asistentul social, cine așteaptă la ușă. Cine are cont primește o scrisoare că are ceva de citit.",
    "Choose only who needs it: the driver, the social worker, whoever waits at the door. Whoever has an account gets a letter that there is something to read.",
);
/// Before the hour.
pub const EXPECTED: Text = Text::new("Copilul este așteptat", "The child is expected");
/// Before the one who wrote it.
pub const WRITTEN: Text = Text::new("scris de", "written by");
/// The interview was moved.
pub const WAS_MOVED: Text = Text::new(
    "Audierea a fost mutată după ce s-a scris planul. Verificați orele și cine poate veni.",
    "The interview was moved after the plan was written. Check the hours, and who can come.",
);
/// Somebody on the way is suspected by now.
pub const NOW_SUSPECTED: Text = Text::new(
    "Cineva din acest plan este acum presupus făptuitor. Schimbați cine aduce sau însoțește copilul și spuneți celor care citesc planul.",
    "Somebody in this plan is suspected by now. Change who fetches the child or comes along, and tell those who read the plan.",
);
/// A duty.
pub const DUTY: Text = Text::new(
    "Cineva de pe drumul copilului este acum presupus făptuitor: de schimbat cine îl aduce",
    "Somebody on the child’s way here is suspected by now: change who fetches it",
);
/// Nothing to plan for.
pub const NOTHING_BOOKED: Text = Text::new(
    "Nu este programată nicio audiere. Drumul se scrie după ce este programată.",
    "No interview is booked. The way is written once one is.",
);
/// Heading of refusals.
pub const REFUSED: Text = Text::new("Nu se poate așa", "It cannot be so");
/// Refusal.
pub const SUSPECTED: Text = Text::new(
    "Persoana este presupus făptuitor, după nume sau după ce este notat. Nu poate aduce sau însoți copilul.",
    "The person is suspected, by name or by what is noted. They can neither fetch the child nor come along.",
);
/// Refusal.
pub const READER_MAY_NOT: Text = Text::new(
    "Cineva dintre cei aleși nu poate afla de acest caz. Alegeți din lista de acum.",
    "One of those chosen may not know of this case. Choose from the list as it is now.",
);
/// Heading in the day of a reader.
pub const IN_MY_DAY: Text = Text::new("Drumuri de știut", "Ways to know of");
