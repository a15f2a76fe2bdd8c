//! The handbook: Markdown of `docs/handbook` made into HTML once, when the program is built.
//!
//! What is written there is ours, and still held: no HTML but the anchor of a heading, no link out of the
//! handbook, no picture that is not there or says nothing to those who cannot see it. Whatever else is found
//! ends the build, with the file's name.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

const LANGUAGES: [&str; 2] = ["ro", "en"];
/// The first is the one that a folder opens with.
const CHAPTERS: [&str; 5] = ["README", "coordinator", "case-manager", "room-planner", "administrator"];

type Outcome<T> = Result<T, Box<dyn Error>>;

/// One file, taken apart.
#[derive(Default)]
struct Leaf {
    title: String,
    html: String,
    /// Anchor and words of each heading below the first.
    headings: Vec<(String, String)>,
}

/// The names of all pictures.
pub fn pictures(book: &Path) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(book.join("pictures"))? {
        let name = entry?.file_name().into_string().map_err(|_| "a picture without a name")?;
        if name.ends_with(".png") {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}

/// The whole handbook as a Rust table. `base` is the address of its first page, `pictures` says where each is.
pub fn made(book: &Path, base: &str, pictures: &BTreeMap<String, String>) -> Outcome<String> {
    let mut table = String::from("static LEAVES: &[Leaf] = &[\n");
    for language in LANGUAGES {
        for chapter in CHAPTERS {
            let file = book.join(language).join(format!("{chapter}.md"));
            let text = fs::read_to_string(&file).map_err(|fault| format!("{}: {fault}", file.display()))?;
            let leaf = leaf(&text, base, pictures).map_err(|fault| format!("{}: {fault}", file.display()))?;
            let Leaf { title, html, headings } = leaf;
            writeln!(
                table,
                "    Leaf {{ language: {language:?}, chapter: {chapter:?}, title: {title:?}, html: {html:?}, \
                 headings: &{headings:?} }},"
            )?;
        }
    }
    table.push_str("];\n");
    Ok(table)
}

fn leaf(text: &str, base: &str, pictures: &BTreeMap<String, String>) -> Outcome<Leaf> {
    let mut leaf = Leaf::default();
    let mut body = Vec::new();
    let mut events = Parser::new_ext(text, Options::ENABLE_TABLES);
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => {
                leaf.title = heading(&mut events)?.1;
            }
            Event::Start(Tag::Heading { level, .. }) => {
                let (anchor, words) = heading(&mut events)?;
                let anchor = anchor.ok_or_else(|| format!("{words:?} has no anchor"))?;
                let id = Some(CowStr::from(anchor.clone()));
                body.push(Event::Start(Tag::Heading { level, id, classes: Vec::new(), attrs: Vec::new() }));
                body.push(Event::Text(words.clone().into()));
                body.push(Event::End(TagEnd::Heading(level)));
                leaf.headings.push((anchor, words));
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = address(&dest_url, base)?.into();
                body.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let name = dest_url.strip_prefix("../pictures/").ok_or("a picture from elsewhere")?;
                let dest_url = pictures.get(name).ok_or_else(|| format!("no picture {name}"))?.clone().into();
                body.push(Event::Start(Tag::Image { link_type, dest_url, title, id }));
                let Some(Event::Text(words)) = events.next() else {
                    return Err(format!("{name} says nothing to whoever cannot see it").into());
                };
                body.push(Event::Text(words));
            }
            Event::Html(found) | Event::InlineHtml(found) => {
                return Err(format!("holds HTML: {found}").into());
            }
            other => body.push(other),
        }
    }
    html::push_html(&mut leaf.html, body.into_iter());
    Ok(leaf)
}

/// Anchor and words: `## <a id="slots"></a>Find a slot`, which leads somewhere in any viewer.
fn heading<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> Outcome<(Option<String>, String)> {
    let (mut anchor, mut words) = (None, String::new());
    for event in events {
        match event {
            Event::End(TagEnd::Heading(_)) => break,
            Event::Text(text) => words.push_str(&text),
            Event::InlineHtml(found) if found.as_ref() == "</a>" => {}
            Event::InlineHtml(found) => {
                let id = found.strip_prefix("<a id=\"").and_then(|rest| rest.strip_suffix("\">"));
                anchor = Some(id.ok_or_else(|| format!("holds HTML: {found}"))?.to_owned());
            }
            _ => return Err("a heading is plain words".into()),
        }
    }
    Ok((anchor, words))
}

/// `case-manager.md#slots`, as the program serves it.
fn address(link: &str, base: &str) -> Outcome<String> {
    let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
    let at = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
    let chapter = CHAPTERS.iter().find(|chapter| file.strip_suffix(".md") == Some(chapter));
    match chapter {
        Some(&"README") => Ok(format!("{base}{at}")),
        Some(chapter) => Ok(format!("{base}/{chapter}{at}")),
        None if file.is_empty() => Ok(at),
        None => Err(format!("{link} leads out of the handbook").into()),
    }
}
