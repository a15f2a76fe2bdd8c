//! The house in a week and in a day.

use barnahus_pages::Place;
use barnahus_pages::week::{Entry, RoomHead, Span, Taken, Week, week};
use barnahus_vocabulary::{BookingId, Locale, RoomId, local, paths};
use maud::Markup;
use time::{Date, Duration};

use super::{CODENAME, frame, now, stretch};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Place::Week, paths::WEEK);
    let empty = Week { rooms: vec![], entries: vec![], ..view(Span::Week) };
    vec![
        ("week", week(&frame, &view(Span::Week))),
        ("week-day", week(&frame, &view(Span::Day))),
        ("week-empty", week(&frame, &empty)),
    ]
}

fn view(span: Span) -> Week {
    let today = local::day(now());
    let monday = local::monday(today);
    let (days, step): (Vec<Date>, _) = match span {
        Span::Day => (vec![today], 1),
        Span::Week => ((0..5).map(|day| monday + Duration::days(day)).collect(), 7),
    };
    let rooms = ["Camera Soare", "Camera Lună", "Camera Stele", "Observare 1", "Observare 2"]
        .map(|name| RoomHead { id: RoomId::random(), name: name.to_owned() });
    Week {
        span,
        before: today - Duration::days(step),
        after: today + Duration::days(step),
        days,
        today,
        now: now(),
        hours: (7, 18),
        entries: entries(&rooms),
        rooms: rooms.to_vec(),
    }
}

fn entries(rooms: &[RoomHead]) -> Vec<Entry> {
    let open = |name: &str| (name.to_owned(), Some(paths::booking(BookingId::random())));
    let mut list = vec![];
    let day = 1_440;
    for (room, seen_from, from, length, name) in [
        (0, 3, 50, 45, CODENAME),
        (1, 4, 230, 90, "Ferigă Albastră"),
        (0, 3, day + 50, 60, "Cireș Blând"),
        (1, 4, day + 50, 60, "Lăstun Vesel"),
        (2, 3, 3 * day + 170, 90, "Izvor Lin"),
    ] {
        let (codename, href) = open(name);
        list.push((rooms[room].id, from - 30, 30, Taken::Gap));
        list.push((rooms[room].id, from, length, Taken::Interview(codename.clone(), href.clone())));
        list.push((rooms[room].id, from + length, 30, Taken::Gap));
        list.push((rooms[seen_from].id, from, length, Taken::Observation(codename, href)));
    }
    list.push((rooms[2].id, 50, 180, Taken::Closed));
    list.push((rooms[1].id, 400, 60, Taken::Hidden));
    list.push((rooms[4].id, 400, 60, Taken::Observation("Salcie Verde".to_owned(), None)));
    list.into_iter()
        .map(|(room, from, length, taken)| {
            let lacks_lawyer = matches!(&taken, Taken::Interview(codename, _) if codename == CODENAME);
            Entry { room, during: stretch(from, length), taken, lacks_lawyer }
        })
        .collect()
}
