//! What the program says to the person who started it, on standard output and standard error.
//!
//! The only place that writes there: logs go their own way (`logging`), and what is said here holds
//! nothing of a case. A reader that has gone away (`barnahus slots | head`) is no fault.

use std::io::{self, Write};

/// One line on standard output.
///
/// # Errors
/// When the output is gone for another reason than that nobody reads it.
pub fn line(text: impl AsRef<str>) -> io::Result<()> {
    written(io::stdout().lock(), text.as_ref())
}

/// One line on standard error.
pub fn fault(text: impl AsRef<str>) {
    // Nobody is left to tell when standard error itself cannot be written.
    written(io::stderr().lock(), text.as_ref()).ok();
}

fn written(mut to: impl Write, text: &str) -> io::Result<()> {
    match writeln!(to, "{text}").and_then(|()| to.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        settled => settled,
    }
}
