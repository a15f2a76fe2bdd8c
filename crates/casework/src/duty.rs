//! What somebody has to do about a case, as a closed list: what lists can be narrowed to.
//!
//! When such a duty stands is worked out from rows (`operations::see_my_day`); here are the words.

listed! {
    /// A kind of duty about a case.
    DutyKind {
        ChildMissing = "child_missing", "copilul lipsește", "the child is missing";
        WithoutManager = "without_manager", "fără manager de caz", "without a case manager";
        Triage = "triage", "de triat", "to triage";
        CannotCome = "cannot_come", "cineva nu poate veni", "someone cannot come";
        FitsNoLonger = "fits_no_longer", "programarea nu se mai potrivește", "the booking fits no longer";
        Incomplete = "incomplete", "programare fără avocat", "a booking without a lawyer";
        AfterLimit = "after_limit", "audiere după termen", "an interview after its limit";
        SayWhyLate = "say_why_late", "de spus de ce s-a depășit termenul", "to say why the limit was missed";
        ToRecord = "to_record", "audiere de consemnat", "an interview to record";
        RecordMeeting = "record_meeting", "ședință de consemnat", "a meeting to record";
        CarryOut = "carry_out", "de făcut după ședință", "to do after a meeting";
        TellCourt = "tell_court", "de anunțat instanța", "to tell the court";
        Support = "support", "sprijin de făcut", "support to give";
        DecideSupport = "decide_support", "sprijin de hotărât", "support to decide";
        BeginSupport = "begin_support", "sprijin de început", "support to begin";
        MayBeClosed = "may_be_closed", "nimic rămas de făcut", "nothing left to do";
        WithoutTeam = "without_team", "fără echipă", "without a team";
        WithoutBooking = "without_booking", "fără programare", "without a booking";
        ReadReferral = "read_referral", "semnalare de citit", "a referral to read";
        HearAgain = "hear_again", "de refăcut cu interpret autorizat", "to repeat with an authorised interpreter";
        DecideFurther = "decide_further", "de hotărât o nouă audiere", "a further interview to decide";
        FurtherRefused = "further_refused", "o nouă audiere nu a fost aprobată", "a further interview was not approved";
        BookFurther = "book_further", "de programat o nouă audiere", "a further interview to book";
        AnswerCore = "answer_core", "de răspuns nucleului MNR", "to answer the MNR core";
        AgeDisputed = "age_disputed", "vârstă contestată", "a disputed age";
        TurnsEighteen = "turns_eighteen", "împlinește 18 ani", "turns 18";
        ReviewEmergency = "review_emergency", "acces de urgență de verificat", "an emergency access to review";
    }
}
