//! Reads a backup table by table, and holds every table against its tally.
//!
//! It is the only reader: what is checked after a backup was written is checked by the same code
//! that puts it back.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use serde_json::Value;

use super::BackupKey;
use super::chunks::Unsealing;
use super::entry::{Begins, Entry, Heading};
use super::rows::PAGE;
use super::tally::Tally;
use super::unreadable::Unreadable;

pub(super) struct Reading {
    lines: BufReader<Unsealing<BufReader<File>>>,
    begins: Begins,
    tally: Tally,
    tables: u64,
}

impl Reading {
    pub(super) fn open(file: &Path, key: &BackupKey) -> Result<Self, Unreadable> {
        let mut lines = BufReader::new(Unsealing::begin(BufReader::new(File::open(file)?), key)?);
        let Entry::Begins(begins) = next(&mut lines)? else {
            return Err(Unreadable::Malformed("it does not begin"));
        };
        Ok(Self { lines, begins, tally: Tally::default(), tables: 0 })
    }

    pub(super) const fn begins(&self) -> &Begins {
        &self.begins
    }

    /// The next table; `None` after the last one.
    pub(super) fn next_table(&mut self) -> Result<Option<Heading>, Unreadable> {
        match next(&mut self.lines)? {
            Entry::Table(heading) => {
                self.tables += 1;
                self.tally = Tally::default();
                Ok(Some(heading))
            }
            Entry::Ends(ends) if ends.tables == self.tables && self.lines.fill_buf()?.is_empty() => Ok(None),
            Entry::Begins(_) | Entry::Row(_) | Entry::TableEnds(_) | Entry::Ends(_) => {
                Err(Unreadable::Malformed("a table was expected"))
            }
        }
    }

    /// The next rows of the table, none after its last one.
    pub(super) fn next_rows(&mut self) -> Result<Rows, Unreadable> {
        let mut rows = Vec::new();
        while rows.len() < PAGE {
            match next(&mut self.lines)? {
                Entry::Row(row) => {
                    self.tally.add(&row);
                    rows.push(row);
                }
                Entry::TableEnds(ends) if ends == self.tally.ends() => {
                    return Ok(Rows::Last(rows, self.tally));
                }
                Entry::TableEnds(_) => return Err(Unreadable::Malformed("a table does not add up")),
                Entry::Begins(_) | Entry::Table(_) | Entry::Ends(_) => {
                    return Err(Unreadable::Malformed("a row was expected"));
                }
            }
        }
        Ok(Rows::More(rows))
    }
}

pub(super) enum Rows {
    /// And others follow.
    More(Vec<Vec<Value>>),
    /// The end of the table, and what it adds up to.
    Last(Vec<Vec<Value>>, Tally),
}

/// Reads a whole backup for nothing but to know that it can be read: tables with what they add up to.
pub(super) fn read_through(file: &Path, key: &BackupKey) -> Result<Vec<(Heading, Tally)>, Unreadable> {
    let mut reading = Reading::open(file, key)?;
    let mut found = Vec::new();
    while let Some(heading) = reading.next_table()? {
        let tally = loop {
            match reading.next_rows()? {
                Rows::More(_) => {}
                Rows::Last(_, tally) => break tally,
            }
        };
        found.push((heading, tally));
    }
    Ok(found)
}

fn next(lines: &mut impl BufRead) -> Result<Entry, Unreadable> {
    let mut line = Vec::new();
    lines.read_until(b'\n', &mut line)?;
    serde_json::from_slice(&line).map_err(|_| Unreadable::Malformed("a line is not an entry"))
}
