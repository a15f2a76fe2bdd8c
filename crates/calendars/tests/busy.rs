//! Busy times of one file: what is kept, what is refused, and that nothing hangs or breaks.
//!
//! That the right hours are found is told by another implementation, in `tests/letters/busy.rs`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails where it stands")]

use std::error::Error;

use barnahus_calendars::{BusyFault, BusyTimes, MOST_OCTETS, Uid};
use barnahus_vocabulary::Interval;
use time::macros::datetime;

type Outcome = Result<(), Box<dyn Error>>;

fn horizon() -> Interval {
    Interval::new(datetime!(2026-11-01 00:00 UTC).into(), datetime!(2027-06-01 00:00 UTC).into()).unwrap()
}

fn calendar(inside: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}\r\nEND:VCALENDAR\r\n", inside.trim().replace('\n', "\r\n"))
}

fn event(lines: &str) -> String {
    calendar(&format!("BEGIN:VEVENT\nUID:1\n{lines}\nEND:VEVENT"))
}

fn read(text: &str) -> Result<Vec<String>, BusyFault> {
    let busy = BusyTimes::read(text.as_bytes(), horizon())?;
    Ok(busy.intervals().iter().map(|one| format!("{}/{}", one.start(), one.end())).collect())
}

#[test]
fn stretches_that_touch_are_one_and_are_cut_to_the_horizon() -> Outcome {
    let text = calendar(
        "BEGIN:VEVENT\nDTSTART:20261031T230000Z\nDTEND:20261101T010000Z\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20261101T010000Z\nDURATION:PT1H\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20270531T230000Z\nDURATION:P9D\nEND:VEVENT",
    );
    assert_eq!(
        read(&text)?,
        ["2026-11-01T00:00:00Z/2026-11-01T02:00:00Z", "2027-05-31T23:00:00Z/2027-06-01T00:00:00Z"]
    );
    let (first, last) = BusyTimes::read(text.as_bytes(), horizon())?.span().ok_or("nothing")?;
    assert_eq!((first, last), (horizon().start(), horizon().end()));
    Ok(())
}

#[test]
fn in_whole_cells_no_minute_that_is_taken_is_free() -> Outcome {
    let text = calendar(
        "BEGIN:VEVENT\nDTSTART:20261201T100210Z\nDTEND:20261201T101000Z\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20261201T101459Z\nDTEND:20261201T101501Z\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20261201T102100Z\nDTEND:20261201T102200Z\nEND:VEVENT",
    );
    let cells = BusyTimes::read(text.as_bytes(), horizon())?.in_cells(5);
    let shown: Vec<String> =
        cells.intervals().iter().map(|one| format!("{}/{}", one.start(), one.end())).collect();
    assert_eq!(shown, ["2026-12-01T10:00:00Z/2026-12-01T10:25:00Z"]);
    assert_eq!(BusyTimes::default().in_cells(5), BusyTimes::default());
    Ok(())
}

#[test]
fn whole_days_and_times_without_a_zone_are_those_of_the_house() -> Outcome {
    assert_eq!(read(&event("DTSTART;VALUE=DATE:20261201"))?, ["2026-11-30T22:00:00Z/2026-12-01T22:00:00Z"]);
    let floating = event("DTSTART:20261201T100000\nDTEND:20261201T110000");
    assert_eq!(read(&floating)?, ["2026-12-01T08:00:00Z/2026-12-01T09:00:00Z"]);
    let same_day = event("DTSTART;VALUE=DATE:20270328\nDTEND;VALUE=DATE:20270328");
    assert_eq!(read(&same_day)?, ["2027-03-27T22:00:00Z/2027-03-28T21:00:00Z"], "a day of 23 hours");
    Ok(())
}

