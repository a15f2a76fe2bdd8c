//! The closed words of the audit trail, as a person reads them.

mod with_others;

use barnahus_vocabulary::Text;

const ACTIONS: [(&str, Text); 112] = [
    ("absence_entered", Text::new("a trecut o absență", "entered an absence")),
    ("absence_removed", Text::new("a șters o absență", "removed an absence")),
    ("accepted", Text::new("a preluat cazul", "accepted the case")),
    ("account_opened", Text::new("și-a deschis contul", "opened their account")),
    ("age_assessment_asked", Text::new("a cerut evaluarea vârstei", "asked for an assessment of the age")),
    ("age_disputed", Text::new("a notat că vârsta este contestată", "noted that the age is disputed")),
    ("age_settled", Text::new("a notat ce s-a stabilit despre vârstă", "noted what was found of the age")),
    ("alarm_added_to", Text::new("a adăugat la alarmă", "added to the alarm")),
    ("alarm_ended", Text::new("a încheiat alarma", "ended the alarm")),
    ("alarm_raised", Text::new("a dat alarma: copilul lipsește", "raised the alarm: the child is missing")),
    ("alarm_read", Text::new("a citit despre alarmă", "read about the alarm")),
    ("booked", Text::new("a programat audierea", "booked the interview")),
    ("calendar_address_entered", Text::new("a dat adresa unui calendar", "gave the address of a calendar")),
    (
        "calendar_address_removed",
        Text::new("a șters adresa unui calendar", "removed the address of a calendar"),
    ),
    ("calendar_entered", Text::new("a adus un calendar", "brought a calendar along")),
    ("calendar_removed", Text::new("a șters un calendar", "removed a calendar")),
    ("cancelled", Text::new("a anulat audierea", "cancelled the interview")),
    ("changed", Text::new("a modificat", "changed")),
    ("cases_searched", Text::new("a căutat printre cazuri", "searched among the cases")),
    ("closed", Text::new("a închis", "closed")),
    ("copy_made", Text::new("a făcut o copie a dosarului, pentru", "made a copy of the file, for")),
    ("court_told", Text::new("a notat că instanța a fost anunțată", "noted that the court was told")),
    (
        "decision_done",
        Text::new("a notat că o hotărâre este dusă la capăt", "noted that a decision was carried out"),
    ),
    ("declined", Text::new("a refuzat semnalarea", "declined the referral")),
    ("deferred", Text::new("a amânat trierea", "put triage off")),
    (
        "delay_explained",
        Text::new(
            "a spus de ce a trecut termenul audierii",
            "said why the limit of the interview was missed",
        ),
    ),
    ("duty_handed_on", Text::new("a dat altcuiva o sarcină", "handed a duty to someone else")),
    ("emergency_ended", Text::new("a încheiat un acces de urgență", "ended an emergency access")),
    ("emergency_opened", Text::new("a primit acces de urgență", "was given emergency access")),
    (
        "emergency_read",
        Text::new("a citit motivele accesului de urgență", "read the reasons of emergency accesses"),
    ),
    (
        "emergency_refused",
        Text::new("a cerut acces de urgență și nu l-a primit", "asked for emergency access and was refused"),
    ),
    ("emergency_reviewed", Text::new("a verificat un acces de urgență", "reviewed an emergency access")),
    ("entered", Text::new("a adăugat", "entered")),
    ("erased", Text::new("a șters dosarul", "erased the file")),
    ("erased_again", Text::new("a fost șters din nou, după restaurare", "was erased again, after a restore")),
    ("feed_made", Text::new("și-a făcut o adresă de calendar", "made a calendar address")),
    ("feed_revoked", Text::new("și-a retras adresa de calendar", "took their calendar address back")),
    ("free_busy_made", Text::new("și-a făcut o adresă liber/ocupat", "made a free/busy address")),
    ("free_busy_revoked", Text::new("și-a retras adresa liber/ocupat", "took their free/busy address back")),
    ("further_approved", Text::new("a aprobat o nouă audiere", "approved a further interview")),
    ("further_asked", Text::new("a cerut o nouă audiere", "asked for a further interview")),
    ("further_refused", Text::new("nu a aprobat o nouă audiere", "did not approve a further interview")),
    ("hold_lifted", Text::new("a ridicat oprirea de la ștergere", "lifted a hold")),
    ("hold_set", Text::new("a oprit ștergerea dosarului", "kept the file from being erased")),
    (
        "limit_extension_carried",
        Text::new(
            "a preluat odată cu cazul prelungirea termenului",
            "took over the extension of the limit with the case",
        ),
    ),
    (
        "delay_carried",
        Text::new(
            "a preluat odată cu cazul motivul întârzierii",
            "took over with the case why the interview was late",
        ),
    ),
    (
        "limit_extended",
        Text::new("a prelungit termenul primei audieri", "extended the limit of the first interview"),
    ),
    ("hours_changed", Text::new("a schimbat programul", "changed the hours")),
    (
        "interviewer_blind",
        Text::new(
            "a hotărât că intervievatorul nu știe ce s-a întâmplat",
            "decided that the interviewer does not know what happened",
        ),
    ),
    (
        "interviewer_informed",
        Text::new(
            "a hotărât că intervievatorul știe ce s-a întâmplat",
            "decided that the interviewer knows what happened",
        ),
    ),
    (
        "interview_stop_taken_back",
        Text::new("a continuat audierea oprită din greșeală", "went on with an interview stopped by mistake"),
    ),
    ("interview_ended", Text::new("a oprit audierea", "stopped the interview")),
    ("interview_paused", Text::new("a început o pauză", "began a break")),
    ("interview_resumed", Text::new("a încheiat pauza", "ended the break")),
    ("interview_started", Text::new("a început audierea", "started the interview")),
    ("interview_recorded", Text::new("a notat audierea", "recorded the interview")),
    ("invited", Text::new("a invitat", "invited")),
    ("joined_a_team", Text::new("a intrat într-o echipă", "joined a team")),
    ("left_a_team", Text::new("a ieșit dintr-o echipă", "left a team")),
    ("manager_named", Text::new("a numit alt manager de caz", "named another case manager")),
    ("meeting_cancelled", Text::new("a anulat ședința de planificare", "cancelled the planning meeting")),
    (
        "meeting_corrected",
        Text::new(
            "a corectat ce s-a notat la ședința de planificare",
            "corrected what was noted of the planning meeting",
        ),
    ),
    (
        "meeting_held",
        Text::new(
            "a notat ce s-a hotărât la ședința de planificare",
            "recorded what the planning meeting decided",
        ),
    ),
    ("meeting_moved", Text::new("a mutat ședința de planificare", "moved the planning meeting")),
    ("meeting_planned", Text::new("a programat ședința de planificare", "booked the planning meeting")),
    (
        "merge_undone",
        Text::new(
            "cazul nu mai este unit cu altul al aceluiași copil",
            "the case is merged with no other any more",
        ),
    ),
    (
        "merged_away",
        Text::new(
            "a unit cazul cu altul al aceluiași copil",
            "merged the case into another of the same child",
        ),
    ),
    (
        "merged_here",
        Text::new(
            "a unit cu acest caz altul al aceluiași copil",
            "merged another case of the same child into it",
        ),
    ),
    (
        "merged_read",
        Text::new(
            "a citit semnalarea, din cazul cu care este unită",
            "read the referral from the case into which it is merged",
        ),
    ),
    ("moved", Text::new("a mutat audierea", "moved the interview")),
    (
        "no_interview",
        Text::new("a hotărât că nu este nevoie de audiere", "decided that no interview is needed"),
    ),
    ("no_show", Text::new("a notat neprezentarea", "recorded a no-show")),
    ("not_held", Text::new("a notat că audierea nu a avut loc", "recorded that the interview was not held")),
    ("opened", Text::new("a deschis dosarul", "opened the file")),
    (
        "outside_hours_agreed",
        Text::new(
            "a notat acordul pentru o oră în afara programului",
            "noted an agreement outside of someone's hours",
        ),
    ),
    ("password_changed", Text::new("și-a schimbat parola", "changed their password")),
    (
        "merge_pressed",
        Text::new(
            "cazul este mai urgent, după unirea cu altul",
            "the case is more urgent, after another was merged into it",
        ),
    ),
    ("planned", Text::new("a planificat", "planned")),
    ("question_asked", Text::new("a notat că întrebarea a fost pusă", "noted that the question was asked")),
    (
        "question_not_asked",
        Text::new("a notat că întrebarea nu a fost pusă", "noted that the question was not asked"),
    ),
    ("question_noted", Text::new("a transmis o întrebare", "passed a question on")),
    ("received", Text::new("a preluat o semnalare", "took down a referral")),
    (
        "record_corrected",
        Text::new("a corectat consemnarea audierii", "corrected the record of the interview"),
    ),
    ("reopened", Text::new("a redeschis cazul", "reopened the case")),
    ("replaced", Text::new("a înlocuit pe cineva la audiere", "replaced someone at the interview")),
    ("representative_noted", Text::new("a notat cine reprezintă copilul", "noted who represents the child")),
    ("restored", Text::new("casa a fost refăcută dintr-o copie", "the house was restored from a backup")),
    ("role_given", Text::new("a dat un rol", "gave a role")),
    ("role_taken", Text::new("a luat un rol", "took a role away")),
    ("room_reopened", Text::new("a redeschis o cameră", "reopened a room")),
    ("rules_changed", Text::new("a schimbat regulile casei", "changed the rules of the house")),
    ("sent_again", Text::new("a retrimis o scrisoare", "sent a letter again")),
    ("session_ended", Text::new("a închis o sesiune", "ended a session")),
    ("set_up", Text::new("a pregătit casa", "set the house up")),
    (
        "siblings_linked",
        Text::new("a legat cazul de al unui frate sau al unei surori", "linked the case with a sibling’s"),
    ),
    (
        "siblings_unlinked",
        Text::new(
            "a desfăcut legătura cu cazul unui frate sau al unei surori",
            "unlinked the case from a sibling’s",
        ),
    ),
    ("signed_in", Text::new("s-a conectat", "signed in")),
    ("signed_out", Text::new("s-a deconectat", "signed out")),
    (
        "statistics_exported",
        Text::new("a descărcat statisticile casei", "downloaded the figures of the house"),
    ),
    (
        "statistics_exported_outside",
        Text::new(
            "a descărcat statisticile pentru afara casei",
            "downloaded the figures for outside the house",
        ),
    ),
    ("support_begun", Text::new("a început sprijinul", "began support")),
    ("support_done", Text::new("a notat un sprijin ca făcut", "recorded a piece of support as done")),
    (
        "support_not_needed",
        Text::new("a hotărât că un sprijin nu este necesar", "decided that a piece of support is not needed"),
    ),
    ("support_planned", Text::new("a planificat un sprijin", "planned a piece of support")),
    ("support_reviewed", Text::new("a verificat din nou un sprijin", "looked at a piece of support again")),
    ("taken_up", Text::new("a început trierea", "began triage")),
    ("team_joined", Text::new("a adăugat în echipă", "added to the team")),
    ("team_left", Text::new("a scos din echipă", "removed from the team")),
    ("unplanned", Text::new("a scos din planificare", "took out of the plan")),
    ("withdrawn", Text::new("a retras semnalarea", "withdrew the referral")),
    ("answered", Text::new("a răspuns la o invitație", "answered an invitation")),
    ("trial_case_erased", Text::new("a șters un caz de probă", "erased a case for trying")),
];

const PURPOSES: [(&str, Text); 10] = [
    ("account", Text::new("contul propriu", "one's own account")),
    ("administration", Text::new("administrarea casei", "running the house")),
    ("team", Text::new("echipa unui caz", "the team of a case")),
    ("intake", Text::new("preluarea semnalării", "taking down the referral")),
    ("exchange", Text::new("schimbul cu nucleul MNR", "the exchange with the MNR core")),
    ("disclosure", Text::new("registrul dezvăluirilor", "the disclosure ledger")),
    ("retention", Text::new("sfârșitul păstrării", "the end of keeping")),
    ("leave", Text::new("concediu", "leave")),
    ("alarm", Text::new("copilul lipsește", "the child is missing")),
    ("absence", Text::new("absență neplanificată", "unplanned absence")),
];

/// What was done; `None` for a word that this version does not write.
#[must_use]
pub fn action(code: &str) -> Option<Text> {
    ACTIONS.iter().chain(&with_others::ACTIONS).find(|(known, _)| *known == code).map(|(_, text)| *text)
}

/// Why, where the reason is no word of the policy's own.
#[must_use]
pub fn purpose(code: &str) -> Option<Text> {
    PURPOSES.iter().find(|(known, _)| *known == code).map(|(_, text)| *text)
}
