//! Sex, of the child and, where the child has a preference, of the interviewer.

listed! {
    /// As the child says, or as papers say.
    Sex {
        Female = "female", "feminin", "female";
        Male = "male", "masculin", "male";
        Other = "other", "altul", "other";
    }
}
