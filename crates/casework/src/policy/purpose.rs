//! What a file is opened for. The purpose stands in the audit trail beside every opening.

listed! {
    /// A purpose.
    Purpose {
        Triage = "triage", "trierea semnalării", "triage of the referral";
        Assignment = "assignment", "repartizarea cazului", "assignment of the case";
        CaseWork = "case_work", "lucrul la caz", "work on the case";
        Planning = "planning", "planificarea audierii", "planning the interview";
        Interview = "interview", "audierea", "the interview";
        Proceedings = "proceedings", "procedura judiciară", "the proceedings";
        Treatment = "treatment", "evaluarea și terapia", "assessment and therapy";
        Examination = "examination", "examinarea medicală", "the medical examination";
        Interpreting = "interpreting", "interpretarea", "interpreting";
        Emergency = "emergency", "acces de urgență", "emergency access";
    }
}
