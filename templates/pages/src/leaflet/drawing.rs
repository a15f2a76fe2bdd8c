//! A calm drawing of the room, ours: two armchairs, a table with paper and crayons, a window, a lamp, and the
//! camera, which is not hidden from anybody.

use maud::{Markup, html};

/// The drawing with its description, in the language of the leaflet.
pub(super) fn room(description: &str) -> Markup {
    html! {
        svg.leaflet-room viewBox="0 0 640 300" role="img" aria-label=(description) {
            rect width="640" height="220" fill="#f3efe6" {}
            rect y="220" width="640" height="80" fill="#e4d8c4" {}
            ellipse cx="320" cy="262" rx="230" ry="30" fill="#cfe0d8" {}
            (window())
            (lamp())
            (armchair("translate(110 130)", "#8fb3c9"))
            (armchair("translate(420 130)", "#d9b382"))
            (table())
            (camera())
        }
    }
}

fn window() -> Markup {
    html! {
        rect x="250" y="30" width="140" height="110" rx="6" fill="#dceaf2" stroke="#b89f7a" stroke-width="8" {}
        rect x="312" y="90" width="12" height="46" fill="#9a7b55" {}
        circle cx="318" cy="80" r="30" fill="#9dbf94" {}
        circle cx="296" cy="94" r="18" fill="#a9c9a0" {}
        circle cx="342" cy="94" r="18" fill="#a9c9a0" {}
        path d="M320 30 V140 M250 85 H390" stroke="#b89f7a" stroke-width="5" fill="none" {}
    }
}

fn lamp() -> Markup {
    html! {
        rect x="576" y="110" width="6" height="130" fill="#8a7a66" {}
        rect x="556" y="236" width="46" height="8" rx="4" fill="#8a7a66" {}
        path d="M552 112 L606 112 L594 66 L564 66 Z" fill="#f0cf8e" {}
    }
}

fn armchair(place: &str, colour: &str) -> Markup {
    html! {
        g transform=(place) fill=(colour) stroke="#5d6b73" stroke-width="3" stroke-linejoin="round" {
            rect x="18" y="0" width="84" height="80" rx="18" {}
            rect x="10" y="66" width="100" height="40" rx="12" {}
            rect x="0" y="48" width="26" height="60" rx="12" {}
            rect x="94" y="48" width="26" height="60" rx="12" {}
            path d="M14 108 V122 M106 108 V122" fill="none" {}
        }
    }
}

fn table() -> Markup {
    html! {
        rect x="270" y="222" width="100" height="10" rx="5" fill="#b98d5e" {}
        path d="M284 232 V268 M356 232 V268" stroke="#b98d5e" stroke-width="7" {}
        path d="M288 220 L326 220 L320 208 L294 208 Z" fill="#ffffff" stroke="#9aa5ab" {}
        path d="M334 220 L352 210" stroke="#c8553d" stroke-width="5" stroke-linecap="round" {}
        path d="M340 220 L360 214" stroke="#3d7ea6" stroke-width="5" stroke-linecap="round" {}
    }
}

fn camera() -> Markup {
    html! {
        rect x="40" y="34" width="44" height="24" rx="8" fill="#6c757b" {}
        circle cx="62" cy="46" r="8" fill="#2f3a40" {}
        circle cx="64" cy="44" r="2.5" fill="#ffffff" {}
    }
}
