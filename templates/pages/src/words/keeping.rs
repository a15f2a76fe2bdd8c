//! What is said of ended files: until when they are kept, what holds them, how they are erased.

use barnahus_vocabulary::{Plural, Text};

/// Title of the list.
pub const TITLE: Text = Text::new("Spre ștergere", "To be erased");
/// Lead.
pub const LEAD: Text = Text::new(
    "Dosarele încheiate al căror termen de păstrare a trecut. Nimic nu se șterge de la sine: cineva hotărăște.",
    "Ended files whose time of keeping has passed. Nothing is erased by itself: somebody decides.",
);
/// Heading.
pub const DUE: Text = Text::new("Pot fi șterse", "May be erased");
/// Heading.
pub const HELD: Text = Text::new("Oprite de la ștergere", "Kept from being erased");
/// Heading.
pub const SOON: Text = Text::new("Urmează în 90 de zile", "Due within 90 days");
/// Heading.
pub const ERASED: Text = Text::new("Șterse de curând", "Erased of late");
/// Nothing is due.
pub const NONE: Text = Text::new("Niciun dosar de șters", "No file to erase");
/// What to expect.
pub const NONE_NEXT: Text = Text::new(
    "Când trece termenul unui dosar încheiat, apare aici.",
    "When the time of an ended file has passed, it appears here.",
);
/// A column.
pub const CASE: Text = Text::new("Caz", "Case");
/// A column.
pub const CLASS: Text = Text::new("Fel", "Kind");
/// A column.
pub const ENDED: Text = Text::new("Încheiat", "Ended");
/// A column.
pub const UNTIL: Text = Text::new("Păstrat până la", "Kept until");
/// A column.
pub const STEPS: Text = Text::new("Ce urmează", "What next");
/// A column.
pub const HELD_BY: Text = Text::new("De ce și de cine", "Why and by whom");
/// A column.
pub const ERASED_AT: Text = Text::new("Șters", "Erased");
/// A column.
pub const COMPLETE: Text = Text::new("Dispare și din copii", "Gone from backups");
/// The day may be a birthday.
pub const NOT_TOLD: Text = Text::new("știe coordonatorul", "the coordinator knows");
/// A link.
pub const TO_HOLD: Text = Text::new("Oprește ștergerea", "Keep from being erased");
/// A link.
pub const TO_LIFT: Text = Text::new("Ridică oprirea", "Lift the hold");
/// A link.
pub const TO_ERASE: Text = Text::new("Șterge dosarul", "Erase the file");

/// On the case page: heading.
pub const KEEPING: Text = Text::new("Păstrarea dosarului", "Keeping of the file");
/// What fixes the day.
pub const BY_YEARS: Text = Text::new("după anii de la încheiere", "by the years after its end");
/// What fixes the day.
pub const BY_BIRTHDAY: Text =
    Text::new("până la vârsta stabilită de casă", "until the age that the house has set");
/// What fixes the day.
pub const BY_LATEST: Text = Text::new(
    "data nașterii nu este sigură: se socotește cea mai târzie posibilă",
    "the birth date is not certain: the latest possible counts",
);
/// In place of a day.
pub const BY_MERGED: Text = Text::new(
    "când poate fi șters și cazul cu care este unit: acum acela este în lucru, sau oprit de la ștergere",
    "the case into which it was merged may be erased: now that one runs, or is held",
);
/// Before the reason.
pub const HELD_SINCE: Text = Text::new("Ștergerea este oprită din", "Kept from being erased since");

/// Above what must be done first.
pub const OPEN: Text = Text::new("Înainte de închidere mai sunt de făcut", "Still to be done before closing");

/// Above what must be done before a case ends in another way.
pub const OPEN_FIRST: Text = Text::new("Întâi mai sunt de făcut", "Still to be done first");

/// Title of the page.
pub const HOLD_TITLE: Text = Text::new("Oprește ștergerea unui dosar", "Keep a file from being erased");
/// What happens.
pub const HOLD_HAPPENS: Text = Text::new(
    "Dosarul nu poate fi șters, oricât ar trece, până când cineva ridică oprirea.",
    "The file cannot be erased, however long it takes, until somebody lifts the hold.",
);
/// Who hears of it.
pub const HOLD_TOLD: Text = Text::new(
    "Coordonatorul și responsabilul cu protecția datelor văd cine a oprit ștergerea și de ce.",
    "The coordinator and the data protection officer see who keeps it and why.",
);
/// How to take it back.
pub const HOLD_BACK: Text =
    Text::new("Oprirea se ridică din aceeași listă.", "The hold is lifted from the same list.");
/// A field.
pub const HOLD_REASON: Text = Text::new("De ce trebuie păstrat", "Why it must be kept");
/// Title of the page.
pub const LIFT_TITLE: Text = Text::new("Ridică oprirea de la ștergere", "Lift the hold");
/// What happens.
pub const LIFT_HAPPENS: Text = Text::new(
    "Dosarul poate fi șters din ziua în care îi trece termenul de păstrare; dacă a trecut, de acum.",
    "The file may be erased from the day on which its time of keeping has passed; if it has, from now on.",
);
/// How to take it back.
pub const LIFT_BACK: Text = Text::new(
    "Cât timp dosarul nu este șters, ștergerea se poate opri din nou.",
    "As long as the file is not erased, it can be held again.",
);
/// It is so already.
pub const HELD_ALREADY: Text = Text::new("Ștergerea este deja oprită.", "It is held already.");
/// It is so already.
pub const NOT_HELD: Text = Text::new("Nimic nu oprește ștergerea acestui dosar.", "Nothing holds this file.");
/// Back.
pub const TO_LIST: Text = Text::new("La lista de șters", "To the list");

