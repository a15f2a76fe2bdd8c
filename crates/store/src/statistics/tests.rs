//! The figures that the database counts are those that one counts by hand, row by row.

use std::collections::BTreeSet;
use std::sync::Arc;

use barnahus_casework::figures::{Facet, Figure};
use barnahus_casework::interview::WaitCause;
use barnahus_database::testing::scratch_databases;
use barnahus_migrations::{Migrator, MigratorTrait};
use barnahus_seals::{Entropy, HouseKey, Place};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::*;
use crate::cases::list::tests::crowd as list;
use crate::entities::{
    attendances, case_facts as facts_of_cases, cases, interview_records, interview_runs, meetings, presences,
    waiting_days,
};

#[path = "../../benches/statistics/crowd.rs"]
mod crowd;

const DAY: i64 = 86_400_000;

fn keys() -> Keys {
    let entropy = Entropy::seeded(1);
    Keys::new(Arc::new(HouseKey::generate(&entropy)), entropy)
}

fn seal(keys: &Keys, at: (HouseId, CaseId), column: &'static str, text: &str) -> Vec<u8> {
    let place = Place::new("case_facts", column, at.0, at.1);
    keys.house_key().seal(&place, text.as_bytes(), keys.entropy()).unwrap()
}

/// One child, as its rows say.
struct Child {
    case: CaseId,
    began: i64,
    days: u32,
    parts: BTreeSet<Part>,
    /// What was said of its days, where it was heard late.
    said: Option<Vec<(WaitCause, u32)>>,
}

/// The parts that the sealed words say, in the order of each figure's parts.
fn helped(keys: &Keys, at: (HouseId, CaseId), facts: Option<&facts_of_cases::Model>) -> Vec<Part> {
    let sealed = facts.and_then(|facts| facts.support_sealed.as_ref());
    let place = Place::new("case_facts", "support_sealed", at.0, at.1);
    let text = sealed.map(|sealed| keys.house_key().open(&place, sealed).unwrap());
    let text = text.map(|text| String::from_utf8(text.to_vec()).unwrap());
    let words: Vec<&str> = text.iter().flat_map(|text| text.split(' ')).collect();
    let parts = |(number, figure): (usize, Figure)| match words.get(number).copied() {
        Some("in_time") => figure.parts()[0],
        Some("later") => figure.parts()[1],
        Some("not_needed") => figure.parts()[2],
        Some("planned") => figure.parts()[3],
        Some(_) => figure.parts()[4],
        None => figure.parts()[5],
    };
    let figures = [Figure::Examination, Figure::Assessment, Figure::Therapy];
    figures.into_iter().enumerate().map(parts).collect()
}

