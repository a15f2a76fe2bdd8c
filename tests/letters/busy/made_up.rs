//! Calendars nobody has, from a seed: series with exceptions, changes and further dates, in several
//! zones, many of them around the nights on which clocks change.
//!
//! What RFC 5545 leaves open is not made up: an instance that is both taken out and changed, week
//! numbers without a weekday, a series that ends before it begins. Nor are instances taken out of an
//! hourly series: the other library takes 6:00 in UTC for 6:00 on the wall as well, and takes both out.

use std::fmt::Write;

use time::{Date, Duration, Month, PrimitiveDateTime, Time};

/// Numbers that look random and are the same for the same seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % most
    }

    fn once_in(&mut self, most: u64) -> bool {
        self.below(most) == 0
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        let place = self.below(list.len() as u64);
        list[usize::try_from(place).unwrap_or_default()]
    }

    fn one<'a>(&mut self, list: &[&'a str]) -> &'a str {
        self.pick(list)
    }

    fn signed(&mut self, least: i64, most: i64) -> i64 {
        least + i64::try_from(self.below((most - least + 1).unsigned_abs())).unwrap_or_default()
    }
}

/// How the times of one series are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    Utc,
    Floating,
    Days,
    Zone(&'static str),
}

impl Written {
    /// `;TZID=…:…`, all that stands behind the name of a line.
    fn shown(self, at: PrimitiveDateTime) -> String {
        let day = format!("{:04}{:02}{:02}", at.year(), u8::from(at.month()), at.day());
        let time = format!("T{:02}{:02}00", at.hour(), at.minute());
        match self {
            Self::Utc => format!(":{day}{time}Z"),
            Self::Floating => format!(":{day}{time}"),
            Self::Days => format!(";VALUE=DATE:{day}"),
            Self::Zone(name) => format!(";TZID={name}:{day}{time}"),
        }
    }
}

/// A zone that no database has: half an hour off, and its clocks change in April and September.
const OWN_ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Somewhere Else\r\nBEGIN:STANDARD\r\nDTSTART:20000903T020000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1SU\r\nTZOFFSETFROM:+0430\r\nTZOFFSETTO:+0330\r\nEND:STANDARD\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:20000402T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU\r\n\
    TZOFFSETFROM:+0330\r\nTZOFFSETTO:+0430\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";

/// One calendar.
pub fn calendar(seed: u64) -> String {
    let mut dice = Dice(seed);
    let mut text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Made up//EN\r\n{OWN_ZONE}");
    for number in 0..=dice.below(3) {
        series(&mut dice, &mut text, number);
    }
    text.push_str("END:VCALENDAR\r\n");
    text
}

fn series(dice: &mut Dice, text: &mut String, number: u64) {
    let written = match dice.below(8) {
        0 => Written::Utc,
        1 => Written::Floating,
        2 => Written::Days,
        3 => Written::Zone("America/New_York"),
        4 => Written::Zone("Somewhere Else"),
        5 => Written::Zone("Europe/Berlin"),
        _ => Written::Zone("Europe/Bucharest"),
    };
    let start = start(dice);
    let length = length(dice, written, start);
    let head = format!("BEGIN:VEVENT\r\nUID:{number}\r\nDTSTAMP:20260901T000000Z\r\n");
    let _ = write!(text, "{head}DTSTART{}\r\n{length}", written.shown(start));
    let rule = if dice.once_in(6) { String::new() } else { rule(dice, written, start) };
    let hourly = rule.contains("HOURLY");
    text.push_str(&rule);
    text.push_str(dice.one(&[
        "",
        "",
        "",
        "TRANSP:OPAQUE\r\n",
        "STATUS:CONFIRMED\r\n",
        "TRANSP:TRANSPARENT\r\n",
    ]));
    // Even days are taken out, odd ones changed: never both.
    for _ in 0..if hourly { 0 } else { dice.below(3) } {
        let at = start + Duration::days(2 * dice.signed(0, 40));
        let _ = write!(text, "EXDATE{}\r\n", written.shown(at));
    }
    for _ in 0..dice.below(3) {
        let at = start + Duration::days(dice.signed(1, 300)) + Duration::minutes(15 * dice.signed(0, 20));
        let _ = write!(text, "RDATE{}\r\n", written.shown(at));
    }
    text.push_str("SUMMARY:Nu spune nimănui\r\nEND:VEVENT\r\n");
    let mut changed = Vec::new();
    for _ in 0..if hourly { 0 } else { dice.below(3) } {
        let day = 2 * dice.signed(0, 40) + 1;
        if !changed.contains(&day) {
            changed.push(day);
            change(dice, text, (&head, written, start + Duration::days(day)));
        }
    }
}

