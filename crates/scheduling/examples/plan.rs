//! `barnahus plan` alone: a problem on standard input, a plan for everybody in it on standard output.
//!
//! The command of the `barnahus` binary does the same; this one needs nothing else of it to be built, which
//! is what `tests/references/plan.py` wants when only the search is in question. `--seconds N` bounds the
//! time as there; `--processor N` bounds the time of the processor, on Linux, so that a machine that is busy
//! with other work measures the same as one that is not.

use std::io::{Read, Write, stderr, stdin, stdout};
use std::process::ExitCode;
use std::time::{Duration, Instant};

fn main() -> std::io::Result<ExitCode> {
    let seconds = std::env::args().nth(2).and_then(|seconds| seconds.parse().ok()).unwrap_or(10);
    let is_processor = std::env::args().nth(1).is_some_and(|word| word == "--processor");
    let mut document = Vec::new();
    stdin().read_to_end(&mut document)?;
    let (began, most) = (Instant::now(), Duration::from_secs(seconds));
    let passed = || if is_processor { processor() } else { began.elapsed() };
    match barnahus_scheduling::answer_plan(document, &mut |_| passed() < most) {
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

/// What all threads together have used so far, in hundredths of a second as the kernel counts; endless where
/// it does not say.
fn processor() -> Duration {
    let hundredths = || {
        let told = std::fs::read_to_string("/proc/self/stat").ok()?;
        // After the name, which is in parentheses, come eleven other numbers.
        let mut numbers = told.rsplit_once(')')?.1.split_whitespace().skip(11);
        Some(numbers.next()?.parse::<u64>().ok()? + numbers.next()?.parse::<u64>().ok()?)
    };
    hundredths().map_or(Duration::MAX, |count| Duration::from_millis(count * 10))
}
