//! One case in several states, its team and its trail, with invented people.

use barnahus_casework::interview::{Limit, LimitReason};
use barnahus_casework::meeting::MeetingState;
use barnahus_casework::policy::InterviewerKnows;
use barnahus_casework::preparation::Gap;
use barnahus_casework::required::{Certainty, Companion, Question, Rule};
use barnahus_casework::sections::Doubt;
use barnahus_casework::stage::DeclineReason;
use barnahus_casework::victim_status::VictimStatus;
use barnahus_casework::{CaseAction, CoreStanding, Entrance, Purpose, SectionName, Stage, Urgency};
use barnahus_pages::cases::{
    Addable, Booked, CasePage, Due, Filled, ManagerPage, Member, Met, Missing, Need, Opening, Shown,
    TeamPage, TeamRefusal,
};
use barnahus_vocabulary::{BookingId, CaseId, PersonId, Role, local};

use super::cases::{candidate, stored, told};
use super::{CODENAME, at, now, stretch};

pub fn case() -> CasePage {
    let shown = |name, fields: &[(&str, &str)]| Shown { name, stored: stored(fields), may_change: true };
    CasePage {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        stage: Stage::Accepted,
        entrance: Entrance::Referral,
        urgency: Urgency::Urgent,
        received: at(-4_000),
        waits_since: Some(at(-9_000)),
        due: Due::Nothing,
        limit: Some(Limit {
            from: local::day(now()),
            days: 14,
            reason: LimitReason::Victim,
            extended: None,
            last_day: local::day(at(14 * 1_440)),
        }),
        was_late: false,
        purpose: Purpose::CaseWork,
        victim_status: Some((VictimStatus::Presumed, local::day(at(-9_000)))),
        reads_way: true,
        sections: vec![
            shown(
                SectionName::Identity,
                &[
                    ("given_name", "Ilinca"),
                    ("family_name", "Zmeuraș"),
                    ("birth_date", "2015-03-12"),
                    ("languages", "ron"),
                ],
            ),
            shown(
                SectionName::Representation,
                &[("represents", "parent"), ("representative_cannot_come", "no")],
            ),
            shown(SectionName::AdultVictim, &[("adult_kin", "mother"), ("adult_reference", "MNR-2026/417")]),
            shown(
                SectionName::Visit,
                &[
                    ("child_way", "45"),
                    ("child_days_off", "wed"),
                    ("child_hours_off", "08:00-09:00,13:00-15:00"),
                ],
            ),
            shown(SectionName::ChildInformed, &[]),
            shown(
                SectionName::Accommodations,
                &[("disability_heeded", "yes"), ("breaks", "every_20"), ("comforts", "Iepurașul de pluș.")],
            ),
            shown(
                SectionName::Agenda,
                &[
                    ("topic", "O zi obișnuită"),
                    ("topic_asks", "interviewer"),
                    ("topic_2", "Drumul"),
                    ("topic_asks_2", "for_prosecutor"),
                ],
            ),
            Shown { name: SectionName::Narrative, stored: told(), may_change: true },
            shown(
                SectionName::Suspected,
                &[("suspected_family_name", "Mărăcine"), ("suspected_relation_2", "stranger")],
            ),
        ],
        team: vec![(Role::CaseManager, "Matei Ursu".to_owned()), (Role::Interviewer, "Ioana Râu".to_owned())],
        manager: Some("Matei Ursu".to_owned()),
        booked: None,
        heard: vec![(BookingId::random(), stretch(-3_000, 50))],
        meeting: None,
        gaps: Gap::ALL.to_vec(),
        undecided: vec![],
        missing: vec![Missing::Lawyer, Missing::ChildInformed],
        core: CoreStanding::Unknown,
        code_until: None,
        no_wish: None,
        open_duties: vec![],
        keeping: None,
        emergencies: vec![],
        offered_to: None,
        came_from: None,
        merged: barnahus_pages::merge::Merged::default(),
        missing_child: None,
        age: barnahus_pages::age::AgeStands::Undisputed,
        nears_18: true,
        is_blind: false,
        interviewer: Some(InterviewerKnows::Informed),
        emergency_until: None,
        allowed: CaseAction::ALL.to_vec(),
    }
}

