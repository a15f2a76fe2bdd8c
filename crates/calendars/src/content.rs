//! Content lines of RFC 5545 section 3.1: folded at 75 octets, ended by CRLF, text escaped.
//!
//! Nothing handed in can end a line early: text loses its control characters here, whatever its type
//! promised before.

/// Octets in one line of the file, without its CRLF.
const WIDEST: usize = 75;

/// A calendar in the making.
pub(crate) struct Content(String);

impl Content {
    /// Opens with the component that the whole file is.
    pub(crate) fn calendar() -> Self {
        let mut content = Self(String::with_capacity(2_048));
        content.line("BEGIN:VCALENDAR");
        content.line("VERSION:2.0");
        content.line("PRODID:-//Barnahus//Calendars 1.0//RO");
        content.line("CALSCALE:GREGORIAN");
        content
    }

    /// A line that holds nothing but our own words.
    pub(crate) fn line(&mut self, line: &str) {
        fold_into(&mut self.0, line);
    }

    /// A property of the type TEXT (section 3.3.11), escaped.
    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.line(&format!("{name}:{}", escaped(text)));
    }

    /// Closes the file.
    pub(crate) fn finish(mut self) -> String {
        self.line("END:VCALENDAR");
        self.0
    }
}

/// A parameter's value between quotation marks, which it cannot hold itself (section 3.2).
pub(crate) fn quoted(value: &str) -> String {
    let inner: String =
        value.chars().filter(|c| !c.is_control()).map(|c| if c == '"' { '\'' } else { c }).collect();
    format!("\"{inner}\"")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// Breaks before the octet that would be the 76th, never inside a character; the blank that begins
/// each further line counts as one.
fn fold_into(out: &mut String, line: &str) {
    let mut width = 0;
    for character in line.chars() {
        if width + character.len_utf8() > WIDEST {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(character);
        width += character.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{escaped, fold_into, quoted};

    #[test]
    fn no_line_is_wider_than_75_octets_and_no_letter_is_cut() {
        let mut out = String::new();
        fold_into(&mut out, &format!("LOCATION:{}", "ș".repeat(120)));
        assert!(out.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(out.replace("\r\n ", "").trim_end(), format!("LOCATION:{}", "ș".repeat(120)));
    }

    #[test]
    fn text_cannot_end_its_line() {
        assert_eq!(escaped("Str. Lungă, nr. 1; et. 2\\B\nX\r"), "Str. Lungă\\, nr. 1\\; et. 2\\\\B\\nX");
        assert_eq!(quoted("Casa \"A\"\r\nX: y"), "\"Casa 'A'X: y\"");
    }
}
