//! Small line drawings of our own, as inline SVG; always beside a word, so hidden from those who listen.

use maud::{Markup, html};

/// A drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// It is done, it is well.
    Check,
    /// It is not; it is off.
    Cross,
    /// Look here.
    Warning,
    /// Immediate danger.
    Alarm,
    /// Good to know.
    Note,
    /// It waits; it takes time.
    Clock,
    /// A day, an appointment.
    Calendar,
    /// Someone.
    Person,
    /// A team.
    People,
    /// A room.
    Door,
    /// A letter.
    Letter,
    /// A file that is closed to the reader.
    Lock,
    /// A draft, something typed.
    Pen,
    /// Back.
    Left,
    /// Forward.
    Right,
    /// It opens.
    Down,
    /// Out.
    Leave,
    /// Nothing special.
    Dot,
}

const fn path(icon: Icon) -> &'static str {
    match icon {
        Icon::Check => "M5 12.5l4.5 4.5L19 7.5",
        Icon::Cross => "M6 6l12 12M18 6L6 18",
        Icon::Warning => "M12 4L2.5 20h19L12 4zM12 10v4.5M12 17.2v.1",
        Icon::Alarm => "M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2zM12 7.5v5.5M12 16.3v.1",
        Icon::Note => "M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v5.5M12 7.7v.1",
        Icon::Clock => "M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5.3l3.5 2",
        Icon::Calendar => "M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8",
        Icon::Person => "M12 4a4 4 0 100 8 4 4 0 000-8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6",
        Icon::People => {
            "M9 5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM2.5 19.5c.5-3.5 3-5 6.5-5s6 1.5 6.5 5M16 5.3a3.5 3.5 0 010 6.5M17.5 14.7c2.3.5 3.6 2 4 4.8"
        }
        Icon::Door => "M6 21V4h12v17M3.5 21h17M14.5 12.5v.1",
        Icon::Letter => "M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7",
        Icon::Lock => "M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 017 0V11",
        Icon::Pen => "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5",
        Icon::Left => "M14.5 6l-6 6 6 6",
        Icon::Right => "M9.5 6l6 6-6 6",
        Icon::Down => "M6 9.5l6 6 6-6",
        Icon::Leave => "M14 4H5v16h9M10 12h11M17.5 8.5L21 12l-3.5 3.5",
        Icon::Dot => "M12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z",
    }
}

/// The drawing, as high as the text around it.
#[must_use]
pub fn icon(icon: Icon) -> Markup {
    html! {
        svg.icon viewBox="0 0 24 24" aria-hidden="true" focusable="false" { path d=(path(icon)) {} }
    }
}
