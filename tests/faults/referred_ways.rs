//! The ways that a referral can go between a core and a house, and what both sides must have of each when
//! it is over: the same messages, once, in the same order, each direction numbered from 1.

use barnahus_tests::core::Told;
use barnahus_tests::page::Fill;

use super::referred::{CoreSays, Work};

/// A message as it must be: by whom, its number, its type, and a word that its data has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub(super) by: &'static str,
    number: &'static str,
    pub(super) kind: &'static str,
    word: &'static str,
}

const fn core(number: &'static str, kind: &'static str, word: &'static str) -> Said {
    Said { by: "nucleul", number, kind, word }
}

const fn house(number: &'static str, kind: &'static str, word: &'static str) -> Said {
    Said { by: "casa", number, kind, word }
}

/// How a referral goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Accepted, handed over, taken up, closed.
    Straight,
    /// The core asks it back before it is answered; the house stops.
    AskedBackAtOnce,
    /// The core asks it back while the code is out; the house stops.
    AskedBackAndStopped,
    /// The core asks it back while the code is out; the house goes on, and the code holds.
    AskedBackInVain,
    /// At 18 the core takes the young person on.
    TakenOnAtEighteen,
    /// At 18 it does not.
    LeftAtEighteen,
}

impl Way {
    pub(super) const ALL: [Self; 6] = [
        Self::Straight,
        Self::AskedBackAtOnce,
        Self::AskedBackInVain,
        Self::TakenOnAtEighteen,
        Self::AskedBackAndStopped,
        Self::LeftAtEighteen,
    ];

    /// All that is said of it, in its order, but for the forgetting.
    pub(super) fn says(self) -> Vec<Said> {
        let offered = core("1", "referral.offered", "immediate_danger");
        let accepted = house("1", "referral.answered", "accepted");
        let asked_back = core("2", "referral.withdrawn", "duplicate");
        let taken_up = house("2", "referral.taken_up", "{}");
        let at_18 = house("3", "transition.offered", "given");
        match self {
            Self::Straight => {
                vec![offered, accepted, taken_up, house("3", "case.closed", "support_completed")]
            }
            Self::AskedBackAtOnce => {
                vec![offered, asked_back, house("1", "withdrawal.answered", "stopped")]
            }
            Self::AskedBackAndStopped => {
                vec![offered, accepted, asked_back, house("2", "withdrawal.answered", "stopped")]
            }
            Self::AskedBackInVain => vec![
                offered,
                accepted,
                asked_back,
                house("2", "withdrawal.answered", "continues"),
                house("3", "referral.taken_up", "{}"),
                house("4", "case.closed", "support_completed"),
            ],
            Self::TakenOnAtEighteen => vec![
                offered,
                accepted,
                taken_up,
                at_18,
                core("2", "transition.answered", "accepted"),
                house("4", "case.closed", "transferred_to_adult_core"),
            ],
            Self::LeftAtEighteen => vec![
                offered,
                accepted,
                taken_up,
                at_18,
                core("2", "transition.answered", "declined"),
                house("4", "case.closed", "support_completed"),
            ],
        }
    }

    /// What the core answers about the young person, if it is asked.
    const fn at_eighteen(self) -> Option<&'static str> {
        match self {
            Self::TakenOnAtEighteen => Some("accepted"),
            Self::LeftAtEighteen => Some("declined"),
            Self::Straight | Self::AskedBackAtOnce | Self::AskedBackAndStopped | Self::AskedBackInVain => {
                None
            }
        }
    }
}

impl Work {
    /// One referral, from its offer until it is forgotten. What is not as it should be.
    pub(super) async fn whole_way(&mut self, place: u32, way: Way) -> Vec<String> {
        let reference = self.offered().await;
        let case = self.case_at(place).await;
        let at = (reference.as_str(), case.as_str());
        if way == Way::AskedBackAtOnce {
            self.asked_back(at, "Ne oprim").await;
        } else {
            self.stepped(&format!("/cases/{case}/offer/accept"), "Acceptă oferta", &[]).await;
            self.core_hears(&reference, "referral.answered").await;
            match way {
                Way::AskedBackAndStopped => self.asked_back(at, "Ne oprim").await,
                Way::AskedBackInVain => {
                    self.asked_back(at, "Continuăm").await;
                    self.cared_for(at, way).await;
                }
                _ => self.cared_for(at, way).await,
            }
        }
        let heard = self.at_core_of(&reference).await;
        let ledger = self.ledger_of(&case).await;
        let mut complaints = one_after_the_other(way, &heard);
        complaints.extend(the_ledger_tells(way, &heard, &ledger));
        self.forgotten(&reference, place).await;
        complaints
    }

