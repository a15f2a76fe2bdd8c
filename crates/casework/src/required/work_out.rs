//! The working out itself, in the order of "Who must be in the house".

use barnahus_vocabulary::Role;

use super::{
    Certainty, Circumstances, Companion, Fill, InterviewerSpeaks, Question, Required, Requirement, Rule,
    interpreter_needed,
};
use crate::answer::Answer;
use crate::sections::{Doubt, Representation, Represents, StandIn};

/// Art. 124 speaks of children under this age.
const UNDER: u8 = 14;

/// Works out whom an interview of this case needs.
#[must_use]
pub fn work_out(case: &Circumstances) -> Required {
    let mut requirements = always();
    if Answer::is_yes(case.hearing.before_judge) {
        requirements.push(team(&[Role::Judge], Rule::Judge));
        requirements.push(team(&[Role::Defence], Rule::Defence));
    }
    requirements.push(team(&[Role::Lawyer], Rule::Lawyer));
    requirements.extend(representative(case));
    if case.age.may_be_under(UNDER) {
        let psychologist = team(&[Role::Psychologist], Rule::Psychologist);
        requirements.push(Requirement { certainty: by_age(case), ..psychologist });
    }
    if Answer::is_yes(case.hearing.trust_asked) && !case.hearing.trust_is_refused() {
        requirements.push(known(Fill::Comes(Companion::PersonOfTrust), Rule::PersonOfTrust));
    }
    if interpreter_needed(&case.languages, &case.interviewer) == Some(true) {
        let certainty = match case.interviewer {
            InterviewerSpeaks::NotChosen => Certainty::InterviewerNotChosen,
            InterviewerSpeaks::Languages(_) => Certainty::Known,
        };
        requirements.push(Requirement { certainty, ..team(&[Role::Interpreter], Rule::Interpreter) });
    }
    if Answer::is_yes(case.hearing.examination_same_visit) {
        requirements.push(team(&[Role::Physician], Rule::Physician));
    }
    Required { requirements, added: Vec::new(), questions: questions(case) }
}

fn always() -> Vec<Requirement> {
    vec![
        team(&[Role::Interviewer], Rule::Interviewer),
        team(&[Role::Prosecutor, Role::Police], Rule::InCharge),
        team(&[Role::CaseManager], Rule::CaseManager),
    ]
}

/// Under 14 a representative always, replaced where something speaks against them; from 14 on only
/// where the child has nobody or a suspected one.
fn representative(case: &Circumstances) -> Option<Requirement> {
    let doubts = case.representation.doubts(&case.suspected);
    if case.age.may_be_under(UNDER) {
        let (fill, rule) = if doubts.is_empty() {
            (Fill::Comes(Companion::Representative), Rule::Representative)
        } else {
            (stand_in(case), Rule::RepresentativeReplaced)
        };
        return Some(Requirement { fill, rule, certainty: by_age(case), because: doubts });
    }
    let grave = |doubt: &Doubt| match doubt {
        Doubt::Suspected | Doubt::Unaccompanied => true,
        Doubt::CannotCome
        | Doubt::Party
        | Doubt::Injured
        | Doubt::Witness
        | Doubt::MayInfluence
        | Doubt::InstitutionConcerned => false,
    };
    let because: Vec<Doubt> = doubts.into_iter().filter(grave).collect();
    (!because.is_empty()).then(|| Requirement { because, ..known(stand_in(case), Rule::GuardianFirst) })
}

/// The authority's representative is a person of the team; a relative comes with the child, if one is
/// named for it who is not suspected too.
fn stand_in(case: &Circumstances) -> Fill {
    match case.representation.stand_in {
        Some(StandIn::RelativeOfFullCapacity)
            if !case.representation.stand_in_is_suspected(&case.suspected) =>
        {
            Fill::Comes(Companion::Relative)
        }
        Some(StandIn::RelativeOfFullCapacity | StandIn::GuardianshipAuthority) | None => {
            Fill::Team(&[Role::Guardian])
        }
    }
}

fn by_age(case: &Circumstances) -> Certainty {
    if case.age.is_assumed() {
        Certainty::AgeUnknown
    } else if case.age.is_doubtful(UNDER) {
        Certainty::AgeDoubtful
    } else {
        Certainty::Known
    }
}

fn questions(case: &Circumstances) -> Vec<Question> {
    let young = case.age.may_be_under(UNDER);
    let represents = case.representation.represents;
    let against = young && represents.is_some() && has_open_doubts(&case.representation);
    [
        (case.age.is_assumed() || case.age.is_doubtful(UNDER), Question::Age),
        (case.languages.is_empty(), Question::Languages),
        (represents.is_none(), Question::WhoRepresents),
        (against, Question::AgainstRepresentative),
        (case.hearing.before_judge.is_none(), Question::BeforeJudge),
        (case.hearing.trust_asked.is_none(), Question::PersonOfTrust),
        (case.hearing.interviewer_sex.is_none(), Question::InterviewerSex),
        (case.hearing.examination_same_visit.is_none(), Question::Examination),
    ]
    .into_iter()
    .filter_map(|(is_open, question)| is_open.then_some(question))
    .collect()
}

/// Whether something that would replace the representative was not asked yet.
fn has_open_doubts(representation: &Representation) -> bool {
    let own = [
        representation.representative_cannot_come,
        representation.representative_suspected,
        representation.representative_party,
        representation.representative_injured,
        representation.representative_witness,
        representation.representative_may_influence,
    ];
    match representation.represents {
        Some(Represents::Institution) => representation.institution_concerned.is_none(),
        Some(Represents::Parent | Represents::Guardian | Represents::Carer) => {
            own.iter().any(Option::is_none)
        }
        Some(Represents::Nobody) | None => false,
    }
}

fn team(roles: &'static [Role], rule: Rule) -> Requirement {
    known(Fill::Team(roles), rule)
}

const fn known(fill: Fill, rule: Rule) -> Requirement {
    Requirement { fill, rule, certainty: Certainty::Known, because: Vec::new() }
}
