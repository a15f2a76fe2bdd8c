//! The freed time: those who wait and one who is booked later, and nobody.

use barnahus_pages::Place;
use barnahus_pages::freed::{Freed, Gain, Gainer, Standing, freed};
use barnahus_vocabulary::{BookingId, CaseId, Locale, Role, paths};
use maud::Markup;
use time::Duration;

use super::{CODENAME, frame, stretch};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Place::Week, paths::WEEK);
    let view = |gainers| Freed {
        booking: BookingId::random(),
        codename: "Izvor Lin".to_owned(),
        time: stretch(1_440, 60),
        gainers,
    };
    let booked = Standing::Booked { booking: BookingId::random(), version: 2, time: stretch(10_080, 60) };
    let some = vec![
        gainer(Gain::OnlyPlace, false),
        gainer(Gain::Earlier(Duration::days(3)), true),
        gainer(Gain::Earlier(Duration::minutes(90)), false),
        Gainer { standing: booked, ..gainer(Gain::Earlier(Duration::days(6)), false) },
    ];
    vec![("freed", freed(&frame, &view(some))), ("freed-nobody", freed(&frame, &view(vec![])))]
}

fn gainer(gain: Gain, is_incomplete: bool) -> Gainer {
    Gainer {
        case: CaseId::random(),
        standing: Standing::Waits { version: 3 },
        codename: CODENAME.to_owned(),
        gain,
        time: stretch(1_440, 60),
        rooms: ["Camera Soare", "Observare 1"].map(str::to_owned),
        team: [Role::Interviewer, Role::Prosecutor]
            .map(|role| (role.name(), "Ana Mesteacăn".to_owned()))
            .into(),
        is_incomplete,
        choice: "x".to_owned(),
    }
}
