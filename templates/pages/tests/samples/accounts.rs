//! Sign-in, set-up, invitation, account, and what did not work.

use barnahus_pages::account::{Account, Feed, SessionLine, account};
use barnahus_pages::continue_page::continue_page;
use barnahus_pages::error::{Trouble, error};
use barnahus_pages::frame::Exit;
use barnahus_pages::invitation::{Invitation, invitation, link_over};
use barnahus_pages::set_up::set_up;
use barnahus_pages::sign_in::{Attempt, Demo, sign_in, sign_in_code};
use barnahus_pages::stale::{Difference, Stale, stale};
use barnahus_pages::words::form as words;
use barnahus_pages::{BareFrame, Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{Locale, PersonId, paths};
use maud::Markup;

use super::{at, bare, bare_after, frame};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let blank = Typed::default();
    let fresh = Form::fresh(locale, &blank);
    let wait = Trouble::TooMany(Some("2 minute".to_owned()));
    vec![
        (
            "sign-in",
            sign_in(&bare(locale, paths::SIGN_IN), &fresh, Attempt::First, paths::MY_DAY, Some(&demo())),
        ),
        ("sign-in-again", signed_out(locale)),
        (
            "sign-in-code",
            sign_in_code(
                &bare(locale, paths::SIGN_IN_CODE),
                &fresh,
                Attempt::NotMatched,
                "/",
                Some("123456"),
            ),
        ),
        ("set-up", set_up(&bare(locale, "/set-up/x"), &fresh, "/set-up/x")),
        ("set-up-faults", set_up_faults(locale)),
        ("invitation", invited(locale)),
        ("link-over", link_over(&bare(locale, "/invitation/x"))),
        ("account", my_account(locale, Feed::Since(at(-9_000)))),
        (
            "account-feed",
            my_account(locale, Feed::Made("https://casa.example.ro/calendar/5f2k9x7q4m.ics".to_owned())),
        ),
        ("not-found", error(&bare(locale, "/"), &Trouble::NotFound)),
        ("too-many", error(&bare(locale, "/"), &wait)),
        ("broken", error(&bare(locale, "/"), &Trouble::Broken)),
        ("continue", continue_page(&BareFrame { exit: Exit::Quick, ..bare(locale, "/") }, "/guest/x?go=1")),
        ("stale", changed_meanwhile(locale)),
    ]
}

fn demo() -> Demo {
    let account = |who: &str, role: &str| (format!("{who}@demo.example"), role.to_owned());
    Demo {
        password: "un loc sigur pentru copii".to_owned(),
        code: "000000".to_owned(),
        accounts: vec![account("ileana", "coordonator"), account("radu", "manager de caz")],
    }
}

fn signed_out(locale: Locale) -> Markup {
    let typed = Typed::from_iter([("email", "ileana@example.org")]);
    let frame = bare_after(locale, paths::SIGN_IN, Flash::SessionEnded);
    sign_in(&frame, &Form::fresh(locale, &typed), Attempt::NotMatched, "/week", None)
}

fn set_up_faults(locale: Locale) -> Markup {
    let typed =
        Typed::from_iter([("house_name", "Casa Salcâmilor"), ("days", "1"), ("days", "2"), ("opens", "9")]);
    let remarks = [
        Remark::new("coordinator_email", words::NOT_AN_ADDRESS, locale),
        Remark::new("days", words::NOT_CHOSEN, locale),
        Remark::new("opens", words::NOT_A_TIME, locale),
    ];
    set_up(&bare(locale, "/set-up/x"), &Form::returned(locale, &typed, &remarks), "/set-up/x")
}

fn invited(locale: Locale) -> Markup {
    let blank = Typed::default();
    let view = Invitation {
        action: paths::invitation("x"),
        email: "ileana@example.org".to_owned(),
        shortest: 12,
        code_url: "otpauth://totp/Casa:ileana@example.org?secret=JBSWY3DPEHPK3PXP&issuer=Casa".to_owned(),
        code_secret: "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP".to_owned(),
        sealed: "v1.c2VhbGVk".to_owned(),
    };
    invitation(&bare(locale, "/invitation/x"), &Form::fresh(locale, &blank), &view)
}

fn my_account(locale: Locale, feed: Feed) -> Markup {
    let blank = Typed::default();
    let session = |browser: &str, minutes, this| SessionLine {
        id: browser.len().to_string(),
        browser: browser.to_owned(),
        seen: at(minutes),
        this,
    };
    let view = Account {
        name: super::PERSON.to_owned(),
        email: "ileana@example.org".to_owned(),
        feed,
        free_busy: Feed::None,
        sessions: vec![session("Firefox, Windows", 0, true), session("Chrome, Android", -300, false)],
        person: PersonId::random(),
        shortest: 12,
    };
    account(&frame(locale, Place::Account, paths::ACCOUNT), &Form::fresh(locale, &blank), &view)
}

fn changed_meanwhile(locale: Locale) -> Markup {
    let typed = Typed::from_iter([("name", "Camera Soare"), ("version", "4")]);
    let view = Stale {
        differences: vec![Difference {
            field: "Numele camerei".to_owned(),
            stored: "Camera Lună".to_owned(),
            typed: "Camera Soare".to_owned(),
        }],
        typed: &typed,
        action: paths::ROOM_NEW.to_owned(),
        stored: paths::ROOMS.to_owned(),
    };
    stale(&frame(locale, Place::Rooms, paths::ROOMS), &view)
}
