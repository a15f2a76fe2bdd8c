//! What is said when a case goes to another house.

use barnahus_vocabulary::Text;

/// Title of the step.
pub const OFFER: Text = Text::new("Transferați cazul la altă casă", "Transfer the case to another house");
/// What happens.
pub const HAPPENS: Text = Text::new(
    "Cazul este oferit celeilalte case. Până la răspuns nu se schimbă nimic aici. La preluare, dosarul trece întreg la cealaltă casă, accesul tuturor de aici se încheie pe loc, iar la noi rămân numai rezultatul, data și numele casei.",
    "The case is offered to the other house. Until it answers nothing changes here. When it accepts, the whole file goes to the other house, everybody's access here ends at once, and only the outcome, the date and the name of the house stay with us.",
);
/// Who hears of it.
pub const TOLD: Text = Text::new(
    "Coordonatorii celeilalte case primesc o scrisoare care le cere să se autentifice. Înainte de preluare văd numai urgența, grupa de vârstă, județul și motivul ales mai jos; dosarul nu îl poate deschide nimeni de acolo.",
    "The coordinators of the other house get a letter that asks them to sign in. Before they accept they see only the urgency, the age band, the county and the reason chosen below; nobody there can open the file.",
);
/// How to take it back.
pub const BACK: Text = Text::new(
    "Puteți retrage oferta până la răspuns. După preluare, dosarul se întoarce numai printr-un transfer al celeilalte case.",
    "You can take the offer back until it is answered. Once it is accepted the file comes back only by a transfer of the other house.",
);
/// A field.
pub const TO: Text = Text::new("Cărei case", "To which house");
/// A field.
pub const REASON: Text = Text::new("De ce", "Why");
/// A field.
pub const WORDS: Text = Text::new("Ce trebuie să știe cealaltă casă", "What the other house must know");
/// Its hint.
pub const WORDS_HINT: Text = Text::new(
    "Cine are grijă de copil, ce este început și nu poate aștepta. Se păstrează sigilat și se poate citi abia după preluare.",
    "Who looks after the child, what was begun and cannot wait. It is kept sealed and can be read only after the case was accepted.",
);
/// The deed.
pub const DEED: Text = Text::new("Oferă cazul", "Offer the case");
/// There is no other house.
pub const NO_OTHER: Text = Text::new(
    "În această instalare nu este altă casă. Administratorul serverului poate adăuga una.",
    "There is no other house in this installation. Whoever runs the server can add one.",
);
/// Nobody there.
pub const NOBODY: Text = Text::new(
    "La acea casă nu este acum nimeni care să poată răspunde. Sunați-o.",
    "Nobody at that house can answer at present. Call it.",
);
/// A heading.
pub const IN_THE_WAY: Text =
    Text::new("Înainte de transfer trebuie încheiate", "To be settled before the transfer");
/// It ended.
pub const ENDED: Text =
    Text::new("Cazul este încheiat. Redeschideți-l mai întâi.", "The case has ended. Reopen it first.");
