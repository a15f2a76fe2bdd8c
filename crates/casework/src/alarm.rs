//! The alarm that a child is missing: what is known when it is raised, and how it ended.
//!
//! Nobody waits to be sure: whoever sees who the child is raises it, and its whole team is told at once.
//! What was seen and done is words, sealed in the case. An alarm moves no booking and no stage: people do.

listed! {
    /// Why a child is missing, as far as one knows when the alarm is raised.
    AlarmCause {
        RanAway = "ran_away", "a plecat singur", "went away by itself";
        NotFound = "not_found", "nu se știe unde este", "nobody knows where it is";
        Taken = "taken", "a fost luat de cineva", "was taken by somebody";
    }
}

listed! {
    /// How an alarm ended.
    AlarmEnd {
        CameBack = "came_back", "s-a întors singur", "came back by itself";
        FoundWell = "found_well", "a fost găsit în siguranță", "was found safe";
        FoundHarmed = "found_harmed", "a fost găsit și are nevoie de îngrijire", "was found and needs care";
        InAnotherState = "in_another_state", "este în grija altui stat", "is in another state's care";
        InError = "in_error", "nu lipsea", "was not missing";
    }
}
