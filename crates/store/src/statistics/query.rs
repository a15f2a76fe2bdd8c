//! The questions, in SQL that both databases read alike.
//!
//! A child belongs to the moment at which its first interview began. Shares need no rows out of the database,
//! and neither do percentiles: each child is numbered by the days it waited, and that one of the row is taken
//! whose number is the nearest rank.

use std::fmt::Write;

use barnahus_casework::figures::Part;
use barnahus_vocabulary::{Instant, Interval};

/// Each child with its first interview, in the one order. `$1` is the house, `$2` and `$3` the time. It begins
/// at the first interviews of that time, in their index, so that years before and after cost nothing.
pub(super) const FIRSTS: &str = "\
WITH firsts AS MATERIALIZED (SELECT told.case_id, told.booking_id, told.began_at, told.protocol, told.recording, \
 cases.waits_since, ROW_NUMBER() OVER (ORDER BY told.case_id) AS nth \
 FROM interview_records told JOIN cases ON cases.id = told.case_id \
 WHERE told.house_id = $1 AND told.interview_number = 1 AND told.began_at >= $2 AND told.began_at < $3 \
 AND cases.house_id = $1 AND cases.entrance <> 'trial' \
 AND NOT EXISTS (SELECT 1 FROM interview_records earlier WHERE earlier.house_id = $1 \
 AND earlier.case_id = told.case_id AND (earlier.began_at < told.began_at \
 OR (earlier.began_at = told.began_at AND earlier.booking_id < told.booking_id))))";

/// Whole days of 24 hours that a child waited.
pub(super) const DAYS: &str = "CASE WHEN firsts.began_at < firsts.waits_since THEN 0 \
 ELSE (firsts.began_at - firsts.waits_since) / 86400000 END AS days";

/// All else that is asked of a child. Whether somebody was missing or watched is found with the first such row; who
/// came with the child is not of the team, and is forgotten with the file. The `+` keeps SQLite from looking through
/// all further interviews of the house for each child, by their number, instead of those of the child.
const CHOSEN: &str = "\
SELECT firsts.case_id, firsts.began_at, firsts.protocol, firsts.recording, \
 case_facts.informed_at, case_facts.within_limit, \
 EXISTS (SELECT 1 FROM presences JOIN attendances ON attendances.id = presences.attendance_id \
 WHERE presences.booking_id = firsts.booking_id AND presences.place = 'not_there' \
 AND attendances.role <> 'guardian') AS missing, \
 EXISTS (SELECT 1 FROM presences JOIN attendances ON attendances.id = presences.attendance_id \
 WHERE presences.booking_id = firsts.booking_id AND presences.place IN ('observation_room', 'by_link') \
 AND attendances.role NOT IN ('interviewer', 'interpreter', 'guardian')) AS watched, \
 EXISTS (SELECT 1 FROM interview_records further WHERE further.house_id = $1 \
 AND further.case_id = firsts.case_id AND +further.interview_number > 1) AS heard_again, \
 EXISTS (SELECT 1 FROM interview_records further WHERE further.house_id = $1 \
 AND further.case_id = firsts.case_id AND NOT further.same_interviewer) AS by_another, \
 EXISTS (SELECT 1 FROM meetings WHERE meetings.case_id = firsts.case_id AND meetings.state = 'held' \
 AND meetings.ends_at <= firsts.began_at) AS met, \
 EXISTS (SELECT 1 FROM interview_runs WHERE interview_runs.booking_id = firsts.booking_id) AS begun";

/// The group in which a child counts.
pub(super) const OCTET: &str = "substr($4, CAST(firsts.nth AS INTEGER), 1)";

const JOINED: &str = " FROM firsts LEFT JOIN case_facts ON case_facts.case_id = firsts.case_id";

/// What the children are broken down by, still sealed.
pub(super) fn facets() -> String {
    of_each("case_facts.sealed, case_facts.also_sealed")
}

/// How their help counts, still sealed, and when each was heard.
pub(super) fn supports() -> String {
    of_each("firsts.began_at, case_facts.support_sealed")
}

fn of_each(columns: &str) -> String {
    format!("{FIRSTS} SELECT firsts.case_id, {columns}{JOINED} ORDER BY firsts.nth")
}

