//! Why a booking was moved, cancelled, not held, stopped, or someone in it replaced: closed lists, so that they
//! can be counted. They know nothing of the booking.

listed! {
    /// Why a booking was cancelled.
    CancelReason {
        ChildIll = "child_ill", "copilul este bolnav", "the child is ill";
        ChildDoesNotWish = "child_does_not_wish", "copilul nu dorește", "the child does not wish it";
        TeamMissing = "team_missing", "cineva din echipă nu poate veni", "someone of the team cannot come";
        HouseClosed = "house_closed", "casa este închisă", "the house is closed";
        NotNeeded = "not_needed", "audierea nu mai este necesară", "the interview is no longer needed";
        Safety = "safety", "siguranța copilului o cere", "the child's safety asks for it";
        Error = "error", "programată din greșeală", "booked in error";
    }
}

listed! {
    /// Why a booking was moved.
    MoveReason {
        Child = "child", "pentru copil", "for the child";
        Team = "team", "cineva din echipă nu poate veni", "someone of the team cannot come";
        Room = "room", "camera nu este disponibilă", "the room is not available";
        Sooner = "sooner", "s-a găsit un loc mai devreme", "an earlier slot was found";
        Other = "other", "alt motiv", "another reason";
    }
}

listed! {
    /// Why someone who was to come is replaced, or an empty place filled.
    ReplaceReason {
        Declined = "declined", "a răspuns că nu poate veni", "answered that they cannot come";
        Ill = "ill", "este bolnav(ă)", "is ill";
        Away = "away", "este în concediu sau lipsește", "is on leave or absent";
        OtherDuty = "other_duty", "are altă obligație la aceeași oră", "has another duty at the same time";
        NoLongerSuits = "no_longer_suits", "nu mai este potrivit(ă) pentru acest caz", "no longer suits this case";
        WasMissing = "was_missing", "locul era liber", "the place was empty";
    }
}

listed! {
    /// Why what was booked was not held.
    NotHeldReason {
        Child = "child", "copilul nu a venit", "the child did not come";
        Team = "team", "cineva din echipă nu a venit", "someone of the team did not come";
        Representative = "representative", "reprezentantul copilului nu a venit", "the child's representative did not come";
        Lawyer = "lawyer", "avocatul copilului nu a venit", "the child's lawyer did not come";
        Interpreter = "interpreter", "interpretul nu a venit", "the interpreter did not come";
        ChildDidNotWish = "child_did_not_wish", "copilul a venit și nu a dorit", "the child came and did not wish it";
        ChildUnwell = "child_unwell", "copilul a venit și nu se simțea bine", "the child came and was unwell";
        Recording = "recording", "înregistrarea nu a funcționat", "the recording did not work";
        Safety = "safety", "siguranța copilului a cerut-o", "the child's safety asked for it";
        CalledOff = "called_off", "organul judiciar a renunțat pe loc", "the judicial body called it off on the spot";
    }
}

listed! {
    /// Why an interview that had begun was stopped before its end (art. 106).
    StopReason {
        ChildsWish = "childs_wish", "copilul a cerut", "the child asked for it";
        Fatigue = "fatigue", "copilul era obosit", "the child was tired";
        Illness = "illness", "copilul nu se mai simțea bine", "the child no longer felt well";
        Outside = "outside", "ceva din afară a oprit-o", "something from outside stopped it";
    }
}
