//! The transport of each house, made from its settings and kept until they change.
//!
//! A server that is kept keeps its connections; one that cannot be made at all (its settings are
//! wrong) is a delay like any other: the letters wait until the house mends them.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use barnahus_database::ConnectionTrait;
use barnahus_seals::HouseKey;
use barnahus_vocabulary::{EmailAddress, HouseId};
use tokio::sync::Mutex;

use crate::fault::OutboxFault;
use crate::mail_settings::{self, MailServer, MailWay};
use crate::transport::{Authority, Delay, MailFolder, Smtp, SmtpSettings, Transport};

/// How long one answer of a mail server is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// The ways out of all houses of this program.
pub struct MailWays {
    key: Arc<HouseKey>,
    folder: MailFolder,
    authority: Authority,
    known: Mutex<HashMap<HouseId, (u32, Transport)>>,
}

impl fmt::Debug for MailWays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailWays(closed)")
    }
}

impl MailWays {
    /// `folder` takes the letters of houses without a mail server; `authority` vouches for servers.
    #[must_use]
    pub fn new(key: Arc<HouseKey>, folder: MailFolder, authority: Authority) -> Self {
        Self { key, folder, authority, known: Mutex::new(HashMap::new()) }
    }

    /// The way out of one house. The inner error is for the letter: it waits.
    ///
    /// # Errors
    /// The database's, or a seal's.
    pub async fn of(
        &self,
        on: &impl ConnectionTrait,
        house: HouseId,
        sender: &EmailAddress,
    ) -> Result<Result<Transport, Delay>, OutboxFault> {
        let settings = mail_settings::read(on, &self.key, house).await?;
        let server = match settings.way {
            MailWay::Files => return Ok(Ok(Transport::Files(self.folder.clone()))),
            MailWay::Server(server) => server,
        };
        let mut known = self.known.lock().await;
        if let Some((_, kept)) = known.get(&house).filter(|(version, _)| *version == settings.version) {
            return Ok(Ok(kept.clone()));
        }
        let MailServer { host, port, security, account } = server;
        let authority = self.authority.clone();
        let greeting = sender.domain().to_owned();
        let wanted = SmtpSettings { host, port, security, authority, account, greeting, patience: PATIENCE };
        let Ok(smtp) = Smtp::new(wanted) else { return Ok(Err(Delay::NotSecure)) };
        let transport = Transport::Smtp(smtp);
        known.insert(house, (settings.version, transport.clone()));
        Ok(Ok(transport))
    }
}
