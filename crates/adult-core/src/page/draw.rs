//! The pages, drawn.

use barnahus_exchange::other_side::{CoreMessage, ReferenceForgotten, ReferralWithdrawn, TransitionAnswered};
use barnahus_exchange::states::core::says;
use barnahus_exchange::words::{
    AgeBand, County, TraffickingStatus, TransitionAnswer, Urgency, WithdrawalReason,
};
use maud::{DOCTYPE, Markup, html};
use time::OffsetDateTime;

use super::STYLE_PATH;
use super::words::{self, Lang};
use crate::book::{Book, Delivery, Line, Matter, Side};
use crate::side::Core;

/// What is drawn, and for whom.
pub(super) struct View<'a> {
    pub core: &'a Core,
    pub book: &'a Book,
    pub lang: Lang,
    /// What was just tried could not be.
    pub no: bool,
}

impl View<'_> {
    fn t(&self, text: (&'static str, &'static str)) -> &'static str {
        self.lang.of(text)
    }

    fn page(&self, headline: &str, here: &str, body: &Markup) -> Markup {
        let other = if self.lang == Lang::Ro { Lang::En } else { Lang::Ro };
        html! {
            (DOCTYPE)
            html lang=(self.lang.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.t(words::TITLE)) }
                    link rel="icon" href="data:,";
                    link rel="stylesheet" href=(STYLE_PATH);
                }
                body {
                    header {
                        p { strong { (self.t(words::FOR_TRYING)) } }
                        a href=(format!("{here}?lang={}", other.tag())) lang=(other.tag()) hreflang=(other.tag()) {
                            (self.t(words::OTHER_LANGUAGE))
                        }
                    }
                    main {
                        h1 { (headline) }
                        @if self.no { p.no role="alert" { (self.t(words::NOT_DONE)) } }
                        (body)
                    }
                }
            }
        }
    }

    /// All references, and the form.
    pub(super) fn overview(&self) -> Markup {
        let setting = &self.core.setting;
        let body = html! {
            dl {
                dt { (self.t(words::HOUSE)) } dd { (setting.house) }
                dt { (self.t(words::OWN)) } dd { (setting.own) }
                dt { (self.t(words::KEY)) } dd { code { (setting.key.public().thumbprint()) } }
                @if let Some(rule) = setting.breaks {
                    dt { (self.t(words::BREAKS)) } dd { strong { (rule) } }
                }
            }
            (self.references())
            (self.offer())
            @if !self.book.reports.is_empty() {
                h2 { (self.t(words::REPORTS)) }
                (self.lines(&self.book.reports))
            }
        };
        self.page(self.t(words::TITLE), "/", &body)
    }

    fn references(&self) -> Markup {
        html! {
            h2 { (self.t(words::REFERENCES)) }
            @if self.book.matters.is_empty() { p { (self.t(words::NONE_YET)) } }
            @else {
                div.wide role="region" aria-label=(self.t(words::REFERENCES)) tabindex="0" { table {
                    thead { tr {
                        th scope="col" { (self.t(words::REFERENCE)) }
                        th scope="col" { (self.t(words::STATE)) }
                        th scope="col" { (self.t(words::MESSAGES)) }
                    } }
                    tbody { @for matter in self.book.matters.iter().rev() { tr {
                        td { a href=(self.link(matter)) { code { (matter.reference) } } }
                        td { (self.t(words::state(matter.state))) }
                        td { (matter.lines.len()) }
                    } } }
                } }
            }
            @if self.book.forgotten > 0 { p { (self.t(words::FORGOTTEN)) ": " (self.book.forgotten) } }
        }
    }

    fn link(&self, matter: &Matter) -> String {
        format!("/references/{}?lang={}", matter.reference, self.lang.tag())
    }

    fn offer(&self) -> Markup {
        html! {
            h2 #offer { (self.t(words::OFFER)) }
            form method="post" action="/offer" aria-labelledby="offer" {
                input type="hidden" name="lang" value=(self.lang.tag());
                (self.choice("age_band", words::AGE, AgeBand::WORDS))
                (self.choice("urgency", words::URGENCY, Urgency::WORDS))
                (self.choice("county", words::COUNTY, County::WORDS))
                (self.text("language", words::LANGUAGE, "ron"))
                (self.choice("trafficking_status", words::STATUS, TraffickingStatus::WORDS))
                (self.text("sibling_of", words::SIBLING, ""))
                (self.text("child_of_adult", words::ADULT, ""))
                button type="submit" { (self.t(words::OFFER_BUTTON)) }
            }
        }
    }

    fn choice(&self, name: &str, label: (&'static str, &'static str), words: &[&str]) -> Markup {
        html! {
            p { label for=(name) { (self.t(label)) }
                select id=(name) name=(name) { @for word in words { option value=(word) { (word) } } } }
        }
    }

    fn text(&self, name: &str, label: (&'static str, &'static str), value: &str) -> Markup {
        html! {
            p { label for=(name) { (self.t(label)) }
                input id=(name) name=(name) value=(value) maxlength="22" autocomplete="off" spellcheck="false"; }
        }
    }

    /// One reference.
    pub(super) fn matter(&self, matter: &Matter) -> Markup {
        let here = format!("/references/{}", matter.reference);
        let body = html! {
            p { a href=(format!("/?lang={}", self.lang.tag())) { (self.t(words::BACK)) } }
            p { (self.t(words::STATE)) ": " strong { (self.t(words::state(matter.state))) } }
            (self.lines(&matter.lines))
            (self.next(matter, &here))
        };
        self.page(&format!("{} {}", self.t(words::REFERENCE), matter.reference), &here, &body)
    }

    /// A reference that is not there.
    pub(super) fn gone(&self) -> Markup {
        let body = html! { p { a href=(format!("/?lang={}", self.lang.tag())) { (self.t(words::BACK)) } } };
        self.page(self.t(words::GONE), "/", &body)
    }

    fn lines(&self, lines: &[Line]) -> Markup {
        html! {
            div.wide role="region" aria-label=(self.t(words::MESSAGES)) tabindex="0" { table {
                thead { tr {
                    @for title in [words::WHEN, words::WHO, words::NUMBER, words::KIND, words::DATA, words::BECAME] {
                        th scope="col" { (self.t(title)) }
                    }
                } }
                tbody { @for line in lines { tr data-id=(line.id) {
                    td { (moment(line.at)) }
                    td { (self.t(if line.side == Side::Core { words::CORE } else { words::THE_HOUSE })) }
                    td { @if let Some(number) = line.sequence { (number) } }
                    td { code { (line.kind) } }
                    td { code.data { (line.data) } }
                    td { (self.became(line)) }
                } } }
            } }
        }
    }

    fn became(&self, line: &Line) -> Markup {
        html! {
            (self.t(words::delivery(&line.delivery)))
            @match &line.delivery {
                Delivery::Halted(word) => { " (" code { (word) } ")" }
                Delivery::Waiting if line.tries > 0 => {
                    ", " (self.t(words::TRIES)) ": " (line.tries) ", " (self.t(words::LEAVES)) " " (moment(line.due))
                }
                Delivery::Waiting => { ", " (self.t(words::LEAVES)) " " (moment(line.due)) }
                Delivery::Heard | Delivery::Delivered | Delivery::Dropped => {}
            }
        }
    }

    fn next(&self, matter: &Matter, here: &str) -> Markup {
        let may = |message: &CoreMessage| says(matter.state, message).is_ok();
        let withdraw =
            CoreMessage::ReferralWithdrawn(ReferralWithdrawn { reason: WithdrawalReason::Duplicate });
        let answer =
            CoreMessage::TransitionAnswered(TransitionAnswered { answer: TransitionAnswer::Declined });
        let forget = CoreMessage::ReferenceForgotten(ReferenceForgotten {});
        let (withdraw, answer, forget) = (may(&withdraw), may(&answer), may(&forget));
        let halted = matter.head().is_some_and(|line| matches!(line.delivery, Delivery::Halted(_)));
        html! {
            @if halted {
                h2 { (self.t(words::HALTED)) }
                (self.act(here, "again", &html! { button type="submit" { (self.t(words::AGAIN)) } }))
                (self.act(here, "drop", &html! { button type="submit" { (self.t(words::DROP)) } }))
            }
            h2 { (self.t(words::NEXT)) }
            @if withdraw {
                (self.act(here, "withdraw", &html! {
                    (self.choice("word", words::REASON, WithdrawalReason::WORDS))
                    button type="submit" { (self.t(words::WITHDRAW)) }
                }))
            }
            @if answer {
                (self.act(here, "answer", &html! {
                    (self.choice("word", words::THE_ANSWER, TransitionAnswer::WORDS))
                    button type="submit" { (self.t(words::ANSWER)) }
                }))
            }
            @if forget { (self.act(here, "forget", &html! { button type="submit" { (self.t(words::FORGET)) } })) }
            @if !(withdraw || answer || forget) { p { (self.t(words::NOTHING)) } }
        }
    }

    fn act(&self, here: &str, verb: &str, inside: &Markup) -> Markup {
        html! {
            form method="post" action=(here) {
                input type="hidden" name="lang" value=(self.lang.tag());
                input type="hidden" name="verb" value=(verb);
                (inside)
            }
        }
    }
}

fn moment(seconds: u64) -> String {
    let at =
        i64::try_from(seconds).ok().and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok());
    at.map_or_else(String::new, |at| format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute()))
}