fn change(dice: &mut Dice, text: &mut String, what: (&str, Written, PrimitiveDateTime)) {
    let (head, written, instance) = what;
    let to = instance + Duration::days(dice.signed(-3, 3)) + Duration::minutes(30 * dice.signed(0, 8));
    let length = length(dice, written, to);
    let status = dice.one(&["", "", "STATUS:CANCELLED\r\n", "X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"]);
    let (id, to) = (written.shown(instance), written.shown(to));
    let _ = write!(text, "{head}RECURRENCE-ID{id}\r\nDTSTART{to}\r\n{length}{status}END:VEVENT\r\n");
}

/// Every third begins in the small hours within a week before the clocks change.
fn start(dice: &mut Dice) -> PrimitiveDateTime {
    let changes = [
        (2026, Month::October, 25),
        (2027, Month::March, 28),
        (2026, Month::November, 1),
        (2027, Month::April, 4),
    ];
    let (year, month, day) = dice.pick(&changes);
    let change = Date::from_calendar_date(year, month, day).unwrap_or(Date::MIN);
    let (day, hour) = if dice.once_in(3) {
        (change - Duration::days(dice.signed(0, 7)), dice.signed(0, 5))
    } else {
        (change - Duration::days(dice.signed(-60, 900)), dice.signed(0, 23))
    };
    PrimitiveDateTime::new(day, Time::MIDNIGHT) + Duration::minutes(hour * 60 + 15 * dice.signed(0, 3))
}

fn length(dice: &mut Dice, written: Written, start: PrimitiveDateTime) -> String {
    let (days, minutes) = (dice.signed(1, 3), 5 * dice.signed(1, 70));
    match (written, dice.below(3)) {
        (Written::Days, 0) => String::new(),
        (Written::Days, 1) => format!("DURATION:P{days}D\r\n"),
        (Written::Days, _) => format!("DTEND{}\r\n", written.shown(start + Duration::days(days))),
        (_, 0) => format!("DURATION:PT{minutes}M\r\n"),
        (_, 1) if dice.once_in(4) => format!("DURATION:P{days}DT{}H\r\n", minutes / 60),
        (_, _) => format!("DTEND{}\r\n", written.shown(start + Duration::minutes(minutes))),
    }
}

fn rule(dice: &mut Dice, written: Written, start: PrimitiveDateTime) -> String {
    let timed = written != Written::Days;
    let frequency =
        dice.one(&["DAILY", "DAILY", "WEEKLY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY", "HOURLY"]);
    let frequency = if !timed && frequency == "HOURLY" { "MONTHLY" } else { frequency };
    // Hours that no step of five, seven, … can miss: the other library refuses a rule that never falls.
    let every = if frequency == "HOURLY" { dice.pick(&[5, 7, 11, 25, 35]) } else { dice.signed(1, 3) };
    let mut rule = format!("RRULE:FREQ={frequency}");
    if every > 1 {
        let _ = write!(rule, ";INTERVAL={every}");
    }
    rule.push_str(match frequency {
        "DAILY" => dice.one(&["", "", ";BYDAY=MO,WE,FR", ";BYMONTH=10,11,3", ";BYMONTHDAY=1,15,-1"]),
        "WEEKLY" => dice.one(&[
            "",
            ";BYDAY=TU",
            ";BYDAY=SA,SU,MO",
            ";BYDAY=SU,WE;WKST=SU",
            ";BYDAY=MO,FR;BYSETPOS=-1",
        ]),
        "MONTHLY" => dice.one(&[
            "",
            ";BYDAY=2TU",
            ";BYDAY=-1SU",
            ";BYMONTHDAY=-1,31",
            ";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            ";BYDAY=FR;BYMONTHDAY=13",
            ";BYDAY=SU;BYSETPOS=1,-2",
        ]),
        "YEARLY" => dice.one(&[
            "",
            ";BYMONTH=3,10;BYDAY=-1SU",
            ";BYYEARDAY=1,100,-1",
            ";BYWEEKNO=1,44,-1;BYDAY=SU,MO",
            ";BYDAY=20MO,-3SU",
            ";BYMONTH=10,11;BYMONTHDAY=25,26,1",
        ]),
        _ => dice.one(&["", ";BYHOUR=2,3,4", ";BYDAY=SU", ";BYMINUTE=0,30"]),
    });
    if timed && frequency != "HOURLY" && dice.once_in(6) {
        rule.push_str(dice.one(&[";BYHOUR=3,9", ";BYMINUTE=0,45", ";BYHOUR=2,3;BYMINUTE=30"]));
    }
    match dice.below(3) {
        0 => {}
        1 => rule.push_str(&format!(";COUNT={}", dice.signed(1, 500))),
        _ => {
            let last = start + Duration::days(dice.signed(2, 700));
            // Series in a zone end at a time in UTC (section 3.3.10), others as they begin.
            let ends = if matches!(written, Written::Zone(_)) { Written::Utc } else { written };
            let shown = ends.shown(last);
            rule.push_str(&format!(";UNTIL={}", shown.rsplit(':').next().unwrap_or_default()));
        }
    }
    rule + "\r\n"
}
