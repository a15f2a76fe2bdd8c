//! What is said when one child was taken down twice.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text =
    Text::new("Unește cu alt caz al aceluiași copil", "Merge into another case of the same child");
/// What happens.
pub const HAPPENS: Text = Text::new(
    "Cazul acesta se încheie ca semnalare dublă și își păstrează dosarul. Nu se copiază nimic: cine lucrează în celălalt caz citește acolo ce s-a spus la această semnalare, numai părțile pe care le vede și în acel caz. Dacă semnalarea aceasta este mai urgentă, urgența ei trece la cazul care rămâne. Copilul se numără o singură dată.",
    "This case ends as a duplicate and keeps its file. Nothing is copied: whoever works in the other case reads there what was told at this referral, only the parts that they see in that case. If this referral is more urgent, its urgency passes to the case that stays. The child is counted once.",
);
/// The same of a case that ended as a duplicate before.
pub const HAPPENS_ENDED: Text = Text::new(
    "Cazul acesta s-a încheiat deja ca semnalare dublă. Acum se notează cu care caz: cine lucrează acolo citește ce s-a spus la această semnalare, numai părțile pe care le vede și în acel caz. Copilul se numără o singură dată.",
    "This case ended as a duplicate already. Now it is noted of which case: whoever works there reads what was told at this referral, only the parts that they see in that case. The child is counted once.",
);
/// Who hears of it.
pub const TOLD: Text = Text::new(
    "Managerul cazului care rămâne primește o scrisoare că are ceva de făcut, și citește apoi ce s-a spus. Nucleul MNR nu află nimic. Jurnalul ambelor cazuri arată cine le-a unit. Celorlalți care lucrează la cele două cazuri le spuneți dumneavoastră.",
    "The manager of the case that stays gets a letter that something awaits them, and then reads what was told. The MNR core hears nothing. The trail of both cases shows who merged them. You tell the others who work in the two cases.",
);
/// How to take it back.
pub const BACK: Text = Text::new(
    "Redeschideți cazul acesta: revine la triere și nu mai este unit. Urgența celuilalt caz nu scade la loc.",
    "Reopen this case: it goes back to triage and is merged no more. The urgency of the other case does not fall back.",
);
/// A field.
pub const CODENAME: Text =
    Text::new("Numele de cod al cazului care rămâne", "The codename of the case that stays");
/// Its hint.
pub const CODENAME_HINT: Text = Text::new(
    "Numai un caz pe care îl vedeți și în care se lucrează. De obicei rămâne cel mai vechi.",
    "Only a case that you see and that runs. Usually the older one stays.",
);
/// Before codenames.
pub const ALIKE: Text =
    Text::new("Cazuri despre un copil cu același nume:", "Cases about a child of the same name:");
/// A field.
pub const SURE: Text = Text::new("Înainte de unire", "Before merging");
/// Its one choice.
pub const COMPARED: Text = Text::new(
    "Am comparat cele două dosare: este același copil",
    "I have compared the two files: it is the same child",
);
/// It was not ticked.
pub const COMPARE: Text = Text::new(
    "Comparați întâi cele două dosare, apoi bifați că este același copil.",
    "Compare the two files first, then tick that it is the same child.",
);
/// The deed.
pub const DEED: Text = Text::new("Unește cazurile", "Merge the cases");
/// A heading.
pub const STAYS_HERE: Text =
    Text::new("Rămân la acest caz și nu trec singure", "Stay with this case and do not move by themselves");
