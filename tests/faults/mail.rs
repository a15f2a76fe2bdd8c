//! The mail server is away, then greylists everybody and does not know some: letters wait where staff
//! see them, go when they can, each once, and those that cannot go are shown with the reason.
//!
//! What one answer of a server means is tested beside the letters; here it is a whole house that lives
//! through it. The pauses between tries are let pass, which in life takes minutes.

use std::collections::BTreeSet;

use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::page::Fill;
use barnahus_tests::references::SmtpServer;
use barnahus_tests::tools::{self, eventually};
use barnahus_tests::visitor::Visitor;
use tokio::sync::watch;

use super::chance::Chance;
use super::client::{Client, Power, signed_in};
use super::rows::{let_pauses_pass, letters_that_are, waiting};
use super::verdict;

/// Receive, accept and book, about three times over.
const ACKNOWLEDGED: u64 = 10;

#[tokio::test]
async fn letters_wait_for_a_mail_server_and_none_is_lost() {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await.unwrap();
    let url = house.database_url();
    eventually("the demo's own letters go", || async { waiting(&url).await.0.is_empty() }).await.unwrap();
    let mut visitor = signed_in(&house).await;
    eventually("the news of the new device goes", || async { waiting(&url).await.0.is_empty() })
        .await
        .unwrap();
    let before: BTreeSet<String> = letters_that_are("sent", &url).await.into_keys().collect();

    send_through(&mut visitor, tools::free_port().unwrap()).await;
    some_bookings(&visitor).await;
    eventually("every letter was tried", || async {
        let waiting = letters_that_are("waiting", &url).await;
        !waiting.is_empty() && waiting.values().all(|(_, fault)| fault == "unreachable")
    })
    .await
    .unwrap();
    let shown = visitor.open("/outbox").await.unwrap().text();
    assert!(shown.contains("așteaptă"), "letters that wait are not shown: {shown}");
    let waited: BTreeSet<String> = waiting(&url).await.0;

    let server = SmtpServer::start(&["--greylist", "--unknown", "prosecutor"]).unwrap();
    send_through(&mut visitor, server.port).await;
    eventually("nothing waits", || async {
        let_pauses_pass(&url).await;
        waiting(&url).await.0.is_empty()
    })
    .await
    .unwrap();
    let given_up = letters_that_are("given_up", &url).await;
    assert!(!given_up.is_empty(), "no letter went to somebody whom the server does not know");
    for (email, fault) in given_up.values() {
        assert_eq!(("prosecutor", fault.as_str()), (&email[..10], "mailbox_refused"), "{email}");
    }
    let mut settled: BTreeSet<String> = letters_that_are("sent", &url).await.into_keys().collect();
    settled.retain(|id| !before.contains(id));
    let files = server.files().unwrap();
    let arrived: BTreeSet<String> = verdict::lying(&files).into_keys().collect();
    assert_eq!(
        (arrived.len(), &arrived),
        (files.len(), &settled),
        "what arrived is not what is said to have gone"
    );
    let superseded = letters_that_are("superseded", &url).await;
    let lost: Vec<_> = waited
        .iter()
        .filter(|id| !settled.contains(*id) && !given_up.contains_key(*id) && !superseded.contains_key(*id))
        .collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
    let shown = visitor.open("/outbox").await.unwrap();
    assert!(shown.buttons().iter().any(|words| words.starts_with("Trimite din nou")), "{}", shown.text());
}

/// The house sends through a server on this machine from now on.
async fn send_through(visitor: &mut Visitor, port: u16) {
    let page = visitor.open("/house").await.unwrap();
    let port = port.to_string();
    let fills = [
        Fill::Tick("printr-un server de e-mail"),
        Fill::Name("mail_host", "127.0.0.1"),
        Fill::Name("mail_port", &port),
        Fill::Tick("necriptată, doar pe acest calculator"),
    ];
    let page = visitor.press(&page, "Salvează", &fills).await.unwrap();
    assert_eq!(page.status, 200, "{}", page.text());
}

/// Somebody takes down, accepts, books and cancels for a while.
async fn some_bookings(visitor: &Visitor) {
    let mut client = Client::new(visitor.clone(), Chance::of(5));
    let (power, mut watched) = watch::channel(Power::default());
    let enough = async {
        watched.wait_for(|power| power.acknowledged >= ACKNOWLEDGED).await.unwrap();
        power.send_modify(|power| power.is_cut = true);
    };
    tokio::join!(client.work(&power), enough);
    assert!(!client.ledger.bookings.is_empty());
}
