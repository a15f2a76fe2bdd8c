//! The door by which a case came. It decides what else must be told, never how the child is treated.

listed! {
    /// A door.
    Entrance {
        Referral = "referral", "semnalare către casă", "a referral to the house";
        /// A referral that says almost nothing: who the child is comes by the handover.
        AdultCore = "adult_core", "ofertă a nucleului MNR pentru adulți", "an offer of the adult MNR core";
        /// It is about no child, counts nowhere, and is erased when that partner goes.
        Trial = "trial", "ofertă de probă", "an offer for trying";
    }
}
