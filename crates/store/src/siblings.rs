//! Links between the cases of siblings, with what was chosen for each pair.
//!
//! A pair has one row, found from either side. Who may know of the other case is asked by whoever shows it.

use barnahus_casework::siblings::{SiblingChoice, SiblingMeeting};
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId, SiblingLinkId};
use sea_orm::sea_query::Condition;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select, Set,
};

use crate::entities::sibling_links::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, word};

/// A link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SiblingLink {
    /// Which.
    pub id: SiblingLinkId,
    /// The two cases.
    pub cases: [CaseId; 2],
    /// What was chosen.
    pub choice: SiblingChoice,
    /// By whom.
    pub linked_by: PersonId,
    /// When.
    pub linked_at: Instant,
}

impl SiblingLink {
    /// The other case of the two.
    #[must_use]
    pub fn other(&self, case: CaseId) -> CaseId {
        let [one, other] = self.cases;
        if one == case { other } else { one }
    }
}

/// The links of a case, the oldest first.
///
/// # Errors
/// The database's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<SiblingLink>, StoreFault> {
    let either =
        Condition::any().add(Column::CaseId.eq(case.uuid())).add(Column::OtherCaseId.eq(case.uuid()));
    read(of_house(house).filter(either).all(on).await?)
}

/// The pairs among these cases that must not meet.
///
/// # Errors
/// The database's.
pub async fn kept_apart(
    on: &impl ConnectionTrait,
    house: HouseId,
    among: &[CaseId],
) -> Result<Vec<SiblingLink>, StoreFault> {
    let among = || among.iter().map(|case| case.uuid());
    let apart = of_house(house)
        .filter(Column::CaseId.is_in(among()))
        .filter(Column::OtherCaseId.is_in(among()))
        .filter(Column::Meeting.eq(SiblingMeeting::MustNot.code()));
    read(apart.all(on).await?)
}

/// Keeps a link. Both cases are locked, and whoever links them has asked that none stands.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &Write, house: HouseId, link: &SiblingLink) -> Result<(), StoreFault> {
    let SiblingLink { id, cases: [one, other], choice, linked_by, linked_at } = link;
    let SiblingChoice { day, interviewer, meeting } = choice;
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        case_id: Set(one.uuid()),
        other_case_id: Set(other.uuid()),
        day: Set(day.code().to_owned()),
        interviewer: Set(interviewer.code().to_owned()),
        meeting: Set(meeting.code().to_owned()),
        linked_by: Set(linked_by.uuid()),
        linked_at: Set(linked_at.millis()),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Ends a link.
///
/// # Errors
/// [`StoreFault::Stale`] when it is gone.
pub async fn remove(tx: &Write, house: HouseId, link: SiblingLinkId) -> Result<(), StoreFault> {
    let gone = Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(link.uuid()))
        .exec(tx.sql())
        .await?;
    if gone.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

fn of_house(house: HouseId) -> Select<Entity> {
    Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .order_by_asc(Column::LinkedAt)
        .order_by_asc(Column::Id)
}

fn read(rows: Vec<Model>) -> Result<Vec<SiblingLink>, StoreFault> {
    rows.into_iter().map(SiblingLink::try_from).collect()
}

impl TryFrom<Model> for SiblingLink {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model {
            id,
            house_id: _,
            case_id,
            other_case_id,
            day,
            interviewer,
            meeting,
            linked_by,
            linked_at,
        } = row;
        Ok(Self {
            id: SiblingLinkId::from_uuid(id),
            cases: [CaseId::from_uuid(case_id), CaseId::from_uuid(other_case_id)],
            choice: SiblingChoice {
                day: word(&day, "sibling_links.day")?,
                interviewer: word(&interviewer, "sibling_links.interviewer")?,
                meeting: word(&meeting, "sibling_links.meeting")?,
            },
            linked_by: PersonId::from_uuid(linked_by),
            linked_at: Instant::from_millis(linked_at),
        })
    }
}
