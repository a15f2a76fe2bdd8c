//! What is asked about the way letters leave the house.

use barnahus_vocabulary::Text;

/// Field.
pub const WAY: Text = Text::new("Cum pleacă scrisorile", "How letters leave");
/// A way.
pub const FILES: Text =
    Text::new("deocamdată ca fișiere, pe acest calculator", "for now as files, on this computer");
/// What it means.
pub const FILES_HINT: Text = Text::new(
    "Bun pentru probe: nimeni nu primește nimic până nu legați un server.",
    "Good for trying things out: nobody gets anything until a server is connected.",
);
/// A way.
pub const SERVER: Text = Text::new("printr-un server de e-mail", "through a mail server");
/// About the fields below.
pub const SERVER_FIELDS: Text =
    Text::new("Serverul de e-mail, dacă l-ați ales", "The mail server, if you chose one");
/// Field.
pub const HOST: Text = Text::new("Numele serverului", "Name of the server");
/// Field.
pub const PORT: Text = Text::new("Portul", "Port");
/// Field.
pub const SECURITY: Text = Text::new("Legătura", "Connection");
/// A choice.
pub const STARTTLS: Text =
    Text::new("criptată cu STARTTLS (de obicei portul 587)", "encrypted with STARTTLS (usually port 587)");
/// A choice.
pub const TLS: Text =
    Text::new("criptată cu TLS (de obicei portul 465)", "encrypted with TLS (usually port 465)");
/// A choice.
pub const PLAIN: Text =
    Text::new("necriptată, doar pe acest calculator", "not encrypted, on this computer only");
/// Field.
pub const USER: Text = Text::new("Numele de utilizator la server", "User name at the server");
/// Field.
pub const PASSWORD: Text = Text::new("Parola la server", "Password at the server");
/// Its hint.
pub const PASSWORD_HINT: Text = Text::new(
    "Nu se arată niciodată. Dacă există una, un câmp gol o păstrează.",
    "It is never shown. If there is one, an empty field keeps it.",
);
/// A fault.
pub const PLAIN_BEYOND: Text = Text::new(
    "Un server de pe alt calculator are nevoie de o legătură criptată.",
    "A server on another computer needs an encrypted connection.",
);
