//! Lives of children that differ only in what the core must not hear, and what people of the house do in
//! them: decide, book, move, hold, close.
//!
//! The clock of such a house stands still until it is moved.

use std::cell::Cell;

use barnahus_vocabulary::{BookingId, CaseId, Instant, Role, local, paths};
use proptest::prelude::*;
use scraper::Html;

use crate::booked::{booking_at, select};
use crate::exchange::{later, step};
use crate::front_door::{Answer, Browser, Door, now};
use crate::records::with;
use crate::support_settled::supported;

/// What differs between two children and must not be told.
#[derive(Debug, Clone)]
pub struct Life {
    /// Fields of the officer's form.
    pub child: Vec<(&'static str, String)>,
    pub interview: Interview,
    /// Minutes from midnight, on the day on which the case is closed.
    pub closed_at: u32,
}

/// Whether and how the child is heard.
#[derive(Debug, Clone)]
pub enum Interview {
    /// It is not, for that reason.
    None(&'static str),
    /// On that slot of those that are shown, and moved to others, each so many minutes later.
    Held { slot: usize, moves: Vec<(u32, usize)> },
}

fn interview() -> impl Strategy<Value = Interview> {
    let reasons = ["already_heard", "no_proceedings", "child_does_not_wish", "health", "not_able_to_tell"];
    let moves = prop::collection::vec((1..400_u32, 0..4_usize), 0..3);
    prop_oneof![
        1 => prop::sample::select(reasons.to_vec()).prop_map(Interview::None),
        2 => (0..4_usize, moves).prop_map(|(slot, moves)| Interview::Held { slot, moves }),
    ]
}

/// Any of them; the smallest is a child of whom nothing is told. A text goes whole or not at all, so that
/// few steps lead there.
pub fn life() -> impl Strategy<Value = Life> {
    let urgency = prop::sample::select(vec!["routine", "urgent", "immediate_danger"]);
    let birth_date = prop::option::weighted(0.8, (1..=28_u8, 1..=12_u8, 2010..=2025_u16).no_shrink());
    let word = || prop::option::weighted(0.7, "[A-ZȘȚ][a-zăâîșț]{2,14}".no_shrink());
    let text = || prop::option::weighted(0.7, "[A-ZȘȚ][a-zăâîșț ,.\"{}<>&]{0,200}".no_shrink());
    let written = (word(), word(), text(), text(), word(), text());
    (urgency, birth_date, written, interview(), 7 * 60..22 * 60_u32).prop_map(
        |(urgency, birth_date, written, interview, closed_at)| {
            let (given, family, told, place, suspected, health) = written;
            let born = birth_date.map(|(day, month, year)| format!("{day:02}.{month:02}.{year}"));
            let optional = [
                ("birth_date", born),
                ("given_name", given),
                ("family_name", family),
                ("told", told),
                ("place", place),
                ("suspected_family_name", suspected),
                ("health_summary", health),
            ];
            let mut child = vec![("urgency", urgency.to_owned()), ("languages", "ron".to_owned())];
            child.extend(optional.into_iter().filter_map(|(field, text)| Some((field, text?))));
            Life { child, interview, closed_at }
        },
    )
}

thread_local! {
    /// Each test runs on a thread of its own.
    static CLOCK: Cell<i64> = const { Cell::new(0) };
}

fn clock() -> Instant {
    Instant::from_millis(CLOCK.get())
}

impl Door {
    /// The same house with a clock that can be moved.
    pub fn whose_clock_moves(self, at: Instant) -> Self {
        CLOCK.set(at.millis());
        self.with_clock(clock)
    }

    pub fn clock_moves_to(&self, at: Instant) {
        assert!(at >= clock(), "time goes forward");
        CLOCK.set(at.millis());
    }

    pub fn its_time(&self) -> Instant {
        clock()
    }

    pub async fn dispenses(&self, case: CaseId, reason: &str) {
        step(self, &paths::no_interview(case), &[("reason", reason)]).await;
    }

    /// Books the slot of that place, or the last one.
    pub async fn books(&self, case: CaseId, slot: usize) -> BookingId {
        let browser = self.browser(Role::Coordinator).await;
        let shown = browser.get(&paths::slots(case)).await;
        let action = paths::book(case);
        booking_at(&takes(&browser, (&shown, &action), slot, &[]).await)
    }

    pub async fn moves(&self, booking: BookingId, slot: usize) {
        let browser = self.browser(Role::Coordinator).await;
        let action = paths::booking_move(booking);
        let shown = browser.get(&action).await;
        takes(&browser, (&shown, &action), slot, &[("reason", "child")]).await;
    }

    /// The hour comes and goes, and it is recorded.
    pub async fn holds(&self, booking: BookingId) {
        let time = self.booking(booking).await.time;
        assert!(time.end() > clock() && time.end() < later(69), "within the weeks that all lives share");
        self.clock_moves_to(time.end());
        let [began, ended] = [time.start(), time.end()].map(|instant| {
            let at = local::wall_clock(instant);
            format!("{:02}:{:02}", at.hour(), at.minute())
        });
        let browser = self.browser(Role::Coordinator).await;
        let fields = with(&[("began", &began), ("ended", &ended)], "0");
        let saved = self.record(&browser, booking, &fields).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
    }

    pub async fn supports_and_closes(&self, case: CaseId) {
        supported(self, case).await;
        step(self, &paths::close(case), &[("reason", "returned")]).await;
        let page = self.browser(Role::Coordinator).await.get(&paths::ledger(case)).await;
        assert_eq!(page.status, 200);
        assert!(clock() > now());
    }
}

/// Takes the slot of that place, or the last one, in the form that goes to `action`.
async fn takes(
    browser: &Browser<'_>,
    (shown, action): (&Answer, &str),
    slot: usize,
    more: &[(&str, &str)],
) -> Answer {
    let slots: Vec<String> = {
        let page = Html::parse_document(&shown.text);
        let buttons = select(&page, &format!("form[action='{action}'] button[name=slot]"));
        buttons.iter().filter_map(|button| button.attr("value")).map(str::to_owned).collect()
    };
    assert!(!slots.is_empty(), "no slot to {action}: {}", shown.text);
    let mut fields = shown.fields(action);
    fields.retain(|(name, _)| name != "slot");
    let mut sent: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    sent.push(("slot", &slots[slot.min(slots.len() - 1)]));
    sent.extend(more);
    let taken = browser.post(action, &sent).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    taken
}
