//! Keys against the examples of RFC 8410 (PEM), RFC 8037 (JWK, thumbprint after RFC 7638) and RFC 8032.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use zeroize::Zeroizing;

use super::{NotAKey, PrivateKey, PublicKey};

/// No file of the repository holds the armour of a private key.
fn armoured(kind: &str, lines: &str) -> String {
    format!("-----BEGIN {kind} KEY-----\n{lines}\n-----END {kind} KEY-----\n")
}

fn seed(text: &str) -> Zeroizing<[u8; 32]> {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).expect("base64url");
    Zeroizing::new(bytes.try_into().expect("32 bytes"))
}

/// RFC 8410, sections 10.1 and 10.3.
const PUBLIC: &str = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";
const PRIVATE: &str = "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC";
const PRIVATE_WITH_PUBLIC: &str = "MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n\
                                   oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB\n\
                                   Z9w7lshQhqowtrbLDFw4rXAxZuE=";

#[test]
fn the_examples_of_rfc_8410_are_one_pair_of_keys() {
    let public = PublicKey::from_pem(&armoured("PUBLIC", PUBLIC)).expect("the public key");
    for private in [PRIVATE, PRIVATE_WITH_PUBLIC] {
        let private = PrivateKey::from_pem(&armoured("PRIVATE", private)).expect("the private key");
        assert_eq!(private.public(), public);
        assert_eq!(private.to_pem().map(|pem| pem.to_string()), Ok(armoured("PRIVATE", PRIVATE)));
    }
    assert_eq!(public.to_pem(), Ok(armoured("PUBLIC", PUBLIC)));
}

#[test]
fn the_example_of_rfc_8037_has_its_thumbprint() {
    let key = PrivateKey::from_seed(&seed("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"));
    let x = *seed("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    assert_eq!(PublicKey::from_bytes(&x), Ok(key.public()));
    let name = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";
    assert_eq!(key.public().thumbprint().to_string(), name);
    assert_eq!(name.parse(), Ok(key.public().thumbprint()));
}

#[test]
fn the_third_example_of_rfc_8032_is_signed_and_verified() {
    let bytes = |text: &str| HEXLOWER.decode(text.as_bytes()).expect("hex");
    let seed = bytes("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
    let key = PrivateKey::from_seed(&Zeroizing::new(seed.try_into().expect("32 bytes")));
    let signature = key.sign(&[0xaf, 0x82]);
    let expected = "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac\
                    18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";
    assert_eq!(signature.to_vec(), bytes(expected));
    assert!(key.public().has_signed(&[0xaf, 0x82], &signature));
    assert!(!key.public().has_signed(&[0xaf, 0x83], &signature));
}

#[test]
fn what_is_no_such_key_is_refused_and_not_repeated() {
    let wrong = [
        String::new(),
        armoured("PUBLIC", "AAAA"),
        armoured("PRIVATE", PUBLIC),
        armoured("PUBLIC", PRIVATE),
        // X25519, of the same length: 1.3.101.110 instead of 1.3.101.112.
        armoured("PUBLIC", &PUBLIC.replace("K2VwAyEA", "K2VuAyEA")),
        PUBLIC.to_owned(),
    ];
    for pem in wrong {
        assert_eq!(PublicKey::from_pem(&pem), Err(NotAKey::Form), "{pem}");
    }
    let with_another = PRIVATE_WITH_PUBLIC.replace("cDFm4Q", "cDFm4A").replace("rXAxZuE", "rXAxZuI");
    for pem in [armoured("PRIVATE", PUBLIC), armoured("PRIVATE", &with_another), String::new()] {
        assert_eq!(PrivateKey::from_pem(&pem).err(), Some(NotAKey::Form), "{pem}");
    }
}

#[test]
fn a_key_that_protects_nothing_is_refused() {
    // The neutral element, and a point of order 2: with them a signature of zeros fits many texts.
    let mut neutral = [0; 32];
    neutral[0] = 1;
    let mut second = [0xff; 32];
    (second[0], second[31]) = (0xec, 0x7f);
    for weak in [neutral, second, [0; 32]] {
        assert_eq!(PublicKey::from_bytes(&weak), Err(NotAKey::Weak));
    }
}

#[test]
fn a_signature_that_some_verifiers_take_and_others_do_not_is_refused() {
    // "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko 2020), vector 2: its first half is of small order.
    let bytes = |text: &str| HEXLOWER.decode(text.as_bytes()).expect("hex");
    let key = bytes("f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43");
    let key = PublicKey::from_bytes(&key.try_into().expect("32 bytes")).expect("a key");
    let text = bytes("aebf3f2601a0c8c5d39cc7d8911642f740b78168218da8471772b35f9d35b9ab");
    let signature = bytes(
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa\
         8c4bd45aecaca5b24fb97bc10ac27ac8751a7dfe1baff8b953ec9f5833ca260e",
    );
    assert!(!key.has_signed(&text, &signature.try_into().expect("64 bytes")));
}

#[test]
fn a_private_key_hides_in_logs() {
    let key = PrivateKey::from_seed(&Zeroizing::new([7; 32]));
    assert_eq!(format!("{key:?}"), "PrivateKey(hidden)");
}
