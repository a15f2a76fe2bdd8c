//! Who represents the child: a history that is never written over, nobody suspected is appointed, the booked
//! interview is asked again, and the court is told where the house asks for it.

use std::collections::BTreeMap;

use barnahus_casework::representative::NotAppointed;
use barnahus_casework::sections::Doubt;
use barnahus_casework::settings::{RuleFigure, SoundRules};
use barnahus_casework::{SectionName, Typed};
use barnahus_operations::Unable;
use barnahus_operations::appoint_representative::{
    Appointed, NotRepresented, appoint_representative, court_told,
};
use barnahus_operations::change_section::{Change, NotChanged, change_section};
use barnahus_operations::see_my_day::{Duty, see_my_day};
use barnahus_operations::see_representatives::{CourtStanding, Representatives, see_representatives};
use barnahus_store::{files, house_rules};
use barnahus_vocabulary::{CaseId, Role};

use crate::small_house::{SmallHouse, now, small_houses};

const CHILD: [(&str, &str); 7] = [
    ("urgency", "urgent"),
    ("given_name", "Ilinca"),
    ("languages", "ron"),
    ("represents", "parent"),
    ("representative_name", "Maria Pop"),
    ("suspected_given_name", "Ștefan"),
    ("suspected_family_name", "Rusu"),
];

impl SmallHouse {
    async fn version_of(&self, case: CaseId, section: SectionName) -> u32 {
        let versions = files::versions(self.workplace.database.read(), self.id, case).await.unwrap();
        versions.get(&section).copied().unwrap_or_default()
    }

    async fn appoint(&self, case: CaseId, fields: &[(&str, &str)]) -> Result<Appointed, NotRepresented> {
        let version = self.version_of(case, SectionName::Representation).await;
        let typed: Typed = fields.iter().copied().collect();
        let manager = self.actor(Role::CaseManager);
        appoint_representative(&self.workplace, &manager, (case, version), &typed, now()).await
    }

    async fn represented(&self, case: CaseId) -> Representatives {
        see_representatives(&self.workplace, &self.actor(Role::CaseManager), case, now()).await.unwrap()
    }

    async fn write(&self, case: CaseId, what: (SectionName, &[(&str, &str)])) -> Result<(), NotChanged> {
        let (section, fields) = what;
        let typed: Typed = fields.iter().copied().collect();
        let change = Change { case, section, typed: &typed, version: self.version_of(case, section).await };
        change_section(&self.workplace, &self.actor(Role::CaseManager), &change, now()).await
    }

    async fn must_tell_court(&self, role: Role) -> bool {
        let day = see_my_day(&self.workplace, &self.actor(role), now()).await.unwrap();
        day.duties.iter().any(|duty| matches!(duty, Duty::TellCourt { .. }))
    }
}

const GUARDIAN: [(&str, &str); 4] =
    [("as_what", "guardian"), ("name", "Ana Lac"), ("since", "azi"), ("appointed_by", "Judecătoria")];

#[tokio::test]
async fn a_suspected_person_is_not_appointed_and_nothing_is_noted() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let suspected = [("as_what", "guardian"), ("name", "Rusu Stefan"), ("since", "azi")];
        let refused = house.appoint(case, &suspected).await;
        assert_eq!(refused, Err(NotRepresented::Refused(NotAppointed::Suspected)));
        let nameless = [("as_what", "guardian"), ("since", "azi")];
        let refused = house.appoint(case, &nameless).await;
        assert_eq!(refused, Err(NotRepresented::Refused(NotAppointed::NobodyNamed)));
        let seen = house.represented(case).await;
        assert_eq!((seen.lines.len(), seen.section.get("representative_name")), (0, "Maria Pop"));
        let by_another = house.actor(Role::Interviewer);
        let typed: Typed = GUARDIAN.into_iter().collect();
        let theirs = appoint_representative(&house.workplace, &by_another, (case, 1), &typed, now()).await;
        assert_eq!(theirs, Err(NotRepresented::Unable(Unable::NotTheirs)));
    }
}

