//! The stylesheet and the scripts, embedded in the binary under names that hold their own hash.
//!
//! `build.rs` makes the table. A page asks for the address of what it needs, `web` asks for the bytes
//! behind an address; nobody else knows a file name. Nothing is loaded from another host.

use barnahus_vocabulary::paths;

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// What stands behind one hashed name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asset {
    /// For the `Content-Type` header.
    pub content_type: &'static str,
    /// As it is.
    pub bytes: &'static [u8],
    /// The same, compressed with gzip.
    pub gzip: &'static [u8],
}

/// A script that makes a page pleasanter; every page works without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Saves a form as it is typed.
    Draft,
    /// Says two minutes before that the session is about to end.
    Session,
    /// *Ieșire rapidă*: leaves and clears the history entry.
    Leave,
    /// Keeps the page in a hand up to date while an interview runs.
    Hand,
}

struct Embedded {
    name: &'static str,
    hashed: &'static str,
    content_type: &'static str,
    bytes: &'static [u8],
    gzip: &'static [u8],
}

/// The asset of that hashed name; `None` for any other name, an older build's included.
#[must_use]
pub fn find(hashed: &str) -> Option<Asset> {
    ASSETS.iter().find(|asset| asset.hashed == hashed).map(|asset| Asset {
        content_type: asset.content_type,
        bytes: asset.bytes,
        gzip: asset.gzip,
    })
}

/// The address of the one stylesheet.
#[must_use]
pub fn css_href() -> String {
    href("house.css")
}

/// The address of a script.
#[must_use]
pub fn script_href(script: Script) -> String {
    href(match script {
        Script::Draft => "draft.js",
        Script::Session => "session.js",
        Script::Leave => "leave.js",
        Script::Hand => "hand.js",
    })
}

fn href(name: &str) -> String {
    let hashed = ASSETS.iter().find(|asset| asset.name == name).map_or(name, |asset| asset.hashed);
    paths::asset(hashed)
}

#[cfg(test)]
mod tests {
    use super::{Script, css_href, find, script_href};

    fn behind(href: &str) -> Option<super::Asset> {
        href.strip_prefix("/assets/").and_then(find)
    }

    #[test]
    fn every_address_a_page_asks_for_is_served() {
        assert!(behind(&css_href()).is_some());
        for script in [Script::Draft, Script::Session, Script::Leave, Script::Hand] {
            assert!(behind(&script_href(script)).is_some(), "{script:?}");
        }
        assert_eq!(find("house.css"), None, "a name without its hash must not be kept for ever");
    }

    #[test]
    fn nothing_is_loaded_from_another_host() {
        for asset in super::ASSETS {
            let text = String::from_utf8_lossy(asset.bytes).replace("http://www.w3.org/", "");
            assert!(!text.contains("url(http") && !text.contains("url(//"), "{}", asset.name);
            assert!(!text.contains("@import") && !text.contains("fetch(\"http"), "{}", asset.name);
        }
    }
}
