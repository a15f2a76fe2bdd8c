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
pub const LETTERS_GIVEN_UP: Text =
    Text::new("Scrisori care nu au putut pleca", "Letters that could not leave");
/// Whom it goes to is not known any more.
pub const NOBODY: Text = Text::new("persoană necunoscută", "unknown person");
