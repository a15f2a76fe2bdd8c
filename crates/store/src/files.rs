//! The case file: sealed section by section, opened only on a permit.
//!
//! [`open`] is the one way in. It notes the opening for the audit trail in the same transaction and
//! then unseals no more than the permit shows; the caller lets the open file go only after the
//! commit. Sections are written back one by one, each against the version it was read with.

mod whole;

use std::collections::BTreeMap;

use barnahus_casework::file::{Contents, OpenFile, SectionName};
use barnahus_casework::policy::Permit;
use barnahus_casework::typed::Typed;
use barnahus_database::{Note, Write};
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, HouseId, Instant, local};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::entities::case_sections::{ActiveModel, Column, Entity};
use crate::fault::{StoreFault, column, count};
use crate::keys::Keys;
use crate::sealed_text;

pub(crate) use whole::{Sealed, sealed};

/// What is sealed in a case beside its sections: frozen or free words that no form shows again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// The referral exactly as it was received, frozen at acceptance.
    AsReceived,
    /// Why the last step, deferral or cancellation was taken.
    Reason,
    /// What came along from another house.
    Brought,
    /// The referrals that had been merged into the case at another house.
    BroughtMerged,
}

impl Kept {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::AsReceived => "kept_as_received",
            Self::Reason => "kept_reason",
            Self::Brought => "kept_brought",
            Self::BroughtMerged => "kept_brought_merged",
        }
    }
}

/// Makes the key of a new case and seals what is known of it.
///
/// # Errors
/// The database's, or a seal's.
pub async fn found(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    contents: &Contents,
    now: Instant,
) -> Result<(), StoreFault> {
    let (house, case) = at;
    let key = keys.make(tx, house, case).await?;
    for (name, typed) in contents.typed() {
        let sealed = sealed_text::seal(keys, &key, &place(house, case, name.code()), &typed)?;
        insert(tx, at, name.code(), sealed, now).await?;
    }
    Ok(())
}

/// Opens a file: the audit line first, then the seals, then the cut to what the permit shows.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`] when the file is damaged.
pub async fn open(
    tx: &mut Write,
    keys: &Keys,
    permit: &Permit,
    now: Instant,
) -> Result<OpenFile, StoreFault> {
    note_opening(tx, permit, now);
    let (house, case) = (permit.house(), permit.case());
    let Some(key) = keys.of_case(tx.sql(), house, case).await? else {
        return Ok(OpenFile::show(permit, Contents::default()));
    };
    let names: Vec<&str> = permit.sections().map(SectionName::code).collect();
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .filter(Column::Section.is_in(names))
        .all(tx.sql())
        .await?;
    let mut contents = Contents::default();
    for row in rows {
        let name: SectionName = crate::fault::word(&row.section, "case_sections.section")?;
        let typed = sealed_text::open(&key, &place(house, case, name.code()), &row.sealed)?;
        contents
            .put(name, &typed, local::day(now))
            .map_err(|_| StoreFault::Unreadable("case_sections.sealed"))?;
    }
    Ok(OpenFile::show(permit, contents))
}

/// Notes that a file is opened. Whoever reads what lies sealed beside the sections notes it before.
pub fn note_opening(tx: &mut Write, permit: &Permit, now: Instant) {
    tx.note(Note {
        house: permit.house(),
        at: now,
        actor: Some(permit.person()),
        action: "opened",
        subject_kind: "case",
        subject: Some(permit.case().uuid()),
        purpose: permit.purpose().code(),
    });
}

/// The version of every section there is; one that is absent has version 0.
///
/// # Errors
/// The database's.
pub async fn versions(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<BTreeMap<SectionName, u32>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .all(on)
        .await?;
    let mut versions = BTreeMap::new();
    for row in rows {
        if let Ok(name) = row.section.parse() {
            versions.insert(name, count(row.version, "case_sections.version")?);
        }
    }
    Ok(versions)
}

