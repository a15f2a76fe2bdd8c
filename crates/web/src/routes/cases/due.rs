//! How a case stands to its triage limit, for lists and pages.

use barnahus_casework::stage::StageCode;
use barnahus_casework::triage::overdue;
use barnahus_pages::cases::Due;
use barnahus_vocabulary::Instant;

/// The limit of a case, and until when it was put off.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    pub(super) stage: StageCode,
    pub(super) due_at: Instant,
    pub(super) deferred_until: Option<Instant>,
}

impl Limit {
    /// As it stands now.
    pub(super) fn seen_at(self, now: Instant) -> Due {
        if let Some(by) = overdue(self.stage, self.due_at, now) {
            return Due::Overdue(by);
        }
        match self.deferred_until {
            _ if !self.stage.awaits_triage() => Due::Nothing,
            Some(until) => Due::PutOff(until),
            None => Due::Within(self.due_at - now),
        }
    }
}