#[test]
fn the_hours_of_both_clock_changes_are_read_as_the_standard_says() -> Outcome {
    let at = |time: &str| read(&event(&format!("DTSTART;TZID=Europe/Bucharest:{time}\nDURATION:PT10M")));
    assert_eq!(at("20270328T033000")?, ["2027-03-28T01:30:00Z/2027-03-28T01:40:00Z"], "skipped");
    let horizon =
        Interval::new(datetime!(2026-10-24 00:00 UTC).into(), datetime!(2026-10-27 00:00 UTC).into());
    let text = event("DTSTART;TZID=Europe/Bucharest:20261025T033000\nDURATION:PT10M");
    let twice = BusyTimes::read(text.as_bytes(), horizon.ok_or("backwards")?)?;
    assert_eq!(twice.intervals()[0].start().to_string(), "2026-10-25T00:30:00Z", "the first of the two");
    Ok(())
}

#[test]
fn what_takes_no_time_is_not_busy() -> Outcome {
    let hour = "DTSTART:20261201T100000Z\nDTEND:20261201T110000Z\n";
    assert_eq!(read(&event(hour))?.len(), 1);
    for free in ["TRANSP:TRANSPARENT", "status:cancelled", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"] {
        assert_eq!(read(&event(&format!("{hour}{free}")))?.len(), 0, "{free}");
    }
    assert_eq!(read(&event("DTSTART:20261201T100000Z"))?.len(), 0, "a reminder without a length");
    assert_eq!(read(&calendar(&format!("BEGIN:VTODO\n{hour}END:VTODO")))?.len(), 0);
    Ok(())
}

#[test]
fn what_we_wrote_ourselves_is_not_busy_when_it_comes_back() -> Outcome {
    let uid = "7d444840-9dc0-11d1-b245-5ffdce74fad2";
    let text = calendar(&format!(
        "BEGIN:VEVENT\nUID:{uid}\nDTSTART:20261201T100000Z\nDURATION:PT1H\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:1\nDTSTART:20261202T100000Z\nDURATION:PT1H\nEND:VEVENT"
    ));
    assert_eq!(read(&text)?.len(), 2);
    let busy = BusyTimes::read_besides(text.as_bytes(), horizon(), &[Uid::parse(uid)?])?;
    assert_eq!(busy.intervals().len(), 1);
    assert_eq!(busy.intervals()[0].start().to_string(), "2026-12-02T10:00:00Z");
    Ok(())
}

#[test]
fn an_old_version_of_a_series_does_not_count_and_an_exclusion_by_rule_does() -> Outcome {
    let text = calendar(
        "BEGIN:VEVENT\nUID:1\nSEQUENCE:1\nDTSTART:20261201T100000Z\nDURATION:PT1H\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:1\nSEQUENCE:2\nDTSTART:20261202T100000Z\nDURATION:PT1H\n\
         RRULE:FREQ=DAILY;UNTIL=20261206\nEXRULE:FREQ=DAILY;INTERVAL=2\nEND:VEVENT",
    );
    let starts: Vec<String> = read(&text)?.iter().map(|one| one[..10].to_owned()).collect();
    assert_eq!(starts, ["2026-12-03", "2026-12-05"]);
    Ok(())
}

