//! The two questions, in SQL that both databases read alike.
//!
//! A child belongs to the moment at which its first interview began. Shares need no rows out of the database,
//! and neither do percentiles: each child is numbered by the days it waited, and that one of the row is taken
//! whose number is the nearest rank.

use std::fmt::Write;

use barnahus_casework::figures::{Figure, Part};
use barnahus_vocabulary::{Instant, Interval};

/// Each child with its first interview, in the one order. `$1` is the house, `$2` and `$3` the time.
const FIRSTS: &str = "\
WITH told AS (SELECT case_id, booking_id, began_at, protocol, recording, \
 ROW_NUMBER() OVER (PARTITION BY case_id ORDER BY began_at, booking_id) AS turn, \
 MAX(interview_number) OVER (PARTITION BY case_id) AS interviews, \
 MIN(CASE WHEN same_interviewer IS NULL OR same_interviewer THEN 1 ELSE 0 END) OVER (PARTITION BY case_id) AS same_person \
 FROM interview_records WHERE house_id = $1), \
firsts AS MATERIALIZED (SELECT told.case_id, told.booking_id, told.began_at, told.protocol, told.recording, \
 told.interviews, told.same_person, cases.received_at, ROW_NUMBER() OVER (ORDER BY told.case_id) AS nth \
 FROM told JOIN cases ON cases.id = told.case_id \
 WHERE cases.house_id = $1 AND cases.entrance <> 'trial' AND told.turn = 1 AND told.began_at >= $2 AND told.began_at < $3)";

/// Who was where at that interview.
const PRESENT: &str = "\
present AS (SELECT firsts.booking_id, SUM(CASE WHEN presences.place = 'not_there' THEN 1 ELSE 0 END) AS missing, \
 SUM(CASE WHEN presences.place IN ('observation_room', 'by_link') \
 AND attendances.role NOT IN ('interviewer', 'interpreter') THEN 1 ELSE 0 END) AS watching \
 FROM firsts JOIN presences ON presences.booking_id = firsts.booking_id \
 JOIN attendances ON attendances.id = presences.attendance_id GROUP BY firsts.booking_id)";

/// All that is asked of a child.
const CHOSEN: &str = "\
SELECT firsts.*, CASE WHEN firsts.began_at < firsts.received_at THEN 0 \
 ELSE (firsts.began_at - firsts.received_at) / 86400000 END AS days, \
 case_facts.informed_at, case_facts.within_limit, \
 COALESCE(present.missing, 0) AS missing, COALESCE(present.watching, 0) AS watching, \
 EXISTS (SELECT 1 FROM meetings WHERE meetings.case_id = firsts.case_id AND meetings.state = 'held' \
 AND meetings.ends_at <= firsts.began_at) AS met, \
 EXISTS (SELECT 1 FROM interview_runs WHERE interview_runs.booking_id = firsts.booking_id) AS begun";

const JOINED: &str = " FROM firsts LEFT JOIN case_facts ON case_facts.case_id = firsts.case_id \
 LEFT JOIN present ON present.booking_id = firsts.booking_id";

/// What the children are broken down by, still sealed.
pub(super) fn facets() -> String {
    format!(
        "{FIRSTS} SELECT firsts.case_id, case_facts.sealed, case_facts.also_sealed FROM firsts \
         LEFT JOIN case_facts ON case_facts.case_id = firsts.case_id ORDER BY firsts.nth"
    )
}

/// The figures of each period, and of each group where there are groups (`$4`; `$5` is the octet that leaves
/// out), with the time that all periods take together. `None`: there is no period.
pub(super) fn figures(bounds: &[Instant], has_groups: bool) -> Option<(String, Interval)> {
    let within = Interval::new(*bounds.first()?, *bounds.last()?)?;
    let octet = "substr($4, CAST(firsts.nth AS INTEGER), 1)";
    let (group, filter) =
        if has_groups { (octet, format!(" WHERE {octet} <> $5")) } else { ("0", String::new()) };
    let period = period(bounds);
    let mut sql = format!(
        "{FIRSTS}, {PRESENT}, chosen AS ({CHOSEN}, {period} AS period, {group} AS mark{JOINED}{filter}), \
         ranked AS (SELECT chosen.*, COUNT(*) OVER (PARTITION BY period, mark) AS many, \
         ROW_NUMBER() OVER (PARTITION BY period, mark ORDER BY days) AS seat FROM chosen) \
         SELECT CAST(period AS BIGINT) AS period, mark, COUNT(*) AS children, {median} AS median_days, \
         {ninetieth} AS ninetieth_days",
        median = nearest(50),
        ninetieth = nearest(90),
    );
    for part in Figure::ALL.iter().flat_map(|figure| figure.parts()) {
        let _ = write!(sql, ", SUM(CASE WHEN {} THEN 1 ELSE 0 END) AS {part}", is_in(*part));
    }
    sql.push_str(" FROM ranked GROUP BY period, mark ORDER BY 1, 2");
    Some((sql, within))
}

/// In which period a moment lies.
fn period(bounds: &[Instant]) -> String {
    let mut sql = "CASE".to_owned();
    for (number, end) in bounds.iter().skip(1).enumerate() {
        let _ = write!(sql, " WHEN firsts.began_at < {} THEN {number}", end.millis());
    }
    sql + " END"
}

/// The days of the child at the nearest rank: the first of the row that has so many hundredths of all behind
/// or at it.
fn nearest(hundredths: u8) -> String {
    format!("MAX(CASE WHEN seat = (many * {hundredths} + 99) / 100 THEN days END)")
}

/// When a child is in that part; those of one figure exclude each other and leave none out.
const fn is_in(part: Part) -> &'static str {
    match part {
        Part::InTime => "within_limit IS NOT NULL AND within_limit",
        Part::Late => "within_limit IS NOT NULL AND NOT within_limit",
        Part::LimitUnknown => "within_limit IS NULL",
        Part::InformedBefore => "informed_at IS NOT NULL AND informed_at <= began_at",
        Part::NotInformedBefore => "informed_at IS NULL OR informed_at > began_at",
        Part::MetBefore => "met",
        Part::NotMet => "NOT met",
        Part::AllThere => "missing = 0",
        Part::SomeMissing => "missing > 0",
        Part::AwayConfirmed => "begun",
        Part::AwayNotConfirmed => "NOT begun",
        Part::One => "interviews <= 1",
        Part::MoreSame => "interviews > 1 AND same_person = 1",
        Part::MoreOther => "interviews > 1 AND same_person = 0",
        Part::Nichd => "protocol IN ('nichd', 'nichd_revised')",
        Part::OtherProtocol => "protocol NOT IN ('nichd', 'nichd_revised', 'none')",
        Part::NoProtocol => "protocol = 'none'",
        Part::Recorded => "recording = 'made'",
        Part::NotRecorded => "recording <> 'made'",
        Part::Watched => "watching > 0",
        Part::NotWatched => "watching = 0",
    }
}
