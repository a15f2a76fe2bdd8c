//! The figures as a table for other programs (RFC 4180): a head, a line for each row, ends of line as the
//! standard has them.
//!
//! Cells hold words of ours and numbers. All the same no cell begins with a sign that a spreadsheet would take
//! for a formula, and a mark at the beginning says that the letters are UTF-8.

use barnahus_casework::figures::Figure;
use barnahus_casework::interview::WaitCause;
use barnahus_pages::statistics::Row;
use barnahus_pages::words::statistics as words;
use barnahus_vocabulary::Locale;

/// What spreadsheets know UTF-8 by.
const MARK: &str = "\u{feff}";

/// The whole table; outside the house it has of each figure what the standard asks for.
pub(super) fn table(rows: &[Row], is_whole: bool, locale: Locale) -> String {
    let parts: Vec<_> = Figure::ALL
        .iter()
        .flat_map(|figure| {
            figure.parts().iter().take(if is_whole { usize::MAX } else { 1 }).map(move |part| (figure, part))
        })
        .collect();
    let mut heads: Vec<String> = [words::ROW, words::CHILDREN, words::MEDIAN, words::NINETIETH]
        .iter()
        .map(|head| head.of(locale).to_owned())
        .collect();
    heads.extend(
        parts
            .iter()
            .map(|(figure, part)| format!("{}: {}", figure.name().of(locale), part.name().of(locale))),
    );
    heads.extend(waits(is_whole, locale));
    let mut text = format!("{MARK}{}", line(&heads));
    for row in rows {
        let number = |number: Option<u32>| match number {
            Some(number) => number.to_string(),
            None if is_whole => String::new(),
            None => words::HIDDEN.of(locale).to_owned(),
        };
        let mut cells = vec![
            row.label.clone(),
            number(row.children),
            number(row.median_days),
            number(row.ninetieth_days),
        ];
        cells.extend(parts.iter().map(|(_, part)| number(row.shares.get(part).map(|share| share.children))));
        cells.extend(days(row, is_whole).into_iter().map(number));
        text.push_str(&line(&cells));
    }
    text
}

/// The heads of why children waited: the days of each cause, or, outside the house, how much was nobody's.
fn waits(is_whole: bool, locale: Locale) -> Vec<String> {
    if !is_whole {
        return vec![format!("{} (%)", words::NOBODY_ASKED.of(locale))];
    }
    let of_cause =
        |cause: &WaitCause| format!("{}: {}", words::WAIT_DAYS.of(locale), cause.name().of(locale));
    let all = format!("{}: {}", words::WAIT_DAYS.of(locale), words::IN_ALL.of(locale));
    [all].into_iter().chain(WaitCause::ALL.iter().map(of_cause)).collect()
}

/// The cells below them; a cause without days has none, which is no secret inside the house.
fn days(row: &Row, is_whole: bool) -> Vec<Option<u32>> {
    let by_cause = &row.waits.by_cause;
    if !is_whole {
        return vec![by_cause.get(&WaitCause::NobodyAsked).map(|share| share.hundredths)];
    }
    let of_cause = |cause: &WaitCause| by_cause.get(cause).map_or(Some(0), |share| share.days);
    [row.waits.days].into_iter().chain(WaitCause::ALL.iter().map(of_cause)).collect()
}

fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    cells.join(",") + "\r\n"
}

/// Quoted where it must be, and never the beginning of a formula.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use barnahus_casework::figures::Part;
    use barnahus_pages::statistics::{Share, Waited};

    use super::*;

    #[test]
    fn no_cell_begins_a_formula_or_ends_a_line() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("-2"), "'-2");
        assert_eq!(cell("@x, y"), "\"'@x, y\"");
        assert_eq!(cell("a \"b\"\r\nc"), "\"a \"\"b\"\"\r\nc\"");
        assert_eq!(cell("12"), "12");
    }

    #[test]
    fn every_line_has_as_many_cells_as_the_head() {
        let row = Row {
            label: "2026".to_owned(),
            children: Some(9),
            median_days: Some(4),
            ninetieth_days: None,
            shares: BTreeMap::from([(Part::InTime, Share { children: 9, hundredths: 100 })]),
            waits: Waited::default(),
        };
        for (is_whole, cells) in
            [(true, 5 + Part::ALL.len() + WaitCause::ALL.len()), (false, 5 + Figure::ALL.len())]
        {
            let text = table(std::slice::from_ref(&row), is_whole, Locale::En);
            let lines: Vec<&str> = text.strip_prefix(MARK).unwrap().split_terminator("\r\n").collect();
            assert_eq!(lines.len(), 2);
            assert_eq!(lines[1].split(',').count(), cells);
            assert!(lines[1].starts_with(if is_whole { "2026,9,4,,9," } else { "2026,9,4,not told,9," }));
        }
    }
}
