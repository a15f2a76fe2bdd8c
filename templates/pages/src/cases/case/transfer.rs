//! On a case: that it is offered to another house, or came from one; and the way to offer it.

use barnahus_casework::CaseAction;
use barnahus_vocabulary::{Locale, paths};
use maud::{Markup, html};

use super::CasePage;
use crate::transfer::offered_to;
use crate::words::transfer as words;

pub(super) fn beside(view: &CasePage, locale: Locale) -> Markup {
    let offers = view.may(CaseAction::OfferTransfer) && !view.stage.code().has_ended();
    html! {
        @if let Some(house) = &view.came_from {
            p {
                (words::CAME_FROM.of(locale)) " " (house) ". "
                @if view.may(CaseAction::SeeBrought) {
                    a href=(paths::brought(view.case)) { (words::TO_BROUGHT.of(locale)) }
                }
            }
        }
        @if offers {
            @if let Some((house, since)) = &view.offered_to { p { (offered_to(house, *since, locale)) } }
            p { a href=(paths::transfer(view.case)) { (words::OFFER.of(locale)) } }
        }
    }
}
