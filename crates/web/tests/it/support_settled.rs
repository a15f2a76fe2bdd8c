//! Support that is settled before a case is closed, where a test is about something else.

use barnahus_casework::support::SupportKind;
use barnahus_store::support;
use barnahus_vocabulary::{CaseId, Role, SupportId, paths};

use crate::exchange::step;
use crate::front_door::Door;

impl Door {
    /// What falls due first of the support of a case.
    pub async fn open_piece(&self, case: CaseId) -> SupportId {
        let on = self.workplace.database.read();
        support::open_of_case(on, &self.workplace.keys, (self.id, case)).await.unwrap()[0].id
    }
}

/// Support begins, is not needed of any kind, and the family is informed: the case may be closed.
pub async fn supported(house: &Door, case: CaseId) {
    step(house, &paths::begin_support(case), &[]).await;
    settled(house, case).await;
}

/// The same where support has begun.
pub async fn settled(house: &Door, case: CaseId) {
    let manager = house.browser(Role::CaseManager).await;
    for kind in SupportKind::ALL.iter().filter(|kind| kind.must_be_decided(0)) {
        let because = [("support_kind", kind.code()), ("because", "S-a făcut înainte.")];
        let answer = manager.post(&paths::support_not_needed(case), &because).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
    }
    let on = house.workplace.database.read();
    for piece in support::open_of_case(on, &house.workplace.keys, (house.id, case)).await.unwrap() {
        let done =
            manager.post(&paths::support_done(piece.id), &[("version", "1"), ("done_on", "azi")]).await;
        assert_eq!(done.status, 303, "{}", done.text);
    }
}
