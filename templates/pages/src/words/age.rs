//! What is said of an age that is disputed.

use barnahus_vocabulary::Text;

use super::cases::steps::StepWords;

/// Title.
pub const TITLE: Text = Text::new("Vârsta contestată", "The disputed age");
/// Lead.
pub const LEAD: Text = Text::new(
    "Cine spune că are sub 18 ani, sau pare să aibă, este tratat ca un copil până când actele sau o evaluare arată altceva.",
    "Whoever says to be under 18, or is thought to be, is treated as a child until papers or an assessment show otherwise.",
);
/// A heading.
pub const IN_FILE: Text = Text::new("În dosar", "In the file");
/// Before how it is known.
pub const BASIS: Text = Text::new("De unde știm vârsta", "How the age is known");
/// By the rules.
pub const TREATED: Text = Text::new("Este tratat ca", "Is treated as");
/// One of two.
pub const CHILD: Text = Text::new("copil", "a child");
/// One of two.
pub const ADULT: Text = Text::new("adult", "an adult");
/// A heading.
pub const STANDS: Text = Text::new("Vârsta este contestată", "The age is disputed");
/// What holds meanwhile.
pub const MEANWHILE: Text = Text::new(
    "Până la rezultat rămân toate regulile pentru copii, iar cazul nu se predă nucleului pentru adulți.",
    "Until there is a result all rules for children stay, and the case is not handed to the adult core.",
);
/// Before a moment and a name.
pub const SINCE: Text = Text::new("Notat", "Noted");
/// Instead of a name, where it was told at a handover.
pub const BY_OFFICER: Text = Text::new("ofițerul, la predare", "the officer, at the handover");
/// A heading.
pub const RAISE: Text = Text::new("Notează că vârsta este contestată", "Note that the age is disputed");
/// A field.
pub const WHY: Text = Text::new("Cine o contestă și de ce", "Who disputes it, and why");
/// The deed.
pub const RAISE_DEED: Text = Text::new("Vârsta este contestată", "The age is disputed");
/// A heading.
pub const ASK: Text = Text::new("Evaluarea vârstei", "The assessment of the age");
/// A heading, once one was asked for.
pub const ASK_AGAIN: Text = Text::new("Altcineva, sau alt termen", "Someone else, or another day");
/// A field.
pub const ASSESSOR: Text = Text::new("Cui i s-a cerut evaluarea", "Who was asked to assess it");
/// Its hint.
pub const ASSESSOR_HINT: Text = Text::new(
    "Instituția sau persoana. Se păstrează sigilat în dosar.",
    "The institution or the person. It is kept sealed in the file.",
);
/// A field.
pub const DUE: Text = Text::new("Până când se așteaptă rezultatul", "By when the result is expected");
/// The deed.
pub const ASK_DEED: Text = Text::new("Notează cererea de evaluare", "Note that it was asked for");
/// A fact.
pub const RESULT_DUE: Text = Text::new("Rezultatul se așteaptă până la", "The result is expected by");
/// A heading.
pub const SETTLE: Text = Text::new("Ce s-a stabilit", "What was found");
/// A field.
pub const RESULT: Text = Text::new("Rezultatul", "The result");
/// A field.
pub const ON_WHAT: Text = Text::new("Pe ce temei", "On what");
/// A hint.
pub const AGE_HINT: Text = Text::new(
    "Pentru un copil scrieți ce s-a stabilit: data nașterii, sau vârsta, sau aproximativ. Pentru un adult se poate lăsa gol.",
    "For a child write what was found: the date of birth, or the age, or roughly. For an adult it may be left empty.",
);
/// A group of fields.
pub const FOUND_AGE: Text = Text::new("Vârsta stabilită", "The age that was found");
/// A field.
pub const FOUND: Text = Text::new("Ce trebuie să știe echipa", "What the team should know");
/// The deed.
pub const SETTLE_DEED: Text = Text::new("Notează rezultatul", "Note the result");
/// What follows of it.
pub const SETTLE_FOLLOWS: Text = Text::new(
    "Dacă este adult, cazul nu se încheie de la sine: coordonatorul hotărăște, pe o pagină care spune ce urmează.",
    "If they are an adult, the case does not end by itself: the coordinator decides, on a page that says what follows.",
);
/// A heading.
pub const FOUND_ADULT: Text =
    Text::new("S-a stabilit că persoana este adultă", "It was found that the person is an adult");
/// To the coordinator.
pub const DECIDE: Text = Text::new("Hotărâți ce urmează", "Decide what follows");
/// To everyone else.
pub const WAITS: Text = Text::new(
    "Ce urmează hotărăște coordonatorul; până atunci nimic nu se schimbă.",
    "What follows is for the coordinator to decide; until then nothing changes.",
);
/// A heading.
pub const EARLIER: Text = Text::new("Ce s-a stabilit până acum", "What was found so far");
/// The link on a case.
pub const TO_AGE: Text =
    Text::new("Vedeți cum stă evaluarea vârstei", "See how the assessment of the age stands");
/// The link on a case of which nobody disputes the age.
pub const WAY: Text = Text::new("Vârsta este contestată?", "Is the age disputed?");
/// When the case has ended.
pub const ENDED: Text = Text::new(
    "Cazul este încheiat. Redeschideți-l ca să notați ceva despre vârstă.",
    "The case has ended. Reopen it to note something of the age.",
);
/// A duty.
pub const DUTY_ASSESS: Text =
    Text::new("Vârstă contestată: de cerut evaluarea", "A disputed age: ask for an assessment");
/// A duty.
pub const DUTY_RESULT: Text =
    Text::new("Vârstă contestată: de notat rezultatul", "A disputed age: note the result");
/// A duty.
pub const DUTY_ADULT: Text = Text::new("Este adult: de hotărât ce urmează", "An adult: decide what follows");
/// What the core hears when it is told the end.
pub const END_TOLD_CORE: Text = Text::new(
    "Nimeni nu primește o scrisoare. Nucleul pentru adulți află doar că sprijinul casei s-a încheiat, nu și de ce.",
    "Nobody gets a letter. The adult core hears only that the house's support was completed, not why.",
);
/// Ending the case of an adult.
pub const END: StepWords = StepWords {
    title: Text::new("Încheie cazul: persoana este adultă", "End the case: the person is an adult"),
    happens: Text::new(
        "Cazul se închide cu rezultatul „s-a stabilit că persoana este adultă”. Casa nu mai programează audieri și nu mai dă \
         sprijin. Dacă persoana dorește ajutor ca adult, oferiți întâi, cu acordul ei scris, trecerea la nucleul \
         pentru adulți: după închidere nu se mai poate din acest caz.",
        "The case is closed with the outcome “found to be an adult”. The house books no interviews and gives no support any more. \
         If the person wishes for help as an adult, first offer the handover to the adult core, with their written \
         consent: after closing this case no longer can.",
    ),
    told: Text::new(
        "Nimeni nu primește o scrisoare și nimic nu pleacă din casă. Spuneți dumneavoastră persoanei și reprezentantului ei.",
        "Nobody gets a letter, and nothing leaves the house. Please tell the person and their representative yourself.",
    ),
    back: Text::new(
        "Un coordonator poate redeschide cazul, de exemplu dacă rezultatul este atacat.",
        "A coordinator can reopen the case, for example if the result is challenged.",
    ),
    deed: Text::new("Încheie cazul", "End the case"),
};
