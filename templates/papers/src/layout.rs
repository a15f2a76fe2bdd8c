//! Lines on pages: what fits into the width stands on one line, what does not goes on below.

use crate::font::Font;
use crate::{Block, Paper};

/// A4, in points.
pub(crate) const PAGE: (f32, f32) = (595.0, 842.0);
/// Free on every side.
pub(crate) const MARGIN: f32 = 56.0;
const FOOT: f32 = 40.0;

/// One line where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) size: f32,
    pub(crate) left: f32,
    pub(crate) bottom: f32,
}

/// Everything on its pages; there is always one.
pub(crate) fn pages(paper: &Paper, font: &Font) -> Vec<Vec<Line>> {
    let mut laid = Laid { pages: vec![Vec::new()], bottom: PAGE.1 - MARGIN };
    laid.write(font, &paper.title, (18.0, 0.0, 10.0));
    for block in &paper.blocks {
        match block {
            Block::Heading(text) => {
                laid.bottom -= 10.0;
                laid.keep(70.0);
                laid.write(font, text, (13.0, 0.0, 4.0));
            }
            Block::Fact(name, value) => {
                laid.keep(40.0);
                laid.write(font, name, (8.5, 0.0, 1.0));
                laid.write(font, value, (10.5, 12.0, 5.0));
            }
            Block::Text(text) => laid.write(font, text, (10.5, 0.0, 5.0)),
        }
    }
    laid.pages
}

struct Laid {
    pages: Vec<Vec<Line>>,
    bottom: f32,
}

impl Laid {
    /// A text of that size, that far in, with so much free below.
    fn write(&mut self, font: &Font, text: &str, (size, indent, below): (f32, f32, f32)) {
        let room = PAGE.0 - 2.0 * MARGIN - indent;
        for text in text.lines().flat_map(|line| broken(font, line, (size, room))) {
            self.keep(size * 1.4);
            self.bottom -= size * 1.4;
            let line = Line { text, size, left: MARGIN + indent, bottom: self.bottom };
            if let Some(page) = self.pages.last_mut() {
                page.push(line);
            }
        }
        self.bottom -= below;
    }

    /// Begins a page unless so much is free.
    fn keep(&mut self, height: f32) {
        if self.bottom - height < MARGIN + FOOT {
            self.pages.push(Vec::new());
            self.bottom = PAGE.1 - MARGIN;
        }
    }
}

/// A paragraph as lines that fit; a word that fits nowhere is cut.
fn broken(font: &Font, text: &str, (size, room): (f32, f32)) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if font.width(&longer, size) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if font.width(&line, size) > room {
                let last = line.pop();
                lines.push(std::mem::take(&mut line));
                line.extend(last);
            }
        }
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_stands_within_the_margins_and_none_is_lost() {
        let font = Font::new().unwrap();
        let story = "Copilul a povestit învățătoarei că îi este frică să meargă acasă. ".repeat(200);
        let endless = "ș".repeat(400);
        let blocks = vec![Block::Text(story), Block::Fact("Nume".to_owned(), endless)];
        let pages = pages(&Paper { title: "Copie".to_owned(), blocks, ..Paper::default() }, &font);
        assert!(pages.len() > 1, "it does not fit on one");
        let all: Vec<&Line> = pages.iter().flatten().collect();
        for line in &all {
            assert!(line.left + font.width(&line.text, line.size) <= PAGE.0 - MARGIN + 0.01, "{line:?}");
            assert!(line.bottom >= MARGIN + FOOT - 20.0, "{line:?}");
        }
        let said: String = all.iter().map(|line| line.text.clone()).collect::<Vec<_>>().join(" ");
        assert_eq!(said.matches("învățătoarei").count(), 200);
        assert_eq!(said.matches('ș').count(), 400);
    }
}
