//! Who represents the child now, and what speaks against it.
//!
//! The dated history of representation is a later step; here stands what the rules of the booked
//! interview need (art. 124 and the guardian's rule). A doubt that is not answered is a question,
//! never a "no".

use crate::answer::Answer;
use crate::likeness;
use crate::names::PersonName;
use crate::prose::Prose;
use crate::sections::{RelationToChild, Suspected};

listed! {
    /// Who represents the child.
    Represents {
        Parent = "parent", "un părinte", "a parent";
        Guardian = "guardian", "tutorele", "the guardian";
        Carer = "carer", "persoana care îngrijește copilul", "the carer";
        Institution = "institution", "instituția care îngrijește copilul",
            "the institution that looks after the child";
        Nobody = "nobody", "nimeni: copil neînsoțit", "nobody: an unaccompanied child";
    }
}

listed! {
    /// Who stands in where that person cannot (art. 124).
    StandIn {
        GuardianshipAuthority = "guardianship_authority", "reprezentant al autorității tutelare",
            "representative of the guardianship authority";
        RelativeOfFullCapacity = "relative", "rudă cu capacitate deplină de exercițiu",
            "a relative of full capacity";
    }
}

listed! {
    /// Why a representative is replaced (art. 124).
    Doubt {
        CannotCome = "cannot_come", "nu poate veni", "cannot come";
        Suspected = "suspected", "este presupus făptuitor", "is suspected";
        Party = "party", "este parte în proces", "is a party";
        Injured = "injured", "este persoană vătămată", "is an injured person";
        Witness = "witness", "este martor", "is a witness";
        MayInfluence = "may_influence", "poate influența copilul", "may influence the child";
        InstitutionConcerned = "institution_concerned", "instituția este ea însăși vizată",
            "the institution is itself concerned";
        Unaccompanied = "unaccompanied", "copilul este neînsoțit", "the child is unaccompanied";
    }
}

section! {
    /// Who represents, who accompanies.
    Representation {
        /// Who.
        represents: Option<Represents>,
        /// Their name.
        representative_name: Option<PersonName>,
        /// How to reach them.
        representative_contact: Option<Prose>,
        /// Cannot come to the interview.
        representative_cannot_come: Option<Answer>,
        /// Is suspected.
        representative_suspected: Option<Answer>,
        /// Is a party.
        representative_party: Option<Answer>,
        /// Is an injured person.
        representative_injured: Option<Answer>,
        /// Is a witness.
        representative_witness: Option<Answer>,
        /// May influence the child.
        representative_may_influence: Option<Answer>,
        /// The institution that looks after the child is itself concerned.
        institution_concerned: Option<Answer>,
        /// Who stands in, where someone must.
        stand_in: Option<StandIn>,
        /// The relative's name, where a relative stands in.
        stand_in_name: Option<PersonName>,
        /// How to reach them.
        stand_in_contact: Option<Prose>,
    }
}

impl Representation {
    /// What speaks against the representative: what was answered with yes, and what the list of
    /// suspected persons says of itself.
    #[must_use]
    pub fn doubts(&self, suspected: &Suspected) -> Vec<Doubt> {
        let is_suspected = Answer::is_yes(self.representative_suspected) || self.is_among(suspected);
        let concerned = Answer::is_yes(self.institution_concerned) || self.staff_is_among(suspected);
        [
            (Answer::is_yes(self.representative_cannot_come), Doubt::CannotCome),
            (is_suspected, Doubt::Suspected),
            (Answer::is_yes(self.representative_party), Doubt::Party),
            (Answer::is_yes(self.representative_injured), Doubt::Injured),
            (Answer::is_yes(self.representative_witness), Doubt::Witness),
            (Answer::is_yes(self.representative_may_influence), Doubt::MayInfluence),
            (concerned, Doubt::InstitutionConcerned),
            (self.represents == Some(Represents::Nobody), Doubt::Unaccompanied),
        ]
        .into_iter()
        .filter_map(|(holds, doubt)| holds.then_some(doubt))
        .collect()
    }

    /// Whether the relative who would stand in is one of the suspected.
    #[must_use]
    pub fn stand_in_is_suspected(&self, suspected: &Suspected) -> bool {
        self.stand_in == Some(StandIn::RelativeOfFullCapacity)
            && self.stand_in_name.as_ref().is_some_and(|name| named_among(name, suspected))
    }

    /// By name; or by relation alone when the suspected person's name, or this one's, is unknown.
    /// While nobody knows who represents, a suspected parent, guardian or carer may be the one. Both
    /// are the readings that protect more.
    fn is_among(&self, suspected: &Suspected) -> bool {
        let relations: &[RelationToChild] = match self.represents {
            Some(Represents::Parent) => &[RelationToChild::Parent],
            Some(Represents::Guardian) => &[RelationToChild::Guardian],
            Some(Represents::Carer) => &[RelationToChild::Carer],
            Some(Represents::Institution | Represents::Nobody) => &[],
            None => &[RelationToChild::Parent, RelationToChild::Guardian, RelationToChild::Carer],
        };
        suspected.0.iter().any(|person| match (&self.representative_name, likeness::of_suspected(person)) {
            (Some(name), Some(theirs)) => likeness::of_whole_name(name) == theirs,
            (None, _) | (_, None) => {
                person.suspected_relation.is_some_and(|relation| relations.contains(&relation))
            }
        })
    }

    fn staff_is_among(&self, suspected: &Suspected) -> bool {
        self.represents == Some(Represents::Institution)
            && suspected
                .0
                .iter()
                .any(|person| person.suspected_relation == Some(RelationToChild::InstitutionStaff))
    }
}

fn named_among(name: &PersonName, suspected: &Suspected) -> bool {
    let likeness = likeness::of_whole_name(name);
    suspected.0.iter().any(|person| likeness::of_suspected(person).as_ref() == Some(&likeness))
}
