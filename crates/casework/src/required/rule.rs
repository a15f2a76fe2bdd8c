//! The rules that ask for someone, with their articles. Articles were read in unofficial copies:
//! pages quote the article, never its text, and a jurist confirms.

use barnahus_vocabulary::Text;

listed! {
    /// A rule of who must be in the house.
    Rule {
        Interviewer = "interviewer", "o singură persoană vorbește cu copilul", "one person talks with the child";
        InCharge = "in_charge", "organul judiciar urmărește din camera de observare",
            "the judicial body in charge watches from the observation room";
        CaseManager = "case_manager", "managerul de caz urmărește din camera de observare",
            "the case manager watches from the observation room";
        Judge = "judge", "declarația se ia anticipat, în fața judecătorului",
            "the statement is taken in advance before a judge";
        Defence = "defence", "egalitatea armelor: apărarea asistă când declarația se ia anticipat",
            "equality of arms: the defence attends when a statement is taken in advance";
        Lawyer = "lawyer", "audierea unei victime minore fără avocat este nulă",
            "hearing a minor victim without a lawyer is void";
        Representative = "representative", "sub 14 ani copilul vine cu un părinte, tutore sau îngrijitor",
            "a child under 14 comes with a parent, guardian or carer";
        RepresentativeReplaced = "representative_replaced",
            "reprezentantul obișnuit nu poate asista și este înlocuit",
            "the usual representative cannot attend and is replaced";
        GuardianFirst = "guardian_first",
            "un copil neînsoțit sau al cărui părinte este suspect are nevoie de un reprezentant înainte de audiere",
            "an unaccompanied child, or one whose parent is suspected, needs a representative before any interview";
        Psychologist = "psychologist", "sub 14 ani asistă un psiholog numit de organul judiciar",
            "a psychologist named by the judicial body attends under 14";
        PersonOfTrust = "person_of_trust", "copilul a cerut o persoană de sprijin",
            "the child asked for a person of trust";
        Interpreter = "interpreter", "copilul nu vorbește limba intervievatorului",
            "the child's language is not the interviewer's";
        Physician = "physician", "se face o examinare la aceeași vizită",
            "an examination is planned for the same visit";
    }
}

/// What is said beside the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// Written for witnesses under 14 and applied to victims by analogy.
    JuristConfirms,
}

impl Note {
    /// As pages show it.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::JuristConfirms => Text::new(
                "aplicat prin analogie; urmează să fie confirmat de juristul casei",
                "applied by analogy; to be confirmed by the house's jurist",
            ),
        }
    }
}

impl Rule {
    /// The article of the Code of Criminal Procedure, or the rule of the house where there is none.
    #[must_use]
    pub const fn source(self) -> Text {
        match self {
            Self::Interviewer | Self::InCharge | Self::CaseManager => {
                Text::new("standardele europene Barnahus", "European Barnahus Quality Standards")
            }
            Self::Judge | Self::Defence => Text::new(
                "declarație anticipată, egalitatea armelor",
                "statement in advance, equality of arms",
            ),
            Self::Lawyer => Text::new("C. proc. pen., art. 93 alin. (4)", "Criminal Procedure, art. 93(4)"),
            Self::Representative | Self::RepresentativeReplaced | Self::Psychologist => {
                Text::new("C. proc. pen., art. 124", "Criminal Procedure, art. 124")
            }
            Self::GuardianFirst => Text::new("regula casei", "rule of the house"),
            Self::PersonOfTrust => {
                Text::new("C. proc. pen., art. 113 alin. (5)", "Criminal Procedure, art. 113(5)")
            }
            Self::Interpreter => Text::new("C. proc. pen., art. 105", "Criminal Procedure, art. 105"),
            Self::Physician => Text::new("planul vizitei", "the plan of the visit"),
        }
    }

    /// What is said beside it.
    #[must_use]
    pub const fn note(self) -> Option<Note> {
        match self {
            Self::Representative | Self::RepresentativeReplaced | Self::Psychologist => {
                Some(Note::JuristConfirms)
            }
            Self::Interviewer
            | Self::InCharge
            | Self::CaseManager
            | Self::Judge
            | Self::Defence
            | Self::Lawyer
            | Self::GuardianFirst
            | Self::PersonOfTrust
            | Self::Interpreter
            | Self::Physician => None,
        }
    }
}
