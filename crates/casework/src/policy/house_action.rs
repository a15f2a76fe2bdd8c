//! Who may do what in the house, without a case.

use barnahus_vocabulary::{Actor, Role};

use super::Refused;
use super::emergency::IN_EMERGENCY;

listed! {
    /// What is done in the house, without a case.
    HouseAction {
        ReceiveReferral = "receive_referral", "preia o semnalare", "take down a referral";
        SeeCases = "see_cases", "vede lista cazurilor sale", "see the list of one's cases";
        SeeAllCases = "see_all_cases", "vede toate cazurile casei", "see all cases of the house";
        SeeWeek = "see_week", "vede săptămâna casei", "see the house's week";
        SeeArrivals = "see_arrivals", "vede cine vine și când", "see who comes when";
        PlanWeek = "plan_week", "planifică săptămâna", "plan the week for everybody who waits";
        SeeOwnDay = "see_own_day", "vede ziua sa", "see one's own day";
        UseOwnFeed = "use_own_feed", "folosește calendarul propriu", "use one's own calendar feed";
        SeePeople = "see_people", "vede persoanele casei", "see the people of the house";
        ManagePeople = "manage_people", "administrează persoane și roluri", "manage people and roles";
        InvitePeople = "invite_people", "invită persoane", "invite people";
        ManageHours = "manage_hours", "administrează programul persoanelor", "manage people's hours and leave";
        ManageOwnHours = "manage_own_hours", "își administrează programul", "manage one's own hours and leave";
        ManageRooms = "manage_rooms", "administrează camerele", "manage rooms";
        ManageHouse = "manage_house", "administrează casa", "manage the house";
        SeeRules = "see_rules", "vede și încearcă regulile casei", "see and try the rules of the house";
        ChangeRules = "change_rules", "schimbă regulile casei", "change the rules of the house";
        SeeOutbox = "see_outbox", "vede mesajele trimise", "see letters that wait, went or failed";
        SendAgain = "send_again", "retrimite un mesaj", "send a letter again";
        SeeDisclosures = "see_disclosures", "vede registrul dezvăluirilor", "see all that was told to the adult core";
        ReportQuarter = "report_quarter", "raportează trimestrul", "report a quarter to the adult core";
        SeeStatistics = "see_statistics", "vede statisticile casei", "see the figures of the house";
        SeeFiguresForOutside = "see_figures_for_outside", "vede statisticile pentru afara casei", "see the figures for outside the house";
        SeeAudit = "see_audit", "vede registrul de audit", "see the audit trail";
        OpenInEmergency = "open_in_emergency", "deschide un dosar în caz de urgență", "open a file in an emergency";
        SeeEmergencies = "see_emergencies", "vede accesele de urgență", "see the emergency accesses";
        SeeKept = "see_kept", "vede ce dosare încheiate sunt de șters", "see which ended files are due to be erased";
        AnswerTransfer = "answer_transfer", "răspunde la transferul unui caz", "answer the transfer of a case";
        HoldCase = "hold_case", "oprește ștergerea unui dosar", "keep a file from being erased";
    }
}

/// Roles that work with cases.
const CASE_ROLES: [Role; 11] = [
    Role::Coordinator,
    Role::CaseManager,
    Role::IntakeOfficer,
    Role::Interviewer,
    Role::Prosecutor,
    Role::Police,
    Role::Judge,
    Role::Psychologist,
    Role::Therapist,
    Role::Physician,
    Role::Interpreter,
];

impl HouseAction {
    /// The roles that may.
    #[must_use]
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Self::ReceiveReferral => &[Role::IntakeOfficer, Role::Coordinator, Role::CaseManager],
            Self::SeeCases => &CASE_ROLES,
            Self::SeeAllCases | Self::PlanWeek | Self::ReportQuarter | Self::AnswerTransfer => {
                &[Role::Coordinator]
            }
            Self::SeeWeek | Self::SeeArrivals => &[Role::Coordinator, Role::CaseManager, Role::RoomPlanner],
            Self::SeeOwnDay | Self::UseOwnFeed | Self::ManageOwnHours => &Role::ALL,
            Self::SeePeople | Self::ManageHours => {
                &[Role::Coordinator, Role::Administrator, Role::RoomPlanner]
            }
            Self::ManageRooms => &[Role::Coordinator, Role::Administrator, Role::RoomPlanner],
            Self::ManagePeople | Self::InvitePeople | Self::ManageHouse | Self::SeeRules => {
                &[Role::Coordinator, Role::Administrator]
            }
            Self::ChangeRules => &[Role::Administrator],
            Self::SeeOutbox | Self::SendAgain => &[Role::Coordinator, Role::Administrator],
            // Whole figures are for whoever sees every case anyway: a filter cuts them down to one child.
            Self::SeeStatistics => &[Role::Coordinator],
            Self::SeeFiguresForOutside => {
                &[Role::Coordinator, Role::CaseManager, Role::Administrator, Role::DataProtectionOfficer]
            }
            Self::SeeAudit | Self::SeeDisclosures | Self::SeeEmergencies => &[Role::DataProtectionOfficer],
            Self::SeeKept | Self::HoldCase => &[Role::Coordinator, Role::DataProtectionOfficer],
            Self::OpenInEmergency => &IN_EMERGENCY,
        }
    }
}

/// Whether the actor may do that in their house.
///
/// # Errors
/// [`Refused::NotTheirs`] when none of their roles may.
pub fn may_in_house(actor: &Actor, action: HouseAction) -> Result<(), Refused> {
    if action.roles().iter().any(|role| actor.is(*role)) { Ok(()) } else { Err(Refused::NotTheirs) }
}
