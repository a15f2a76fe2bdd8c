//! The picture of the floors, drawn from the table of the plan.
//!
//! A drawing made by hand would soon show another house. `docs/pictures/floors.svg` must be what
//! this draws; `BARNAHUS_DRAW=1 cargo test -p barnahus-tests the_drawing` draws it anew.

use std::fmt::Write;

use super::plan::{Member, PLAN};
use super::sources::root;

const WIDTH: usize = 1180;
const STOREY: usize = 92;
const LEFT: usize = 70;
const GAP: usize = 12;

const HEAD: &str = r##"<style>
  rect.floor { fill: #f4f6f8 } rect.room { fill: #ffffff; stroke: #1e5b8f; stroke-width: 1.5 }
  text { font-family: system-ui, sans-serif; fill: #1d2b36 } text.name { font-size: 15px; font-weight: 600 }
  text.holds, text.sees { font-size: 11px; fill: #4a5a68 } text.number { font-size: 20px; fill: #8a97a3 }
</style>
"##;

/// The picture, the highest floor on top.
fn draw() -> String {
    let top = PLAN.iter().map(|member| member.floor).max().unwrap_or(0);
    let height = (usize::from(top) + 1) * STOREY + GAP;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-label=\"The floors of the house: what stands on what\">\n{HEAD}"
    );
    for floor in (0..=top).rev() {
        let y = usize::from(top - floor) * STOREY + GAP;
        let rooms: Vec<&Member> = PLAN.iter().filter(|member| member.floor == floor).collect();
        storey(&mut svg, floor, y);
        let width = (WIDTH - LEFT - GAP * (rooms.len() + 1)) / rooms.len();
        for (place, member) in rooms.into_iter().enumerate() {
            room(&mut svg, member, [LEFT + GAP + place * (width + GAP), y + 8, width]);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn storey(svg: &mut String, floor: u8, y: usize) {
    let (height, middle) = (STOREY - 6, y + STOREY / 2 + 4);
    writeln!(svg, "<rect class=\"floor\" x=\"0\" y=\"{y}\" width=\"{WIDTH}\" height=\"{height}\"/>").unwrap();
    writeln!(svg, "<text class=\"number\" x=\"26\" y=\"{middle}\">{floor}</text>").unwrap();
}

fn room(svg: &mut String, member: &Member, [x, y, width]: [usize; 3]) {
    let (height, text) = (STOREY - 22, x + 10);
    writeln!(
        svg,
        "<rect class=\"room\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"4\"/>"
    )
    .unwrap();
    writeln!(svg, "<text class=\"name\" x=\"{text}\" y=\"{}\">{}</text>", y + 22, member.name).unwrap();
    writeln!(svg, "<text class=\"holds\" x=\"{text}\" y=\"{}\">{}</text>", y + 40, member.holds).unwrap();
    // Everyone but the ground floor sees the vocabulary: that goes without drawing.
    let sees: Vec<&str> = member.sees.iter().copied().filter(|name| *name != "vocabulary").collect();
    if !sees.is_empty() {
        let sees = sees.join(" · ");
        writeln!(svg, "<text class=\"sees\" x=\"{text}\" y=\"{}\">→ {sees}</text>", y + 57).unwrap();
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "whether to draw anew is said in the environment")]
fn the_drawing_shows_the_house_as_it_is() {
    let file = root().join("docs/pictures/floors.svg");
    if std::env::var("BARNAHUS_DRAW").is_ok() {
        std::fs::write(&file, draw()).unwrap();
    }
    let drawn = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(drawn == draw(), "docs/pictures/floors.svg shows another house: BARNAHUS_DRAW=1 draws it anew");
}
