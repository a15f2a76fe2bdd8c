//! Where the book lies: in memory only, or in one file that is replaced whole at each change, before
//! anybody is answered.
//!
//! The file is written anew beside, forced to the disk, and renamed: after a crash it is the old one or
//! the new one. What was forgotten is in neither. Two programs cannot have the same file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::book::Book;

/// Such a place.
#[derive(Debug)]
pub struct Keeper(Option<Kept>);

#[derive(Debug)]
struct Kept {
    path: PathBuf,
    /// Held as long as the program runs.
    _lock: File,
}

/// Why the state cannot be kept.
#[derive(Debug, Error)]
pub enum NotKept {
    /// Another program has it.
    #[error("another program works with that file")]
    Taken,
    /// It holds something else.
    #[error("the file holds no state of a reference core")]
    Unreadable,
    /// The disk refuses.
    #[error("the file cannot be kept")]
    Disk(#[from] io::Error),
}

impl Keeper {
    /// Nothing survives the program.
    #[must_use]
    pub const fn in_memory() -> Self {
        Self(None)
    }

    /// In that file, which is made when there is none.
    ///
    /// # Errors
    /// When another program has it, or the disk refuses.
    pub fn in_file(path: &Path) -> Result<Self, NotKept> {
        let lock = open(&with_ending(path, "lock"))?;
        lock.try_lock().map_err(|fault| match fault {
            fs::TryLockError::WouldBlock => NotKept::Taken,
            fs::TryLockError::Error(error) => NotKept::Disk(error),
        })?;
        Ok(Self(Some(Kept { path: path.to_owned(), _lock: lock })))
    }

    /// What was kept; an empty book when nothing was.
    pub(crate) fn read(&self) -> Result<Book, NotKept> {
        let Some(Kept { path, .. }) = &self.0 else { return Ok(Book::default()) };
        match fs::read(path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| NotKept::Unreadable),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Book::default()),
            Err(error) => Err(error.into()),
        }
    }

    pub(crate) fn keep(&self, book: &Book) -> Result<(), NotKept> {
        let Some(Kept { path, .. }) = &self.0 else { return Ok(()) };
        let beside = with_ending(path, "new");
        let mut file = open(&beside)?;
        file.set_len(0)?;
        file.write_all(&serde_json::to_vec(book).map_err(io::Error::from)?)?;
        file.sync_all()?;
        fs::rename(&beside, path)?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
        Ok(())
    }
}

/// It may hold handover codes: nobody else on this machine reads it.
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(path)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::{Keeper, NotKept};
    use crate::book::Book;

    #[test]
    fn what_was_kept_is_read_again_and_by_one_program_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.json");
        let keeper = Keeper::in_file(&path).unwrap();
        assert!(matches!(Keeper::in_file(&path), Err(NotKept::Taken)));
        assert_eq!(keeper.read().unwrap().forgotten, 0);
        let mut book = Book::default();
        book.forgotten = 7;
        keeper.keep(&book).unwrap();
        drop(keeper);
        assert_eq!(Keeper::in_file(&path).unwrap().read().unwrap().forgotten, 7);
        std::fs::write(&path, "{}x").unwrap();
        assert!(matches!(Keeper::in_file(&path).unwrap().read(), Err(NotKept::Unreadable)));
    }
}
