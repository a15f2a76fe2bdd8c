//! The outer layer of a backup: chunks under XChaCha20-Poly1305, numbered, the last one marked.
//!
//! Layout: `barnahus backup 1\n`, 19 random bytes, then chunks of 64 KiB and their tags, the last one
//! shorter. The nonce of a chunk is those 19 bytes, its number (big-endian, from 0) and 1 for the
//! last, else 0: the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár (2015). So a chunk
//! changed, swapped, left out or added does not open, nor does a file that was cut.

use std::io::{self, BufRead, Read, Write};

use barnahus_seals::Entropy;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::BackupKey;
use super::unreadable::Unreadable;

const MAGIC: &[u8; 18] = b"barnahus backup 1\n";
const PREFIX: usize = 19;
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

#[derive(Clone, Copy)]
enum Rank {
    Middle,
    Last,
}

struct Chain {
    cipher: XChaCha20Poly1305,
    prefix: [u8; PREFIX],
    number: Option<u32>,
}

impl Chain {
    fn new(key: &BackupKey, prefix: [u8; PREFIX]) -> Self {
        Self { cipher: XChaCha20Poly1305::new(&Key::from(**key)), prefix, number: Some(0) }
    }

    /// The nonce of the next chunk; `None` once four thousand million were made.
    fn nonce(&mut self, rank: Rank) -> Option<XNonce> {
        let number = self.number?;
        self.number = number.checked_add(1);
        let mut nonce = [0; 24];
        nonce[..PREFIX].copy_from_slice(&self.prefix);
        nonce[PREFIX..23].copy_from_slice(&number.to_be_bytes());
        nonce[23] = match rank {
            Rank::Middle => 0,
            Rank::Last => 1,
        };
        Some(XNonce::from(nonce))
    }
}

/// Seals what is written to it. Without [`Sealing::end`] the file cannot be read.
pub(super) struct Sealing<W> {
    to: W,
    chain: Chain,
    waiting: Zeroizing<Vec<u8>>,
}

impl<W: Write> Sealing<W> {
    pub(super) fn begin(mut to: W, key: &BackupKey, entropy: &Entropy) -> io::Result<Self> {
        let prefix = entropy.bytes();
        to.write_all(MAGIC)?;
        to.write_all(&prefix)?;
        Ok(Self { to, chain: Chain::new(key, prefix), waiting: Zeroizing::new(Vec::with_capacity(CHUNK)) })
    }

    /// Writes the last chunk and gives back what lies beneath.
    pub(super) fn end(mut self) -> io::Result<W> {
        self.emit(Rank::Last)?;
        Ok(self.to)
    }

    fn emit(&mut self, rank: Rank) -> io::Result<()> {
        let nonce = self.chain.nonce(rank).ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))?;
        let payload = Payload { msg: &self.waiting, aad: MAGIC };
        let sealed = self.chain.cipher.encrypt(&nonce, payload).map_err(io::Error::other)?;
        self.waiting.clear();
        self.to.write_all(&sealed)
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.waiting.len() == CHUNK {
            self.emit(Rank::Middle)?;
        }
        let taken = bytes.len().min(CHUNK - self.waiting.len());
        self.waiting.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Opens chunk after chunk; nothing comes out of a chunk that is not exactly as it was sealed.
pub(super) struct Unsealing<R> {
    from: R,
    chain: Chain,
    opened: Zeroizing<Vec<u8>>,
    read: usize,
    ended: bool,
}

impl<R: BufRead> Unsealing<R> {
    pub(super) fn begin(mut from: R, key: &BackupKey) -> Result<Self, Unreadable> {
        let (mut magic, mut prefix) = ([0; MAGIC.len()], [0; PREFIX]);
        from.read_exact(&mut magic)?;
        if &magic != MAGIC {
            return Err(Unreadable::NotABackup);
        }
        from.read_exact(&mut prefix)?;
        let opened = Zeroizing::new(Vec::new());
        Ok(Self { from, chain: Chain::new(key, prefix), opened, read: 0, ended: false })
    }