/// Title of the page.
pub const ERASE_TITLE: Text = Text::new("Șterge dosarul", "Erase the file");
/// What happens.
pub const ERASE_HAPPENS: Text = Text::new(
    "Cheia dosarului se distruge și tot ce s-a scris despre copil dispare: identitate, cele relatate, sănătate, audieri, \
     echipă, scrisori. Rămân numerele pentru statistici și registrul de audit, cu numele de cod.",
    "The key of the file is destroyed and all that was written about the child is gone: identity, what happened, health, \
     interviews, team, letters. The counts for statistics stay, and the audit trail with the codename.",
);
/// Who hears of it.
pub const ERASE_TOLD: Text = Text::new(
    "Nu se trimite nimic nimănui. În registrul de audit rămâne cine a șters și când.",
    "Nothing is sent to anybody. Who erased it and when stays in the audit trail.",
);
/// How to take it back.
pub const ERASE_BACK: Text = Text::new(
    "Nu se poate reveni. Din copiile de siguranță dosarul dispare când expiră ultima dintre ele; lista de șters spune când.",
    "It cannot be taken back. From backups the file is gone when the last of them expires; the list says when.",
);
/// A field.
pub const PASSWORD: Text = Text::new("Parola dumneavoastră", "Your password");
/// The password was another.
pub const WRONG_PASSWORD: Text =
    Text::new("Parola nu este cea a contului.", "That is not the password of the account.");
/// Not yet.
pub const STILL_KEPT: Text = Text::new(
    "Dosarul trebuie încă păstrat, așa că nu se șterge.",
    "The file is still to be kept, so it is not erased.",
);
/// The core first.
pub const CORE_REMEMBERS: Text = Text::new(
    "Nucleul pentru adulți știe încă de acest caz. Cereți-i întâi să uite referința, din registrul dezvăluirilor al cazului, \
     și așteptați confirmarea.",
    "The adult core still knows of this case. First have it forget the reference, from the ledger of the case, and wait \
     until it has.",
);
/// My day.
pub const DUTY: Text = Text::new("Dosare de șters", "Files to be erased");
/// Counted.
pub const FILES: Plural = Plural { ro: ["dosar", "dosare", "de dosare"], en: ["file", "files"] };

/// What must be done before closing.
pub mod open {
    use barnahus_vocabulary::Text;

    /// An interview is booked.
    pub const INTERVIEW_AHEAD: Text = Text::new("o audiere este programată", "an interview is booked");
    /// One was not recorded.
    pub const RECORD_INTERVIEW: Text =
        Text::new("o audiere nu este consemnată", "an interview is not recorded");
    /// A meeting is booked.
    pub const MEETING_AHEAD: Text = Text::new("o ședință este programată", "a meeting is booked");
    /// One was not recorded.
    pub const RECORD_MEETING: Text = Text::new("o ședință nu este consemnată", "a meeting is not recorded");
    /// Something was not done.
    pub const CARRY_OUT: Text = Text::new(
        "hotărâri ale ședinței nu sunt duse la capăt",
        "decisions of a meeting are not carried out",
    );
    /// The limit was missed.
    pub const SAY_WHY_LATE: Text = Text::new(
        "termenul primei audieri a trecut și nu s-a spus de ce",
        "the limit of the first interview was missed, and nobody has said why",
    );
    /// The child is to be heard again.
    pub const HEAR_AGAIN: Text = Text::new(
        "interpretul nu era autorizat și nu s-a cerut o nouă audiere",
        "the interpreter was not authorised, and no further interview was asked for",
    );
    /// Nobody has decided.
    pub const DECIDE_FURTHER: Text =
        Text::new("o cerere de nouă audiere nu are răspuns", "a further interview is undecided");
    /// The court does not know.
    pub const TELL_COURT: Text = Text::new(
        "instanța nu știe cine reprezintă copilul",
        "the court was not told who represents the child",
    );
    /// The alarm stands.
    pub const END_ALARM: Text = Text::new("copilul lipsește", "the child is missing");
    /// Nobody decided it.
    pub const DECIDE_SUPPORT: Text = Text::new(
        "nu este hotărât de ce sprijin are nevoie copilul",
        "it is not decided what support the child needs",
    );
    /// The age is disputed.
    pub const SETTLE_AGE: Text = Text::new("vârsta este contestată", "the age is disputed");
    /// Somebody owes it.
    pub const OWE_SUPPORT: Text =
        Text::new("o parte din sprijin este încă de făcut", "a part of the support is still to be done");
    /// Nobody looked.
    pub const REVIEW_EMERGENCY: Text =
        Text::new("un acces de urgență nu este verificat", "an emergency access is not reviewed");
    /// The core waits.
    pub const ANSWER_CORE: Text = Text::new(
        "nucleul pentru adulți așteaptă sau datorează un răspuns",
        "the adult core awaits or owes an answer",
    );
    /// A message halted.
    pub const MESSAGE_HALTED: Text =
        Text::new("un mesaj către nucleul pentru adulți s-a oprit", "a message to the adult core has halted");
    /// Another referral is merged into it.
    pub const JUDGE_MERGED: Text = Text::new(
        "Redeschideți întâi semnalarea unită cu acest caz, ca să fie hotărâtă și ea",
        "Reopen the referral merged into this case first, so that it is judged, too",
    );
}
