//! What is asked about the child: who it is, where it stays, how it is.

use barnahus_casework::{AgeBand, AgeBasis, Sex};
use barnahus_vocabulary::Text;

use super::Field;
use crate::cases::field::{Control, counties, languages, listed};

/// Who the child is.
pub const WHO: &[Field] = &[
    Field::new("given_name", Text::new("Prenumele copilului", "Child's given name"), Control::Words),
    Field::new("family_name", Text::new("Numele de familie", "Family name"), Control::Words),
    Field::new("sex", Text::new("Sexul", "Sex"), Control::OneOfFew(listed::<Sex>)),
    Field::new("birth_date", Text::new("Data nașterii", "Date of birth"), Control::Day)
        .hint(Text::new("De exemplu: 12.03.2015", "For example: 12.03.2015")),
    Field::new("age_years", Text::new("Vârsta, în ani împliniți", "Age, in full years"), Control::Number)
        .hint(Text::new("Dacă nu se știe data nașterii.", "If the date of birth is not known.")),
    Field::new(
        "age_band",
        Text::new("Vârsta aproximativă", "Roughly how old"),
        Control::OneOfMany(listed::<AgeBand>),
    )
    .hint(Text::new("Dacă nu se știe nici vârsta.", "If the age is not known either.")),
    Field::new(
        "age_basis",
        Text::new("De unde știm vârsta", "How the age is known"),
        Control::OneOfMany(listed::<AgeBasis>),
    )
    .hint(Text::new(
        "Cine spune că are sub 18 ani este tratat ca un copil.",
        "Whoever says to be under 18 is treated as a child.",
    )),
    Field::new(
        "languages",
        Text::new("Limbile pe care le vorbește", "Languages the child speaks"),
        Control::Any(languages),
    ),
];

/// The day on which an age was said; empty is today.
pub const AGE_ON: &[Field] = &[Field::new(
    "age_on",
    Text::new("Ziua în care s-a spus vârsta", "Day on which the age was said"),
    Control::Day,
)
.hint(Text::new("Dacă rămâne gol: azi.", "If left empty: today."))];

/// Where the child is and with whom.
pub const STAYS: &[Field] = &[
    Field::new("county", Text::new("Județul", "County"), Control::OneOfMany(counties)),
    Field::new(
        "address",
        Text::new("Unde se află copilul acum", "Where the child is now"),
        Control::Sentences,
    ),
    Field::new(
        "carer_name",
        Text::new("Cine are grijă de copil acum", "Who looks after the child now"),
        Control::Words,
    ),
    Field::new(
        "carer_contact",
        Text::new("Cum putem lua legătura în siguranță", "How to reach them safely"),
        Control::Sentences,
    )
    .hint(Text::new(
        "De exemplu: doar dimineața; nu lăsați mesaje.",
        "For example: mornings only; leave no messages.",
    )),
    Field::new("school", Text::new("Școala sau grădinița", "School or nursery"), Control::Words),
    Field::new("siblings", Text::new("Frați și surori", "Brothers and sisters"), Control::Sentences),
    Field::new("citizenship", Text::new("Cetățenia", "Citizenship"), Control::Words),
];

/// Health and needs.
pub const HEALTH: &[Field] = &[
    Field::new(
        "health_summary",
        Text::new("La ce trebuie să fim atenți", "What must be heeded"),
        Control::Sentences,
    )
    .hint(Text::new("Pe scurt, pentru vizita în casă.", "In short, for the visit to the house.")),
    Field::new("disability", Text::new("Dizabilitate", "Disability"), Control::Sentences),
    Field::new("needs", Text::new("Nevoi la vizită", "Needs at the visit"), Control::Sentences)
        .hint(Text::new("Acces, mese, somn, oboseală.", "Access, meals, sleep, tiredness.")),
    Field::new(
        "medicines",
        Text::new("Medicamente și la ce ore", "Medicines, and at which hours"),
        Control::Sentences,
    ),
    Field::new("medical", Text::new("Boli sau răni", "Illnesses or injuries"), Control::Sentences),
    Field::new(
        "psychological",
        Text::new("Observații psihologice", "Psychological notes"),
        Control::Sentences,
    ),
];
