//! At which starts of a house every role has somebody, and where that is a full team beyond doubt.
//!
//! Somebody whom no other role could have is never wanted twice. So where each role has one of these free,
//! or each but one, there is a full team, and nobody needs to be asked. Only the other starts are doubtful.

use super::anyone::Anyone;
use super::grid::Grid;
use super::spans::Spans;
use super::staff::{Candidate, Staff};

/// The starts at which somebody is free for one role.
#[derive(Debug)]
pub(super) struct RoleStarts {
    /// Anybody.
    pub(super) somebody: Spans,
    /// Somebody whom no other role could have.
    own: Spans,
}

impl RoleStarts {
    /// Looks at the bench of a role.
    pub(super) fn of(staff: &Staff<'_>, grid: &Grid, role: usize, bench: &[Candidate]) -> Self {
        let (mut anyone, hours) = (Anyone::default(), staff.hours(role));
        let reach = |candidate| staff.reach(candidate);
        anyone.add(grid, hours, bench.iter().filter(|one| staff.has_one_part(one)).map(reach));
        let own = anyone.starts(grid);
        anyone.add(grid, hours, bench.iter().filter(|one| !staff.has_one_part(one)).map(reach));
        Self { somebody: anyone.starts(grid), own }
    }
}

/// Starts at which all roles looked at so far have somebody.
#[derive(Debug)]
pub(super) struct Staffed {
    all: Spans,
    /// Those at which each role has somebody of its own.
    none_shared: Spans,
    /// Those at which one role must ask somebody whom others may want too.
    one_shared: Spans,
}

impl Staffed {
    /// All of some starts, before any role is looked at.
    pub(super) fn among(starts: &Spans) -> Self {
        Self { all: starts.clone(), none_shared: starts.clone(), one_shared: Spans::default() }
    }

    /// Asks for one more role.
    pub(super) fn add(&mut self, role: &RoleStarts) {
        let RoleStarts { somebody, own } = role;
        self.all = self.all.and(somebody);
        let shared = self.none_shared.without(own).and(somebody);
        self.one_shared = self.one_shared.and(own).or(&shared);
        self.none_shared = self.none_shared.and(own);
    }

    /// Where there is a full team of different people beyond doubt.
    pub(super) fn surely(&self) -> Spans {
        self.none_shared.or(&self.one_shared)
    }

    /// Where every role has somebody, but perhaps not everybody someone else.
    pub(super) fn doubtful(&self) -> Spans {
        self.all.without(&self.surely())
    }
}
