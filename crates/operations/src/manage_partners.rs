//! The keys of the house and its partners, as whoever runs the machine manages them.
//!
//! From the command line only: which key speaks for the adult core is agreed between institutions, not in
//! a browser. The trail says that the program did it. A house has one adult core at a time, and may have
//! partners for trying.

use barnahus_database::{Lockable, Note, Write, retrying};
use barnahus_exchange::keys::{PrivateKey, PublicKey};
use barnahus_outbox::exchange::our_keys::{self, OurKey};
use barnahus_outbox::exchange::partner_keys::{self, PartnerKey};
use barnahus_outbox::exchange::{Partner, PartnerKind, partners, removed};
use barnahus_store::StoreFault;
use barnahus_vocabulary::{HouseId, Instant, Line, PartnerId};
use zeroize::Zeroizing;

use crate::disclose::seals;
use crate::erase_trial_cases::{erase_trial_cases, may_erase};
use crate::move_partner::address;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A partner with the names of its keys that hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPartner {
    /// The partner.
    pub partner: Partner,
    /// Thumbprints, the oldest first.
    pub keys: Vec<String>,
}

/// A partner to be added.
#[derive(Debug, Clone)]
pub struct NewPartner<'a> {
    /// What staff call it.
    pub name: &'a str,
    /// Where it hears, without a path.
    pub url: &'a str,
    /// Its public key, as PEM.
    pub key: &'a str,
    /// The adult core, or somebody who tries.
    pub kind: PartnerKind,
}

