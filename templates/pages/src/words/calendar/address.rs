//! The address from which somebody's calendar is fetched, and what can be wrong with it.

use barnahus_vocabulary::Text;

/// No address.
pub const NONE: Text = Text::new("Nicio adresă.", "No address.");
/// Field.
pub const FIELD: Text = Text::new("Adresa secretă a calendarului", "Secret address of the calendar");
/// Its hint.
pub const HINT: Text = Text::new(
    "Începe cu https:// sau webcal://. În Google Calendar: Setări, calendarul dumneavoastră, „Adresa secretă în \
     format iCal”. În Outlook: Calendare partajate, „Publicați un calendar”, legătura ICS. O păstrăm criptată și \
     nu o mai arătăm.",
    "It begins with https:// or webcal://. In Google Calendar: Settings, your calendar, “Secret address in iCal \
     format”. In Outlook: Shared calendars, “Publish a calendar”, the ICS link. We keep it encrypted and do not \
     show it again.",
);
/// Button.
pub const ENTER: Text = Text::new("Urmărește calendarul", "Follow the calendar");
/// Button.
pub const CHANGE: Text = Text::new("Schimbă adresa", "Change the address");
/// Button.
pub const REMOVE: Text = Text::new("Șterge adresa și orele citite", "Remove the address and its hours");
/// Before an address is read.
pub const SOON: Text = Text::new(
    "Calendarul se citește acum. Reîncărcați pagina peste un minut.",
    "The calendar is being read. Reload the page in a minute.",
);
/// Before the hours, until the address that took the place of theirs is read.
pub const OF_BEFORE: Text =
    Text::new("Orele de mai jos sunt de la adresa dinainte.", "The hours below are of the address before.");
/// Fact.
pub const SERVER: Text = Text::new("Serverul", "Server");
/// Fact.
pub const NEXT: Text = Text::new("Se citește din nou", "Read again");
/// Before a moment.
pub const SINCE: Text = Text::new("Din", "Since");
/// What holds meanwhile.
pub const KEPT: Text = Text::new(
    "Orele citite înainte rămân; nu s-a schimbat nimic.",
    "The hours that were read before stay; nothing has changed.",
);
/// What holds meanwhile.
pub const NOTHING_KEPT: Text = Text::new("Nu s-a citit încă nimic.", "Nothing has been read yet.");

/// Advice.
pub const TRY_AGAIN: Text = Text::new(
    "Încercăm din nou. Dacă ține mai mult de o zi, copiați din nou adresa secretă.",
    "We try again. If it lasts for more than a day, copy the secret address again.",
);
/// Advice.
pub const GIVE_NEW: Text = Text::new(
    "Copiați din nou adresa secretă din programul de calendar.",
    "Copy the secret address from your calendar program again.",
);
/// Advice.
pub const ASK_OPERATOR: Text = Text::new(
    "Dacă serverul este al instituției, cineva care administrează programul îl poate permite.",
    "If the server is your institution's, whoever runs this program can allow it.",
);
/// Advice.
pub const ASK_TO_TRUST: Text = Text::new(
    "Dacă serverul este al instituției, cineva care administrează programul poate adăuga autoritatea care i-a dat \
     certificatul (mail.authority_file).",
    "If the server is your institution's, whoever runs this program can add the authority that issued its \
     certificate (mail.authority_file).",
);
/// Advice.
pub const SMALLER: Text = Text::new(
    "Publicați numai ultimul an sau un calendar mai mic.",
    "Publish the last year only, or a smaller calendar.",
);
/// Advice.
pub const MEND: Text = Text::new(
    "Căutați intrarea în programul de calendar și salvați-o din nou.",
    "Find the entry in your calendar program and save it again.",
);
/// Advice.
pub const SPLIT: Text = Text::new(
    "Împărțiți repetarea în două în programul de calendar.",
    "Split the repetition in two in your calendar program.",
);

