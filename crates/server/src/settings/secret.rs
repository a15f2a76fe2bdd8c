//! Reads a secret from the file that a setting names.

use std::fs;
use std::path::Path;

use zeroize::Zeroizing;

use super::refusal::Refusal;

/// The file's text without the line end that editors add.
///
/// # Errors
/// [`Refusal::Secret`] when there is no such file or it is not text.
pub(super) fn read(key: &'static str, file: &Path) -> Result<Zeroizing<String>, Refusal> {
    let text = fs::read_to_string(file).map(Zeroizing::new).map_err(|error| Refusal::Secret {
        key,
        file: file.to_owned(),
        why: error.kind(),
    })?;
    Ok(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()))
}
