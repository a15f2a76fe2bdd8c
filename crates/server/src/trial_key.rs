//! The private key of a partner for trying, in a file: made when there is none, with its public half
//! beside it.
//!
//! Not the house's own key, which lies sealed in its database: this one belongs to whoever tries.

use std::fs::{OpenOptions, read_to_string};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use barnahus_exchange::PrivateKey;
use barnahus_seals::Entropy;
use zeroize::Zeroizing;

/// What a file held.
#[derive(Debug)]
pub enum TrialKey {
    /// This key, as PEM.
    Was(Zeroizing<String>),
    /// Nothing: this one was made.
    Made(Zeroizing<String>),
}

impl TrialKey {
    /// The key, as PEM.
    pub fn pem(&self) -> &str {
        match self {
            Self::Was(pem) | Self::Made(pem) => pem,
        }
    }
}

/// Where the public half lies.
#[must_use]
pub fn public_half(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".public");
    name.into()
}

/// Reads the key of a file, or makes one.
///
/// # Errors
/// When the file holds something else, or cannot be read or made.
pub fn read_or_make(path: &Path) -> Result<TrialKey> {
    match read_to_string(path) {
        Ok(pem) => {
            let pem = Zeroizing::new(pem);
            PrivateKey::from_pem(&pem).with_context(|| format!("{} is of no use", path.display()))?;
            Ok(TrialKey::Was(pem))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let pem = new()?;
            write(path, &pem).with_context(|| format!("{} cannot be made", path.display()))?;
            let public = PrivateKey::from_pem(&pem)?.public().to_pem()?;
            std::fs::write(public_half(path), public)?;
            Ok(TrialKey::Made(pem))
        }
        Err(error) => Err(error).with_context(|| format!("{} cannot be read", path.display())),
    }
}

/// A new key, as PEM.
///
/// # Errors
/// None that can happen with 32 bytes.
pub fn new() -> Result<Zeroizing<String>> {
    let key = PrivateKey::from_seed(&Zeroizing::new(Entropy::system().bytes()));
    key.to_pem().map_err(|_| anyhow!("a key could not be made"))
}

fn write(path: &Path, pem: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(pem.as_bytes())?;
    file.sync_all()
}
