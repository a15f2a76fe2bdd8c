//! The five answers of the first start.

use barnahus_operations::set_up_house::{FirstAnswers, Hours};
use barnahus_pages::words::form as words;
use barnahus_pages::{Remark, Typed};
use barnahus_vocabulary::{Locale, local};

use super::{hours, mail};
use crate::reading::Reading;

/// Reads the form.
pub(crate) fn read(typed: &Typed, locale: Locale) -> Result<FirstAnswers, Vec<Remark>> {
    let mut reading = Reading::new(typed, locale);
    let house = (reading.line("house_name"), reading.line("address"), reading.one("county"));
    let coordinator = (reading.line("coordinator_name"), reading.address("coordinator_email"));
    let rooms = (reading.lines("interview_rooms"), reading.lines("observation_rooms"));
    let hours = open(&mut reading);
    let mail = (reading.address("mail_from"), mail::read(&mut reading));
    let answers = (|| {
        Some(FirstAnswers {
            house: (house.0?, house.1?, house.2?),
            coordinator: (coordinator.0?, coordinator.1?),
            rooms: (rooms.0?, rooms.1?),
            hours,
            mail: (mail.0?, mail.1?),
        })
    })();
    reading.finish(answers)
}

/// The same hours on each day that was chosen.
fn open(reading: &mut Reading<'_>) -> Vec<Hours> {
    let days = reading.some::<u8>("days");
    if reading.text("opens").is_empty() {
        reading.say("opens", words::NOT_A_TIME);
        return Vec::new();
    }
    let Some(first) = local::WEEK.first() else { return Vec::new() };
    // Read once, so that a fault is told once.
    let Some(stretch) = hours::stretch(reading, *first, ("opens", "closes")) else { return Vec::new() };
    local::WEEK
        .into_iter()
        .filter(|day| days.contains(&day.number_from_monday()))
        .filter_map(|day| Hours::new(day, stretch.from_minute(), stretch.to_minute()).ok())
        .collect()
}

/// What stands in the form at first: the days and hours of most offices.
pub(crate) fn blank() -> Typed {
    Typed::from_iter([
        ("days", "1,2,3,4,5"),
        ("opens", "08:00"),
        ("closes", "16:00"),
        ("mail_way", "files"),
        ("mail_port", "587"),
        ("mail_security", "starttls"),
    ])
}
