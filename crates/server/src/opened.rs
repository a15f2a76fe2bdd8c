//! The key and the database, opened together.
//!
//! A database that is in use is never given a new key: nothing in it would open any more, and what was
//! sealed with the new one would be lost when the old one is found. Only a first start makes a key.

use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};
use barnahus_database::{ChainKey, Database, Whereabouts, audit};
use barnahus_seals::{Entropy, HouseKey};

use crate::settings::Settings;
use crate::{folder, key_file, steps};

/// What every command that touches the house begins with.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The rows.
    pub database: Database,
    /// What they are sealed with.
    pub key: Arc<HouseKey>,
    /// Where randomness comes from.
    pub entropy: Entropy,
}

impl Opened {
    /// For `serve`: makes what a first start lacks, and applies missing steps of the schema.
    ///
    /// # Errors
    /// When the database is in use and its key is not there, or something cannot be opened.
    pub async fn ready(settings: &Settings) -> Result<Self> {
        folder::make(&settings.data)?;
        let entropy = Entropy::system();
        let opened = match key_file::read(&settings.house_key)? {
            Some(key) => Self::with(settings, key, entropy).await?,
            None => Self::first_start(settings, entropy).await?,
        };
        let applied = steps::up(&opened.database).await?;
        if applied > 0 {
            tracing::info!(steps = applied, "the schema was brought up to date");
        }
        opened.refuse_foreign_key(settings).await?;
        Ok(opened)
    }

    /// For commands on a house that is there: makes and changes nothing.
    ///
    /// # Errors
    /// When the key or the database is missing, or they do not belong together.
    pub async fn existing(settings: &Settings) -> Result<Self> {
        let opened = Self::under_any_key(settings).await?;
        if steps::look(opened.database.read()).await?.pending().is_empty() {
            opened.refuse_foreign_key(settings).await?;
        }
        Ok(opened)
    }

    /// For `audit verify`, which tells of every line whether it was written under this key.
    ///
    /// # Errors
    /// When the key or the database is missing.
    pub async fn under_any_key(settings: &Settings) -> Result<Self> {
        if let Whereabouts::Sqlite(file) = &settings.database {
            ensure!(file.exists(), "there is no house in {}", file.display());
        }
        Self::with_key(settings).await
    }

    /// For `restore`: the key must be there, the database may be new.
    ///
    /// # Errors
    /// When the key is missing.
    pub async fn with_key(settings: &Settings) -> Result<Self> {
        let Some(key) = key_file::read(&settings.house_key)? else {
            bail!("the house key {} is missing; the recovery sheet has it", settings.house_key.display());
        };
        Self::with(settings, key, Entropy::system()).await
    }

    async fn first_start(settings: &Settings, entropy: Entropy) -> Result<Self> {
        let opened = Self::with(settings, HouseKey::generate(&entropy), entropy).await?;
        ensure!(
            steps::look(opened.database.schema()).await?.applied().is_empty(),
            "the database is in use, but its house key {} is missing: put it there (the recovery sheet has \
             it)",
            settings.house_key.display()
        );
        key_file::write_new(&settings.house_key, &opened.key)?;
        tracing::info!("a new house key was made");
        Ok(opened)
    }

    async fn with(settings: &Settings, key: HouseKey, entropy: Entropy) -> Result<Self> {
        let audit = key.audit();
        let chain = ChainKey::new(move |bytes| audit.mac(bytes));
        let database = Database::open(&settings.database, chain).await;
        let database = database.context("the database cannot be opened")?;
        Ok(Self { database, key: Arc::new(key), entropy })
    }

    /// A key of another house reads nothing here, and what it seals nobody reads later.
    async fn refuse_foreign_key(&self, settings: &Settings) -> Result<()> {
        ensure!(
            audit::were_written_under(self.database.read(), self.database.chain()).await?,
            "the house key {} is not the one of this database: nothing in it would open. The recovery sheet \
             has the right one",
            settings.house_key.display()
        );
        Ok(())
    }
}
