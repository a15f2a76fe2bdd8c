//! The one font: measured, and cut to the letters that a document uses.

use std::collections::BTreeMap;

use subsetter::GlyphRemapper;
use ttf_parser::Face;

/// DejaVu Sans; its licence lies beside it.
const BYTES: &[u8] = include_bytes!("../fonts/DejaVuSans.ttf");

/// The font in the program is none: a fault of the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the font cannot be read")]
pub struct Broken;

/// The font, with the letters that were asked for so far.
pub(crate) struct Font {
    face: Face<'static>,
    used: GlyphRemapper,
    /// New glyph → its letter and its width in thousandths.
    letters: BTreeMap<u16, (char, f32)>,
}

impl Font {
    pub(crate) fn new() -> Result<Self, Broken> {
        let face = Face::parse(BYTES, 0).map_err(|_| Broken)?;
        Ok(Self { face, used: GlyphRemapper::new(), letters: BTreeMap::new() })
    }

    /// A measure of the font, in thousandths of the letter's size.
    pub(crate) fn thousandths(&self, units: i16) -> f32 {
        f32::from(units) * 1000.0 / f32::from(self.face.units_per_em())
    }

    pub(crate) const fn face(&self) -> &Face<'static> {
        &self.face
    }

    /// How wide a text is at that size.
    pub(crate) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|letter| self.advance(letter)).sum::<f32>() * size / 1000.0
    }

    fn advance(&self, letter: char) -> f32 {
        let glyph = self.face.glyph_index(letter).unwrap_or_default();
        let units = self.face.glyph_hor_advance(glyph).unwrap_or_default();
        f32::from(units) * 1000.0 / f32::from(self.face.units_per_em())
    }

    /// A text as the two-byte codes under which the cut font has its letters. What the font does not have is
    /// its empty box.
    pub(crate) fn encoded(&mut self, text: &str) -> Vec<u8> {
        let mut codes = Vec::with_capacity(text.len() * 2);
        for letter in text.chars() {
            let glyph = self.face.glyph_index(letter).unwrap_or_default();
            let code = self.used.remap(glyph.0);
            let width = self.advance(letter);
            self.letters.entry(code).or_insert((letter, width));
            codes.extend(code.to_be_bytes());
        }
        codes
    }

    /// The letters in the order of their codes.
    pub(crate) const fn letters(&self) -> &BTreeMap<u16, (char, f32)> {
        &self.letters
    }

    /// The font, cut to what was used.
    pub(crate) fn cut(&self) -> Result<Vec<u8>, Broken> {
        subsetter::subset(BYTES, 0, &self.used).map_err(|_| Broken)
    }
}
