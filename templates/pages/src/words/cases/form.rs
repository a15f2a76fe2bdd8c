//! What is said at the fields of a case, above all when something typed was not understood.

use barnahus_casework::{Fault, FieldFault as CaseFault};
use barnahus_vocabulary::{Locale, Text};

use crate::form::FieldFault;
use crate::words::form as common;

/// How a day in the past may be typed.
pub const PAST_DAY: Text =
    Text::new("De exemplu: azi, ieri sau 12.03.2026", "For example: today, yesterday or 12.03.2026");

const MISSING: Text = Text::new(
    "Alegeți cât de urgent este. Numai acest răspuns este obligatoriu.",
    "Choose how urgent it is. This is the only answer that is required.",
);
const IN_THE_FUTURE: Text = Text::new("Ziua aceasta nu a venit încă.", "This day has not come yet.");
const TOO_LONG_AGO: Text = Text::new(
    "Ziua este prea departe în trecut. Verificați anul.",
    "This day is too long ago. Check the year.",
);
const CONTRADICTS: Text = Text::new(
    "Completați doar unul dintre câmpuri; este deja completat: ",
    "Fill in one of the fields only; this one is filled in already: ",
);

/// The fault as a sentence at its field.
#[must_use]
pub fn fault(fault: &CaseFault, locale: Locale) -> FieldFault {
    FieldFault::said(fault.field.clone(), sentence(fault.fault, locale))
}

/// All of them.
#[must_use]
pub fn faults(faults: &[CaseFault], locale: Locale) -> Vec<FieldFault> {
    faults.iter().map(|one| fault(one, locale)).collect()
}

fn sentence(fault: Fault, locale: Locale) -> String {
    let said = |text: Text| text.of(locale).to_owned();
    match fault {
        Fault::Missing => said(MISSING),
        Fault::TooLong(most) => match locale {
            Locale::Ro => format!("Textul este prea lung: încap {most} de caractere."),
            Locale::En => format!("This text is too long: {most} characters fit."),
        },
        Fault::ControlCharacter => said(common::UNPRINTABLE),
        Fault::NotADay => said(common::NOT_A_DAY),
        Fault::InTheFuture => said(IN_THE_FUTURE),
        Fault::TooLongAgo => said(TOO_LONG_AGO),
        Fault::NotANumber => said(common::NOT_A_NUMBER),
        Fault::OutOfRange(least, most) => match locale {
            Locale::Ro => format!("Scrieți un număr de la {least} la {most}."),
            Locale::En => format!("Write a number from {least} to {most}."),
        },
        Fault::NotOnTheList => said(common::NOT_CHOSEN),
        Fault::Contradicts(other) => {
            let label = crate::cases::fields::find(other).map_or(other, |field| field.label.of(locale));
            format!("{}{label}.", CONTRADICTS.of(locale))
        }
    }
}
