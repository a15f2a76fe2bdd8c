//! Why a step came to nothing, as a sentence for its page; what is nobody's business is a failure.

use barnahus_casework::triage::NotDeferred;
use barnahus_operations::Unable;
use barnahus_operations::step_case::NotStepped;
use barnahus_pages::words::cases::{core, steps as words, triage};
use barnahus_pages::words::keeping;
use barnahus_vocabulary::Locale;

use crate::failure::Failure;

/// The sentence.
///
/// # Errors
/// [`Failure`] when there is no page to say it on.
pub(super) fn sentence(refused: NotStepped, locale: Locale) -> Result<String, Failure> {
    let said = |text: barnahus_vocabulary::Text| Ok(text.of(locale).to_owned());
    match refused {
        NotStepped::Illegal(step) => Ok(words::illegal(step.from, locale)),
        NotStepped::NotForTheCore => said(words::NOT_FOR_THE_CORE),
        NotStepped::DutiesOpen(_) => said(keeping::OPEN),
        NotStepped::NoCore => said(words::NO_CORE),
        NotStepped::StillPresumedAChild => said(words::STILL_A_CHILD),
        NotStepped::TooYoung { before } => Ok(core::too_young(before, locale)),
        NotStepped::CannotBeInCharge => said(words::CANNOT_BE_IN_CHARGE),
        NotStepped::NotDeferred(NotDeferred::DangerNeedsAReason) => said(words::DANGER_NEEDS_A_REASON),
        NotStepped::NotDeferred(NotDeferred::NotLater) => said(words::NOT_LATER),
        NotStepped::NotDeferred(NotDeferred::Decided(_)) => said(triage::DECIDED),
        NotStepped::Unable(Unable::Stale) => said(words::STALE),
        NotStepped::Unable(unable @ (Unable::NotTheirs | Unable::Broken(_))) => Err(unable.into()),
    }
}
