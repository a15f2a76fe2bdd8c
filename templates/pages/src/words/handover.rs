//! What is said to an officer who tells the house who a child is.

use barnahus_vocabulary::{Plural, Text};

/// Title.
pub const TITLE: Text = Text::new("Predarea unei referiri", "Handing over a referral");
/// Lead of the page of the code.
pub const LEAD: Text = Text::new(
    "Cu codul primit de la nucleul MNR ne spuneți direct cine este copilul. Nucleul nu află ce scrieți aici.",
    "With the code that the MNR core gave you, you tell us directly who the child is. The core does not learn \
     what you write here.",
);
/// On the form, when it is only for trying.
pub const FOR_TRYING: Text = Text::new(
    "De probă: nu scrieți nimic despre un copil adevărat. Ce scrieți aici va fi șters.",
    "For trying: enter nothing about a real child. What you write here will be erased.",
);
/// A field.
pub const CODE: Text = Text::new("Codul", "The code");
/// Its hint.
pub const CODE_HINT: Text = Text::new(
    "22 de semne: litere, cifre, „-” și „_”, așa cum le-ați primit. Literele mari și mici contează.",
    "22 signs: letters, digits, “-” and “_”, as you received them. Capital and small letters differ.",
);
/// A button.
pub const OPEN: Text = Text::new("Deschide formularul", "Open the form");
/// A code that opens nothing.
pub const WRONG: Text = Text::new(
    "Codul nu deschide nimic: poate este scris altfel, a fost folosit sau a expirat. Verificați-l sau cereți \
     nucleului altul.",
    "The code opens nothing: it may be written differently, used already, or over. Check it, or ask the core \
     for another.",
);
/// Before how many signs were typed.
pub const TYPED_SIGNS: Text = Text::new("Ați scris", "You typed");
/// Signs, counted.
pub const SIGNS: Plural = Plural { ro: ["semn", "semne", "de semne"], en: ["sign", "signs"] };
/// After it.
pub const SHOULD_BE: Text = Text::new("codul are", "the code has");
/// Too many wrong codes.
pub const WAIT: Text = Text::new(
    "Prea multe coduri greșite de la această adresă. Încercați din nou peste o oră.",
    "Too many wrong codes from this address. Try again in an hour.",
);
/// Title of the form.
pub const FORM: Text = Text::new("Cine este copilul", "Who the child is");
/// Until when the code holds.
pub const UNTIL: Text = Text::new("Codul este valabil până ", "The code holds until ");
/// What the house does with it.
pub const PROMISE: Text = Text::new(
    "Ce scrieți ajunge doar la specialiștii casei. Nucleului îi spunem că am preluat cazul și, la sfârșit, cum \
     s-a încheiat, cu un singur cuvânt; dacă îl cere înapoi, numai dacă ne oprim sau continuăm; aproape de 18 \
     ani, că tânărul dorește să fie preluat, doar cu acordul lui. Numărătorile trimestriale nu lasă pe nimeni \
     să fie recunoscut. Nu îi spunem numele, nici ce s-a întâmplat, nici când este audierea.",
    "What you write reaches only the specialists of the house. We tell the core that we took the case up and, at \
     the end, how it ended, in one word; if it asks the case back, only whether we stop or go on; near 18, that \
     the young person wishes to be taken on, with their consent only. The quarterly counts let nobody be \
     recognised. We do not tell it the name, nor what happened, nor when the interview is.",
);
/// Begins the summary of what the core is told.
pub const TELLS: Text =
    Text::new("Ce îi spunem nucleului și ce nu", "What we tell the core, and what we do not");
/// A button.
pub const SEND: Text = Text::new("Trimite casei", "Send to the house");
/// A button.
pub const SAVE: Text = Text::new("Păstrează și continuă mai târziu", "Keep and go on later");
/// A button.
pub const LEAVE: Text = Text::new("Ieși din formular", "Leave the form");
/// Below the buttons.
pub const KEPT: Text = Text::new(
    "Se păstrează pe măsură ce scrieți, sigilat. Cu același cod puteți continua de pe orice calculator.",
    "It is kept as you write, sealed. With the same code you can go on from any computer.",
);
/// It was kept.
pub const IS_KEPT: Text = Text::new(
    "Am păstrat ce ați scris. Cu același cod puteți continua.",
    "What you wrote is kept. You can go on with the same code.",
);
/// Title of the receipt.
pub const RECEIPT: Text = Text::new("Am primit referirea", "We have the referral");
/// The receipt. No name on it.
pub const RECEIPT_SAYS: Text = Text::new(
    "Un specialist al casei preia cazul. Codul nu mai deschide nimic. Puteți închide pagina; nu rămâne nimic din \
     ce ați scris pe acest calculator.",
    "A specialist of the house takes the case up. The code opens nothing any more. You can close the page; \
     nothing of what you wrote stays on this computer.",
);
/// When the receipt was given.
pub const RECEIVED_AT: Text = Text::new("Primit", "Received");
/// If the child is in danger.
pub const DANGER: Text = Text::new(
    "Dacă copilul este în pericol chiar acum, sunați la 112.",
    "If the child is in danger right now, call 112.",
);
