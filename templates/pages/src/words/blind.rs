//! What is said of an interviewer who does not know what happened.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Ce știe intervievatorul", "What the interviewer knows");
/// The question.
pub const ASK: Text =
    Text::new("Înainte de audiere, intervievatorul", "Before the interview, the interviewer");
/// Its hint.
pub const HINT: Text = Text::new(
    "Cine nu știe nu poate sugera copilului un răspuns. Atunci nu vede ce s-a spus, cine a semnalat, ordinea întrebărilor, rezultatele și ce s-a constatat la examinări, până când audierea este consemnată, cu toate ședințele ei; știe cine este copilul și cine este presupusul făptuitor, ca să poată spune dacă îi este apropiat. Nu îl chemați la ședința de planificare.",
    "Whoever does not know cannot put an answer into the child’s mouth. They then do not see what was told, who referred, the agenda, what came of it and what examinations found, until the interview is recorded with all its sessions; they know who the child and the suspected person are, to say if they are too near. Do not ask them to the planning meeting.",
);
/// Nothing was decided; the rule follows.
pub const OF_THE_HOUSE: Text = Text::new(
    "Planificarea nu a hotărât încă nimic; după regula casei, intervievatorul",
    "Planning has decided nothing yet; by the rule of the house the interviewer",
);
/// It is late.
pub const RECORDED: Text = Text::new(
    "O audiere este consemnată, aici sau în casa de dinainte: de acum toți cei care lucrează cu copilul știu ce a spus.",
    "An interview is recorded, here or in the house before: from now on everyone who works with the child knows what it said.",
);
/// To the interviewer.
pub const TO_THE_BLIND: Text = Text::new(
    "S-a hotărât la planificare să nu știți ce s-a întâmplat până la consemnarea audierii. De aceea unele părți ale dosarului nu sunt aici.",
    "Planning decided that you do not know what happened until the interview is recorded. This is why some parts of the file are not here.",
);
/// Before a planning meeting is made.
pub const NOT_TO_THE_MEETING: Text = Text::new(
    "Intervievatorul nu trebuie să știe ce s-a întâmplat, iar la ședință se vorbește despre tot: nu îl bifați.",
    "The interviewer is not to know what happened, and at the meeting everything is spoken of: do not tick them.",
);
/// At a planning meeting that stands.
pub const AT_THE_MEETING: Text = Text::new(
    "Intervievatorul nu trebuie să știe ce s-a întâmplat, dar este chemat la această ședință. Scoateți-l din ea sau hotărâți altfel ce știe.",
    "The interviewer is not to know what happened, but is invited to this meeting. Take them out of it, or decide otherwise what they know.",
);
/// Where it is decided.
pub const MEETING_STANDS: Text = Text::new(
    "Intervievatorul este chemat la ședința de planificare, la care se vorbește despre tot. Dacă nu trebuie să știe, scoateți-l din ea.",
    "The interviewer is invited to the planning meeting, at which everything is spoken of. If they are not to know, take them out of it.",
);
/// The way there.
pub const TO_MEETING: Text = Text::new("La ședința de planificare", "To the planning meeting");
