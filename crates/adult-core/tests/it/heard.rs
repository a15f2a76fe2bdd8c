//! What a core says by itself, heard by the kit: one that keeps the contract passes, one that breaks a rule
//! when it speaks fails at that rule and no other.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use barnahus_adult_core::Rule;
use barnahus_adult_core::kit::{Listening, Outcome, Report};
use barnahus_exchange::PrivateKey;
use barnahus_exchange::transport::Authority;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use crate::trial::{CORE, FIRST, core_of, listened};

/// Two refusals take six seconds at most.
const WAIT: Duration = Duration::from_secs(10);

/// Somebody at the page of the core offers a child.
fn offered(url: &str) {
    let at = url.strip_prefix("http://").unwrap();
    let body = "age_band=13-14&urgency=routine&county=RO-CJ&language=ron&trafficking_status=possible&lang=en";
    let mut page = TcpStream::connect(at).unwrap();
    let length = body.len();
    write!(
        page,
        "POST /offer HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
    .unwrap();
    let mut said = String::new();
    page.read_to_string(&mut said).unwrap();
    assert!(said.starts_with("HTTP/1.1 303") && !said.contains("no=1"), "{said}");
}

async fn heard(breaks: Option<Rule>, offers: bool) -> Report {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let house = format!("http://{}", listener.local_addr().unwrap());
    let url = core_of(breaks, &house).await;
    let own = Authority::of_address(&house).unwrap();
    let keys = vec![PrivateKey::from_seed(&CORE.into()).public()];
    if offers {
        let url = url.clone();
        tokio::task::spawn_blocking(move || offered(&url)).await.unwrap();
    }
    let wait = if offers { WAIT } else { Duration::ZERO };
    listened(&url, FIRST, Listening { listener, own, keys, wait }).await
}

#[tokio::test]
async fn a_core_is_heard_and_each_rule_that_it_breaks_when_it_speaks_is_found_and_no_other() {
    let mut all = JoinSet::new();
    for rule in std::iter::once(None).chain(Rule::ALL.iter().filter(|rule| rule.is_said()).map(Some)) {
        all.spawn(async move { (rule.copied(), heard(rule.copied(), true).await) });
    }
    let mut complaints = Vec::new();
    while let Some(done) = all.join_next().await {
        let (rule, report) = done.unwrap();
        let said = report.findings.iter().filter(|found| found.rule.is_said());
        let is_whole = rule.is_some() || said.clone().all(|found| found.outcome == Outcome::Passed);
        if report.failed() != Vec::from_iter(rule) || said.count() != 8 || !is_whole {
            complaints.push(format!("broken {rule:?}:\n{}", report.text()));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n\n"));
}

#[tokio::test]
async fn of_a_core_that_says_nothing_nothing_is_claimed() {
    let report = heard(None, false).await;
    let text = report.text();
    assert!(text.ends_with("36 passed, 0 failed, 8 not played"), "{text}");
    assert!(text.contains("nothing was said from which it could be seen"), "{text}");
}