    fn open_next(&mut self) -> io::Result<()> {
        let mut sealed = Vec::with_capacity(CHUNK + TAG);
        self.from.by_ref().take((CHUNK + TAG) as u64).read_to_end(&mut sealed)?;
        let rank = if self.from.fill_buf()?.is_empty() { Rank::Last } else { Rank::Middle };
        let closed = || io::Error::from(io::ErrorKind::InvalidData);
        let nonce = self.chain.nonce(rank).ok_or_else(closed)?;
        let payload = Payload { msg: &sealed, aad: MAGIC };
        self.opened = Zeroizing::new(self.chain.cipher.decrypt(&nonce, payload).map_err(|_| closed())?);
        self.read = 0;
        self.ended = matches!(rank, Rank::Last);
        Ok(())
    }
}

impl<R: BufRead> Read for Unsealing<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        while self.read == self.opened.len() {
            if self.ended {
                return Ok(0);
            }
            self.open_next()?;
        }
        let taken = bytes.len().min(self.opened.len() - self.read);
        bytes[..taken].copy_from_slice(&self.opened[self.read..self.read + taken]);
        self.read += taken;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use barnahus_seals::Entropy;
    use zeroize::Zeroizing;

    use super::{CHUNK, MAGIC, PREFIX, Sealing, TAG, Unsealing};
    use crate::backup::{BackupKey, Unreadable};

    fn key(byte: u8) -> BackupKey {
        Zeroizing::new([byte; 32])
    }

    fn sealed(plain: &[u8]) -> Result<Vec<u8>, Unreadable> {
        let mut sealing = Sealing::begin(Vec::new(), &key(1), &Entropy::seeded(1))?;
        sealing.write_all(plain)?;
        Ok(sealing.end()?)
    }

    fn opened(file: &[u8], key: &BackupKey) -> Result<Vec<u8>, Unreadable> {
        let mut plain = Vec::new();
        Unsealing::begin(file, key)?.read_to_end(&mut plain)?;
        Ok(plain)
    }

    #[test]
    fn what_was_sealed_comes_back_whatever_its_length() -> Result<(), Unreadable> {
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 7] {
            let plain: Vec<u8> = (0..length).map(|place| (place % 251) as u8).collect();
            assert_eq!(opened(&sealed(&plain)?, &key(1))?, plain, "{length}");
        }
        Ok(())
    }

    #[test]
    fn another_key_opens_nothing() -> Result<(), Unreadable> {
        assert_eq!(opened(&sealed(b"row")?, &key(2)), Err(Unreadable::Closed));
        Ok(())
    }

    #[test]
    fn a_file_cut_anywhere_is_refused() -> Result<(), Unreadable> {
        let file = sealed(&vec![7; 2 * CHUNK + 9])?;
        let chunk = MAGIC.len() + PREFIX + CHUNK + TAG;
        for length in [0, 5, MAGIC.len(), MAGIC.len() + PREFIX, chunk, chunk + 1, file.len() - 1] {
            assert!(opened(&file[..length], &key(1)).is_err(), "{length}");
        }
        Ok(())
    }

    #[test]
    fn a_changed_byte_anywhere_and_chunks_in_another_order_are_refused() -> Result<(), Unreadable> {
        let file = sealed(b"a few rows of a small house")?;
        for place in 0..file.len() {
            let mut changed = file.clone();
            changed[place] ^= 1;
            assert!(opened(&changed, &key(1)).is_err(), "{place}");
        }
        let mut swapped = sealed(&[vec![1; CHUNK], vec![2; CHUNK], vec![3; 5]].concat())?;
        let (first, step) = (MAGIC.len() + PREFIX, CHUNK + TAG);
        let (left, right) = swapped[first..].split_at_mut(step);
        left.swap_with_slice(&mut right[..step]);
        assert_eq!(opened(&swapped, &key(1)), Err(Unreadable::Closed));
        swapped.push(0);
        assert_eq!(opened(&swapped, &key(1)), Err(Unreadable::Closed));
        Ok(())
    }
}
