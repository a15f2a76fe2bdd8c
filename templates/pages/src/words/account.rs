//! What is said about one's own account, and on the way to having one.

use barnahus_vocabulary::{Plural, Text};

/// Title.
pub const INVITATION: Text = Text::new("Contul dumneavoastră", "Your account");
/// Below it.
pub const INVITATION_LEAD: Text = Text::new(
    "Trei pași: o parolă, telefonul, un cod. Apoi puteți intra.",
    "Three steps: a password, your phone, a code. Then you can sign in.",
);
/// First step.
pub const CHOOSE_PASSWORD: Text = Text::new("Alegeți o parolă", "Choose a password");
/// Field.
pub const NEW_PASSWORD: Text = Text::new("Parola nouă", "New password");
/// Hint; the number is the shortest length.
pub const PASSWORD_HINT: Text = Text::new(
    "Mai multe cuvinte la rând sunt o parolă bună: ușor de ținut minte, greu de ghicit. Cel puțin",
    "A few words in a row make a good password: easy to remember, hard to guess. At least",
);
/// Behind the number.
pub const CHARACTERS: Plural =
    Plural { ro: ["caracter", "caractere", "de caractere"], en: ["character", "characters"] };
/// Field.
pub const PASSWORD_AGAIN: Text = Text::new("Încă o dată parola nouă", "The new password once more");
/// Second step.
pub const SCAN: Text = Text::new("Înregistrați telefonul", "Register your phone");
/// How.
pub const SCAN_HOW: Text = Text::new(
    "Deschideți pe telefon o aplicație de coduri (Aegis, FreeOTP, Google Authenticator sau alta), alegeți \
     „adaugă” și îndreptați camera spre desen.",
    "Open a code app on your phone (Aegis, FreeOTP, Google Authenticator or another), choose “add” and point \
     the camera at the drawing.",
);
/// For those who listen.
pub const QR_HEARD: Text = Text::new(
    "Cod QR pentru aplicația de coduri; cheia scrisă este mai jos",
    "QR code for the code app; the key is written below",
);
/// Without a camera.
pub const SECRET: Text = Text::new("Sau scrieți cheia cu mâna:", "Or type the key by hand:");
/// Third step.
pub const TYPE_CODE: Text = Text::new("Scrieți codul de pe telefon", "Type the code on your phone");
/// Button.
pub const MAKE_ACCOUNT: Text = Text::new("Gata, creează contul", "Done, make my account");
/// A link that was used or is too old.
pub const LINK_OVER: Text =
    Text::new("Această invitație nu mai este valabilă", "This invitation is no longer valid");
/// What to do.
pub const LINK_OVER_NEXT: Text = Text::new(
    "A fost folosită sau a expirat. Cereți administratorului casei una nouă. Dacă aveți deja contul, conectați-vă.",
    "It was used or has expired. Ask the administrator of the house for a new one. If you have your account already, sign in.",
);

/// Title.
pub const ACCOUNT: Text = Text::new("Contul meu", "My account");
/// Heading.
pub const LANGUAGE: Text = Text::new("Limba ecranelor și a scrisorilor", "Language of screens and letters");
/// Heading.
pub const FEED: Text =
    Text::new("Calendarul în telefon sau în Outlook", "Your calendar in a phone or in Outlook");
/// About it.
pub const FEED_ABOUT: Text = Text::new(
    "O adresă secretă prin care programul dumneavoastră de calendar citește când și unde sunteți așteptat. \
     Nu spune nimic despre copii sau cazuri. Nu o dați nimănui.",
    "A secret address from which your calendar program reads when and where you are expected. It says nothing \
     about children or cases. Give it to nobody.",
);
/// It exists.
pub const FEED_SINCE: Text = Text::new("Adresa de acum este din", "The present address is from");
/// It was just made.
pub const FEED_COPY: Text = Text::new(
    "Copiați adresa acum: din motive de siguranță nu o mai arătăm a doua oară.",
    "Copy the address now: to be safe we do not show it a second time.",
);
/// Button.
pub const FEED_MAKE: Text = Text::new("Creează adresa", "Make an address");
/// Button.
pub const FEED_RENEW: Text = Text::new("Schimbă adresa", "Change the address");
/// Heading.
pub const FEED_END: Text = Text::new("Șterge adresa", "Remove the address");
/// Heading.
pub const FREE_BUSY: Text = Text::new("Liber sau ocupat, pentru colegi", "Free or busy, for colleagues");
/// About it.
pub const FREE_BUSY_ABOUT: Text = Text::new(
    "O adresă secretă prin care programul de calendar al unui coleg vede numai când sunteți ocupat aici sau în \
     concediu: fără titluri, locuri sau cazuri. Dați-o doar celor care vă planifică timpul.",
    "A secret address from which a colleague's calendar program sees only when you are busy here or on leave: no \
     titles, places or cases. Give it only to those who plan your time.",
);
/// Button.
pub const FREE_BUSY_MAKE: Text = Text::new("Creează adresa pentru colegi", "Make an address for colleagues");
/// Button.
pub const FREE_BUSY_RENEW: Text =
    Text::new("Schimbă adresa pentru colegi", "Change the address for colleagues");
/// Button.
pub const FREE_BUSY_END: Text = Text::new("Șterge adresa pentru colegi", "Remove the address for colleagues");
/// Section.
pub const TIME: Text = Text::new("Timpul dumneavoastră", "Your time");
/// Section.
pub const SESSIONS: Text = Text::new("Unde sunteți conectat", "Where you are signed in");
/// This one.
pub const SESSION_THIS: Text = Text::new("sesiunea de acum", "this session");
/// Before a moment.
pub const SESSION_SEEN: Text = Text::new("folosită ultima dată", "last used");
/// Button.
pub const SESSION_END: Text = Text::new("Închide", "End");
/// Heading.
pub const PASSWORD: Text = Text::new("Schimbarea parolei", "Change your password");
/// Field.
pub const PASSWORD_NOW: Text = Text::new("Parola de acum", "Present password");
/// Button.
pub const PASSWORD_CHANGE: Text = Text::new("Schimbă parola", "Change the password");

/// A password that is too short.
pub const TOO_SHORT: Text = Text::new(
    "Parola este prea scurtă. Adăugați încă un cuvânt.",
    "The password is too short. Add another word.",
);
/// A password that is too long.
pub const TOO_LONG: Text = Text::new("Parola este prea lungă.", "The password is too long.");
/// A password that everybody tries.
pub const TOO_COMMON: Text = Text::new(
    "Parola aceasta se ghicește repede. Alegeți alta.",
    "This password is quickly guessed. Choose another.",
);
/// The two differ.
pub const NOT_ALIKE: Text = Text::new("Cele două parole nu sunt la fel.", "The two passwords are not alike.");
/// The code is not that of now.
pub const WRONG_CODE: Text = Text::new(
    "Codul nu se potrivește. Așteptați unul nou și scrieți-l imediat.",
    "The code does not match. Wait for a new one and type it at once.",
);
/// The password is not that of the account.
pub const WRONG_PASSWORD: Text =
    Text::new("Parola de acum nu se potrivește.", "The present password does not match.");
