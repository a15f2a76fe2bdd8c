//! A slot as one word in a form: written for the button, read when it is pressed.
//!
//! The word is no promise: anyone can send any word, and the use case asks about everything in it again.

use barnahus_casework::required::TeamMember;
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::find_slots::Wish;
use barnahus_operations::sitting::Sitting;
use barnahus_pages::Typed;
use barnahus_pages::slots::{AFTER, CHOICE, OUTSIDE, SESSION, VERSION, WAY};
use barnahus_vocabulary::{Instant, PersonId, Role, local};
use serde::Deserialize;
use time::Duration;

/// More people than ever come to one interview.
const MOST_PEOPLE: usize = 20;

/// `?way=&after=&session=&outside=`. What cannot be read is as if it were not there.
#[derive(Debug, Default, Deserialize)]
pub(in crate::routes) struct Asked {
    way: Option<String>,
    after: Option<String>,
    session: Option<String>,
    outside: Option<String>,
}

/// On what terms slots are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::routes) struct Terms {
    /// Minutes of the child's way; `None`: as the case says.
    pub(in crate::routes) way: Option<u32>,
    /// Weeks that are passed over.
    pub(in crate::routes) after: u32,
    /// What the slots are for.
    pub(in crate::routes) sitting: Sitting,
    /// Who can be counted on outside of their hours.
    pub(in crate::routes) outside: Option<PersonId>,
}

impl Asked {
    /// The terms.
    pub(in crate::routes) fn terms(&self) -> Terms {
        Terms {
            way: self.way.as_deref().and_then(minutes),
            after: weeks(self.after.as_deref().unwrap_or_default()),
            sitting: sitting_of(self.session.as_deref().unwrap_or_default()),
            outside: self.outside.as_deref().and_then(|text| text.parse().ok()),
        }
    }
}

impl Terms {
    /// The terms that a form was made with.
    pub(in crate::routes) fn of(typed: &Typed) -> Self {
        Self {
            way: way(typed),
            after: weeks(typed.get(AFTER)),
            sitting: sitting(typed),
            outside: typed.get(OUTSIDE).parse().ok(),
        }
    }

    /// The wish on these terms: weeks are passed over whole, from midnight.
    pub(in crate::routes) fn apply(self, wish: Wish, now: Instant) -> Wish {
        let wish = wish.of(self.sitting);
        let wish = Wish { child_travel_minutes: self.way, outside_hours: self.outside, ..wish };
        if self.after == 0 {
            return wish;
        }
        let later = local::day(now + Duration::weeks(self.after.into()));
        wish.not_before(local::start_of_day(later))
    }
}

/// A slot with the version of the page that offered it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::routes) struct Chosen {
    /// Of the case or of the booking.
    pub(in crate::routes) version: u32,
    /// The slot.
    pub(in crate::routes) slot: ChosenSlot,
}

/// The minutes of the child's way that a form was made with.
fn way(typed: &Typed) -> Option<u32> {
    minutes(typed.get(WAY))
}

/// What the slot of a form is for.
fn sitting(typed: &Typed) -> Sitting {
    sitting_of(typed.get(SESSION))
}

fn sitting_of(text: &str) -> Sitting {
    if text == "yes" { Sitting::Session } else { Sitting::Interview }
}

/// Nobody brings a child longer than ten hours.
fn minutes(text: &str) -> Option<u32> {
    text.parse().ok().filter(|minutes| *minutes <= 600)
}

/// Who wants it later than half a year ahead looks again nearer the time.
fn weeks(text: &str) -> u32 {
    text.parse().ok().filter(|weeks| *weeks <= 26).unwrap_or(0)
}

/// `start!room!room!person.role!person.role…`
pub(in crate::routes) fn write(slot: &ChosenSlot) -> String {
    let ChosenSlot {
        start,
        interview_room,
        observation_room,
        team,
        child_travel_minutes: _,
        sitting: _,
        outside_hours: _,
    } = slot;
    let mut word = format!("{}!{interview_room}!{observation_room}", start.minutes());
    for TeamMember { person, role } in team {
        word.push_str(&format!("!{person}.{role}"));
    }
    word
}

/// The slot that was sent; `None` when there is none, or it is not a word of ours.
pub(in crate::routes) fn read(typed: &Typed) -> Option<Chosen> {
    let version = typed.get(VERSION).parse().ok()?;
    let slot = slot(typed.get(CHOICE))?;
    Some(Chosen {
        version,
        slot: ChosenSlot { child_travel_minutes: way(typed), sitting: sitting(typed), ..slot },
    })
}

/// A first interview of a child who comes as its case says, as one word says it.
pub(in crate::routes) fn slot(word: &str) -> Option<ChosenSlot> {
    let mut parts = word.split('!');
    let start = Instant::from_minutes(parts.next()?.parse::<i32>().ok()?.into());
    let interview_room = parts.next()?.parse().ok()?;
    let observation_room = parts.next()?.parse().ok()?;
    let team: Vec<TeamMember> = parts.map(member).collect::<Option<_>>()?;
    let slot = ChosenSlot {
        start,
        interview_room,
        observation_room,
        team,
        child_travel_minutes: None,
        sitting: Sitting::Interview,
        outside_hours: None,
    };
    (slot.team.len() <= MOST_PEOPLE).then_some(slot)
}

fn member(text: &str) -> Option<TeamMember> {
    let (person, role) = text.split_once('.')?;
    Some(TeamMember { person: person.parse().ok()?, role: role.parse::<Role>().ok()? })
}

#[cfg(test)]
mod tests {
    use barnahus_casework::required::TeamMember;
    use barnahus_operations::chosen_slot::ChosenSlot;
    use barnahus_pages::Typed;
    use barnahus_vocabulary::{Instant, PersonId, Role, RoomId};

    use super::{Chosen, Sitting, read, write};

    fn sent(word: &str) -> Option<Chosen> {
        read(&[("version", "3"), ("way", "30"), ("slot", word)].into_iter().collect::<Typed>())
    }

    #[test]
    fn a_slot_comes_back_as_it_was_offered() {
        let member = |role| TeamMember { person: PersonId::random(), role };
        let slot = ChosenSlot {
            start: Instant::from_minutes(29_925_000),
            interview_room: RoomId::random(),
            observation_room: RoomId::random(),
            team: vec![member(Role::Interviewer), member(Role::Prosecutor)],
            child_travel_minutes: Some(30),
            sitting: Sitting::Interview,
            outside_hours: None,
        };
        assert_eq!(sent(&write(&slot)), Some(Chosen { version: 3, slot }));
    }

    #[test]
    fn a_word_that_is_none_of_ours_chooses_nothing() {
        let room = RoomId::random();
        let long = format!("1!{room}!{room}{}", format!("!{}.police", PersonId::random()).repeat(21));
        let nobody = format!("1!{room}!{room}!{}.king", PersonId::random());
        for word in ["", "1", "x!y!z", "99999999999999999999!a!b", &long, &nobody] {
            assert_eq!(sent(word), None, "{word}");
        }
    }
}
