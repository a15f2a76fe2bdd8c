//! Of which kind a duty is and which case it is about, so that the list of cases can be narrowed to it.

use std::collections::BTreeMap;

use barnahus_casework::HouseAction;
use barnahus_casework::duty::DutyKind;
use barnahus_casework::policy::may_in_house;
use barnahus_vocabulary::{Actor, CaseId, Instant};

use super::duties;
use super::duty::Duty;
use crate::unable::Unable;
use crate::workplace::Workplace;

impl Duty {
    /// Whether it is about one of these cases.
    pub(super) fn is_of(&self, cases: &BTreeMap<CaseId, String>) -> bool {
        if let Self::MessageHalted { case: Some(case) } = self {
            return cases.contains_key(case);
        }
        self.about().is_some_and(|(_, codename)| cases.values().any(|one| one == codename))
    }

    /// Its kind and the codename of its case; `None` for what is about no case, or about one that is not named.
    fn about(&self) -> Option<(DutyKind, &str)> {
        match self {
            Self::Triage { codename, .. } => Some((DutyKind::Triage, codename)),
            Self::WithoutManager { codename, .. } => Some((DutyKind::WithoutManager, codename)),
            Self::CannotCome { codename, .. } => Some((DutyKind::CannotCome, codename)),
            Self::FitsNoLonger { codename, .. } => Some((DutyKind::FitsNoLonger, codename)),
            Self::SiblingsMeet { codename, .. } => Some((DutyKind::FitsNoLonger, codename)),
            Self::Incomplete { codename, .. } => Some((DutyKind::Incomplete, codename)),
            Self::AfterLimit { codename, .. } => Some((DutyKind::AfterLimit, codename)),
            Self::ToRecord { codename, .. } => Some((DutyKind::ToRecord, codename)),
            Self::RecordMeeting { codename, .. } => Some((DutyKind::RecordMeeting, codename)),
            Self::CarryOut { codename, .. } => Some((DutyKind::CarryOut, codename)),
            Self::TellCourt { codename, .. } => Some((DutyKind::TellCourt, codename)),
            Self::WithoutTeam { codename, .. } => Some((DutyKind::WithoutTeam, codename)),
            Self::WithoutBooking { codename, .. } => Some((DutyKind::WithoutBooking, codename)),
            Self::ReadReferral { codename, .. } => Some((DutyKind::ReadReferral, codename)),
            Self::Further { codename, step, .. } => Some((step.kind(), codename)),
            Self::Core(duty) => Some(duty.about()),
            Self::TooNear { codename, .. }
            | Self::TooNearToMeet { codename, .. }
            | Self::SuspectedOnWay { codename, .. } => Some((DutyKind::CannotCome, codename)),
            Self::SayWhyLate { codename, .. } => Some((DutyKind::SayWhyLate, codename)),
            Self::AgeDisputed { codename, .. } | Self::FoundAdult { codename, .. } => {
                Some((DutyKind::AgeDisputed, codename))
            }
            Self::ChildMissing { codename, .. } => Some((DutyKind::ChildMissing, codename)),
            Self::Support { codename, .. } | Self::Overdue { codename, .. } => {
                Some((DutyKind::Support, codename))
            }
            Self::Onward { codename, step, .. } => Some((step.kind(), codename)),
            Self::ReviewEmergency { codename, .. } => Some((DutyKind::ReviewEmergency, codename)),
            Self::MessageHalted { .. }
            | Self::ChildFound { .. }
            | Self::FilesToErase
            | Self::MoreCases
            | Self::AnswerTransfer { .. }
            | Self::Emergencies
            | Self::LettersGivenUp(_)
            | Self::CalendarBroken => None,
        }
    }
}

/// The codenames of the cases about which the actor has a duty of that kind.
///
/// # Errors
/// [`Unable::NotTheirs`] for who works with no case.
pub async fn cases_with_duty(
    workplace: &Workplace,
    actor: &Actor,
    kind: DutyKind,
    now: Instant,
) -> Result<Vec<String>, Unable> {
    may_in_house(actor, HouseAction::SeeCases)?;
    let duties = duties::read(workplace, actor, now).await?;
    let of_kind = duties.iter().filter_map(Duty::about).filter(|(one, _)| *one == kind);
    let mut codenames: Vec<String> = of_kind.map(|(_, codename)| codename.to_owned()).collect();
    codenames.sort_unstable();
    codenames.dedup();
    Ok(codenames)
}
