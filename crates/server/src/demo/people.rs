//! The twenty-five invented people of the demo house: trees and birds by name.

use barnahus_casework::Competence;
use barnahus_casework::sex::Sex;
use barnahus_vocabulary::Role;

/// One of them.
pub(super) struct Invented {
    /// Family name and given name, as colleagues read it.
    pub(super) name: &'static str,
    /// What they are.
    pub(super) roles: &'static [Role],
    /// Where they come from.
    pub(super) institution: &'static str,
    /// Which unit of it.
    pub(super) unit: Option<&'static str>,
    /// Languages beside Romanian, by code.
    pub(super) languages: &'static [&'static str],
    /// What they are good at.
    pub(super) competences: &'static [Competence],
    /// As a child may prefer.
    pub(super) sex: Sex,
    /// Minutes to the house.
    pub(super) travel: u32,
    /// Weekdays on which they come, 1 for Monday, and from which to which hour.
    pub(super) week: (&'static [u8], u16, u16),
}

const DAILY: &[u8] = &[1, 2, 3, 4, 5];
const HOUSE: &str = "Casa Teiul";
const DGASPC: &str = "DGASPC Cluj";
const COURT: &str = "Parchetul de pe lângă Tribunal";
const BAR: &str = "Barou";

const fn invented(
    name: &'static str,
    roles: &'static [Role],
    institution: &'static str,
    sex: Sex,
) -> Invented {
    Invented {
        name,
        roles,
        institution,
        unit: None,
        languages: &[],
        competences: &[],
        sex,
        travel: 0,
        week: (DAILY, 8, 17),
    }
}

use Competence::{
    Adolescents, Disability, OnlineAbuse, SchoolChildren, SexualAbuse, Trafficking, YoungChildren,
};
use Sex::{Female, Male};

/// All of them; the first is the coordinator.
pub(super) const PEOPLE: [Invented; 25] = [
    invented("Frasin Mirela", &[Role::Coordinator], HOUSE, Female),
    Invented {
        competences: &[Trafficking, Adolescents],
        ..invented("Carpen Ioana", &[Role::CaseManager], HOUSE, Female)
    },
    Invented {
        competences: &[SexualAbuse, YoungChildren],
        languages: &["hun"],
        ..invented("Arțar Gelu", &[Role::CaseManager], HOUSE, Male)
    },
    Invented {
        competences: &[SchoolChildren, Disability],
        ..invented("Mesteacăn Oana", &[Role::CaseManager, Role::IntakeOfficer], HOUSE, Female)
    },
    invented("Salcie Petra", &[Role::IntakeOfficer], HOUSE, Female),
    Invented {
        competences: &[Trafficking, Adolescents, SexualAbuse],
        ..invented("Cocor Alina", &[Role::Interviewer], HOUSE, Female)
    },
    Invented {
        competences: &[YoungChildren, SchoolChildren],
        languages: &["hun"],
        ..invented("Pițigoi Radu", &[Role::Interviewer], HOUSE, Male)
    },
    Invented {
        competences: &[OnlineAbuse, Disability],
        languages: &["rms"],
        week: (&[1, 2, 4], 9, 17),
        ..invented("Sturz Teodora", &[Role::Interviewer], HOUSE, Female)
    },
    Invented { travel: 15, week: (DAILY, 9, 16), ..invented("Ulm Cezar", &[Role::Prosecutor], COURT, Male) },
    Invented {
        travel: 15,
        week: (&[1, 3, 5], 8, 16),
        ..invented("Plop Daria", &[Role::Prosecutor], COURT, Female)
    },
    Invented {
        travel: 20,
        unit: Some("Serviciul Minori"),
        ..invented("Stejar Vlad", &[Role::Police], "Inspectoratul de poliție", Male)
    },
    Invented {
        travel: 15,
        week: (&[2, 4], 9, 15),
        ..invented("Gorun Silvia", &[Role::Judge], "Tribunal", Female)
    },
    Invented {
        competences: &[YoungChildren, SexualAbuse],
        ..invented("Privighetoare Ana", &[Role::Psychologist], HOUSE, Female)
    },
    Invented {
        travel: 10,
        competences: &[Adolescents, Trafficking],
        ..invented("Cinteză Horia", &[Role::Psychologist], DGASPC, Male)
    },
    Invented {
        week: (&[1, 2, 3, 4], 10, 18),
        ..invented("Rândunică Lia", &[Role::Therapist], HOUSE, Female)
    },
    Invented {
        travel: 25,
        week: (&[2, 4], 9, 15),
        ..invented("Tisă Corneliu", &[Role::Physician], "Institutul de medicină legală", Male)
    },
    Invented {
        travel: 10,
        unit: Some("Serviciul de intervenție"),
        ..invented("Jugastru Nina", &[Role::SocialWorker], DGASPC, Female)
    },
    Invented {
        travel: 10,
        unit: Some("Autoritatea tutelară"),
        ..invented("Anin Viorel", &[Role::Guardian], "Primăria", Male)
    },
    Invented { travel: 10, week: (DAILY, 8, 18), ..invented("Sânger Irina", &[Role::Lawyer], BAR, Female) },
    Invented { travel: 10, week: (&[1, 2, 3], 9, 18), ..invented("Corn Matei", &[Role::Lawyer], BAR, Male) },
    Invented { travel: 10, week: (&[2, 4], 9, 16), ..invented("Soc Remus", &[Role::Defence], BAR, Male) },
    Invented {
        travel: 20,
        languages: &["ukr", "rus"],
        ..invented("Mierlă Oksana", &[Role::Interpreter], "Interpreți autorizați", Female)
    },
    Invented {
        travel: 20,
        languages: &["hun", "rom"],
        ..invented("Graur Etelka", &[Role::Interpreter], "Interpreți autorizați", Female)
    },
    invented("Tei Sorin", &[Role::RoomPlanner, Role::Administrator], HOUSE, Male),
    invented("Brad Camelia", &[Role::DataProtectionOfficer], HOUSE, Female),
];