/// What then.
pub const STAYS_NEXT: Text = Text::new(
    "Ce mai este nevoie adăugați dumneavoastră la cazul care rămâne.",
    "What is still needed, add to the case that stays.",
);
/// Before names.
pub const TEAM: Text = Text::new("Echipa", "The team");
/// Before a codename.
pub const SIBLING: Text = Text::new("Legătura cu un frate sau o soră", "The link with a sibling");
/// A heading.
pub const STAYS_APART: Text = Text::new("Cazul nu poate fi unit acum", "The case cannot be merged now");
/// It is merged.
pub const MERGED: Text = Text::new(
    "Cazul este deja unit cu altul. Pentru altă alegere redeschideți-l întâi.",
    "The case is merged into another already. For another choice reopen it first.",
);
/// Others were merged into it.
pub const HOLDS_OTHERS: Text = Text::new(
    "Cu acest caz au fost unite altele, deci el este cel care rămâne. Uniți celălalt caz cu acesta.",
    "Others were merged into this case, so it is the one that stays. Merge the other case into this one.",
);
/// It ended otherwise.
pub const ENDED_OTHERWISE: Text = Text::new(
    "Cazul s-a încheiat altfel decât ca semnalare dublă. Redeschideți-l întâi.",
    "The case ended otherwise than as a duplicate. Reopen it first.",
);
/// The child was heard in it.
pub const HEARD: Text = Text::new(
    "Copilul a fost audiat în acest caz, deci el este cel care rămâne. Uniți celălalt caz cu acesta. Dacă a fost audiat în amândouă, rămân două cazuri.",
    "The child was heard in this case, so it is the one that stays. Merge the other case into this one. If it was heard in both, they remain two cases.",
);
/// Work has gone on in it.
pub const WORK_DONE: Text = Text::new(
    "S-a lucrat deja în acest caz, deci el este cel care rămâne. Uniți celălalt caz cu acesta.",
    "Work has gone on in this case, so it is the one that stays. Merge the other case into this one.",
);
/// It is offered to another house.
pub const OFFERED: Text = Text::new(
    "Cazul este oferit altei case. Retrageți întâi oferta.",
    "The case is offered to another house. Take the offer back first.",
);
/// The core offers it.
pub const CORE_ASKS: Text = Text::new(
    "Nucleul MNR așteaptă un răspuns la ofertă. Refuzați întâi oferta, pentru că există deja un caz deschis; apoi uniți cazul de aici.",
    "The MNR core awaits an answer to its offer. Decline the offer first, because a case is already open; then merge the case here.",
);
/// The core waits for its outcome.
pub const WITH_CORE: Text = Text::new(
    "Nucleul MNR așteaptă să afle cum se încheie acest caz, iar protocolul cu el nu are un cuvânt pentru o dublură care a fost acceptată. Uniți celălalt caz cu acesta.",
    "The MNR core waits to hear how this case ends, and the contract with it has no word for a duplicate that was accepted. Merge the other case into this one.",
);
/// Before duties.
pub const SETTLE: Text = Text::new("De încheiat întâi:", "To be settled first:");
/// A refusal.
pub const NO_SUCH_CASE: Text =
    Text::new("Nu vedeți niciun caz cu acest nume.", "You see no case of that name.");
/// A refusal.
pub const ITSELF: Text = Text::new("Acesta este chiar cazul de față.", "That is this very case.");
/// A refusal.
pub const IS_MERGED: Text = Text::new(
    "Acel caz este el însuși unit cu altul. Numiți cazul în care se lucrează.",
    "That case is itself merged into another. Name the one in which work goes on.",
);
/// A refusal.
pub const ENDED: Text = Text::new(
    "Acel caz s-a încheiat, deci nimeni nu ar mai lucra pentru copil. Redeschideți-l întâi.",
    "That case has ended, so nobody would work for the child any more. Reopen it first.",
);
/// A refusal.
pub const TRIAL: Text = Text::new(
    "Unul dintre cele două cazuri este numai de probă.",
    "One of the two cases is only for trying.",
);
/// A refusal.
pub const OFFERED_THERE: Text = Text::new(
    "Acel caz este oferit altei case. Retrageți întâi oferta.",
    "That case is offered to another house. Take the offer back first.",
);
/// On a merged case.
pub const IS_AWAY: Text = Text::new(
    "Cazul este unit cu altul al aceluiași copil",
    "The case is merged into another of the same child",
);
/// Before a codename.
pub const GOES_ON: Text = Text::new("Se lucrează mai departe în cazul", "Work goes on in the case");
/// In place of a codename.
pub const AWAY_HIDDEN: Text = Text::new(
    "Se lucrează mai departe într-un caz pe care nu îl vedeți: întrebați coordonatorul.",
    "Work goes on in a case that you do not see: ask the coordinator.",
);
/// It is gone.
pub const AWAY_GONE: Text =
    Text::new("Dosarul acelui caz nu mai este aici.", "The file of that case is not here any more.");
/// A heading on a case.
pub const HERE: Text = Text::new("Semnalări unite cu acest caz", "Referrals merged into this case");
/// In place of a codename.
pub const HERE_HIDDEN: Text =
    Text::new("Dintr-un caz pe care nu îl vedeți", "From a case that you do not see");
/// It is gone.
pub const HERE_GONE: Text = Text::new("Al cărei dosar nu mai este aici", "Whose file is not here any more");
/// The way there.
pub const READ: Text = Text::new("Citiți ce s-a spus atunci", "Read what was told then");
/// In my day, to whoever is in charge.
pub const DUTY: Text = Text::new(
    "S-a mai primit o semnalare despre acest copil: citiți ce s-a spus",
    "Another referral about this child has come: read what was told",
);
/// At triage, beside a likeness.
pub const IS_THE_SAME: Text = Text::new("este același copil: unește", "it is the same child: merge");
/// On the page before reopening.
pub const REOPENING: Text = Text::new(
    "Cazul este unit cu altul al aceluiași copil. Odată redeschis, nu mai este unit, și se numără din nou.",
    "The case is merged into another of the same child. Once reopened it is merged no more, and counts again.",
);
