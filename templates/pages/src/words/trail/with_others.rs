//! The words for what is done with the adult core and between houses.

use barnahus_vocabulary::Text;

pub(super) const ACTIONS: [(&str, Text); 29] = [
    (
        "exchange_key_made",
        Text::new("a făcut o cheie a casei pentru nucleu", "made a key of the house for the core"),
    ),
    (
        "exchange_keys_retired",
        Text::new("a retras cheile vechi ale casei", "retired the old keys of the house"),
    ),
    (
        "forgetting_heard",
        Text::new("a primit cererea de a șterge referința", "was asked to erase the reference"),
    ),
    ("handed_over", Text::new("a primit identitatea copilului", "received who the child is")),
    ("handover_lapsed", Text::new("a lăsat să expire un cod nefolosit", "let an unused code expire")),
    ("message_dropped", Text::new("a renunțat la un mesaj către nucleu", "dropped a message to the core")),
    ("message_sent_again", Text::new("a retrimis un mesaj către nucleu", "sent a message to the core again")),
    ("offer_accepted", Text::new("a acceptat oferta nucleului MNR", "accepted the MNR core’s offer")),
    ("offer_declined", Text::new("a refuzat oferta nucleului MNR", "declined the MNR core’s offer")),
    ("offer_heard", Text::new("a primit o ofertă a nucleului MNR", "received an offer of the MNR core")),
    ("partner_added", Text::new("a adăugat un partener al schimbului", "added a partner of the exchange")),
    ("partner_key_changed", Text::new("a schimbat cheia unui partener", "changed the key of a partner")),
    ("partner_moved", Text::new("a schimbat adresa unui partener", "changed the address of a partner")),
    ("partner_removed", Text::new("a scos un partener al schimbului", "removed a partner of the exchange")),
    ("quarter_reported", Text::new("a trimis raportul trimestrial", "sent the quarter’s report")),
    ("reference_forgotten", Text::new("a șters referința", "erased the reference")),
    ("transfer_accepted", Text::new("a preluat cazul altei case", "accepted a case of another house")),
    ("transfer_came", Text::new("altă casă oferă un caz", "another house offers a case")),
    ("transfer_declined", Text::new("transferul nu a fost preluat", "a transfer was not accepted")),
    ("transfer_offered", Text::new("a oferit cazul altei case", "offered the case to another house")),
    (
        "transfer_taken_back",
        Text::new("oferta altei case este retrasă", "an offer between houses was taken back"),
    ),
    ("transferred", Text::new("cazul a trecut la altă casă", "the case went to another house")),
    (
        "transition_answer_heard",
        Text::new("a primit răspunsul la predare", "received the answer to the handover"),
    ),
    (
        "transition_not_wished",
        Text::new(
            "a notat că tânărul nu dorește trecerea",
            "noted that the young person does not wish the handover",
        ),
    ),
    (
        "transition_offered",
        Text::new("a oferit trecerea la adulți", "offered the handover to adult services"),
    ),
    (
        "transition_taken_back",
        Text::new(
            "a luat înapoi oferta de trecere: nucleul nu mai este partener",
            "took back the offered handover: the core is a partner no more",
        ),
    ),
    ("withdrawal_continues", Text::new("a hotărât să continue", "decided to go on")),
    ("withdrawal_heard", Text::new("a primit o cerere de retragere", "received a withdrawal")),
    (
        "withdrawal_stopped",
        Text::new("s-a oprit la cererea nucleului MNR", "stopped at the MNR core’s request"),
    ),
];
