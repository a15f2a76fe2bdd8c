//! Buttons, and the page before a step that is hard to take back.
//!
//! One primary button a page. What is dangerous says first what will happen, to whom it will be told
//! and how to take it back; its button is red and says the deed, not "OK".

use barnahus_vocabulary::{Locale, Text};
use maud::{Markup, html};

use super::Form;
use crate::wording::Wording;
use crate::words::form as words;

/// The primary button of a form.
#[must_use]
pub fn button(text: &str) -> Markup {
    html! { button.ds-button type="submit" { (text) } }
}

/// *Salvează*.
#[must_use]
pub fn save(locale: Locale) -> Markup {
    button(words::SAVE.of(locale))
}

/// A button for something beside the main thing.
#[must_use]
pub fn quiet_button(text: &str) -> Markup {
    html! { button.ds-button data-variant="secondary" type="submit" { (text) } }
}

/// The button that does a dangerous thing.
#[must_use]
pub fn danger_button(text: &str) -> Markup {
    html! { button.ds-button data-color="danger" type="submit" { (text) } }
}

/// A link that looks like the primary button, because it leads to the main thing.
#[must_use]
pub fn link_button(href: &str, text: &str) -> Markup {
    html! { a.ds-button href=(href) { (text) } }
}

/// What a dangerous step says of itself.
#[derive(Debug, Clone)]
pub struct Danger<'a> {
    /// What will happen.
    pub happens: Wording<'a>,
    /// To whom it will be told.
    pub told: Wording<'a>,
    /// How to take it back.
    pub back: Wording<'a>,
    /// The deed, on the button.
    pub deed: Text,
    /// Where the form goes.
    pub action: String,
    /// Where *renunță* leads.
    pub keep: String,
}

/// The body of the page before a dangerous step; `fields` are what it asks, such as the reason.
#[must_use]
pub fn danger_page(form: &Form<'_>, danger: &Danger<'_>, fields: &Markup) -> Markup {
    let locale = form.locale;
    let said = [
        (words::WHAT_HAPPENS, &danger.happens),
        (words::WHO_IS_TOLD, &danger.told),
        (words::HOW_BACK, &danger.back),
    ];
    let drawn = html! {
        div.stack {
            dl.danger-list {
                @for (name, wording) in said {
                    div { dt { (name.of(locale)) } dd { (wording.of(locale)) } }
                }
            }
            form.form method="post" action=(danger.action) novalidate {
                (fields)
                div.actions {
                    (danger_button(danger.deed.of(locale)))
                    a href=(danger.keep) { (words::KEEP.of(locale)) }
                }
            }
        }
    };
    form.below_its_faults(&drawn)
}
