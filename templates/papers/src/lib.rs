//! What is handed out on paper: a document of headings and lines becomes a PDF, with a watermark on every page.
//!
//! It knows no case, no rule and no language: who hands something out says every word. It works in memory and
//! writes no file. The font is in the program and goes into the document, cut to the letters that are used, so
//! that Romanian stands on paper as it does on the screen whatever the reader has installed.

mod drawing;
mod font;
mod layout;

pub use drawing::pdf;
pub use font::Broken;

/// What is handed out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// The language of its words, as browsers name it (`ro`).
    pub language: &'static str,
    /// Its title.
    pub title: String,
    /// What stands across and below each page: for whom, by whom, when.
    pub watermark: String,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A name and what it is.
    Fact(String, String),
    /// A sentence or several.
    Text(String),
}
