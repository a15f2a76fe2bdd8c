//! Why a case left the way: closed lists, so that they can be counted. Words of one's own lie sealed
//! in the case beside them.

listed! {
    /// Why a referral was not taken up.
    DeclineReason {
        AssessedAdult = "assessed_adult", "s-a stabilit că persoana este adultă", "found to be an adult";
        OtherHouse = "other_house", "este de competența altei case", "another house is competent";
        OtherService = "other_service", "alt serviciu poate ajuta mai bine", "another service can help better";
        AlreadyOpen = "already_open", "există deja un caz deschis", "a case is already open";
        NoCapacity = "no_capacity", "casa nu are loc acum", "the house has no capacity now";
        NoSign = "no_sign", "nu există semne de trafic sau abuz", "no sign of trafficking or abuse";
    }
}

listed! {
    /// Why a referral was taken back.
    WithdrawReason {
        TakenDownInError = "taken_down_in_error", "introdusă din greșeală", "taken down in error";
        ByReferrer = "by_referrer", "retrasă de cine a făcut-o", "taken back by whoever made it";
        Duplicate = "duplicate", "aceeași semnalare, a doua oară", "the same referral a second time";
        ChildElsewhere = "child_elsewhere", "copilul este în grija altui stat", "the child is in another state's care";
    }
}

listed! {
    /// Why no interview is needed here.
    NoInterviewReason {
        AlreadyHeard = "already_heard", "copilul a fost deja audiat", "the child was heard already";
        NoProceedings = "no_proceedings", "nu există o procedură judiciară", "there are no proceedings";
        ChildDoesNotWish = "child_does_not_wish", "copilul nu dorește", "the child does not wish it";
        Health = "health", "starea de sănătate nu permite", "the child's health forbids it";
        NotAbleToTell = "not_able_to_tell", "copilul nu poate povesti încă", "the child cannot tell yet";
    }
}

listed! {
    /// What came of a closed case.
    CloseReason {
        SupportCompleted = "support_completed", "sprijinul s-a încheiat", "support was completed";
        ChildProtection = "child_protection", "preluat de protecția copilului", "taken on by child protection";
        AdultMechanism = "adult_mechanism", "predat mecanismului pentru adulți", "handed over to the adult mechanism";
        MovedInCountry = "moved_in_country", "copilul s-a mutat în altă parte a țării", "the child moved elsewhere in the country";
        Returned = "returned", "copilul s-a întors în țara sa", "the child returned to its country";
        NotConfirmed = "not_confirmed", "suspiciunea nu s-a confirmat", "the suspicion was not confirmed";
        SupportRefused = "support_refused", "sprijinul nu a fost dorit", "support was not wanted";
        ContactLost = "contact_lost", "legătura s-a pierdut", "contact was lost";
        FoundAdult = "found_adult", "s-a stabilit că persoana este adultă", "found to be an adult";
        /// Never chosen: it is what is left where the other house has accepted the case.
        Transferred = "transferred", "transferat altei case", "transferred to another house";
    }
}
