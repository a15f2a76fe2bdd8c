//! A stage without what it knows: one word for columns and filters, in the order of the way.

listed! {
    /// The stages, in the order of the way.
    StageCode {
        Received = "received", "primit", "received";
        Reopened = "reopened", "redeschis", "reopened";
        InTriage = "in_triage", "în triere", "in triage";
        Accepted = "accepted", "acceptat", "accepted";
        Planned = "planned", "planificat", "planned";
        Interviewed = "interviewed", "audiat", "interviewed";
        NoInterviewNeeded = "no_interview_needed", "fără audiere", "no interview needed";
        InSupport = "in_support", "în sprijin", "in support";
        Closed = "closed", "închis", "closed";
        Declined = "declined", "refuzat", "declined";
        Withdrawn = "withdrawn", "retras", "withdrawn";
    }
}

impl StageCode {
    /// Whether a coordinator has yet to decide: the triage limits run.
    #[must_use]
    pub const fn awaits_triage(self) -> bool {
        matches!(self, Self::Received | Self::InTriage | Self::Reopened)
    }

    /// Whether the case is at its end, until it is reopened.
    #[must_use]
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::Closed | Self::Declined | Self::Withdrawn)
    }

    /// Whether whoever was put in charge can hand it to another: from acceptance until its end, and again where it
    /// was reopened. Before that nobody is in charge; triage names somebody.
    #[must_use]
    pub const fn may_change_hands(self) -> bool {
        match self {
            Self::Reopened
            | Self::Accepted
            | Self::Planned
            | Self::Interviewed
            | Self::NoInterviewNeeded
            | Self::InSupport => true,
            Self::Received | Self::InTriage | Self::Closed | Self::Declined | Self::Withdrawn => false,
        }
    }

    /// Whether an interview may be booked.
    #[must_use]
    pub const fn may_be_booked(self) -> bool {
        matches!(self, Self::Accepted | Self::Planned)
    }
}
