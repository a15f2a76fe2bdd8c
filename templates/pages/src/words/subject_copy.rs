//! What is said of the copy for the child or its representative, on the page and in the copy itself.

use barnahus_vocabulary::Text;

/// Title of the page.
pub const TITLE: Text = Text::new("Copia pentru copil", "The copy for the child");
/// What happens.
pub const HAPPENS: Text = Text::new(
    "Se descarcă un document cu ce hotărâți mai jos. Citiți întâi fiecare parte a dosarului: un text poate numi pe altcineva. \
     Ce lăsați afară este spus în copie, cu motivul; ce nu intră niciodată este numit, parte cu parte, numai pentru avocat. \
     Copia spune și ce se poate cere casei separat.",
    "A document with what you decide below is downloaded. Read each part of the file first: a text may name somebody else. \
     What you leave out is told in the copy, with the reason; what never goes in is named part by part to a lawyer only. \
     The copy also says what can be asked for separately at the house.",
);
/// Who hears of it.
pub const TOLD: Text = Text::new(
    "Echipa cazului vede cine a făcut copia, când și pentru cine. Pe fiecare pagină scrie același lucru.",
    "The team of the case sees who made the copy, when and for whom. Every page of it says the same.",
);
/// How to take it back.
pub const BACK: Text = Text::new(
    "Ce ați dat cuiva nu se mai ia înapoi. Casa nu păstrează copia; ștergeți-o de pe calculator după ce ați predat-o.",
    "What you gave somebody cannot be taken back. The house keeps no copy; remove it from the computer once it is handed over.",
);
/// The button.
pub const MAKE: Text = Text::new("Fă copia", "Make the copy");
/// A field.
pub const FOR: Text = Text::new("Pentru cine", "For whom");
/// A refusal.
pub const IN_DOUBT: Text = Text::new(
    "După dosar, cine reprezintă copilul este presupus făptuitor sau l-ar putea influența: nu i se dă copia. O poate primi avocatul copilului, copilul, sau cine îi ține locul reprezentantului, după ce este notat.",
    "By the file, whoever represents the child is suspected or may influence it: they are given no copy. The child’s lawyer may have it, the child, or whoever stands in for the representative, once that is noted.",
);
/// A field.
pub const FORMAT: Text = Text::new("Cum", "As");
/// A choice.
pub const PDF: Text = Text::new("Document de tipărit (PDF)", "A document to print (PDF)");
/// A choice.
pub const JSON: Text = Text::new("Pentru alt program (JSON)", "For another program (JSON)");
/// A choice.
pub const INCLUDE: Text = Text::new("Intră în copie", "Goes into the copy");
/// Before a reason.
pub const LEAVE_OUT: Text = Text::new("Nu intră:", "Is left out:");
/// Heading.
pub const NEVER: Text = Text::new("Nu intră niciodată", "Never go in");
/// A field.
pub const PASSWORD: Text = Text::new("Parola dumneavoastră", "Your password");

/// Title of the document.
pub const DOCUMENT: Text = Text::new("Copie a dosarului", "Copy of the file");
/// Watermark: before for whom.
pub const COPY_FOR: Text = Text::new("Copie pentru", "Copy for");
/// Watermark: before by whom.
pub const MADE_BY: Text = Text::new("făcută de", "made by");
/// Heading in the document.
pub const LEFT_OUT: Text =
    Text::new("Ce nu este în această copie și de ce", "What is not in this copy, and why");
/// In every copy that a lawyer does not get, before what is never in one.
pub const NEVER_IN: Text = Text::new(
    "Nicio copie nu cuprinde, fie că există sau nu:",
    "No copy contains, whether there is any or not:",
);
/// After a part that is in the copy, and not whole.
pub const IN_PART: Text = Text::new("o parte", "in part");
/// Heading in the document.
pub const ASKED_FOR: Text = Text::new("Ce se poate cere casei", "What can be asked for at the house");
/// In every copy, before what no copy holds.
pub const ASKED_FOR_LIST: Text = Text::new(
    "Copia nu este tot ce păstrează casa. Fie că există sau nu, se cer casei separat:",
    "The copy is not all that the house keeps. Whether there is any or not, these are asked for separately at the house:",
);
/// Nothing goes in.
pub const NOTHING: Text = Text::new(
    "În această copie nu a intrat nicio parte a dosarului.",
    "No part of the file is in this copy.",
);
