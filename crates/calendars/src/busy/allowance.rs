//! How much work one file may ask for.
//!
//! A rule of thirty letters can mean a thousand million instances, or none in ten thousand years.
//! Every period, day and instance that is looked at is paid for, whatever came of it, so that reading
//! ends after a known time and in a known memory.

use super::fault::BusyFault;

/// Periods, days and instances looked at in one file: a second of work or two without optimisation.
/// A thousand daily series over a year ask for half of it.
const STEPS: u32 = 1_500_000;
/// Instances kept in one file before they are joined: two megabytes.
const INSTANCES: u32 = 100_000;

/// What is left of it.
#[derive(Debug)]
pub(crate) struct Allowance {
    steps: u32,
    instances: u32,
}

impl Allowance {
    /// Untouched.
    pub(crate) const fn of_a_file() -> Self {
        Self { steps: STEPS, instances: INSTANCES }
    }

    /// Looks at that many more.
    ///
    /// # Errors
    /// [`BusyFault::AsksTooMuch`] when they are not left.
    pub(crate) fn look(&mut self, at: usize) -> Result<(), BusyFault> {
        let at = u32::try_from(at).map_err(|_| BusyFault::AsksTooMuch)?;
        self.steps = self.steps.checked_sub(at).ok_or(BusyFault::AsksTooMuch)?;
        Ok(())
    }

    /// Keeps one more instance.
    ///
    /// # Errors
    /// [`BusyFault::AsksTooMuch`] when none is left.
    pub(crate) fn keep_one(&mut self) -> Result<(), BusyFault> {
        self.instances = self.instances.checked_sub(1).ok_or(BusyFault::AsksTooMuch)?;
        Ok(())
    }
}
