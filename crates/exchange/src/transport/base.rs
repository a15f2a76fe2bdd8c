//! The text that is signed (RFC 9421, section 2.5): a line for each component, then what is signed and how.

use std::fmt::Write;

/// The base of a signature: `components` in the order in which `params` names them.
pub(super) fn base(components: &[(&str, &str)], params: &str) -> String {
    let mut out = String::with_capacity(512);
    for (name, value) in components {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\"{name}\": {value}");
    }
    let _ = write!(out, "\"@signature-params\": {params}");
    out
}
