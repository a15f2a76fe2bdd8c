//! One letter, laid out twice: as plain text and as HTML, from the same blocks, so that neither says
//! more than the other.
//!
//! The HTML loads nothing from anywhere: no picture, no font, no script, so that opening a letter
//! tells nobody that it was opened. Its few styles stand in one block that a mail program may ignore.

use barnahus_vocabulary::{Link, Text};
use maud::{DOCTYPE, Markup, html};

use crate::letter::{CalendarPart, Letter};
use crate::notice::Envelope;

const GREETING: Text = Text::new("Bună ziua", "Hello");
const REGARDS: Text = Text::new("Cu stimă,", "With kind regards,");
const NO_MORE: Text = Text::new(
    "Din grijă pentru cei implicați, scrisorile noastre nu spun mai mult. Vă rugăm să nu trimiteți date \
     personale ca răspuns.",
    "Out of care for those involved, our letters say no more than this. Please do not send personal data \
     in reply.",
);

const STYLE: &str = "\
body { margin: 0; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: #1e2b3c; background: #fff } \
main, footer { max-width: 34rem; margin: 0 auto } \
dt { font-weight: bold } dd { margin: 0 0 0.75rem } \
.action a { display: inline-block; padding: 0.6rem 1.2rem; border-radius: 0.25rem; color: #fff; background: #0b5c8a } \
.address { font-size: 0.85rem; overflow-wrap: anywhere } \
footer { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid #c4ccd4; font-size: 0.85rem; color: #4a5868 }";

/// A piece of a letter.
pub(crate) enum Block {
    /// A paragraph.
    Say(Text),
    /// A paragraph that names a day or the house.
    Tell(String),
    /// Name and value, one below the other.
    Facts(Vec<(Text, String)>),
    /// The one thing to click on.
    Action(Text, Link),
}

/// Lays out a letter without a calendar entry.
pub(crate) fn plain(envelope: &Envelope<'_>, subject: Text, blocks: &[Block]) -> Letter {
    Letter {
        subject: subject.of(envelope.recipient.locale),
        text: as_text(envelope, blocks),
        html: as_html(envelope, subject, blocks).into_string(),
        calendar: None,
    }
}

/// Lays out a letter that a calendar program reads as well.
pub(crate) fn with_calendar(
    envelope: &Envelope<'_>,
    subject: Text,
    blocks: &[Block],
    calendar: CalendarPart,
) -> Letter {
    Letter { calendar: Some(calendar), ..plain(envelope, subject, blocks) }
}

fn greeting(envelope: &Envelope<'_>) -> String {
    format!("{}, {},", GREETING.of(envelope.recipient.locale), envelope.recipient.name)
}

fn as_text(envelope: &Envelope<'_>, blocks: &[Block]) -> String {
    let locale = envelope.recipient.locale;
    let mut paragraphs = vec![greeting(envelope)];
    paragraphs.extend(blocks.iter().map(|block| {
        match block {
            Block::Say(sentence) => sentence.of(locale).to_owned(),
            Block::Tell(sentence) => sentence.clone(),
            Block::Facts(facts) => facts
                .iter()
                .map(|(name, value)| format!("{}: {value}", name.of(locale)))
                .collect::<Vec<_>>()
                .join("\n"),
            Block::Action(label, link) => format!("{}:\n{link}", label.of(locale)),
        }
    }));
    paragraphs.push(format!("{}\n{}", REGARDS.of(locale), envelope.sender.house.name));
    // The mark after which mail programs expect what is not the letter itself (RFC 3676 section 4.3).
    paragraphs.push(format!("-- \n{}", NO_MORE.of(locale)));
    paragraphs.join("\n\n") + "\n"
}

fn as_html(envelope: &Envelope<'_>, subject: Text, blocks: &[Block]) -> Markup {
    let locale = envelope.recipient.locale;
    html! {
        (DOCTYPE)
        html lang=(locale.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (subject.of(locale)) }
                style { (STYLE) }
            }
            body {
                main {
                    p { (greeting(envelope)) }
                    @for block in blocks {
                        @match block {
                            Block::Say(sentence) => p { (sentence.of(locale)) },
                            Block::Tell(sentence) => p { (sentence) },
                            Block::Facts(facts) => dl {
                                @for (name, value) in facts {
                                    dt { (name.of(locale)) }
                                    dd { (value) }
                                }
                            },
                            Block::Action(label, link) => {
                                p.action { a href=(link.as_str()) { (label.of(locale)) } }
                                p.address { (link.as_str()) }
                            }
                        }
                    }
                    p { (REGARDS.of(locale)) br; (envelope.sender.house.name.as_str()) }
                }
                footer { p { (NO_MORE.of(locale)) } }
            }
        }
    }
}
