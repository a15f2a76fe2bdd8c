//! `barnahus slots` alone: a problem on standard input, its best slots on standard output.
//!
//! The command of the `barnahus` binary does the same; this one needs nothing else of it to be built, which
//! is what `tests/references/slots.py` wants when only the search is in question.

use std::io::{Read, Write, stderr, stdin, stdout};
use std::process::ExitCode;

fn main() -> std::io::Result<ExitCode> {
    let mut document = Vec::new();
    stdin().read_to_end(&mut document)?;
    match barnahus_scheduling::answer(document) {
        Ok(answer) => {
            writeln!(stdout(), "{answer}")?;
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            faults.iter().try_for_each(|fault| writeln!(stderr(), "{fault}"))?;
            Ok(ExitCode::from(2))
        }
    }
}
