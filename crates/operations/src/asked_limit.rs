//! By which limit it is asked why it was missed: by what was noted of the file when it was written, so that no file is
//! opened; of a case of which nothing was noted, as lists reckon.

use std::collections::BTreeMap;

use barnahus_casework::HouseRules;
use barnahus_casework::file::Contents;
use barnahus_casework::interview::{ExtensionReason, Limit, LimitFacts, first_interview_limit};
use barnahus_database::{ConnectionTrait, Write};
use barnahus_store::cases::Case;
use barnahus_store::{StoreFault, case_facts};
use barnahus_vocabulary::{CaseId, HouseId};

use crate::closed_limit::closed_limit;
use crate::first_interview::extension;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What was noted of some cases.
pub(crate) struct Noted(BTreeMap<CaseId, LimitFacts>);

impl Noted {
    /// Reads it.
    ///
    /// # Errors
    /// The database's, or a seal's.
    pub(crate) async fn of(
        workplace: &Workplace,
        on: &impl ConnectionTrait,
        house: HouseId,
        cases: &[CaseId],
    ) -> Result<Self, StoreFault> {
        Ok(Self(case_facts::limit_facts(on, &workplace.keys, house, cases).await?))
    }

    /// The limit of one of them, with the extension that was given.
    #[must_use]
    pub(crate) fn limit(&self, case: &Case, extended: Option<ExtensionReason>, rules: &HouseRules) -> Limit {
        let Some(facts) = self.0.get(&case.id) else { return closed_limit(case, extended, rules) };
        let first = facts.first(case.waits_since, case.urgency).extended(extended);
        first_interview_limit(&first, &rules.first_interview)
    }
}

/// The limit of one case.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn asked_limit(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    (house, case): (HouseId, &Case),
    rules: &HouseRules,
) -> Result<Limit, Unable> {
    let extended = extension(on, (house, case.id)).await?.map(|given| given.reason);
    Ok(Noted::of(workplace, on, house, &[case.id]).await?.limit(case, extended, rules))
}

/// Notes what the whole file says, or what is shown of it.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn note_facts(
    workplace: &Workplace,
    tx: &Write,
    (house, case): (HouseId, &Case),
    contents: &Contents,
) -> Result<(), StoreFault> {
    let noted = Noted::of(workplace, tx.sql(), house, &[case.id]).await?.0;
    let before = noted.get(&case.id).copied();
    let after = before.unwrap_or(LimitFacts::UNKNOWN).told(contents, case.waits_since);
    if before == Some(after) {
        return Ok(());
    }
    case_facts::keep_limit(tx, &workplace.keys, (house, case.id), after).await
}

/// Notes it where nothing was noted yet, and writes over nothing. The case is locked: else a section that is written
/// between the reading and the noting would be missed.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn note_facts_once(
    workplace: &Workplace,
    tx: &Write,
    (house, case): (HouseId, &Case),
    contents: &Contents,
) -> Result<(), StoreFault> {
    let facts = LimitFacts::UNKNOWN.told(contents, case.waits_since);
    case_facts::keep_limit_once(tx, &workplace.keys, (house, case.id), facts).await
}

/// Notes what sections say that were written anew. A case of which nothing was noted waits until its whole file is read:
/// a part of it would say less than lists know.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn note_facts_anew(
    workplace: &Workplace,
    tx: &Write,
    (house, case): (HouseId, &Case),
    contents: &Contents,
) -> Result<(), StoreFault> {
    if Noted::of(workplace, tx.sql(), house, &[case.id]).await?.0.is_empty() {
        return Ok(());
    }
    note_facts(workplace, tx, (house, case), contents).await
}