    /// The core wishes to take it back, and the house answers.
    async fn asked_back(&mut self, (reference, case): (&str, &str), answer: &str) {
        let said =
            CoreSays { kind: "referral.withdrawn", button: "Cere referirea înapoi", word: "duplicate" };
        self.core_says(reference, &said).await;
        self.house_hears(reference, case, "referral.withdrawn").await;
        let page = if answer == "Continuăm" { "go-on" } else { "stop" };
        self.stepped(&format!("/cases/{case}/withdrawal/{page}"), answer, &[]).await;
        self.core_hears(reference, "withdrawal.answered").await;
    }

    /// The officer tells who the child is; the case lives, and ends.
    async fn cared_for(&mut self, (reference, case): (&str, &str), way: Way) {
        self.handed_over(reference, case).await;
        self.stepped(&format!("/cases/{case}/triage"), "Acceptă și repartizează", &[]).await;
        self.core_hears(reference, "referral.taken_up").await;
        let reason = [Fill::Tick("Copilul a fost deja audiat")];
        self.stepped(&format!("/cases/{case}/no-interview"), "Hotărăsc: fără audiere", &reason).await;
        self.stepped(&format!("/cases/{case}/support"), "Începe sprijinul", &[]).await;
        let mut outcome = "Preluat de protecția copilului";
        if let Some(word) = way.at_eighteen() {
            let consent = [Fill::Name("consent", "Tânărul a spus da, la casă.")];
            self.stepped(&format!("/cases/{case}/transition"), "Oferă trecerea", &consent).await;
            self.core_hears(reference, "transition.offered").await;
            let said = CoreSays { kind: "transition.answered", button: "Răspunde la preluare", word };
            self.core_says(reference, &said).await;
            self.house_hears(reference, case, "transition.answered").await;
            if word == "accepted" {
                outcome = "Predat mecanismului pentru adulți";
            }
        }
        self.supported(case).await;
        self.stepped(&format!("/cases/{case}/close"), "Închide cazul", &[Fill::Tick(outcome)]).await;
        self.core_hears(reference, "case.closed").await;
    }
}

/// Each message once, each direction numbered from 1, each id of its own.
fn one_after_the_other(way: Way, lines: &[Told]) -> Vec<String> {
    let expected = way.says();
    let as_expected = |(line, said): (&Told, &Said)| {
        (&*line.who, &*line.number, &*line.kind) == (said.by, said.number, said.kind)
            && line.data.contains(said.word)
    };
    let mut ids: Vec<&str> = lines.iter().map(|line| &*line.id).collect();
    ids.sort_unstable();
    ids.dedup();
    let is_well = lines.len() == expected.len()
        && lines.iter().zip(&expected).all(as_expected)
        && ids.len() == lines.len();
    if is_well { Vec::new() } else { vec![format!("{way:?}, at the core: {lines:#?}")] }
}

/// The house's ledger has what the core's own page has, message for message and word for word; of the
/// code it has dots only.
fn the_ledger_tells(way: Way, heard: &[Told], ledger: &[(String, String)]) -> Vec<String> {
    let side = |whose: &str| if whose.starts_with("Casa") { "casa" } else { "nucleul" };
    let mut at_house: Vec<(&str, String)> =
        ledger.iter().map(|(whose, said)| (side(whose), masked(said))).collect();
    let mut at_core: Vec<(&str, String)> =
        heard.iter().map(|line| (&*line.who, masked(&format!("{} {}", line.kind, line.data)))).collect();
    // What crosses is written down by each side in its own order.
    at_house.sort();
    at_core.sort();
    if at_house == at_core {
        Vec::new()
    } else {
        vec![format!("{way:?}: the ledger has {at_house:#?}, the core has {at_core:#?}")]
    }
}

fn masked(said: &str) -> String {
    said.split_once("\"handover\":").map_or_else(|| said.to_owned(), |(before, _)| before.to_owned())
}
