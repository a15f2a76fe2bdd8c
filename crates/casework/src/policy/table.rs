//! The need-to-know table of the house, row by row as the design has it. Pages print it, tests read
//! it, and [`super::open`] decides by it and nothing else.
//!
//! Roles without a row (intake officer, social worker, guardian, lawyer, defence) see no file by
//! that role. Who represents the child, the facts of the hearing, how the child was informed and what
//! is done for it follow *identity*; who referred, what is to be asked and the questions passed on follow
//! *what happened*; the record of an interview follows the outcome of the interview or of the proceedings. The
//! number of an adult's case at the core is for those in charge alone: only they telephone.

use barnahus_vocabulary::{Actor, Role};

use super::{Purpose, Refused, Sight, Sights, Standing};

/// What membership a row asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Every case of the house.
    House,
    /// Cases in whose team they are that.
    Team,
}

/// What of the schedule someone sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScheduleView {
    /// Nothing.
    Nothing,
    /// Their own part of it.
    Own,
    /// All rooms, a case being a codename.
    Rooms,
    /// All of the case.
    All,
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Whose.
    pub role: Role,
    /// In which cases.
    pub reach: Reach,
    /// What they see of the file.
    pub sees: Sights,
    /// What they see of the schedule.
    pub schedule: ScheduleView,
    /// What they may open it for; the first is the usual one.
    pub purposes: &'static [Purpose],
}

const TEAM_OF_THE_INTERVIEW: [Sight; 3] = [Sight::Identity, Sight::Narrative, Sight::Suspected];

const fn with(own: Sight) -> Sights {
    Sights::of(&TEAM_OF_THE_INTERVIEW).and(Sights::of(&[own]))
}

const PSYCHOLOGICAL: Sights = Sights::of(&[
    Sight::Identity,
    Sight::Narrative,
    Sight::HealthPsychological,
    Sight::SuspectedName,
    Sight::OutcomeOfPsychology,
]);

const COORDINATION: &[Purpose] =
    &[Purpose::CaseWork, Purpose::Triage, Purpose::Assignment, Purpose::Planning, Purpose::Interview];
const MANAGEMENT: &[Purpose] = &[Purpose::CaseWork, Purpose::Planning, Purpose::Interview];
const PROCEEDINGS: &[Purpose] = &[Purpose::Proceedings, Purpose::Interview];

/// The table.
pub const NEED_TO_KNOW: &[Need] = &[
    Need {
        role: Role::Coordinator,
        reach: Reach::House,
        sees: Sights::of(&[
            Sight::Identity,
            Sight::Narrative,
            Sight::HealthSummary,
            Sight::Suspected,
            Sight::Outcome,
            Sight::AdultReference,
        ]),
        schedule: ScheduleView::All,
        purposes: COORDINATION,
    },
    Need {
        role: Role::CaseManager,
        reach: Reach::Team,
        sees: Sights::of(&[
            Sight::Identity,
            Sight::Narrative,
            Sight::Health,
            Sight::Suspected,
            Sight::Outcome,
            Sight::AdultReference,
        ]),
        schedule: ScheduleView::All,
        purposes: MANAGEMENT,
    },
    Need {
        role: Role::Interviewer,
        reach: Reach::Team,
        sees: with(Sight::OutcomeOfInterview),
        schedule: ScheduleView::Own,
        purposes: &[Purpose::Interview],
    },
    Need {
        role: Role::Prosecutor,
        reach: Reach::Team,
        sees: with(Sight::OutcomeOfProceedings),
        schedule: ScheduleView::Own,
        purposes: PROCEEDINGS,
    },
    Need {
        role: Role::Judge,
        reach: Reach::Team,
        sees: with(Sight::OutcomeOfProceedings),
        schedule: ScheduleView::Own,
        purposes: PROCEEDINGS,
    },
    Need {
        role: Role::Police,
        reach: Reach::Team,
        sees: with(Sight::OutcomeOfProceedings),
        schedule: ScheduleView::Own,
        purposes: PROCEEDINGS,
    },
    Need {
        role: Role::Psychologist,
        reach: Reach::Team,
        sees: PSYCHOLOGICAL,
        schedule: ScheduleView::Own,
        purposes: &[Purpose::Interview, Purpose::Treatment],
    },
    Need {
        role: Role::Therapist,
        reach: Reach::Team,
        sees: PSYCHOLOGICAL,
        schedule: ScheduleView::Own,
        purposes: &[Purpose::Treatment],
    },
    Need {
        role: Role::Physician,
        reach: Reach::Team,
        sees: Sights::of(&[
            Sight::Identity,
            Sight::NarrativeForExamination,
            Sight::Health,
            Sight::OutcomeOfExamination,
        ]),
        schedule: ScheduleView::Own,
        purposes: &[Purpose::Examination],
    },
    Need {
        role: Role::Interpreter,
        reach: Reach::Team,
        sees: Sights::of(&[Sight::FirstNameAndLanguage, Sight::SuspectedName]),
        schedule: ScheduleView::Own,
        purposes: &[Purpose::Interpreting],
    },
    Need {
        role: Role::RoomPlanner,
        reach: Reach::House,
        sees: Sights::NONE,
        schedule: ScheduleView::Rooms,
        purposes: &[],
    },
    Need {
        role: Role::Administrator,
        reach: Reach::House,
        sees: Sights::NONE,
        schedule: ScheduleView::Nothing,
        purposes: &[],
    },
    Need {
        role: Role::DataProtectionOfficer,
        reach: Reach::House,
        sees: Sights::NONE,
        schedule: ScheduleView::Nothing,
        purposes: &[],
    },
];

impl Need {
    /// Whether the row holds for this actor in this case.
    pub(super) fn holds(&self, actor: &Actor, standing: &Standing) -> bool {
        match self.reach {
            Reach::House => actor.is(self.role),
            Reach::Team => standing.counts(actor, self.role),
        }
    }
}

/// What of the schedule of this case the actor sees; a member of the team without a row (a lawyer, a
/// guardian) sees their own part.
///
/// # Errors
/// [`Refused`] when they may see none of it.
pub fn schedule_view(actor: &Actor, standing: &Standing) -> Result<ScheduleView, Refused> {
    standing.check(actor)?;
    let works_in_teams =
        |role: Role| !NEED_TO_KNOW.iter().any(|need| need.role == role && need.reach == Reach::House);
    let member = actor.roles.iter().any(|role| works_in_teams(*role) && standing.counts(actor, *role));
    let own = if member { ScheduleView::Own } else { ScheduleView::Nothing };
    let rows = NEED_TO_KNOW.iter().filter(|need| need.holds(actor, standing)).map(|need| need.schedule);
    match rows.fold(own, Ord::max) {
        ScheduleView::Nothing => Err(Refused::NotTheirs),
        view @ (ScheduleView::Own | ScheduleView::Rooms | ScheduleView::All) => Ok(view),
    }
}
