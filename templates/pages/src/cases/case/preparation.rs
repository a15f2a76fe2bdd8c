//! Beside a case: how far the preparation of its interview has come, and where each thing is prepared.

use barnahus_casework::meeting::MeetingState;
use barnahus_casework::preparation::Gap;
use barnahus_casework::{CaseAction, SectionName};
use barnahus_vocabulary::{CaseId, Locale, Text, dates, paths};
use maud::{Markup, html};

use super::{CasePage, Met};
use crate::cases::sections::edit;
use crate::parts::{Icon, Tone, tag};
use crate::wording::capital;
use crate::words::cases::page as words;
use crate::words::{blind, leaflet, meeting, representative};

/// The panel; nothing for those who neither prepare nor meet.
pub(super) fn panel(view: &CasePage, locale: Locale) -> Markup {
    let plans = view.may(CaseAction::PlanMeeting);
    let is_ahead = view.stage.code().may_be_booked();
    html! {
        @if plans || view.meeting.is_some() {
            section.panel {
                h2.h-small { (words::PREPARATION.of(locale)) }
                (met(view, locale))
                @if !view.gaps.is_empty() {
                    p.small { strong { (words::STILL_MISSING.of(locale)) } }
                    ul.notes.small { @for gap in &view.gaps { li { (lacking(view.case, *gap, locale)) } } }
                } @else if plans && is_ahead {
                    p { (tag(Tone::Good, Icon::Check, words::PREPARED.of(locale))) }
                }
                @if let Some(interviewer) = view.interviewer {
                    p.small {
                        (blind::TITLE.of(locale)) ": "
                        a href=(paths::blind(view.case)) { (interviewer.name().of(locale)) }
                    }
                }
                ul.plain-list.links {
                    @if view.may(CaseAction::AppointRepresentative) {
                        li { a href=(paths::representative(view.case)) { (representative::TO_HISTORY.of(locale)) } }
                    }
                    li { a href=(paths::LEAFLETS) { (leaflet::TITLE.of(locale)) } }
                }
            }
        }
    }
}

fn met(view: &CasePage, locale: Locale) -> Markup {
    let may_plan = view.may(CaseAction::PlanMeeting) && view.stage.code().may_be_booked();
    html! {
        @match view.meeting {
            Some(Met { meeting: id, time, state }) => {
                p {
                    (meeting::TITLE.of(locale)) ": "
                    a href=(paths::meeting(id)) { (capital(&dates::stretch(time, locale))) }
                    @if state == MeetingState::Held { " " (tag(Tone::Good, Icon::Check, state.code().name().of(locale))) }
                }
            }
            None if may_plan => p { a href=(paths::meeting_new(view.case)) { (meeting::NEW.of(locale)) } },
            None => {}
        }
    }
}

/// What is missing, as a link to where it is noted.
fn lacking(case: CaseId, gap: Gap, locale: Locale) -> Markup {
    let name: Text = gap.name();
    let href = match gap {
        Gap::ChildInformed => edit(case, SectionName::ChildInformed),
        Gap::PersonOfTrust | Gap::InterviewerSex => edit(case, SectionName::Hearing),
        Gap::Accommodations | Gap::RoomVisit => edit(case, SectionName::Accommodations),
        Gap::Agenda => edit(case, SectionName::Agenda),
        Gap::Meeting => paths::meeting_new(case),
        Gap::MeetingLate => return html! { (capital(name.of(locale))) },
    };
    html! { a href=(href) { (capital(name.of(locale))) } }
}
