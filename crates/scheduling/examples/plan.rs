//! `barnahus plan` alone: a problem on standard input, a plan for everybody in it on standard output.
//!
//! The command of the `barnahus` binary does the same; this one needs nothing else of it to be built, which
//! is what `tests/references/plan.py` wants when only the search is in question.

use std::io::{Read, Write, stderr, stdin, stdout};
use std::process::ExitCode;
use std::time::{Duration, Instant};

fn main() -> std::io::Result<ExitCode> {
    // As the command is called: `--seconds N`.
    let seconds = std::env::args().nth(2).and_then(|seconds| seconds.parse().ok()).unwrap_or(10);
    let mut document = Vec::new();
    stdin().read_to_end(&mut document)?;
    let (began, most) = (Instant::now(), Duration::from_secs(seconds));
    match barnahus_scheduling::answer_plan(document, &mut |_| began.elapsed() < most) {
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