#[test]
fn a_calendar_that_is_not_understood_is_refused_with_its_line() {
    let at = |lines: &str| read(&event(lines));
    let start = "DTSTART:20261201T100000Z";
    assert_eq!(read(""), Err(BusyFault::NotACalendar));
    assert_eq!(read("<!DOCTYPE html>\n<title>Sign in</title>"), Err(BusyFault::NotACalendar));
    assert_eq!(read("BEGIN:VCARD\nEND:VCARD"), Err(BusyFault::NotACalendar));
    assert_eq!(read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201"), Err(BusyFault::CutShort));
    assert_eq!(read("BEGIN:VCALENDAR\nEND:VEVENT"), Err(BusyFault::Entangled(2)));
    assert_eq!(at("SUMMARY:?"), Err(BusyFault::NoStart(3)));
    assert_eq!(at("DTSTART:tomorrow"), Err(BusyFault::NotATime(5)));
    assert_eq!(at(&format!("{start}\nDTEND:20261201T090000Z")), Err(BusyFault::EndsBeforeItStarts(6)));
    assert_eq!(at(&format!("{start}\nRRULE:FREQ=OFTEN")), Err(BusyFault::NotARule(6)));
    assert_eq!(at("DTSTART;TZID=Nowhere/Else:20261201T100000"), Err(BusyFault::UnknownZone(5)));
    let future = format!("{start}\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261201T100000Z");
    assert_eq!(at(&future), Err(BusyFault::ThisAndFuture(6)));
    let zone = "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETTO:+0200\n\
                END:STANDARD\nEND:VTIMEZONE";
    assert_eq!(read(&calendar(zone)), Err(BusyFault::NotAZone(5)));
}

#[test]
fn a_hostile_calendar_neither_hangs_nor_fills_the_memory() {
    let rule = |rule: &str| read(&event(&format!("DTSTART:19700101T000000Z\nDURATION:PT1S\nRRULE:{rule}")));
    let all: String = (0..60).map(|number| format!("{number},")).collect();
    let (all, hours) =
        (all.trim_end_matches(','), (0..24).map(|hour| hour.to_string()).collect::<Vec<_>>().join(","));
    let every_second =
        format!("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1,2,3,4;BYHOUR={hours};BYMINUTE={all};BYSECOND={all}");
    let last_second = format!("FREQ=DAILY;BYHOUR={hours};BYMINUTE={all};BYSECOND={all};BYSETPOS=-1");
    for hostile in [
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;COUNT=4294967295",
        "FREQ=MINUTELY;COUNT=4000000000;BYSECOND=1",
        &every_second,
        &last_second,
    ] {
        assert_eq!(rule(hostile), Err(BusyFault::AsksTooMuch), "{hostile}");
    }
    for never in [
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY;BYYEARDAY=366",
    ] {
        assert_eq!(rule(never), Ok(Vec::new()), "{never}");
    }
    let deep = "BEGIN:VCALENDAR\n".repeat(50_000);
    assert_eq!(read(&deep), Err(BusyFault::TooDeep(9)));
    let many = calendar(&"BEGIN:VALARM\nEND:VALARM\n".repeat(30_000));
    assert_eq!(read(&many), Err(BusyFault::TooManyParts));
    assert_eq!(BusyTimes::read(&vec![b'\n'; MOST_OCTETS + 1], horizon()), Err(BusyFault::TooLarge));
    let folds = format!("BEGIN:VCALENDAR{}", "\n ".repeat(400_000));
    assert_eq!(read(&folds), Err(BusyFault::CutShort));
    let entry = "BEGIN:VEVENT\nDTSTART:19700101T000000Z\nDURATION:PT1S\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nEND:VEVENT\n";
    assert!(read(&calendar(&entry.repeat(8_000))).is_ok());
    let family = "BEGIN:VEVENT\nUID:1\nDTSTART:20261201\nEND:VEVENT\n".repeat(5_000)
        + &(0..6_000).map(|minute| format!("BEGIN:VEVENT\nUID:1\nDTSTART:20261201\nRECURRENCE-ID:20261201T{:02}{:02}{:02}\nEND:VEVENT\n", minute / 3_600, minute / 60 % 60, minute % 60)).collect::<String>();
    assert_eq!(read(&calendar(&family)), Err(BusyFault::AsksTooMuch));
}

#[test]
fn no_fault_and_no_result_holds_a_word_of_the_file() -> Outcome {
    let secret = "Ileana";
    let told =
        event(&format!("DTSTART:20261201T100000Z\nDURATION:PT1H\nSUMMARY:{secret}\nLOCATION:{secret}"));
    assert!(!format!("{:?}", BusyTimes::read(told.as_bytes(), horizon())?).contains(secret));
    for broken in [format!("DTSTART:{secret}"), format!("DTSTART;TZID={secret}:20261201T100000")] {
        let fault = read(&event(&broken)).err().ok_or("read")?;
        assert!(!format!("{fault} {fault:?} {}", fault.code()).contains(secret));
    }
    Ok(())
}
