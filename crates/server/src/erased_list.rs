//! The list of erased cases that lies outside the database, so that a restored backup cannot bring one back.
//!
//! It holds ids that mean nothing and moments. It only grows: what it says and the database does not know is
//! kept, because the database may have been restored since. The last line counts the others, so that a list
//! that was cut is refused.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use barnahus_operations::Workplace;
use barnahus_operations::erase_case::{Erasure, list_erasures};
use barnahus_vocabulary::{CaseId, HouseId, Instant};
use tokio::time::timeout;

use crate::stop::Ending;

const FIRST: &str = "barnahus erased 1";
const LAST: &str = "lines";
/// So soon after an erasure the list knows of it.
const PAUSE: Duration = Duration::from_secs(60);

/// Where it lies unless another place is named.
#[must_use]
pub fn place(data: &Path) -> PathBuf {
    data.join("erased.list")
}

/// What a list says.
///
/// # Errors
/// When it cannot be read, or is no whole list.
pub fn read(file: &Path) -> Result<BTreeSet<Erasure>> {
    let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    parse(&text).with_context(|| format!("{} is no whole list of erased cases", file.display()))
}

fn parse(text: &str) -> Option<BTreeSet<Erasure>> {
    let mut lines = text.strip_suffix('\n')?.split('\n');
    if lines.next()? != FIRST {
        return None;
    }
    let (mut listed, mut counted) = (BTreeSet::new(), None);
    for line in lines {
        if counted.is_some() {
            return None;
        }
        match line.split(' ').collect::<Vec<_>>()[..] {
            [LAST, number] => counted = Some(number.parse::<usize>().ok()?),
            [house, case, at] => {
                let (house, case): (HouseId, CaseId) = (house.parse().ok()?, case.parse().ok()?);
                listed.insert(Erasure { house, case, at: Instant::from_millis(at.parse().ok()?) });
            }
            _ => return None,
        }
    }
    (counted == Some(listed.len())).then_some(listed)
}

fn text(listed: &BTreeSet<Erasure>) -> String {
    let line = |erasure: &Erasure| format!("{} {} {}\n", erasure.house, erasure.case, erasure.at.millis());
    let lines: String = listed.iter().map(line).collect();
    format!("{FIRST}\n{lines}{LAST} {}\n", listed.len())
}

/// Adds to the list what the database knows; whether anything was new.
///
/// # Errors
/// When the list cannot be read or written, or the database cannot be read.
pub async fn follow(workplace: &Workplace, file: &Path) -> Result<bool> {
    let is_there = file.try_exists().with_context(|| format!("{} cannot be reached", file.display()))?;
    let mut listed = if is_there { read(file)? } else { BTreeSet::new() };
    let before = listed.len();
    listed.extend(list_erasures(workplace).await?);
    if is_there && listed.len() == before {
        return Ok(false);
    }
    write(file, &text(&listed))?;
    Ok(true)
}

fn write(file: &Path, text: &str) -> Result<()> {
    let partial = file.with_extension("partial");
    let mut options = fs::OpenOptions::new();
    let mut out = options
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&partial)
        .with_context(|| format!("{} cannot be written", partial.display()))?;
    out.write_all(text.as_bytes())?;
    out.sync_all()?;
    if fs::rename(&partial, file).is_err() {
        bail!("{} cannot be put in place", file.display());
    }
    Ok(())
}

/// Keeps the list until it is told to end.
pub async fn keep(workplace: Workplace, file: PathBuf, ending: Ending) {
    while !ending.is_told() {
        if let Err(fault) = follow(&workplace, &file).await {
            tracing::error!(%fault, "the list of erased cases could not be written");
        }
        timeout(PAUSE, ending.clone().told()).await.ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn erasure(at: i64) -> Erasure {
        Erasure { house: HouseId::random(), case: CaseId::random(), at: Instant::from_millis(at) }
    }

    #[test]
    fn a_list_comes_back_as_it_was_and_one_that_was_cut_is_refused() {
        for listed in [BTreeSet::new(), BTreeSet::from([erasure(1), erasure(2)])] {
            let text = text(&listed);
            assert_eq!(parse(&text), Some(listed));
            for end in 0..text.len() {
                assert_eq!(parse(&text[..end]), None, "cut at {end}");
            }
        }
    }
}
