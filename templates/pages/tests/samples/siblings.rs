//! Siblings: none yet, refused, linked and hidden, and the end of a link; with invented codenames.

use barnahus_casework::siblings::{SiblingChoice, SiblingDay, SiblingInterviewer, SiblingMeeting};
use barnahus_pages::siblings::{Sibling, SiblingsPage, end, siblings};
use barnahus_pages::words::siblings as words;
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, Locale, SiblingLinkId, paths};
use maud::Markup;

use super::{CODENAME, frame};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let case = CaseId::random();
    let here = frame(locale, Place::Cases, &paths::siblings(case));
    let blank = Typed::default();
    let fresh = Form::fresh(locale, &blank);
    let none = SiblingsPage { case, codename: CODENAME.to_owned(), siblings: vec![], proposed: None };
    let choice = SiblingChoice {
        day: SiblingDay::Same,
        interviewer: SiblingInterviewer::Different,
        meeting: SiblingMeeting::MustNot,
    };
    let seen = Sibling {
        link: SiblingLinkId::random(),
        other: Some((CaseId::random(), "izvor liniștit".to_owned())),
        choice,
        meet: true,
    };
    let hidden = Sibling { link: SiblingLinkId::random(), other: None, choice, meet: false };
    let linked = SiblingsPage { siblings: vec![seen.clone(), hidden], ..none.clone() };
    let proposed = SiblingsPage { proposed: Some("izvor liniștit".to_owned()), ..none.clone() };
    let typed = Typed::from_iter([("codename", "Pisică Verde"), ("day", "same")]);
    let remarks = [Remark::new("codename", words::NO_SUCH_CASE, locale)];
    let again = Form::returned(locale, &typed, &remarks);
    vec![
        ("siblings", siblings(&here, &fresh, &none)),
        ("siblings-proposed", siblings(&here, &fresh, &proposed)),
        ("siblings-again", siblings(&here, &again, &none)),
        ("siblings-linked", siblings(&here, &fresh, &linked)),
        ("siblings-end", end(&here, &fresh, &linked, &seen)),
    ]
}
