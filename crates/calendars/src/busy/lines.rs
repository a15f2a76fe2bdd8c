//! Content lines (RFC 5545 section 3.1): unfolded, and dropped at once unless they say when.
//!
//! [`Name`] is the door: a line whose name is not in it is never looked into, so titles, places and
//! people are gone before anything is kept. Folds may cut a character in two, hence octets.

/// What a line may be about to come through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Name {
    Begin,
    End,
    Uid,
    Sequence,
    Start,
    Finish,
    Duration,
    Rule,
    ExceptRule,
    Dates,
    ExceptDates,
    RecurrenceId,
    Transparency,
    Status,
    MicrosoftStatus,
    FreeBusy,
    ZoneId,
    OffsetFrom,
    OffsetTo,
}

const NAMES: [(&str, Name); 19] = [
    ("BEGIN", Name::Begin),
    ("END", Name::End),
    ("UID", Name::Uid),
    ("SEQUENCE", Name::Sequence),
    ("DTSTART", Name::Start),
    ("DTEND", Name::Finish),
    ("DURATION", Name::Duration),
    ("RRULE", Name::Rule),
    ("EXRULE", Name::ExceptRule),
    ("RDATE", Name::Dates),
    ("EXDATE", Name::ExceptDates),
    ("RECURRENCE-ID", Name::RecurrenceId),
    ("TRANSP", Name::Transparency),
    ("STATUS", Name::Status),
    ("X-MICROSOFT-CDO-BUSYSTATUS", Name::MicrosoftStatus),
    ("FREEBUSY", Name::FreeBusy),
    ("TZID", Name::ZoneId),
    ("TZOFFSETFROM", Name::OffsetFrom),
    ("TZOFFSETTO", Name::OffsetTo),
];

/// A line that came through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Property {
    /// Where it begins, from 1.
    pub(crate) at: u32,
    pub(crate) name: Name,
    parameters: Vec<(String, String)>,
    pub(crate) value: String,
}

impl Property {
    /// A parameter's value, without its quotation marks.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters
            .iter()
            .find(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Whether it says that word, in whatever case.
    pub(crate) fn says(&self, word: &str) -> bool {
        self.value.trim().eq_ignore_ascii_case(word)
    }

    /// Whether a parameter says that word, in whatever case.
    pub(crate) fn parameter_says(&self, name: &str, word: &str) -> bool {
        self.parameter(name).is_some_and(|value| value.eq_ignore_ascii_case(word))
    }
}

/// The lines of a file that come through, in order.
pub(crate) fn lines(octets: &[u8]) -> impl Iterator<Item = Property> {
    let octets = octets.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(octets);
    let mut physical = octets.split(|octet| *octet == b'\n').zip(1_u32..).peekable();
    std::iter::from_fn(move || {
        loop {
            let (line, at) = physical.next()?;
            let mut whole = without_return(line).to_vec();
            while let Some((more, _)) =
                physical.next_if(|(line, _)| line.starts_with(b" ") || line.starts_with(b"\t"))
            {
                whole.extend_from_slice(without_return(&more[1..]));
            }
            if let Some(property) = property(&whole, at) {
                return Some(property);
            }
        }
    })
}

fn without_return(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}

fn property(line: &[u8], at: u32) -> Option<Property> {
    let end = line.iter().position(|octet| matches!(octet, b':' | b';'))?;
    let written = std::str::from_utf8(&line[..end]).ok()?;
    let (_, name) = NAMES.iter().find(|(known, _)| written.eq_ignore_ascii_case(known))?;
    let rest = String::from_utf8_lossy(&line[end..]);
    let (parameters, value) = split_parameters(&rest)?;
    Some(Property { at, name: *name, parameters, value: value.trim().to_owned() })
}

/// `;NAME=value;NAME="quoted: value":the rest`.
fn split_parameters(mut rest: &str) -> Option<(Vec<(String, String)>, &str)> {
    let mut parameters = Vec::new();
    while let Some(after) = rest.strip_prefix(';') {
        let mut quoted = false;
        let end = after.find(|letter| {
            quoted ^= letter == '"';
            !quoted && matches!(letter, ';' | ':')
        })?;
        let (parameter, further) = after.split_at(end);
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        parameters.push((name.trim().to_owned(), value.trim().trim_matches('"').to_owned()));
        rest = further;
    }
    Some((parameters, rest.strip_prefix(':')?))
}

#[cfg(test)]
mod tests {
    use super::{Name, lines};

    #[test]
    fn folds_are_undone_even_inside_a_letter_and_after_any_line_end() {
        let text = b"\xEF\xBB\xBFBEGIN:VCALENDAR\r\nDTSTART;TZID=\"GMT; a\xC8\r\n \x99: b\":2026\n\t1201\r\n 0800\nEND:VCALENDAR";
        let read: Vec<_> = lines(text).collect();
        assert_eq!(read.len(), 3);
        assert_eq!((read[1].name, read[1].at, read[1].value.as_str()), (Name::Start, 2, "202612010800"));
        assert_eq!(read[1].parameter("tzid"), Some("GMT; aș: b"));
    }

    #[test]
    fn what_does_not_say_when_is_dropped_unread() {
        let text = "SUMMARY:Audiere\r\nLOCATION;LANGUAGE=ro:Cluj\r\nATTENDEE;CN=\"Pop\":mailto:a@b\r\nno colon\r\n:\r\n";
        assert_eq!(lines(text.as_bytes()).count(), 0);
    }
}
