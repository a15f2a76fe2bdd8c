//! The people who work with the house: the list, one person, the account that they have or not.

mod closing;

use barnahus_casework::{Competence, Sex};
use barnahus_vocabulary::{Language, Locale, PersonId, Role, Text, paths};
use maud::{Markup, html};

use crate::form::{Ask, Choice, Form, Kind, Line, Look, Typed, link_button, quiet_button, save};
use crate::frame::{Frame, Head};
use crate::parts::{Empty, Fact, Icon, Table, Tone, facts, tag};
use crate::set_up::counties;
use crate::stale::{Versions, stale_form};
use crate::wording::capital;
use crate::words::{calendar, frame as around, people as words};

pub use closing::{Leaver, Passes, close_account};

/// Whether someone can sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountState {
    /// Nobody has invited them.
    None,
    /// They have an invitation.
    Invited,
    /// They can.
    Open,
    /// Not any more.
    Closed,
}

/// One person in the list.
#[derive(Debug, Clone)]
pub struct PersonLine {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What they are.
    pub roles: Vec<Role>,
    /// Where they come from.
    pub institution: String,
    /// Whether they can sign in.
    pub account: AccountState,
}

/// Where the form of a person goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersonForm {
    /// To enter a person.
    New,
    /// To change this one, named so.
    Of(PersonId, String, AccountState),
}

impl AccountState {
    const fn said(self) -> (Tone, Icon, Text) {
        match self {
            Self::None => (Tone::Calm, Icon::Dot, words::NO_ACCOUNT),
            Self::Invited => (Tone::Plain, Icon::Letter, words::INVITED),
            Self::Open => (Tone::Good, Icon::Check, words::HAS_ACCOUNT),
            Self::Closed => (Tone::Calm, Icon::Cross, words::CLOSED),
        }
    }
}

/// The list; `add` leads to the form of someone new, for those who may enter one.
#[must_use]
pub fn people(frame: &Frame, list: &[PersonLine], add: Option<&str>) -> Markup {
    let locale = frame.locale;
    let mut table =
        Table::new(words::TITLE, &[words::NAME, words::ROLES, words::INSTITUTION, words::ACCOUNT]);
    for person in list {
        let (tone, icon, said) = person.account.said();
        table.row(vec![
            html! { a href=(paths::person(person.id)) { (person.name) } },
            html! { (role_names(&person.roles, locale)) },
            html! { (person.institution) },
            tag(tone, icon, said.of(locale)),
        ]);
    }
    let body = html! {
        @if list.is_empty() {
            (Empty { icon: Icon::People, heading: words::NONE.of(locale), sentence: words::NONE_MORE.of(locale) }.shown())
        } @else { (table.shown(locale)) }
    };
    let number = u64::try_from(list.len()).unwrap_or(u64::MAX);
    let head = Head::titled(words::TITLE).lead(words::PEOPLE.of(number, locale));
    let head = match add {
        Some(add) => head.beside(link_button(add, words::ADD.of(locale))),
        None => head,
    };
    frame.page(&head, &body)
}

/// `coordonator, manager de caz`.
#[must_use]
pub fn role_names(roles: &[Role], locale: Locale) -> String {
    roles.iter().map(|role| role.name().of(locale)).collect::<Vec<_>>().join(", ")
}

/// One person, to be entered or changed.
#[must_use]
pub fn person(frame: &Frame, form: &Form<'_>, whose: &PersonForm) -> Markup {
    let locale = frame.locale;
    let action = match whose {
        PersonForm::New => paths::PERSON_NEW.to_owned(),
        PersonForm::Of(id, ..) => paths::person(*id),
    };
    let body = html! {
        div.two {
            form.form method="post" action=(action) novalidate {
                input type="hidden" name="version" value=(form.typed.get("version"));
                (fields(form))
                @if *whose != PersonForm::New { (own_password(form)) }
                div.actions { (save(locale)) }
            }
            aside { @if let PersonForm::Of(id, _, account) = whose { (beside(*id, *account, locale)) } }
        }
    };
    let head = head(whose).back(paths::PEOPLE, around::PEOPLE).faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

/// One person, for those who plan with them and change nothing about them: what they come as, and when.
#[must_use]
pub fn person_seen(frame: &Frame, typed: &Typed, (id, name): (PersonId, &str)) -> Markup {
    let form = Form::fresh(frame.locale, typed);
    let _only_for_its_labels = fields(&form);
    let told = form.answers(&PLANNED_WITH);
    let about: Vec<_> = told.iter().map(|(label, words)| Fact::told(label, words)).collect();
    let body = html! {
        div.two { div { (facts(&about, frame.locale)) } aside { (times(id, frame.locale)) } }
    };
    frame.page(&Head::titled(words::PERSON).heading(name).back(paths::PEOPLE, around::PEOPLE), &body)
}

/// The fields that planning needs: neither an address nor what is private.
const PLANNED_WITH: [&str; 8] =
    ["institution", "unit", "county", "roles", "competences", "languages", "authorised", "travel_minutes"];

/// Someone changed the person meanwhile.
#[must_use]
pub fn person_stale(frame: &Frame, id: PersonId, versions: Versions<'_>) -> Markup {
    stale_form(frame, &paths::person(id), versions, |form| html! { (fields(form)) (own_password(form)) })
}

fn fields(form: &Form<'_>) -> Markup {
    html! { (who(form)) (what(form)) }
}

fn head(whose: &PersonForm) -> Head<'_> {
    match whose {
        PersonForm::New => Head::titled(words::ADD),
        PersonForm::Of(_, name, _) => Head::titled(words::PERSON).heading(name),
    }
}

