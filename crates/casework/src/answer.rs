//! Yes or no, where "not known" is the third answer and is said by `Option`.

listed! {
    /// An answer to a question that can be answered.
    Answer {
        Yes = "yes", "da", "yes";
        No = "no", "nu", "no";
    }
}

impl Answer {
    /// Whether the answer is known to be yes.
    #[must_use]
    pub fn is_yes(answer: Option<Self>) -> bool {
        answer == Some(Self::Yes)
    }
}