/// Only for trying.
pub const TRIAL: Text = Text::new("Cazul este numai de probă.", "The case is only for trying.");
/// The core.
pub const WITH_CORE: Text = Text::new(
    "Cazul are o referință la nucleul MNR. Protocolul cu nucleul nu cunoaște mutarea la altă casă, deci cazul nu poate fi transferat cât timp referința este păstrată. Cealaltă casă poate primi o semnalare nouă.",
    "The case has a reference at the MNR core. The contract with the core knows no move to another house, so the case cannot be transferred as long as the reference is kept. The other house can be given a new referral.",
);
/// Messages.
pub const MESSAGES: Text = Text::new(
    "Nucleul MNR nu a primit încă tot ce mai este de spus despre caz. Reveniți după ce mesajele pleacă, cel mai târziu peste câteva zile.",
    "The MNR core has not yet received all that is still to be said of the case. Come back when the messages have left, within a few days.",
);
/// Held.
pub const HELD: Text = Text::new(
    "Ștergerea dosarului este oprită. Ridicați mai întâi oprirea.",
    "The file is kept from being erased. Lift that first.",
);
/// Letters.
pub const LETTERS: Text = Text::new(
    "Mai sunt scrisori despre programările cazului care nu au plecat. Reveniți după ce pleacă.",
    "Letters about appointments of the case have not left yet. Come back when they have.",
);
/// A heading.
pub const GOES_ALONG: Text = Text::new(
    "Trec cu cazul: de la preluare le datorează cealaltă casă",
    "Go with the case: once it is accepted the other house owes them",
);
/// A heading.
pub const ENDS_HERE: Text = Text::new(
    "Se încheie aici și se hotărăsc din nou acolo; ce s-a scris despre ele merge cu dosarul",
    "End here and are decided anew there; what was written of them goes with the file",
);
/// A heading.
pub const BESIDE: Text = Text::new("Ce mai ține de acest caz", "What else belongs to this case");
/// Before a number.
pub const MERGED: Text = Text::new("Semnalări unite cu cazul", "Referrals merged into the case");
/// What becomes of them.
pub const MERGED_GO: Text = Text::new(
    "Ce s-a spus la fiecare merge cu dosarul, cu cine este presupus făptuitor. Dosarele lor rămân aici, încheiate, până la termenul lor de păstrare.",
    "What was told at each goes with the file, with who is suspected. Their own files stay here, ended, as long as they are to be kept.",
);
/// Before a number.
pub const SIBLINGS: Text = Text::new("Legături cu cazurile fraților", "Links with the cases of siblings");
/// What becomes of them.
pub const SIBLINGS_END: Text = Text::new(
    "Legăturile se încheie; cealaltă casă citește ce s-a ales, nu și al cărui caz era. Dacă se mută și frații, spuneți-i să lege cazurile din nou.",
    "The links end; the other house reads what was chosen, and not whose case it was. If the siblings move, too, tell it to link the cases anew.",
);
/// What must be said.
pub const MUST_NOT_MEET: Text = Text::new(
    "Copilul nu trebuie să se întâlnească cu un frate sau o soră: scrieți mai jos cu cine.",
    "The child must not meet a sibling: write below whom.",
);
/// Before a number.
pub const ALARMS: Text = Text::new("Alarme: copilul a lipsit", "Alarms: the child was missing");
/// Before a number.
pub const AGE_DISPUTES: Text = Text::new("Contestări ale vârstei", "Disputes of the age");
/// What becomes of them.
pub const LINES_GO: Text =
    Text::new("Ce s-a scris merge cu dosarul.", "What was written goes with the file.");
/// Before what it is.
pub const INTERVIEWER: Text =
    Text::new("Planificarea a hotărât că intervievatorul", "Planning decided that the interviewer");
