//! What is said when something did not work. Never whose fault it is; always what to do next.

use barnahus_vocabulary::Text;

/// Not there, or not for the reader: the same page for both.
pub const NOT_FOUND: Text = Text::new("Pagina nu există", "This page does not exist");
/// What to do.
pub const NOT_FOUND_NEXT: Text = Text::new(
    "Adresa nu duce nicăieri sau pagina nu este pentru dumneavoastră. Dacă lucrați la un caz și nu îl \
     mai vedeți, întrebați coordonatorul casei.",
    "The address leads nowhere, or the page is not for you. If you work on a case and no longer see it, \
     ask the coordinator of the house.",
);
/// The form cannot be read.
pub const UNREADABLE: Text = Text::new("Nu am înțeles ce s-a trimis", "We could not read what was sent");
/// What to do.
pub const UNREADABLE_NEXT: Text = Text::new(
    "Întoarceți-vă la pagina de dinainte și trimiteți formularul încă o dată.",
    "Go back to the page before and send the form once more.",
);
/// The form came from elsewhere.
pub const FROM_ELSEWHERE: Text =
    Text::new("Formularul a venit din altă parte", "The form came from somewhere else");
/// What to do.
pub const FROM_ELSEWHERE_NEXT: Text = Text::new(
    "Pentru siguranță primim doar formulare trimise din paginile casei. Deschideți pagina din nou și \
     încercați încă o dată.",
    "For safety we only take forms sent from the pages of the house. Open the page again and try once more.",
);
/// More than fits.
pub const TOO_LARGE: Text = Text::new("Textul este prea lung", "The text is too long");
/// What to do.
pub const TOO_LARGE_NEXT: Text = Text::new(
    "Întoarceți-vă la pagina de dinainte și scurtați textul; ce ați scris este încă acolo.",
    "Go back to the page before and shorten the text; what you typed is still there.",
);
/// Too often.
pub const TOO_MANY: Text = Text::new("Prea multe încercări", "Too many attempts");
/// What to do.
pub const TOO_MANY_NEXT: Text = Text::new(
    "Așteptați puțin și încercați din nou. Contul nu este blocat.",
    "Wait a little and try again. Your account is not locked.",
);
/// How long.
pub const TOO_MANY_WAIT: Text = Text::new("Mai puteți încerca peste: ", "You can try again in: ");
/// The database is busy, or the answer took too long.
pub const TOO_SLOW: Text = Text::new("Durează mai mult decât de obicei", "This takes longer than usual");
/// What to do.
pub const TOO_SLOW_NEXT: Text = Text::new(
    "Așteptați un minut și încercați din nou. Verificați întâi dacă pasul dinainte s-a salvat.",
    "Wait a minute and try again. First check whether the step before was saved.",
);
/// A mistake of ours.
pub const BROKEN: Text = Text::new("Ceva nu a mers la noi", "Something went wrong on our side");
/// What to do.
pub const BROKEN_NEXT: Text = Text::new(
    "Nu s-a salvat nimic pe jumătate. Încercați din nou; dacă se repetă, spuneți administratorului casei.",
    "Nothing was saved by half. Try again; if it happens again, tell the administrator of the house.",
);
/// The way on.
pub const TO_MY_DAY: Text = Text::new("Ziua mea", "My day");

/// Someone changed it meanwhile.
pub const STALE: Text = Text::new("Între timp s-a schimbat ceva", "Something has changed meanwhile");
/// What to do.
pub const STALE_NEXT: Text = Text::new(
    "Altcineva a salvat între timp. Nu am suprascris nimic. Mai jos sunt ambele variante: alegeți.",
    "Someone else saved meanwhile. Nothing was overwritten. Both versions are below: please choose.",
);
/// At a password that was typed.
pub const STALE_SECRET: Text = Text::new(
    "Mai e nevoie de ea o dată: o parolă nu rămâne scrisă în pagină.",
    "It is needed once more: a password does not stay written in a page.",
);
/// What is stored.
pub const STALE_STORED: Text = Text::new("Ce este salvat acum", "What is stored now");
/// What the reader typed.
pub const STALE_TYPED: Text = Text::new("Ce ați scris dumneavoastră", "What you typed");
/// One answer.
pub const STALE_KEEP_STORED: Text = Text::new("Păstrez ce este salvat", "Keep what is stored");
/// The other answer.
pub const STALE_SAVE_TYPED: Text = Text::new("Salvez varianta mea", "Save my version");

/// A link from a letter.
pub const CONTINUE: Text = Text::new("Continuați spre casă", "Continue to the house");
/// Why it stands there.
pub const CONTINUE_WHY: Text = Text::new(
    "Ați venit dintr-o scrisoare. Pentru siguranță, mai e nevoie de un clic.",
    "You came from a letter. To be safe, one more click is needed.",
);
/// The click.
pub const CONTINUE_BUTTON: Text = Text::new("Continuă", "Continue");
