//! The copy for the child written down: as a paper with a watermark, and for another program.
//!
//! The JSON is described in docs/keeping.md and does not change its meaning: what is new gets a new name.

mod lines;

use barnahus_casework::SectionName;
use barnahus_casework::subject_copy::{AskedFor, Copy, CopyFor, NEVER, Piece};
use barnahus_pages::cases::fields;
use barnahus_pages::wording::capital;
use barnahus_pages::words::subject_copy as words;
use barnahus_papers::{Block, Paper};
use barnahus_vocabulary::{Instant, Locale, dates};
use serde_json::{Map, Value, json as value};

use crate::failure::Failure;

/// What is written down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'a> {
    /// What is in it.
    pub copy: &'a Copy,
    /// For whom.
    pub copy_for: CopyFor,
    /// By whom.
    pub maker: &'a str,
    /// When.
    pub at: Instant,
    /// In which language.
    pub locale: Locale,
}

/// For another program.
pub(super) fn json(written: &Written<'_>) -> Result<Vec<u8>, Failure> {
    let Written { copy, copy_for, maker, at, locale: _ } = written;
    let section = |(name, typed): &(SectionName, barnahus_casework::Typed)| {
        let fields: Map<String, Value> =
            typed.iter().map(|(field, text)| (field.to_owned(), Value::from(text))).collect();
        value!({ "section": name.code(), "fields": fields })
    };
    let records = copy.records.iter().map(|(part, lines)| {
        let lines: Result<Vec<Value>, Failure> =
            lines.iter().map(|line| lines::json(line, *copy_for)).collect();
        Ok(value!({ "part": part.code(), "lines": lines? }))
    });
    let whole = copy.left_out.iter().map(|(piece, why)| match piece {
        Piece::Section(name) => value!({ "section": name.code(), "why": why.code() }),
        Piece::Part(part) => value!({ "part": part.code(), "why": why.code() }),
    });
    let in_part = copy
        .fields_left_out
        .iter()
        .map(|(name, field, why)| value!({ "section": name.code(), "field": field, "why": why.code() }));
    let never = if copy_for.is_told_of_each() { &[][..] } else { &NEVER[..] };
    let never: Vec<&str> = never.iter().map(|why| why.code()).collect();
    let document = value!({
        "format": "barnahus copy 1",
        "made_for": copy_for.code(),
        "made_by": maker,
        "made_at": at.to_string(),
        "sections": copy.sections.iter().map(section).collect::<Vec<_>>(),
        "records": records.collect::<Result<Vec<_>, Failure>>()?,
        "left_out": whole.chain(in_part).collect::<Vec<_>>(),
        "never_in": never,
        "asked_for": AskedFor::ALL.iter().map(|asked| asked.code()).collect::<Vec<_>>(),
    });
    serde_json::to_vec_pretty(&document).map_err(|_| Failure::Broken("a copy could not be written"))
}

/// As a paper.
pub(super) fn pdf(written: &Written<'_>) -> Result<Vec<u8>, Failure> {
    barnahus_papers::pdf(&paper(written)?).map_err(|_| Failure::Broken("a copy could not be written"))
}

fn paper(written: &Written<'_>) -> Result<Paper, Failure> {
    let Written { copy, copy_for, maker, at, locale } = *written;
    let mut blocks = Vec::new();
    if copy.sections.is_empty() && copy.records.is_empty() {
        blocks.push(Block::Text(words::NOTHING.of(locale).to_owned()));
    }
    for (name, typed) in &copy.sections {
        blocks.push(Block::Heading(capital(name.name().of(locale))));
        for (label, said) in fields::known(*name, typed, locale).into_iter().flatten() {
            blocks.push(Block::Fact(label.to_owned(), said));
        }
    }
    for (part, lines) in &copy.records {
        blocks.push(Block::Heading(capital(part.name().of(locale))));
        for line in lines {
            blocks.push(lines::block(line, copy_for, locale)?);
        }
    }
    blocks.extend(left_out(copy, copy_for, locale));
    blocks.extend(asked_for(locale));
    let (reader, moment) = (copy_for.name().of(locale), dates::moment(at, locale));
    let watermark =
        format!("{} {reader}, {} {maker}, {moment}", words::COPY_FOR.of(locale), words::MADE_BY.of(locale));
    let language = match locale {
        Locale::Ro => "ro",
        Locale::En => "en",
    };
    Ok(Paper { language, title: words::DOCUMENT.of(locale).to_owned(), watermark, blocks })
}

/// That something is missing is never kept quiet.
fn left_out(copy: &Copy, copy_for: CopyFor, locale: Locale) -> Vec<Block> {
    let says_each = copy_for.is_told_of_each();
    if says_each && copy.left_out.is_empty() && copy.fields_left_out.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(words::LEFT_OUT.of(locale).to_owned())];
    let in_part = |piece: Piece| copy.records.iter().any(|(part, _)| Piece::Part(*part) == piece);
    for (piece, why) in &copy.left_out {
        let named = capital(piece.name().of(locale));
        let named = if in_part(*piece) { format!("{named} ({})", words::IN_PART.of(locale)) } else { named };
        blocks.push(Block::Fact(named, capital(why.name().of(locale))));
    }
    if !says_each {
        let never: Vec<&str> = NEVER.iter().map(|why| why.name().of(locale)).collect();
        blocks.push(Block::Text(format!("{} {}.", words::NEVER_IN.of(locale), never.join("; "))));
    }
    for (name, field, why) in &copy.fields_left_out {
        let label = fields::find(field).map_or("", |field| field.label.of(locale));
        let named = format!("{}: {label}", capital(name.name().of(locale)));
        blocks.push(Block::Fact(named, capital(why.name().of(locale))));
    }
    blocks
}

/// Nobody takes the copy for the whole.
fn asked_for(locale: Locale) -> [Block; 2] {
    let all: Vec<&str> = AskedFor::ALL.iter().map(|asked| asked.name().of(locale)).collect();
    let said = format!("{} {}.", words::ASKED_FOR_LIST.of(locale), all.join("; "));
    [Block::Heading(words::ASKED_FOR.of(locale).to_owned()), Block::Text(said)]
}
