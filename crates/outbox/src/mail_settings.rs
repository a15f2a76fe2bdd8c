//! How letters leave a house: into files until it has a mail server, then by SMTP.
//!
//! The password is sealed to its row. Reading gives the settings without it, for pages; with it only
//! on the way to a transport.

use barnahus_database::Write;
use barnahus_seals::{Entropy, HouseKey, Place};
use barnahus_vocabulary::HouseId;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use secrecy::{ExposeSecret, SecretString};

use crate::entities::mail_settings::{ActiveModel, Column, Entity, Model};
use crate::fault::OutboxFault;
use crate::transport::{Account, Security};

const FILES: &str = "files";
const SMTP: &str = "smtp";

/// How letters leave.
#[derive(Debug)]
pub enum MailWay {
    /// Into the folder of files.
    Files,
    /// To a mail server.
    Server(MailServer),
}

/// A mail server, as the house entered it.
pub struct MailServer {
    /// Name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the way there is protected.
    pub security: Security,
    /// Who signs in there, if anyone.
    pub account: Option<Account>,
}

impl std::fmt::Debug for MailServer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MailServer(closed)")
    }
}

/// The way with the version it was read with; 0 while a house has never set any.
#[derive(Debug)]
pub struct MailSettings {
    /// How letters leave.
    pub way: MailWay,
    /// Grows with each change.
    pub version: u32,
}

/// How letters of a house leave; into files while nothing was ever set.
///
/// # Errors
/// The database's, a seal's, or [`OutboxFault::Unreadable`].
pub async fn read(
    on: &impl ConnectionTrait,
    key: &HouseKey,
    house: HouseId,
) -> Result<MailSettings, OutboxFault> {
    let Some(row) = Entity::find_by_id(house.uuid()).one(on).await? else {
        return Ok(MailSettings { way: MailWay::Files, version: 0 });
    };
    let version = u32::try_from(row.version).map_err(|_| OutboxFault::Unreadable("mail_settings.version"))?;
    let way = match row.transport.as_str() {
        FILES => MailWay::Files,
        SMTP => MailWay::Server(server(key, house, row)?),
        _ => return Err(OutboxFault::Unreadable("mail_settings.transport")),
    };
    Ok(MailSettings { way, version })
}

/// Writes the settings over the version they were read with. An account keeps the password it is
/// given here; to leave a password as it is, hand in the one that was read.
///
/// # Errors
/// [`OutboxFault::Stale`] when someone changed them meanwhile.
pub async fn write(
    tx: &Write,
    key: &HouseKey,
    entropy: &Entropy,
    house: HouseId,
    settings: &MailSettings,
) -> Result<(), OutboxFault> {
    let MailSettings { way, version } = settings;
    let (transport, server) = match way {
        MailWay::Files => (FILES, None),
        MailWay::Server(server) => (SMTP, Some(server)),
    };
    let account = server.and_then(|server| server.account.as_ref());
    let sealed = account
        .map(|account| {
            key.seal(&place(house), account.password.expose_secret().as_bytes(), entropy)
                .map_err(|reason| OutboxFault::Seal { place: "mail_settings.password_sealed", reason })
        })
        .transpose()?;
    let row = ActiveModel {
        house_id: Set(house.uuid()),
        transport: Set(transport.to_owned()),
        host: Set(server.map(|server| server.host.clone())),
        port: Set(server.map(|server| i32::from(server.port))),
        security: Set(server.map(|server| server.security.code().to_owned())),
        username: Set(account.map(|account| account.name.clone())),
        password_sealed: Set(sealed),
        version: Set(i32::try_from(version + 1).unwrap_or(i32::MAX)),
    };
    if *version == 0 {
        return match row.insert(tx.sql()).await.map_err(OutboxFault::from) {
            Ok(_) => Ok(()),
            Err(OutboxFault::Database(barnahus_database::Fault::Taken)) => Err(OutboxFault::Stale),
            Err(fault) => Err(fault),
        };
    }
    let changed = Entity::update_many()
        .set(row)
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Version.eq(i32::try_from(*version).unwrap_or(i32::MAX)))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(OutboxFault::Stale) }
}

fn server(key: &HouseKey, house: HouseId, row: Model) -> Result<MailServer, OutboxFault> {
    let Model { house_id: _, transport: _, host, port, security, username, password_sealed, version: _ } =
        row;
    let account = match (username, password_sealed) {
        (Some(name), Some(sealed)) => {
            let opened = key
                .open(&place(house), &sealed)
                .map_err(|reason| OutboxFault::Seal { place: "mail_settings.password_sealed", reason })?;
            let password = std::str::from_utf8(&opened)
                .map_err(|_| OutboxFault::Unreadable("mail_settings.password_sealed"))?;
            Some(Account { name, password: SecretString::from(password) })
        }
        (None, None) => None,
        (Some(_), None) | (None, Some(_)) => return Err(OutboxFault::Unreadable("mail_settings.username")),
    };
    Ok(MailServer {
        host: host.ok_or(OutboxFault::Unreadable("mail_settings.host"))?,
        port: port
            .and_then(|port| u16::try_from(port).ok())
            .ok_or(OutboxFault::Unreadable("mail_settings.port"))?,
        security: security
            .as_deref()
            .and_then(Security::from_code)
            .ok_or(OutboxFault::Unreadable("mail_settings.security"))?,
        account,
    })
}

fn place(house: HouseId) -> Place {
    Place::new("mail_settings", "password_sealed", house, house)
}
