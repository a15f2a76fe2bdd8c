//! Signatures against RFC 9421, appendix B.2.6; then every check of a request, in its order.

use data_encoding::BASE64URL_NOPAD;
use proptest::prelude::*;
use zeroize::Zeroizing;

use super::base::base;
use super::{
    Arrived, Authority, Headers, MESSAGES, Signed, SignedHeaders, digest, input, question_path, sign_message,
    sign_question, small_enough,
};
use crate::keys::PrivateKey;
use crate::kind::FromHouse;
use crate::problem::Fault;
use crate::{Body, MessageId, Pointer, Reference, Sequence, envelope};

const NOW: u64 = 1_800_000_000;

/// RFC 9421, appendix B.1.4.
fn rfc_key() -> PrivateKey {
    let bytes = BASE64URL_NOPAD.decode(b"n4Ni-HpISpVObnQMW0wOhCKROaIKqKtW_2ZYb2p9KcU").expect("base64url");
    PrivateKey::from_seed(&Zeroizing::new(bytes.try_into().expect("32 bytes")))
}

#[test]
fn the_base_and_the_signature_are_those_of_rfc_9421() {
    let components = [
        ("date", "Tue, 20 Apr 2021 02:07:55 GMT"),
        ("@method", "POST"),
        ("@path", "/foo"),
        ("@authority", "example.com"),
        ("content-type", "application/json"),
        ("content-length", "18"),
    ];
    let params = r#"("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519""#;
    let base = base(&components, params);
    let expected = "\"date\": Tue, 20 Apr 2021 02:07:55 GMT\n\"@method\": POST\n\"@path\": /foo\n\
                    \"@authority\": example.com\n\"content-type\": application/json\n\"content-length\": 18\n\
                    \"@signature-params\": ";
    assert_eq!(base, format!("{expected}{params}"));
    let signature = rfc_key().sign(base.as_bytes());
    let told = "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==";
    assert_eq!(input::write_signature(&signature), format!("sig1=:{told}:"));
    let received = input::read_signature(&format!("sig1=:{told}:")).expect("64 bytes");
    assert!(rfc_key().public().has_signed(base.as_bytes(), &received));
}

#[test]
fn the_digest_is_that_of_rfc_9530() {
    let body = b"{\"hello\": \"world\"}\n";
    let header = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";
    assert_eq!(digest::write(body), header);
    let read = digest::read(header).expect("a digest");
    assert!(digest::fits(&read, body));
    assert!(!digest::fits(&read, b"{\"hello\": \"world\"}"));
    for wrong in [
        "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDh=:",
        "sha-256=RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=",
        "sha-512=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:",
        "sha-256=::",
        &format!("{header}, {header}"),
    ] {
        assert_eq!(digest::read(wrong), None, "{wrong}");
    }
}

/// A request that can be bent before it is sent.
#[derive(Clone)]
struct Request {
    method: &'static str,
    path: String,
    query: Option<&'static str>,
    authority: Authority,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Request {
    fn with(mut self, name: &str, bend: impl Fn(&str) -> String) -> Self {
        for (there, value) in &mut self.headers {
            if there == name {
                *value = bend(value);
            }
        }
        self
    }

    fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(there, _)| there != name);
        self
    }

    fn twice(mut self, name: &str) -> Self {
        let again: Vec<(String, String)> =
            self.headers.iter().filter(|(there, _)| there == name).cloned().collect();
        self.headers.extend(again);
        self
    }

    /// As a door would, which finds this one key whatever name it was asked for.
    fn received(&self, key: &PrivateKey, now: u64) -> Result<(), Fault> {
        let headers = Headers::of(self.headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes())));
        let Self { method, path, query, authority, body, .. } = self;
        let arrived = Arrived { method, authority, path, query: *query, headers: &headers, body };
        small_enough(body.len(), 4096)?;
        if *method == "GET" {
            let verified = Signed::question(arrived)?.verify(&key.public(), now)?;
            return verified.reference().map(|_| ());
        }
        Signed::message(arrived)?.verify(&key.public(), now)?.house_message().map(|_| ())
    }
}

