//! What is said of an interviewer who does not know what happened.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Ce știe intervievatorul", "What the interviewer knows");
/// The question.
pub const ASK: Text =
    Text::new("Înainte de audiere, intervievatorul", "Before the interview, the interviewer");
/// Its hint.
pub const HINT: Text = Text::new(
    "Cine nu știe nu poate sugera copilului un răspuns. Atunci nu vede ce s-a spus, cine a semnalat și ordinea întrebărilor, până când audierea este consemnată; știe cine este copilul și numele presupusului făptuitor, ca să poată spune dacă îi este apropiat. Nu îl chemați la ședința de planificare.",
    "Whoever does not know cannot put an answer into the child’s mouth. They then do not see what was told, who referred and the agenda until the interview is recorded; they know who the child is and the suspected person’s name, to say if they are too near. Do not ask them to the planning meeting.",
);
/// Nothing was decided; the rule follows.
pub const OF_THE_HOUSE: Text = Text::new(
    "Planificarea nu a hotărât încă nimic; după regula casei, intervievatorul",
    "Planning has decided nothing yet; by the rule of the house the interviewer",
);
/// It is late.
pub const RECORDED: Text = Text::new(
    "O audiere este consemnată: de acum toți cei care lucrează cu copilul știu ce a spus.",
    "An interview is recorded: from now on everyone who works with the child knows what it said.",
);
/// To the interviewer.
pub const TO_THE_BLIND: Text = Text::new(
    "S-a hotărât la planificare să nu știți ce s-a întâmplat până la consemnarea audierii. De aceea unele părți ale dosarului nu sunt aici.",
    "Planning decided that you do not know what happened until the interview is recorded. This is why some parts of the file are not here.",
);
