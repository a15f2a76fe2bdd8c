//! Writes every sample page to a folder, to be looked at in a browser:
//! `cargo run -p barnahus-pages --example samples -- FOLDER`.

#![expect(clippy::unwrap_used, reason = "a tool for the eyes of whoever works on the pages")]

#[path = "../tests/samples/mod.rs"]
mod samples;

use std::path::PathBuf;
use std::{env, fs, io};

use barnahus_pages::assets::{self, Script};
use barnahus_vocabulary::Locale;

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args_os().nth(1).unwrap_or_else(|| "target/pages".into()));
    fs::create_dir_all(folder.join("assets"))?;
    let scripts = [Script::Draft, Script::Session, Script::Leave].map(assets::script_href);
    for href in scripts.into_iter().chain([assets::css_href()]) {
        let name = href.trim_start_matches("/assets/");
        if let Some(asset) = assets::find(name) {
            fs::write(folder.join("assets").join(name), asset.bytes)?;
        }
    }
    for locale in Locale::ALL {
        for (name, page) in samples::all(locale) {
            fs::write(folder.join(format!("{name}.{locale}.html")), page.into_string())?;
        }
    }
    Ok(())
}
