//! The pages of the handbook: the real ones, since they hold no data.

use barnahus_pages::Place;
use barnahus_pages::handbook::{Chapter, handbook};
use barnahus_vocabulary::Locale;
use maud::Markup;

use super::frame;

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let names = ["help", "help-coordinator", "help-case-manager", "help-room-planner", "help-administrator"];
    let page = |chapter: Chapter| handbook(&frame(locale, Place::Handbook, chapter.href()), chapter);
    names.into_iter().zip(Chapter::ALL.map(page)).collect()
}
