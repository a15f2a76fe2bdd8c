//! The limit of a first interview: to extend, extended, missed while the child waits, explained after it was heard.

use barnahus_casework::interview::{
    ExtensionReason, Limit, LimitReason, MissedReason, NotExtended, Said, TooManyDays, WaitCause,
};
use barnahus_pages::limit::{LimitPage, MISSED, limit, limit_stale};
use barnahus_pages::stale::Versions;
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, CaseId, Instant, Locale, paths};
use maud::Markup;
use time::macros::date;

use super::{CODENAME, frame, now};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Place::Cases, &paths::limit(CaseId::random()));
    let nothing = Typed::default();
    let fresh = Form::fresh(locale, &nothing);
    let given = (ExtensionReason::InterpreterMissing, None, now());
    let extended = LimitPage {
        limit: Some(the_limit(Some(given.0))),
        extension: Some(given),
        may_extend: Err(NotExtended::Already),
        refused: Some(NotExtended::Already),
        ..page()
    };
    let missed = LimitPage { may_extend: Err(NotExtended::Passed), may_say: true, ..page() };
    let to_record =
        LimitPage { may_extend: Err(NotExtended::Passed), to_record: Some(BookingId::random()), ..page() };
    let remarks = [Remark::new(MISSED, barnahus_pages::words::form::NOT_CHOSEN, locale)];
    let days = [(WaitCause::Police, 5), (WaitCause::Room, 2)];
    let said = Said::kept(MissedReason::Institution, days);
    let typed = Typed::from_iter([(MISSED, "institution"), ("police", "5"), ("room", "2")]);
    let heard = LimitPage {
        limit: None,
        heard: Some(now()),
        may_extend: Err(NotExtended::NothingAhead),
        may_say: true,
        said: Some((said, Some("Ioana Rusu".to_owned()), now())),
        too_many: Some(TooManyDays { given: 30, waited: 23 }),
        ..page()
    };
    let in_vain = LimitPage { not_missed: true, ..page() };
    let stored = Typed::from_iter([(MISSED, "team"), ("police", "4"), ("version", "1")]);
    let versions = Versions { typed: &typed, stored: &stored };
    vec![
        ("limit-to-record", limit(&frame, &fresh, &to_record)),
        ("limit-not-missed", limit(&frame, &Form::fresh(locale, &typed), &in_vain)),
        ("limit-stale", limit_stale(&frame, CaseId::random(), versions)),
        ("limit", limit(&frame, &fresh, &page())),
        ("limit-extended", limit(&frame, &fresh, &extended)),
        ("limit-missed", limit(&frame, &Form::returned(locale, &nothing, &remarks), &missed)),
        ("limit-explained", limit(&frame, &Form::fresh(locale, &typed), &heard)),
    ]
}

fn the_limit(extended: Option<ExtensionReason>) -> Limit {
    Limit {
        from: date!(2026 - 11 - 03),
        days: 14,
        reason: LimitReason::Victim,
        extended,
        last_day: date!(2026 - 11 - 17),
    }
}

fn page() -> LimitPage {
    LimitPage {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        limit: Some(the_limit(None)),
        extension: None,
        may_extend: Ok(()),
        extension_days: 7,
        since: Instant::from_millis(now().millis() - 23 * 86_400_000),
        heard: None,
        waited: 23,
        may_say: false,
        to_record: None,
        said: None,
        refused: None,
        too_many: None,
        not_missed: false,
    }
}