/// When the first child was heard. `$1` is the house.
pub(super) const FIRST_OF_ALL: &str = "\
SELECT told.began_at FROM interview_records told JOIN cases ON cases.id = told.case_id \
 WHERE told.house_id = $1 AND told.interview_number = 1 AND cases.house_id = $1 AND cases.entrance <> 'trial' \
 ORDER BY told.began_at LIMIT 1";

/// The figures of each period, and of each group where there are groups (`$4`; `$5` is the octet that leaves
/// out), with the time that all periods take together. `None`: there is no period.
pub(super) fn figures(bounds: &[Instant], has_groups: bool) -> Option<(String, Interval)> {
    let within = Interval::new(*bounds.first()?, *bounds.last()?)?;
    let (group, filter) =
        if has_groups { (OCTET, format!(" WHERE {OCTET} <> $5")) } else { ("0", String::new()) };
    let period = period(bounds);
    let mut sql = format!(
        "{FIRSTS}, chosen AS ({CHOSEN}, {DAYS}, {period} AS period, {group} AS mark{JOINED}{filter}), \
         ranked AS (SELECT chosen.*, COUNT(*) OVER (PARTITION BY period, mark) AS many, \
         ROW_NUMBER() OVER (PARTITION BY period, mark ORDER BY days) AS seat FROM chosen) \
         SELECT CAST(period AS BIGINT) AS period, mark, COUNT(*) AS children, {median} AS median_days, \
         {ninetieth} AS ninetieth_days",
        median = nearest(50),
        ninetieth = nearest(90),
    );
    for (part, condition) in plain() {
        let _ = write!(sql, ", SUM(CASE WHEN {condition} THEN 1 ELSE 0 END) AS {part}");
    }
    sql.push_str(" FROM ranked GROUP BY period, mark ORDER BY 1, 2");
    Some((sql, within))
}

/// In which period a moment lies.
pub(super) fn period(bounds: &[Instant]) -> String {
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

/// The parts that plain columns say; of the others none is named to the database.
pub(super) fn plain() -> impl Iterator<Item = (Part, &'static str)> {
    Part::ALL.iter().filter_map(|part| Some((*part, is_in(*part)?)))
}

/// When a child is in that part; those of one figure exclude each other and leave none out. `None`: it lies
/// sealed.
const fn is_in(part: Part) -> Option<&'static str> {
    Some(match part {
        Part::InTime => "within_limit IS NOT NULL AND within_limit",
        Part::Late => "within_limit IS NOT NULL AND NOT within_limit",
        Part::LimitUnknown => "within_limit IS NULL",
        Part::InformedBefore => "informed_at IS NOT NULL AND informed_at <= began_at",
        Part::NotInformedBefore => "informed_at IS NULL OR informed_at > began_at",
        Part::MetBefore => "met",
        Part::NotMet => "NOT met",
        Part::AllThere => "NOT missing",
        Part::SomeMissing => "missing",
        Part::AwayConfirmed => "begun",
        Part::AwayNotConfirmed => "NOT begun",
        Part::One => "NOT heard_again",
        Part::MoreSame => "heard_again AND NOT by_another",
        Part::MoreOther => "heard_again AND by_another",
        Part::Nichd => "protocol IN ('nichd', 'nichd_revised')",
        Part::OtherProtocol => "protocol NOT IN ('nichd', 'nichd_revised', 'none')",
        Part::NoProtocol => "protocol = 'none'",
        Part::Recorded => "recording = 'made'",
        Part::NotRecorded => "recording <> 'made'",
        Part::Watched => "watched",
        Part::NotWatched => "NOT watched",
        Part::Examined
        | Part::ExaminedLater
        | Part::NoExamination
        | Part::ExaminationPlanned
        | Part::ExaminationUndecided
        | Part::ExaminationUnknown
        | Part::Assessed
        | Part::AssessedLater
        | Part::NoAssessment
        | Part::AssessmentPlanned
        | Part::AssessmentUndecided
        | Part::AssessmentUnknown
        | Part::TherapyBegun
        | Part::TherapyBegunLater
        | Part::NoTherapy
        | Part::TherapyPlanned
        | Part::TherapyUndecided
        | Part::TherapyUnknown => return None,
    })
}
