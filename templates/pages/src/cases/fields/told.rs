//! What is asked about what happened: what was told, by whom, about whom, and what came of it.

use barnahus_casework::sections::{FormOfExploitation, ProceduralStatus, ReferrerKind, RelationToChild};
use barnahus_vocabulary::Text;

use super::Field;
use crate::cases::field::{Control, listed};

/// What was told.
pub const TOLD: &[Field] = &[
    Field::new("told", Text::new("Ce s-a spus", "What was told"), Control::Story).hint(Text::new(
        "Cu cuvintele folosite. Nu întrebați copilul mai mult decât a spus singur.",
        "In the words used. Do not ask the child for more than it said by itself.",
    )),
    Field::new("told_by", Text::new("Cine a povestit", "Who told it"), Control::Words),
    Field::new("place", Text::new("Unde s-a întâmplat", "Where it happened"), Control::Sentences),
    Field::new("act_on", Text::new("Când s-a întâmplat ultima dată", "When it last happened"), Control::Day),
    Field::new(
        "act_when",
        Text::new("Sau când, cu cuvintele dumneavoastră", "Or when, in your own words"),
        Control::Words,
    )
    .hint(Text::new("De exemplu: de la începutul verii.", "For example: since early summer.")),
    Field::new(
        "forms",
        Text::new("Despre ce ar putea fi vorba", "What it may be"),
        Control::Any(listed::<FormOfExploitation>),
    ),
];

/// What was reported already, and what the judicial body calls it.
pub const REPORTED: &[Field] = &[
    Field::question(
        "just_told",
        Text::new("Copilul tocmai a povestit tot?", "Has the child just told everything?"),
    ),
    Field::new(
        "reported_on",
        Text::new("Când s-a anunțat poliția sau parchetul", "When the police or prosecutor were told"),
        Control::Day,
    ),
    Field::new(
        "file_number",
        Text::new("Numărul dosarului penal", "Number of the criminal file"),
        Control::Words,
    ),
    Field::new(
        "offence",
        Text::new("Fapta, cum o numește organul judiciar", "The offence, as the judicial body names it"),
        Control::Sentences,
    ),
];

/// Who referred.
pub const REFERRER: &[Field] = &[
    Field::new(
        "referrer_kind",
        Text::new("De unde vine semnalarea", "Where the referral comes from"),
        Control::OneOfMany(listed::<ReferrerKind>),
    ),
    Field::new("referrer_name", Text::new("Cine semnalează", "Who refers"), Control::Words),
    Field::new("referrer_institution", Text::new("Instituția", "Institution"), Control::Words),
    Field::new("referrer_contact", Text::new("Cum luăm legătura", "How to reach them"), Control::Words),
];

/// One suspected person.
pub const SUSPECTED: &[Field] = &[
    Field::new("suspected_given_name", Text::new("Prenumele", "Given name"), Control::Words),
    Field::new("suspected_family_name", Text::new("Numele de familie", "Family name"), Control::Words),
    Field::new("suspected_birth_date", Text::new("Data nașterii", "Date of birth"), Control::Day)
        .hint(Text::new("De exemplu: 05.11.1980", "For example: 05.11.1980")),
    Field::new(
        "suspected_relation",
        Text::new("Ce este pentru copil", "Relation to the child"),
        Control::OneOfMany(listed::<RelationToChild>),
    ),
    Field::new("suspected_unit", Text::new("Unde lucrează", "Where they work"), Control::Words).hint(
        Text::new(
            "Cine lucrează în aceeași unitate nu va putea deschide dosarul.",
            "Whoever works in the same unit will not be able to open the file.",
        ),
    ),
    Field::new(
        "suspected_status",
        Text::new("Calitatea în procedură", "Status in the proceedings"),
        Control::OneOfMany(listed::<ProceduralStatus>),
    ),
    Field::new(
        "suspected_note",
        Text::new("Altceva ce ajută", "Anything else that helps"),
        Control::Sentences,
    )
    .hint(Text::new("Porecle, unde se află acum.", "Nicknames, where they are now.")),
];

/// What came of it, by profession.
pub const OUTCOME: &[Field] = &[
    Field::new("outcome_case", Text::new("Cazul în ansamblu", "The case as a whole"), Control::Sentences),
    Field::new("outcome_interview", Text::new("Audierea", "The interview"), Control::Sentences),
    Field::new(
        "outcome_proceedings",
        Text::new("Procedura judiciară", "The proceedings"),
        Control::Sentences,
    ),
    Field::new(
        "outcome_psychological",
        Text::new("Evaluarea psihologică și terapia", "Psychological work"),
        Control::Sentences,
    ),
    Field::new(
        "outcome_medical",
        Text::new("Examinarea medicală", "The medical examination"),
        Control::Sentences,
    ),
];
