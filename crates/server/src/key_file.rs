//! The file of the house key: mode 0600, made once, never written again.
//!
//! Whoever reads it and the database reads everything, so a file that others may read is refused
//! rather than used. It is made under no other name first: of two programs that start at the same
//! moment, one makes it and the other stops.

use std::fs::{File, OpenOptions, read_to_string};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use barnahus_seals::HouseKey;
use zeroize::Zeroizing;

/// Reads the key; `None` when there is no such file.
///
/// # Errors
/// When others may read the file, or what it holds is no key.
pub fn read(path: &Path) -> Result<Option<HouseKey>> {
    let metadata = match path.metadata() {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(|| format!("{} cannot be read", path.display())),
    };
    ensure!(
        metadata.mode() & 0o077 == 0,
        "the house key {} can be read by others on this machine: chmod 600 {0}",
        path.display()
    );
    let text = read_to_string(path).map(Zeroizing::new);
    let text = text.with_context(|| format!("{} cannot be read", path.display()))?;
    let key = HouseKey::parse(&text).with_context(|| format!("{} holds no house key", path.display()))?;
    Ok(Some(key))
}

/// Makes the file, and sees to it that it survives a power cut.
///
/// # Errors
/// When there is one already, or the disk refuses.
pub fn write_new(path: &Path, key: &HouseKey) -> Result<()> {
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let mut file = made.with_context(|| format!("the house key {} cannot be made", path.display()))?;
    file.write_all(key.text().as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()?;
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
