//! The copy of a file for the child or whoever represents it, made by whoever is in charge, who says with their
//! password that it is they.
//!
//! What goes in is a rule of `casework` and a decision for each piece. The file is opened for it like for any
//! other purpose, and that a copy was made, for whom, is noted beside that; nothing of it is kept.

use std::collections::{BTreeMap, BTreeSet};

use barnahus_casework::policy::{CaseAction, Permit, Sight, open, usual_purpose};
use barnahus_casework::subject_copy::{
    Copy, CopyFor, CopyPart, Decision, LeftOut, Piece, Seen, cut, is_against, ruled,
};
use barnahus_database::ConnectionTrait;
use barnahus_identity::{Holder, TypedPassword};
use barnahus_store::suspected::with_all_suspected;
use barnahus_store::{StoreFault, files, people, support};
use barnahus_vocabulary::{Actor, CaseId, Instant};

use crate::sign_in::NotSignedIn;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;
use crate::{copy_records, noted};

/// What is asked for. No `Debug`: a password belongs into no log.
pub struct CopyAsked<'a> {
    /// For whom.
    pub copy_for: CopyFor,
    /// What was decided, piece by piece.
    pub decided: &'a BTreeMap<Piece, Decision>,
    /// The password of whoever makes it.
    pub password: TypedPassword,
}

/// A copy, and who made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// What is in it.
    pub copy: Copy,
    /// The name of whoever made it.
    pub maker: String,
}

/// Why no copy was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotCopied {
    /// Nobody decided of these.
    #[error("not everything was decided")]
    Undecided(Vec<Piece>),
    /// The file speaks against giving it to whoever represents the child.
    #[error("the representative is in doubt")]
    RepresentativeInDoubt,
    /// The password was another.
    #[error("the password was wrong")]
    WrongPassword,
    /// Too many tries; come back in so many seconds.
    #[error("wait {0} seconds")]
    Wait(u32),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<NotSignedIn> for NotCopied {
    fn from(refusal: NotSignedIn) -> Self {
        match refusal {
            NotSignedIn::Wait(seconds) => Self::Wait(seconds),
            NotSignedIn::Wrong => Self::WrongPassword,
            NotSignedIn::Unable(unable) => Self::Unable(unable),
        }
    }
}

impl From<StoreFault> for NotCopied {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

/// The codename, and what there is, each with why it cannot go in: for the page before. The file stays closed.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone who is not in charge.
pub async fn look_at_copy(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
) -> Result<(String, Vec<(Piece, Option<LeftOut>)>), Unable> {
    let on = workplace.database.read();
    let (codename, permit) = permit(workplace, on, actor, case).await?;
    let there: BTreeSet<_> = files::versions(on, actor.house, case).await?.into_keys().collect();
    let health = seen(&permit);
    let shown = permit.sections().filter(|section| there.contains(section));
    let sections = shown.map(|section| (Piece::Section(section), ruled(section, health)));
    let at = (actor.house, case);
    let helped = support::decided(on, &workplace.keys, at).await?;
    let is_hidden = helped.iter().all(|kind| !permit.sees(kind.sight()));
    let parts = copy_records::there(workplace, on, at).await?.into_iter().map(|part| {
        let hidden = (part == CopyPart::Support && is_hidden).then_some(LeftOut::NotForMaker);
        (Piece::Part(part), hidden)
    });
    Ok((codename, sections.chain(parts).collect()))
}

/// Makes the copy.
///
/// # Errors
/// [`NotCopied`].
pub async fn copy_for_subject(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    asked: CopyAsked<'_>,
    now: Instant,
) -> Result<Made, NotCopied> {
    let CopyAsked { copy_for, decided, password } = asked;
    permit(workplace, workplace.database.read(), actor, case).await?;
    let holder = Holder { house: actor.house, person: actor.person };
    workplace
        .identity
        .confirm_password(&workplace.database, holder, password, now)
        .await
        .map_err(|refusal| NotCopied::from(NotSignedIn::from(refusal)))?;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let (_, permit) = permit(workplace, tx.sql(), actor, case).await?;
    let file = files::open(&mut tx, &workplace.keys, &permit, now).await?;
    let judged = with_all_suspected(&tx, &workplace.keys, &permit, file.contents().clone(), now).await?;
    if is_against(&judged, copy_for) {
        return Err(NotCopied::RepresentativeInDoubt);
    }
    let records = copy_records::records(workplace, &tx, &permit).await?;
    let (all, decision) = ((file.contents(), records), |piece| decided.get(&piece).copied());
    let copy = cut(all, (copy_for, seen(&permit)), decision).map_err(NotCopied::Undecided)?;
    let maker = people::find(tx.sql(), actor.house, actor.person).await?.ok_or(Unable::NotTheirs)?;
    tx.note(noted::case(actor, case, "copy_made", copy_for.code(), now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(Made { copy, maker: maker.display_name })
}

/// For what whoever is in charge opens the file.
async fn permit(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
) -> Result<(String, Permit), Unable> {
    let approached = approach_to(workplace, on, actor, case, CaseAction::CopyForSubject).await?;
    let purpose = usual_purpose(actor, &approached.standing).ok_or(Unable::NotTheirs)?;
    Ok((approached.case.codename, open(actor, &approached.standing, purpose)?))
}

fn seen(permit: &Permit) -> Seen {
    if permit.sees(Sight::Health) { Seen::Whole } else { Seen::InPart }
}