/// Fault: nothing was typed.
pub const EMPTY: Text = Text::new("Lipiți adresa calendarului.", "Paste the address of the calendar.");
/// Fault.
pub const TOO_LONG: Text = Text::new("Adresa este prea lungă.", "The address is too long.");
/// Fault.
pub const NOT_AN_ADDRESS: Text = Text::new(
    "Aceasta nu este o adresă de calendar. Începe cu https:// sau webcal://.",
    "This is no calendar address. It begins with https:// or webcal://.",
);
/// Fault.
pub const HOLDS_PASSWORD: Text = Text::new(
    "În adresă este o parolă, pe care am trimite-o mai departe. Folosiți adresa secretă fără parolă.",
    "The address holds a password, which we would pass on. Use the secret address without a password.",
);

/// Fault.
pub const UNKNOWN_HOST: Text =
    Text::new("Serverul din adresă nu se găsește acum.", "The server in the address cannot be found now.");
/// Fault.
pub const OUT_OF_REACH: Text = Text::new(
    "De la acest server nu citim calendare: se află în rețeaua internă sau răspunde pe un port neobișnuit.",
    "We read no calendars from this server: it lies in the internal network or answers on an unusual port.",
);
/// Fault.
pub const NOT_ENCRYPTED: Text = Text::new(
    "Adresa nu este criptată: trebuie să înceapă cu https://.",
    "The address is not encrypted: it must begin with https://.",
);
/// Fault.
pub const OURSELVES: Text = Text::new(
    "Este adresa acestui program: ce se programează aici se știe deja.",
    "This is the address of this program: what is booked here is known already.",
);
/// Fault.
pub const UNREACHABLE: Text = Text::new("Serverul nu răspunde.", "The server does not answer.");
/// Fault.
pub const NOT_SECURE: Text = Text::new(
    "Legătura cu serverul nu este sigură: certificatul lui nu este recunoscut.",
    "The connection to the server is not secure: its certificate is not recognised.",
);
/// Fault.
pub const TOO_SLOW: Text = Text::new("Serverul răspunde prea încet.", "The server answers too slowly.");
/// Fault.
pub const TOO_LARGE: Text =
    Text::new("Calendarul este prea mare: cel mult 2 MB.", "The calendar is too large: 2 MB at most.");
/// Fault.
pub const LED_IN_CIRCLES: Text =
    Text::new("Serverul trimite mereu la altă adresă.", "The server keeps leading to another address.");
/// Fault.
pub const LED_ASTRAY: Text = Text::new(
    "Serverul trimite la ceva ce nu este o adresă de calendar.",
    "The server leads to what is no calendar address.",
);
/// Fault.
pub const GONE: Text = Text::new(
    "La această adresă nu mai este niciun calendar.",
    "There is no calendar at this address any more.",
);
/// Fault.
pub const CLOSED: Text = Text::new(
    "Serverul cere o parolă sau nu permite accesul.",
    "The server asks for a password or does not let us in.",
);
/// Fault.
pub const SERVER_FAILED: Text = Text::new("Serverul are o problemă.", "The server is in trouble.");
/// Fault.
pub const MISUNDERSTOOD: Text =
    Text::new("Serverul răspunde ceva ce nu înțelegem.", "The server answers what we do not understand.");
/// Fault.
pub const UNOPENED: Text = Text::new(
    "Adresa păstrată nu se mai poate deschide.",
    "The address that was kept cannot be opened any more.",
);
/// Fault: what was fetched.
pub const NOT_A_CALENDAR: Text = Text::new(
    "La această adresă nu este un calendar (.ics), ci altceva.",
    "What lies at this address is no calendar (.ics).",
);
/// Fault: what was fetched.
pub const CUT_SHORT: Text =
    Text::new("Calendarul se oprește la mijloc.", "The calendar stops in the middle.");
/// Fault: what was fetched.
pub const THIS_AND_FUTURE: Text = Text::new(
    "O repetare a fost schimbată „de acum înainte” într-un fel pe care nu îl citim.",
    "A repetition was changed “from here on” in a form that we do not read.",
);
/// Fault: a word of another version.
pub const UNKNOWN: Text = Text::new("Calendarul nu se poate citi.", "The calendar cannot be read.");
