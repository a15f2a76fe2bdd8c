//! A field of one line.

use maud::{Markup, html};

use super::{Ask, Form};

/// What is typed into a line; it chooses keyboard, width and what the browser may fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Words,
    /// An e-mail address that is someone else's.
    Address,
    /// The e-mail address with which one signs in.
    Username,
    /// A password that exists.
    Password,
    /// A password that is being chosen.
    NewPassword,
    /// Six digits that are good once.
    Code,
    /// A small whole number.
    Number,
    /// An hour, typed.
    Time,
    /// A day, typed: `azi`, `12.03.2027`.
    Day,
    /// A telephone number.
    Telephone,
    /// A web address.
    Link,
}

/// A line to fill in.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    pub(super) ask: Ask<'a>,
    pub(super) kind: Kind,
}

impl<'a> Line<'a> {
    /// A line of that kind.
    #[must_use]
    pub const fn new(ask: Ask<'a>, kind: Kind) -> Self {
        Self { ask, kind }
    }
}

impl Kind {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Password | Self::NewPassword => "password",
            Self::Address | Self::Username => "email",
            Self::Telephone => "tel",
            Self::Link => "url",
            Self::Words | Self::Code | Self::Number | Self::Time | Self::Day => "text",
        }
    }

    const fn autocomplete(self) -> &'static str {
        match self {
            Self::Username => "username",
            Self::Password => "current-password",
            Self::NewPassword => "new-password",
            Self::Code => "one-time-code",
            Self::Words
            | Self::Address
            | Self::Number
            | Self::Time
            | Self::Day
            | Self::Telephone
            | Self::Link => "off",
        }
    }

    const fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::Code | Self::Number => Some("numeric"),
            Self::Words
            | Self::Address
            | Self::Username
            | Self::Password
            | Self::NewPassword
            | Self::Time
            | Self::Day
            | Self::Telephone
            | Self::Link => None,
        }
    }

    /// Characters, as a width of the stylesheet; `None` fills the column.
    const fn width(self) -> Option<&'static str> {
        match self {
            Self::Number => Some("4"),
            Self::Time => Some("4"),
            Self::Day => Some("10"),
            Self::Telephone => Some("20"),
            Self::Words
            | Self::Address
            | Self::Username
            | Self::Password
            | Self::NewPassword
            | Self::Code
            | Self::Link => None,
        }
    }

    pub(super) const fn is_secret(self) -> bool {
        matches!(self, Self::Password | Self::NewPassword | Self::Code)
    }
}

impl Form<'_> {
    /// A line with its label, hint and fault.
    #[must_use]
    pub fn line(&self, line: &Line<'_>) -> Markup {
        self.asked.typed(line, self.locale);
        html! {
            div class=(self.box_class(&line.ask.name)) {
                (self.label_and_hint(&line.ask))
                (self.fault_at(&line.ask.name))
                (self.input(line))
            }
        }
    }

    /// The input alone. A secret is never shown again.
    fn input(&self, line: &Line<'_>) -> Markup {
        let name = &*line.ask.name;
        let kind = line.kind;
        let value = Some(self.typed.as_typed(name)).filter(|value| !value.is_empty() && !kind.is_secret());
        let class = if kind == Kind::Code { "ds-input code-field" } else { "ds-input" };
        html! {
            input class=(class) id=(name) name=(name) type=(kind.input_type()) value=[value]
                autocomplete=(kind.autocomplete()) inputmode=[kind.keyboard()] data-width=[kind.width()]
                spellcheck=[(kind != Kind::Words).then_some("false")]
                autocapitalize=[(kind != Kind::Words).then_some("none")]
                aria-describedby=[self.described_by(&line.ask)] aria-invalid=[self.invalid(name)];
        }
    }
}