/// Writes one section over the version it was read with (0: there was none).
///
/// # Errors
/// [`StoreFault::Stale`] when someone wrote it meanwhile, or the case was erased.
pub async fn write_section(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    section: (SectionName, &Typed, u32),
    now: Instant,
) -> Result<(), StoreFault> {
    let (name, typed, version) = section;
    write(tx, keys, at, (name.code(), typed, Some(version)), now).await
}

/// Lays what was told over a section, by a rule that knows both; answers what stands there then. Nobody is
/// shown the section: whoever tells may not read it.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, or a seal's.
pub async fn lay_over(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    section: (SectionName, impl Fn(&Typed) -> Typed),
    now: Instant,
) -> Result<Typed, StoreFault> {
    let (name, rule) = section;
    let known = lies(tx, keys, at, name.code()).await?.unwrap_or_default();
    let laid = rule(&known);
    write(tx, keys, at, (name.code(), &laid, None), now).await?;
    Ok(laid)
}

/// What is kept beside the sections, if anything is. Whoever reads it has noted that the file is opened.
///
/// # Errors
/// The database's, or a seal's.
pub async fn kept(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    kept: Kept,
) -> Result<Option<Typed>, StoreFault> {
    lies(tx, keys, at, kept.code()).await
}

/// What lies under a name, if anything does, for a rule that shows it to nobody.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn lies(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    name: &'static str,
) -> Result<Option<Typed>, StoreFault> {
    let Some(key) = keys.of_case(tx.sql(), at.0, at.1).await? else { return Ok(None) };
    let row = Entity::find()
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::CaseId.eq(at.1.uuid()))
        .filter(Column::Section.eq(name))
        .one(tx.sql())
        .await?;
    row.map(|row| sealed_text::open(&key, &place(at.0, at.1, name), &row.sealed)).transpose()
}

/// Keeps a text beside the sections, over whatever was kept there.
///
/// # Errors
/// The database's, or a seal's.
pub async fn keep(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    kept: (Kept, &Typed),
    now: Instant,
) -> Result<(), StoreFault> {
    let (kept, typed) = kept;
    write(tx, keys, at, (kept.code(), typed, None), now).await
}

async fn write(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    what: (&'static str, &Typed, Option<u32>),
    now: Instant,
) -> Result<(), StoreFault> {
    let ((house, case), (name, typed, expected)) = (at, what);
    let key = keys.of_case(tx.sql(), house, case).await?.ok_or(StoreFault::Stale)?;
    let sealed = sealed_text::seal(keys, &key, &place(house, case, name), typed)?;
    let stands = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .filter(Column::Section.eq(name))
        .one(tx.sql())
        .await?;
    let Some(stands) = stands else {
        return match expected {
            Some(0) | None => insert(tx, at, name, sealed, now).await,
            Some(_) => Err(StoreFault::Stale),
        };
    };
    let stood = count(stands.version, "case_sections.version")?;
    let changed = Entity::update_many()
        .set(ActiveModel {
            sealed: Set(sealed),
            version: Set(column(stood + 1)),
            updated_at: Set(now.millis()),
            ..Default::default()
        })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .filter(Column::Section.eq(name))
        .filter(Column::Version.eq(column(expected.unwrap_or(stood))))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

async fn insert(
    tx: &Write,
    at: (HouseId, CaseId),
    name: &'static str,
    sealed: Vec<u8>,
    now: Instant,
) -> Result<(), StoreFault> {
    let (house, case) = at;
    let row = ActiveModel {
        house_id: Set(house.uuid()),
        case_id: Set(case.uuid()),
        section: Set(name.to_owned()),
        sealed: Set(sealed),
        version: Set(1),
        updated_at: Set(now.millis()),
    };
    match row.insert(tx.sql()).await {
        Ok(_) => Ok(()),
        Err(error) => match StoreFault::from(error) {
            StoreFault::Database(barnahus_database::Fault::Taken) => Err(StoreFault::Stale),
            fault => Err(fault),
        },
    }
}

pub(crate) fn place(house: HouseId, case: CaseId, section: &str) -> Place {
    Place::new("case_sections", "sealed", house, format_args!("{case}/{section}"))
}
