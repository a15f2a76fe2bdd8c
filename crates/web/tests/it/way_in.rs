//! The way in: the first start, the invitation, the two steps, and the end of a session.

use barnahus_identity::{CodeSecret, Holder, NewPassword, Purpose, Token};
use barnahus_vocabulary::{Role, paths};
use time::Duration;

use crate::front_door::{Answer, Browser, Door, empty_houses, houses_with_people, now};

pub const PASSWORD: &str = "vreo patru cai verzi dorm pe acoperiș";

const FIVE_ANSWERS: [(&str, &str); 12] = [
    ("house_name", "Casa Teiul"),
    ("address", "Strada Teiului 1, Cluj-Napoca"),
    ("county", "RO-CJ"),
    ("coordinator_name", "Ileana Munteanu"),
    ("coordinator_email", "ileana@example.org"),
    ("interview_rooms", "Soare\r\nLună"),
    ("observation_rooms", "Observare"),
    ("days", "1"),
    ("days", "2"),
    ("opens", "8"),
    ("closes", "16:00"),
    ("mail_from", "casa@example.org"),
];

async fn link(door: &Door, purpose: Purpose) -> String {
    let tx = door.workplace.database.begin().await.unwrap();
    let token = door.workplace.identity.make_link(&tx, purpose, now()).await.unwrap();
    tx.commit().await.unwrap();
    token.reveal()
}

/// An account for the person of a role, whose codes the test can read off.
pub async fn account(door: &Door, role: Role) -> (String, CodeSecret) {
    let holder = Holder { house: door.id, person: door.of(role) };
    let secret = CodeSecret::generate(door.workplace.keys.entropy());
    let password = NewPassword::parse(PASSWORD, &[], 12).unwrap();
    let credentials = door.workplace.identity.credentials_of(password, secret.clone()).await.unwrap();
    let tx = door.workplace.database.begin().await.unwrap();
    door.workplace.identity.open_account(&tx, holder, credentials, now()).await.unwrap();
    tx.commit().await.unwrap();
    (format!("{}@example.org", role.code()), secret)
}

/// What an authenticator shows after the page of an invitation was scanned.
async fn scanned(door: &Door, place: &str, page: &Answer) -> (String, String) {
    let sealed = page.text.split("name=\"sealed\" value=\"").nth(1).unwrap();
    let sealed = sealed.split('"').next().unwrap().to_owned();
    let token: Token = place.rsplit('/').next().unwrap().parse().unwrap();
    let identity = &door.workplace.identity;
    let link = identity.look_at_link(door.workplace.database.read(), &token, now()).await.unwrap();
    let code = identity.offered_codes(link.id, &sealed).unwrap().secret.code_at(now());
    (sealed, code)
}

async fn accept(door: &Door, browser: &Browser<'_>, place: &str) -> Answer {
    let page = browser.get(place).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let (sealed, code) = scanned(door, place, &page).await;
    let fields = [
        ("sealed", sealed.as_str()),
        ("new_password", PASSWORD),
        ("new_password_again", PASSWORD),
        ("code", &code),
    ];
    browser.post(place, &fields).await
}

#[tokio::test]
async fn five_questions_and_a_password_lead_to_my_day() {
    for door in empty_houses().await {
        let place = paths::set_up(&link(&door, Purpose::SetUp).await);
        let browser = door.stranger();
        assert_eq!(browser.get(&place).await.status, 200);
        let answer = browser.post(&place, &FIVE_ANSWERS).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        let invitation = answer.location.unwrap();
        let answer = accept(&door, &browser, &invitation).await;
        assert_eq!((answer.status, answer.location.as_deref()), (303, Some(paths::MY_DAY)));
        assert!(browser.cookie("session").is_some());
        assert_eq!(browser.get(paths::ACCOUNT).await.status, 200);
        let rooms = browser.get(paths::ROOMS).await.text;
        assert!(rooms.contains("Soare") && rooms.contains("Lună") && rooms.contains("Observare"));
        assert_eq!(browser.get(&place).await.status, 404, "the link was used");
        assert_eq!(browser.post(&place, &FIVE_ANSWERS).await.status, 404);
    }
}

#[tokio::test]
async fn the_first_start_tells_every_fault_at_once_and_keeps_what_was_typed() {
    for door in empty_houses().await {
        let place = paths::set_up(&link(&door, Purpose::SetUp).await);
        let fields = [
            ("house_name", "Casa <Teiul>"),
            ("coordinator_email", "ileana"),
            ("opens", "16"),
            ("closes", "8"),
        ];
        let answer = door.stranger().post(&place, &fields).await;
        assert_eq!(answer.status, 422);
        for field in
            ["address", "county", "coordinator_email", "interview_rooms", "days", "closes", "mail_from"]
        {
            assert!(answer.text.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        assert!(answer.text.contains("value=\"Casa &lt;Teiul&gt;\""));
    }
}

#[tokio::test]
async fn a_mail_server_elsewhere_is_never_spoken_to_in_the_clear() {
    for door in empty_houses().await {
        let place = paths::set_up(&link(&door, Purpose::SetUp).await);
        let plain = [
            ("mail_way", "server"),
            ("mail_host", "mail.example.org"),
            ("mail_port", "25"),
            ("mail_security", "plain"),
        ];
        let fields: Vec<_> = FIVE_ANSWERS.into_iter().chain(plain).collect();
        let answer = door.stranger().post(&place, &fields).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text.contains("href=\"#mail_security\""), "{}", answer.text);
    }
}

#[tokio::test]
async fn an_invitation_wants_a_good_password_and_the_right_code_and_opens_once() {
    for door in houses_with_people().await {
        let holder = Holder { house: door.id, person: door.of(Role::Psychologist) };
        let place = paths::invitation(&link(&door, Purpose::Invitation(holder)).await);
        let browser = door.stranger();
        let page = browser.get(&place).await;
        let (sealed, _) = scanned(&door, &place, &page).await;
        let weak =
            [("sealed", sealed.as_str()), ("new_password", "parola"), ("new_password_again", "parole")];
        let answer = browser.post(&place, &weak).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text.contains("#new_password\"") && answer.text.contains("#new_password_again\""));
        let kept = format!("name=\"sealed\" value=\"{sealed}\"");
        assert!(answer.text.contains(&kept), "the same picture is shown again");
        let wrong = [
            ("sealed", sealed.as_str()),
            ("new_password", PASSWORD),
            ("new_password_again", PASSWORD),
            ("code", "000000"),
        ];
        let answer = browser.post(&place, &wrong).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text.contains("href=\"#code\""));
        assert_eq!(accept(&door, &browser, &place).await.status, 303);
        assert_eq!(browser.get(&place).await.status, 404);
    }
}

