//! The records in a copy written down, line by line.
//!
//! Of a message of the exchange only what the rule lets be told is written: its `data` is read here because the rules
//! have no serialiser.

use barnahus_casework::subject_copy::{CopyFor, CopyLine, ToldLine, told_field};
use barnahus_casework::transfer::brought::Brought;
use barnahus_pages::transfer::spoken_of;
use barnahus_pages::wording::capital;
use barnahus_pages::words::ledger as words;
use barnahus_papers::Block;
use barnahus_vocabulary::{County, Locale, dates};
use serde_json::{Map, Value, json as value};

use crate::failure::Failure;

/// For another program.
///
/// # Errors
/// [`Failure::Broken`] when a message cannot be read: a copy that is silent about it would be no copy.
pub(super) fn json(line: &CopyLine, copy_for: CopyFor) -> Result<Value, Failure> {
    Ok(match line {
        CopyLine::Kept(Brought { kind, day, what, how, words }) => value!({
            "kind": kind.code(),
            "day": day.map(|day| day.to_string()),
            "what": what,
            "how": how,
            "words": words,
        }),
        CopyLine::Told(told) => {
            let said: Map<String, Value> =
                said(told, copy_for)?.into_iter().map(|(field, word)| (field, Value::from(word))).collect();
            value!({ "kind": told.kind, "day": told.day.to_string(), "by": told.by.code(), "said": said })
        }
    })
}

/// On paper: one fact.
///
/// # Errors
/// As for [`json`].
pub(super) fn block(line: &CopyLine, copy_for: CopyFor, locale: Locale) -> Result<Block, Failure> {
    Ok(match line {
        CopyLine::Kept(kept) => {
            let day = kept.day.map(|day| dates::long_date(day, locale));
            let words = (!kept.words.is_empty()).then(|| kept.words.clone());
            let said: Vec<String> = [day, words].into_iter().flatten().collect();
            Block::Fact(spoken_of(kept, locale), said.join("\n"))
        }
        CopyLine::Told(told) => {
            let kind = words::kind(told.kind).of(locale);
            let name = capital(&format!("{}: {kind}", told.by.name().of(locale)));
            let day = std::iter::once(dates::long_date(told.day, locale));
            let said = said(told, copy_for)?.into_iter().map(|(field, word)| {
                format!("{}: {}", words::field(&field).of(locale), in_words((&field, &word), locale))
            });
            Block::Fact(name, day.chain(said).collect::<Vec<_>>().join("\n"))
        }
    })
}

/// The closed words of a message that may be told, in its own order.
fn said(told: &ToldLine, copy_for: CopyFor) -> Result<Vec<(String, String)>, Failure> {
    let data: Map<String, Value> = serde_json::from_str(&told.data)
        .map_err(|_| Failure::Broken("a message of the exchange could not be read"))?;
    let word = |(field, word): (String, Value)| Some((field, word.as_str()?.to_owned()));
    Ok(data.into_iter().filter(|(field, _)| told_field(field, copy_for)).filter_map(word).collect())
}

fn in_words((field, word): (&str, &str), locale: Locale) -> String {
    if let Ok(county) = word.parse::<County>() {
        return county.name().to_owned();
    }
    words::said(field, word).map_or(word, |text| text.of(locale)).to_owned()
}
