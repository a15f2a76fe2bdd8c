//! What a page says of itself: its title, its heading, the way back, the one thing to do.

use std::borrow::Cow;

use barnahus_vocabulary::{Locale, Text};
use maud::{Markup, html};

use crate::assets::Script;
use crate::handbook::Help;
use crate::parts::{Icon, icon};
use crate::wording::capital;
use crate::words::frame as words;

/// The head of a page. Only [`Head::titled`] is needed.
#[derive(Debug, Clone)]
pub struct Head<'a> {
    title: Text,
    heading: Option<Cow<'a, str>>,
    lead: Option<Cow<'a, str>>,
    back: Option<(Cow<'a, str>, Text)>,
    beside: Option<Markup>,
    faulty: bool,
    narrow: bool,
    scripts: Vec<Script>,
    help: Option<Help>,
}

impl<'a> Head<'a> {
    /// With a title, which is the heading too unless another one is given.
    #[must_use]
    pub const fn titled(title: Text) -> Self {
        Self {
            title,
            heading: None,
            lead: None,
            back: None,
            beside: None,
            faulty: false,
            narrow: false,
            scripts: Vec::new(),
            help: None,
        }
    }

    /// A heading that says more than the title may.
    #[must_use]
    pub fn heading(mut self, heading: impl Into<Cow<'a, str>>) -> Self {
        self.heading = Some(heading.into());
        self
    }

    /// A sentence below the heading.
    #[must_use]
    pub fn lead(mut self, lead: impl Into<Cow<'a, str>>) -> Self {
        self.lead = Some(lead.into());
        self
    }

    /// A link to where this page came from.
    #[must_use]
    pub fn back(mut self, href: impl Into<Cow<'a, str>>, text: Text) -> Self {
        self.back = Some((href.into(), text));
        self
    }

    /// The one primary action, beside the heading.
    #[must_use]
    pub fn beside(mut self, action: Markup) -> Self {
        self.beside = Some(action);
        self
    }

    /// Whether a form on it came back with faults; the title says so first.
    #[must_use]
    pub const fn faulty(mut self, faulty: bool) -> Self {
        self.faulty = faulty;
        self
    }

    /// For a page of one form and nothing else.
    #[must_use]
    pub const fn narrow(mut self) -> Self {
        self.narrow = true;
        self
    }

    /// With a script that helps.
    #[must_use]
    pub fn with_script(mut self, script: Script) -> Self {
        self.scripts.push(script);
        self
    }

    /// Where the handbook speaks of it, when its place alone does not say.
    #[must_use]
    pub const fn help(mut self, help: Help) -> Self {
        self.help = Some(help);
        self
    }

    pub(super) const fn asked_help(&self) -> Option<Help> {
        self.help
    }

    pub(super) fn title(&self, locale: Locale) -> String {
        let title = capital(self.title.of(locale));
        if self.faulty { format!("{}: {title}", words::FAULT.of(locale)) } else { title }
    }

    pub(super) const fn width(&self) -> &'static str {
        if self.narrow { "narrow" } else { "wide" }
    }

    pub(super) fn scripts(&self) -> &[Script] {
        &self.scripts
    }

    pub(super) fn headline(&self, locale: Locale) -> Markup {
        html! {
            @if let Some((href, text)) = &self.back {
                a.back href=(href) { (icon(Icon::Left)) (text.of(locale)) }
            }
            div.head {
                div.head-words {
                    h1 { (self.heading.as_deref().map_or_else(|| capital(self.title.of(locale)), str::to_owned)) }
                    @if let Some(lead) = &self.lead { p.lead { (lead) } }
                }
                @if let Some(action) = &self.beside { div.actions { (action) } }
            }
        }
    }
}
