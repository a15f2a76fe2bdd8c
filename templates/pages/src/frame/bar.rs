//! The one bar at the top: the house, the three places of every day, the rest of the house, me.

use barnahus_vocabulary::{Text, paths};
use maud::{Markup, html};

use super::{Frame, Place};
use crate::handbook::Help;
use crate::parts::{Icon, icon};
use crate::words::{frame as words, handbook, ledger, quarter, statistics};

impl Frame {
    pub(super) fn bar(&self, help: Help) -> Markup {
        let locale = self.locale;
        html! {
            header.bar {
                div.bar-in {
                    a.mark href=(paths::MY_DAY) { (house_mark()) span { (self.house) } }
                    nav.bar-nav aria-label=(words::MAIN_NAV.of(locale)) {
                        ul.nav {
                            li { (self.place_link(Place::MyDay)) }
                            @if self.shows.cases { li { (self.place_link(Place::Cases)) } }
                            @if self.shows.week { li { (self.place_link(Place::Week)) } }
                            @if self.shows.statistics { li { (self.place_link(Place::Statistics)) } }
                            @if !self.more().is_empty() { li { (self.more_menu()) } }
                        }
                    }
                    div.bar-end { (self.help_link(help)) (self.my_menu()) }
                }
            }
        }
    }

    /// What stands in the house's own menu for this reader.
    fn more(&self) -> Vec<Place> {
        let shows = self.shows;
        [
            (shows.people, Place::People),
            (shows.rooms, Place::Rooms),
            (shows.house, Place::House),
            (shows.rules, Place::Rules),
            (shows.outbox, Place::Outbox),
            (shows.quarter, Place::Quarter),
            (shows.disclosures, Place::Disclosures),
            (shows.audit, Place::Audit),
        ]
        .into_iter()
        .filter_map(|(shown, place)| shown.then_some(place))
        .collect()
    }

    fn place_link(&self, place: Place) -> Markup {
        let current = (self.place == Some(place)).then_some("page");
        html! { a href=(href(place)) aria-current=[current] { (name(place).of(self.locale)) } }
    }

    fn more_menu(&self) -> Markup {
        html! {
            details.menu name="menu" {
                summary.plain-button { (words::THE_HOUSE.of(self.locale)) (icon(Icon::Down)) }
                ul.menu-list {
                    @for place in self.more() {
                        li {
                            a.plain-button href=(href(place)) aria-current=[(self.place == Some(place)).then_some("page")] {
                                (name(place).of(self.locale))
                            }
                        }
                    }
                }
            }
        }
    }

    fn help_link(&self, help: Help) -> Markup {
        let current = (self.place == Some(Place::Handbook)).then_some("page");
        html! {
            a.plain-button.help href=(help.href()) aria-current=[current] { (handbook::HELP.of(self.locale)) }
        }
    }

    fn my_menu(&self) -> Markup {
        let locale = self.locale;
        html! {
            details.menu name="menu" {
                summary.plain-button {
                    (icon(Icon::Person))
                    span.name-long { (self.person) }
                    (icon(Icon::Down))
                }
                ul.menu-list {
                    li { a.plain-button href=(paths::ACCOUNT) { (words::ACCOUNT.of(locale)) } }
                    li.menu-break {
                        form method="post" action=(paths::SIGN_OUT) {
                            button.plain-button type="submit" { (icon(Icon::Leave)) (words::SIGN_OUT.of(locale)) }
                        }
                    }
                }
            }
        }
    }
}

const fn href(place: Place) -> &'static str {
    match place {
        Place::MyDay => paths::MY_DAY,
        Place::Cases => paths::CASES,
        Place::Week => paths::WEEK,
        Place::People => paths::PEOPLE,
        Place::Rooms => paths::ROOMS,
        Place::House => paths::HOUSE,
        Place::Rules => paths::HOUSE_RULES,
        Place::Outbox => paths::OUTBOX,
        Place::Quarter => paths::QUARTER,
        Place::Statistics => paths::STATISTICS,
        Place::Disclosures => paths::DISCLOSURES,
        Place::Audit => paths::AUDIT,
        Place::Account => paths::ACCOUNT,
        Place::Handbook => paths::HELP,
    }
}

const fn name(place: Place) -> Text {
    match place {
        Place::MyDay => words::MY_DAY,
        Place::Cases => words::CASES,
        Place::Week => words::WEEK,
        Place::People => words::PEOPLE,
        Place::Rooms => words::ROOMS,
        Place::House => words::HOUSE,
        Place::Rules => words::RULES,
        Place::Outbox => words::OUTBOX,
        Place::Quarter => quarter::TITLE,
        Place::Statistics => statistics::TITLE,
        Place::Disclosures => ledger::ALL,
        Place::Audit => words::AUDIT,
        Place::Account => words::ACCOUNT,
        Place::Handbook => handbook::HELP,
    }
}

/// A roof over a small heart.
pub(super) fn house_mark() -> Markup {
    html! {
        svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" {
            path fill="currentColor" d="M16 3 2.5 13.6a1.5 1.5 0 0 0 1.8 2.4L5 15.5V26a3 3 0 0 0 3 3h16a3 3 0 0 0 3-3V15.5l.7.5a1.5 1.5 0 0 0 1.8-2.4L16 3z" {}
            path fill="#fff" d="M16 24.5s-6-3.6-6-7.7a3.3 3.3 0 0 1 6-1.9 3.3 3.3 0 0 1 6 1.9c0 4.1-6 7.7-6 7.7z" {}
        }
    }
}
