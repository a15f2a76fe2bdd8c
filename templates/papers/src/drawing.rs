//! The document as PDF 1.7: pages, one font with a table back to its letters, a watermark on each page.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use crate::Paper;
use crate::font::{Broken, Font};
use crate::layout::{Line, MARGIN, PAGE, pages};

const LETTERS: Name<'static> = Name(b"F1");
const FONT: Name<'static> = Name(b"DejaVuSans");
const IDENTITY: SystemInfo<'static> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// Where each object of the document stands.
struct Places {
    catalog: Ref,
    tree: Ref,
    named: Ref,
    font: Ref,
    cid: Ref,
    descriptor: Ref,
    file: Ref,
    cmap: Ref,
}

impl Places {
    fn new() -> Self {
        let [catalog, tree, named, font, cid, descriptor, file, cmap] =
            [1, 2, 3, 4, 5, 6, 7, 8].map(Ref::new);
        Self { catalog, tree, named, font, cid, descriptor, file, cmap }
    }

    /// A page and its content.
    fn page(number: usize) -> (Ref, Ref) {
        let first = 9 + 2 * i32::try_from(number).unwrap_or(i32::MAX / 4);
        (Ref::new(first), Ref::new(first + 1))
    }
}

/// Draws it.
///
/// # Errors
/// [`Broken`] when the font in the program is none.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, Broken> {
    let (places, mut font, mut pdf) = (Places::new(), Font::new()?, Pdf::new());
    let pages = pages(paper, &font);
    let mut catalog = pdf.catalog(places.catalog);
    catalog.pages(places.tree).lang(TextStr(paper.language));
    catalog.finish();
    pdf.document_info(places.named).title(TextStr(&paper.title)).producer(TextStr("Barnahus"));
    let kids: Vec<Ref> = (0..pages.len()).map(|number| Places::page(number).0).collect();
    pdf.pages(places.tree).kids(kids.iter().copied()).count(i32::try_from(kids.len()).unwrap_or(i32::MAX));
    for (number, lines) in pages.iter().enumerate() {
        let (page, content) = Places::page(number);
        let drawn = deflated(&drawn(&mut font, lines, &paper.watermark, (number + 1, pages.len())))?;
        let mut dictionary = pdf.page(page);
        dictionary.media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1)).parent(places.tree).contents(content);
        dictionary.resources().fonts().pair(LETTERS, places.font);
        dictionary.finish();
        pdf.stream(content, &drawn).filter(Filter::FlateDecode);
    }
    embedded(&mut pdf, &places, &font)?;
    Ok(pdf.finish())
}

/// The watermark under the words, the words, and the watermark once more at the foot, where it can be read.
fn drawn(font: &mut Font, lines: &[Line], watermark: &str, (number, of): (usize, usize)) -> Vec<u8> {
    let mut content = Content::new();
    let size = (640.0 / font.width(watermark, 1.0)).min(34.0);
    content.save_state().set_fill_gray(0.88).begin_text().set_font(LETTERS, size);
    content.set_text_matrix([0.66, 0.75, -0.75, 0.66, 100.0, 160.0]);
    content.show(Str(&font.encoded(watermark))).end_text().restore_state();
    content.set_fill_gray(0.0);
    let foot = |text: String, bottom| Line { text, size: 7.5, left: MARGIN, bottom };
    let feet = [foot(watermark.to_owned(), MARGIN), foot(format!("{number} / {of}"), MARGIN - 12.0)];
    for line in lines.iter().chain(&feet) {
        content.begin_text().set_font(LETTERS, line.size).next_line(line.left, line.bottom);
        content.show(Str(&font.encoded(&line.text))).end_text();
    }
    content.finish().to_vec()
}

fn embedded(pdf: &mut Pdf, places: &Places, font: &Font) -> Result<(), Broken> {
    pdf.type0_font(places.font)
        .base_font(FONT)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(places.cid)
        .to_unicode(places.cmap);
    let mut cid = pdf.cid_font(places.cid);
    cid.subtype(CidFontType::Type2)
        .base_font(FONT)
        .system_info(IDENTITY)
        .font_descriptor(places.descriptor)
        .default_width(0.0)
        .cid_to_gid_map_predefined(Name(b"Identity"));
    let mut widths = cid.widths();
    for (code, (_, width)) in font.letters() {
        widths.consecutive(*code, [*width]);
    }
    widths.finish();
    cid.finish();
    let (face, bounds) = (font.face(), font.face().global_bounding_box());
    let [left, bottom, right, top] =
        [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(|units| font.thousandths(units));
    pdf.font_descriptor(places.descriptor)
        .name(FONT)
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(left, bottom, right, top))
        .italic_angle(0.0)
        .ascent(font.thousandths(face.ascender()))
        .descent(font.thousandths(face.descender()))
        .cap_height(font.thousandths(face.capital_height().unwrap_or_default()))
        .stem_v(80.0)
        .font_file2(places.file);
    let cut = font.cut()?;
    let length = i32::try_from(cut.len()).map_err(|_| Broken)?;
    pdf.stream(places.file, &deflated(&cut)?).filter(Filter::FlateDecode).pair(Name(b"Length1"), length);
    let mut cmap = UnicodeCmap::new(FONT, IDENTITY);
    for (code, (letter, _)) in font.letters() {
        cmap.pair(*code, *letter);
    }
    pdf.cmap(places.cmap, &cmap.finish());
    Ok(())
}

fn deflated(bytes: &[u8]) -> Result<Vec<u8>, Broken> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).map_err(|_| Broken)?;
    encoder.finish().map_err(|_| Broken)
}
