//! What is said about the people who work with the house.

use barnahus_vocabulary::{Plural, Text};

/// Title.
pub const TITLE: Text = Text::new("Oameni", "People");
/// Counted.
pub const PEOPLE: Plural = Plural { ro: ["persoană", "persoane", "de persoane"], en: ["person", "people"] };
/// Button and title.
pub const ADD: Text = Text::new("Adaugă o persoană", "Add a person");
/// Title.
pub const PERSON: Text = Text::new("Persoana", "Person");
/// Column.
pub const NAME: Text = Text::new("Numele", "Name");
/// Field.
pub const FULL_NAME: Text = Text::new("Numele și prenumele", "Full name");
/// Column, field.
pub const ROLES: Text = Text::new("Roluri", "Roles");
/// Column, field.
pub const INSTITUTION: Text = Text::new("Instituția", "Institution");
/// Field.
pub const UNIT: Text = Text::new("Secția sau serviciul", "Unit or department");
/// Its hint.
pub const UNIT_HINT: Text = Text::new(
    "Pentru conflictele de interese: cine lucrează în aceeași secție cu o persoană suspectată nu este propus.",
    "For conflicts of interest: who works in the same unit as a suspected person is never proposed.",
);
/// Column.
pub const ACCOUNT: Text = Text::new("Contul", "Account");
/// State.
pub const HAS_ACCOUNT: Text = Text::new("are cont", "has an account");
/// State.
pub const INVITED: Text = Text::new("invitat", "invited");
/// State.
pub const NO_ACCOUNT: Text = Text::new("fără cont", "no account");
/// State.
pub const CLOSED: Text = Text::new("cont închis", "account closed");
/// Nobody yet.
pub const NONE: Text = Text::new("Încă nu este nimeni", "Nobody is here yet");
/// What to do.
pub const NONE_MORE: Text = Text::new(
    "Adăugați oamenii cu care lucrează casa, și pe cei din alte instituții.",
    "Add the people the house works with, those of other institutions too.",
);
/// Field.
pub const EMAIL: Text = Text::new("Adresa de e-mail", "E-mail address");
/// Field.
pub const COUNTY: Text = Text::new("Județul în care lucrează", "County in which they work");
/// Field.
pub const SEX: Text = Text::new("Sexul", "Sex");
/// Its hint.
pub const SEX_HINT: Text = Text::new(
    "Pentru copiii care preferă o femeie sau un bărbat.",
    "For children who prefer a woman or a man.",
);
/// Field.
pub const LETTERS_IN: Text = Text::new("Limba scrisorilor", "Language of letters");
/// Field.
pub const LANGUAGES: Text = Text::new("Limbile pe care le vorbește", "Languages they speak");
/// Field.
pub const COMPETENCES: Text = Text::new("La ce se pricepe", "What they are good at");
/// Field of one box.
pub const INTERPRETER: Text = Text::new("Interpret", "Interpreter");
/// The box.
pub const AUTHORISED: Text =
    Text::new("Interpret autorizat (art. 105 CPP)", "Authorised interpreter (art. 105 of the Code)");
/// Field.
pub const TRAVEL: Text = Text::new("Drumul până la casă, în minute", "Minutes of travel to the house");
/// Its hint.
pub const TRAVEL_HINT: Text = Text::new(
    "Se rezervă înainte și după fiecare audiere. Rămâne gol pentru cine nu vine la casă.",
    "Kept free before and after each interview. Leave empty for who does not come to the house.",
);
/// Field.
pub const OWN_PASSWORD: Text = Text::new("Parola dumneavoastră", "Your own password");
/// Its hint.
pub const OWN_PASSWORD_HINT: Text = Text::new(
    "Numai dacă schimbați rolurile sau adresa de e-mail.",
    "Only if you change the roles or the e-mail address.",
);
/// A fault.
pub const OWN_PASSWORD_NEEDED: Text = Text::new(
    "Schimbați roluri sau adresa: scrieți și parola dumneavoastră.",
    "You are changing roles or the address: type your own password too.",
);
/// A fault.
pub const OWN_ROLES: Text = Text::new(
    "Nimeni nu își dă singur un rol. Rugați un coordonator.",
    "Nobody gives themselves a role. Ask a coordinator.",
);
/// A fault.
pub const STILL_OWES: Text = Text::new(
    "Are de făcut în cazuri deschise ceva ce fără acest rol nu mai poate face. Un coordonator trece întâi altcuiva acel sprijin, din pagina de sprijin a cazului, sau acea hotărâre, din pagina ședinței de planificare: „Corectează ce s-a notat”.",
    "They owe something in open cases that they could not do without this role. A coordinator first hands it to somebody else: that support on the support page of the case, that decision on the page of the planning meeting, by “Correct what was noted”.",
);
/// A fault.
pub const LAST_OF_THE_HOUSE: Text = Text::new(
    "Este ultima persoană care poate administra casa. Dați întâi acest rol altcuiva.",
    "This is the last person who can manage the house. Give that role to somebody else first.",
);
/// A fault.
pub const ADDRESS_TAKEN: Text =
    Text::new("Altcineva din casă are deja această adresă.", "Somebody else already has this address.");