#[tokio::test]
async fn two_steps_lead_back_to_where_one_was() {
    for door in houses_with_people().await {
        let (email, secret) = account(&door, Role::Coordinator).await;
        let browser = door.stranger();
        let led = browser.get(paths::PEOPLE).await;
        assert_eq!((led.status, led.location.as_deref()), (303, Some("/sign-in?then=/people")));
        let fields = [("email", email.as_str()), ("password", PASSWORD), ("back", "/people")];
        let answer = browser.post(paths::SIGN_IN, &fields).await;
        assert_eq!(answer.location.as_deref(), Some("/sign-in/code?then=/people"));
        let led = browser.get(paths::PEOPLE).await;
        assert_eq!(led.status, 303, "the first step opens nothing");
        let wrong = browser.post(paths::SIGN_IN_CODE, &[("code", "000000"), ("back", "/people")]).await;
        assert_eq!(wrong.status, 422);
        let code = secret.code_at(now());
        let fields = [("code", code.as_str()), ("back", "//evil.example")];
        let elsewhere = browser.post(paths::SIGN_IN_CODE, &fields).await;
        assert_eq!(elsewhere.location.as_deref(), Some("/"), "never to another site");
        assert_eq!(browser.get(paths::PEOPLE).await.status, 200);
        assert!(browser.cookie("device").is_some() && browser.cookie("step").is_none());
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_look_like_a_right_one_until_the_code() {
    for door in houses_with_people().await {
        let (email, secret) = account(&door, Role::Coordinator).await;
        let code = secret.code_at(now());
        let mut answers = Vec::new();
        for (email, password) in [(email.as_str(), "nu aceasta parola"), ("nimeni@example.org", PASSWORD)] {
            let browser = door.stranger();
            let first = browser.post(paths::SIGN_IN, &[("email", email), ("password", password)]).await;
            assert_eq!(first.location.as_deref(), Some("/sign-in/code?then=/"));
            let second = browser.post(paths::SIGN_IN_CODE, &[("code", code.as_str())]).await;
            assert_eq!(second.status, 422);
            answers.push(second.text);
        }
        assert_eq!(answers[0], answers[1]);
    }
}

#[tokio::test]
async fn a_session_ends_after_a_quarter_of_an_hour_and_by_hand() {
    for door in houses_with_people().await {
        let idle = door.browser_since(Role::Judge, now() - Duration::minutes(15)).await;
        assert_eq!(idle.get(paths::ACCOUNT).await.status, 303);
        let (here, there) = (door.browser(Role::Judge).await, door.browser(Role::Judge).await);
        let page = here.get(paths::ACCOUNT).await.text;
        let other = page.split("name=\"session\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let ended = here.post(paths::ACCOUNT_END_SESSION, &[("session", other)]).await;
        assert_eq!(ended.status, 303);
        assert_eq!(there.get(paths::ACCOUNT).await.status, 303, "ended from the other browser");
        assert_eq!(here.get(paths::ACCOUNT).await.status, 200);
        let foreign = door.browser(Role::Police).await;
        let page = here.get(paths::ACCOUNT).await.text;
        assert!(!page.contains("name=\"session\""), "the present one is not offered");
        let unknown = foreign.post(paths::ACCOUNT_END_SESSION, &[("session", other)]).await;
        assert_eq!(unknown.status, 404);
        assert_eq!(here.post(paths::SIGN_OUT, &[]).await.location.as_deref(), Some(paths::SIGN_IN));
        assert_eq!(here.get(paths::ACCOUNT).await.status, 303);
    }
}

#[tokio::test]
async fn a_new_password_ends_every_other_session_and_wants_the_present_one() {
    for door in houses_with_people().await {
        account(&door, Role::Judge).await;
        let (here, there) = (door.browser(Role::Judge).await, door.browser(Role::Judge).await);
        let new = "nouă lebede trec peste lacul liniștit";
        let fields = |now| [("password", now), ("new_password", new), ("new_password_again", new)];
        let wrong = here.post(paths::ACCOUNT_PASSWORD, &fields("nu aceasta parola")).await;
        assert_eq!(wrong.status, 422);
        assert!(!wrong.text.contains(new), "a secret is never shown again");
        let changed = here.post(paths::ACCOUNT_PASSWORD, &fields(PASSWORD)).await;
        assert_eq!(changed.location.as_deref(), Some(paths::ACCOUNT));
        assert_eq!(here.get(paths::ACCOUNT).await.status, 200);
        assert_eq!(there.get(paths::ACCOUNT).await.status, 303);
    }
}
