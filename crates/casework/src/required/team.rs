//! The team of an interview against its requirements: who is missing, who may be added, who may go.

use std::fmt;

use barnahus_vocabulary::{PersonId, Role};

use super::{Required, Requirement, Rule};

/// What someone may be in the team of a case beside its case manager, who is named, not added.
pub const TEAM_ROLES: [Role; 12] = [
    Role::Interviewer,
    Role::Prosecutor,
    Role::Police,
    Role::Judge,
    Role::Psychologist,
    Role::Therapist,
    Role::Physician,
    Role::SocialWorker,
    Role::Guardian,
    Role::Lawyer,
    Role::Defence,
    Role::Interpreter,
];

/// One person in one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TeamMember {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
}

/// A role cannot go, because a rule asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StillRequired {
    /// The role.
    pub role: Role,
    /// The rule that asks.
    pub rule: Rule,
}

impl fmt::Display for StillRequired {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is required by {}", self.role, self.rule)
    }
}

impl std::error::Error for StillRequired {}

impl Required {
    /// Adds a role of the team's own will. Always free, also a second time.
    #[must_use]
    pub fn with_added(mut self, role: Role) -> Self {
        self.added.push(role);
        self
    }

    /// Takes an added role back.
    ///
    /// # Errors
    /// [`StillRequired`] when it was not added but is asked for by a rule.
    pub fn without_role(mut self, role: Role) -> Result<Self, StillRequired> {
        if let Some(place) = self.added.iter().position(|added| *added == role) {
            self.added.remove(place);
            return Ok(self);
        }
        let asking = self.of_team().find(|(_, roles)| roles.contains(&role)).map(|(asked, _)| asked.rule);
        match asking {
            Some(rule) => Err(StillRequired { role, rule }),
            None => Ok(self),
        }
    }

    /// The requirements that persons of the team fill, each with who fills it. Each member fills one at
    /// most.
    #[must_use]
    pub fn filled(&self, team: &[TeamMember]) -> Vec<(&Requirement, Option<TeamMember>)> {
        let mut free: Vec<TeamMember> = team.to_vec();
        self.of_team()
            .map(|(requirement, roles)| {
                let place = free.iter().position(|member| roles.contains(&member.role));
                (requirement, place.map(|place| free.swap_remove(place)))
            })
            .collect()
    }

    /// The requirements that nobody of the team fills.
    #[must_use]
    pub fn unmet(&self, team: &[TeamMember]) -> Vec<&Requirement> {
        self.filled(team)
            .into_iter()
            .filter_map(|(requirement, filled)| filled.is_none().then_some(requirement))
            .collect()
    }

    /// The added roles that nobody fills once the requirements are filled.
    #[must_use]
    pub fn unmet_added(&self, team: &[TeamMember]) -> Vec<Role> {
        let mut free: Vec<Role> = team.iter().map(|member| member.role).collect();
        let wanted =
            self.of_team().map(|(_, roles)| roles).chain(self.added.iter().map(std::slice::from_ref));
        let mut unmet = Vec::new();
        for (place, roles) in wanted.enumerate() {
            match free.iter().position(|role| roles.contains(role)) {
                Some(found) => {
                    free.swap_remove(found);
                }
                None if place >= self.of_team().count() => unmet.extend_from_slice(roles),
                None => {}
            }
        }
        unmet
    }

    /// Whether that member may leave the team without leaving a requirement open that is filled now.
    /// To replace someone, the new person joins first.
    ///
    /// # Errors
    /// [`StillRequired`] with the rule that would be open.
    pub fn may_leave(&self, team: &[TeamMember], leaving: TeamMember) -> Result<(), StillRequired> {
        let rest: Vec<TeamMember> = team.iter().copied().filter(|member| *member != leaving).collect();
        let before = self.unmet(team);
        let opened = self.unmet(&rest).into_iter().find(|requirement| !before.contains(requirement));
        match opened {
            Some(requirement) => Err(StillRequired { role: leaving.role, rule: requirement.rule }),
            None => Ok(()),
        }
    }
}
