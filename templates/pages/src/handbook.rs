//! The handbook, as `build/handbook.rs` made it of `docs/handbook`, and where in it each page finds help.
//!
//! A page of the program says which [`Help`] is its own, or its place does. That each leads to a heading in
//! both languages is held by a test, and by the build that no link of the handbook leads out of it.

mod whither;

use barnahus_vocabulary::{Locale, paths};
use maud::{Markup, PreEscaped, html};

use crate::frame::{Frame, Head};
use crate::words::handbook as words;

pub use whither::Help;

include!(concat!(env!("OUT_DIR"), "/handbook.rs"));

struct Leaf {
    language: &'static str,
    chapter: &'static str,
    title: &'static str,
    /// Made of our own text by the build, which refuses any HTML in it.
    html: &'static str,
    /// Anchor and words.
    headings: &'static [(&'static str, &'static str)],
}

/// One page of the handbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chapter {
    /// What everyone needs.
    Everyone,
    /// For coordinators.
    Coordinator,
    /// For case managers.
    CaseManager,
    /// For room planners.
    RoomPlanner,
    /// For administrators.
    Administrator,
}

impl Chapter {
    /// All of them, in order.
    pub const ALL: [Self; 5] =
        [Self::Everyone, Self::Coordinator, Self::CaseManager, Self::RoomPlanner, Self::Administrator];

    /// Its address.
    #[must_use]
    pub const fn href(self) -> &'static str {
        match self {
            Self::Everyone => paths::HELP,
            Self::Coordinator => paths::HELP_COORDINATOR,
            Self::CaseManager => paths::HELP_CASE_MANAGER,
            Self::RoomPlanner => paths::HELP_ROOM_PLANNER,
            Self::Administrator => paths::HELP_ADMINISTRATOR,
        }
    }

    const fn file(self) -> &'static str {
        match self {
            Self::Everyone => "README",
            Self::Coordinator => "coordinator",
            Self::CaseManager => "case-manager",
            Self::RoomPlanner => "room-planner",
            Self::Administrator => "administrator",
        }
    }

    fn leaf(self, locale: Locale) -> Option<&'static Leaf> {
        LEAVES.iter().find(|leaf| leaf.language == locale.tag() && leaf.chapter == self.file())
    }
}

/// A page of the handbook.
#[must_use]
pub fn handbook(frame: &Frame, chapter: Chapter) -> Markup {
    let locale = frame.locale;
    let leaf = chapter.leaf(locale);
    let title = leaf.map_or_else(|| words::HELP.of(locale), |leaf| leaf.title);
    let body = html! {
        div.handbook {
            nav.handbook-beside aria-label=(words::CHAPTERS.of(locale)) {
                ul.plain-list {
                    @for other in Chapter::ALL {
                        li { (chapter_link(other, chapter, locale)) }
                    }
                }
            }
            div.handbook-page {
                @if let Some(leaf) = leaf {
                    (contents(leaf, locale))
                    div.prose { (PreEscaped(leaf.html)) }
                }
            }
        }
    };
    frame.page(&Head::titled(words::HELP).heading(title), &body)
}

fn chapter_link(other: Chapter, chapter: Chapter, locale: Locale) -> Markup {
    let title = other.leaf(locale).map_or("", |leaf| leaf.title);
    html! { a href=(other.href()) aria-current=[(other == chapter).then_some("page")] { (title) } }
}

fn contents(leaf: &Leaf, locale: Locale) -> Markup {
    html! {
        details.more {
            summary { (words::ON_THIS_PAGE.of(locale)) }
            ul {
                @for (anchor, heading) in leaf.headings {
                    li { a href={ "#" (anchor) } { (heading) } }
                }
            }
        }
    }
}

#[cfg(test)]
impl Help {
    /// What stands under its heading.
    pub(crate) fn says(self, locale: Locale) -> &'static str {
        let (chapter, anchor) = self.at();
        let html = chapter.leaf(locale).map_or("", |leaf| leaf.html);
        let from = html.split_once(&format!("id=\"{anchor}\"")).map_or("", |(_, rest)| rest);
        from.split("<h2").next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Chapter, Help, Locale};
    use crate::words::{blind, transfer};

    #[test]
    fn the_help_of_what_the_interviewer_knows_and_of_what_a_case_brought_speaks_of_that() {
        for (help, title) in [(Help::Blind, blind::TITLE), (Help::Brought, transfer::TO_BROUGHT)] {
            for locale in Locale::ALL {
                let (said, title) = (help.says(locale), title.of(locale));
                assert!(said.contains(&format!("<strong>{title}</strong>")), "no {title:?} in {said}");
            }
        }
    }

    #[test]
    fn every_page_of_the_handbook_is_there_in_both_languages_with_the_same_headings() {
        for chapter in Chapter::ALL {
            let anchors = |locale| {
                let leaf = chapter.leaf(locale).unwrap_or_else(|| panic!("no {chapter:?} in {locale}"));
                assert!(!leaf.title.is_empty(), "{chapter:?} in {locale}");
                leaf.headings.iter().map(|(anchor, _)| *anchor).collect::<Vec<_>>()
            };
            assert_eq!(anchors(Locale::Ro), anchors(Locale::En), "{chapter:?}");
        }
    }

    #[test]
    fn every_help_leads_to_a_heading_in_both_languages() {
        for help in Help::ALL {
            let (chapter, anchor) = help.at();
            for locale in Locale::ALL {
                let there = chapter
                    .leaf(locale)
                    .is_some_and(|leaf| leaf.headings.iter().any(|(id, _)| *id == anchor));
                assert!(
                    there,
                    "{help:?} leads to {}#{anchor}, which is not there in {locale}",
                    chapter.href()
                );
            }
        }
    }
}
