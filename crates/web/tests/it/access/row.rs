//! One row of the table: a route, about what it is asked, how one may stand to that, and what it takes.
//!
//! What a role may in a case is asked of the policy; what is theirs alone is said here.

use std::borrow::Cow;

use barnahus_casework::policy::{CaseAction as Do, HouseAction as In};
use barnahus_casework::way_here::may_be_chosen;
use barnahus_vocabulary::Role;

use super::policy::Policy;

/// How a route is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Method {
    Get,
    Post,
}

/// What stands in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    Nothing,
    Case,
    Booking,
    Meeting,
    Support,
    Person,
    Room,
    Absence,
    /// A case that has ended.
    Ended,
    /// What a planning meeting decided and they owe, or somebody in another case.
    Decision,
    /// What a colleague owes: under the same address, at a meeting they have a place in.
    ColleaguesDecision,
    /// A case whose way here names them, or somebody else, and in which they have no place.
    WayTheyRead,
    /// An access to a file in an emergency.
    Emergency,
    /// A letter that was given up.
    Letter,
    /// What another house offers.
    Offer,
    /// A referral that was begun.
    Draft,
    /// A referral that is being begun: whatever the address says, nobody's yet.
    NewDraft,
    /// Where somebody is signed in.
    Session,
}

/// How whoever asks stands to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stand {
    /// They have a place in it.
    Own,
    /// It is there, and they have none.
    Other,
    /// There is no such thing.
    None,
}

/// What it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    /// Not even an account: a door, a probe, or a secret in the address.
    Anyone,
    SignedIn,
    In(In),
    Do(Do),
    /// That it is theirs.
    Theirs,
    /// That it is theirs, and their role may.
    TheirsIn(In),
    /// That it is theirs, or that their role may whoever's it is.
    TheirsOrIn(In),
    /// That it is theirs, or that they may in its case.
    TheirsOrDo(Do),
    /// That the file opens.
    Opens,
    /// That something of the schedule is shown.
    Schedule,
    /// Both: the page of a booking, to do something with it.
    ScheduleTo(Do),
}

/// One route.
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) path: &'static str,
    pub(super) query: Cow<'static, str>,
    pub(super) method: Method,
    pub(super) thing: Thing,
    pub(super) asks: Asks,
    /// `{id}` is what stands in the address, `{inner}` what is named beside it.
    pub(super) fields: Cow<'static, [(&'static str, &'static str)]>,
}

impl Thing {
    /// How a role may stand to such a thing. No emergency opens a file to whoever opens none in a team.
    pub(super) fn stands(self, role: Role) -> &'static [Stand] {
        match self {
            Self::Nothing | Self::NewDraft => &[Stand::Other],
            Self::Room | Self::Letter | Self::Offer => &[Stand::Other, Stand::None],
            Self::WayTheyRead if !may_be_chosen(&[role]) => &[Stand::Other, Stand::None],
            Self::Emergency if !In::OpenInEmergency.roles().contains(&role) => &[Stand::Other, Stand::None],
            Self::Case
            | Self::Booking
            | Self::Meeting
            | Self::Support
            | Self::Person
            | Self::Absence
            | Self::Ended
            | Self::Decision
            | Self::ColleaguesDecision
            | Self::WayTheyRead
            | Self::Emergency
            | Self::Draft
            | Self::Session => &[Stand::Own, Stand::Other, Stand::None],
        }
    }
}

impl Row {
    /// Whether it is about what was made anew for whoever is asked, and so must be done for whoever may.
    pub(super) const fn is_done_once(&self) -> bool {
        let is_new = matches!(
            self.thing,
            Thing::Absence | Thing::Draft | Thing::Letter | Thing::Offer | Thing::Session
        );
        is_new && matches!(self.method, Method::Post)
    }

    pub(super) fn allows(&self, policy: &Policy, role: Role, stand: Stand) -> bool {
        if stand == Stand::None {
            return false;
        }
        match self.asks {
            Asks::Anyone | Asks::SignedIn => true,
            Asks::In(action) => action.roles().contains(&role),
            Asks::Do(action) => policy.may(role, stand, action),
            Asks::Theirs => stand == Stand::Own,
            Asks::TheirsIn(action) => stand == Stand::Own && action.roles().contains(&role),
            Asks::TheirsOrIn(action) => stand == Stand::Own || action.roles().contains(&role),
            Asks::TheirsOrDo(action) => stand == Stand::Own || policy.may(role, stand, action),
            Asks::Opens => policy.opens(role, stand),
            Asks::Schedule => policy.sees_schedule(role, stand),
            Asks::ScheduleTo(action) => policy.sees_schedule(role, stand) && policy.may(role, stand, action),
        }
    }
}
