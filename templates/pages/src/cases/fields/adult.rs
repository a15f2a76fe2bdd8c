//! What is noted of an adult of the child's family who is a victim too: a number, and whose kin they are.

use barnahus_casework::sections::AdultKin;
use barnahus_vocabulary::Text;

use super::Field;
use crate::cases::field::{Control, listed};

/// The reference of that adult.
pub const ADULT_VICTIM: &[Field] = &[
    Field::new("adult_kin", Text::new("Cine este pentru copil", "Who they are to the child"), Control::OneOfMany(listed::<AdultKin>))
        .hint(Text::new(
            "Dacă îl reprezintă pe copil, notați la „cine reprezintă copilul” că este persoană vătămată: la audiere \
             vine atunci altcineva (art. 124). Copiii aceluiași adult se leagă la „Frați și surori”.",
            "If they represent the child, note under “who represents the child” that they are an injured person: \
             someone else then comes to the interview (art. 124). Children of the same adult are linked under \
             “Siblings”.",
        )),
    Field::new(
        "adult_reference",
        Text::new("Numărul dosarului la nucleul MNR", "The number of the file at the MNR core"),
        Control::Words,
    )
    .hint(Text::new(
        "Doar numărul. Numele și povestea adultului rămân la mecanismul pentru adulți; el nu află de aici nimic. Cine \
         are ceva de vorbit sună și spune numărul.",
        "The number only. The adult’s name and story stay with the adult mechanism, which learns nothing from here. \
         Whoever must speak of them telephones and says the number.",
    )),
];
