//! Which heading of the handbook a page of the program leads to.

use super::Chapter;
use crate::frame::Place;

macro_rules! helps {
    ($($(#[$doc:meta])* $name:ident = $chapter:ident $anchor:literal;)*) => {
        /// A heading of the handbook.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Help {
            $($(#[$doc])* $name,)*
        }

        impl Help {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// On which page, under which heading.
            #[must_use]
            pub const fn at(self) -> (Chapter, &'static str) {
                match self {
                    $(Self::$name => (Chapter::$chapter, $anchor),)*
                }
            }
        }
    };
}

helps! {
    /// How the handbook is read.
    First = Everyone "first";
    /// The start page.
    MyDay = Everyone "my-day";
    /// My own account.
    Account = Everyone "account";
    /// My own calendar and hours.
    Calendar = Everyone "calendar";
    /// Looking for a case.
    Search = Everyone "search";
    /// Opening a file in an emergency.
    Emergency = Everyone "emergency";
    /// A child is missing.
    Alarm = Everyone "alarm";
    /// Somebody else changed it meanwhile.
    Meanwhile = Everyone "meanwhile";
    /// Taking a referral down.
    Intake = CaseManager "intake";
    /// The list.
    Cases = CaseManager "cases";
    /// The page of a case.
    Case = CaseManager "case";
    /// Who must be there.
    Team = CaseManager "team";
    /// Who represents the child.
    Representative = CaseManager "representative";
    /// The way here.
    WayHere = CaseManager "way";
    /// As what the child is regarded.
    VictimStatus = CaseManager "victim-status";
    /// Siblings, and an adult of the family.
    Siblings = CaseManager "siblings";
    /// An age that is disputed.
    Age = CaseManager "age";
    /// The child is told.
    Leaflet = CaseManager "informed";
    /// The planning meeting.
    Meeting = CaseManager "meeting";
    /// What the interviewer knows before the interview.
    Blind = CaseManager "blind";
    /// Finding a slot.
    Slots = CaseManager "slots";
    /// The limit of the first interview.
    Limit = CaseManager "limit";
    /// What is booked, and changing it.
    Booking = CaseManager "booking";
    /// The day itself.
    Interview = CaseManager "interview";
    /// What happened.
    Record = CaseManager "record";
    /// A further interview.
    Further = CaseManager "further";
    /// Support.
    Support = CaseManager "support";
    /// A young person turns 18.
    Eighteen = CaseManager "eighteen";
    /// The child's copy.
    Copy = CaseManager "copy";
    /// What came along from the house before.
    Brought = CaseManager "brought";
    /// Triage.
    Triage = Coordinator "triage";
    /// Somebody else in charge.
    Manager = Coordinator "manager";
    /// Ends and turns of a case.
    Steps = Coordinator "steps";
    /// All that is owed in the house.
    Owed = Coordinator "owed";
    /// A case goes to another house.
    Transfer = Coordinator "transfer";
    /// Emergency accesses to be reviewed.
    Review = Coordinator "review";
    /// Keeping and erasing.
    Keeping = Coordinator "keeping";
    /// The adult core, and what it was told.
    Core = Coordinator "core";
    /// The figures.
    Statistics = Coordinator "statistics";
    /// The house's week.
    Week = RoomPlanner "week";
    /// A plan for everybody who waits.
    Plan = Coordinator "plan";
    /// The list for the door.
    Arrivals = RoomPlanner "arrivals";
    /// Someone cannot come.
    Replace = CaseManager "replace";
    /// Time that became free.
    Freed = Coordinator "freed";
    /// Rooms.
    Rooms = RoomPlanner "rooms";
    /// Hours, leave, closures.
    Hours = RoomPlanner "hours";
    /// People.
    People = Administrator "people";
    /// An account is closed.
    Closing = Administrator "closing";
    /// The house's settings.
    House = Administrator "house";
    /// The rules of the house.
    Rules = Administrator "rules";
    /// Letters.
    Letters = Administrator "letters";
    /// The audit trail.
    Audit = Administrator "audit";
}

impl Help {
    /// Its address.
    #[must_use]
    pub fn href(self) -> String {
        let (chapter, anchor) = self.at();
        format!("{}#{anchor}", chapter.href())
    }

    /// For a page that has none of its own.
    #[must_use]
    pub const fn of(place: Option<Place>) -> Self {
        match place {
            None | Some(Place::Handbook) => Self::First,
            Some(Place::MyDay) => Self::MyDay,
            Some(Place::Cases) => Self::Case,
            Some(Place::Week) => Self::Week,
            Some(Place::People) => Self::People,
            Some(Place::Rooms) => Self::Rooms,
            Some(Place::House) => Self::House,
            Some(Place::Rules) => Self::Rules,
            Some(Place::Outbox) => Self::Letters,
            Some(Place::Quarter | Place::Disclosures) => Self::Core,
            Some(Place::Statistics) => Self::Statistics,
            Some(Place::Audit) => Self::Audit,
            Some(Place::Account) => Self::Account,
        }
    }
}
