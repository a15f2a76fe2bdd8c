//! The figures as a table for other programs (RFC 4180): a head, a line for each row, ends of line as the
//! standard has them.
//!
//! Cells hold words of ours and numbers. All the same no cell begins with a sign that a spreadsheet would take
//! for a formula, and a mark at the beginning says that the letters are UTF-8.

use barnahus_casework::figures::Figure;
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
        text.push_str(&line(&cells));
    }
    text
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
    use barnahus_pages::statistics::Share;

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
        };
        for (is_whole, cells) in [(true, 4 + Part::ALL.len()), (false, 4 + Figure::ALL.len())] {
            let text = table(std::slice::from_ref(&row), is_whole, Locale::En);
            let lines: Vec<&str> = text.strip_prefix(MARK).unwrap().split_terminator("\r\n").collect();
            assert_eq!(lines.len(), 2);
            assert_eq!(lines[1].split(',').count(), cells);
            assert!(lines[1].starts_with(if is_whole { "2026,9,4,,9," } else { "2026,9,4,not told,9," }));
        }
    }
}
