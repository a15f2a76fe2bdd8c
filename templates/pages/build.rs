//! Puts the browser's assets into the binary: one stylesheet and a few small scripts.
//!
//! The design system comes from `node_modules`, pinned by `package-lock.json`; when it is missing it
//! is installed here, without running any script of a package. Each asset is named by its own SHA-256,
//! so that browsers may keep it for ever, and is compressed once, now, instead of at each request. The
//! handbook of `docs/handbook` is made into pages here as well (`build/handbook.rs`).

#[path = "build/handbook.rs"]
mod handbook;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

/// Theme first, then components, then what is ours: later layers win.
const DESIGN_SYSTEM: [&str; 2] = ["dist/theme/designsystemet.css", "dist/src/index.css"];
const OURS: [&str; 13] = [
    "base.css",
    "frame.css",
    "form.css",
    "parts.css",
    "calendar.css",
    "plan.css",
    "booking.css",
    "interview.css",
    "case.css",
    "leaflet.css",
    "statistics.css",
    "handbook.css",
    "print.css",
];
const SCRIPTS: [&str; 4] = ["draft.js", "session.js", "leave.js", "hand.js"];

const NO_NODE: &str = "\n\n  The pages need the design system from npm, and `npm` cannot be run.\n  \
     Install Node.js 20 or later (Debian: apt install nodejs npm) and build again;\n  \
     or run `npm ci --ignore-scripts` in the top folder on a machine that has it and bring node_modules along.\n";

fn main() -> Result<(), Box<dyn Error>> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let top = here.join("../..");
    let package = top.join("node_modules/@digdir/designsystemet-css");
    if !DESIGN_SYSTEM.iter().all(|file| package.join(file).is_file()) {
        install(&top)?;
    }

    let mut sheet = String::new();
    for file in DESIGN_SYSTEM {
        sheet.push_str(&read(&package.join(file))?);
        sheet.push('\n');
    }
    for file in OURS {
        sheet.push_str(&read(&here.join("assets").join(file))?);
    }

    sheet.push_str(&rows()?);

    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?);
    let mut table = String::from("static ASSETS: &[Embedded] = &[\n");
    table.push_str(&embed(&out, "house.css", "text/css; charset=utf-8", sheet.as_bytes())?.0);
    for file in SCRIPTS {
        let script = read(&here.join("assets").join(file))?;
        table.push_str(&embed(&out, file, "text/javascript; charset=utf-8", script.as_bytes())?.0);
    }
    let book = top.join("docs/handbook");
    let mut pictures = BTreeMap::new();
    for picture in handbook::pictures(&book)? {
        let bytes = fs::read(book.join("pictures").join(&picture))?;
        let (line, hashed) = embed(&out, &picture, "image/png", &bytes)?;
        table.push_str(&line);
        pictures.insert(picture, format!("/assets/{hashed}"));
    }
    table.push_str("];\n");
    fs::write(out.join("embedded.rs"), table)?;
    fs::write(out.join("handbook.rs"), handbook::made(&book, "/help", &pictures)?)?;

    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={}", book.display());
    println!("cargo::rerun-if-changed=assets");
    println!("cargo::rerun-if-changed={}", top.join("package-lock.json").display());
    Ok(())
}

fn install(top: &Path) -> Result<(), Box<dyn Error>> {
    let done = Command::new("npm").args(["ci", "--ignore-scripts"]).current_dir(top).output();
    match done {
        Ok(done) if done.status.success() => Ok(()),
        Ok(done) => Err(format!("`npm ci` failed: {}", String::from_utf8_lossy(&done.stderr)).into()),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Err(NO_NODE.into()),
        Err(fault) => Err(fault.into()),
    }
}

fn read(path: &Path) -> Result<String, Box<dyn Error>> {
    fs::read_to_string(path).map_err(|fault| format!("{}: {fault}", path.display()).into())
}

/// Where something stands in a drawn day: a class for its first five minutes, one for its length, one
/// for the height of the day. Pages hold no inline style, so the stylesheet has them all.
fn rows() -> Result<String, std::fmt::Error> {
    let mut rules = String::new();
    for row in 1..=24 * 12 {
        write!(rules, ".r{row}{{grid-row-start:{row}}}.s{row}{{grid-row-end:span {row}}}")?;
    }
    for hours in 1..=24 {
        write!(rules, ".hours-{hours}{{min-height:calc({hours}*var(--hour))}}")?;
    }
    rules.push('\n');
    Ok(rules)
}

/// Writes the asset, plain and compressed, under its hashed name; returns its line of the table, and the name.
fn embed(
    out: &Path,
    name: &str,
    content_type: &str,
    bytes: &[u8],
) -> Result<(String, String), Box<dyn Error>> {
    let hash = Sha256::digest(bytes)
        .iter()
        .take(8)
        .try_fold(String::new(), |mut hex, octet| write!(hex, "{octet:02x}").map(|()| hex))?;
    let (stem, ending) = name.rsplit_once('.').ok_or("an asset without an ending")?;
    let hashed = format!("{stem}-{hash}.{ending}");
    fs::write(out.join(&hashed), bytes)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    fs::write(out.join(format!("{hashed}.gz")), gzip.finish()?)?;
    let line = format!(
        "    Embedded {{ name: {name:?}, hashed: {hashed:?}, content_type: {content_type:?}, \
         bytes: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{hashed}\")), \
         gzip: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{hashed}.gz\")) }},\n"
    );
    Ok((line, hashed))
}
