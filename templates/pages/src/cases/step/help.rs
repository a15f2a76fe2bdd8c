//! Where in the handbook each step is spoken of: under a heading that says its own words, not that of all steps.

use super::StepKind;
use crate::handbook::Help;

impl StepKind {
    /// The heading that speaks of it.
    pub(super) const fn help(self) -> Help {
        match self {
            Self::Decline => Help::Triage,
            Self::Withdraw | Self::Reopen | Self::NoInterview | Self::BeginSupport | Self::Close => {
                Help::Steps
            }
            Self::AcceptOffer | Self::DeclineOffer | Self::StopForCore | Self::GoOn | Self::Forget => {
                Help::Core
            }
            Self::OfferTransition | Self::NoTransition => Help::Eighteen,
            Self::EndAsAdult => Help::Age,
        }
    }
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::Locale;

    use super::StepKind;

    const ALL: [StepKind; 14] = [
        StepKind::Decline,
        StepKind::Withdraw,
        StepKind::Reopen,
        StepKind::NoInterview,
        StepKind::BeginSupport,
        StepKind::Close,
        StepKind::AcceptOffer,
        StepKind::DeclineOffer,
        StepKind::StopForCore,
        StepKind::GoOn,
        StepKind::OfferTransition,
        StepKind::NoTransition,
        StepKind::Forget,
        StepKind::EndAsAdult,
    ];

    #[test]
    fn the_help_of_each_step_speaks_of_that_step() {
        for kind in ALL {
            for locale in Locale::ALL {
                let (said, title) = (kind.help().says(locale), kind.words().title.of(locale));
                assert!(
                    said.contains(&format!("<strong>{title}</strong>")),
                    "{kind:?}: no {title:?} in {said}"
                );
            }
        }
    }
}