#[tokio::test]
async fn a_change_is_a_line_of_its_own_and_the_court_is_told_once() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        assert!(!house.must_tell_court(Role::CaseManager).await);
        let doubtful = [GUARDIAN.as_slice(), &[("representative_witness", "yes")]].concat();
        let appointed = house.appoint(case, &doubtful).await.unwrap();
        assert_eq!(appointed, Appointed { doubts: vec![Doubt::Witness], prevented: None });
        let seen = house.represented(case).await;
        assert_eq!(seen.lines[0].typed.get("name"), "Ana Lac");
        assert_eq!(seen.lines[1].typed.get("name"), "Maria Pop", "whom the file named before is not lost");
        assert!(matches!(seen.lines[0].court, CourtStanding::Due(_)));
        assert_eq!(seen.section.get("represents"), "guardian");
        assert_eq!(seen.section.get("representative_witness"), "yes");
        let again = house.appoint(case, &GUARDIAN).await;
        assert_eq!(again, Err(NotRepresented::Refused(NotAppointed::SameAsBefore)));
        assert!(
            house.must_tell_court(Role::CaseManager).await && house.must_tell_court(Role::Coordinator).await
        );
        assert!(!house.must_tell_court(Role::Interviewer).await);
        let manager = house.actor(Role::CaseManager);
        court_told(&house.workplace, &manager, case, now()).await.unwrap();
        assert_eq!(court_told(&house.workplace, &manager, case, now()).await, Err(Unable::Stale));
        assert!(!house.must_tell_court(Role::CaseManager).await);
        assert!(matches!(house.represented(case).await.lines[0].court, CourtStanding::Told(_)));
    }
}

#[tokio::test]
async fn a_house_that_does_not_ask_for_it_has_no_such_duty() {
    for house in small_houses().await {
        let tx = house.workplace.database.begin().await.unwrap();
        let kept = house_rules::find(tx.sql(), house.id).await.unwrap();
        let figures = RuleFigure::ALL.iter().map(|figure| (*figure, kept.rules.figure(*figure)));
        let mut figures: BTreeMap<RuleFigure, u32> = figures.collect();
        figures.insert(RuleFigure::CourtNotice, 0);
        let sound = SoundRules::parse(kept.rules, &figures).unwrap();
        let whose = (house.id, house.first(Role::Administrator));
        house_rules::keep(&tx, whose, kept.version, &sound, now()).await.unwrap();
        tx.commit().await.unwrap();
        let case = house.accepted(&CHILD).await;
        house.appoint(case, &GUARDIAN).await.unwrap();
        assert!(!house.must_tell_court(Role::CaseManager).await);
    }
}

#[tokio::test]
async fn the_booked_interview_is_asked_again_by_each_change() {
    for house in small_houses().await {
        let (case, booking, _) = house.booked().await;
        let unaccompanied = [("as_what", "nobody"), ("since", "azi")];
        let appointed = house.appoint(case, &unaccompanied).await.unwrap();
        assert_eq!(appointed.prevented, Some(booking), "no representative comes to it");
        let fine = [GUARDIAN[0], GUARDIAN[1], GUARDIAN[2], GUARDIAN[3]];
        assert_eq!(house.appoint(case, &fine).await.unwrap().prevented, None);
        assert_eq!(house.represented(case).await.lines.len(), 2);
    }
}

#[tokio::test]
async fn a_change_by_the_form_of_the_section_stands_in_the_history_too() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let same =
            [("represents", "parent"), ("representative_name", "MARIA pop"), ("representative_contact", "x")];
        house.write(case, (SectionName::Representation, &same)).await.unwrap();
        assert_eq!(house.represented(case).await.lines, [], "a telephone number is no change");
        let other = [("represents", "carer"), ("representative_name", "Vera Lac")];
        house.write(case, (SectionName::Representation, &other)).await.unwrap();
        let seen = house.represented(case).await;
        assert_eq!(seen.lines[0].typed.get("since"), "2026-11-24");
        assert!(house.must_tell_court(Role::CaseManager).await);
    }
}

#[tokio::test]
async fn the_person_of_trust_is_refused_with_who_and_why_or_not_at_all() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let half = [("trust_asked", "yes"), ("trust_refused_by", "Parchetul")];
        let refused = house.write(case, (SectionName::Hearing, &half)).await;
        let Err(NotChanged::Faults(faults)) = refused else { panic!("{refused:?}") };
        assert_eq!(faults[0].field, "trust_refused_why");
        let whole = [half[0], half[1], ("trust_refused_why", "Este martor.")];
        house.write(case, (SectionName::Hearing, &whole)).await.unwrap();
    }
}
