//! The frame of pages for people who are not signed in: sign-in, invitation, set-up, guests.
//!
//! Guests read it on any computer, so it can offer *Ieșire rapidă*: a link that leads to a neutral page
//! and, with script, leaves no history entry behind.

use barnahus_vocabulary::{Locale, paths};
use maud::{DOCTYPE, Markup, html};

use super::bar::house_mark;
use super::{Head, foot, html_head, skip_link};
use crate::assets::{self, Script};
use crate::flash::Flash;
use crate::parts::{Icon, Tone, icon, notice_line};
use crate::words::frame as words;

/// The weather: a page that anyone might have open.
const NEUTRAL_PAGE: &str = "https://www.meteoromania.ro/";

/// Whether the way out is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// On pages that a guest may read beside somebody who must not.
    Quick,
    /// On pages for staff.
    None,
}

/// The frame for someone who is not signed in.
#[derive(Debug, Clone)]
pub struct BareFrame {
    /// The reader's language.
    pub locale: Locale,
    /// The name of the house, or of the program before there is a house.
    pub house: String,
    /// Path and query of this page, to come back to from the language switch.
    pub here: String,
    /// Whether *Ieșire rapidă* is offered.
    pub exit: Exit,
    /// What was just done.
    pub flash: Option<Flash>,
}

impl BareFrame {
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
                    header.bar {
                        div.bar-in {
                            a.mark href=(paths::ROOT) { (house_mark()) span { (self.house) } }
                            @if self.exit == Exit::Quick { div.bar-end { (way_out(locale)) } }
                        }
                    }
                    main #main .(head.width()) {
                        @if let Some(flash) = self.flash {
                            div.flash role="status" { (notice_line(Tone::Good, flash.text().of(locale))) }
                        }
                        (head.headline(locale))
                        (body)
                    }
                    (foot(&self.house, &self.here, locale))
                    @if self.exit == Exit::Quick {
                        script type="module" src=(assets::script_href(Script::Leave)) {}
                    }
                }
            }
        }
    }
}

fn way_out(locale: Locale) -> Markup {
    html! {
        a.ds-button data-color="danger" href=(NEUTRAL_PAGE) rel="noreferrer noopener" data-leave {
            (icon(Icon::Leave)) (words::QUICK_EXIT.of(locale))
        }
    }
}
