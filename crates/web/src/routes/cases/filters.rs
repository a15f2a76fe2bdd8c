//! The filters of the list: what stands in its address, and the query that follows from it.

use barnahus_casework::Urgency;
use barnahus_casework::duty::DutyKind;
use barnahus_casework::stage::StageCode;
use barnahus_operations::list_cases::{After, Filter};
use barnahus_pages::cases::{DUTY, MANAGER};
use barnahus_pages::words::cases::list as words;
use barnahus_vocabulary::{Actor, PersonId, Text, paths};
use serde::Deserialize;

/// The query of the list's address, as it came. What is none of our words filters nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    show: String,
    urgency: String,
    manager: String,
    duty: String,
    after: String,
}

/// Which cases, by stage or by whose they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Show {
    All,
    Awaiting,
    Mine,
    Accepted,
    Planned,
    Heard,
    Support,
    Ended,
}

impl Show {
    pub(super) const ALL: [Self; 8] = [
        Self::All,
        Self::Awaiting,
        Self::Mine,
        Self::Accepted,
        Self::Planned,
        Self::Heard,
        Self::Support,
        Self::Ended,
    ];

    const fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Awaiting => "awaiting",
            Self::Mine => "mine",
            Self::Accepted => "accepted",
            Self::Planned => "planned",
            Self::Heard => "heard",
            Self::Support => "support",
            Self::Ended => "ended",
        }
    }

    pub(super) const fn label(self) -> Text {
        match self {
            Self::All => words::ALL,
            Self::Awaiting => words::AWAITING,
            Self::Mine => words::MINE,
            Self::Accepted => words::ACCEPTED,
            Self::Planned => words::PLANNED,
            Self::Heard => words::HEARD,
            Self::Support => words::SUPPORT,
            Self::Ended => words::ENDED,
        }
    }

    fn stages(self) -> Vec<StageCode> {
        let holds = |stage: StageCode| match self {
            Self::All | Self::Mine => false,
            Self::Awaiting => stage.awaits_triage(),
            Self::Accepted => stage == StageCode::Accepted,
            Self::Planned => stage == StageCode::Planned,
            Self::Heard => matches!(stage, StageCode::Interviewed | StageCode::NoInterviewNeeded),
            Self::Support => stage == StageCode::InSupport,
            Self::Ended => stage.has_ended(),
        };
        StageCode::ALL.iter().copied().filter(|stage| holds(*stage)).collect()
    }
}

/// What the reader chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) show: Show,
    pub(super) urgency: Option<Urgency>,
    pub(super) manager: Option<PersonId>,
    pub(super) duty: Option<DutyKind>,
}

impl Asked {
    pub(super) fn chosen(&self) -> Chosen {
        let show = Show::ALL.into_iter().find(|show| show.code() == self.show).unwrap_or(Show::All);
        Chosen {
            show,
            urgency: self.urgency.parse().ok(),
            manager: self.manager.parse().ok(),
            duty: self.duty.parse().ok(),
        }
    }

    /// Where the page begins: `order.case`, as the pager wrote it.
    pub(super) fn after(&self) -> Option<After> {
        let (order, case) = self.after.split_once('.')?;
        Some(After { order: order.parse().ok()?, case: case.parse().ok()? })
    }
}

impl Chosen {
    /// The query that follows. `called` are the cases about which there is a duty of the kind that is chosen.
    pub(super) fn filter(self, actor: &Actor, called: Option<&[String]>) -> Filter {
        let team_of = (self.show == Show::Mine).then_some(actor.person);
        Filter {
            stages: self.show.stages(),
            urgency: self.urgency,
            manager: self.manager,
            team_of,
            called: called.map(<[String]>::to_vec),
            without: Vec::new(),
        }
    }

    /// The address that shows this, to be shared.
    pub(super) fn href(self) -> String {
        paths::cases_where(&borrowed(&self.pairs()))
    }

    /// The address of the page that begins after that case.
    pub(super) fn href_after(self, after: After) -> String {
        let mut pairs = self.pairs();
        pairs.push(("after", format!("{}.{}", after.order, after.case)));
        paths::cases_where(&borrowed(&pairs))
    }

    /// What the form of two lists keeps of the address.
    pub(super) fn kept(self) -> Vec<(&'static str, &'static str)> {
        let show = Some(("show", self.show.code())).filter(|(_, code)| !code.is_empty());
        let urgency = self.urgency.map(|urgency| ("urgency", urgency.code()));
        show.into_iter().chain(urgency).collect()
    }

    fn pairs(self) -> Vec<(&'static str, String)> {
        let kept = self.kept().into_iter().map(|(name, value)| (name, value.to_owned()));
        let manager = self.manager.map(|person| (MANAGER, person.to_string()));
        let duty = self.duty.map(|kind| (DUTY, kind.code().to_owned()));
        kept.chain(manager).chain(duty).collect()
    }
}

fn borrowed<'a>(pairs: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    pairs.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use barnahus_casework::Urgency;

    use super::{Asked, Chosen, DutyKind, Show};

    #[test]
    fn an_address_shows_again_what_was_chosen() {
        let (urgency, duty) = (Some(Urgency::ImmediateDanger), Some(DutyKind::TellCourt));
        let chosen = Chosen { show: Show::Awaiting, urgency, manager: None, duty };
        assert_eq!(chosen.href(), "/cases?show=awaiting&urgency=immediate_danger&duty=tell_court");
        let asked = Asked {
            show: "awaiting".into(),
            urgency: "immediate_danger".into(),
            duty: "tell_court".into(),
            after: "x".into(),
            ..Asked::default()
        };
        assert_eq!(asked.chosen(), chosen);
        assert_eq!(asked.after(), None);
    }

    #[test]
    fn words_that_are_not_ours_filter_nothing() {
        let asked =
            Asked { show: "<b>".into(), urgency: "soon".into(), manager: "x&y".into(), ..Asked::default() };
        assert_eq!(asked.chosen().href(), "/cases");
    }
}
