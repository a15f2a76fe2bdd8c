//! What the house does so that the child can take part: breaks, help, comfort, a visit to the room.
//!
//! The whole team of the child heeds it, so it says what is done and never why: diagnoses, medicines and
//! what a physician noted stand in the health section, for fewer people.

use time::Date;

use crate::answer::Answer;
use crate::prose::Prose;

listed! {
    /// How often there is a break.
    Breaks {
        OnRequest = "on_request", "de câte ori cere copilul", "whenever the child asks";
        Every15 = "every_15", "la fiecare 15 minute și când cere copilul", "every 15 minutes, and whenever the child asks";
        Every20 = "every_20", "la fiecare 20 de minute și când cere copilul", "every 20 minutes, and whenever the child asks";
        Every30 = "every_30", "la fiecare 30 de minute și când cere copilul", "every 30 minutes, and whenever the child asks";
    }
}

section! {
    /// What is done for the child.
    Accommodations {
        /// Whether there is a disability to be heeded.
        disability_heeded: Option<Answer>,
        /// Help with getting in, seeing, hearing, understanding.
        access: Option<Prose>,
        /// Whether the child has seen, or wants to see, the room the day before.
        room_visit: Option<Answer>,
        /// On which day.
        room_visit_on: Option<Date>,
        /// How often there is a break.
        breaks: Option<Breaks>,
        /// Hours at which there must be one: meals, medicine. Hours only.
        pause_at: Option<Prose>,
        /// When the child tires, and how it shows.
        tiredness: Option<Prose>,
        /// What calms the child, what it brings along.
        comforts: Option<Prose>,
        /// What the child would miss that day.
        would_miss: Option<Prose>,
    }
}

impl Accommodations {
    /// Whether the child, having a disability, still lacks a day for its visit to the room, or an answer
    /// that it does not want one; or has one that is not before the interview.
    #[must_use]
    pub fn lacks_room_visit(&self, interview: Option<Date>) -> bool {
        if !Answer::is_yes(self.disability_heeded) {
            return false;
        }
        match (self.room_visit, self.room_visit_on) {
            (Some(Answer::No), _) => false,
            (Some(Answer::Yes), Some(day)) => interview.is_some_and(|interview| day >= interview),
            (Some(Answer::Yes), None) | (None, _) => true,
        }
    }

    /// Whether it was asked about at all: how often there is a break is always decided.
    #[must_use]
    pub const fn is_asked(&self) -> bool {
        self.breaks.is_some() && self.disability_heeded.is_some()
    }
}
