//! A word on a coloured ground, with a drawing: urgency, stage, state.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// How loud something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As it should be, nothing to do.
    Calm,
    /// Under way.
    Plain,
    /// Done, well.
    Good,
    /// Soon, or missing.
    Warning,
    /// Now.
    Danger,
}

impl Tone {
    /// The design system's word for it.
    #[must_use]
    pub const fn color(self) -> &'static str {
        match self {
            Self::Calm => "neutral",
            Self::Plain => "info",
            Self::Good => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    /// The drawing that goes with it.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Self::Calm => Icon::Dot,
            Self::Plain => Icon::Note,
            Self::Good => Icon::Check,
            Self::Warning => Icon::Warning,
            Self::Danger => Icon::Alarm,
        }
    }
}

/// A tag with the drawing of its tone or another one.
#[must_use]
pub fn tag(tone: Tone, drawing: Icon, words: &str) -> Markup {
    html! { span.tag data-color=(tone.color()) { (icon(drawing)) (words) } }
}
