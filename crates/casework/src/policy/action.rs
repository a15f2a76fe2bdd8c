//! Who may do what in a case.
//!
//! A list of its own beside that of the house, so that nothing that concerns a case can be asked without how one
//! stands to it. An action that changes a section asks that what is changed be seen: nobody overwrites what they
//! were not shown.

use barnahus_vocabulary::{Actor, Role};

use super::outcome::own_outcome;
use super::permit::sees;
use super::support::support_purpose;
use super::watching::WATCHING;
use super::{Purpose, Refused, Sight, Standing, open, usual_purpose};
use crate::file::SectionName;

listed! {
    /// What is done in one case.
    CaseAction {
        Triage = "triage", "triază", "triage";
        Defer = "defer", "amână trierea", "put triage off";
        Assign = "assign", "repartizează", "accept and assign";
        Decline = "decline", "refuză", "decline";
        Withdraw = "withdraw", "retrage", "withdraw";
        Reopen = "reopen", "redeschide", "reopen";
        ChangeIdentity = "change_identity", "modifică identitatea", "change identity";
        ChangeNarrative = "change_narrative", "modifică cele relatate", "change what happened";
        ChangeHealth = "change_health", "modifică sănătatea", "change health";
        ChangeSuspected = "change_suspected", "modifică datele presupusului făptuitor", "change the suspected person";
        ChangeTeam = "change_team", "modifică echipa", "change the team";
        NameManager = "name_manager", "numește alt manager de caz", "name another case manager";
        NoteVictimStatus = "note_victim_status", "notează statutul de victimă", "note the status as a victim";
        SeeVictimStatus = "see_victim_status", "vede statutul de victimă", "see the status as a victim";
        PlanTheWay = "plan_the_way", "scrie drumul copilului până la casă", "plan the way here";
        RecordChildInformed = "record_child_informed", "notează informarea copilului", "record that the child was informed";
        AppointRepresentative = "appoint_representative", "notează cine reprezintă copilul", "record who represents the child";
        PlanMeeting = "plan_meeting", "programează ședința de planificare", "plan the planning meeting";
        PrepareInterview = "prepare_interview", "pregătește audierea", "prepare the interview";
        FindSlot = "find_slot", "caută un loc", "find a slot";
        Book = "book", "programează audierea", "book the interview";
        Move = "move", "mută programarea", "move the booking";
        BookOutsideHours = "book_outside_hours", "programează pe cineva în afara programului său", "book someone outside of their hours";
        Replace = "replace", "înlocuiește pe cineva la audiere", "replace someone at the interview";
        Cancel = "cancel", "anulează programarea", "cancel the booking";
        RecordNotHeld = "record_not_held", "notează că audierea nu a avut loc", "record that the interview was not held";
        DispenseWithInterview = "dispense_with_interview", "hotărăște că nu este nevoie de audiere", "decide that no interview is needed";
        RunInterview = "run_interview", "începe și oprește audierea", "start and stop the interview";
        PassQuestion = "pass_question", "transmite o întrebare", "pass a question on";
        SeeQuestions = "see_questions", "vede toate întrebările transmise", "see all questions passed on";
        RecordInterview = "record_interview", "consemnează audierea", "record the interview";
        SeeRecord = "see_record", "vede consemnarea audierii", "see the record of the interview";
        WriteOutcome = "write_outcome", "scrie rezultatul", "write the outcome";
        AskFurther = "ask_further", "cere o nouă audiere", "ask for a further interview";
        DecideFurther = "decide_further", "aprobă o nouă audiere", "approve a further interview";
        BeginSupport = "begin_support", "începe sprijinul", "begin support";
        SeeSupport = "see_support", "vede sprijinul", "see the support";
        PlanSupport = "plan_support", "hotărăște sprijinul", "decide on the support";
        HandSupportOn = "hand_support_on", "dă altcuiva o sarcină din sprijin", "hand a duty of the support to someone else";
        Close = "close", "închide cazul", "close the case";
        AnswerCore = "answer_core", "răspunde nucleului pentru adulți", "answer the adult core";
        OfferTransition = "offer_transition", "oferă trecerea la nucleul pentru adulți", "offer the handover to the adult core";
        NoteNoWish = "note_no_wish", "notează că tânărul nu dorește trecerea", "note that the young person does not wish the handover";
        SeeLedger = "see_ledger", "vede ce s-a dezvăluit nucleului pentru adulți", "see what the adult core was told";
        SeeReadiness = "see_readiness", "vede dacă totul este gata de început", "see whether all is ready to begin";
        SeeWhoOpened = "see_who_opened", "vede cine a deschis dosarul", "see who opened the file";
        RaiseAlarm = "raise_alarm", "dă alarma că lipsește copilul", "raise the alarm that the child is missing";
        EndAlarm = "end_alarm", "încheie alarma", "end the alarm";
        OfferTransfer = "offer_transfer", "oferă cazul altei case", "offer the case to another house";
        SeeBrought = "see_brought", "vede ce a venit de la casa de dinainte", "see what came from the house before";
        ReviewEmergency = "review_emergency", "verifică accesele de urgență", "review emergency accesses";
        Merge = "merge", "unește cazul cu altul al aceluiași copil", "merge the case into another of the same child";
        SeeReferrals = "see_referrals", "vede semnalarea așa cum a fost primită, și pe cele unite cu ea", "see the referral as it was received, and those merged with it";
        LinkSiblings = "link_siblings", "leagă cazurile fraților", "link the cases of siblings";
        Erase = "erase", "șterge dosarul", "erase the file";
        CopyForSubject = "copy_for_subject", "face copia pentru copil", "make the copy for the child";
    }
}