/// A fault.
pub const OWN_ACCOUNT: Text = Text::new(
    "Nu vă puteți închide propriul cont. Rugați pe altcineva.",
    "You cannot close your own account. Ask somebody else.",
);
/// Why someone cannot leave yet.
pub const IN_CHARGE: Text = Text::new(
    "Răspunde încă de cazuri deschise. Numiți întâi alt manager de caz. Cazuri:",
    "Still in charge of open cases. Name another case manager first. Cases:",
);
/// Heading.
pub const IS_IN_CHARGE: Text = Text::new("Cazuri de care răspunde", "Cases they are in charge of");
/// About it.
pub const IS_IN_CHARGE_ABOUT: Text = Text::new(
    "Contul se închide după ce de fiecare răspunde altcineva.",
    "The account is closed once somebody else is in charge of each.",
);
/// Before the number of those that the reader does not see.
pub const IS_IN_CHARGE_OTHERS: Text = Text::new(
    "Cazuri pe care nu le vedeți; alt manager numește un coordonator:",
    "Cases that you do not see; a coordinator names another manager:",
);
/// Why someone cannot leave yet.
pub const EXPECTED: Text = Text::new(
    "Este așteptat la audieri programate. Înlocuiți-l întâi acolo. Audieri:",
    "Expected at booked interviews. Replace them there first. Interviews:",
);
/// Working hours.
pub const HOURS: Text = Text::new("Program de lucru", "Working hours");
/// Link.
pub const ABSENCES: Text = Text::new("Concedii și absențe", "Leave and absences");
/// Button.
pub const INVITE: Text = Text::new("Trimite o invitație", "Send an invitation");
/// About it.
pub const INVITE_ABOUT: Text = Text::new(
    "Primește un e-mail cu o legătură care se folosește o singură dată, apoi își alege parola.",
    "They get an e-mail with a link that works once, and then choose a password.",
);
/// Link and button.
pub const CLOSE: Text = Text::new("Închide contul", "Close the account");
/// What happens.
pub const CLOSE_HAPPENS: Text = Text::new(
    "Persoana iese imediat din toate sesiunile și din toate echipele și nu mai poate intra.",
    "The person is signed out everywhere at once, leaves all teams, and cannot sign in any more.",
);
/// Who is told.
pub const CLOSE_TOLD: Text = Text::new(
    "Cine preia ce rămâne de făcut are o scrisoare; altcineva nu. Spuneți coordonatorului din ce echipe iese.",
    "Whoever takes over what is left to do has a letter; nobody else has. Tell the coordinator which teams they leave.",
);
/// How to take it back.
pub const CLOSE_BACK: Text = Text::new(
    "Cu o invitație nouă. Echipele trebuie refăcute cu mâna.",
    "With a new invitation. Teams must be put together again by hand.",
);

/// Title of the hours of a person or a room.
pub const HOURS_TITLE: Text = Text::new("Program", "Hours");
/// Its hint.
pub const HOURS_HINT: Text = Text::new(
    "Ore în pași de cinci minute, de exemplu 09:00. Un rând gol înseamnă că ziua este liberă; a doua pereche \
     este pentru după pauză.",
    "Times in steps of five minutes, for example 09:00. An empty line is a free day; the second pair is for \
     after a break.",
);
/// Column.
pub const DAY: Text = Text::new("Ziua", "Day");
/// Column.
pub const FROM: Text = Text::new("de la", "from");
/// Column.
pub const UNTIL: Text = Text::new("până la", "until");
/// Column.
pub const AGAIN_FROM: Text = Text::new("și de la", "and from");

/// Title of the absences of a person.
pub const ABSENCES_TITLE: Text = Text::new("Concedii și absențe", "Leave and absences");
/// Title of the closures of a room.
pub const CLOSURES_TITLE: Text = Text::new("Când este închisă", "Closures");
/// Column.
pub const PERIOD: Text = Text::new("Perioada", "Period");
/// Column, field.
pub const KIND: Text = Text::new("Felul", "Kind");
/// Kind.
pub const LEAVE: Text = Text::new("concediu", "leave");
/// Kind.
pub const ABSENCE: Text = Text::new("absență neplanificată", "unplanned absence");
/// Heading of the form.
pub const ADD_PERIOD: Text = Text::new("Adaugă o perioadă", "Add a period");
/// Field.
pub const FIRST_DAY: Text = Text::new("Prima zi", "First day");
/// Field.
pub const LAST_DAY: Text = Text::new("Ultima zi", "Last day");
/// Field.
pub const FROM_TIME: Text = Text::new("De la ora", "From");
/// Field.
pub const UNTIL_TIME: Text = Text::new("Până la ora", "Until");
/// Hint of both hours.
pub const WHOLE_DAYS: Text = Text::new("Gol înseamnă zile întregi.", "Empty means whole days.");
/// No period.
pub const NO_PERIOD: Text = Text::new("Nicio perioadă", "No period");
/// About it.
pub const NO_PERIOD_MORE: Text = Text::new(
    "În perioadele de aici nu se propun și nu se programează audieri.",
    "No interview is proposed or booked in the periods listed here.",
);
/// Button.
pub const REMOVE: Text = Text::new("Șterge", "Remove");
/// The way back to the person or the room.
pub const NAME_BACK: Text = Text::new("Înapoi", "Back");
/// Before the hours of bookings that stand in a period.
pub const BOOKINGS_STAND: Text = Text::new(
    "În perioada aceasta sunt audieri programate, care rămân cum sunt până le mutați:",
    "Interviews are booked in this period; they stay as they are until you move them:",
);
/// A box.
pub const ALL_THE_SAME: Text =
    Text::new("Adaug perioada oricum și mă ocup de ele", "Add the period all the same; I will see to them");
/// What the box decides.
pub const MEANT: Text = Text::new("Sunteți sigur?", "Are you sure?");
/// Leads to who could come instead.
pub const REPLACE: Text = Text::new("caută pe altcineva", "find someone else");
