//! The page for the builders of a core: its worked examples are what this crate signs, and whoever takes
//! them from the page can verify them.
//!
//! The two keys are published in RFC 8037 (here the house's) and RFC 9421 (here the core's), private
//! halves included, so that anybody can make the same examples.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails where it stands")]

use barnahus_exchange::answer::{Accepted, Progress};
use barnahus_exchange::outgoing::{self, Envelope};
use barnahus_exchange::transport::{
    Arrived, Authority, Headers, MESSAGES, Signed, SignedHeaders, question_path, sign_message, sign_question,
};
use barnahus_exchange::words::{AgeBand, County, TraffickingStatus, Urgency};
use barnahus_exchange::{
    Body, Fault, HandoverCode, MessageId, PrivateKey, PublicKey, Reference, Sequence, incoming,
};
use data_encoding::BASE64URL_NOPAD;
use zeroize::Zeroizing;

const CREATED: u64 = 1_798_761_600;

fn key(seed: &str) -> PrivateKey {
    let bytes = BASE64URL_NOPAD.decode(seed.as_bytes()).expect("base64url");
    PrivateKey::from_seed(&Zeroizing::new(bytes.try_into().expect("32 bytes")))
}

/// RFC 8037, appendix A.1.
fn house_key() -> PrivateKey {
    key("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A")
}

/// RFC 9421, appendix B.1.4.
fn core_key() -> PrivateKey {
    key("n4Ni-HpISpVObnQMW0wOhCKROaIKqKtW_2ZYb2p9KcU")
}

fn house() -> Authority {
    Authority::of_address("https://casa.example.org").expect("an address")
}

fn core() -> Authority {
    Authority::of_address("https://mnr.example.org:8443").expect("an address")
}

fn reference() -> Reference {
    "q1ZlT0dlc2NobG9zc2VuZQ".parse().expect("a reference")
}

fn id(last: u8) -> MessageId {
    let mut bytes = *b"\x0b\x0f\x6a\x1e\x6b\x7c\x4d\x0e\x9d\x0a\x0a\x1b\x2c\x3d\x4e\x00";
    bytes[15] = last;
    MessageId::from_random(bytes)
}

fn post(to: &Authority, signed: &SignedHeaders, body: &Body) -> String {
    format!("{}\n{}\n", head("POST", MESSAGES, to, signed), body.as_str())
}

fn head(method: &str, path: &str, to: &Authority, signed: &SignedHeaders) -> String {
    let mut text = format!("{method} {path} HTTP/1.1\nHost: {to}\n");
    for (name, value) in signed.iter() {
        text += &format!("{name}: {value}\n");
    }
    text
}

fn offered() -> Body {
    let data = incoming::ReferralOffered {
        age_band: AgeBand::From13To14,
        urgency: Urgency::Within24Hours,
        county: County::Cluj,
        language: "rom".parse().expect("Romani"),
        trafficking_status: TraffickingStatus::Possible,
        sibling_of: None,
        child_of_adult: None,
    };
    let message = incoming::Message::ReferralOffered(data);
    incoming::Envelope { id: id(1), reference: reference(), sequence: Sequence::FIRST, message }.write()
}

fn answered() -> Body {
    let message = outgoing::referral_accepted(HandoverCode::from_random(*b"not a real code!"));
    Envelope { id: id(2), reference: Some(reference()), sequence: Sequence::FIRST, message }.write()
}

/// What the page shows, block by block.
fn examples() -> Vec<String> {
    let (offered, answered) = (offered(), answered());
    let to_house = sign_message(&house(), &offered, &core_key(), CREATED);
    let to_core = sign_message(&core(), &answered, &house_key(), CREATED + 60);
    let question = sign_question(&house(), &reference(), &core_key(), CREATED + 120);
    vec![
        post(&house(), &to_house, &offered),
        Accepted { id: id(1) }.document() + "\n",
        post(&core(), &to_core, &answered),
        head("GET", &question_path(&reference()), &house(), &question),
        Progress { accepted: 1 }.document() + "\n",
        Fault::OutOfOrder { expected: Sequence::after(1) }.document() + "\n",
        Fault::Shape("/data/county".parse().expect("a pointer")).document() + "\n",
        house_key().public().to_pem().expect("PEM"),
        core_key().public().to_pem().expect("PEM"),
    ]
}

fn page() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/exchange.md");
    std::fs::read_to_string(path).expect("docs/exchange.md")
}

/// The blocks of the page in that language.
fn blocks<'a>(page: &'a str, language: &str) -> Vec<&'a str> {
    let begin = format!("```{language}\n");
    page.split(begin.as_str()).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn the_page_shows_what_this_crate_writes() {
    let page = page();
    for example in examples() {
        assert!(page.contains(&format!("\n{example}```")), "docs/exchange.md should show:\n{example}");
    }
}

#[test]
fn every_request_of_the_page_verifies() {
    let page = page();
    let keys: Vec<PublicKey> =
        blocks(&page, "pem").into_iter().map(|pem| PublicKey::from_pem(pem).expect("a key")).collect();
    assert_eq!(keys.len(), 2);
    let requests = blocks(&page, "http");
    assert_eq!(requests.len(), 3);
    for request in requests {
        let (head, body) = request.split_once("\n\n").unwrap_or((request.trim_end(), ""));
        let mut lines = head.lines();
        let mut first = lines.next().expect("a line").split(' ');
        let (method, path) = (first.next().expect("a method"), first.next().expect("a path"));
        let headers: Vec<(&str, &str)> =
            lines.map(|line| line.split_once(": ").unwrap_or_else(|| panic!("{line}"))).collect();
        let host = headers.iter().find(|(name, _)| *name == "Host").expect("a host").1;
        let authority = Authority::of_address(&format!("https://{host}")).expect("an address");
        let headers = Headers::of(headers.iter().map(|(name, value)| (*name, value.as_bytes())));
        let body = body.trim_end().as_bytes();
        let arrived = Arrived { method, authority: &authority, path, query: None, headers: &headers, body };
        let signed = if method == "GET" { Signed::question(arrived) } else { Signed::message(arrived) }
            .expect("signed");
        let key = keys.iter().find(|key| key.thumbprint() == *signed.keyid()).expect("one of the two");
        let verified = signed.verify(key, CREATED + 60).expect("verified");
        let read = match (method, host) {
            ("GET", _) => verified.reference().map(|asked| assert_eq!(asked, reference())),
            (_, "casa.example.org") => verified.core_message().map(|_| ()),
            _ => verified.house_message().map(|_| ()),
        };
        assert_eq!(read, Ok(()), "{request}");
    }
}