pub fn for_trying() -> CasePage {
    CasePage { entrance: Entrance::Trial, codename: format!("{CODENAME} (test)"), ..case() }
}

pub fn planned() -> CasePage {
    let booked = Booked { booking: BookingId::random(), time: stretch(1_550, 60), is_incomplete: false };
    let meeting =
        Some(Met { meeting: BookingId::random(), time: stretch(200, 30), state: MeetingState::Booked });
    CasePage { stage: Stage::Planned, booked: Some(booked), meeting, gaps: vec![], missing: vec![], ..case() }
}

/// Booked too late, and nobody defends the child there.
pub fn late() -> CasePage {
    let booked = Booked { booking: BookingId::random(), time: stretch(25 * 1_440, 60), is_incomplete: true };
    CasePage { booked: Some(booked), ..planned() }
}

pub fn for_an_interpreter() -> CasePage {
    let identity = stored(&[("given_name", "Ilinca"), ("languages", "hun")]);
    CasePage {
        sections: vec![Shown { name: SectionName::Identity, stored: identity, may_change: false }],
        limit: None,
        gaps: vec![],
        missing: vec![],
        purpose: Purpose::Interpreting,
        victim_status: None,
        reads_way: false,
        allowed: vec![CaseAction::SeeWhoOpened],
        ..case()
    }
}

pub fn declined() -> CasePage {
    CasePage {
        stage: Stage::Declined(DeclineReason::OtherService),
        team: vec![],
        manager: None,
        missing: vec![],
        limit: None,
        ..case()
    }
}

fn member(role: Role, name: &str) -> Member {
    Member { person: PersonId::random(), role, name: name.to_owned(), joined_at: at(-900) }
}

fn need(rule: Rule, certainty: Certainty, filled: Filled) -> Need {
    Need { rule, certainty, because: vec![], filled }
}

pub fn team(refused: Option<TeamRefusal>) -> TeamPage {
    let lawyers = vec![candidate("Vlad Nor", Role::Lawyer, 0), candidate("Eva Stea", Role::Lawyer, 1)];
    let replaced = Need {
        because: vec![Doubt::Suspected, Doubt::MayInfluence],
        ..need(Rule::RepresentativeReplaced, Certainty::AgeDoubtful, Filled::Open(vec![]))
    };
    TeamPage {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        needs: vec![
            need(Rule::Interviewer, Certainty::Known, Filled::By(member(Role::Interviewer, "Ioana Râu"))),
            need(
                Rule::InCharge,
                Certainty::Known,
                Filled::Open(vec![candidate("Petru Munte", Role::Police, 3)]),
            ),
            need(Rule::CaseManager, Certainty::Known, Filled::By(member(Role::CaseManager, "Matei Ursu"))),
            need(Rule::Lawyer, Certainty::Known, Filled::Open(lawyers)),
            replaced,
            need(
                Rule::Psychologist,
                Certainty::AgeUnknown,
                Filled::By(member(Role::Psychologist, "Lia Câmp")),
            ),
            need(Rule::PersonOfTrust, Certainty::Known, Filled::Comes(Companion::PersonOfTrust)),
        ],
        others: vec![member(Role::Therapist, "Sorin Brad")],
        questions: Question::ALL.to_vec(),
        addable: vec![Addable {
            person: PersonId::random(),
            role: Role::Physician,
            name: "Alina Nuc".to_owned(),
        }],
        names_manager: true,
        refused,
    }
}

pub fn manager(now: Option<&str>) -> ManagerPage {
    let proposals =
        vec![candidate("Petru Munte", Role::CaseManager, 3), candidate("Eva Stea", Role::CaseManager, 1)];
    ManagerPage {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        version: 4,
        now: now.map(str::to_owned),
        proposals,
        refused: None,
    }
}

pub fn openings() -> Vec<Opening> {
    let line = |from, who: Option<&str>, action: &str, purpose: &str| Opening {
        at: at(from),
        who: who.map(str::to_owned),
        action: action.to_owned(),
        purpose: purpose.to_owned(),
    };
    vec![
        line(-5, Some("Ileana Munteanu"), "opened", "case_work"),
        line(-60, Some("Matei Ursu"), "changed", "identity"),
        line(-70, Some("Matei Ursu"), "team_joined", "interviewer"),
        line(-4_000, None, "received", "intake"),
    ]
}
