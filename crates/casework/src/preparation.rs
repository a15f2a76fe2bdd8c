//! What the preparation of an interview still lacks, for those who prepare it.
//!
//! Asked of an open file that shows all of it; nothing here prevents a booking. Absent is what nobody has
//! answered: "no" is an answer.

use barnahus_vocabulary::{Instant, Interval, local};
use time::Duration;

use crate::file::Contents;
use crate::meeting::MeetingState;
use crate::sections::{Accommodations, Agenda, ChildInformed, Hearing};

listed! {
    /// Something that is still missing.
    Gap {
        ChildInformed = "child_informed", "copilul nu este informat, sau nu este notat întreg",
            "the child is not informed, or it is not noted whole";
        PersonOfTrust = "person_of_trust", "copilul nu a fost întrebat despre o persoană de sprijin",
            "the child was not asked about a person of trust";
        InterviewerSex = "interviewer_sex", "copilul nu a fost întrebat cu cine preferă să vorbească",
            "the child was not asked with whom it prefers to talk";
        Accommodations = "accommodations", "nu este notat ce facem pentru copil: pauze, dizabilitate",
            "what is done for the child is not noted: breaks, disability";
        RoomVisit = "room_visit", "copilul cu dizabilitate nu are o zi, dinainte, în care vede camera",
            "the child with a disability has no day beforehand on which it sees the room";
        Agenda = "agenda", "ordinea întrebărilor nu este hotărâtă", "the agenda of the interview is not decided";
        Meeting = "meeting", "nu este programată o ședință de planificare", "no planning meeting is booked";
        MeetingLate = "meeting_late", "ședința de planificare nu este cu o zi înainte de audiere",
            "the planning meeting is not a day before the interview";
    }
}

/// What is known.
#[derive(Debug, Clone, Copy)]
pub struct Prepared<'a> {
    /// The file.
    pub contents: &'a Contents,
    /// The interview that stands.
    pub interview: Option<Interval>,
    /// The meetings of the case: when, and how they stand.
    pub meetings: &'a [(Interval, MeetingState)],
    /// The moment.
    pub now: Instant,
}

/// All that is missing, in the order of the list.
#[must_use]
pub fn gaps(known: &Prepared<'_>) -> Vec<Gap> {
    Gap::ALL.iter().copied().filter(|gap| lacks(known, *gap)).collect()
}

fn lacks(known: &Prepared<'_>, gap: Gap) -> bool {
    let Contents { child_informed, hearing, accommodations, agenda, .. } = known.contents;
    let day = known.interview.map(|time| local::day(time.start()));
    let asked = |answered: fn(&Hearing) -> bool| hearing.as_ref().is_some_and(answered);
    match gap {
        Gap::ChildInformed => !child_informed.as_ref().is_some_and(ChildInformed::is_complete),
        Gap::PersonOfTrust => !asked(|hearing| hearing.trust_asked.is_some()),
        Gap::InterviewerSex => !asked(|hearing| hearing.interviewer_sex.is_some()),
        Gap::Accommodations => !accommodations.as_ref().is_some_and(Accommodations::is_asked),
        Gap::RoomVisit => accommodations.as_ref().is_some_and(|section| section.lacks_room_visit(day)),
        Gap::Agenda => !agenda.as_ref().is_some_and(Agenda::is_decided),
        Gap::Meeting => !known.meetings.iter().any(|(_, state)| counts(*state)),
        Gap::MeetingLate => is_late(known),
    }
}

const fn counts(state: MeetingState) -> bool {
    match state {
        MeetingState::Booked | MeetingState::Held => true,
        MeetingState::Cancelled(_) => false,
    }
}

/// A meeting that stands on the day of the interview or behind it, though a day before there was time.
fn is_late(known: &Prepared<'_>) -> bool {
    let Some(interview) = known.interview else { return false };
    let allows = interview.start() - known.now > Duration::DAY;
    let late = |time: &Interval| local::day(time.start()) >= local::day(interview.start());
    allows && known.meetings.iter().any(|(time, state)| state.stands() && late(time))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::file::SectionName;
    use crate::meeting::MeetingCancel;
    use crate::typed::Typed;

    fn at(days: i64, minute: u16) -> Interval {
        let start = local::minute_of_day(date!(2026 - 12 - 01) + Duration::days(days), minute);
        Interval::new(start, start + Duration::minutes(30)).unwrap()
    }

    fn found(fields: &[(&str, &str)], meetings: &[(Interval, MeetingState)]) -> Vec<Gap> {
        let typed: Typed = fields.iter().copied().collect();
        let mut contents = Contents::default();
        for name in [
            SectionName::ChildInformed,
            SectionName::Hearing,
            SectionName::Accommodations,
            SectionName::Agenda,
        ] {
            contents.put(name, &typed, date!(2026 - 12 - 01)).unwrap();
        }
        gaps(&Prepared {
            contents: &contents,
            interview: Some(at(3, 600)),
            meetings,
            now: at(0, 480).start(),
        })
    }

    const WHOLE: [(&str, &str); 11] = [
        ("informed_of", "x"),
        ("informed_in", "ron"),
        ("informed_by", "y"),
        ("informed_on", "azi"),
        ("wishes", "z"),
        ("trust_asked", "no"),
        ("interviewer_sex", "female"),
        ("disability_heeded", "no"),
        ("breaks", "every_20"),
        ("topic", "Casa"),
        ("topic_asks", "interviewer"),
    ];

    #[test]
    fn nothing_known_lacks_all_but_what_only_follows_from_an_answer() {
        let all: Vec<Gap> = Gap::ALL
            .iter()
            .copied()
            .filter(|gap| ![Gap::RoomVisit, Gap::MeetingLate].contains(gap))
            .collect();
        assert_eq!(found(&[], &[]), all);
    }

    #[test]
    fn a_prepared_interview_lacks_nothing_and_each_answer_taken_away_is_missed() {
        let met = [(at(2, 600), MeetingState::Held)];
        assert_eq!(found(&WHOLE, &met), []);
        for (without, gap) in [
            (2, Gap::ChildInformed),
            (5, Gap::PersonOfTrust),
            (6, Gap::InterviewerSex),
            (8, Gap::Accommodations),
            (10, Gap::Agenda),
        ] {
            let mut rest = WHOLE.to_vec();
            rest.remove(without);
            assert_eq!(found(&rest, &met), [gap]);
        }
        let mut disabled = WHOLE.to_vec();
        disabled[7] = ("disability_heeded", "yes");
        assert_eq!(found(&disabled, &met), [Gap::RoomVisit]);
    }

    #[test]
    fn a_cancelled_meeting_is_none_and_one_on_the_day_is_late() {
        let cancelled = MeetingState::Cancelled(MeetingCancel::TeamMissing);
        assert_eq!(found(&WHOLE, &[(at(2, 600), cancelled)]), [Gap::Meeting]);
        assert_eq!(found(&WHOLE, &[(at(3, 500), MeetingState::Booked)]), [Gap::MeetingLate]);
        assert_eq!(found(&WHOLE, &[(at(2, 600), MeetingState::Booked)]), []);
    }
}
