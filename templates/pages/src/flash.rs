//! The one sentence that the next page says after something was done.
//!
//! It travels in a cookie as a closed word, never as text: nothing personal can stand in it, and
//! nobody can make our page say a sentence of theirs.

use barnahus_vocabulary::Text;

macro_rules! flashes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $ro:literal, $en:literal;)*) => {
        /// What was just done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Flash { $($(#[$doc])* $name,)* }

        impl Flash {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The word in the cookie.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The sentence on the page.
            #[must_use]
            pub const fn text(self) -> Text {
                match self { $(Self::$name => Text::new($ro, $en),)* }
            }
        }
    };
}

flashes! {
    /// Some form was saved.
    Saved = "saved", "Am salvat.", "Saved.";
    /// The session was ended by its owner.
    SignedOut = "signed-out", "V-ați deconectat.", "You have signed out.";
    /// The session ran out.
    SessionEnded = "session-ended",
        "Sesiunea s-a încheiat. Conectați-vă din nou și continuați de unde ați rămas.",
        "Your session has ended. Sign in again and go on where you were.";
    /// The password is new.
    PasswordChanged = "password-changed",
        "Parola a fost schimbată. Celelalte sesiuni s-au încheiat.",
        "Your password has been changed. Your other sessions have ended.";
    /// The account can be used.
    AccountReady = "account-ready", "Contul este gata. Conectați-vă.", "Your account is ready. Sign in.";
    /// Another session was ended.
    SessionClosed = "session-closed", "Sesiunea a fost închisă.", "The session has been ended.";
    /// A new feed address.
    FeedMade = "feed-made",
        "Adresa calendarului este nouă; cea veche nu mai funcționează.",
        "Your calendar has a new address; the old one no longer works.";
    /// A planning meeting was booked.
    MeetingPlanned = "meeting-planned", "Ședința este programată. Invitațiile pleacă acum.",
        "The meeting is booked. The invitations are leaving now.";
    /// A planning meeting was moved.
    MeetingMoved = "meeting-moved", "Ședința este mutată. Cei pe care îi privește sunt anunțați.",
        "The meeting is moved. Those whom it concerns are being told.";
    /// A planning meeting was cancelled.
    MeetingCancelled = "meeting-cancelled", "Ședința este anulată. Toți cei invitați sunt anunțați.",
        "The meeting is cancelled. Everyone who was invited is being told.";
    /// What it decided was noted.
    MeetingRecorded = "meeting-recorded", "Am notat ce a hotărât ședința.", "What the meeting decided is noted.";
    /// A decision was carried out.
    DecisionDone = "decision-done", "Am notat că este făcut.", "Noted as done.";
    /// Support was planned.
    SupportPlanned = "support-planned", "Este planificat. Cine răspunde primește o scrisoare.",
        "It is planned. Whoever is in charge of it gets a letter.";
    /// Support is not needed.
    SupportNotNeeded = "support-not-needed", "Am notat hotărârea.", "The decision is noted.";
    /// Support was done, or looked at again.
    SupportRecorded = "support-recorded", "Am notat ce s-a făcut.", "What was done is noted.";
    /// Support was handed to someone.
    SupportHanded = "support-handed", "Am notat cine răspunde și până când.", "Who is in charge, and by when, is noted.";
    /// Someone else represents the child.
    Represented = "represented", "Am notat cine reprezintă copilul.", "Who represents the child is noted.";
    /// The court was told.
    CourtTold = "court-told", "Am notat că instanța știe.", "Noted that the court knows.";
    /// Support begins.
    SupportBegun = "support-begun", "Sprijinul a început.", "Support has begun.";
    /// The case ended.
    CaseClosed = "case-closed", "Cazul este închis.", "The case is closed.";
    /// An offer was taken up.
    OfferAccepted = "offer-accepted",
        "Am acceptat oferta. Codul este pe drum către nucleu.",
        "The offer is accepted. The code is on its way to the core.";
    /// An offer was declined.
    OfferDeclined = "offer-declined", "Am refuzat oferta.", "The offer is declined.";
    /// A withdrawal was answered.
    CoreAnswered = "core-answered", "Am răspuns nucleului.", "The core has been answered.";
    /// A young person's handover was offered.
    TransitionOffered = "transition-offered",
        "Trecerea a fost oferită. Pleacă în următoarea zi lucrătoare.",
        "The handover is offered. It leaves on the next working day.";
    /// A young person does not wish to be handed over.
    TransitionNotWished = "transition-not-wished",
        "Am notat că tânărul nu dorește trecerea. Nimeni nu află.",
        "It is noted that the young person does not wish it. Nobody is told.";
    /// The reference goes.
    ReferenceForgotten = "reference-forgotten",
        "Referința se șterge de ambele părți.",
        "The reference is being erased on both sides.";
    /// A message was put back, or dropped.
    HaltSettled = "halt-settled", "Am notat hotărârea.", "Your decision is noted.";
    /// A report waits.
    QuarterSent = "quarter-sent",
        "Raportul pleacă în următoarea zi lucrătoare.",
        "The report leaves on the next working day.";
    /// A letter was put back.
    LetterAgain = "letter-again", "Scrisoarea este din nou la rând.", "The letter waits to be sent again.";
    /// A person was entered.
    PersonAdded = "person-added", "Persoana a fost adăugată.", "The person has been added.";
    /// An invitation waits in the outbox.
    Invited = "invited", "Invitația este pe drum.", "The invitation is on its way.";
    /// An account was closed.
    AccountClosed = "account-closed", "Contul a fost închis.", "The account has been closed.";
    /// A room was entered.
    RoomAdded = "room-added", "Camera a fost adăugată.", "The room has been added.";
    /// The house has other rules.
    RulesChanged = "rules-changed",
        "Regulile casei s-au schimbat și se aplică de acum înainte.",
        "The rules of the house have changed and hold from now on.";
    /// A leave or closure was entered.
    AbsenceAdded = "absence-added", "Perioada a fost adăugată.", "The period has been added.";
    /// A leave or closure was taken back.
    AbsenceRemoved = "absence-removed", "Perioada a fost ștearsă.", "The period has been removed.";
    /// A calendar was taken in.
    CalendarEntered = "calendar-entered", "Calendarul a fost citit.", "The calendar has been read.";
    /// A calendar was taken back.
    CalendarRemoved = "calendar-removed", "Calendarul a fost șters.", "The calendar has been removed.";
    /// A calendar's address was entered.
    AddressEntered = "address-entered",
        "Adresa a fost salvată. Calendarul se citește în curând.",
        "The address has been saved. The calendar will be read shortly.";
    /// A calendar's address was taken back.
    AddressRemoved = "address-removed",
        "Adresa și orele citite de la ea au fost șterse.",
        "The address and the hours read from it have been removed.";
    /// A referral was taken down.
    ReferralReceived = "referral-received", "Semnalarea a fost preluată.", "The referral has been taken down.";
    /// A draft was thrown away.
    DraftDiscarded = "draft-discarded", "Ciorna a fost ștearsă.", "The draft has been discarded.";
    /// A referral became a case.
    Accepted = "accepted", "Cazul a fost preluat.", "The case has been accepted.";
    /// Triage waits, with a reason.
    Deferred = "deferred", "Trierea a fost amânată.", "The triage has been put off.";
    /// A referral was declined.
    Declined = "declined", "Semnalarea a fost refuzată.", "The referral has been declined.";
    /// A referral was withdrawn.
    Withdrawn = "withdrawn", "Semnalarea a fost retrasă.", "The referral has been withdrawn.";
    /// That an age is disputed was noted.
    AgeDisputed = "age-disputed", "Este notat că vârsta este contestată. Până la rezultat, persoana este tratată ca un copil.", "It is noted that the age is disputed. Until there is a result the person is treated as a child.";
    /// An assessment was asked for.
    AgeAsked = "age-asked", "Este notat cine evaluează vârsta și până când.", "It is noted who assesses the age, and by when.";
    /// What was found.
    AgeSettled = "age-settled", "Este notat ce s-a stabilit despre vârstă.", "What was found of the age is noted.";
    /// The alarm that a child is missing was raised.
    AlarmRaised = "alarm-raised", "Alarma a fost dată; echipa și coordonatorii sunt anunțați acum.", "The alarm was raised; the team and the coordinators are being told now.";
    /// Something was added to it.
    AlarmAddedTo = "alarm-added-to", "Ce ați scris este păstrat.", "What you wrote has been kept.";
    /// It ended.
    AlarmEnded = "alarm-ended", "Alarma s-a încheiat; toți cei chemați sunt anunțați.", "The alarm has ended; everyone who was asked is being told.";
    /// What the interviewer knows was decided.
    BlindDecided = "blind-decided", "Este hotărât ce știe intervievatorul.", "It is decided what the interviewer knows.";
    /// Siblings were linked.
    SiblingsLinked = "siblings-linked", "Cazurile sunt legate.", "The cases are linked.";
    /// Siblings were linked, and are booked at one time.
    SiblingsMeet = "siblings-meet", "Cazurile sunt legate, dar audierile lor se suprapun: mutați una dintre ele.", "The cases are linked, but their interviews overlap: move one of them.";
    /// A case was merged into another.
    CasesMerged = "cases-merged", "Cazul este unit; se lucrează mai departe în celălalt.", "The case is merged; work goes on in the other one.";
    /// The link ended.
    SiblingsUnlinked = "siblings-unlinked", "Legătura s-a desfăcut.", "The link has ended.";
    /// An emergency access is over.
    EmergencyEnded = "emergency-ended", "Accesul de urgență s-a încheiat; dosarul este închis.", "The emergency access has ended; the file is closed.";
    /// An emergency access was reviewed.
    EmergencyReviewed = "emergency-reviewed", "Verificarea este păstrată.", "The review has been kept.";
    /// A file is held.
    HoldSet = "hold-set", "Ștergerea este oprită.", "The file is kept from being erased.";
    /// A hold is lifted.
    HoldLifted = "hold-lifted", "Oprirea a fost ridicată.", "The hold has been lifted.";
    /// A file is gone.
    Erased = "erased", "Dosarul a fost șters. Lista spune când dispare și din copiile de siguranță.", "The file has been erased. The list says when it is gone from backups too.";
    /// A case is open again.
    Reopened = "reopened", "Cazul a fost redeschis.", "The case has been reopened.";
    /// It was decided that the child need not be heard here.
    NoInterview = "no-interview", "Am notat: fără audiere.", "Noted: no interview.";
    /// That the child was informed.
    ChildInformed = "child-informed", "Am notat că i s-a explicat copilului.", "Noted that the child was informed.";
    /// Somebody else is in charge of a case.
    ManagerNamed = "manager-named", "De caz răspunde de acum altcineva. Amândoi primesc o scrisoare.",
        "Somebody else is in charge of the case from now on. Both get a letter.";
    /// Someone joined a team.
    Joined = "joined", "Persoana face acum parte din echipă.", "The person is now in the team.";
    /// Someone left a team.
    Left = "left", "Persoana nu mai face parte din echipă.", "The person is no longer in the team.";
    /// An interview has its hour.
    Booked = "booked", "Audierea este programată. Invitațiile pleacă acum.", "The interview is booked. The invitations leave now.";
    /// An interview has another hour.
    Moved = "moved", "Audierea a fost mutată. Toți cei implicați sunt anunțați.", "The interview has been moved. Everyone involved is told.";
    /// Someone else takes a place.
    Replaced = "replaced", "Locul este ocupat de altcineva. Sunt anunțați doar cei doi.", "Someone else takes the place. Only these two are told.";
    /// An empty place was filled.
    Filled = "filled", "Persoana este invitată. Ceilalți nu primesc nimic.", "The person is invited. Nobody else gets anything.";
    /// A case is offered to another house.
    TransferOffered = "transfer-offered", "Cazul este oferit celeilalte case; coordonatorii ei sunt anunțați.", "The case is offered to the other house; its coordinators are being told.";
    /// The offer was taken back.
    TransferTakenBack = "transfer-taken-back", "Oferta este retrasă; cazul rămâne la noi.", "The offer has been taken back; the case stays with us.";
    /// A case came from another house.
    TransferAccepted = "transfer-accepted", "Cazul este la casa noastră și așteaptă trierea.", "The case is with our house and awaits triage.";
    /// It was not taken.
    TransferDeclined = "transfer-declined", "Cealaltă casă află că nu preluăm cazul.", "The other house is told that we do not accept the case.";
    /// An interview is off.
    Cancelled = "cancelled", "Audierea a fost anulată. Toți cei implicați sunt anunțați.", "The interview has been cancelled. Everyone involved is told.";
    /// An interview runs.
    Started = "started", "Audierea a început.", "The interview has begun.";
    /// A question was passed on.
    QuestionPassed = "question-passed", "Întrebarea a fost transmisă.", "The question has been passed on.";
    /// What happened is written down.
    Recorded = "recorded", "Audierea este consemnată.", "The interview is recorded.";
    /// A further interview is asked for.
    FurtherAsked = "further-asked", "Cererea așteaptă hotărârea coordonatorului.", "The request awaits the coordinator's decision.";
    /// It was approved.
    FurtherApproved = "further-approved", "Noua audiere este aprobată; cazul așteaptă o programare.", "The further interview is approved; the case waits for a booking.";
    /// It was not.
    FurtherRefused = "further-refused", "Noua audiere nu a fost aprobată.", "The further interview was not approved.";
    /// The limit of the first interview has more days.
    LimitExtended = "limit-extended", "Termenul este prelungit.", "The limit is extended.";
    /// It was said why it was missed.
    DelayExplained = "delay-explained", "Am notat de ce a așteptat copilul.", "Noted why the child waited.";
    /// Nobody came.
    NotHeld = "not-held", "Am notat că audierea nu a avut loc.", "Noted that the interview did not take place.";
}

impl std::str::FromStr for Flash {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|flash| flash.code() == code).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::Flash;

    #[test]
    fn a_sentence_is_found_by_its_word_and_by_no_other() {
        for flash in Flash::ALL {
            assert_eq!(flash.code().parse(), Ok(*flash));
        }
        assert_eq!("<b>".parse::<Flash>(), Err(()));
    }
}
