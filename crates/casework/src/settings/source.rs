//! Where each default comes from, shown beside the setting so that nobody takes it for law.

use barnahus_vocabulary::Text;

listed! {
    /// A setting of the house.
    Setting {
        TriageLimits = "triage_limits", "termenele de triere", "limits of triage";
        Lengths = "lengths", "durata audierii pe vârste", "length of the interview by age";
        BestHours = "best_hours", "orele potrivite pe vârste", "best hours by age";
        FirstInterview = "first_interview", "termenul primei audieri", "limit of the first interview";
        MinimumNotice = "minimum_notice", "cât timp înainte se poate programa cel mai devreme", "how soon an interview may be booked";
        Sessions = "sessions", "audierea în mai multe ședințe", "an interview in several sessions";
        InterviewerKnows = "interviewer_knows", "ce știe intervievatorul", "what the interviewer knows";
        Apart = "apart", "copiii nu se întâlnesc între ei", "children do not meet each other";
        Weights = "weights", "ce face un loc mai bun decât altul", "what makes one slot better than another";
        BeforeEighteen = "before_eighteen", "înainte de împlinirea a 18 ani", "before turning 18";
        CourtNotice = "court_notice", "instanța află cine reprezintă copilul", "the court is told who represents the child";
        InformationVisit = "information_visit", "vizita de informare a familiei", "the information visit to the family";
        Help = "help", "examinarea și terapia la timp", "examination and therapy in time";
        SmallestCount = "smallest_count", "numerele mici nu ies din casă", "small numbers do not leave the house";
        EmergencyAccess = "emergency_access", "accesul de urgență la un dosar", "emergency access to a file";
        Retention = "retention", "cât timp se păstrează dosarele încheiate", "how long ended files are kept";
    }
}

/// Who the default is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingSource {
    /// Ours: chosen by this program, not found in any rule.
    Ours,
    /// After the Norwegian model of first-interview limits.
    NorwegianModel,
    /// After the practice of children's houses.
    Practice,
}

impl Setting {
    /// Where the default comes from.
    #[must_use]
    pub const fn source(self) -> SettingSource {
        match self {
            Self::TriageLimits
            | Self::MinimumNotice
            | Self::InterviewerKnows
            | Self::BeforeEighteen
            | Self::CourtNotice
            | Self::InformationVisit
            | Self::Help
            | Self::SmallestCount
            | Self::EmergencyAccess
            | Self::Retention
            | Self::Weights => SettingSource::Ours,
            Self::FirstInterview => SettingSource::NorwegianModel,
            Self::Lengths | Self::BestHours | Self::Sessions | Self::Apart => SettingSource::Practice,
        }
    }
}

impl SettingSource {
    /// The note beside the setting.
    #[must_use]
    pub const fn note(self) -> Text {
        match self {
            Self::Ours => Text::new(
                "valoare propusă de acest program; casa o stabilește după regulile care o obligă",
                "a default of this program; the house sets what binds it",
            ),
            Self::NorwegianModel => Text::new(
                "după modelul norvegian al termenelor pentru prima audiere",
                "after the Norwegian model of limits for the first interview",
            ),
            Self::Practice => Text::new(
                "după practica centrelor de tip Barnahus; nu este o cifră din lege",
                "after the practice of children's houses; no figure of law",
            ),
        }
    }
}
