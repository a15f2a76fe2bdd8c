//! What is asked about the hearing: who represents the child, how it is to be heard, what it was told.

use barnahus_casework::Sex;
use barnahus_casework::sections::{ChildIs, Represents, StandIn};
use barnahus_vocabulary::Text;

use super::Field;
use crate::cases::field::{Control, languages, listed};

/// Who represents the child, and what speaks against it (art. 124).
pub const REPRESENTATION: &[Field] = &[
    Field::new(
        "represents",
        Text::new("Cine reprezintă copilul", "Who represents the child"),
        Control::OneOfMany(listed::<Represents>),
    ),
    Field::new(
        "representative_name",
        Text::new("Numele reprezentantului", "Name of the representative"),
        Control::Words,
    ),
    Field::new("representative_contact", Text::new("Cum luăm legătura", "How to reach them"), Control::Words),
    Field::question(
        "representative_cannot_come",
        Text::new("Nu poate veni la audiere?", "Unable to come to the interview?"),
    ),
    Field::question("representative_suspected", Text::new("Este presupus făptuitor?", "A suspected person?")),
    Field::question(
        "representative_party",
        Text::new("Este parte în proces?", "A party to the proceedings?"),
    ),
    Field::question("representative_injured", Text::new("Este persoană vătămată?", "An injured person?")),
    Field::question("representative_witness", Text::new("Este martor?", "A witness?")),
    Field::question(
        "representative_may_influence",
        Text::new("Ar putea influența copilul?", "Might influence the child?"),
    ),
    Field::question(
        "institution_concerned",
        Text::new(
            "Instituția care îngrijește copilul este ea însăși vizată?",
            "Is the institution that looks after the child itself concerned?",
        ),
    ),
    Field::new(
        "stand_in",
        Text::new("Cine îi ține locul, dacă e nevoie", "Who stands in, if someone must"),
        Control::OneOfMany(listed::<StandIn>),
    ),
    Field::new(
        "stand_in_name",
        Text::new("Numele rudei care îi ține locul", "Name of the relative who stands in"),
        Control::Words,
    ),
    Field::new("stand_in_contact", Text::new("Contactul rudei", "How to reach the relative"), Control::Words),
];

/// How the child is to be heard.
pub const HEARING: &[Field] = &[
    Field::new("child_is", Text::new("Copilul este", "The child is"), Control::OneOfFew(listed::<ChildIs>)),
    Field::new("requested_by", Text::new("Cine cere audierea", "Who asks for the hearing"), Control::Words)
        .hint(Text::new("Parchetul, instanța, poliția.", "Prosecutor's office, court, police.")),
    Field::new("requested_until", Text::new("Până când o cere", "By when it is asked for"), Control::Day)
        .hint(Text::new("De exemplu: mâine sau 12.03.2027", "For example: tomorrow or 12.03.2027")),
    Field::question(
        "before_judge",
        Text::new(
            "Declarația se ia anticipat, în fața judecătorului?",
            "Is the statement taken in advance, before a judge?",
        ),
    ),
    Field::question(
        "protection_presses",
        Text::new(
            "Protecția copilului cere audierea cât mai curând?",
            "Does the child's protection need the interview soon?",
        ),
    ),
    Field::question(
        "examination_same_visit",
        Text::new(
            "Se face o examinare medicală la aceeași vizită?",
            "Is there a medical examination at the same visit?",
        ),
    ),
    Field::new(
        "interviewer_sex",
        Text::new("Cu cine preferă copilul să vorbească", "With whom the child prefers to talk"),
        Control::OneOfFew(interviewer),
    ),
    Field::question(
        "trust_asked",
        Text::new("Copilul dorește o persoană de sprijin?", "Does the child want a person of trust?"),
    ),
    Field::new("trust_name", Text::new("Persoana de sprijin", "The person of trust"), Control::Words),
    Field::new(
        "trust_refused_by",
        Text::new("Dacă a fost refuzată: de cine", "If refused: by whom"),
        Control::Words,
    ),
    Field::new("trust_refused_why", Text::new("De ce", "Why"), Control::Sentences),
    Field::new(
        "psychologist_named_by",
        Text::new("Cine a numit psihologul", "Who named the psychologist"),
        Control::Words,
    ),
    Field::new("psychologist_named_on", Text::new("Când a fost numit", "When they were named"), Control::Day),
];

/// That the child was informed.
pub const INFORMED: &[Field] = &[
    Field::new(
        "informed_of",
        Text::new("Ce i s-a explicat copilului", "What was explained to the child"),
        Control::Sentences,
    )
    .hint(Text::new(
        "De exemplu: cine va fi acolo, că poate spune „nu știu” și că se poate opri oricând.",
        "For example: who will be there, that one may say “I don't know” and stop at any time.",
    )),
    Field::new("informed_in", Text::new("În ce limbă", "In which language"), Control::OneOfMany(languages)),
    Field::new("informed_by", Text::new("Cine i-a explicat", "Who explained it"), Control::Words),
    Field::new("informed_on", Text::new("Când", "When"), Control::Day),
    Field::new("wishes", Text::new("Ce își dorește copilul", "What the child wishes"), Control::Sentences)
        .hint(Text::new(
            "„Nu a spus nimic anume” este și acesta un răspuns.",
            "“Nothing in particular” is an answer too.",
        )),
];

/// The child's preference is a woman or a man; none said is not known.
fn interviewer() -> Vec<(&'static str, Text)> {
    vec![
        (Sex::Female.code(), Text::new("o femeie", "a woman")),
        (Sex::Male.code(), Text::new("un bărbat", "a man")),
    ]
}