/// What becomes of it.
pub const DECISION_GOES: Text = Text::new("Hotărârea merge cu cazul.", "The decision goes with the case.");
/// A heading.
pub const MERGED_REFERRAL: Text = Text::new(
    "O semnalare unită cu cazul, cum a fost primită",
    "A referral merged into the case, as it was received",
);
/// A heading.
pub const STANDS: Text = Text::new("Oferit", "Offered");
/// Before a name.
pub const OFFERED_TO: Text = Text::new("Oferit casei", "Offered to");
/// Before a moment.
pub const SINCE: Text = Text::new("din", "since");
/// The deed.
pub const TAKE_BACK: Text = Text::new("Retrage oferta", "Take the offer back");
/// It is not answered.
pub const WAITS: Text = Text::new(
    "Cealaltă casă nu a răspuns încă. Dacă ceva de mai jos nu este încheiat, nu poate prelua cazul.",
    "The other house has not answered yet. If anything below is not settled it cannot accept the case.",
);
/// Before a reason.
pub const DECLINED_BEFORE: Text = Text::new("Nu a fost preluat", "It was not accepted");
/// Title of the list.
pub const TITLE: Text = Text::new("Transferuri între case", "Transfers between houses");
/// Its lead.
pub const LEAD: Text = Text::new(
    "Ce ne oferă alte case, ce am oferit noi, ce s-a mutat.",
    "What other houses offer us, what we offered, what has moved.",
);
/// A heading.
pub const TO_ANSWER: Text = Text::new("Așteaptă răspunsul nostru", "Wait for our answer");
/// A heading.
pub const SENT: Text = Text::new("Oferite de noi", "Offered by us");
/// A heading.
pub const CAME: Text = Text::new("Venite la noi", "Come to us");
/// Nothing there.
pub const NONE: Text = Text::new("Niciun transfer", "No transfers");
/// What then.
pub const NONE_NEXT: Text = Text::new(
    "Un caz se oferă altei case din pagina lui.",
    "A case is offered to another house from its own page.",
);
/// A column.
pub const CASE: Text = Text::new("Caz", "Case");
/// A column.
pub const HOUSE: Text = Text::new("Casa", "House");
/// A column.
pub const WHEN: Text = Text::new("Când", "When");
/// A column.
pub const OUTCOME: Text = Text::new("Rezultat", "Outcome");
/// A column.
pub const URGENCY: Text = Text::new("Urgență", "Urgency");
/// A column.
pub const AGE: Text = Text::new("Vârstă", "Age");
/// A column.
pub const COUNTY: Text = Text::new("Județ", "County");
/// Not known.
pub const UNKNOWN: Text = Text::new("nu se știe", "not known");
/// A step.
pub const ANSWER: Text = Text::new("Răspundeți", "Answer");
/// Title of an offer.
pub const OFFERED: Text = Text::new("O altă casă oferă un caz", "Another house offers a case");
/// What happens.
pub const ACCEPT_HAPPENS: Text = Text::new(
    "Dosarul trece la casa noastră cu un nume de cod nou și așteaptă trierea. Nu este repartizat nimănui. La casa de dinainte dosarul se golește pe loc.",
    "The file comes to our house under a new codename and awaits triage. It is assigned to nobody. At the house before the file is emptied at once.",
);
/// Who hears of it.
pub const ACCEPT_TOLD: Text = Text::new(
    "Coordonatorii celor două case primesc o scrisoare care le cere să se autentifice și nu spune nimic altceva.",
    "The coordinators of both houses get a letter that asks them to sign in and says nothing else.",
);
/// How to take it back.
pub const ACCEPT_BACK: Text = Text::new(
    "Numai prin alt transfer, oferit de casa noastră.",
    "Only by another transfer, offered by our house.",
);
/// The deed.
pub const ACCEPT: Text = Text::new("Preia cazul", "Accept the case");
/// A heading.
pub const OR_DECLINE: Text = Text::new("Nu îl putem prelua", "We cannot accept it");
/// A field.
pub const REFUSAL: Text = Text::new("De ce nu", "Why not");
/// The deed.
pub const DECLINE: Text = Text::new("Nu preluăm cazul", "Do not accept the case");
/// It cannot go yet.
pub const NOT_YET: Text = Text::new(
    "Cealaltă casă mai are ceva de încheiat înainte. Coordonatorii ei au fost anunțați; oferta rămâne.",
    "The other house has something to settle first. Its coordinators were told; the offer stays.",
);
/// In my day.
pub const DUTY: Text = Text::new("Răspundeți la transferul unui caz", "Answer the transfer of a case");
/// Title.
pub const BROUGHT: Text = Text::new("Ce a venit cu cazul", "What came with the case");
/// Before a name.
pub const CAME_FROM: Text = Text::new("Cazul a venit de la", "The case came from");
/// The way there.
pub const TO_BROUGHT: Text = Text::new("Ce a venit cu dosarul", "What came with the file");
/// After a number.
pub const HEARD_BEFORE: Text = Text::new(
    "Copilul a fost deja audiat acolo: orice audiere de aici este una nouă și are nevoie de un motiv și de aprobare.",
    "The child was already heard there: any interview here is a further one and needs a reason and an approval.",
);
/// Nothing for the reader.
pub const NOTHING_BROUGHT: Text = Text::new("Nimic pentru dumneavoastră.", "Nothing that is for you.");
/// In the list of cases.
pub const FROM_LIST: Text = Text::new("Cazuri mutate între case:", "Cases that moved between houses:");
