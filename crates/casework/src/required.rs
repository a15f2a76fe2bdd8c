//! Who must be in the house, worked out from the case, each with the rule that asks for it.
//!
//! The list can be added to and is never silently reduced. Where something is not known, the reading
//! that protects more is taken and said so ([`Question`], [`Certainty`]). It knows no calendar and
//! no names of staff; who fills a role is the booking's.

mod circumstances;
mod rule;
mod team;
mod work_out;

use barnahus_vocabulary::Role;

use crate::sections::Doubt;

pub use circumstances::{Circumstances, InterviewerSpeaks, interpreter_needed};
pub use rule::{Note, Rule};
pub use team::{StillRequired, TEAM_ROLES, TeamMember};
pub use work_out::work_out;

listed! {
    /// Someone who comes with the child and is no one's appointment.
    Companion {
        Representative = "representative", "părintele, tutorele sau persoana care îngrijește copilul",
            "parent, guardian or carer";
        Relative = "relative", "o rudă cu capacitate deplină de exercițiu", "a relative of full capacity";
        PersonOfTrust = "person_of_trust", "persoana de sprijin", "the person of trust";
    }
}

/// Who fills a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// A person of the team in one of these roles; the first is the usual one.
    Team(&'static [Role]),
    /// Someone who comes with the child.
    Comes(Companion),
}

listed! {
    /// How sure it is that the rule applies.
    Certainty {
        Known = "known", "cunoscut", "known";
        AgeUnknown = "age_unknown", "vârsta nu se cunoaște: se aplică regula care protejează mai mult",
            "the age is not known: the rule that protects more is applied";
        AgeDoubtful = "age_doubtful", "copilul poate avea sub 14 ani: se aplică regula care protejează mai mult",
            "the child may be under 14: the rule that protects more is applied";
        InterviewerNotChosen = "interviewer_not_chosen", "intervievatorul nu este ales încă",
            "the interviewer is not chosen yet";
    }
}

listed! {
    /// What nobody has answered yet and would change the list.
    Question {
        Age = "age", "ce vârstă are copilul", "how old the child is";
        Languages = "languages", "ce limbi vorbește copilul", "which languages the child speaks";
        WhoRepresents = "who_represents", "cine reprezintă copilul", "who represents the child";
        AgainstRepresentative = "against_representative",
            "dacă reprezentantul poate veni și nu este suspect, parte, persoană vătămată sau martor",
            "whether the representative can come and is not suspected, a party, injured or a witness";
        BeforeJudge = "before_judge", "dacă declarația se ia anticipat, în fața judecătorului",
            "whether the statement is taken in advance before a judge";
        PersonOfTrust = "person_of_trust", "dacă dorește copilul o persoană de sprijin",
            "whether the child wants a person of trust";
        InterviewerSex = "interviewer_sex", "dacă preferă copilul o femeie sau un bărbat",
            "whether the child prefers a woman or a man";
        Examination = "examination", "dacă se face o examinare la aceeași vizită",
            "whether there is an examination at the same visit";
    }
}

/// One requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// Who fills it.
    pub fill: Fill,
    /// The rule that asks. No two requirements of one list have the same, so its code names the
    /// requirement in columns and in the problem of scheduling.
    pub rule: Rule,
    /// How sure it is that the rule applies.
    pub certainty: Certainty,
    /// What speaks against the representative, where that is why.
    pub because: Vec<Doubt>,
}

/// All that an interview asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Required {
    requirements: Vec<Requirement>,
    added: Vec<Role>,
    questions: Vec<Question>,
}

impl Required {
    /// What the rules ask for, in the order of the design.
    #[must_use]
    pub fn requirements(&self) -> &[Requirement] {
        &self.requirements
    }

    /// The requirements that persons of the team fill.
    pub fn of_team(&self) -> impl Iterator<Item = (&Requirement, &'static [Role])> {
        self.requirements.iter().filter_map(|requirement| match requirement.fill {
            Fill::Team(roles) => Some((requirement, roles)),
            Fill::Comes(_) => None,
        })
    }

    /// Who comes with the child.
    pub fn companions(&self) -> impl Iterator<Item = Companion> {
        self.requirements.iter().filter_map(|requirement| match requirement.fill {
            Fill::Comes(companion) => Some(companion),
            Fill::Team(_) => None,
        })
    }

    /// The roles that the team added of its own will.
    #[must_use]
    pub fn added(&self) -> &[Role] {
        &self.added
    }

    /// What is not answered and would change the list.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The requirement of that rule, where it applies.
    #[must_use]
    pub fn asked_by(&self, rule: Rule) -> Option<&Requirement> {
        self.requirements.iter().find(|requirement| requirement.rule == rule)
    }
}

#[cfg(test)]
mod tests;