fn house() -> Authority {
    Authority::of_address("https://casa.example.org").expect("an address")
}

fn reference() -> Reference {
    Reference::from_random([5; 16])
}

fn body() -> Body {
    let id = MessageId::from_random([4; 16]);
    let data = r#"{"outcome":"lost_contact"}"#;
    envelope::compose(id, FromHouse::CaseClosed, Some(reference()), Sequence::FIRST, data).expect("a message")
}

fn headers(signed: &SignedHeaders) -> Vec<(String, String)> {
    signed.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn message() -> Request {
    let headers = headers(&sign_message(&house(), &body(), &rfc_key(), NOW));
    let body = body().as_bytes().to_vec();
    Request { method: "POST", path: MESSAGES.to_owned(), query: None, authority: house(), headers, body }
}

fn question() -> Request {
    let headers = headers(&sign_question(&house(), &reference(), &rfc_key(), NOW));
    let path = question_path(&reference());
    Request { method: "GET", path, query: None, authority: house(), headers, body: Vec::new() }
}

#[test]
fn what_we_sign_we_accept() {
    assert_eq!(message().received(&rfc_key(), NOW), Ok(()));
    assert_eq!(question().received(&rfc_key(), NOW), Ok(()));
}

#[test]
fn faults_are_found_in_the_order_of_the_contract() {
    let shape = Fault::Shape(Pointer::default());
    // Each request has all faults from its own on: the first one of them must be told.
    let mut request = message();
    request.body = b"{}".to_vec();
    let resigned = |request: &Request, key: &PrivateKey, created: u64| {
        let body = Body::of_test(&request.body);
        Request { headers: headers(&sign_message(&house(), &body, key, created)), ..request.clone() }
    };
    let misshapen = resigned(&request, &rfc_key(), NOW);
    assert_eq!(
        misshapen.received(&rfc_key(), NOW),
        Err(Fault::Shape("/version".parse().expect("a pointer")))
    );
    let stale = resigned(&request, &rfc_key(), NOW - 301);
    assert_eq!(stale.received(&rfc_key(), NOW), Err(Fault::Stale));
    let bad = stale.with("content-digest", |_| digest::write(b"another"));
    assert_eq!(bad.received(&rfc_key(), NOW), Err(Fault::BadSignature));
    let stranger = PrivateKey::from_seed(&Zeroizing::new([1; 32]));
    assert_eq!(bad.received(&stranger, NOW), Err(Fault::UnknownKey));
    let unsigned = bad.without("signature");
    assert_eq!(unsigned.received(&stranger, NOW), Err(Fault::Unsigned));
    let mut media = unsigned.with("content-type", |_| "text/json".to_owned());
    assert_eq!(media.received(&stranger, NOW), Err(Fault::MediaType));
    media.body = vec![b' '; 4097];
    assert_eq!(media.received(&stranger, NOW), Err(Fault::TooLarge));
    let asked = Request { query: Some(""), ..message() };
    assert_eq!(asked.received(&rfc_key(), NOW), Err(shape));
}

#[test]
fn the_window_is_five_minutes_either_way() {
    for now in [NOW - 300, NOW, NOW + 300] {
        assert_eq!(message().received(&rfc_key(), now), Ok(()));
    }
    for now in [NOW - 301, NOW + 301, 0, u64::MAX] {
        assert_eq!(message().received(&rfc_key(), now), Err(Fault::Stale));
    }
}

#[test]
fn a_message_for_another_place_or_with_other_bytes_does_not_verify() {
    let elsewhere = Authority::of_address("https://altacasa.example.org").expect("an address");
    let mut other_body = message();
    other_body.body.push(b' ');
    let bent = [
        Request { authority: elsewhere, ..message() },
        Request { path: "/exchange/v1/other".to_owned(), ..message() },
        Request { method: "PUT", ..message() },
        other_body,
        message().with("content-digest", |_| digest::write(b"{}")),
        message().with("signature-input", |value| value.replace("created=1800000000", "created=1800000001")),
        message().with("signature-input", |value| {
            value.replace("\"@method\" \"@authority\"", "\"@authority\" \"@method\"")
        }),
        message().with("signature-input", |value| format!("{value};alg=\"ed25519\"")),
        Request { path: question_path(&Reference::from_random([6; 16])), ..question() },
    ];
    for request in bent {
        assert_eq!(request.received(&rfc_key(), NOW), Err(Fault::BadSignature), "{:?}", request.headers);
    }
}

#[test]
fn what_is_not_signed_as_the_contract_wants_it_is_not_signed() {
    let drop = |name: &'static str| move |value: &str| value.replace(name, "");
    let bent = [
        message().without("signature"),
        message().without("signature-input"),
        message().without("content-digest"),
        message().twice("signature"),
        message().twice("signature-input"),
        message().twice("content-digest"),
        message().with("signature", |value| value.replace("sig1", "sig2")),
        message().with("signature-input", drop(" \"content-digest\"")),
        message().with("signature-input", drop("\"@authority\" ")),
        message().with("signature-input", |value| value.replace("@path", "@query")),
        message().with("signature-input", |value| value.replace("(", "(\"date\" ")),
        message().with("signature-input", |value| format!("{value};nonce=\"1\"")),
        message().with("signature-input", |value| value.replace("barnahus-exchange", "another")),
        message().with("signature-input", |value| format!("{value}é")),
        question().with("signature-input", |value| value.replace("(", "(\"content-digest\" ")),
    ];
    for request in bent {
        assert_eq!(request.received(&rfc_key(), NOW), Err(Fault::Unsigned), "{:?}", request.headers);
    }
}

#[test]
fn only_exactly_json_is_json() {
    for value in
        ["application/json; charset=utf-8", "application/JSON", "application/problem+json", "", "text/plain"]
    {
        let request = message().with("content-type", |_| value.to_owned());
        assert_eq!(request.received(&rfc_key(), NOW), Err(Fault::MediaType), "{value}");
    }
    assert_eq!(message().without("content-type").received(&rfc_key(), NOW), Err(Fault::MediaType));
    assert_eq!(message().twice("content-type").received(&rfc_key(), NOW), Err(Fault::MediaType));
    let padded = message().with("content-type", |value| format!(" {value}\t"));
    assert_eq!(padded.received(&rfc_key(), NOW), Ok(()));
}

#[test]
fn a_key_whose_name_is_none_is_unknown() {
    let request = message().with("signature-input", |value| {
        let (before, after) = value.split_once("keyid=\"").expect("a key");
        format!("{before}keyid=\"test-key-ed25519\"{}", &after[44..])
    });
    assert_eq!(request.received(&rfc_key(), NOW), Err(Fault::UnknownKey));
}

proptest! {
    /// One changed byte anywhere in what is signed is found, whatever it becomes.
    #[test]
    fn any_changed_byte_is_found(place in any::<prop::sample::Index>(), byte in 0x20_u8..0x7f) {
        let mut bent = message();
        let lengths: Vec<usize> = bent.headers.iter().map(|(_, value)| value.len()).collect();
        let mut at = place.index(lengths.iter().sum::<usize>() + bent.body.len());
        let header = lengths.iter().position(|length| {
            let here = at < *length;
            at -= if here { 0 } else { *length };
            here
        });
        let before = if let Some(header) = header {
            let value = &mut bent.headers[header].1;
            let before = value.as_bytes()[at];
            value.replace_range(at..=at, &char::from(byte).to_string());
            before
        } else {
            std::mem::replace(&mut bent.body[at], byte)
        };
        let changed = before != byte;
        prop_assert_eq!(bent.received(&rfc_key(), NOW).is_ok(), !changed);
    }
}
