//! How long ended cases, and copies of the whole house, are kept: figures of the house, with defaults of ours.

/// Years after the end, class by class, and the birthday before which no case is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Years after the end of a case in which the child was heard; 5.
    pub with_interview: u8,
    /// Years after the end of a case in which it was not; 5.
    pub without_interview: u8,
    /// Years after a referral was not taken up; 5.
    pub declined: u8,
    /// Years after a referral was taken back; 5.
    pub withdrawn: u8,
    /// No case is erased before the child has that age; 23.
    pub until_age: u8,
    /// Days after which no backup is kept any more; 35. Only then is an erasure complete.
    pub backups_days: u16,
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            with_interview: 5,
            without_interview: 5,
            declined: 5,
            withdrawn: 5,
            until_age: 23,
            backups_days: 35,
        }
    }
}

impl Retention {
    /// The fewest years after its end that any case is kept.
    #[must_use]
    pub fn shortest(&self) -> u8 {
        let Self { with_interview, without_interview, declined, withdrawn, until_age: _, backups_days: _ } =
            self;
        (*with_interview).min(*without_interview).min(*declined).min(*withdrawn)
    }
}