/// Who may do something in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doers {
    /// The coordinator alone.
    Coordinator,
    /// The coordinator, and the case manager of this case.
    InCharge,
    /// Whoever sees this part whole, and is in charge or of that profession.
    Seeing(Sight),
    /// Whoever is shown this part whole for what they usually open it for.
    Showing(Sight),
    /// Whoever opens it for the interview and sees all that its rules ask about. A psychologist, who is
    /// shown the suspected person's name alone, would be told something that is worked out from less.
    Hearing,
    /// Whoever is in charge, and the interviewer of this case.
    Talking,
    /// Whoever is in charge, and all of the team behind the glass: also a lawyer, who sees no file and asks.
    Watching,
    /// Whoever opens it for the interview and sees what happened.
    Told,
    /// Whoever sees what came of the interview or of the proceedings.
    Heard,
    /// Whoever is shown anything of the outcome: each writes what is theirs.
    Reporting,
    /// Whoever is in charge, and those of the team who examine and treat.
    Supporting,
    /// Whoever may open the file.
    Openers,
}

impl CaseAction {
    const fn doers(self) -> Doers {
        match self {
            Self::Triage
            | Self::Defer
            | Self::Assign
            | Self::Decline
            | Self::Reopen
            | Self::Close
            | Self::BookOutsideHours
            | Self::DecideFurther
            | Self::AnswerCore
            | Self::ReviewEmergency
            | Self::NameManager
            | Self::OfferTransfer
            | Self::Merge
            | Self::Erase => Doers::Coordinator,
            Self::Withdraw
            | Self::ChangeTeam
            | Self::RecordChildInformed
            | Self::AppointRepresentative
            | Self::PlanMeeting
            | Self::PrepareInterview
            | Self::FindSlot
            | Self::Book
            | Self::Move
            | Self::Replace
            | Self::Cancel
            | Self::RecordNotHeld
            | Self::DispenseWithInterview
            | Self::RecordInterview
            | Self::AskFurther
            | Self::BeginSupport
            | Self::HandSupportOn
            | Self::OfferTransition
            | Self::NoteNoWish
            | Self::EndAlarm
            | Self::LinkSiblings
            | Self::ChangeIdentity
            | Self::ChangeNarrative
            | Self::ChangeSuspected
            | Self::NoteVictimStatus
            | Self::PlanTheWay
            | Self::CopyForSubject => Doers::InCharge,
            Self::ChangeHealth => Doers::Seeing(Sight::Health),
            Self::SeeVictimStatus => Doers::Showing(Sight::Narrative),
            Self::RaiseAlarm => Doers::Seeing(Sight::Identity),
            Self::SeeReadiness => Doers::Hearing,
            Self::RunInterview => Doers::Talking,
            Self::PassQuestion => Doers::Watching,
            Self::SeeQuestions => Doers::Told,
            Self::SeeRecord => Doers::Heard,
            Self::WriteOutcome => Doers::Reporting,
            Self::SeeSupport | Self::PlanSupport => Doers::Supporting,
            Self::SeeWhoOpened | Self::SeeLedger | Self::SeeBrought | Self::SeeReferrals => Doers::Openers,
        }
    }

