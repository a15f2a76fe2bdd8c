//! Hours by weekday: two stretches a day, an empty line is a free day.

use barnahus_operations::set_up_house::{Hours, NotHours};
use barnahus_pages::words::form as words;
use barnahus_pages::{Remark, Typed};
use barnahus_vocabulary::{Locale, local};
use time::Weekday;

use crate::reading::Reading;

/// Reads the whole week.
pub(crate) fn read(typed: &Typed, locale: Locale) -> Result<Vec<Hours>, Vec<Remark>> {
    let mut reading = Reading::new(typed, locale);
    let mut hours = Vec::new();
    for day in local::WEEK {
        let place = day.number_from_monday();
        let first = stretch(&mut reading, day, (&format!("from_{place}"), &format!("until_{place}")));
        let (again_from, again_until) = (format!("again_from_{place}"), format!("again_until_{place}"));
        let second = stretch(&mut reading, day, (&again_from, &again_until));
        if let (Some(first), Some(second)) = (first, second)
            && second.from_minute() < first.to_minute()
        {
            reading.say(&again_from, words::BACKWARDS);
        }
        hours.extend(first);
        hours.extend(second);
    }
    reading.finish(Some(hours))
}

/// One stretch, or none when both fields are empty.
pub(crate) fn stretch(reading: &mut Reading<'_>, day: Weekday, fields: (&str, &str)) -> Option<Hours> {
    let (from, until) = fields;
    if reading.text(from).is_empty() && reading.text(until).is_empty() {
        return None;
    }
    let (starts, ends) = (reading.time(from), reading.time(until));
    match Hours::new(day, starts?, ends?) {
        Ok(hours) => Some(hours),
        Err(NotHours::EndsBeforeItBegins) => {
            reading.say(until, words::BACKWARDS);
            None
        }
        Err(NotHours::NotOnTheClock) => {
            reading.say(until, words::NOT_A_TIME);
            None
        }
    }
}

/// As it would be typed.
pub(crate) fn typed(hours: &[Hours], version: u32) -> Typed {
    let mut typed = Typed::from_iter([("version", version.to_string())]);
    for day in 1..=7 {
        let of_day = hours.iter().filter(|stretch| stretch.day_number() == day);
        for (stretch, again) in of_day.zip(["", "again_"]) {
            typed.add(&format!("{again}from_{day}"), &clock(stretch.from_minute()));
            typed.add(&format!("{again}until_{day}"), &clock(stretch.to_minute()));
        }
    }
    typed
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::{read, typed};
    use barnahus_pages::Typed;
    use barnahus_vocabulary::Locale;

    #[test]
    fn hours_survive_being_shown_and_sent_again() {
        let sent = [("from_1", "8"), ("until_1", "12:30"), ("again_from_1", "13"), ("again_until_1", "17")];
        let hours = read(&Typed::from_iter(sent), Locale::Ro).unwrap();
        assert_eq!(hours.len(), 2);
        assert_eq!(read(&typed(&hours, 1), Locale::Ro).unwrap(), hours);
    }

    #[test]
    fn a_day_that_runs_backwards_or_overlaps_is_told() {
        for (field, sent) in [
            ("until_2", vec![("from_2", "17"), ("until_2", "9")]),
            ("until_2", vec![("from_2", "17")]),
            (
                "again_from_2",
                vec![("from_2", "8"), ("until_2", "12"), ("again_from_2", "11"), ("again_until_2", "15")],
            ),
        ] {
            let faults = read(&Typed::from_iter(sent), Locale::Ro).unwrap_err();
            assert_eq!(faults[0].field, field);
        }
    }
}
