//! Holds `docs/glossary.md` to the closed lists: every code with its word in both languages, and no
//! code that is not there any more. Only tests know this module.

use barnahus_vocabulary::{Locale, Role};

use crate::age::{AgeBand, AgeBasis, AgeResult};
use crate::alarm::{AlarmCause, AlarmEnd};
use crate::booking::{
    Authority, BookingCode, CancelReason, Completeness, MoveReason, NotHeldReason, ReplaceReason, StopReason,
};
use crate::competence::Competence;
use crate::conflict::ConflictFact;
use crate::counted::{CountedAge, CountedForm, CountedSex};
use crate::duty::DutyKind;
use crate::entrance::Entrance;
use crate::figures::{CountedDisability, CountedLanguage, Facet, Figure, Helped, Part};
use crate::file::SectionName;
use crate::further::{FurtherCode, FurtherReason};
use crate::interview::{ExtensionReason, LimitReason, MissedReason, WaitCause};
use crate::listed::Listed;
use crate::meeting::{AgendaPoint, MeetingCancel, MeetingCode};
use crate::policy::{CaseAction, EmergencyVerdict, HouseAction, InterviewerKnows, Purpose, Sight};
use crate::preparation::Gap;
use crate::question::{NotAskedReason, QuestionCode, Topic};
use crate::readiness::Line;
use crate::record::{EndingCode, NoRecording, Place, Protocol};
use crate::required::{Certainty, Companion, Question, Rule};
use crate::retention::{HoldReason, KeptClass};
use crate::run::{RunCode, RunStep};
use crate::sections::{
    AdultKin, Asks, Breaks, ChildIs, DayOff, Doubt, FormOfExploitation, ProceduralStatus, ReferrerKind,
    RelationToChild, Represents, StandIn,
};
use crate::settings::{RuleFigure, Setting};
use crate::sex::Sex;
use crate::siblings::{SiblingDay, SiblingInterviewer, SiblingMeeting};
use crate::stage::{CloseReason, DeclineReason, NoInterviewReason, StageCode, WithdrawReason};
use crate::subject_copy::{AskedFor, CopyFor, CopyPart, LeftOut, ToldBy};
use crate::support::{ServiceKind, SupportCode, SupportKind};
use crate::told::{ToldOutcome, ToldRefusal};
use crate::transfer::brought::{BroughtCourt, BroughtDecision, BroughtKind, BroughtWish};
use crate::transfer::{TransferReason, TransferRefusal, TransferState};
use crate::urgency::Urgency;
use crate::victim_status::{StatusDecider, VictimStatus};

const GLOSSARY: &str = include_str!("../../../docs/glossary.md");

/// Where the lists begin in the page.
const BEGIN: &str = "<!-- lists -->\n";

fn row(code: &str, ro: &str, en: &str) -> String {
    format!("| `{code}` | {ro} | {en} |\n")
}

fn table(title: &str, rows: impl Iterator<Item = String>) -> String {
    let head = "| code | română | English |\n| --- | --- | --- |\n";
    format!("\n### {title}\n{head}{}", rows.collect::<String>())
}

fn list<L: Listed>(title: &str) -> String {
    table(
        title,
        L::ALL
            .iter()
            .map(|entry| row(entry.code(), entry.name().of(Locale::Ro), entry.name().of(Locale::En))),
    )
}

