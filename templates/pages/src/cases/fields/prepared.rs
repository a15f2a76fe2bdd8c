//! What is asked when the interview is prepared: what is done for the child, and what is to be asked.

use barnahus_casework::sections::{Asks, Breaks};
use barnahus_vocabulary::Text;

use super::Field;
use crate::cases::field::{Control, listed};

/// What is done so that the child can take part.
pub const ACCOMMODATIONS: &[Field] = &[
    Field::question(
        "disability_heeded",
        Text::new("Are copilul o dizabilitate de care ținem seama?", "Does the child have a disability to be heeded?"),
    ),
    Field::new("access", Text::new("Ce îl ajută să ia parte", "What helps the child to take part"), Control::Sentences)
        .hint(Text::new(
            "La intrare, la văz, la auz, la înțeles. Scrieți ce facem, nu diagnosticul: îl citește toată echipa. \
             Limba semnelor se notează la limbile copilului și cere un interpret.",
            "Getting in, seeing, hearing, understanding. Write what we do, not the diagnosis: the whole team reads \
             it. Sign language is noted among the child's languages and asks for an interpreter.",
        )),
    Field::question(
        "room_visit",
        Text::new("Vede camera cu o zi înainte?", "Does the child see the room the day before?"),
    ),
    Field::new(
        "room_visit_on",
        Text::new("În ce zi vede camera", "On which day the child sees the room"),
        Control::Day,
    )
    .hint(Text::new(
        "Cu cel puțin o zi înainte de audiere. Ora se alege în săptămâna casei, când nu este alt copil acolo.",
        "At least a day before the interview. Choose an hour in the week of the house when no other child is there.",
    )),
    Field::new(
        "breaks",
        Text::new("Cât de des se face pauză", "How often there is a break"),
        Control::OneOfMany(listed::<Breaks>),
    ),
    Field::new(
        "pause_at",
        Text::new("La ce ore este nevoie de pauză", "At which hours there must be a break"),
        Control::Words,
    )
    .hint(Text::new(
        "Doar orele, de exemplu 10:30. Medicamentele se notează la sănătate.",
        "The hours only, for example 10:30. Medicines are noted under health.",
    )),
    Field::new(
        "tiredness",
        Text::new("Când obosește și cum se vede", "When the child tires, and how it shows"),
        Control::Sentences,
    ),
    Field::new(
        "comforts",
        Text::new("Ce îl liniștește, ce aduce cu el", "What calms the child, what it brings along"),
        Control::Sentences,
    ),
    Field::new(
        "would_miss",
        Text::new("Ce ar pierde în ziua aceea", "What the child would miss that day"),
        Control::Sentences,
    )
    .hint(Text::new(
        "O serbare, un meci, o excursie: poate fi un motiv de altă zi.",
        "A celebration, a match, an outing: it may be a reason for another day.",
    )),
];

/// One topic of the agenda.
pub const AGENDA: &[Field] = &[
    Field::new(
        "topic",
        Text::new("Despre ce este întrebat copilul", "What the child is asked about"),
        Control::Words,
    ),
    Field::new("topic_asks", Text::new("Cine întreabă", "Who asks"), Control::OneOfMany(listed::<Asks>)),
    Field::new(
        "topic_note",
        Text::new("Cum, și ce ocolim", "How, and what we leave alone"),
        Control::Sentences,
    ),
];