/// Why a partner was not added or changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAPartner {
    /// The name is empty or too long.
    #[error("the name must be one short line")]
    Name,
    /// The address is none that can be signed for.
    #[error("the address must look like https://core.example.org, without a path")]
    Address,
    /// What is said to it could be read on the way.
    #[error("the address must begin with https:// unless it is this machine's own")]
    InTheClear,
    /// The file holds no such key.
    #[error("the file holds no Ed25519 public key in PEM")]
    Key,
    /// Another partner has that key.
    #[error("another partner has that key")]
    KeyTaken,
    /// The house has an adult core already.
    #[error("the house has an adult core already; remove it first, or add this one with --trial")]
    SecondCore,
    /// People are asked to come to an interview that is only for trying.
    #[error(
        "an interview of one of its cases stands, or a letter about one has still to go; cancel it first"
    )]
    StillBooked,
    /// There is no partner of that name.
    #[error("there is no partner of that name")]
    Unknown,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl barnahus_database::retry::MayBeDeadlock for NotAPartner {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// The keys of the house, the one that signs first; a first one is made when there is none.
///
/// # Errors
/// The database's, or a seal's.
pub async fn house_keys(workplace: &Workplace, house: HouseId, now: Instant) -> Result<Vec<OurKey>, Unable> {
    let keys = our_keys::all(workplace.database.read(), house).await?;
    if !keys.is_empty() {
        return Ok(keys);
    }
    new_house_key(workplace, house, now).await?;
    Ok(our_keys::all(workplace.database.read(), house).await?)
}

/// Makes a new key. The one before signs until it is [retired](retire_older_keys), so that partners can be
/// given the new one meanwhile.
///
/// # Errors
/// The database's, or a seal's.
pub async fn new_house_key(workplace: &Workplace, house: HouseId, now: Instant) -> Result<OurKey, Unable> {
    let private = PrivateKey::from_seed(&Zeroizing::new(workplace.keys.entropy().bytes()));
    let public = private.public();
    let unwritable = |_| Unable::Broken(StoreFault::Unreadable("exchange_keys"));
    let key = OurKey {
        keyid: public.thumbprint().to_string(),
        public: public.to_pem().map_err(unwritable)?,
        created_at: now,
    };
    let mut tx = workplace.database.begin().await?;
    our_keys::keep(&tx, seals(workplace), house, (&key, &private.to_pem().map_err(unwritable)?)).await?;
    tx.note(noted(house, "exchange_key_made", now));
    tx.commit().await?;
    Ok(key)
}

/// Lets the newest key of the house sign, and no older one any more. How many were retired.
///
/// # Errors
/// The database's.
pub async fn retire_older_keys(workplace: &Workplace, house: HouseId, now: Instant) -> Result<u64, Unable> {
    let mut tx = workplace.database.begin().await?;
    let retired = our_keys::retire_older(&tx, house, now).await?;
    tx.note(noted(house, "exchange_keys_retired", now));
    tx.commit().await?;
    Ok(retired)
}

/// Adds a partner.
///
/// # Errors
/// [`NotAPartner`].
pub async fn add_partner(
    workplace: &Workplace,
    house: HouseId,
    new: &NewPartner<'_>,
    now: Instant,
) -> Result<PartnerId, NotAPartner> {
    let name = Line::parse(new.name).map_err(|_| NotAPartner::Name)?;
    let url = address(new.url)?;
    let key = read(new.key, now)?;
    let partner = Partner {
        id: PartnerId::random(),
        house,
        name: name.as_str().to_owned(),
        url,
        kind: new.kind,
        reports_said: 0,
    };
    retrying(|| insert(workplace, &partner, &key, now)).await?;
    Ok(partner.id)
}

async fn insert(
    workplace: &Workplace,
    partner: &Partner,
    key: &PartnerKey,
    now: Instant,
) -> Result<(), NotAPartner> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Houses, &[partner.house.uuid()]).await.map_err(Unable::from)?;
    let core = partners::core(tx.sql(), partner.house).await.map_err(Unable::from)?;
    if partner.kind == PartnerKind::Core && core.is_some() {
        return Err(NotAPartner::SecondCore);
    }
    partners::add(&tx, partner, now).await.map_err(Unable::from)?;
    give_key(&tx, partner, key, now).await?;
    tx.note(noted(partner.house, "partner_added", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Which keys of a partner hold beside a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// The one before, so that nothing is refused meanwhile.
    TheOneBefore,
    /// None: the one before may be in other hands.
    None,
}

/// Gives a partner another key.
///
/// # Errors
/// [`NotAPartner`].
pub async fn rotate_partner(
    workplace: &Workplace,
    house: HouseId,
    named_so: &str,
    (key, beside): (&str, Beside),
    now: Instant,
) -> Result<(), NotAPartner> {
    let key = read(key, now)?;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let partner = named(&tx, house, named_so).await?;
    give_key(&tx, &partner, &key, now).await?;
    if beside == Beside::None {
        partner_keys::retire_others(&tx, partner.id, &key.keyid, now).await.map_err(Unable::from)?;
    }
    tx.note(noted(house, "partner_key_changed", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Removes a partner: nothing is heard from it or sent to it any more; what waits for it halts, so that staff drop it,
/// and a young person's handover that it has not answered is taken back. The cases of one for trying are
/// erased; how many. Called again it goes on where it stopped.
///
/// # Errors
/// [`NotAPartner::Unknown`], [`NotAPartner::StillBooked`].
pub async fn remove_partner(
    workplace: &Workplace,
    house: HouseId,
    name: &str,
    now: Instant,
) -> Result<usize, NotAPartner> {
    let ever = partners::ever(workplace.database.read(), house).await.map_err(Unable::from)?;
    let mut erased = 0;
    for partner in ever.iter().filter(|partner| partner.name == name) {
        may_erase(workplace, partner).await?;
    }
    let known = retrying(|| remove(workplace, house, name, now)).await;
    for partner in ever.iter().filter(|partner| partner.name == name) {
        erased += erase_trial_cases(workplace, partner, now).await?;
    }
    match known {
        Err(NotAPartner::Unknown) if erased > 0 => Ok(erased),
        known => known.map(|()| erased),
    }
}

async fn remove(workplace: &Workplace, house: HouseId, name: &str, now: Instant) -> Result<(), NotAPartner> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let partner = named(&tx, house, name).await?;
    tx.lock(Lockable::Partners, &[partner.id.uuid()]).await.map_err(Unable::from)?;
    partners::remove(&tx, house, partner.id).await.map_err(Unable::from)?;
    removed::let_go(&mut tx, now).await.map_err(Unable::from)?;
    tx.note(noted(house, "partner_removed", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// The partners of a house with the names of their keys.
///
/// # Errors
/// The database's.
pub async fn list_partners(workplace: &Workplace, house: HouseId) -> Result<Vec<KnownPartner>, Unable> {
    let on = workplace.database.read();
    let mut known = Vec::new();
    for partner in partners::all(on, house).await? {
        let keys = partner_keys::holding(on, partner.id).await?;
        known.push(KnownPartner { partner, keys: keys.into_iter().map(|key| key.keyid).collect() });
    }
    Ok(known)
}

fn read(pem: &str, now: Instant) -> Result<PartnerKey, NotAPartner> {
    let key = PublicKey::from_pem(pem).map_err(|_| NotAPartner::Key)?;
    let public = key.to_pem().map_err(|_| NotAPartner::Key)?;
    Ok(PartnerKey { keyid: key.thumbprint().to_string(), public, added_at: now })
}

async fn give_key(tx: &Write, partner: &Partner, key: &PartnerKey, now: Instant) -> Result<(), NotAPartner> {
    let owner = partner_keys::whose(tx.sql(), &key.keyid).await.map_err(Unable::from)?;
    if owner.is_some_and(|(owner, _)| owner.id != partner.id) {
        return Err(NotAPartner::KeyTaken);
    }
    partner_keys::add(tx, (partner.house, partner.id), key, now).await.map_err(Unable::from)?;
    Ok(())
}

pub(crate) async fn named(tx: &Write, house: HouseId, name: &str) -> Result<Partner, NotAPartner> {
    let all = partners::all(tx.sql(), house).await.map_err(Unable::from)?;
    all.into_iter().find(|partner| partner.name == name).ok_or(NotAPartner::Unknown)
}

pub(crate) fn noted(house: HouseId, action: &'static str, now: Instant) -> Note {
    Note {
        house,
        at: now,
        actor: None,
        action,
        subject_kind: "house",
        subject: Some(house.uuid()),
        purpose: "exchange",
    }
}
