//! Busy times, read by ours and by Python's `icalendar` with `recurring-ical-events`, interval by
//! interval: calendars written by hand as the common programs write them, and made up ones.

mod made_up;

use std::error::Error;
use std::path::{Path, PathBuf};

use barnahus_calendars::{BusyTimes, FreeBusy, Uid};
use barnahus_tests::references::{read_text_with, read_with};
use barnahus_vocabulary::{Instant, Interval};
use serde_json::{Value, json};
use time::Duration;
use time::macros::datetime;

type Outcome = Result<(), Box<dyn Error>>;

/// Calendars made up in one run; the seed of each is its number.
const MADE_UP: u64 = 600;

/// The same as in `tests/references/read_busy.py`.
fn horizon() -> Result<Interval, Box<dyn Error>> {
    let ends = (datetime!(2026-09-01 00:00 UTC), datetime!(2027-07-01 00:00 UTC));
    Ok(Interval::new(ends.0.into(), ends.1.into()).ok_or("backwards")?)
}

fn ours(octets: &[u8]) -> Result<Value, Box<dyn Error>> {
    let busy = BusyTimes::read(octets, horizon()?)?;
    let pair = |one: &Interval| json!([one.start().millis() / 1_000, one.end().millis() / 1_000]);
    Ok(busy.intervals().iter().map(pair).collect())
}

/// The first stretches that only one of the two knows, for whoever reads the failure.
fn difference(ours: &Value, theirs: &Value) -> String {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let shown = |pair: &Value| {
        let at = |place: usize| Instant::from_millis(pair[place].as_i64().unwrap_or_default() * 1_000);
        format!("{} to {}", at(0), at(1))
    };
    let only = |left: &Value, right: &Value| -> Vec<String> {
        let right = list(right);
        list(left).iter().filter(|pair| !right.contains(pair)).take(4).map(shown).collect()
    };
    format!("only ours: {:#?}\nonly theirs: {:#?}", only(ours, theirs), only(theirs, ours))
}

fn compared(files: &[PathBuf]) -> Outcome {
    let read = read_with("read_busy.py", files)?;
    let theirs = read.as_array().ok_or("no list")?;
    assert_eq!(theirs.len(), files.len());
    let mut instances = 0;
    for (file, theirs) in files.iter().zip(theirs) {
        let octets = std::fs::read(file)?;
        let ours = ours(&octets).map_err(|fault| format!("{}: {fault}", file.display()))?;
        let text = String::from_utf8_lossy(&octets);
        assert_eq!(&ours, theirs, "{}\n{}\n{text}", file.display(), difference(&ours, theirs));
        instances += ours.as_array().map_or(0, Vec::len);
    }
    assert!(instances > 10 * files.len() / 2, "{instances} stretches prove little");
    Ok(())
}

#[test]
fn calendars_as_the_common_programs_write_them_are_read_alike() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("references/calendars");
    let names = ["outlook.ics", "google.ics", "apple.ics", "both_changes.ics"];
    compared(&names.map(|name| folder.join(name)))
}

#[test]
fn hundreds_of_made_up_calendars_are_read_alike() -> Outcome {
    let folder = tempfile::tempdir()?;
    let mut files = Vec::new();
    for seed in 1..=MADE_UP {
        let file = folder.path().join(format!("{seed}.ics"));
        std::fs::write(&file, made_up::calendar(seed))?;
        files.push(file);
    }
    compared(&files)
}

#[test]
fn what_is_published_is_read_back_by_both_and_says_nothing_else() -> Outcome {
    let start = Instant::from(datetime!(2026-10-24 06:00 UTC));
    let hour = |at: i64| Interval::new(start + Duration::hours(at), start + Duration::hours(at + 1));
    let taken: Vec<Interval> = (0..60).step_by(3).filter_map(hour).collect();
    let uid = Uid::parse("7d444840-9dc0-11d1-b245-5ffdce74fad2")?;
    let stamped = Instant::from(datetime!(2026-10-01 06:00 UTC));
    let text = FreeBusy { uid: &uid, within: horizon()?, taken: &taken, stamped }.write();
    let pair = |one: &Interval| json!([one.start().millis() / 1_000, one.end().millis() / 1_000]);
    let expected: Value = taken.iter().map(pair).collect();
    assert_eq!(ours(text.as_bytes())?, expected);
    assert_eq!(read_text_with("read_busy.py", &text)?[0], expected);
    Ok(())
}
