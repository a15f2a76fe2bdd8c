//! Letters as `.eml` files, which any mail program opens.
//!
//! A file is there whole or not at all, and named after its Message-ID, so that a letter written twice
//! is one file. Only the program's own account can read it.

use std::fs::{DirBuilder, File, OpenOptions, rename};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use lettre::Message;

use super::delivery::{Delay, Delivery};
use crate::message::MessageId;

/// A folder that takes letters; made when the first one comes.
#[derive(Debug, Clone)]
pub struct MailFolder(PathBuf);

impl MailFolder {
    /// Nothing is touched yet.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// Writes, waits until it lies on the disk, and gives it its name.
    pub(crate) async fn send(&self, message: &Message, id: &MessageId) -> Delivery {
        let (folder, name, octets) = (self.0.clone(), id.local_part().to_owned(), message.formatted());
        match tokio::task::spawn_blocking(move || write(&folder, &name, &octets)).await {
            Ok(Ok(())) => Delivery::Sent,
            Ok(Err(_)) | Err(_) => Delivery::Later(Delay::DiskFailed),
        }
    }
}

fn write(folder: &Path, name: &str, octets: &[u8]) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let unfinished = folder.join(format!(".{name}.unfinished"));
    let mut file =
        OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished)?;
    file.write_all(octets)?;
    file.sync_all()?;
    rename(&unfinished, folder.join(format!("{name}.eml")))?;
    // The name itself must survive a power cut as well.
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use barnahus_letters::samples;
    use barnahus_vocabulary::{Instant, JobId};

    use super::{Delay, Delivery, MailFolder};
    use crate::message::{MessageId, compose};

    #[tokio::test]
    async fn a_letter_written_twice_is_one_file_for_one_reader() {
        let home = tempfile::tempdir().unwrap();
        let sample = samples().unwrap().remove(0);
        let id = MessageId::of(JobId::random(), &sample.sender.house.email);
        let written = Instant::from_millis(1_795_500_000_000);
        let message = compose(&sample.letter, &sample.sender, &sample.recipient, &id, written).unwrap();
        let folder = home.path().join("data/mail");
        for _ in 0..2 {
            assert_eq!(MailFolder::at(&folder).send(&message, &id).await, Delivery::Sent);
        }
        let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert_eq!(files.len(), 1);
        assert_eq!(std::fs::read(&files[0]).unwrap(), message.formatted());
        assert_eq!(std::fs::metadata(&files[0]).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[tokio::test]
    async fn a_folder_that_cannot_be_is_tried_later() {
        let home = tempfile::NamedTempFile::new().unwrap();
        let sample = samples().unwrap().remove(0);
        let id = MessageId::of(JobId::random(), &sample.sender.house.email);
        let written = Instant::from_millis(0);
        let message = compose(&sample.letter, &sample.sender, &sample.recipient, &id, written).unwrap();
        let folder = MailFolder::at(&home.path().join("mail"));
        assert_eq!(folder.send(&message, &id).await, Delivery::Later(Delay::DiskFailed));
    }
}
