//! The rules of the house: read and tried by more than change them. What is sent to change them is whole.

use barnahus_casework::policy::HouseAction as In;
use barnahus_vocabulary::paths;

use super::{Asks, Method, Row, Thing};

pub(super) const TABLE: &[Row] = rows! {
    Get HOUSE_RULES Nothing Asks::In(In::SeeRules);
    Post HOUSE_RULES Nothing Asks::In(In::SeeRules), "version" = "999";
    Post HOUSE_RULES_SAVE Nothing Asks::In(In::ChangeRules), "version" = "999",
        "length_to_6" = "30", "length_7_to_9" = "45", "length_10_to_12" = "60", "length_from_13" = "90",
        "best_hours_under" = "7", "best_hours_from" = "09:00", "best_hours_to" = "12:00",
        "young_from" = "08:00", "young_to" = "13:00", "day_from" = "08:00", "day_to" = "18:00",
        "limit_pressing" = "7", "fresh_act" = "14", "limit_victims" = "14", "youngest_under" = "6",
        "limit_others" = "21", "extension" = "7", "gap_minutes" = "30", "children_at_once" = "1",
        "notice" = "120", "sessions_under" = "7", "triage_danger" = "60", "triage_urgent" = "24",
        "triage_routine" = "72", "before_eighteen" = "90", "court_notice" = "3", "information_visit" = "7", "examination_within" = "14", "therapy_within" = "30", "smallest_count" = "5",
        "emergency_hours" = "4", "kept_with_interview" = "5", "kept_without_interview" = "5", "kept_declined" = "5", "kept_withdrawn" = "5", "kept_until_age" = "23", "backups_kept" = "35",
        "wait_per_hour" = "4", "child_travel_per_minute" = "6", "staff_travel_per_minute" = "1", "not_preferred" = "240", "outside_best_hours" = "480";
};
