//! How far the interviews to come are prepared: some with a planning meeting held, some with one ahead, some
//! with another representative of whom the court must still hear, some not at all.

mod way;

use anyhow::Result;
use barnahus_casework::required::TeamMember;
use barnahus_casework::{SectionName, Typed};
use barnahus_operations::Workplace;
use barnahus_operations::appoint_representative::appoint_representative;
use barnahus_operations::change_section::{Change, change_section};
use barnahus_operations::plan_meeting::{ChosenMeeting, plan_meeting, see_planning};
use barnahus_operations::record_meeting::record_meeting;
use barnahus_store::files;
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant, PersonId, Role, local};
use time::Duration;

/// One case that is prepared.
pub(super) struct Preparing<'a> {
    pub(super) workplace: &'a Workplace,
    pub(super) coordinator: &'a Actor,
    pub(super) case: CaseId,
    pub(super) number: usize,
    pub(super) now: Instant,
}

impl Preparing<'_> {
    /// Before an interview is booked: every fourth case has had its meeting.
    pub(super) async fn before(&self, accepted: Instant) -> Result<()> {
        if self.number % 4 != 1 {
            return Ok(());
        }
        self.write(SectionName::Accommodations, &accommodations("yes"), accepted).await?;
        self.write(SectionName::Agenda, &agenda(), accepted).await?;
        let over = |start: &Instant| *start + Duration::minutes(40) < self.now;
        let Some((meeting, people)) = self.meet(accepted, over).await? else { return Ok(()) };
        let typed = record(&people, &barnahus_casework::days::iso(local::day(self.now + Duration::days(2))));
        record_meeting(self.workplace, self.coordinator, (meeting, 1), &typed, self.now).await?;
        Ok(())
    }

    /// After it: every fourth meets soon, and every fourth has a new guardian.
    pub(super) async fn after(&self) -> Result<()> {
        match self.number % 4 {
            0 => {
                self.write(SectionName::Accommodations, &accommodations("no"), self.now).await?;
                self.meet(self.now, |_| true).await?;
            }
            2 => self.appoint().await?,
            _ => {}
        }
        way::know(self).await
    }

    /// Those who know the case, at the first of the offered times that suits, by call.
    async fn meet(
        &self,
        at: Instant,
        suits: impl Fn(&Instant) -> bool,
    ) -> Result<Option<(BookingId, Vec<PersonId>)>> {
        let of = (self.case, None);
        let seen = see_planning(self.workplace, self.coordinator, of, (None, None), at).await?;
        let knows = |member: &TeamMember| match member.role {
            Role::CaseManager | Role::Interviewer | Role::Prosecutor | Role::Police => true,
            Role::Coordinator => member.person == self.coordinator.person,
            _ => false,
        };
        let mut people: Vec<TeamMember> = Vec::new();
        for (member, _) in seen.team.iter().filter(|(member, _)| knows(member)) {
            if !people.iter().any(|other| other.person == member.person) {
                people.push(*member);
            }
        }
        let who: Vec<PersonId> = people.iter().map(|member| member.person).collect();
        let times = see_planning(self.workplace, self.coordinator, of, (None, Some(&who)), at).await?.times;
        let Some(start) = times.into_iter().find(suits) else { return Ok(None) };
        let chosen = ChosenMeeting { start, room: None, people, call_how: None };
        let planned = plan_meeting(self.workplace, self.coordinator, self.case, &chosen, at).await?;
        Ok(Some((planned.meeting, who)))
    }

    async fn appoint(&self) -> Result<()> {
        let today = barnahus_casework::days::iso(local::day(self.now));
        let typed: Typed = [
            ("as_what", "guardian"),
            ("name", "Stejar Aurelia"),
            ("since", today.as_str()),
            ("appointed_by", "Instanța"),
            ("representative_suspected", "no"),
        ]
        .into_iter()
        .collect();
        let version = self.version(SectionName::Representation).await?;
        appoint_representative(self.workplace, self.coordinator, (self.case, version), &typed, self.now)
            .await?;
        Ok(())
    }

    async fn write(&self, section: SectionName, typed: &Typed, at: Instant) -> Result<()> {
        let change = Change { case: self.case, section, typed, version: self.version(section).await? };
        Ok(change_section(self.workplace, self.coordinator, &change, at).await?)
    }

    async fn version(&self, section: SectionName) -> Result<u32> {
        let on = self.workplace.database.read();
        let versions = files::versions(on, self.coordinator.house, self.case).await?;
        Ok(versions.get(&section).copied().unwrap_or_default())
    }
}

fn accommodations(disability: &str) -> Typed {
    [
        ("disability_heeded", disability),
        ("access", "Vorbim rar și clar; stăm în fața copilului."),
        ("breaks", "every_20"),
        ("comforts", "O jucărie de acasă și un pahar cu apă."),
        ("would_miss", "Ora de desen, marțea."),
    ]
    .into_iter()
    .collect()
}

fn agenda() -> Typed {
    [
        ("topic", "O zi obișnuită: acasă, la școală, drumul"),
        ("topic_asks", "interviewer"),
        ("topic_2", "Persoanele cu care vorbește des"),
        ("topic_asks_2", "interviewer"),
        ("topic_note_2", "Fără nume spuse de noi."),
        ("topic_3", "Când și unde s-a întâmplat"),
        ("topic_asks_3", "for_prosecutor"),
    ]
    .into_iter()
    .collect()
}

fn record(people: &[PersonId], due: &str) -> Typed {
    let owner = people.first().map(ToString::to_string).unwrap_or_default();
    let mut typed: Typed = people.iter().map(|person| ("present", person.to_string())).collect();
    typed.extend([
        ("note_known", "Ce a spus la școală este notat; nu se mai întreabă."),
        ("note_safety", "Copilul vine cu asistenta socială, pe intrarea din curte."),
        ("what_1", "Sună la școală și cere ziua liberă, fără să spună de ce."),
        ("owner_1", owner.as_str()),
        ("due_1", due),
    ]);
    typed
}
