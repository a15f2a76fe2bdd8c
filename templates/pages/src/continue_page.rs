//! One click between a letter and the house.
//!
//! A link in webmail is followed from another site, so the browser does not send our `SameSite=Strict`
//! cookies with it. This page needs none; its link is followed from our own site, and then they come.

use maud::{Markup, html};

use crate::form::link_button;
use crate::frame::{BareFrame, Head};
use crate::words::error as words;

/// The page, with the address that the letter meant.
#[must_use]
pub fn continue_page(frame: &BareFrame, href: &str) -> Markup {
    let locale = frame.locale;
    let head = Head::titled(words::CONTINUE).lead(words::CONTINUE_WHY.of(locale)).narrow();
    frame.page(&head, &html! { div.actions { (link_button(href, words::CONTINUE_BUTTON.of(locale))) } })
}
