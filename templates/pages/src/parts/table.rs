//! A table that becomes cards on a phone.
//!
//! There each cell says its own heading, and the roles are spelled out, because a browser forgets that
//! a table is one when its parts are laid out as blocks.

use barnahus_vocabulary::{Locale, Text};
use maud::{Markup, html};

/// Headings and rows; the first cell of a row names it.
#[derive(Debug, Clone)]
pub struct Table {
    caption: Text,
    heads: Vec<Text>,
    rows: Vec<Vec<Markup>>,
}

impl Table {
    /// What it lists (heard, not seen) and its headings.
    #[must_use]
    pub fn new(caption: Text, heads: &[Text]) -> Self {
        Self { caption, heads: heads.to_vec(), rows: Vec::new() }
    }

    /// One row, a cell for each heading.
    pub fn row(&mut self, cells: Vec<Markup>) {
        self.rows.push(cells);
    }

    /// Laid out.
    #[must_use]
    pub fn shown(&self, locale: Locale) -> Markup {
        html! {
            table.table.table-cards role="table" {
                caption.sr-only { (self.caption.of(locale)) }
                thead role="rowgroup" {
                    tr role="row" {
                        @for head in &self.heads { th scope="col" role="columnheader" { (head.of(locale)) } }
                    }
                }
                tbody role="rowgroup" {
                    @for row in &self.rows {
                        tr role="row" {
                            @for (place, (cell, head)) in row.iter().zip(&self.heads).enumerate() {
                                @if place == 0 {
                                    th scope="row" role="rowheader" { (cell) }
                                } @else {
                                    td role="cell" data-label=(head.of(locale)) { (cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
