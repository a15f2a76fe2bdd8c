//! An offer as a row, and back. What the other house is told stands in it only while it is open.

use barnahus_casework::transfer::TransferState;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId, TransferId};
use sea_orm::{NotSet, Set};

use super::{Answer, Shown, Transfer};
use crate::entities::transfers::{ActiveModel, Model};
use crate::fault::{StoreFault, word};

pub(super) fn of(transfer: &Transfer, words_sealed: Option<Vec<u8>>) -> ActiveModel {
    let Transfer { id, from, to, reason, interviews, to_hear_again, offered_by, offered_at, answer } =
        *transfer;
    let (state, shown) = match answer {
        Answer::Open(shown) => (TransferState::Offered, Some(shown)),
        Answer::Accepted(..) => (TransferState::Accepted, None),
        Answer::Declined(..) => (TransferState::Declined, None),
        Answer::TakenBack(..) => (TransferState::TakenBack, None),
    };
    let (to_case, refusal, answered) = match answer {
        Answer::Open(_) => (None, None, None),
        Answer::Accepted(case, by, at) => (case, None, Some((by, at))),
        Answer::Declined(refusal, by, at) => (None, Some(refusal), Some((by, at))),
        Answer::TakenBack(by, at) => (None, None, Some((by, at))),
    };
    let county = shown.and_then(|shown| shown.county);
    ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(from.0.uuid()),
        case_id: Set(from.1.uuid()),
        to_house_id: Set(to.uuid()),
        to_case_id: Set(to_case.map(CaseId::uuid)),
        state: Set(state.code().to_owned()),
        reason: Set(reason.code().to_owned()),
        refusal: Set(refusal.map(|refusal| refusal.code().to_owned())),
        urgency: Set(shown.map(|shown| shown.urgency.code()).unwrap_or_default().to_owned()),
        age_band: Set(shown.map(|shown| shown.age.code()).unwrap_or_default().to_owned()),
        county: Set(county.map(|county| county.code().to_owned())),
        interviews: Set(i32::from(interviews)),
        words_sealed: Set(words_sealed),
        offered_by: Set(offered_by.uuid()),
        offered_at: Set(offered_at.millis()),
        answered_by: Set(answered.map(|(by, _)| by.uuid())),
        answered_at: Set(answered.map(|(_, at)| at.millis())),
        to_hear_again: Set(to_hear_again),
        asked_at: NotSet,
    }
}

pub(super) fn read(rows: Vec<Model>) -> Result<Vec<Transfer>, StoreFault> {
    rows.into_iter().map(Transfer::try_from).collect()
}

fn shown(row: &Model) -> Result<Shown, StoreFault> {
    Ok(Shown {
        urgency: word(&row.urgency, "transfers.urgency")?,
        age: word(&row.age_band, "transfers.age_band")?,
        county: row.county.as_ref().map(|code| word(code, "transfers.county")).transpose()?,
    })
}

impl TryFrom<Model> for Transfer {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let broken = StoreFault::Unreadable("transfers.state");
        let answered =
            row.answered_by.map(PersonId::from_uuid).zip(row.answered_at.map(Instant::from_millis));
        let answer = match word::<TransferState>(&row.state, "transfers.state")? {
            TransferState::Offered => Answer::Open(shown(&row)?),
            TransferState::Accepted => {
                let (by, at) = answered.ok_or(broken)?;
                Answer::Accepted(row.to_case_id.map(CaseId::from_uuid), by, at)
            }
            TransferState::Declined => {
                let refusal = row.refusal.map(|code| word(&code, "transfers.refusal")).transpose()?;
                let (refusal, (by, at)) = refusal.zip(answered).ok_or(broken)?;
                Answer::Declined(refusal, by, at)
            }
            TransferState::TakenBack => {
                let (by, at) = answered.ok_or(broken)?;
                Answer::TakenBack(by, at)
            }
        };
        Ok(Self {
            id: TransferId::from_uuid(row.id),
            from: (HouseId::from_uuid(row.house_id), CaseId::from_uuid(row.case_id)),
            to: HouseId::from_uuid(row.to_house_id),
            reason: word(&row.reason, "transfers.reason")?,
            interviews: u16::try_from(row.interviews)
                .map_err(|_| StoreFault::Unreadable("transfers.interviews"))?,
            to_hear_again: row.to_hear_again,
            offered_by: PersonId::from_uuid(row.offered_by),
            offered_at: Instant::from_millis(row.offered_at),
            answer,
        })
    }
}