fn lists() -> String {
    let roles = Role::ALL.iter();
    [
        table(
            "Roles",
            roles.map(|role| row(role.code(), role.name().of(Locale::Ro), role.name().of(Locale::En))),
        ),
        list::<Urgency>("Urgency"),
        list::<StageCode>("Stages of a case"),
        list::<DeclineReason>("Why declined"),
        list::<WithdrawReason>("Why withdrawn"),
        list::<NoInterviewReason>("Why no interview is needed"),
        list::<CloseReason>("What came of a closed case"),
        list::<KeptClass>("As what an ended case is kept"),
        list::<HoldReason>("Why a file is kept from being erased"),
        list::<CopyFor>("For whom a copy is made"),
        list::<LeftOut>("Why something is not in a copy"),
        list::<CopyPart>("Parts of a copy beside the sections of the file"),
        list::<ToldBy>("Who said something to whom"),
        list::<AskedFor>("What no copy holds"),
        list::<Entrance>("How a case came"),
        list::<ToldRefusal>("Why not, as the adult core is told"),
        list::<ToldOutcome>("How it ended, as the adult core is told"),
        list::<CountedAge>("Age, for counting"),
        list::<CountedSex>("Sex, for counting"),
        list::<CountedForm>("Form of exploitation, for counting"),
        list::<CountedLanguage>("Language, for counting"),
        list::<CountedDisability>("Disability, for counting"),
        list::<Helped>("Help, for counting"),
        list::<DutyKind>("Duties about a case"),
        list::<Facet>("What figures are broken down by"),
        list::<Figure>("Figures of the house"),
        list::<Part>("Parts of the figures of the house"),
        list::<AgeBasis>("On whose word the age is known"),
        list::<AgeBand>("Age bands"),
        list::<Sex>("Sex"),
        list::<SectionName>("Sections of a file"),
        list::<FormOfExploitation>("Forms of exploitation"),
        list::<ReferrerKind>("Who refers"),
        list::<ChildIs>("What the child is in the proceedings"),
        list::<Breaks>("Breaks at the interview"),
        list::<Asks>("Who asks about a topic"),
        list::<Gap>("What the preparation lacks"),
        list::<AgendaPoint>("Points of a planning meeting"),
        list::<MeetingCode>("States of a planning meeting"),
        list::<MeetingCancel>("Why a planning meeting was cancelled"),
        list::<DayOff>("Days on which a child cannot come"),
        list::<RelationToChild>("What the suspected person is to the child"),
        list::<ProceduralStatus>("Procedural status"),
        list::<Represents>("Who represents the child"),
        list::<InterviewerKnows>("What the interviewer knows"),
        list::<Doubt>("What speaks against the representative"),
        list::<StandIn>("Who stands in"),
        list::<AdultKin>("Who an adult victim is to the child"),
        list::<Rule>("Rules that ask for someone"),
        list::<Companion>("Who comes with the child"),
        list::<Certainty>("How sure it is that a rule applies"),
        list::<Question>("What is not answered yet"),
        list::<Line>("Ready to begin?"),
        list::<BookingCode>("States of a booking"),
        list::<Completeness>("Completeness of a booking"),
        list::<Authority>("Authority of an interpreter"),
        list::<CancelReason>("Why cancelled"),
        list::<MoveReason>("Why moved"),
        list::<ReplaceReason>("Why replaced"),
        list::<NotHeldReason>("Why not held"),
        list::<StopReason>("Why stopped before the end"),
        list::<RunCode>("Where an interview stands that was started"),
        list::<RunStep>("What is done with it"),
        list::<Topic>("What a question is about"),
        list::<QuestionCode>("What became of a question"),
        list::<NotAskedReason>("Why a question was not asked"),
        list::<EndingCode>("How an interview ended"),
        list::<Protocol>("Protocols"),
        list::<NoRecording>("Why nothing was recorded"),
        list::<Place>("Where someone was"),
        list::<FurtherReason>("Why a child is heard again"),
        list::<FurtherCode>("Where the request for a further interview stands"),
        list::<SupportKind>("Kinds of support"),
        list::<ServiceKind>("Kinds of service"),
        list::<SupportCode>("Where a piece of support stands"),
        list::<VictimStatus>("Status as a victim"),
        list::<StatusDecider>("Who decided the status as a victim"),
        list::<LimitReason>("Why this limit of the first interview"),
        list::<ExtensionReason>("Why the limit was extended"),
        list::<MissedReason>("Why a limit was missed"),
        list::<WaitCause>("To whom days of waiting are due"),
        list::<Competence>("Competences"),
        list::<ConflictFact>("Conflict of interest"),
        list::<Purpose>("Purposes of opening a file"),
        list::<AgeResult>("What came of a disputed age"),
        list::<AlarmCause>("Why a child is missing"),
        list::<AlarmEnd>("How the alarm ended"),
        list::<SiblingDay>("Whether siblings are heard on one day"),
        list::<SiblingInterviewer>("Who talks with siblings"),
        list::<SiblingMeeting>("Whether siblings may meet"),
        list::<TransferReason>("Why a case goes to another house"),
        list::<TransferRefusal>("Why another house does not take it"),
        list::<TransferState>("Where an offer to another house stands"),
        list::<BroughtKind>("What a case brings along"),
        list::<BroughtDecision>("How a decision stood when the case went"),
        list::<BroughtWish>("What a young person wished, when the case went"),
        list::<BroughtCourt>("Whether the court was told, when the case went"),
        list::<EmergencyVerdict>("What came of the review of an emergency access"),
        list::<Sight>("Parts of a file that someone sees"),
        list::<HouseAction>("Actions in the house"),
        list::<CaseAction>("Actions in a case"),
        list::<Setting>("Settings of the house"),
        list::<RuleFigure>("Figures of the house's rules"),
    ]
    .concat()
}

#[test]
fn the_glossary_has_every_code_with_its_words() {
    let written = GLOSSARY.split_once(BEGIN).map(|(_, lists)| lists);
    assert_eq!(
        written,
        Some(lists().as_str()),
        "docs/glossary.md, from `{}` on, must read as the lists",
        BEGIN.trim()
    );
}

#[test]
fn no_list_says_one_thing_twice() {
    for table in lists().split("\n### ").skip(1) {
        for column in [1, 2, 3] {
            let mut cells: Vec<&str> =
                table.lines().skip(3).filter_map(|line| line.split(" | ").nth(column - 1)).collect();
            let before = cells.len();
            cells.sort_unstable();
            cells.dedup();
            assert_eq!(cells.len(), before, "{table}");
        }
    }
}

#[test]
fn romanian_is_written_with_commas_below() {
    assert!(!GLOSSARY.contains(['\u{15f}', '\u{163}', '\u{15e}', '\u{162}']));
}