    /// The action that changes a section.
    #[must_use]
    pub const fn changing(section: SectionName) -> Self {
        match section {
            SectionName::Identity
            | SectionName::Representation
            | SectionName::AdultVictim
            | SectionName::Hearing
            | SectionName::Visit => Self::ChangeIdentity,
            SectionName::ChildInformed => Self::RecordChildInformed,
            SectionName::Accommodations | SectionName::Agenda => Self::PrepareInterview,
            SectionName::Referrer | SectionName::Narrative => Self::ChangeNarrative,
            SectionName::Health => Self::ChangeHealth,
            SectionName::Suspected => Self::ChangeSuspected,
            SectionName::Outcome => Self::WriteOutcome,
        }
    }
}

/// Whether the actor may do that in this case.
///
/// # Errors
/// [`Refused`]: another house's, in conflict, or not theirs.
pub fn may_in_case(actor: &Actor, action: CaseAction, standing: &Standing) -> Result<(), Refused> {
    standing.check(actor)?;
    // An emergency is for reading: what one may do is asked as if there were none.
    let standing = &standing.without_emergency();
    let coordinates = actor.is(Role::Coordinator);
    let may = match action.doers() {
        Doers::Coordinator => coordinates,
        Doers::InCharge => coordinates || standing.counts(actor, Role::CaseManager),
        Doers::Seeing(sight) => sees(actor, standing, sight),
        Doers::Showing(sight) => usual_purpose(actor, standing)
            .is_some_and(|purpose| open(actor, standing, purpose).is_ok_and(|permit| permit.sees(sight))),
        Doers::Hearing => open(actor, standing, Purpose::Interview)
            .is_ok_and(|permit| permit.sees(Sight::Identity) && permit.sees(Sight::SuspectedWho)),
        Doers::Talking => {
            coordinates
                || standing.counts(actor, Role::CaseManager)
                || standing.counts(actor, Role::Interviewer)
        }
        Doers::Watching => coordinates || WATCHING.iter().any(|role| standing.counts(actor, *role)),
        Doers::Told => {
            // A blind interviewer asks what is passed on to them, and knows no more than that.
            standing.counts(actor, Role::Interviewer)
                || open(actor, standing, Purpose::Interview).is_ok_and(|permit| permit.sees(Sight::Narrative))
        }
        Doers::Heard => {
            sees(actor, standing, Sight::OutcomeOfInterview)
                || sees(actor, standing, Sight::OutcomeOfProceedings)
        }
        Doers::Reporting => !own_outcome(actor, standing).is_empty(),
        Doers::Supporting => support_purpose(actor, standing).is_some(),
        Doers::Openers => usual_purpose(actor, standing).is_some(),
    };
    if may { Ok(()) } else { Err(Refused::NotTheirs) }
}
