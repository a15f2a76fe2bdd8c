//! What a tired person would not think of before a case goes: merged referrals, siblings, alarms, disputes of the age,
//! what planning decided of the interviewer. What of it goes along stands beside each.

use barnahus_casework::policy::InterviewerKnows;
use barnahus_casework::siblings::SiblingMeeting;
use barnahus_vocabulary::Locale;
use maud::{Markup, html};

use crate::words::transfer as words;

/// What there is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Beside {
    /// How many referrals are merged into the case.
    pub merged: usize,
    /// Whether the child and each of its siblings may meet.
    pub siblings: Vec<SiblingMeeting>,
    /// How many alarms there were.
    pub alarms: usize,
    /// How many disputes of the age.
    pub age_disputes: usize,
    /// What planning decided that the interviewer knows.
    pub interviewer: Option<InterviewerKnows>,
}

impl Beside {
    pub(super) fn said(&self, locale: Locale) -> Markup {
        let counted = [
            (self.merged, words::MERGED, words::MERGED_GO),
            (self.siblings.len(), words::SIBLINGS, words::SIBLINGS_END),
            (self.alarms, words::ALARMS, words::LINES_GO),
            (self.age_disputes, words::AGE_DISPUTES, words::LINES_GO),
        ];
        let there: Vec<_> = counted.into_iter().filter(|(number, ..)| *number > 0).collect();
        let must_not = self.siblings.iter().filter(|may| **may == SiblingMeeting::MustNot).count();
        html! {
            @if !there.is_empty() || self.interviewer.is_some() {
                section.panel {
                    h2.h-small { (words::BESIDE.of(locale)) }
                    ul.notes {
                        @for (number, what, then) in there {
                            li { (what.of(locale)) ": " (number) ". " (then.of(locale)) }
                        }
                        @if must_not > 0 { li { strong { (words::MUST_NOT_MEET.of(locale)) } } }
                        @if let Some(knows) = self.interviewer {
                            li { (words::INTERVIEWER.of(locale)) " " (knows.name().of(locale)) ". " (words::DECISION_GOES.of(locale)) }
                        }
                    }
                }
            }
        }
    }
}
