//! What is around every page: the bar, the title, the one `h1`, the foot.
//!
//! A title is a sentence of the catalogue, so that nothing personal can reach a tab or a history; the
//! `h1` may say more. What the bar offers was decided by `web` from the person's roles; a frame only
//! draws it. Menus are `<details>`: they open without script.

mod bar;
mod bare;
mod head;

use barnahus_vocabulary::{Locale, paths};
use maud::{DOCTYPE, Markup, html};

use crate::assets::{self, Script};
use crate::flash::Flash;
use crate::handbook::Help;
use crate::parts::{Tone, notice_line};
use crate::words::frame as words;

pub use bare::{BareFrame, Exit};
pub use head::Head;

/// Where in the house a page stands; marked in the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The start page.
    MyDay,
    /// Cases, referrals, intake.
    Cases,
    /// The house's week.
    Week,
    /// People.
    People,
    /// Rooms.
    Rooms,
    /// The house's own settings.
    House,
    /// The rules of the house.
    Rules,
    /// Letters.
    Outbox,
    /// The quarter's report to the adult core.
    Quarter,
    /// The figures of the house.
    Statistics,
    /// What the adult core was told.
    Disclosures,
    /// The audit trail.
    Audit,
    /// My account.
    Account,
    /// The handbook.
    Handbook,
}

/// What the bar offers beside *my day* and *my account*, which everyone has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shows {
    /// The list of cases.
    pub cases: bool,
    /// The house's week.
    pub week: bool,
    /// A plan for everybody who waits, from the pages where one looks for it.
    pub plan: bool,
    /// All that is owed in the house, likewise.
    pub owed: bool,
    /// People.
    pub people: bool,
    /// Rooms.
    pub rooms: bool,
    /// Settings of the house.
    pub house: bool,
    /// Rules of the house.
    pub rules: bool,
    /// Letters.
    pub outbox: bool,
    /// The quarter's report to the adult core.
    pub quarter: bool,
    /// The figures of the house.
    pub statistics: bool,
    /// What the adult core was told.
    pub disclosures: bool,
    /// The audit trail.
    pub audit: bool,
}

/// The frame for someone who is signed in.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The reader's language.
    pub locale: Locale,
    /// The name of the house.
    pub house: String,
    /// The reader's own name, for the menu.
    pub person: String,
    /// Path and query of this page, to come back to from the language switch.
    pub here: String,
    /// Where this page stands; `None` for a page that stands nowhere, such as an error.
    pub place: Option<Place>,
    /// What the bar offers.
    pub shows: Shows,
    /// Seconds until the session ends if nothing is asked any more.
    pub session_seconds: u32,
    /// What was just done.
    pub flash: Option<Flash>,
}

impl Frame {
    /// A whole page.
    #[must_use]
    pub fn page(&self, head: &Head<'_>, body: &Markup) -> Markup {
        let locale = self.locale;
        html! {
            (DOCTYPE)
            html lang=(locale.tag()) {
                (html_head(head, &self.house, locale))
                body {
                    (skip_link(locale))
                    (self.bar(head.asked_help().unwrap_or_else(|| Help::of(self.place))))
                    main #main .(head.width()) {
                        @if let Some(flash) = self.flash {
                            div.flash role="status" { (notice_line(Tone::Good, flash.text().of(locale))) }
                        }
                        (head.headline(locale))
                        (body)
                    }
                    (foot(&self.house, &self.here, locale))
                    (self.session_notice())
                    script type="module" src=(assets::script_href(Script::Session)) {}
                }
            }
        }
    }

    fn session_notice(&self) -> Markup {
        let locale = self.locale;
        html! {
            section.session hidden aria-label=(words::SESSION.of(locale)) data-session-seconds=(self.session_seconds)
                data-session-over-text=(words::SESSION_OVER.of(locale)) {
                p role="status" data-session-left { (words::SESSION_SOON.of(locale)) }
                form method="post" action=(paths::STAY) {
                    button.ds-button type="submit" data-session-stay { (words::STAY.of(locale)) }
                }
            }
        }
    }
}

/// `<head>`: the title says the page and the house, never a person.
fn html_head(head: &Head<'_>, house: &str, locale: Locale) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="robots" content="noindex, nofollow";
            meta name="format-detection" content="telephone=no";
            title { (head.title(locale)) " – " (house) }
            link rel="icon" href="data:,";
            link rel="stylesheet" href=(assets::css_href());
            @for script in head.scripts() {
                script type="module" src=(assets::script_href(*script)) {}
            }
        }
    }
}

fn skip_link(locale: Locale) -> Markup {
    html! { a.ds-skip-link href="#main" { (words::SKIP.of(locale)) } }
}

fn foot(house: &str, here: &str, locale: Locale) -> Markup {
    html! {
        footer.foot {
            div.foot-in {
                span { (house) }
                (locale_switch(here, locale))
            }
        }
    }
}

/// One button that changes the language and comes back.
fn locale_switch(here: &str, locale: Locale) -> Markup {
    let other = match locale {
        Locale::Ro => Locale::En,
        Locale::En => Locale::Ro,
    };
    html! {
        form.locale method="post" action=(paths::LOCALE) {
            input type="hidden" name="back" value=(here);
            button.plain-button type="submit" name="locale" value=(other.tag()) lang=(other.tag()) {
                (words::THIS_LANGUAGE.of(other))
            }
        }
    }
}
