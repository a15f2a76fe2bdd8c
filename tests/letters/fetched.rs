//! Calendars fetched from a real HTTPS server, which behaves well or badly.

use std::error::Error;
use std::time::Duration;

use barnahus_outbox::calendars::{CalendarAddress, CalendarReader, FeedFault, Fetched, Limits, Reach};
use barnahus_outbox::transport::Authority;
use barnahus_tests::references::HttpsServer;
use barnahus_vocabulary::Origin;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Whoever fetches from that server, as the institution's own, with little patience.
fn reader(server: &HttpsServer, authority: &Authority) -> Outcome<CalendarReader> {
    let allowed = [format!("localhost:{}", server.port), format!("127.0.0.1:{}", server.port)];
    let allowed = allowed.iter().map(|host| host.parse()).collect::<Result<_, _>>()?;
    let limits = Limits { patience: Duration::from_secs(2), ..Limits::default() };
    Ok(CalendarReader::new(
        Reach::new(allowed, &Origin::parse("https://casa.example.ro")?),
        authority,
        limits,
    )?)
}

fn address(server: &HttpsServer, path: &str) -> Outcome<CalendarAddress> {
    Ok(CalendarAddress::parse(&format!("https://localhost:{}{path}", server.port))?)
}

fn own(server: &HttpsServer) -> Outcome<Authority> {
    Ok(Authority::Own(server.authority()?))
}

#[tokio::test]
async fn a_calendar_of_the_institutions_own_server_is_fetched_by_its_own_authority() -> Outcome {
    let server = HttpsServer::start()?;
    let reader = reader(&server, &own(&server)?)?;
    for path in ["/calendar.ics", "/packed.ics", "/lead"] {
        let Fetched::Calendar(octets, _) = reader.fetch(&address(&server, path)?, None).await? else {
            return Err(format!("{path} is said to be unchanged").into());
        };
        assert!(octets.starts_with(b"BEGIN:VCALENDAR") && octets.ends_with(b"END:VCALENDAR\r\n"), "{path}");
    }
    Ok(())
}

#[tokio::test]
async fn a_server_that_nobody_vouches_for_is_told_nothing() -> Outcome {
    let server = HttpsServer::start()?;
    let stranger = reader(&server, &Authority::Public)?;
    let fetched = stranger.fetch(&address(&server, "/calendar.ics")?, None).await;
    assert_eq!(fetched.err(), Some(FeedFault::NotSecure));
    // Its certificate is for another name.
    let known = reader(&server, &own(&server)?)?;
    let by_number = CalendarAddress::parse(&format!("https://127.0.0.1:{}/calendar.ics", server.port))?;
    assert_eq!(known.fetch(&by_number, None).await.err(), Some(FeedFault::NotSecure));
    Ok(())
}

#[tokio::test]
async fn a_server_that_behaves_badly_is_left_in_time() -> Outcome {
    let server = HttpsServer::start()?;
    let reader = reader(&server, &own(&server)?)?;
    for (path, fault) in [
        ("/half", FeedFault::Unreachable),
        ("/drip", FeedFault::TooSlow),
        ("/head", FeedFault::Misunderstood),
        ("/noise", FeedFault::Misunderstood),
        ("/nothing", FeedFault::Gone),
    ] {
        let fetched = reader.fetch(&address(&server, path)?, None).await;
        assert_eq!(fetched.err(), Some(fault), "{path}");
    }
    Ok(())
}
