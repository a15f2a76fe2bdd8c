//! What the kinds of letters are called on screen. What a letter says is not known here.

use barnahus_vocabulary::Text;

/// A kind.
pub const BOOKING_INVITED: Text = Text::new("Invitație la o programare", "Invitation to an appointment");
/// A kind.
pub const BOOKING_MOVED: Text = Text::new("Programare mutată", "Appointment moved");
/// A kind.
pub const BOOKING_CANCELLED: Text = Text::new("Programare anulată", "Appointment cancelled");
/// A kind.
pub const GUEST_INVITED: Text =
    Text::new("Invitație la o programare (fără cont)", "Invitation to an appointment (no account)");
/// A kind.
pub const GUEST_MOVED: Text = Text::new("Programare mutată (fără cont)", "Appointment moved (no account)");
/// A kind.
pub const GUEST_CANCELLED: Text =
    Text::new("Programare anulată (fără cont)", "Appointment cancelled (no account)");
/// A kind.
pub const ACCOUNT_INVITED: Text = Text::new("Invitație la un cont", "Invitation to an account");
/// A kind.
pub const NEW_DEVICE: Text = Text::new("Conectare de pe un dispozitiv nou", "Sign-in from a new device");
/// A kind.
pub const PASSWORD_CHANGED: Text = Text::new("Parolă schimbată", "Password changed");
/// A kind.
pub const TASK_AWAITS: Text = Text::new("Ceva de făcut", "Something to do");
/// A kind.
pub const CANNOT_WAIT: Text = Text::new("Ceva care nu poate aștepta", "Something that cannot wait");
/// A kind.
pub const LETTERS_GIVEN_UP: Text =
    Text::new("Scrisori care nu au putut pleca", "Letters that could not leave");
/// A kind.
pub const WEEKLY_DIGEST: Text = Text::new("Rezumatul săptămânii", "The week in figures");
/// Whom it goes to is not known any more.
pub const NOBODY: Text = Text::new("persoană necunoscută", "unknown person");

/// Why a letter did not go, by the word that the outbox keeps; the newest version may know more words
/// than this page.
#[must_use]
pub fn why(code: &str) -> Option<Text> {
    Some(match code {
        "unreachable" => Text::new("Serverul de e-mail nu răspunde.", "The mail server does not answer."),
        "timed_out" => Text::new(
            "Serverul de e-mail răspunde prea încet; scrisoarea poate a ajuns totuși.",
            "The mail server answers too slowly; the letter may have arrived all the same.",
        ),
        "not_secure" => Text::new(
            "Legătura cu serverul de e-mail nu poate fi protejată.",
            "The connection to the mail server cannot be secured.",
        ),
        "asked_to_wait" => Text::new(
            "Serverul a cerut să revenim: căsuța poate fi plină.",
            "The server asked us to come back: the mailbox may be full.",
        ),
        "sign_in_refused" => Text::new(
            "Serverul de e-mail nu primește numele și parola casei.",
            "The mail server does not take the house's name and password.",
        ),
        "misunderstood" => Text::new(
            "Serverul de e-mail a răspuns ceva ce nu înțelegem.",
            "The mail server said something we do not understand.",
        ),
        "disk_failed" => Text::new("Fișierul nu a putut fi scris.", "The file could not be written."),
        "mailbox_refused" => Text::new(
            "Adresa nu există sau nu primește scrisori de la noi.",
            "There is no such address, or it takes no letters from us.",
        ),
        "message_refused" => {
            Text::new("Serverul nu primește această scrisoare.", "The server does not take this letter.")
        }
        "restored" => Text::new(
            "Aștepta când s-a făcut copia de siguranță; este posibil să fi plecat deja.",
            "It waited when the backup was made; it may have left already.",
        ),
        _ => return None,
    })
}
