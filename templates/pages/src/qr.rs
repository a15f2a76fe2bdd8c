//! A QR code as inline SVG: one path, no style, no picture from anywhere.

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// Light modules around it, as the standard asks (ISO/IEC 18004).
const QUIET: usize = 4;

/// The code for a text, with words for those who listen; `None` when the text is too long for one.
#[must_use]
pub fn qr(text: &str, heard: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let path: String = code
        .to_colors()
        .iter()
        .enumerate()
        .filter(|(_, color)| **color == Color::Dark)
        .map(|(place, _)| format!("M{} {}h1v1h-1z", place % width + QUIET, place / width + QUIET))
        .collect();
    Some(html! {
        div.qr {
            svg viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(heard) shape-rendering="crispEdges" {
                path d=(path) fill="#000" {}
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn a_code_is_drawn_without_a_style() {
        let drawn =
            qr("otpauth://totp/Casa:ana?secret=JBSWY3DPEHPK3PXP", "Cod QR").map(maud::Markup::into_string);
        let drawn = drawn.unwrap_or_default();
        assert!(drawn.starts_with("<div class=\"qr\"><svg viewBox") && !drawn.contains("style"));
        assert!(qr(&"a".repeat(5_000), "Cod QR").is_none());
    }
}
