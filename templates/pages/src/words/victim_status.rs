//! What is said of the status as a victim.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Statutul de victimă", "Status as a victim");
/// Lead.
pub const LEAD: Text = Text::new(
    "Cine a hotărât și când, separat de etapa cazului. Fiecare hotărâre rămâne notată; nimic de aici nu ajunge la nucleul MNR.",
    "Who decided, and when, apart from the stage of the case. Every decision stays noted; nothing of this reaches the MNR core.",
);
/// Heading.
pub const HISTORY: Text = Text::new("Până acum", "So far");
/// Nothing noted.
pub const NO_HISTORY: Text = Text::new("Nu este notată nicio hotărâre.", "No decision is noted.");
/// Heading.
pub const NEXT: Text = Text::new("Notează o hotărâre", "Note a decision");
/// Field.
pub const STATUS: Text = Text::new("Ce s-a hotărât", "What was decided");
/// Field.
pub const DECIDED_BY: Text = Text::new("Cine a hotărât", "Who decided");
/// Field.
pub const DECIDED_AS: Text = Text::new("Instituția și funcția", "Office and function");
/// Hint.
pub const DECIDED_AS_HINT: Text =
    Text::new("De exemplu: DIICOT Cluj, procuror de caz.", "For example: DIICOT Cluj, prosecutor in charge.");
/// Field.
pub const DECIDED_ON: Text = Text::new("În ce zi", "On which day");
/// Field.
pub const GROUND: Text = Text::new("Pe ce temei", "On what ground");
/// Hint.
pub const GROUND_HINT: Text =
    Text::new("Numărul actului, sau pe scurt de ce.", "The number of the act, or in short why.");
/// Before who decided.
pub const DECIDED: Text = Text::new("A hotărât:", "Decided by:");
/// Before the one who noted it.
pub const NOTED_BY: Text = Text::new("notat de", "noted by");
/// Heading of refusals.
pub const REFUSED: Text = Text::new("Nu se poate așa", "It cannot be so");
/// Refusal; the day takes the place of the braces.
pub const EARLY: Text = Text::new(
    "Hotărârea de dinainte este din {}; ziua nu poate fi mai devreme. Dacă acel rând este greșit, corectați-l întâi, apoi notați-o pe aceasta.",
    "The decision before is of {}; the day cannot be earlier. If that line is wrong, correct it first, then note this one.",
);
/// Refusal of a correction; the day takes the place of the braces.
pub const EARLY_TO_CORRECT: Text = Text::new(
    "Rândul dinaintea celui pe care îl corectați este din {}; ziua nu poate fi mai devreme.",
    "The line before the one that you correct is of {}; the day cannot be earlier.",
);
/// Refusal.
pub const SAME: Text = Text::new(
    "Aceeași hotărâre este deja notată ultima: nu este nimic de schimbat.",
    "The same decision is noted last already: there is nothing to change.",
);
/// Field.
pub const CORRECTS: Text = Text::new("Rândul de dinainte este greșit?", "Is the line before wrong?");
/// Choice.
pub const CORRECTS_YES: Text = Text::new(
    "Da: rândul nou îl corectează. Rămân citibile amândouă.",
    "Yes: the new line corrects it. Both stay readable.",
);
/// Before a line that the next one corrects.
pub const CORRECTED: Text = Text::new("Corectat prin rândul de mai sus", "Corrected by the line above");
/// Before the day, on the page of a case.
pub const SINCE: Text = Text::new("din", "since");
