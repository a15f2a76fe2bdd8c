//! The closed words of the audit trail, as a person reads them.

use barnahus_vocabulary::Text;

const ACTIONS: [(&str, Text); 50] = [
    ("absence_entered", Text::new("a trecut o absență", "entered an absence")),
    ("absence_removed", Text::new("a șters o absență", "removed an absence")),
    ("accepted", Text::new("a preluat cazul", "accepted the case")),
    ("account_opened", Text::new("și-a deschis contul", "opened their account")),
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
    ("closed", Text::new("a închis", "closed")),
    ("declined", Text::new("a refuzat semnalarea", "declined the referral")),
    ("deferred", Text::new("a amânat trierea", "put triage off")),
    ("entered", Text::new("a adăugat", "entered")),
    ("feed_made", Text::new("și-a făcut o adresă de calendar", "made a calendar address")),
    ("feed_revoked", Text::new("și-a retras adresa de calendar", "took their calendar address back")),
    ("free_busy_made", Text::new("și-a făcut o adresă liber/ocupat", "made a free/busy address")),
    ("free_busy_revoked", Text::new("și-a retras adresa liber/ocupat", "took their free/busy address back")),
    ("hours_changed", Text::new("a schimbat programul", "changed the hours")),
    ("interview_recorded", Text::new("a notat audierea", "recorded the interview")),
    ("invited", Text::new("a invitat", "invited")),
    ("joined_a_team", Text::new("a intrat într-o echipă", "joined a team")),
    ("left_a_team", Text::new("a ieșit dintr-o echipă", "left a team")),
    ("moved", Text::new("a mutat audierea", "moved the interview")),
    (
        "no_interview",
        Text::new("a hotărât că nu este nevoie de audiere", "decided that no interview is needed"),
    ),
    ("no_show", Text::new("a notat neprezentarea", "recorded a no-show")),
    ("opened", Text::new("a deschis dosarul", "opened the file")),
    (
        "outside_hours_agreed",
        Text::new(
            "a notat acordul pentru o oră în afara programului",
            "noted an agreement outside of someone's hours",
        ),
    ),
    ("password_changed", Text::new("și-a schimbat parola", "changed their password")),
    ("planned", Text::new("a planificat", "planned")),
    ("received", Text::new("a preluat o semnalare", "took down a referral")),
    ("reopened", Text::new("a redeschis cazul", "reopened the case")),
    ("replaced", Text::new("a înlocuit pe cineva la audiere", "replaced someone at the interview")),
    ("role_given", Text::new("a dat un rol", "gave a role")),
    ("role_taken", Text::new("a luat un rol", "took a role away")),
    ("room_reopened", Text::new("a redeschis o cameră", "reopened a room")),
    ("rules_changed", Text::new("a schimbat regulile casei", "changed the rules of the house")),
    ("sent_again", Text::new("a retrimis o scrisoare", "sent a letter again")),
    ("session_ended", Text::new("a închis o sesiune", "ended a session")),
    ("set_up", Text::new("a pregătit casa", "set the house up")),
    ("signed_in", Text::new("s-a conectat", "signed in")),
    ("signed_out", Text::new("s-a deconectat", "signed out")),
    ("support_begun", Text::new("a început sprijinul", "began support")),
    ("taken_up", Text::new("a început trierea", "began triage")),
    ("team_joined", Text::new("a adăugat în echipă", "added to the team")),
    ("team_left", Text::new("a scos din echipă", "removed from the team")),
    ("unplanned", Text::new("a scos din planificare", "took out of the plan")),
    ("withdrawn", Text::new("a retras semnalarea", "withdrew the referral")),
    ("answered", Text::new("a răspuns la o invitație", "answered an invitation")),
];

const PURPOSES: [(&str, Text); 6] = [
    ("account", Text::new("contul propriu", "one's own account")),
    ("administration", Text::new("administrarea casei", "running the house")),
    ("team", Text::new("echipa unui caz", "the team of a case")),
    ("intake", Text::new("preluarea semnalării", "taking down the referral")),
    ("leave", Text::new("concediu", "leave")),
    ("absence", Text::new("absență neplanificată", "unplanned absence")),
];

/// What was done; `None` for a word that this version does not write.
#[must_use]
pub fn action(code: &str) -> Option<Text> {
    ACTIONS.iter().find(|(known, _)| *known == code).map(|(_, text)| *text)
}

/// Why, where the reason is no word of the policy's own.
#[must_use]
pub fn purpose(code: &str) -> Option<Text> {
    PURPOSES.iter().find(|(known, _)| *known == code).map(|(_, text)| *text)
}