/// Everybody by hand, in the one order.
async fn by_hand(on: &impl ConnectionTrait, keys: &Keys, house: HouseId) -> Vec<Child> {
    let all = cases::Entity::find().filter(cases::Column::HouseId.eq(house.uuid())).all(on).await.unwrap();
    let records = interview_records::Entity::find().all(on).await.unwrap();
    let facts = facts_of_cases::Entity::find().all(on).await.unwrap();
    let runs = interview_runs::Entity::find().all(on).await.unwrap();
    let met = meetings::Entity::find().all(on).await.unwrap();
    let seats = attendances::Entity::find().all(on).await.unwrap();
    let were = presences::Entity::find().all(on).await.unwrap();
    let told = waiting_days::Entity::find().all(on).await.unwrap();
    let mut children = Vec::new();
    for case in all.into_iter().filter(|case| case.entrance != "trial") {
        let own: Vec<_> = records.iter().filter(|record| record.case_id == case.id).collect();
        let Some(first) = own.iter().min_by_key(|record| record.began_at) else { continue };
        let facts = facts.iter().find(|facts| facts.case_id == case.id);
        let there: Vec<_> = were.iter().filter(|one| one.booking_id == first.booking_id).collect();
        let role = |id| seats.iter().find(|seat| seat.id == id).map(|seat| seat.role.clone()).unwrap();
        let watches = |one: &&presences::Model| {
            ["observation_room", "by_link"].contains(&one.place.as_str())
                && !["interviewer", "interpreter", "guardian"].contains(&role(one.attendance_id).as_str())
        };
        let is_missed =
            |one: &presences::Model| one.place == "not_there" && role(one.attendance_id) != "guardian";
        let is_more = own.iter().any(|record| record.interview_number > 1);
        let is_same = own.iter().all(|record| record.same_interviewer != Some(false));
        let informed = facts.and_then(|facts| facts.informed_at).is_some_and(|at| at <= first.began_at);
        let was_met = met
            .iter()
            .any(|one| one.case_id == case.id && one.state == "held" && one.ends_at <= first.began_at);
        let is_late = facts.is_some_and(|facts| facts.within_limit == Some(false));
        let days = told.iter().filter(|row| row.case_id == case.id);
        let said = days.map(|row| (row.cause.parse().unwrap(), u32::try_from(row.days).unwrap())).collect();
        let either = |is: bool, one, other| if is { one } else { other };
        children.push(Child {
            case: CaseId::from_uuid(case.id),
            began: first.began_at,
            said: is_late.then_some(said),
            days: u32::try_from((first.began_at - case.waits_since) / DAY).unwrap(),
            parts: [
                match facts.and_then(|facts| facts.within_limit) {
                    Some(true) => Part::InTime,
                    Some(false) => Part::Late,
                    None => Part::LimitUnknown,
                },
                either(informed, Part::InformedBefore, Part::NotInformedBefore),
                either(was_met, Part::MetBefore, Part::NotMet),
                either(there.iter().all(|one| !is_missed(one)), Part::AllThere, Part::SomeMissing),
                either(
                    runs.iter().any(|run| run.booking_id == first.booking_id),
                    Part::AwayConfirmed,
                    Part::AwayNotConfirmed,
                ),
                either(is_more, either(is_same, Part::MoreSame, Part::MoreOther), Part::One),
                match first.protocol.as_str() {
                    "nichd" | "nichd_revised" => Part::Nichd,
                    "none" => Part::NoProtocol,
                    _ => Part::OtherProtocol,
                },
                either(first.recording == "made", Part::Recorded, Part::NotRecorded),
                either(there.iter().any(watches), Part::Watched, Part::NotWatched),
            ]
            .into_iter()
            .chain(helped(keys, (house, CaseId::from_uuid(case.id)), facts))
            .collect(),
        });
    }
    children.sort_by_key(|child| child.case.uuid());
    children
}

/// The day behind which no more than so many hundredths of them waited longer.
fn nearest(children: &[&Child], hundredths: usize) -> u32 {
    let mut days: Vec<u32> = children.iter().map(|child| child.days).collect();
    days.sort_unstable();
    days[(days.len() * hundredths).div_ceil(100) - 1]
}

/// The days of those who were heard late, by cause, one by one.
fn waits(children: &[&Child]) -> Waits {
    let mut waits = Waits::default();
    let add = |due: &mut Due, days: u32| {
        if days > 0 {
            *due = Due { children: due.children + 1, days: due.days + days };
        }
    };
    for child in children {
        let Some(said) = &child.said else { continue };
        waits.all = Due { children: waits.all.children + 1, days: waits.all.days + child.days };
        let given: u32 = said.iter().map(|(_, days)| days).sum();
        add(&mut waits.asked, given);
        let rest = [(WaitCause::NobodyAsked, child.days - given)];
        for (cause, days) in said.iter().chain(&rest).filter(|(_, days)| *days > 0) {
            add(waits.by_cause.entry(*cause).or_default(), *days);
        }
    }
    waits
}

fn expected(period: usize, group: u8, children: &[&Child]) -> Heard {
    let many = |part: &Part| children.iter().filter(|child| child.parts.contains(part)).count();
    Heard {
        period,
        group,
        children: u32::try_from(children.len()).unwrap(),
        median_days: nearest(children, 50),
        ninetieth_days: nearest(children, 90),
        waits: waits(children),
        parts: Part::ALL.iter().map(|part| (*part, u32::try_from(many(part)).unwrap())).collect(),
    }
}

fn bounds(many: i64) -> Vec<Instant> {
    (0..=many).map(|number| Instant::from_millis(crowd::SINCE + number * 7 * DAY)).collect()
}

