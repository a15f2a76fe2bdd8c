//! What the page says that shows who opened a file. What was done is said as in the whole trail; what
//! for is said here, because in a case the other word may name a section, a role or a reason.

use barnahus_casework::age::AgeResult;
use barnahus_casework::alarm::{AlarmCause, AlarmEnd};
use barnahus_casework::booking::{
    BookingCode, CancelReason, MoveReason, NotHeldReason, ReplaceReason, StopReason,
};
use barnahus_casework::further::FurtherReason;
use barnahus_casework::interview::{ExtensionReason, MissedReason};
use barnahus_casework::policy::EmergencyVerdict;
use barnahus_casework::question::NotAskedReason;
use barnahus_casework::retention::{HoldReason, KeptClass};
use barnahus_casework::stage::{CloseReason, DeclineReason, NoInterviewReason, WithdrawReason};
use barnahus_casework::subject_copy::CopyFor;
use barnahus_casework::transfer::{TransferReason, TransferRefusal};
use barnahus_casework::{Purpose, SectionName, Urgency};
use barnahus_vocabulary::{Role, Text};

use crate::words::trail;

/// Title.
pub const TITLE: Text = Text::new("Cine a deschis acest dosar", "Who opened this file");
/// Below it.
pub const LEAD: Text = Text::new(
    "Fiecare deschidere se notează, cu scopul ei. Dacă vedeți ceva ce nu înțelegeți, spuneți coordonatorului sau \
     responsabilului cu protecția datelor.",
    "Every opening is noted with its purpose. If you see something you do not understand, tell the coordinator or the \
     data protection officer.",
);
/// Not a person.
pub const THE_PROGRAM: Text = Text::new("programul", "the program");
/// Column.
pub const WHEN: Text = Text::new("Când", "When");
/// Column.
pub const WHO: Text = Text::new("Cine", "Who");
/// Column.
pub const WHAT: Text = Text::new("Ce a făcut", "What they did");
/// Column.
pub const WHY: Text = Text::new("Pentru ce", "What for");
/// None yet.
pub const EMPTY: Text = Text::new("Nicio deschidere încă", "Not opened yet");
/// None yet.
pub const EMPTY_NEXT: Text = Text::new("Deschiderile apar aici.", "Openings will be shown here.");

/// What for, from the closed words of the trail: of what was done depends what the other word names.
#[must_use]
pub fn purpose(action: &str, code: &str) -> Option<Text> {
    match action {
        "changed" => {
            let section = code.parse().ok().map(SectionName::name);
            section.or_else(|| code.parse().ok().map(Purpose::name))
        }
        "team_joined" | "team_left" => code.parse().ok().map(Role::name),
        "declined" => code.parse().ok().map(DeclineReason::name),
        "offer_declined" => code.parse().ok().map(DeclineReason::name),
        "closed" => code.parse().ok().map(CloseReason::name),
        "withdrawn" => code.parse().ok().map(WithdrawReason::name),
        "no_interview" => code.parse().ok().map(NoInterviewReason::name),
        "cancelled" => code.parse().ok().map(CancelReason::name),
        "not_held" | "no_show" => code.parse().ok().map(NotHeldReason::name),
        "further_asked" | "further_approved" | "further_refused" => {
            code.parse().ok().map(FurtherReason::name)
        }
        "interview_recorded" | "record_corrected" => {
            let stopped = code.parse().ok().map(StopReason::name);
            let ended = stopped.or_else(|| code.parse().ok().map(BookingCode::name));
            // Of a correction also: whether the interpreter was authorised.
            ended.or_else(|| code.parse().ok().map(Role::name)).or_else(|| trail::purpose(code))
        }
        "limit_extended" => code.parse().ok().map(ExtensionReason::name),
        "delay_explained" => code.parse().ok().map(MissedReason::name),
        "question_not_asked" => code.parse().ok().map(NotAskedReason::name),
        "replaced" => code.parse().ok().map(ReplaceReason::name),
        "moved" => code.parse().ok().map(MoveReason::name),
        "emergency_reviewed" => code.parse().ok().map(EmergencyVerdict::name),
        "transfer_offered"
        | "transfer_came"
        | "transfer_accepted"
        | "transfer_taken_back"
        | "transferred" => code.parse().ok().map(TransferReason::name),
        "transfer_declined" => code.parse().ok().map(TransferRefusal::name),
        "alarm_raised" => code.parse().ok().map(AlarmCause::name),
        "alarm_ended" => code.parse().ok().map(AlarmEnd::name),
        "merge_pressed" => code.parse().ok().map(Urgency::name),
        "age_settled" => code.parse().ok().map(AgeResult::name),
        "erased" => code.parse().ok().map(KeptClass::name),
        "hold_set" => code.parse().ok().map(HoldReason::name),
        "copy_made" => code.parse().ok().map(CopyFor::name),
        "unplanned" => {
            let cancelled = code.parse().ok().map(CancelReason::name);
            cancelled.or_else(|| code.parse().ok().map(NotHeldReason::name))
        }
        _ => code.parse().ok().map(Purpose::name).or_else(|| trail::purpose(code)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_of_a_step_is_told_in_words() {
        for (action, codes) in [
            ("declined", DeclineReason::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
            ("replaced", ReplaceReason::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
            ("moved", MoveReason::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
            ("cancelled", CancelReason::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
            ("interview_recorded", StopReason::ALL.iter().map(|one| one.code()).chain(["held"]).collect()),
            ("further_asked", FurtherReason::ALL.iter().map(|one| one.code()).collect()),
            ("limit_extended", ExtensionReason::ALL.iter().map(|one| one.code()).collect()),
            ("delay_explained", MissedReason::ALL.iter().map(|one| one.code()).collect()),
            ("question_not_asked", NotAskedReason::ALL.iter().map(|one| one.code()).collect()),
            ("alarm_raised", AlarmCause::ALL.iter().map(|one| one.code()).collect()),
            ("alarm_ended", AlarmEnd::ALL.iter().map(|one| one.code()).collect()),
            ("age_settled", AgeResult::ALL.iter().map(|one| one.code()).collect()),
            ("not_held", NotHeldReason::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
        ] {
            for code in codes {
                assert!(purpose(action, code).is_some(), "{action} {code}");
            }
        }
    }
}
