//! What a specialist is good at, beyond the role. A closed list, so that routing can compare.

listed! {
    /// A competence.
    Competence {
        Trafficking = "trafficking", "trafic de persoane", "trafficking";
        SexualAbuse = "sexual_abuse", "abuz sexual", "sexual abuse";
        Violence = "violence", "violență", "violence";
        OnlineAbuse = "online_abuse", "abuz pe internet", "online abuse";
        YoungChildren = "young_children", "copii mici (sub 7 ani)", "young children (under 7)";
        SchoolChildren = "school_children", "copii de 7–12 ani", "children of 7 to 12";
        Adolescents = "adolescents", "adolescenți", "adolescents";
        Disability = "disability", "dizabilitate", "disability";
    }
}
