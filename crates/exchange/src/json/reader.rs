//! From bytes to a tree.
//!
//! It goes down at most [`DEEPEST`] levels, so no document can exhaust the stack, and keeps a pointer to
//! where it stands, made of the contract's names only.

use crate::json::Json;
use crate::misshapen::{Misshapen, Pointer, Reason, Step};
use crate::shape::known_name;

/// Envelope, data, cells, cell: nothing in the contract goes deeper.
const DEEPEST: usize = 4;

/// Reads a document of at most `most` bytes; every byte of it.
pub(crate) fn read(bytes: &[u8], most: usize) -> Result<Json, Misshapen> {
    read_at(Pointer::default(), bytes, most)
}

/// As [`read`], for a piece that stands at `here` in a larger document.
pub(crate) fn read_at(here: Pointer, bytes: &[u8], most: usize) -> Result<Json, Misshapen> {
    if bytes.len() > most {
        return Err(here.is(Reason::TooLarge));
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return Err(here.is(Reason::NotUtf8)) };
    let mut reader = Reader { text: text.as_bytes(), at: 0, here, named: true, depth: 0 };
    let json = reader.value()?;
    reader.blanks();
    if reader.at < bytes.len() { reader.refuse(Reason::Trailing) } else { Ok(json) }
}

struct Reader<'a> {
    /// Valid UTF-8.
    text: &'a [u8],
    at: usize,
    here: Pointer,
    /// Whether all names on the way here are the contract's; below a strange one the pointer stays.
    named: bool,
    depth: usize,
}

impl Reader<'_> {
    fn refuse<T>(&self, reason: Reason) -> Result<T, Misshapen> {
        Err(self.here.clone().is(reason))
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn must(&mut self, byte: u8) -> Result<(), Misshapen> {
        if self.take(byte) { Ok(()) } else { self.refuse(Reason::NotJson) }
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn value(&mut self) -> Result<Json, Misshapen> {
        self.blanks();
        match self.peek() {
            Some(b'{') => self.deeper(Self::object),
            Some(b'[') => self.deeper(Self::list),
            Some(b'"') => self.text().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.literal("true", Json::Truth(true)),
            Some(b'f') => self.literal("false", Json::Truth(false)),
            Some(b'n') => self.literal("null", Json::Null),
            _ => self.refuse(Reason::NotJson),
        }
    }

    fn deeper(&mut self, read: fn(&mut Self) -> Result<Json, Misshapen>) -> Result<Json, Misshapen> {
        if self.depth == DEEPEST {
            return self.refuse(Reason::TooDeep);
        }
        self.at += 1;
        self.depth += 1;
        let json = read(self)?;
        self.depth -= 1;
        Ok(json)
    }

    fn object(&mut self) -> Result<Json, Misshapen> {
        let mut fields = Vec::new();
        self.blanks();
        if self.take(b'}') {
            return Ok(Json::Object(fields));
        }
        loop {
            self.blanks();
            if self.peek() != Some(b'"') {
                return self.refuse(Reason::NotJson);
            }
            let name = self.text()?;
            self.blanks();
            self.must(b':')?;
            let step = known_name(&name).map(Step::Field);
            let value = self.below(step)?;
            fields.push((name, value));
            self.blanks();
            if self.take(b'}') {
                return Ok(Json::Object(fields));
            }
            self.must(b',')?;
        }
    }

    fn list(&mut self) -> Result<Json, Misshapen> {
        let mut items = Vec::new();
        self.blanks();
        if self.take(b']') {
            return Ok(Json::List(items));
        }
        loop {
            let item = self.below(Some(Step::Place(items.len())))?;
            items.push(item);
            self.blanks();
            if self.take(b']') {
                return Ok(Json::List(items));
            }
            self.must(b',')?;
        }
    }

    /// The value that stands one step down.
    fn below(&mut self, step: Option<Step>) -> Result<Json, Misshapen> {
        let named = self.named;
        match step {
            Some(step) if named => {
                self.here.push(step);
                let value = self.value()?;
                self.here.pop();
                Ok(value)
            }
            _ => {
                self.named = false;
                let value = self.value()?;
                self.named = named;
                Ok(value)
            }
        }
    }

    fn literal(&mut self, word: &str, json: Json) -> Result<Json, Misshapen> {
        if !self.text[self.at..].starts_with(word.as_bytes()) {
            return self.refuse(Reason::NotJson);
        }
        self.at += word.len();
        Ok(json)
    }

    fn number(&mut self) -> Result<Json, Misshapen> {
        let negative = self.take(b'-');
        let start = self.at;
        let digits = self.digits();
        if digits == 0 || (digits > 1 && self.text[start] == b'0') {
            return self.refuse(Reason::NotJson);
        }
        let whole =
            std::str::from_utf8(&self.text[start..self.at]).ok().and_then(|digits| digits.parse().ok());
        let mut plain = !negative;
        if self.take(b'.') {
            plain = false;
            if self.digits() == 0 {
                return self.refuse(Reason::NotJson);
            }
        }
        if self.take(b'e') || self.take(b'E') {
            plain = false;
            let _ = self.take(b'+') || self.take(b'-');
            if self.digits() == 0 {
                return self.refuse(Reason::NotJson);
            }
        }
        Ok(whole.filter(|_| plain).map_or(Json::OtherNumber, Json::Integer))
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at - start
    }

    fn text(&mut self) -> Result<String, Misshapen> {
        self.must(b'"')?;
        let mut bytes = Vec::new();
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    // Pieces of valid UTF-8, cut at ASCII only, and whole characters from escapes.
                    return String::from_utf8(bytes).or_else(|_| self.refuse(Reason::NotUtf8));
                }
                Some(b'\\') => {
                    self.at += 1;
                    let sign = self.escape()?;
                    bytes.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes());
                }
                Some(byte) if byte >= 0x20 => {
                    self.at += 1;
                    bytes.push(byte);
                }
                _ => return self.refuse(Reason::NotJson),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Misshapen> {
        let Some(letter) = self.peek() else { return self.refuse(Reason::NotJson) };
        self.at += 1;
        match letter {
            b'"' | b'\\' | b'/' => Ok(char::from(letter)),
            b'b' => Ok('\u{8}'),
            b'f' => Ok('\u{c}'),
            b'n' => Ok('\n'),
            b'r' => Ok('\r'),
            b't' => Ok('\t'),
            b'u' => self.by_number(),
            _ => self.refuse(Reason::NotJson),
        }
    }

    /// `\u00e9`, or two halves of a character beyond the first plane. Half of one alone is refused.
    fn by_number(&mut self) -> Result<char, Misshapen> {
        let first = self.four_digits()?;
        let mut units = vec![first];
        if (0xd800..0xdc00).contains(&first) {
            self.must(b'\\')?;
            self.must(b'u')?;
            units.push(self.four_digits()?);
        }
        match char::decode_utf16(units).next() {
            Some(Ok(sign)) => Ok(sign),
            _ => self.refuse(Reason::NotJson),
        }
    }

    fn four_digits(&mut self) -> Result<u16, Misshapen> {
        let mut unit = 0;
        for _ in 0..4 {
            let Some(digit) = self.peek().and_then(|byte| char::from(byte).to_digit(16)) else {
                return self.refuse(Reason::NotJson);
            };
            self.at += 1;
            unit = unit * 16 + digit;
        }
        u16::try_from(unit).or_else(|_| self.refuse(Reason::NotJson))
    }
}

#[cfg(test)]
mod tests;