fn who(form: &Form<'_>) -> Markup {
    let sexes: Vec<_> =
        Sex::ALL.iter().map(|sex| Choice::new(sex.code(), capital(sex.name().of(form.locale)))).collect();
    let languages = Locale::ALL.map(|locale| Choice::new(locale.tag(), around::THIS_LANGUAGE.of(locale)));
    html! {
        (form.line(&Line::new(Ask::new("name", words::FULL_NAME), Kind::Words)))
        (form.line(&Line::new(Ask::new("email", words::EMAIL), Kind::Address)))
        (form.line(&Line::new(Ask::new("institution", words::INSTITUTION), Kind::Words)))
        (form.line(&Line::new(Ask::new("unit", words::UNIT).hint(words::UNIT_HINT).optional(), Kind::Words)))
        (form.list(&Ask::new("county", words::COUNTY).optional(), &counties()))
        (form.list(&Ask::new("sex", words::SEX).hint(words::SEX_HINT).optional(), &sexes))
        (form.pick_one(&Ask::new("locale", words::LETTERS_IN), &languages, Look::Plain))
    }
}

fn what(form: &Form<'_>) -> Markup {
    let roles: Vec<_> =
        Role::ALL.iter().map(|role| Choice::new(role.code(), capital(role.name().of(form.locale)))).collect();
    let spoken: Vec<_> =
        Language::all().map(|one| Choice::new(one.code(), capital(one.name().of(form.locale)))).collect();
    let good_at: Vec<_> = Competence::ALL
        .iter()
        .map(|one| Choice::new(one.code(), capital(one.name().of(form.locale))))
        .collect();
    let authorised = [Choice::new("yes", words::AUTHORISED)];
    html! {
        (form.pick_any(&Ask::new("roles", words::ROLES), &roles, Look::Columns))
        (form.pick_any(&Ask::new("competences", words::COMPETENCES), &good_at, Look::Columns))
        (form.pick_any(&Ask::new("languages", words::LANGUAGES), &spoken, Look::Columns))
        (form.pick_any(&Ask::new("authorised", words::INTERPRETER), &authorised, Look::Plain))
        (form.line(&Line::new(
            Ask::new("travel_minutes", words::TRAVEL).hint(words::TRAVEL_HINT).optional(), Kind::Number)))
    }
}

/// What opens files or receives invitations is changed only by who says their own password.
fn own_password(form: &Form<'_>) -> Markup {
    let ask = Ask::new("password", words::OWN_PASSWORD).hint(words::OWN_PASSWORD_HINT).optional();
    form.line(&Line::new(ask, Kind::Password))
}

fn times(id: PersonId, locale: Locale) -> Markup {
    html! {
        section.panel {
            ul.plain-list.stack-small {
                li { a href=(paths::person_hours(id)) { (words::HOURS.of(locale)) } }
                li { a href=(paths::person_absences(id)) { (words::ABSENCES.of(locale)) } }
                li { a href=(paths::person_calendar(id)) { (calendar::CALENDAR.of(locale)) } }
            }
        }
    }
}

fn beside(id: PersonId, account: AccountState, locale: Locale) -> Markup {
    let (tone, icon, said) = account.said();
    html! {
        (times(id, locale))
        section.panel {
            h2 { (words::ACCOUNT.of(locale)) }
            p { (tag(tone, icon, said.of(locale))) }
            @if account == AccountState::Open {
                p { a href=(paths::person_close(id)) { (words::CLOSE.of(locale)) } }
            } @else {
                p.small { (words::INVITE_ABOUT.of(locale)) }
                form method="post" action=(paths::person_invite(id)) { (quiet_button(words::INVITE.of(locale))) }
            }
        }
    }
}
