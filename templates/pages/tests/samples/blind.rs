//! What the interviewer knows: to be decided, not chosen, too late; and the case of one who does not know.

use barnahus_casework::policy::InterviewerKnows;
use barnahus_pages::blind::{BlindPage, KNOWS, blind};
use barnahus_pages::cases::{self, CasePage};
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, CaseId, Locale, paths};
use maud::Markup;

use super::one_case::planned;
use super::{CODENAME, frame};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let case = CaseId::random();
    let here = frame(locale, Place::Cases, &paths::blind(case));
    let (informed, nothing) = (Typed::from_iter([(KNOWS, "informed")]), Typed::default());
    let remarks = [Remark::new(KNOWS, barnahus_pages::words::form::NOT_CHOSEN, locale)];
    let view = BlindPage {
        case,
        codename: CODENAME.to_owned(),
        of_the_house: None,
        is_recorded: false,
        meeting: None,
    };
    let invited = BlindPage { meeting: Some(BookingId::random()), ..view.clone() };
    let undecided = BlindPage { of_the_house: Some(InterviewerKnows::Informed), ..view.clone() };
    let late = BlindPage { is_recorded: true, ..view.clone() };
    let of_the_blind = CasePage { is_blind: true, interviewer: None, ..planned() };
    vec![
        ("blind", blind(&here, &Form::fresh(locale, &informed), &view)),
        ("blind-undecided", blind(&here, &Form::fresh(locale, &informed), &undecided)),
        ("blind-invited", blind(&here, &Form::fresh(locale, &informed), &invited)),
        ("blind-again", blind(&here, &Form::returned(locale, &nothing, &remarks), &view)),
        ("blind-too-late", blind(&here, &Form::fresh(locale, &nothing), &late)),
        ("case-of-the-blind", cases::case(&here, &of_the_blind)),
    ]
}
