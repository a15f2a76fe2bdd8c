//! What is said on the way in.

use barnahus_vocabulary::Text;

/// Title.
pub const SIGN_IN: Text = Text::new("Conectare", "Sign in");
/// Field.
pub const EMAIL: Text = Text::new("Adresa de e-mail", "E-mail address");
/// Field.
pub const PASSWORD: Text = Text::new("Parola", "Password");
/// Button.
pub const NEXT: Text = Text::new("Mai departe", "Continue");
/// One sentence for every reason: who has an account is nobody's business.
pub const NOT_MATCHED: Text = Text::new(
    "Adresa, parola sau codul nu se potrivesc. Verificați și încercați din nou.",
    "The address, the password or the code do not match. Check them and try again.",
);
/// Who cannot get in.
pub const HELP: Text = Text::new("Nu puteți intra?", "Cannot sign in?");
/// What to do.
pub const HELP_NEXT: Text = Text::new(
    "Cereți administratorului casei o invitație nouă. Cu ea vă alegeți o altă parolă și înregistrați din \
     nou telefonul.",
    "Ask the administrator of the house for a new invitation. With it you choose another password and \
     register your phone again.",
);
/// Title of the second step.
pub const CODE_TITLE: Text = Text::new("Codul de pe telefon", "The code on your phone");
/// Field.
pub const CODE: Text = Text::new("Codul din 6 cifre", "6-digit code");
/// Hint.
pub const CODE_HINT: Text = Text::new(
    "Deschideți aplicația de coduri de pe telefon și scrieți codul de acum.",
    "Open the code app on your phone and type the code it shows now.",
);
/// Button.
pub const ENTER: Text = Text::new("Intră", "Sign in");
/// On the demo house.
pub const DEMO: Text = Text::new("Casă demonstrativă", "Demonstration house");
/// About it.
pub const DEMO_ABOUT: Text = Text::new(
    "Toți oamenii și toate cazurile de aici sunt inventate. Intrați ca oricare dintre ei:",
    "All people and cases here are invented. Sign in as any of them:",
);
/// Its password.
pub const DEMO_PASSWORD: Text = Text::new("Parola tuturor:", "Everyone's password:");
/// Its code.
pub const DEMO_CODE: Text = Text::new("Codul:", "The code:");
/// Heading of a table.
pub const DEMO_ACCOUNTS: Text = Text::new("Conturi demonstrative", "Demonstration accounts");
/// Heading of a column.
pub const DEMO_ROLE: Text = Text::new("Rolul", "Role");
