//! The figures of the house, whole and for outside, with invented numbers.

use std::collections::BTreeMap;
use std::iter::repeat;

use barnahus_casework::figures::{Facet, Figure, Part};
use barnahus_casework::interview::WaitCause;
use barnahus_pages::Place;
use barnahus_pages::cases::Chip;
use barnahus_pages::statistics::{About, Filter, Row, Share, Statistics, WaitShare, Waited, how, statistics};
use barnahus_pages::words::statistics as words;
use barnahus_vocabulary::{Locale, paths};
use maud::Markup;

use super::frame;

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Place::Statistics, paths::STATISTICS);
    let outside = Statistics {
        filters: vec![],
        rows: rows(&[0, 1, 31], false),
        is_whole: false,
        other: None,
        ..whole()
    };
    let help = Statistics { about: About::Help, ..whole() };
    let waits = Statistics { about: About::Waits, ..whole() };
    let waits_outside = Statistics { about: About::Waits, waits: Waited::default(), ..outside.clone() };
    vec![
        ("statistics", statistics(&frame, &whole())),
        ("statistics-help", statistics(&frame, &help)),
        ("statistics-waits", statistics(&frame, &waits)),
        ("statistics-waits-outside", statistics(&frame, &waits_outside)),
        ("statistics-outside", statistics(&frame, &outside)),
        ("statistics-how", how(&frame)),
    ]
}

fn whole() -> Statistics {
    let chip = |label, current| Chip { label, href: paths::STATISTICS.to_owned(), number: None, current };
    let filter =
        |facet: &Facet| Filter { facet: *facet, chosen: (*facet == Facet::Sex).then(|| "female".to_owned()) };
    Statistics {
        about: About::Hearing,
        abouts: About::ALL.iter().map(|about| chip(about.name(), *about == About::Hearing)).collect(),
        by: vec![chip(words::QUARTERS, true), chip(words::MONTHS, false), chip(Facet::Age.name(), false)],
        by_code: "month".to_owned(),
        filters: Facet::ALL.iter().map(filter).collect(),
        rows: rows(&[12, 0, 7, 9, 31, 3, 1, 18], true),
        waits: waited(81, true, true),
        is_whole: true,
        other: Some(paths::STATISTICS.to_owned()),
        threshold: 5,
        csv: paths::STATISTICS_CSV.to_owned(),
    }
}

fn waited(children: u32, is_whole: bool, is_told: bool) -> Waited {
    let share =
        |hundredths: u32| WaitShare { days: is_whole.then_some(children * hundredths / 5), hundredths };
    let (whole, outside) = ([(WaitCause::Room, 15), (WaitCause::Police, 25)], [(WaitCause::NobodyAsked, 60)]);
    let told = whole.iter().filter(|_| is_whole).chain(&outside).filter(|_| is_told);
    Waited {
        children: is_whole.then_some(children / 3),
        days: is_whole.then_some(children * 20),
        by_cause: told.map(|(cause, hundredths)| (*cause, share(*hundredths))).collect(),
    }
}

fn rows(children: &[u32], is_whole: bool) -> Vec<Row> {
    let row = |(number, children): (usize, &u32)| {
        let is_told = *children > 0 && (is_whole || *children > 9);
        let shares: BTreeMap<Part, Share> = Figure::ALL
            .iter()
            .filter(|_| is_told)
            .flat_map(|figure| {
                let some = [*children - *children / 3, *children / 3].into_iter().chain(repeat(0));
                figure.parts().iter().zip(some)
            })
            .map(|(part, some)| {
                (*part, Share { children: some, hundredths: some * 100 / (*children).max(1) })
            })
            .collect();
        Row {
            label: format!("iulie–septembrie {}", 2019 + number),
            children: (is_whole || is_told).then_some(*children),
            median_days: is_told.then_some(9 + children % 5),
            ninetieth_days: (is_told && is_whole).then_some(21 + children % 7),
            shares,
            waits: waited(*children, is_whole, is_told),
        }
    };
    children.iter().enumerate().map(row).collect()
}
