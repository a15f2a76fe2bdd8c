//! What happened, in order of time.

use maud::{Markup, html};

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Moment {
    /// When, in words.
    pub when: String,
    /// What.
    pub what: Markup,
}

/// The line of them.
#[must_use]
pub fn timeline(moments: &[Moment]) -> Markup {
    html! {
        ol.timeline {
            @for moment in moments { li { span.when { (moment.when) } div { (moment.what) } } }
        }
    }
}
