//! A core that listens on this machine, and the kit at its door.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use barnahus_adult_core::kit::{CannotPlay, Listening, Part, Report, Setting as KitSetting, Signer, check};
use barnahus_adult_core::{Core, Keeper, Leaving, Rule, Setting, Surroundings, Wire, carry, router};
use barnahus_exchange::transport::Authority;
use barnahus_exchange::{PrivateKey, PublicKey};
use tokio::net::TcpListener;

/// The house's two keys; the third is nobody's.
pub const FIRST: [u8; 32] = [1; 32];
pub const SECOND: [u8; 32] = [2; 32];
pub const NOBODYS: [u8; 32] = [9; 32];
/// The core's own.
pub const CORE: [u8; 32] = [7; 32];

pub fn surroundings() -> Surroundings {
    Surroundings { now, random }
}

#[expect(clippy::disallowed_methods, reason = "the kit signs with the time that the core has")]
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

/// Different each time is all that these tests need.
fn random() -> [u8; 16] {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let mixed = count.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&mixed.to_be_bytes());
    bytes[8..].copy_from_slice(&count.to_be_bytes());
    bytes
}

fn public(seed: [u8; 32]) -> PublicKey {
    PrivateKey::from_seed(&seed.into()).public()
}

/// A core that listens; where.
pub async fn core(breaks: Option<Rule>) -> String {
    core_of(breaks, "http://127.0.0.1:9").await
}

/// One with a house that it speaks to, all at once.
pub async fn core_of(breaks: Option<Rule>, house: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let setting = Setting {
        key: PrivateKey::from_seed(&CORE.into()),
        house_keys: vec![public(FIRST), public(SECOND)],
        house: house.to_owned(),
        own: Authority::of_address(&url).unwrap(),
        leaving: Leaving::AtOnce,
        breaks,
        wire: Wire::trusting(None).unwrap(),
    };
    let core = Core::open(setting, Keeper::in_memory(), surroundings()).unwrap();
    tokio::spawn(carry(core.clone()));
    let app = router(core).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, app).await });
    url
}

/// The kit with that key.
pub async fn played(url: &str, key: [u8; 32], part: Option<Part>) -> Result<Report, CannotPlay> {
    let second_key = Some(Signer::from_bytes(&SECOND).unwrap());
    let key = Signer::from_bytes(&key).unwrap();
    let wire = Wire::trusting(None).unwrap();
    let setting = KitSetting { url: url.to_owned(), key, second_key, part, listening: None, wire };
    check(setting, surroundings()).await
}

/// The kit with that key, listening.
pub async fn listened(url: &str, key: [u8; 32], listening: Listening) -> Report {
    let (key, wire) = (Signer::from_bytes(&key).unwrap(), Wire::trusting(None).unwrap());
    let second_key = Some(Signer::from_bytes(&SECOND).unwrap());
    let (url, part, listening) = (url.to_owned(), Some(Part::House), Some(listening));
    check(KitSetting { url, key, second_key, part, listening, wire }, surroundings()).await.unwrap()
}