#[tokio::test]
async fn the_database_counts_as_one_counts_by_hand() {
    for scratch in scratch_databases().await.unwrap() {
        let database = &scratch.database;
        Migrator::up(database.schema(), None).await.unwrap();
        let keys = keys();
        let sealed = |house, case, column, text: &str| seal(&keys, (house, case), column, text);
        let house = crowd::fill(database, &sealed, 700).await.unwrap();
        let (on, bounds) = (database.moment().await.unwrap(), bounds(4));
        let children = by_hand(&on, &keys, house).await;
        let lies_in = |child: &&Child, from: usize, to: usize| {
            child.began >= bounds[from].millis() && child.began < bounds[to].millis()
        };

        let asked = Asked { house, bounds: &bounds, groups: None };
        let each_week: Vec<Heard> = (0..4)
            .map(|week| {
                let of_week: Vec<_> = children.iter().filter(|one| lies_in(one, week, week + 1)).collect();
                expected(week, 0, &of_week)
            })
            .collect();
        assert_eq!(count(&on, &keys, &asked).await.unwrap(), each_week);
        for part in Part::ALL {
            assert!(each_week.iter().any(|week| week.parts[part] > 0), "nobody is in {part}");
        }
        for cause in WaitCause::ALL {
            assert!(
                each_week.iter().any(|week| week.waits.by_cause.contains_key(cause)),
                "no day of {cause}"
            );
        }

        let within = Interval::new(bounds[0], bounds[4]).unwrap();
        let begins = children.iter().map(|child| child.began).min().map(Instant::from_millis);
        assert_eq!(first(&on, house).await.unwrap(), begins);
        let facets = facets(&on, &keys, house, within).await.unwrap();
        let all: Vec<_> = children.iter().filter(|one| lies_in(one, 0, 4)).collect();
        assert_eq!(facets.len(), all.len());
        let group = |facets: &Facets| match facets.code(Facet::Sex) {
            "female" => 2,
            "male" => 1,
            _ => 0,
        };
        let groups: Vec<u8> = facets.iter().map(group).collect();
        let whole = [bounds[0], bounds[4]];
        let asked = Asked { house, bounds: &whole, groups: Some(&groups) };
        let of = |group: u8| {
            let some = all.iter().zip(&groups).filter(|(_, of)| **of == group);
            expected(0, group, &some.map(|(child, _)| *child).collect::<Vec<_>>())
        };
        assert_eq!(count(&on, &keys, &asked).await.unwrap(), [of(1), of(2)]);
    }
}

#[tokio::test]
async fn another_house_and_a_time_without_interviews_have_no_figures() {
    for scratch in scratch_databases().await.unwrap() {
        let database = &scratch.database;
        Migrator::up(database.schema(), None).await.unwrap();
        let keys = keys();
        let sealed = |house, case, column, text: &str| seal(&keys, (house, case), column, text);
        let house = crowd::fill(database, &sealed, 40).await.unwrap();
        let on = database.read();
        let bounds = bounds(40);
        let other = Asked { house: HouseId::random(), bounds: &bounds, groups: None };
        assert_eq!(count(on, &keys, &other).await.unwrap(), []);
        let before = [Instant::from_millis(0), Instant::from_millis(DAY)];
        assert_eq!(count(on, &keys, &Asked { house, bounds: &before, groups: None }).await.unwrap(), []);
        assert_eq!(count(on, &keys, &Asked { house, bounds: &[], groups: None }).await.unwrap(), []);
        assert_eq!(first(on, HouseId::random()).await.unwrap(), None);
    }
}

/// Of each child only its own further interviews are looked at: through an index that begins with their number,
/// SQLite would look at those of the whole house, and a large house would wait for minutes.
#[tokio::test]
async fn no_row_of_another_child_is_looked_at_for_a_child() {
    for scratch in scratch_databases().await.unwrap() {
        let on = scratch.database.schema();
        if on.get_database_backend() != sea_orm::DbBackend::Sqlite {
            continue;
        }
        Migrator::up(on, None).await.unwrap();
        let (sql, within) = query::figures(&bounds(4), false).unwrap();
        let mut steps: Vec<String> = Vec::new();
        for sql in [sql, waits::waits(&bounds(4), false)] {
            let values = scope(HouseId::random(), within);
            let asked = format!("EXPLAIN QUERY PLAN {sql}");
            let statement = Statement::from_sql_and_values(on.get_database_backend(), asked, values);
            let plan = on.query_all_raw(statement).await.unwrap();
            steps.extend(plan.iter().map(|row| row.try_get::<String>("", "detail").unwrap()));
        }
        let of_others: Vec<_> = steps
            .iter()
            .filter(|step| step.starts_with("SEARCH") && !step.starts_with("SEARCH told"))
            .filter(|step| !["case_id=?", "booking_id=?", "(id=?)"].iter().any(|by| step.contains(by)))
            .collect();
        assert!(steps.iter().any(|step| step.starts_with("SEARCH further")), "{steps:?}");
        assert!(steps.iter().any(|step| step.starts_with("SEARCH waiting_days")), "{steps:?}");
        assert!(of_others.is_empty(), "{of_others:?}");
    }
}
